//! Words that point back to what was told.
//!
//! ```text
//! 增长9.7%，|这一增速|列全市第2位              增速: how fast it grows, which is told as without the pointing
//! 用电量12亿千瓦时，|该指标|同比下降3%          nothing is left: of what was told before
//! 该园区实现产值3亿元                          stays: a thing of its own
//! ```

use crate::observation::noun::WORDS;

/// The length of such words at the start of a name that is nothing else.
pub(super) fn back_to(name: &str) -> Option<usize> {
    let pointing = WORDS.pointing.starting(name)?.len();
    let what = &name[pointing..];
    // |这一|增速高于全省: the word for how fast was told apart already.
    if what.is_empty() || WORDS.pointed_all.number(what).is_some() {
        return Some(name.len());
    }
    WORDS.pointed.number(what).map(|_| pointing)
}

/// 该|段|线路全长, 该|座|大桥: the length of the word behind 该 by which what is told of is counted; but 该条例, 该片区.
pub(super) fn counted(behind: &str) -> usize {
    let mut near = behind.chars();
    let word = near.next().filter(|c| "段条座批款栋片".contains(*c));
    let names = |c: char| "例落复区文件次".contains(c);
    let counts = word.filter(|_| near.next().is_some_and(|c| !names(c)));
    counts.map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_counted_by_a_word_goes_without_it() {
        assert_eq!(counted("段线路"), "段".len());
        assert_eq!(counted("条例"), 0);
        assert_eq!(counted("项目"), 0);
    }

    #[test]
    fn a_thing_of_its_own_stays() {
        assert_eq!(back_to("这一增速"), Some("这一".len()));
        assert_eq!(back_to("该指标"), Some("该指标".len()));
        assert_eq!(back_to("该园区"), None);
        assert_eq!(back_to("增速"), None);
    }
}

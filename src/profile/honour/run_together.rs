//! Names that a page runs together without a mark between them.
//!
//! ```text
//! 全国文明县城国家卫生县城国家园林县城      全国文明县城 | 国家卫生县城 | 国家园林县城
//! 中国最美县城                            one name
//! ```

use super::words::WORDS;
use std::ops::Range;

/// Shortest name, in characters, that another may follow.
const SHORTEST: usize = 5;

/// What such a name ends with: a place of some kind, or a prize. 乡村振兴样板|省级示范区 is one name.
const KINDS: [char; 6] = ['县', '市', '区', '城', '镇', '奖'];

/// The names in `range`, cut where a whole one ends and the next begins with whose it is.
pub(super) fn parts(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let (mut found, mut start) = (Vec::new(), range.start);
    let name = &text[range.clone()];
    if !name.contains(['“', '、', '，']) {
        for (opener, _) in WORDS.opens.all(name) {
            let at = range.start + opener.start;
            if is_whole(&text[start..at]) && is_named(&text[at..range.end]) {
                found.push(start..at);
                start = at;
            }
        }
    }
    found.push(start..range.end);
    found
}

/// Whether words begin with whose name it is, and end as one does.
fn is_whole(name: &str) -> bool {
    name.chars().count() >= SHORTEST
        && WORDS.level.starting(name).is_some()
        && name.ends_with(KINDS)
        && is_named(name)
}

/// Whether words are worded as an award.
fn is_named(name: &str) -> bool {
    WORDS.mark.within(name) && WORDS.end.ending(name).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_run_together_are_parted() {
        let of = |text: &'static str| -> Vec<&str> {
            parts(text, 0..text.len())
                .into_iter()
                .map(|part| &text[part])
                .collect()
        };
        assert_eq!(
            of("全国文明县城国家卫生县城最具幸福感县城"),
            ["全国文明县城", "国家卫生县城", "最具幸福感县城"]
        );
        for one in [
            "中国最具幸福感县城",
            "全国文明县城",
            "国家级全国示范县",
            "国家森林城市国家队",
        ] {
            assert_eq!(of(one), [one]);
        }
    }
}

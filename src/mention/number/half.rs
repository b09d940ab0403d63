//! A half that is a share: `占比近半`, `占全部的近一半`, `比重过半`.
//!
//! Of a half that tells of no share (时间过半, 半导体, 一半是海水) nothing is read.

use super::{Form, Number, plain};
use crate::lexicon::find_last;
use crate::span::Span;

/// How far before it a word of sharing may stand, in characters.
const FAR: usize = 24;

/// The half whose words are the bytes from `at` to `end`, where a clause tells a share and ends with it; how far to go on.
pub(super) fn half(text: &str, at: usize, end: usize, found: &mut Vec<Number>) -> usize {
    let rest = &text[end..];
    let bounds = ["以上", "左右"];
    let rest = bounds
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
    let ends = rest.is_empty() || rest.starts_with(['，', '。', '；', '、', '）', '（', '\n']);
    // 占比近|半: 半 alone needs a word before it.
    let whole = text[at..].starts_with('一') || text[..at].ends_with(['近', '过', '超']);
    if !(ends && whole && shares(&text[..at])) {
        return 0;
    }
    found.push(plain(Span::bytes(at, end), 0.5, Form::Fraction));
    end - at
}

/// Whether the clause that a half ends tells what a share is of, or that it is one.
fn shares(before: &str) -> bool {
    let clause = before
        .rsplit(['，', '；', '。', '：', '、', '\n'])
        .next()
        .unwrap_or("");
    let told = clause.rfind('占').map(|at| &clause[at..]);
    let told =
        told.or_else(|| Some(&clause[find_last(clause, "比重").or(find_last(clause, "比例"))?..]));
    told.is_some_and(|told| {
        let other = ["占地", "占用", "占领", "占据"]
            .iter()
            .any(|word| told.starts_with(word));
        !other && told.chars().count() <= FAR
    })
}

#[cfg(test)]
mod tests {
    use super::super::scan;

    #[test]
    fn a_half_is_a_figure_where_it_is_a_share() {
        let halves = |text: &str| {
            let found = scan(text);
            found.iter().filter(|number| number.value == 0.5).count()
        };
        assert_eq!(halves("民营企业进出口占比近半。"), 1);
        assert_eq!(halves("占全部的一半以上"), 1);
        assert_eq!(halves("时间过半，任务过半"), 0);
        assert_eq!(halves("半导体占比提高"), 0);
        assert_eq!(halves("占地过半"), 0);
    }
}

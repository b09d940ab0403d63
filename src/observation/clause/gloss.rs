//! Brackets whose marks cut no clause: glosses, months, a bound that is told again.
//!
//! ```text
//! 卫生机构（含各类门诊，下同）12所        用电量（1-11月）12亿千瓦时        50头以上（含50头）的养殖场
//! ```

use crate::lexicon::has;

/// Longest gloss in brackets that no mark inside cuts, in bytes.
const GLOSS: usize = 120;

/// Longest bound that a gloss repeats, in bytes.
const BOUND: usize = 24;

/// 卫生机构（含各类门诊，下同）: where a bracket without a number ends.
pub(super) fn gloss_end(text: &str, at: usize) -> Option<usize> {
    let inner = text[at..].strip_prefix('（')?;
    let length = inner
        .char_indices()
        .take_while(|(k, c)| *k < GLOSS && *c != '）')
        .last()?;
    let end = length.0 + length.1.len_utf8();
    let closed = inner[end..].starts_with('）');
    // 性别比（以女性为100，男性对女性的比例）: what a ratio is set to.
    let set = has(&inner[..end], "为100") || has(&inner[..end], "=100");
    let plain = set
        || !inner[..end].contains(|c: char| c.is_ascii_digit() || matches!(c, '。' | '；' | '：'));
    let counted = inner[end..]
        .strip_prefix('）')
        .is_some_and(|after| after.starts_with(|c: char| c.is_ascii_digit()));
    // 50头以上（含50头）的养殖场: that the bound itself is meant too.
    let bound = inner.starts_with('含') && inner[end..].starts_with("）的");
    let short = end <= BOUND && !inner[..end].contains(['，', '、', '。', '；', '：']);
    (closed && plain || bound && short || counted && is_months(&inner[..end]))
        .then_some(at + '（'.len_utf8() + end)
}

/// 用电量（1-11月）12亿千瓦时: whether what a bracket holds is nothing but months.
pub fn is_months(inner: &str) -> bool {
    let within = |c: char| c.is_ascii_digit() || "年月份-—~至".contains(c);
    inner.starts_with(|c: char| c.is_ascii_digit())
        && inner.ends_with(['月', '份'])
        && inner.chars().all(within)
}

//! Signs before a number: a plus that adds to a set, and one that says which way a rate went.
//!
//! ```text
//! 1+3+N, 3×5, 底薪+20%提成      parts of something
//! 同比+5.1%, 电子信息+22.7%        rates
//! ```
//!
//! Whether a signed percentage is a change or a level is told in [`super::super::measure`].

use super::super::noun;
use super::{WORDS, ends_clause};
use crate::mention::number::Number;

/// 1+3+N, 3×5; but not 制造业投资+26.1%, 生产总值：118.3亿元 +6.5%.
pub(super) fn joined(number: &Number, before: &str, after: &str) -> bool {
    // 电子信息|+22.7%、进出口+10.2%: behind a name a plus is a sign too, but for 底薪+20%提成.
    let named = |rest: &str| {
        rest.ends_with(|c: char| c.is_alphabetic() && !c.is_ascii()) && ends_clause(after)
    };
    let sum = |rest: &str| {
        rest.ends_with("元 ") || noun::WORDS.summed.ending(rest).is_some() || named(rest)
    };
    let moved = |rest: &str| number.unit == "%" && sum(rest);
    let added = before.strip_suffix('+');
    let added = added.is_some_and(|rest| !signs(rest) && !moved(rest));
    added || before.ends_with('×') || after.starts_with(['+', '×'])
}

/// 同比+5.1%, （+3.2%）: where a plus is the sign of a number.
fn signs(before: &str) -> bool {
    before.is_empty()
        || before.ends_with(['，', '；', '：', '（', '、'])
        || WORDS.signed.ending(before).is_some()
}

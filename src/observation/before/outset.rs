//! Words that say of a figure whether it was planned or came of it, before the name of what it is of.
//!
//! ```text
//! 年初计划|播种面积10万亩，年终实际|播种面积11万亩      播种面积 for both
//! 年初计划的|95%, 年初计划|数                        kept: a share of the plan itself
//! ```
//!
//! Which of both a figure is, is told by the same words, in [`crate::observation::status`].

use super::WORDS;
use crate::observation::noun;

/// What goes on with the plan itself.
const PLAN: [char; 7] = ['的', '数', '任', '目', '指', '额', '内'];

/// 年初计划|播种面积, 年终实际|播种: length of the words that only say whether it was planned.
pub(super) fn planned_or_done(text: &str) -> Option<usize> {
    let word = WORDS.outset.starting(text)?;
    let rest = &text[word.len()..];
    let named = rest.chars().count() >= 2 || noun::is_act(rest);
    (named && !rest.starts_with(PLAN)).then_some(word.len())
}

//! Numbers that tell which stage of a work is meant, and count nothing.
//!
//! ```text
//! 平安小区3期廉租房      地铁4号线2期和5号线      管网2期工程      1期投产，2期正在建设
//! 举办培训班12期         a count: what is held so many times
//! ```
//!
//! Other numbers that are part of what stands around them are told in [`super::part`].

use super::part::{MARKS, clause_start};
use super::{WORDS, begins_noun};
use crate::lexicon::has;
use crate::mention::number::Number;

/// 平安小区3期廉租房, but not 举办3期培训班: which stage of it is meant.
pub(super) fn numbers_stage(number: &Number, before: &str, after: &str) -> bool {
    if number.unit != "期" {
        return false;
    }
    begins_noun(after) && WORDS.phased.ending(before).is_some() || is_stage(number, before, after)
}

/// 地铁4号线|2期|和5号线, 管网|2期|工程, 1期投产，|2期|开工, but not 举办|培训班12期: what works and plants are built in, and
/// nothing that is held.
fn is_stage(number: &Number, before: &str, after: &str) -> bool {
    const MOST: f64 = 6.0;
    let clause = before.rsplit(MARKS).next().unwrap_or(before);
    let near = clause_start(after);
    let works = || ["工程", "项目"].iter().any(|kind| after.starts_with(kind));
    let goes_on = || {
        let begun =
            WORDS.begun.starting(after).is_some() || after.starts_with(['正', '已', '将', '拟']);
        clause.is_empty() && begun && has(before, "1期")
    };
    let built = WORDS.phased.ending(before).is_some()
        || WORDS.staged.ending(before).is_some()
        || !clause.is_empty() && works()
        || goes_on();
    let held = |text: &str| WORDS.held.within(text);
    built && number.value <= MOST && !held(clause) && !held(near)
}

//! What a sentence says by itself, whatever stands around it: its numbers and which of them are
//! figures, the period that opens it, what it announces. Asked again of a sentence that is known, it
//! is recalled; see [`crate::recall`].
//!
//! ```text
//! 2023年新增学位600个。      number 600个, a figure; opened by 2023年
//! 今年的主要目标是：          no number; opens a plan
//! ```
//!
//! It knows neither district nor year nor heading: those are for [`super::scene`] and
//! [`super::section`].

use super::clause::{self, Clause};
use super::opening;
use super::sentence::{Counted, undertaking};
use super::status::{self, Spoken};
use crate::lexicon::{Glyphs, Marked};
use crate::mention::period::{self, Period};
use std::ops::Range;

/// What a sentence says by itself; places count from its head.
#[derive(Debug)]
pub struct Said {
    /// Its characters.
    pub glyphs: Glyphs,
    /// What stands in quotes.
    pub quotes: Vec<Range<usize>>,
    /// Its numbers, and which of them are figures.
    pub counted: Counted,
    /// The period that opens it.
    pub opening: Option<Period>,
    /// 预计（下同）.
    pub expects: Option<(usize, usize)>,
    /// 今年将着重做好….
    pub intends: Option<(usize, usize)>,
    /// 今年的主要预期目标是….
    pub opens_plan: bool,
    /// 建县之初: what its figures are of, where it names no period.
    pub erst: Option<Range<usize>>,
    /// Its periods; like what follows, only where it has figures or opens a plan.
    pub periods: Vec<Period>,
    /// Its clauses, where it introduces a project too.
    pub clauses: Vec<Clause>,
    /// Its words of intent.
    pub spoken: Spoken,
}

impl Said {
    /// Of a sentence with its marks, which may have words that tell of goals or not; a heading's numbers are not counted.
    pub fn of(text: &str, marks: Marked<'_>, counts: bool, told: bool) -> Self {
        let glyphs = Glyphs::of(text);
        let quotes = clause::quotes(text, marks);
        let counted = if counts {
            Counted::of(text, &quotes, &glyphs)
        } else {
            Counted::default()
        };
        let opens_plan = told && status::turns_to_plan(text);
        let read = !counted.figures.is_empty() || opens_plan;
        let periods = when(read, || period::scan(text));
        let spoken = when(read, || Spoken::of(text));
        Self {
            opening: opening::period(text, &glyphs, &quotes, read.then_some(&*periods)),
            expects: told.then(|| status::expects_below(text)).flatten(),
            intends: told.then(|| status::intends(text)).flatten(),
            opens_plan,
            erst: spoken.erst(text),
            periods,
            clauses: when(read || undertaking::may_introduce(text, &glyphs), || {
                clause::split(text, marks, &quotes)
            }),
            spoken,
            counted,
            quotes,
            glyphs,
        }
    }
}

/// What is found out, or nothing where nobody is to ask for it.
fn when<T: Default>(asked: bool, find: impl FnOnce() -> T) -> T {
    if asked { find() } else { T::default() }
}

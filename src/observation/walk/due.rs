//! The end of a plan that a sentence looks to: what its paragraph goes on with is to be by then.
//!
//! ```text
//! 到“十四五”末，生产总值达到200亿元。人均收入达到3万元。⏎同时，建成区达到30平方公里   all 2025, goals, in a text of 2021
//! “十三五”末，生产总值达到200亿元。人均收入达到3万元。                      as before, in a text of 2021
//! ```
//!
//! The end of a year that is over, and what stood so then, is for [`super::ended`].

use super::Walk;
use crate::mention::period::{self, Clock};
use crate::outline::Sentence;
use crate::span::Span;

/// How far from its start a sentence may name the end of the plan, in bytes.
const HEAD: u32 = 120;

impl Walk<'_> {
    /// Takes note of a sentence that looks to the end of a plan that is still to come.
    pub(super) fn note_due(&mut self, sentence: &Sentence, text: &str) {
        // Cheap, and no for nearly every sentence.
        let near = &text[..text.floor_char_boundary(HEAD as usize)];
        if !near.contains('末') {
            return;
        }
        let clock = Clock::default();
        let to_come = |period: &period::Period| {
            let words = period.span.of(text);
            let before = text[..period.span.start as usize].trim_start();
            let leads = before.is_empty() || before.ends_with("，到") || before == "到";
            let plan = period::ends_plan(words);
            let year = period.last_year(&clock);
            // Amid a section on the years of the plan, of its own sentence alone.
            let around = self.sense().period.filter(|(around, _)| around.is_span());
            let amid = around.is_some_and(|(around, _)| around.last_year(&clock) == year);
            plan && leads && !amid && self.setting.issued.is_some() && year > self.setting.issued
        };
        let due = period::until(text, near.len()).find(to_come);
        if let Some(due) = due {
            let start = sentence.span.start;
            let words = Span::new(start + due.span.start, start + due.span.end);
            self.carried = Some((due, words));
            self.intended = Some(words);
        }
    }
}

//! Which period a sentence hands on to those that follow in its paragraph.
//!
//! ```text
//! 2023年，…。总量…                      2023 goes on
//! 今年以来，…。总量…, in 上半年…情况     no more than the half year that the report is on
//! “十四五”期间，…。五年来，…          all of the plan's years
//! 力争到2025年，…                      and it is a goal's
//! ```
//!
//! Which period opens a sentence is told by [`crate::observation::opening`].

use super::Walk;
use crate::mention::period::{self, Period};
use crate::observation::genre::Genre;
use crate::outline::Sentence;
use crate::report::Status;
use crate::span::Span;

impl Walk<'_> {
    /// Keeps the period that opens a sentence for those that follow in its paragraph.
    pub(super) fn carry(&mut self, opening: Option<Period>, sentence: &Sentence) {
        let Some(opening) = opening else { return };
        self.look_behind(&opening, sentence);
        let again = |(plan, _): (Period, _)| opening.counts_again(&plan);
        // 分季度看，一季度增长10.5%，二季度…: each of its parts, and none of what follows.
        let parts = sentence.span.of(self.setting.text);
        let parts = period::WORDS.parts.starting(parts).is_some();
        if parts || self.narrower(&opening) || self.carried.is_some_and(again) {
            return;
        }
        let within_year = matches!(
            opening.part,
            period::Part::Quarter(_) | period::Part::Months(..) | period::Part::Days(..)
        );
        if !(within_year && matches!(self.known().1.status, Some((Status::Target, _)))) {
            let start = sentence.span.start;
            let words = Span::new(start + opening.span.start, start + opening.span.end);
            let before = &self.setting.text[..words.start as usize];
            if before.ends_with("力争到") || before.ends_with('到') && self.after_issue(&opening)
            {
                self.aimed = Some((opening, words));
            }
            // 截至12月末，…, in a work report: what follows is told of the year that ends then.
            let works = self.setting.frame.genre == Genre::Work;
            let year_end = works
                && opening.part == period::Part::Month(12)
                && opening
                    .span
                    .of(sentence.span.of(self.setting.text))
                    .ends_with(['末', '底']);
            let held = match year_end {
                true => Period {
                    part: period::Part::Whole,
                    ..opening
                },
                false => opening,
            };
            self.carried = Some((held, words));
        }
    }

    /// “十三五”时期，…, in the plan of the years after: so its paragraphs go on, up to a time that is planned.
    fn look_behind(&mut self, opening: &Period, sentence: &Sentence) {
        let Some(before) = self.setting.frame.plan_before() else {
            return;
        };
        let clock = period::Clock::default();
        let (first, last) = (opening.first_year(&clock), opening.last_year(&clock));
        let years = (before.first_year(&clock), before.last_year(&clock));
        if (first, last) == years {
            let start = sentence.span.start;
            let words = Span::new(start + opening.span.start, start + opening.span.end);
            self.behind = Some((before, words));
        } else if last > years.1 {
            self.behind = None;
        }
    }

    /// 今年以来，…: in a report on the first half of this year no more than that is meant.
    fn narrower(&self, opening: &Period) -> bool {
        let this = opening.year == period::Year::Issued(0) && opening.part == period::Part::Whole;
        let around = || {
            let headed = self.sense().period.map(|(period, _)| period);
            headed.or(self.setting.frame.reviewed.map(|(period, _)| period))
        };
        let of_issue = |around: Period| {
            around.within_year()
                && around.last_year(&period::Clock::default()) == self.setting.issued
        };
        this && around().is_some_and(of_issue)
    }

    /// Whether a period ends after the year of issue.
    fn after_issue(&self, period: &Period) -> bool {
        let year = period.last_year(&period::Clock::default());
        self.setting.issued.is_some() && year > self.setting.issued
    }
}

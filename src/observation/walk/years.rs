//! Lines that say how many years a report looks back on, where no heading does.
//!
//! ```text
//! 一、回首过往，砥砺前行
//! 过去五年，是极不平凡的五年。        all of the section is of these years
//! ——这五年，是转型发展的五年          likewise
//! 2021年生产总值150亿元。培育企业26家   150 of 2021, and 26 of all the years
//! ```
//!
//! Headings are read in [`crate::observation::section`]; where such a review turns to one year, in [`super::narrowed`].

use super::Walk;
use crate::mention::period::{self, Clock, Part, Period, WORDS, Year};
use crate::observation::genre::Genre;
use crate::outline::Sentence;
use crate::report::Status;
use crate::span::{Folded, Span};

/// The years that a line looked back on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Looked {
    /// The years, with their words.
    pub(super) years: (Period, Span<Folded>),
    /// The section that it stands in.
    section: Option<usize>,
}

impl Walk<'_> {
    /// Takes note of a line that looks back on years.
    pub(super) fn note_years(&mut self, sentence: &Sentence, text: &str, fresh: bool) {
        if !fresh || self.setting.frame.genre != Genre::Work {
            return;
        }
        let bare = text.trim_start_matches(['—', '─', ' ']);
        if WORDS.review_years.starting(bare).is_none()
            || bare.contains(|c: char| c.is_ascii_digit() && c != '5')
        {
            return;
        }
        let sense = self.sense();
        let plans = matches!(sense.status, Some((Status::Target, _)));
        let named = period::until(bare, 0).next().filter(Period::is_span);
        if let Some(years) = named.filter(|_| !plans && sense.period.is_none()) {
            let lead = u32::try_from(text.len() - bare.len()).unwrap_or(0);
            let start = sentence.span.start + lead;
            let words = Span::new(start + years.span.start, start + years.span.end);
            self.years = Some(Looked {
                years: (years, words),
                section: self.section,
            });
        }
    }

    /// Ends it with the part of the report that it was said in.
    pub(super) fn leave_years(&mut self, section: Option<usize>) {
        let Some(looked) = self.years else { return };
        let sections = &self.setting.outline.sections;
        let level = |at: Option<usize>| at.and_then(|at| sections.get(at)).map(|at| at.level);
        let dashed = section
            .and_then(|at| sections.get(at))
            .is_some_and(|at| at.heading.of(self.setting.text).starts_with(['—', '─']));
        // 二、今后五年…, behind 一、…: as high as the one that it was said in.
        let apart = level(section) <= level(looked.section) && !dashed;
        if apart && section != looked.section {
            self.years = None;
        }
    }

    /// 2021年生产总值150亿元。|培育企业26家: whether the last year of those that are looked back on only dates its own clause.
    pub(super) fn ends_years(&self, opening: &Period, text: &str) -> bool {
        let Some(looked) = self.years else {
            return false;
        };
        let clock = Clock {
            issued: self.setting.issued,
            late: self.setting.frame.late,
            ..Clock::default()
        };
        let single = opening.part == Part::Whole && matches!(opening.year, Year::Absolute(_));
        let last = looked.years.0.last_year(&clock) == opening.last_year(&clock);
        let topic = text
            .get(opening.span.end as usize..)
            .is_some_and(|after| after.starts_with(['，', '：']));
        single && last && !topic
    }
}

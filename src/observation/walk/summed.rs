//! Sums behind the last of several years that a paragraph opens with: they are of all of them.
//!
//! ```text
//! “十二五”是跨越发展的五年。2015年，生产总值…。累计完成投资638亿元。获批项目4项。     2011/2015 from 累计 on
//! 2015年，生产总值…。累计完成投资638亿元。                                  no years before: 2015
//! ```
//!
//! Sums within a sentence are told by [`crate::observation::fields`].

use super::Walk;
use crate::mention::period::{Clock, Part, Period, Year};
use crate::outline::Sentence;
use crate::span::Span;

impl Walk<'_> {
    /// |“十二五”|是…的五年。: keeps the years that a sentence opens with.
    pub(super) fn open_years(&mut self, opening: &Period, sentence: &Sentence) {
        if !opening.is_span() {
            return;
        }
        let start = sentence.span.start;
        let words = Span::new(start + opening.span.start, start + opening.span.end);
        let named = matches!(opening.year, Year::Absolute(_));
        self.opened = named.then_some((*opening, words));
    }

    /// 2015年，…。|累计完成投资638亿元。…: goes back to them from the last of them.
    pub(super) fn sum_up(&mut self, text: &str) {
        if self.carried.is_none() || !text.starts_with("累计") {
            return;
        }
        let clock = Clock {
            issued: self.setting.issued,
            ..Clock::default()
        };
        let last = |period: &Period| period.last_year(&clock);
        let year = self.carried.filter(|(year, _)| year.part == Part::Whole);
        let year = year.and_then(|(year, _)| last(&year));
        // ——“十二五”是…的五年。, as a heading: those of the section.
        let around = [self.opened, self.sense().period].into_iter().flatten();
        let mut around = around.filter(|_| year.is_some());
        let years = around.find(|(years, _)| years.is_span() && last(years) == year);
        self.carried = years.or(self.carried);
    }
}

//! Sums behind the last of several years that a paragraph opens with: they are of all of them.
//!
//! ```text
//! “十二五”是跨越发展的五年。2015年，生产总值…。累计完成投资638亿元。获批项目4项。     2011/2015 from 累计 on
//! 2015年，生产总值…。累计完成投资638亿元。                                  no years before: 2015
//! ```
//!
//! Sums within a sentence are told by [`crate::observation::fields`].

use super::Walk;
use crate::mention::period::{Clock, Part, Period};

impl Walk<'_> {
    /// Keeps the years of the paragraph where the last of them takes their place.
    pub(super) fn keep_years(&mut self, next: &Period) {
        let clock = Clock {
            issued: self.setting.issued,
            ..Clock::default()
        };
        let years = self.carried.filter(|(years, _)| {
            let last = years.last_year(&clock);
            years.is_span() && last.is_some() && last == next.last_year(&clock)
        });
        if next.part == Part::Whole {
            self.opened = years.or(self.opened);
        }
    }

    /// |累计完成投资638亿元。…: goes back to those years.
    pub(super) fn sum_up(&mut self, text: &str) {
        if self.opened.is_some() && text.starts_with("累计") {
            self.carried = self.opened.take();
        }
    }
}

//! Short paragraphs that go on with the year that the one before looks back on.
//!
//! ```text
//! 2016年，某区生产总值52亿元，同比增长8%。⏎工业总产值134亿元，比上年增长11%；     2016
//! 2016年，…，同比增长8%。⏎新修道路5公里。                              of the text's own year
//! ```
//!
//! Lists that a mark leaves open are for [`super::entered`].

use super::Walk;
use crate::mention::period::{self, Clock, Part};

/// What tells that a year is set beside the one before it.
const BESIDE: [&str; 3] = ["比上年", "较上年", "同比"];

impl Walk<'_> {
    /// ⏎工业总产值134亿元，|比上年|增长11%: whether a paragraph that names no time of its own sets a year beside the one before,
    /// as the lone sentence before it did with the year before that of issue.
    pub(super) fn reviews_on(&self, text: &str) -> bool {
        let Some((year, words)) = self.carried else {
            return false;
        };
        let clock = Clock {
            issued: self.setting.issued,
            ..Clock::default()
        };
        let last = self.setting.issued.and_then(|issued| issued.checked_sub(1));
        let over = year.part == Part::Whole && last.is_some() && year.last_year(&clock) == last;
        let lone = words.of(self.setting.text).len() < self.last.len()
            && self.last.starts_with(words.of(self.setting.text));
        let beside = BESIDE.iter().any(|word| self.last.contains(word));
        let goes_on = ["比上年", "较上年"].iter().any(|word| text.contains(word));
        over && lone
            && beside
            && goes_on
            && self.sense().period.is_none()
            && period::scan(text).iter().all(|period| period.base)
    }
}

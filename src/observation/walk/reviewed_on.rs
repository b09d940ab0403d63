//! Paragraphs that go on with the year, or the years, that the one before looks back on.
//!
//! ```text
//! 报告指出，过去的五年，民生改善迈出新步伐。⏎报告中说，新增就业3万人。⏎改造危房4000户。     those five years
//! 2016年，某区生产总值52亿元，同比增长8%。⏎工业总产值134亿元，比上年增长11%；     2016
//! 2016年，…，同比增长8%。⏎新修道路5公里。                              of the text's own year
//! ```
//!
//! Lists that a mark leaves open are for [`super::entered`].

use super::Walk;
use crate::lexicon::has;
use crate::mention::period::{self, Clock, Part, Period, WORDS, Year};
use crate::observation::genre::Genre;
use crate::span::{Folded, Span};

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
        let beside = BESIDE.iter().any(|word| has(self.last, word));
        let goes_on = ["比上年", "较上年"].iter().any(|word| has(text, word));
        over && lone
            && beside
            && goes_on
            && self.sense().period.is_none()
            && period::scan(text).iter().all(|period| period.base)
    }

    /// 过去的五年，…迈出新步伐。|⏎新增就业3万人: the years over that the last sentence of the paragraph before looks back on and tells no
    /// figure of: those below tell them.
    pub(super) fn years_above(&self) -> Option<(Period, Span<Folded>)> {
        let (years, words) = self.carried.filter(|(years, _)| years.is_span())?;
        let issued = self.setting.issued?;
        let clock = Clock {
            issued: Some(issued),
            ..Clock::default()
        };
        let counted = matches!(years.year, Year::Issued(first) if first < 0);
        let over = counted || years.last_year(&clock).is_some_and(|last| last <= issued);
        let named = words.of(self.setting.text);
        let rest = self.last.split_once(named).map(|(_, rest)| rest);
        let bare = rest.is_some_and(|rest| !rest.contains(|c: char| c.is_ascii_digit()));
        // News of a congress counts as its report.
        let told = matches!(self.setting.frame.genre, Genre::Other | Genre::Work);
        let told = told && self.last.ends_with('。');
        (told && over && bare && self.sense().period.is_none()).then_some((years, words))
    }

    /// Whether a paragraph leaves the years that one before it looked back on: it names a time of its own, plans, or goes to a scene.
    pub(super) fn leaves_years_above(&self, text: &str) -> bool {
        WORDS.leaves_years.within(text) || period::scan(text).iter().any(|period| !period.base)
    }
}

//! Where a story comes from a year that is over, or from a goal, to the time in which it is told.
//!
//! ```text
//! 2022年，产值突破200亿元。现有企业386家。1—5月，新签约26个, of June 2023     2022, then 2023, then its months
//! 到2025年，比例达到90%。全县现有矿山46座。上半年，修复6座, of July 2022      a goal, then what there is in 2022
//! 2016年，某县被授予“茶乡”称号。全县茶园12万亩, of 2022                     an event dates nothing but itself
//! 2022年，产值突破200亿元。现有企业386家, of January 2023                   all of the year that has just ended
//! ```
//!
//! The year that a text opens with is read in [`crate::observation::reported`].

use super::Walk;
use crate::lexicon::{kinds, tense};
use crate::mention::period::{Clock, Part, Period, Year};
use crate::observation::genre::{Dated, Genre};

kinds! { static WORDS = "../../lexicon/arrived_words.tsv": present, reached, done, event }

/// How far into a sentence what there is may be told, in characters.
const NEAR: usize = 6;

/// Months in which the figures of others come out, once these are over.
const OUT: u8 = 3;

/// The first month in which months that are over may be those of the next year.
const LATE: u8 = 10;

/// The first month in which what there is no longer is what the year before ended with.
const SPRING: u8 = 4;

/// Years between an event and the text, from which on it may tell a figure of its own.
const LONG_AGO: u16 = 3;

impl Walk<'_> {
    /// |现有|企业386家, |1—5月|，…: leaves the year before, or the goal, that the paragraph told of first.
    pub(super) fn arrive(&mut self, opening: Option<Period>, text: &str) {
        let frame = &self.setting.frame;
        let story = frame.genre == Genre::Other && !frame.named;
        let Some(issued) = self.setting.issued.filter(|_| story) else {
            return;
        };
        let clock = Clock {
            issued: Some(issued),
            ..Clock::default()
        };
        let last = |(period, _): (Period, _)| period.last_year(&clock).filter(|_| !period.base);
        let whole = |period: &Period| period.part == Part::Whole;
        let carried = self.carried.and_then(last);
        let reviewed = frame.reviewed.filter(|(period, _)| whole(period));
        let reviewed = reviewed.and_then(|(period, _)| period.last_year(&clock));
        let apart = |year: Option<u16>| year.is_some_and(|year| year != issued);
        // Most sentences stand behind none.
        if !(apart(carried) || apart(reviewed) && !self.arrived) || self.sense().period.is_some() {
            return;
        }
        let months = opening.and_then(|opening| bare_months(&opening, text));
        let month = self.setting.outline.published.and_then(|date| date.month);
        if let Some(goal) = carried.filter(|year| *year > issued) {
            return self.leave_goal(goal - issued, months, text);
        }
        // |1—5月|，…, in June: of no year that was over before them; in December they may be.
        let over = months.zip(month);
        let over = over.is_some_and(|(last, month)| last < month && month <= last + OUT);
        let apart = carried.or(reviewed) < issued.checked_sub(1) || month >= Some(SPRING);
        if over || apart && (stands(text) || WORDS.reached.starting(text).is_some()) {
            self.carried = self.carried.filter(|(period, _)| !whole(period));
            self.arrived = true;
        }
    }

    /// 到2025年，…。|现有|矿山46座, |已|修复12座, |上半年|，修复6座: leaves the goal, so many years ahead, for what there is or was done;
    /// `months` end with that one.
    fn leave_goal(&mut self, ahead: u16, months: Option<u8>, text: &str) {
        let month = self.setting.outline.published.and_then(|date| date.month);
        let over = months.zip(month).is_some_and(|(last, month)| {
            last < month && (ahead > 1 || month <= last + OUT && month < LATE)
        });
        let span = self.carried.is_some_and(|(period, _)| period.is_span());
        let done = || !span && WORDS.done.starting(text).is_some();
        let told = over || stands(text) || done();
        if told && !tense::WORDS.ahead.within(text) {
            self.intended = None;
        } else if !(months.is_some() && ahead > 1) {
            // 到2025年，…。|下半年|，计划新建6座: months are of the year of a goal only where that is the next one.
            return;
        }
        self.carried = None;
        self.aimed = None;
    }

    /// What the results of the text belong to: the year of issue, once it has come to that from a year before it.
    pub(super) fn reviewed(&self) -> Option<Dated> {
        let reviewed = self.setting.frame.reviewed;
        let date = self.setting.outline.published.filter(|_| self.arrived);
        let own = date.map(|date| {
            let year = Period {
                span: date.span,
                year: Year::Absolute(date.year),
                part: Part::Whole,
                base: false,
            };
            (year, Some(date.span))
        });
        own.or(reviewed)
    }

    /// |2016年|，某县被授予“茶乡”称号。: whether a sentence of a story tells no more of a year long over than an event.
    pub(super) fn only_happened(&self, opening: &Period, text: &str) -> bool {
        let story = self.setting.frame.genre == Genre::Other && !self.setting.frame.named;
        story && happened(opening, text, self.setting.issued)
    }
}

/// |1—5月|，…, 截至|5月底|，…: the month that those end with that open a sentence without a year.
fn bare_months(opening: &Period, text: &str) -> Option<u8> {
    let before = text.get(..opening.span.start as usize).unwrap_or("");
    let month = matches!(opening.part, Part::Month(_)) && before == "截至";
    let bare = opening.year == Year::Context && !opening.base;
    let last = opening.part.last_month()?;
    (bare && (month || opening.within_year())).then_some(last)
}

/// 全县|现有|企业386家: whether a sentence tells near its head what there is.
fn stands(text: &str) -> bool {
    let head = text.char_indices().nth(NEAR);
    let head = head.map_or(text, |(at, _)| &text[..at]);
    WORDS.present.within(head)
}

/// |2016年|，某县被授予“茶乡”称号: whether a year at the head of a sentence, two before that of issue or more, only tells when something
/// happened.
pub fn happened(year: &Period, text: &str, issued: Option<u16>) -> bool {
    let Year::Absolute(told) = year.year else {
        return false;
    };
    let Some(after) = text.get(year.span.end as usize..) else {
        return false;
    };
    let old = issued.and_then(|issued| issued.checked_sub(told));
    let Some(old) = old.filter(|old| *old >= 2 && year.part == Part::Whole) else {
        return false;
    };
    let digits = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    let clause = after.trim_start_matches('，');
    let clause = clause.split(['，', '；', '。']).next().unwrap_or("");
    let told = if old >= LONG_AGO { clause } else { after };
    WORDS.event.within(told) && !digits(told) && year.span.start == 0
}

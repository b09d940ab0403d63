//! The period that a heading names for its section.
//!
//! ```text
//! 一、2023年工作回顾                   2023
//! 未来5年的目标，到2025年将实现         2025, when they are due
//! 展望2024                            2024, without 年
//! 《某市2035年远景规划》               none: it stands inside a name
//! ```
//!
//! Years that a heading counts (…的五年) are read in [`super::lasted`].

use super::KINDS;
use crate::mention::period::{self, Clock, Period};
use crate::span::Span;

/// 一、2023年|工作回顾: the period that a heading names for its section.
pub(super) fn named_period(heading: &str) -> Option<Period> {
    let mut periods = period::scan(heading);
    periods.retain(|period| !period.base && !is_bare(period) && names_section(heading, period));
    // 未来5年的目标，到2020年将实现: the year in which they are due.
    let due = |period: &&Period| {
        matches!(period.year, period::Year::Absolute(_))
            && heading[..period.span.start as usize].ends_with('到')
    };
    let ahead = periods.first().is_some_and(Period::is_span);
    let due = periods.iter().find(due).filter(|_| ahead);
    let named = due.or(periods.first()).copied();
    named
        .or_else(|| bare_year(heading))
        .or_else(|| year_of_sheet(heading))
}

/// 【|2018|任务书】, 【|2017|成绩单】: a year without 年 that a line begins with which reviews or plans.
fn year_of_sheet(heading: &str) -> Option<Period> {
    const LONGEST: usize = 6;
    let bare = heading.trim_start_matches(['【', '▶', '■', '◆', '●', ' ', '*']);
    let start = heading.len() - bare.len();
    let year = bare.get(..4)?.parse().ok();
    let year = year.filter(|year| period::YEARS.contains(year))?;
    let kind = bare[4..].trim_end_matches(['】', '：', ' ', '*']);
    let told = KINDS.plan.starting(kind).is_some() || KINDS.review.starting(kind).is_some();
    (told && kind.chars().count() <= LONGEST).then_some(Period {
        span: Span::bytes(start, start + 4),
        year: period::Year::Absolute(year),
        part: period::Part::Whole,
        base: false,
    })
}

/// 回顾2023：…, 展望2024: a year without 年 behind a word of review or outlook; 2024，我们这样干: or with which the heading begins.
fn bare_year(heading: &str) -> Option<Period> {
    let at = heading.find(|c: char| c.is_ascii_digit())?;
    let (before, rest) = heading.split_at(at);
    let (digits, after) = rest.split_at_checked(4)?;
    // 2000人参加…: but for a count.
    let counts = |c: char| c.is_ascii() || "年人个家户亩吨元台辆套座名万亿千百多余米公".contains(c);
    let begins = || before.is_empty() && !after.is_empty() && !after.starts_with(counts);
    let led = KINDS.year_lead.ending(before).is_some() || begins();
    let ends = !after.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    let year = digits.parse().ok().filter(|_| led && ends);
    let year = year.filter(|year| period::YEARS.contains(year))?;
    Some(Period {
        span: Span::bytes(at, at + 4),
        year: period::Year::Absolute(year),
        part: period::Part::Whole,
        base: false,
    })
}

/// 过去的一年, 全年: a year that the heading does not name.
fn is_bare(period: &Period) -> bool {
    period.year == period::Year::Context && period.part == period::Part::Whole
}

/// A year in a heading is the section's, unless it stands inside a name.
fn names_section(heading: &str, period: &Period) -> bool {
    let before = &heading[..period.span.start as usize];
    let plan = heading[period.span.range()].contains('十');
    let quoted = before.ends_with('“') && !plan;
    // 某市计划到2035年建成…: a headline that tells of one goal.
    let headline = before.len() > "到".len() && before.ends_with('到');
    !before.contains('《') && !quoted && !headline
}

/// A heading with a year and no word: the year of issue plans where the one before was reviewed.
pub(super) fn plans_by_year(period: &Period, clock: &Clock, earliest: Option<Option<u16>>) -> bool {
    let (Some(year), Some(issued)) = (period.last_year(clock), clock.issued) else {
        return false;
    };
    let reviewed = earliest.is_some_and(|earliest| earliest < Some(year));
    year > issued || year == issued && reviewed && !period.is_span()
}

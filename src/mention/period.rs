//! Periods: `2023年`, `上半年`, `前三季度`, `“十四五”时期`, `2021年以来`, `去年`, `过去五年`.
//!
//! ```
//! use zhibiao::mention::period::{Clock, scan};
//! let found = scan("2023年上半年，比上年增长9.4%");
//! let clock = Clock { issued: Some(2023), ..Clock::default() };
//! assert_eq!(found[0].resolve(&clock), Some("2023-H1".to_owned()));
//! assert!(found[1].base);
//! ```
//!
//! A period says when a figure holds, unless [`Period::base`] is set: then it is what the figure is
//! compared with (`比上年`, `较2020年`). Which period a figure takes is decided in
//! [`crate::observation`].

mod base;
mod count;
mod counted;
mod crossing;
mod date;
mod ended;
mod feast;
mod founded;
mod interview;
mod listed;
mod near;
mod plan;
mod resolved;
mod scene;
mod since;
mod summed;
mod word;
mod words;

pub use date::{YEARS, date_length, may_follow};
pub use ended::is_term;
pub use feast::Feast;
pub use founded::{is_founding, makes_district};
pub use interview::behind_day;
pub use near::{Date, Near};
pub use plan::{PLANS, ends_plan};
pub use resolved::{last_month, months};
pub use words::WORDS;

use super::numeral;
use crate::span::{Folded, Span};
use base::{is_base, is_beside};
use scene::begins_story;
use summed::summed;

/// Which year is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Year {
    /// Printed.
    Absolute(u16),
    /// Counted from the year in which the document was issued: 去年 is -1.
    Issued(i16),
    /// The year that is being spoken of: 当年, 上半年, 全年.
    Context,
    /// 目前: the section's year, else the year of issue.
    Now,
}

/// Which part of the year, or how many years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The year.
    Whole,
    /// 上半年 is 1.
    Half(u8),
    /// 一季度 is 1.
    Quarter(u8),
    /// 1-9月, 前三季度: first and last month.
    Months(u8, u8),
    /// A month.
    Month(u8),
    /// The holiday around a feast of the old calendar.
    Feast(Feast),
    /// Month and day.
    Day(u8, u8),
    /// A day told by where it stands to another: 当天, 3日.
    Near(Near),
    /// Month and day of the first and of the last day; the last is of the next year where it is the earlier.
    Days((u8, u8), (u8, u8)),
    /// A month, and how many years later in which month it ends: 2023年10月—2024年3月.
    Onward(u8, u8, u8),
    /// Up to a last year, both included, counted as the first is.
    Through(i16),
    /// That year and the next, each named by itself: 今冬明春, 今明两年.
    Pair,
    /// From a part of that year into the next: 2022—2023雪季, which no single year holds.
    Season,
    /// 以来, 以后: no end said.
    Since,
    /// 10月以来: from a month on.
    From(u8),
}

/// A period in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The words.
    pub span: Span<Folded>,
    /// Which year.
    pub year: Year,
    /// Which part of it.
    pub part: Part,
    /// Whether it is what something is compared with.
    pub base: bool,
}

/// What relative periods are counted from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// The year in which the document was issued.
    pub issued: Option<u16>,
    /// The year being spoken of, from the sentence or the section.
    pub context: Option<u16>,
    /// The year of the section, in which 目前 lies.
    pub section: Option<u16>,
    /// Whether the year of issue is nearly over: 过去五年 ends with it.
    pub late: bool,
    /// 成立30周年: how many years what the text celebrates has lasted.
    pub jubilee: Option<u16>,
    /// The day of issue.
    pub today: Option<Date>,
    /// The day that was named last.
    pub spoken: Option<Date>,
}

impl Period {
    /// The year of a day: a date at the head of a text or section says when it was written, not for
    /// which day its figures hold.
    #[must_use]
    pub const fn without_day(self) -> Self {
        match self.part {
            Part::Day(..) | Part::Days(..) | Part::Near(_) => Self {
                part: Part::Whole,
                ..self
            },
            _ => self,
        }
    }

    /// Whether it is some months of a year.
    pub const fn within_year(&self) -> bool {
        matches!(
            self.part,
            Part::Half(_) | Part::Quarter(_) | Part::Months(..)
        )
    }

    /// 五一假期, 端午小长假: whether it is a holiday, in this text.
    pub fn is_holiday(&self, text: &str) -> bool {
        const ENDS: [&str; 4] = ["假期", "假日", "长假", "黄金周"];
        let words = self.span.of(text);
        let month = matches!(self.part, Part::Month(_)) && words.ends_with("期间");
        matches!(self.part, Part::Feast(_)) || month || ENDS.iter().any(|end| words.ends_with(end))
    }

    /// Whether it spans several years.
    pub const fn is_span(&self) -> bool {
        matches!(self.part, Part::Through(_) | Part::Pair)
    }
}

/// Every period of a sentence, in text order, without overlaps.
pub fn scan(text: &str) -> Vec<Period> {
    until(text, text.len()).collect()
}

/// The periods of a sentence that begin at or before byte `last`, in text order, without overlaps.
pub fn until(text: &str, last: usize) -> impl Iterator<Item = Period> + '_ {
    let mut from = 0;
    let end = (last + 1..text.len()).find(|&at| text.is_char_boundary(at));
    let near = &text[..end.unwrap_or(text.len())];
    let mut base = None;
    std::iter::from_fn(move || {
        while from <= last {
            let (at, c) = word::begin().next(near, from)?;
            let found = at_place(text, at, c);
            from = at
                + match found {
                    Some(period) => period.span.len() as usize,
                    None if c.is_ascii_digit() => digits(&text[at..]),
                    None => c.len_utf8(),
                };
            if let Some(mut period) = found {
                period.base |= base.is_some_and(|end| is_beside(text, end, &period));
                base = period.base.then_some(period.span.end);
                return Some(period);
            }
        }
        None
    })
}

/// How many digits a text starts with.
fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// The period at byte `at`, where the character `c` stands.
fn at_place(text: &str, at: usize, c: char) -> Option<Period> {
    // 一、二、三季度分别…: most numbers are told from these by what follows them.
    let marked = || {
        text[at..]
            .chars()
            .take(4)
            .any(|c| matches!(c, '、' | '和' | '及' | '与'))
    };
    if (numeral::begins(c) || c.is_ascii_digit() || c == '第')
        && marked()
        && let Some(period) = listed::listed(text, at)
    {
        return Some(period);
    }
    if numeral::begins(c) {
        // 一批, 两项, 五大: most numerals are told from those of periods by what follows them.
        let next = text[at + c.len_utf8()..].chars().next()?;
        let may_go_on = numeral::begins(next)
            || matches!(
                next,
                '年' | '0' | '个' | '月' | '季' | '-' | '~' | '—' | '至' | '到' | '普'
            );
        if !may_go_on {
            return None;
        }
    }
    let read = if date::begins(c) {
        date::read(text, at)
    } else if c == '元' {
        date::first_month(text, at)
    } else {
        None
    };
    let mut period = read.or_else(|| word::read(text, at))?;
    let rest = &text[period.span.end as usize..];
    if period.year == Year::Context && begins_story(text, at, rest) {
        return None;
    }
    let words = period.span.of(text);
    period.part = summed(
        period.part,
        words,
        &text[..at],
        &text[period.span.end as usize..],
    );
    period.base = is_base(text, &period);
    // 七普|数据: the name of a census dates nothing but what is compared with it.
    if words.contains('普') && !period.base && !text[..at].ends_with(['由', '从']) {
        return None;
    }
    // 比上月回落: nothing but a comparison tells it from 上月底 and the like.
    let near = period.span.of(text);
    let before_last = near.starts_with('上') && near.ends_with(['月', '季', '度', '周', '期']);
    let year = near.contains('年');
    (period.base || !before_last || year).then_some(period)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases() {
        let clock = Clock {
            issued: Some(2024),
            context: Some(2023),
            section: Some(2023),
            ..Clock::default()
        };
        for line in include_str!("../../tests/cases/periods.tsv")
            .lines()
            .filter(|l| !l.is_empty() && !l.starts_with('#'))
        {
            let (text, expected) = line.split_once('\t').unwrap_or((line, ""));
            let show = |p: &Period| {
                let base = if p.base { "~" } else { "" };
                format!(
                    "{}={base}{}",
                    p.span.of(text),
                    p.resolve(&clock).unwrap_or_default()
                )
            };
            let read = scan(text).iter().map(show).collect::<Vec<_>>().join(" ");
            assert_eq!(read, expected, "{text}");
        }
    }
}

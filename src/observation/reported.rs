//! Which period a document reports on whose title names no year, and what the 上年 of a bulletin is
//! counted from.
//!
//! ```text
//! 1-6月经济运行简况, issued 2023-07-20     the first six months of 2023
//! no title; 2017年，全市上下… issued 2018  2017
//! 2022年统计公报                           上年 is 2021, whenever it was issued
//! “十二五”规划纲要 on a page of 2019         issued in 2011, where the plan begins
//! ```
//!
//! Titles that name a year are read by [`super::genre`].

mod cited;
mod new_year;
mod opening;
mod paper;
mod presented;
mod subtitled;
mod summed_up;
mod survey;
mod told_once;
mod year_gone;

use super::genre::{Dated, Frame, Genre};
use crate::lexicon::has;
use crate::mention::period::{self, Clock, Part, Period, Year};
use crate::outline::{Dateline, Outline};
use crate::span::{Folded, Span};
use cited::{cited, made_known};
use opening::opening;
pub use presented::narrowed;
use presented::presented;
pub use subtitled::subtitled;
use summed_up::summed_up;
pub use survey::counted_before;
use survey::{counted, surveyed};
use year_gone::of_year_gone;
pub use year_gone::{closes, intends, is_over};

/// The period that a document reports on whose title names no year: what opens its text, else the year
/// of issue, with the part of the year that the title names.
pub fn reported(text: &str, outline: &Outline) -> Option<Dated> {
    let issued = outline.published.map(|date| (date.year, date.span));
    let year = issued.map(|(year, _)| year);
    if let Some(found) = outline
        .title
        .and_then(|title| bare_year(title.of(text), title, year))
    {
        return Some(found);
    }
    if let Some(found) = outline.title.and_then(|title| surveyed(text, title)) {
        return Some(found);
    }
    if let Some(found) = counted(text) {
        return Some(found);
    }
    let whole = |year, span| (period_of(year, Part::Whole, span), Some(span));
    let base = summed_up(text)
        .or_else(|| presented(text, year))
        .or_else(|| subtitled(text, year))
        .or_else(|| made_known(text, year))
        .or_else(|| opening(text, outline, year))
        .or_else(|| new_year::told(text, outline))
        .or_else(|| cited(text))
        .or_else(|| gone_by(text, year))
        .or_else(|| new_year::last_years(text, outline))
        .or_else(|| told_once::told_once(text, outline))
        .or(issued.map(|(year, span)| whole(year, span)))
        .or_else(|| paper::of_paper(text))
        .or_else(|| captioned(text, outline));
    let (period, words) = base?;
    let part = outline.title.and_then(|title| part(title.of(text)));
    let part = part.filter(|_| period.part == Part::Whole);
    let part = part.unwrap_or(period.part);
    Some(of_year_gone(
        text,
        outline,
        (Period { part, ..period }, words),
    ))
}

/// 刚刚过去的2022年，…, in news of the month after: the year that it looks back on.
fn gone_by(text: &str, issued: Option<u16>) -> Option<Dated> {
    const HEAD: usize = 3_000;
    let lead = "过去的";
    let at = text[..text.floor_char_boundary(HEAD)].find(lead)? + lead.len();
    let named = period::until(&text[at..], 0).next()?;
    let year = named
        .last_year(&Clock::default())
        .filter(|year| Some(*year) <= issued)?;
    let span = Span::bytes(at, at + named.span.len() as usize);
    let whole = named.part == Part::Whole && matches!(named.year, Year::Absolute(_));
    whole.then(|| (period_of(year, Part::Whole, span), Some(span)))
}

/// 2021年各类教育发展情况 above a table: the year, where nothing else names one.
fn captioned(text: &str, outline: &Outline) -> Option<Dated> {
    let captions = outline.tables.iter().filter_map(|table| table.caption);
    captions.into_iter().find_map(|caption| {
        let mut named = period::scan(caption.of(text)).into_iter();
        let period = named.find(|period| !period.base)?;
        let single = period.part == Part::Whole && matches!(period.year, Year::Absolute(_));
        single.then_some((period, Some(caption)))
    })
}

/// The year from which a bulletin or a plan counts 上年 and 本年: the one it is about, whenever it is issued.
pub fn counts_from(frame: &Frame, text: &str, published: Option<Dateline>) -> Option<u16> {
    let title = frame.title.map_or("", |title| title.of(text));
    if frame.genre == Genre::Plan {
        return reposted(text, title, frame.planned, published);
    }
    let named = |words: &[&str]| words.iter().any(|word| has(title, word));
    if frame.genre == Genre::Other && frame.named && title.trim_end().ends_with("蓝图") {
        let years = frame.planned.or(frame.reviewed);
        return reposted(text, title, years, published);
    }
    let bulletin = frame.genre == Genre::Bulletin || named(&["运行", "统计", "收支", "年报"]);
    // 2022年公报出炉: news of a bulletin counts from its own day.
    let news = ["出炉", "发布", "公布", "解读"];
    frame
        .reviewed_year()
        .filter(|_| bulletin && frame.named && !named(&news))
}

/// 某县“十二五”规划纲要 on a page dated two years into the plan or later, 2019年实事项目安排 on one of 2020: a page that
/// reposts it. Plans are issued when their years begin.
pub fn reposted(
    text: &str,
    title: &str,
    planned: Option<Dated>,
    published: Option<Dateline>,
) -> Option<u16> {
    let bare = title.trim_end().trim_end_matches('）');
    let bare = bare.rsplit_once('（').map_or(bare, |(name, _)| name);
    let mut plan = [
        "规划", "纲要", "方案", "计划", "安排", "要点", "蓝图", "任务",
    ]
    .into_iter();
    let (period, _) = planned?;
    let first = period.first_year(&Clock::default())?;
    // A plan of one field may come out in its second year; that of all fields, at the latest in its first.
    let whole = has(title, "国民经济") || has(title, "五年规划");
    let late = published?.year >= first + if period.is_span() && !whole { 2 } else { 1 };
    let ends = late && plan.any(|kind| bare.ends_with(kind));
    (ends && of_page(text, published?)).then_some(first)
}

/// 发布时间：2019-07-09, but not 2012年3月5日 below the text: whether it is a page that is dated so.
fn of_page(text: &str, date: Dateline) -> bool {
    let before = &text[..date.span.start as usize];
    let lead = before.rsplit('\n').next().unwrap_or("");
    let printed = date.span.of(text);
    let labelled = ["时间", "日期", "发布"].iter().any(|word| has(lead, word));
    labelled || !printed.contains('年')
}

const fn period_of(year: u16, part: Part, span: Span<Folded>) -> Period {
    Period {
        span,
        year: Year::Absolute(year),
        part,
        base: false,
    }
}

/// A part of a year that a document can report on.
fn within(part: Part) -> Option<Part> {
    matches!(
        part,
        Part::Half(_) | Part::Quarter(_) | Part::Months(..) | Part::Month(_) | Part::Feast(_)
    )
    .then_some(part)
}

/// 上半年, 1-6月 in a title.
fn part(title: &str) -> Option<Part> {
    period::scan(title)
        .into_iter()
        .filter(|period| !period.base && matches!(period.year, Year::Context | Year::Issued(0)))
        .find_map(|period| within(period.part))
}

/// 2022统计数字: a year without 年 before what is counted in it.
fn bare_year(words: &str, title: Span<Folded>, issued: Option<u16>) -> Option<Dated> {
    let counted = ["统计", "人口", "数据", "经济"];
    let digits = |at: usize| {
        words
            .get(at..at + 4)
            .filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))
    };
    let at = words.char_indices().map(|(at, _)| at).find(|&at| {
        let free = !words[..at].ends_with(|c: char| c.is_ascii_digit());
        free && digits(at).is_some() && counted.iter().any(|word| words[at + 4..].starts_with(word))
    })?;
    let year = digits(at)?.parse().ok().filter(|year| {
        period::YEARS.contains(year) && issued.is_none_or(|issued| *year <= issued)
    })?;
    let start = title.start as usize + at;
    let span = Span::bytes(start, start + 4);
    Some((period_of(year, Part::Whole, span), Some(span)))
}

//! When the document was issued.
//!
//! What the document says of itself counts before the page that reposts it:
//!
//! 1. a date in the head or under the last paragraph: `——2023年1月8日在……大会上`, `（2008年3月27日）`;
//! 2. of a news story, the page's date: `2024年06月18日09:30:05`;
//! 3. of a report, the year in its title; one that looks back (公报, 总结) is issued a year later;
//! 4. the years in its headings; the page's date; the latest year that the text treats as come.
//!
//! A day without a year (`1月23日，……`) takes the year from 3 or 4. It doesn't judge whether a
//! date is possible beyond month and day ranges.

mod address;
mod aside;
mod begun;
mod body;
mod brought_out;
mod day;
mod ended;
mod event;
mod hoped;
mod jubilee;
mod magazine;
mod next;
mod number;
mod over;
mod own_day;
mod past;
mod repost;
mod stage;
mod visit;
mod written;
mod year;

use super::Dateline;
use super::date::dates;
use super::page::WORDS;
use crate::lexicon::has;
use crate::span::{Folded, Span};
pub(crate) use aside::administers;
use aside::{before_rest, before_years};
use body::body_year;
pub(crate) use body::reviews_plan;
use brought_out::brought_out;
use day::{day_before, opening_day, with_day};
use event::is_of_event;
pub(crate) use jubilee::is_jubilee;
use number::numbered;
use over::{goes_on, is_alone, is_over, is_over_amid, tells_last_year};
use own_day::printed_day;
pub(crate) use repost::is_model;
use repost::{before_next, introduced, names_none, reposts, stamp};
pub(crate) use stage::closes_plan;
use visit::is_of_visit;
pub(crate) use year::titled_year;
use year::{heading_year, issue_year, looks_back, summed_up, tells_since};

/// What [`choose`] looks at.
#[derive(Default)]
pub(crate) struct Sources {
    /// Head and signature lines.
    pub own: Vec<Span<Folded>>,
    /// Lines of the page around the text.
    pub page: Vec<Span<Folded>>,
    /// The title.
    pub title: Option<Span<Folded>>,
    /// Outermost headings.
    pub headings: Vec<Span<Folded>>,
    /// The first paragraph, byline included.
    pub opening: Option<Span<Folded>>,
    /// Body paragraphs.
    pub body: Vec<Span<Folded>>,
}

/// The date of issue: the year that the text calls its own counts where none is printed, and before a page's, or a
/// headline's, of years later.
pub(crate) fn choose(text: &str, sources: &Sources) -> Option<Dateline> {
    let date = printed(text, sources);
    let later = |own: &Dateline| date.is_none_or(|date| own.year + 1 < date.year);
    stage::own_year(text).filter(later).or(date)
}

/// The date that the document, its page or its words tell.
fn printed(text: &str, sources: &Sources) -> Option<Dateline> {
    let model = is_model(text);
    if model && names_none(text, &sources.body) {
        return None;
    }
    // 2022-04-12 报告: of the page that bears a model.
    let own = printed_day(text, sources);
    if let Some(own) = own.filter(|own| !model || own.span.of(text).contains('年')) {
        // 2022-05-01 原文发表于2018-03-06: a day in digits is a page's.
        let page = own.span.of(text).contains(['-', '/', '.']);
        let first = page.then(|| written::before(text, &own)).flatten();
        return Some(first.unwrap_or(own));
    }
    let title = sources.title.and_then(|span| issue_year(text, span));
    let title = title.map(|date| written::written_within(text, sources, date));
    let titled = sources
        .title
        .is_some_and(|span| is_report_title(span.of(text)));
    // 各位代表：…: a report to a congress, which a page may repost years later.
    let mut first = sources.body.iter().take(12);
    let given = first.any(|span| span.of(text).starts_with("各位代表"));
    let page = page_day(text, sources, given).filter(|(date, _)| !reposts(text, sources, date));
    let page = page.filter(|_| !model);
    let page = page.map(|(date, line)| (day_before(text, sources.opening, date), line));
    let stamped = page.map(|(date, _)| date);
    if let Some(first) = stamped.and_then(|date| written::before(text, &date)) {
        return Some(first);
    }
    if let Some(date) = stamped.or_else(|| stamp(text, &sources.body)) {
        let next = before_next(text, sources).filter(|before| before.year + 1 < date.year);
        if let Some(earlier) = next.or_else(|| introduced(text, sources, &date)) {
            return Some(earlier);
        }
    }
    if let Some((date, line)) = page
        && (!titled || is_issue(text, sources, title, (date, line)))
    {
        return Some(date);
    }
    // 发布时间：2021-06-10, 某政发〔2021〕12号, above 二、2025年目标: years of a plan's headings are those that it plans.
    let scheme = titled && schemes(sources.title.map_or("", |title| title.of(text)));
    let own = page.map(|(date, _)| date).or_else(|| numbered(text));
    let own = own.filter(|_| scheme && title.is_none());
    let year = title
        .or_else(|| summed_up(text, sources.opening?))
        .or_else(|| brought_out(text).filter(|_| !titled))
        .or_else(|| {
            let headed = heading_year(text, &sources.headings);
            headed
                .filter(|date| !tells_since(text, &sources.body, date))
                .filter(|date| own.is_none_or(|own| date.year + 1 < own.year))
        })
        .or_else(|| page.map(|(date, _)| date).filter(|_| titled))
        .or(own)
        .or_else(|| opened(text, sources, given))
        .or_else(|| magazine::issued(text))
        .or_else(|| before_years(text, &sources.body))
        // Most years of a plan are still to come when it is issued.
        .or_else(|| {
            let told = (!plans(text, sources)).then(|| body_year(text, &sources.body, given))?;
            told.filter(|date| !is_of_event(text, &sources.body, date))
        })
        .or_else(|| before_rest(text, &sources.body))
        .or_else(|| numbered(text))
        .or_else(|| address::dated(text))?;
    let year = match next::plans_next(text, sources, &year) {
        true => Dateline {
            year: year.year - 1,
            ..year
        },
        false => year,
    };
    let date = with_day(text, year, sources.opening);
    // 某网1月12日讯 题：…报告2008年工作: the day stands in the title.
    let date = match date.month {
        None => with_day(text, date, sources.title),
        Some(_) => date,
    };
    let date = next::told_before(text, &sources.body, date);
    let mut headings = sources.headings.iter();
    let undated = headings.all(|span| dates(text, *span).is_empty());
    let told = title.is_none() && undated && year.month.is_none();
    let amid = title.is_none() && year.month.is_none() && date.month.is_none_or(|month| month > 2);
    let later = told
        && (is_told_after(text, sources, date)
            || is_jubilee(text, date.year + 1)
            || is_alone(text, date.year)
            || is_over_amid(text, &sources.body, date.year))
        || amid && goes_on(text, &sources.body, date.year)
        || amid && hoped::is_the_last(text, &sources.body, date.year)
        || !titled && undated && year.month.is_none() && is_over_in_title(text, sources, date);
    let year = date.year + u16::from(later);
    Some(Dateline { year, ..date })
}

/// 2023年12月28日，某县召开全会…: the day that a story opens with, where none of its years is later but the next, told
/// near the end of one.
fn opened(text: &str, sources: &Sources, given: bool) -> Option<Dateline> {
    const LATE: u8 = 10;
    let day = opening_day(text, sources.opening?).filter(|_| !plans(text, sources))?;
    let latest = body_year(text, &sources.body, given).map_or(day.year, |latest| latest.year);
    let near = latest == day.year || latest == day.year + 1 && day.month >= Some(LATE);
    near.then_some(day)
}

/// 发布时间：2024年6月18日: the day of the page, with its line; of a report `given` to a congress, only where it is
/// not long after.
fn page_day(text: &str, sources: &Sources, given: bool) -> Option<(Dateline, Span<Folded>)> {
    let mut page = sources
        .page
        .iter()
        .filter(|line| !is_of_visit(text, **line, sources));
    let page = page.find_map(|span| {
        dates(text, *span)
            .into_iter()
            .find(|date| date.day.is_some())
            .map(|date| (date, *span))
    });
    let latest = given
        .then(|| body_year(text, &sources.body, given))
        .flatten();
    page.filter(|(date, _)| latest.is_none_or(|latest| date.year <= latest.year + 1))
}

/// 发布时间：2023年3月1日, above 某县2022年统计公报: whether the page's day is that of the report it bears.
fn is_issue(
    text: &str,
    sources: &Sources,
    title: Option<Dateline>,
    (date, line): (Dateline, Span<Folded>),
) -> bool {
    let words = sources.title.map_or("", |title| title.of(text));
    let agrees = title.is_some_and(|year| year.year == date.year);
    // 2008年工作总结和2009年工作计划, of November 2008.
    let eve = date.month >= Some(10)
        && title.is_some_and(|year| year.year == date.year + 1)
        && words.ends_with("计划");
    eve || agrees && (is_official(line.of(text)) || looks_back(&super::line::bare(words)))
}

/// 1月13日电 …2013年全市生产总值增长9%…: whether the year of a date is over where it is told.
fn is_told_after(text: &str, sources: &Sources, date: Dateline) -> bool {
    const MIDDLE: u8 = 6;
    match date.month {
        Some(month) if month <= 2 => is_over(text, &sources.body, date.year),
        // 3月22日讯 …2011年，…，全年引进…，去年…: the whole year that the text calls the last.
        Some(month) => month <= MIDDLE && tells_last_year(text, &sources.body, date.year),
        None => tells_last_year(text, &sources.body, date.year),
    }
}

/// 1月12日讯 题：…报告2008年工作⏎2008年，…: whether the year that a story's title names is over where it is told.
fn is_over_in_title(text: &str, sources: &Sources, date: Dateline) -> bool {
    let early = date.month.is_some_and(|month| month <= 2);
    let named = sources.title.filter(|_| early).is_some_and(|title| {
        let words = title.of(text);
        words.contains(&date.year.to_string()) && !WORDS.ahead.within(words)
    });
    named && is_over(text, &sources.body, date.year)
}

/// A report, plan or bulletin, as against a news story.
pub(crate) fn is_report_title(title: &str) -> bool {
    let bare = super::line::bare(title);
    // 政府工作报告解读：…, 《政府工作报告》摘要（一）：…: news of one.
    if has(&bare, "解读") || has(&bare, "工作报告》") {
        return false;
    }
    super::title::ends_with_kind(&bare)
        || ["工作报告", "统计公报", "发展计划", "规划纲要"]
            .iter()
            .any(|kind| has(&bare, kind))
}

/// 规划, 实施方案, 工作要点, 关于…的意见: whether a title is that of what is to be done.
fn schemes(title: &str) -> bool {
    const KINDS: [&str; 6] = ["规划", "方案", "计划", "要点", "意见", "措施"];
    KINDS.iter().any(|kind| has(title, kind))
}

/// Whether the title is a plan's, or the text begins as one.
fn plans(text: &str, sources: &Sources) -> bool {
    let title = sources.title.map_or("", |title| title.of(text));
    let mut first = sources.body.iter().take(3).map(|span| span.of(text));
    ["规划", "方案", "行动计划"]
        .iter()
        .any(|kind| has(title, kind))
        || first.any(|line| has(line, "制定本规划") || has(line, "编制本规划"))
}

/// A label that only the issuing office's own page carries.
fn is_official(line: &str) -> bool {
    WORDS.dated.within(line)
}

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

mod day;
mod number;

use super::Dateline;
use super::date::{bare_year, dates};
use super::page::WORDS;
use crate::span::{Folded, Span};
use day::{is_over, tells_last_year, with_day};
use number::numbered;

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

/// The date of issue.
pub(crate) fn choose(text: &str, sources: &Sources) -> Option<Dateline> {
    if let Some(own) = sources.own.iter().find_map(|span| {
        dates(text, *span)
            .into_iter()
            .find(|date| date.month.is_some())
    }) {
        return Some(own);
    }
    if let Some(held) = sources.opening.and_then(|opening| held(text, opening)) {
        return Some(held);
    }
    let page = sources.page.iter().find_map(|span| {
        dates(text, *span)
            .into_iter()
            .find(|date| date.day.is_some())
            .map(|date| (date, *span))
    });
    let title = sources.title.and_then(|span| issue_year(text, span));
    let titled = sources
        .title
        .is_some_and(|span| is_report_title(span.of(text)));
    // 各位代表：…: a report to a congress, which a page may repost years later.
    let mut first = sources.body.iter().take(12);
    let given = first.any(|span| span.of(text).starts_with("各位代表"));
    let latest = given
        .then(|| body_year(text, &sources.body, given))
        .flatten();
    let page = page.filter(|(date, _)| latest.is_none_or(|latest| date.year <= latest.year + 1));
    if let Some((date, line)) = page {
        let agrees = title.is_some_and(|year| year.year == date.year);
        // 2008年工作总结和2009年工作计划, of November 2008.
        let eve = date.month >= Some(10)
            && title.is_some_and(|year| year.year == date.year + 1)
            && sources
                .title
                .is_some_and(|span| span.of(text).ends_with("计划"));
        if !titled
            || eve
            || (agrees
                && (is_official(line.of(text))
                    || looks_back(&super::line::bare(sources.title.map_or("", |t| t.of(text))))))
        {
            return Some(date);
        }
    }
    let told = title.is_none() && sources.headings.is_empty();
    let year = title
        .or_else(|| heading_year(text, &sources.headings))
        .or_else(|| page.map(|(date, _)| date).filter(|_| titled))
        // Most years of a plan are still to come when it is issued.
        .or_else(|| (!plans(text, sources)).then(|| body_year(text, &sources.body, given))?)
        .or_else(|| numbered(text))?;
    let date = with_day(text, year, sources.opening);
    let after = told
        && date.month <= Some(2)
        && date.month.is_some()
        && is_over(text, &sources.body, date.year);
    let after =
        after || told && date.month.is_none() && tells_last_year(text, &sources.body, date.year);
    let year = date.year + u16::from(after);
    Some(Dateline { year, ..date })
}

/// 2019年1月8日在……大会上: a report's day, where all of it is one line with its title.
fn held(text: &str, opening: Span<Folded>) -> Option<Dateline> {
    const HEAD: usize = 240;
    const PLACE: usize = 40;
    let end = (opening.end as usize).min(opening.start as usize + HEAD);
    let end = (end..=opening.end as usize).find(|at| text.is_char_boundary(*at))?;
    let head = Span::bytes(opening.start as usize, end);
    let told = |date: &Dateline| {
        let place = text[date.span.end as usize..].chars().take(PLACE);
        let place: String = place.collect();
        place.starts_with('在') && (place.contains("会议上") || place.contains("大会"))
    };
    let mut days = dates(text, head).into_iter();
    days.find(|date| date.day.is_some() && told(date))
}

/// A report, plan or bulletin, as against a news story.
pub(crate) fn is_report_title(title: &str) -> bool {
    let bare = super::line::bare(title);
    super::title::ends_with_kind(&bare)
        || ["工作报告", "统计公报", "发展计划", "规划纲要"]
            .iter()
            .any(|kind| bare.contains(kind))
}

/// Whether the title is a plan's.
fn plans(text: &str, sources: &Sources) -> bool {
    let title = sources.title.map_or("", |title| title.of(text));
    ["规划", "方案", "行动计划"]
        .iter()
        .any(|kind| title.contains(kind))
}

/// A label that only the issuing office's own page carries.
fn is_official(line: &str) -> bool {
    WORDS.dated.within(line)
}

/// Whether a title is of a year that is over.
fn looks_back(bare_title: &str) -> bool {
    WORDS.over.within(bare_title) && !WORDS.running.within(bare_title)
}

/// The year of issue that a title implies.
fn issue_year(text: &str, title: Span<Folded>) -> Option<Dateline> {
    let years = dates(text, title).into_iter();
    let printed = years.filter(|date| !after_by(text, date.span));
    let printed: Vec<_> = printed.collect();
    let latest = printed.iter().copied().max_by_key(|date| date.year)?;
    if latest.month.is_some() {
        return Some(latest);
    }
    // 2008年工作总结和2009年工作计划: the later year is planned.
    let planned =
        printed.iter().any(|date| date.year < latest.year) && title.of(text).ends_with("计划");
    let back = !planned && looks_back(&super::line::bare(title.of(text)));
    let year = latest.year + u16::from(back);
    Some(Dateline { year, ..latest })
}

/// The latest year of the outermost headings; one that only looks back counts as the year after.
fn heading_year(text: &str, headings: &[Span<Folded>]) -> Option<Dateline> {
    let of = |span: &Span<Folded>| {
        let words = span.of(text);
        let back = words.contains("回顾") || words.contains("执行情况") || words.contains("总结");
        let plain = |date: &Dateline| !after_by(text, date.span);
        let printed = dates(text, *span);
        let bare = printed.is_empty().then(|| bare_year(text, *span)).flatten();
        printed
            .into_iter()
            .chain(bare)
            .filter(plain)
            .map(move |date| Dateline {
                year: date.year + u16::from(back),
                ..date
            })
            .max_by_key(|date| date.year)
    };
    headings
        .iter()
        .filter_map(of)
        .max_by_key(|date| date.year)
        .map(of_year)
}

/// The year of a date alone.
fn of_year(date: Dateline) -> Dateline {
    Dateline {
        month: None,
        day: None,
        ..date
    }
}

/// The latest year that the text doesn't set as a term (到2025年); `given` to a congress, it foresees (预计2024年) what
/// the year before came to.
fn body_year(text: &str, body: &[Span<Folded>], given: bool) -> Option<Dateline> {
    let mut counts = std::collections::BTreeMap::<u16, (u32, Dateline)>::new();
    let foreseen = |date: &Dateline| given && text[..date.span.start as usize].ends_with("预计");
    for date in body
        .iter()
        .flat_map(|span| dates(text, *span))
        .filter(|date| !after_by(text, date.span) || foreseen(date))
        .filter(|date| !compared(text, date.span))
    {
        // 刚刚过去的2016年, 受2020年同期影响 is said the year after.
        let over = ["过去的", "刚刚结束的"]
            .iter()
            .any(|word| text[..date.span.start as usize].ends_with(word))
            || foreseen(&date)
            || ["预计实现", "同期"]
                .iter()
                .any(|word| text[date.span.end as usize..].starts_with(word));
        let year = date.year + u16::from(over);
        counts
            .entry(year)
            .or_insert((0, Dateline { year, ..date }))
            .0 += 1;
    }
    // 预计2025年粮食产量…: the year that is under way, where no other is told.
    let Some(most) = counts.values().map(|entry| entry.0).max() else {
        let expected = |date: &Dateline| text[..date.span.start as usize].ends_with("预计");
        let mut dates = body.iter().flat_map(|span| dates(text, *span));
        return dates.find(expected).map(of_year);
    };
    // A lone far year is an aside, unless all years are as rare.
    let latest = counts
        .values()
        .rev()
        .find(|entry| entry.0 * 8 >= most)
        .map(|entry| entry.1)?;
    Some(of_year(latest))
}

/// What follows a year that is a term: 2035年远景目标, 2030年可持续发展议程.
const TERMS: [&str; 9] = [
    "远景",
    "前",
    "之前",
    "以前",
    "底",
    "年底",
    "年末",
    "可持续发展",
    "应对",
];

/// 到2025年, 至2035年, 2035年远景目标: a term, not a present.
fn after_by(text: &str, span: Span<Folded>) -> bool {
    let before = text[..span.start as usize].trim_end_matches(' ');
    let after = &text[span.end as usize..];
    WORDS.term.ending(before).is_some() || TERMS.iter().any(|word| after.starts_with(word))
}

/// 比2019年增长, 是2019年的2倍, 由2019年的3家: a year that another is compared with.
fn compared(text: &str, span: Span<Folded>) -> bool {
    let before = text[..span.start as usize].trim_end_matches(' ');
    before.ends_with(['比', '较'])
        || before.ends_with(['是', '由', '从', '于']) && text[span.end as usize..].starts_with('的')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(text: &str) -> Span<Folded> {
        Span::bytes(0, text.len())
    }

    #[test]
    fn a_title_that_looks_back_is_issued_the_year_after() {
        for (title, want) in [
            ("某县2023年政府工作报告", 2023),
            ("某县2022年国民经济和社会发展统计公报", 2023),
            (
                "关于2022年国民经济和社会发展计划执行情况与2023年计划草案的报告",
                2023,
            ),
            ("某区2024年国民经济和社会发展计划", 2024),
            ("某市2021年工作总结", 2022),
        ] {
            assert_eq!(
                issue_year(title, span(title)).map(|date| date.year),
                Some(want),
                "{title}"
            );
        }
    }
}

//! The years that the title and the headings of a text tell of.
//!
//! ```text
//! 某市2021年工作总结                 of a year that is over: 2022
//! 一、2021年工作回顾                 the same of a heading
//! ```
//!
//! Those of paragraphs are read in [`super::body`]; which of them all counts is chosen in [`super`].

use super::super::Dateline;
use super::super::date::{bare_year, dates};
use super::super::line;
use super::super::page::WORDS;
use super::body::{after_by, body_year};
use crate::lexicon::find;
use crate::span::{Folded, Span};

/// Whether a title is of a year that is over.
pub fn looks_back(bare_title: &str) -> bool {
    WORDS.over.within(bare_title) && !WORDS.running.within(bare_title)
}

/// The year of issue that a title implies.
pub fn issue_year(text: &str, title: Span<Folded>) -> Option<Dateline> {
    let years = dates(text, title).into_iter();
    let printed = years.filter(|date| !after_by(text, date.span));
    let mut printed: Vec<_> = printed.collect();
    if printed.is_empty() {
        printed.extend(titled_year(text, title));
    }
    let latest = printed.iter().copied().max_by_key(|date| date.year)?;
    if latest.month.is_some() {
        return Some(latest);
    }
    // 2008年工作总结和2009年工作计划: the later year is planned.
    let planned = printed.iter().any(|date| date.year < latest.year) && names_plan(title.of(text));
    let back = !planned && looks_back(&line::bare(title.of(text)));
    let year = latest.year + u16::from(back);
    Some(Dateline { year, ..latest })
}

/// 2009年工作计划, 2022年工作打算: whether a title ends by what is planned.
pub fn names_plan(title: &str) -> bool {
    WORDS.planning.ending(title).is_some()
}

/// 某局2015年工作总结暨2016年工作计划今年以来，…: the year that a report sums up before it is over, where its title and
/// its text are one line.
pub fn summed_up(text: &str, opening: Span<Folded>) -> Option<Dateline> {
    const TITLE: usize = 150;
    let line = opening.of(text);
    let head = &line[..line.floor_char_boundary(TITLE)];
    let head = &head[..find(head, "今年以来")?];
    let year = |date: &Dateline| {
        let after = &text[date.span.end as usize..];
        let after = after.trim_start_matches(['年', '度']);
        ["工作总结", "总结"]
            .iter()
            .any(|word| after.starts_with(word))
    };
    let start = opening.start as usize;
    let mut dates = dates(text, Span::bytes(start, start + head.len())).into_iter();
    dates.find(year).map(of_year)
}

/// 2018政府工作报告: the year without 年 in the title of a report.
pub fn titled_year(text: &str, title: Span<Folded>) -> Option<Dateline> {
    let words = title.of(text);
    let report = super::is_report_title(words) && dates(text, title).is_empty();
    report.then(|| bare_year(text, title)).flatten()
}

/// The latest year of the outermost headings; one that only looks back counts as the year after.
pub fn heading_year(text: &str, headings: &[Span<Folded>]) -> Option<Dateline> {
    let of = |span: &Span<Folded>| {
        let words = span.of(text);
        let back = WORDS.looks_back.within(words) && !names_plan(words);
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

/// 一、|2021年以来|工作情况, above 2023年，…: whether the year of a heading is one since which a text tells, up to a later one.
pub fn tells_since(text: &str, body: &[Span<Folded>], date: &Dateline) -> bool {
    let since = text[date.span.end as usize..].trim_start_matches('年');
    let latest = || body_year(text, body, false);
    since.starts_with("以来") && latest().is_some_and(|latest| latest.year > date.year)
}

/// The year of a date alone.
pub(super) fn of_year(date: Dateline) -> Dateline {
    Dateline {
        month: None,
        day: None,
        ..date
    }
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

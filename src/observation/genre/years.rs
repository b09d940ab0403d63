//! The years that a document reviews and plans, by its kind and the years that its title names.
//!
//! ```text
//! 某县2023年国民经济和社会发展统计公报       2023
//! 某局2020年工作总结及2021年计划            reviews 2020, plans 2021
//! 某县“十三五”时期将…, in 2015            reviews 2015, plans 2016/2020
//! ```
//!
//! What a work report reviews is told by [`super::worked`]; years that a section names are no part of this.

use super::midterm::counted_up_to;
use super::untitled::{before_jubilee, begun_plan, drafts_plan, over_plan, told_plan};
use super::worked::worked;
use super::{Dated, Genre, annual, carried_out, counted, dated, due_by, noted};
use crate::mention::period::{Clock, Part};
use crate::observation::{announced, reported as unnamed_report};
use crate::outline::Outline;
use crate::span::{Folded, Span};

/// 某县2022年政府工作报告: what a document of a kind and title reviews, and what it plans.
pub(super) fn years(
    text: &str,
    outline: &Outline,
    (genre, title): (Genre, Option<Span<Folded>>),
    named: &[Dated],
) -> (Option<Dated>, Option<Dated>) {
    let issued = outline
        .published
        .map(|date| dated(date.year, Some(date.span)));
    // What a report or bulletin is about whose title names no year.
    let unnamed = if named.is_empty() {
        let noted = (genre == Genre::Bulletin).then(|| noted::noted(text));
        noted
            .flatten()
            .or_else(|| unnamed_report::reported(text, outline))
    } else {
        None
    };
    // （2018年3月20日）⏎一、综合⏎初步核算，…: a bulletin is on the year before the one that it is issued in.
    let early = outline.published.filter(|date| {
        let untold = unnamed.is_none_or(|(_, words)| words == Some(date.span));
        genre == Genre::Bulletin && date.month.is_some_and(|month| month <= 6) && untold
    });
    let unnamed = match early.filter(|_| named.is_empty()) {
        Some(date) => Some(dated(date.year - 1, Some(date.span))),
        None => unnamed,
    };
    match genre {
        Genre::Work => worked(named, outline.published, text),
        Genre::Report => {
            let words = title.map_or("", |title| title.of(text));
            let amid = named
                .first()
                .and_then(|plan| counted_up_to(text, words, *plan));
            if amid.is_some() {
                return (amid, named.first().copied());
            }
            let head = title.map(|span| &text[..span.end as usize]);
            reported(named, head, unnamed.or(issued))
        }
        Genre::Plan => {
            let span = named.iter().find(|(period, _)| period.is_span());
            let planned = span.or(named.first()).copied();
            let planned = planned
                .or_else(|| begun_plan(text, outline).filter(|_| drafts_plan(text, outline)));
            let words = title.map_or("", |title| title.of(text));
            let planned = planned.or_else(|| {
                let undated = outline.published.is_none();
                undated.then(|| annual::only_year(text, outline))?
            });
            let begun = unnamed_report::reposted(text, words, planned, outline.published);
            let issued = begun.map(|year| dated(year, None)).or(issued);
            let reviewed = planned.filter(|_| span.is_none()).or(issued);
            let planned = planned.or_else(|| due_by::planned(text, outline));
            (reviewed, planned.or(issued))
        }
        Genre::Bulletin | Genre::Other => {
            let year = named.first().copied();
            let words = title.map_or("", |title| title.of(text));
            let year = carried_out::dated(words, year, issued);
            if let Some(ahead) = years_ahead(year, issued).filter(|_| genre == Genre::Other) {
                return (issued, Some(ahead));
            }
            let year = year.or_else(|| over_plan(text, title?, issued));
            let year = year.or_else(|| told_plan(text, outline));
            let year = year.or_else(|| counted::since_base(text, outline));
            let year = year.or_else(|| before_jubilee(text, outline));
            let year = year.or(unnamed).or(issued);
            let next = announced::next_year(text, outline).filter(|_| genre == Genre::Other);
            (year, next.or(year).or_else(|| begun_plan(text, outline)))
        }
    }
}

/// 某县“十三五”时期将…, in 2015: years that a headline names and that are still to come, which no result is of.
fn years_ahead(named: Option<Dated>, issued: Option<Dated>) -> Option<Dated> {
    let clock = Clock::default();
    let issued = issued?.0.last_year(&clock)?;
    named.filter(|(period, _)| period.first_year(&clock) > Some(issued))
}

/// What a report is on, and the year after; 工作总结及2021年计划: it is on the year before, where it only names that.
fn reported(
    named: &[Dated],
    head: Option<&str>,
    other: Option<Dated>,
) -> (Option<Dated>, Option<Dated>) {
    let first = named.first().copied();
    let year = first.and_then(|(period, _)| period.last_year(&Clock::default()));
    if let ([(_, Some(words))], Some(year), Some(head)) = (named, year, head)
        && head[..words.start as usize]
            .trim_end_matches(['及', '和', '与', '暨'])
            .ends_with("总结")
    {
        return (Some(dated(year - 1, Some(*words))), first);
    }
    // “十四五”规划中期评估, issued while the plan runs: on how things stand then, and of the plan's goals.
    let issued = other.and_then(|(period, _)| period.last_year(&Clock::default()));
    if let Some((plan, _)) = first
        && plan.is_span()
        && issued.is_some_and(|issued| {
            Some(issued) < year && Some(issued) >= plan.first_year(&Clock::default())
        })
    {
        return (other, first);
    }
    // 2023年上半年工作总结: what it plans is of the rest of that year.
    let amid = first.is_some_and(|(period, _)| match period.part {
        Part::Half(half) => half == 1,
        Part::Quarter(quarter) => quarter < 4,
        Part::Months(_, last) => last <= 9,
        _ => false,
    });
    let next = first
        .zip(year)
        .map(|((_, words), year)| dated(year + u16::from(!amid), words));
    (first.or(other), named.get(1).copied().or(next))
}

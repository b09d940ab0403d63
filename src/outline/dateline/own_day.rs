//! The day that a document gives of itself, with its year.
//!
//! ```text
//! （2008年3月27日）                  in the head or under the last paragraph
//! 2019年1月8日在……大会上             where a report was given
//! 某社某地2023年4月4日电              when an agency sent a story
//! ```
//!
//! Days of the page around it, and those without their year, are asked after: see [`super`].

use super::super::Dateline;
use super::super::date::dates;
use super::Sources;
use super::visit::is_of_visit;
use crate::lexicon::has;
use crate::span::{Folded, Span};

/// （2008年3月27日）, 2019年1月8日在……大会上: the day that the document gives of itself.
pub(super) fn printed_day(text: &str, sources: &Sources) -> Option<Dateline> {
    let mut own = sources
        .own
        .iter()
        .filter(|line| !is_of_visit(text, **line, sources));
    own.find_map(|span| {
        dates(text, *span)
            .into_iter()
            .find(|date| date.month.is_some())
    })
    .or_else(|| held(text, sources.opening?))
    .or_else(|| wired(text, sources.opening?))
    // ——2020年1月4日在某区第十届人民代表大会…会议上, below what a page put above it.
    .or_else(|| {
        let mut head = sources.body.iter().take(8);
        head.find_map(|span| held(text, *span).filter(|_| span.of(text).starts_with('—')))
    })
}

/// 某社某地2023年4月4日电: the day with its year on which an agency sent what it tells.
fn wired(text: &str, opening: Span<Folded>) -> Option<Dateline> {
    const HEAD: usize = 60;
    let end = (opening.end as usize).min(opening.start as usize + HEAD);
    let end = text.floor_char_boundary(end);
    let date = dates(text, Span::bytes(opening.start as usize, end))
        .into_iter()
        .next()?;
    let sent = text[date.span.end as usize..].starts_with(['电', '讯']);
    (date.day.is_some() && sent).then_some(date)
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
        place.starts_with('在') && (has(&place, "会议上") || has(&place, "大会"))
    };
    let mut days = dates(text, head).into_iter();
    days.find(|date| date.day.is_some() && told(date))
}

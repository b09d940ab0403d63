//! Reviews of a government's term, whose years the text below tells.
//!
//! ```text
//! 一、十五届人民政府工作回顾
//! 2018年以来，…                          2018 to the year that the report reviews
//! 一、本届政府工作回顾
//! 本届政府自2011年11月组建以来，…。五年的工作…   the five years up to it
//! ```
//!
//! What other headings say is read in [`super`].

use super::super::genre::{Frame, Genre};
use crate::lexicon::has;
use crate::mention::period::{self, Part, Period, Year};
use crate::span::{Folded, Span};

/// How far below the heading the years may be told, in bytes.
const NEAR: usize = 360;

/// The longest term, in years.
const LONGEST: u16 = 6;

/// 一、|十五届人民政府工作回顾: the years of the term, where what stands below tells since when.
pub(super) fn of_term(text: &str, heading: Span<Folded>, frame: &Frame) -> Option<Period> {
    let words = heading.of(text);
    let reviews = frame.genre == Genre::Work && has(words, "届") && has(words, "政府");
    // 本届政府五年工作回顾 counts its years by itself.
    if !reviews || !has(words, "回顾") && !words.ends_with("工作") {
        return None;
    }
    let last = frame.reviewed_year()?;
    let end = heading.end as usize;
    let below = &text[end..text.floor_char_boundary(end + NEAR)];
    let since = period::scan(below).into_iter().find(|period| {
        let before = &below[..period.span.start as usize];
        let head = before.trim_end_matches('自').trim_end();
        let opens = head.ends_with("届政府") || head.is_empty() || head.ends_with('\n');
        matches!(period.part, Part::Since | Part::From(_)) && opens
    })?;
    let Year::Absolute(begun) = since.year else {
        return None;
    };
    // 自2011年11月组建以来，…。五年的工作…: the first months are of the government before.
    let five = last.checked_sub(4) == Some(begun + 1) && has(below, "五年");
    let first = if five { begun + 1 } else { begun };
    let through = i16::try_from(last).ok()?;
    let term = (1..LONGEST).contains(&last.checked_sub(first)?);
    term.then(|| Period {
        span: Span::bytes(0, words.len()),
        year: Year::Absolute(first),
        part: Part::Through(through),
        base: false,
    })
}

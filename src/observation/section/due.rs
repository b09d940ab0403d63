//! Goals of a section whose heading names no year: they are due in the one year that its text sets.
//!
//! ```text
//! 一、主要目标⏎（一）产值由2020年的210亿元增至2025年的380亿元。⏎（二）认证产品85个。    2025, both
//! 一、工作目标⏎2022年新建300座；2023年新建400座。⏎带动就业2000人。                 no year is that of all
//! ```
//!
//! It is asked of papers that are dated, and name no years of their own.

use crate::mention::period::{self, Clock, Part, Period, Year};
use crate::outline::Outline;
use crate::span::{Folded, Span};

/// How much of a section is looked at, in bytes.
const FAR: usize = 3_000;

/// How far into it, in bytes, the year must be set.
const HEAD: usize = 300;

/// The year in which what the section at `at` sets is due, with its words, where it is to come after that of issue and the text sets no other.
pub(super) fn due(
    text: &str,
    outline: &Outline,
    at: usize,
    issued: Option<u16>,
) -> Option<(Period, Span<Folded>)> {
    let issued = issued?;
    let section = &outline.sections[at];
    if !section.heading.of(text).contains("目标") {
        return None;
    }
    let body = outline.below(text, at, FAR);
    let clock = Clock::default();
    let mut set: Option<Period> = None;
    for named in period::scan(body) {
        let absolute = matches!(named.year, Year::Absolute(_)) && !named.base;
        let Some(year) = named.last_year(&clock).filter(|_| absolute) else {
            continue;
        };
        match set.and_then(|set| set.last_year(&clock)) {
            _ if year < issued => {}
            None if year > issued => set = Some(named),
            Some(first) if first == year => {}
            _ => return None,
        }
    }
    let set = set.filter(|set| set.part == Part::Whole && (set.span.start as usize) < HEAD)?;
    // Offsets within a text whose length fits.
    let at = section.heading.end;
    Some((set, Span::new(at + set.span.start, at + set.span.end)))
}

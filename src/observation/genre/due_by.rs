//! Plans whose title names no year: they are for the years from their issue to the one that their goals are due in.
//!
//! ```text
//! 某县治污实施方案，2014年2月20日⏎一、奋斗目标⏎到2017年，浓度下降30%。     2014/2017
//! 一、主要目标⏎到2015年，…。到2020年，…。                             none: due in two years
//! ```
//!
//! Goals of a section alone are dated in [`crate::observation::section`].

use super::Dated;
use crate::lexicon::has;
use crate::mention::period::{self, Clock, Part, Period, Year};
use crate::outline::Outline;
use crate::span::Span;

/// How much of the goals is looked at, in bytes.
const FAR: usize = 1_500;

/// The most years that such a plan is for.
const MOST: u16 = 12;

/// The years up to the only one by which the goals of a plan that was issued in a year are due.
pub(super) fn planned(text: &str, outline: &Outline) -> Option<Dated> {
    let issued = outline.published?.year;
    let mut sections = outline.sections.iter();
    let at = sections.position(|section| has(section.heading.of(text), "目标"))?;
    let body = outline.below(text, at, FAR);
    let clock = Clock::default();
    let by = |period: &Period| {
        let before = &body[..period.span.start as usize];
        let year = period.last_year(&clock)?;
        let whole = period.part == Part::Whole && matches!(period.year, Year::Absolute(_));
        (whole && !period.base && before.ends_with('到') && year > issued).then_some(year)
    };
    let named = period::scan(body);
    let mut due = named
        .iter()
        .filter_map(|period| Some((by(period)?, period.span)));
    let (year, words) = due.next()?;
    if year - issued > MOST || due.any(|(other, _)| other != year) {
        return None;
    }
    let at = outline.sections[at].heading.end;
    let words = Span::new(at + words.start, at + words.end);
    let years = Period {
        span: words,
        year: Year::Absolute(issued),
        part: Part::Through(i16::try_from(year).ok()?),
        base: false,
    };
    Some((years, Some(words)))
}

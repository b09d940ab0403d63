//! Months and days named about the turn of a year: whether they are of the year before it or behind it.
//!
//! ```text
//! 截至11月底, told in January                    of the year gone by
//! 2020年，…。⏎截至|1月31日|，…, told in February    of the year that has begun
//! ```
//!
//! A month that stands with its year is of that: see [`crate::mention::period`].

use super::super::Known;
use crate::lexicon::tense;
use crate::mention::period::{self, Clock, Part, Period, Year};
use crate::observation::genre::Genre;
use crate::observation::scene::Scene;

/// 截至11月底, 12月28日, told in January: of the year that has just gone by; but not 10月底前, where nothing was done.
pub fn before_new_year(scene: &Scene, known: &Known, period: &Period, clock: Clock) -> Clock {
    let month = match period.part {
        Part::Month(month) | Part::Months(_, month) | Part::Day(month, _) => month,
        _ => return clock,
    };
    let due =
        || period::is_term(period.span.of(scene.text)) && !tense::WORDS.told.within(scene.text);
    let gone = known.new_year && month >= AUTUMN && clock.context == known.issued && !due();
    Clock {
        context: clock.context.map(|year| year - u16::from(gone)),
        ..clock
    }
}

/// 2020年，…。⏎截至|1月31日|，…, told in February: the latest such day, where only the document looks back on the year before.
pub fn in_new_year(scene: &Scene, known: &Known, period: &Period, clock: Clock) -> Clock {
    let Part::Day(month, day) = period.part else {
        return clock;
    };
    let come = known
        .today
        .is_some_and(|today| (today.1, today.2) >= (month, day));
    let last = known.issued.map(|issued| issued - 1);
    let own = known.carried.is_none() && known.section.is_none() && clock.context == last;
    let dated = scene
        .periods
        .iter()
        .any(|p| p.year != Year::Context && !p.base);
    match known.new_year && period.year == Year::Context && come && own && !dated {
        true => Clock {
            context: known.issued,
            ..clock
        },
        false => clock,
    }
}

/// 截至2023年底，…。截至|9月20日|，…, in news of October 2024: a day behind the stated end of a year is of the year in which the
/// text was issued.
pub fn after_year_end(scene: &Scene, known: &Known, period: &Period, clock: Clock) -> Clock {
    let (Part::Month(month) | Part::Months(_, month) | Part::Day(month, _)) = period.part else {
        return clock;
    };
    let published = scene.setting.outline.published;
    let issued = known.issued.filter(|issued| clock.context < Some(*issued));
    let news = matches!(scene.setting.frame.genre, Genre::Other);
    // Nothing is told of months that were still to come.
    let come = published.is_some_and(|date| date.month.is_none_or(|last| month <= last));
    if issued.is_none() || !news || !come || period.year != Year::Context {
        return clock;
    }
    let ends = |named: &Period, text: &str| {
        named.part == Part::Whole && named.span.of(text).ends_with(['底', '末'])
    };
    let mut before = scene.periods.iter().rev();
    let before = before.find(|named| !named.base && named.span.end <= period.span.start);
    let ended = match before {
        Some(named) => ends(named, scene.text),
        None => [known.carried, known.ended]
            .into_iter()
            .flatten()
            .any(|(named, words)| {
                let words = words.of(scene.setting.text);
                named.part == Part::Whole && words.ends_with(['底', '末'])
            }),
    };
    match ended {
        true => Clock {
            context: issued,
            ..clock
        },
        false => clock,
    }
}

/// The first of the months that news of a new year looks back on.
const AUTUMN: u8 = 9;

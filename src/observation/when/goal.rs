//! When a goal is due that its own words do not date.
//!
//! ```text
//! 二、2024年安排 … 新建3个                     2024, by its section
//! 上半年，新建5个。力争全部建成|8个               all the year, in a report on the half of it
//! ```
//!
//! How results are dated is told in [`super`].

use super::{Known, When, of};
use crate::mention::period::{Part, Period};
use crate::observation::scene::Scene;

/// As [`of`], for a goal: one that nothing dates is due when the document's goals are.
pub fn goal(scene: &Scene, known: &Known, at: usize, reached: bool) -> When {
    let planned = Known {
        reviewed: known.goals.or(known.reviewed),
        ..*known
    };
    let when = of(scene, &planned, at, reached);
    // 上半年，…。力争新建|3个, in a report on the half year: of all the year.
    let inherited = match when.rule {
        "paragraph" => known.carried.map(|(period, _)| period),
        "section" => known.section.map(|(period, _)| period),
        "document" => known.reviewed.map(|(period, _)| period),
        _ => None,
    };
    let report = known.reviewed.and_then(|(period, _)| ends_in(&period));
    let over = inherited.and_then(|period| ends_in(&period)) <= report && report.is_some();
    let part = when
        .period
        .get(..4)
        .filter(|_| over && inherited.is_some_and(|p| p.within_year()));
    match part {
        Some(year) => When {
            period: year.to_owned(),
            ..when
        },
        None => when,
    }
}

/// The month in which a part of a year ends.
const fn ends_in(period: &Period) -> Option<u8> {
    match period.part {
        Part::Half(half) => Some(6 * half),
        Part::Quarter(quarter) => Some(3 * quarter),
        Part::Months(_, last) => Some(last),
        _ => None,
    }
}

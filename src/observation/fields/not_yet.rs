//! Results that only a heading dates, by a year still to come on the day of issue: they are of the year of issue.
//!
//! ```text
//! 二、2025年目标⏎近年来，果园达到6万亩, of 2021      2021
//! 2025年，果园达到6万亩                            left: its own words say so
//! ```

use super::super::when::When;
use super::Figure;
use crate::report::Status;

/// When such a result was so.
pub(super) fn by_issue(figure: &Figure, when: &When, stated: Status) -> Option<When> {
    if stated != Status::Actual || when.rule != "section" {
        return None;
    }
    let issued = figure.known.issued?;
    let ahead = when.period.parse::<u16>().is_ok_and(|year| year > issued);
    ahead.then(|| When {
        period: issued.to_string(),
        ..when.clone()
    })
}

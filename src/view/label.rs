//! The words and signs for a report's closed lists, in the spoken language.
//!
//! `Measure::Share` is 占比, `Comparator::AtLeast` is ≥. Free text is not translated here.

use super::goals::Verdict;
use super::told::Pace;
use crate::decimal;
use crate::report::{Comparator, Doubt, Field, Measure, Observation, Status};
use crate::say;
use crate::words::{self, Language, named};

/// 水平, 新增, 变化, 差距, 占比 or 位次.
#[must_use]
pub fn measure_name(measure: Measure) -> &'static str {
    named("measure", measure_key(measure))
}

/// The measure as data files call it.
#[must_use]
pub const fn measure_key(measure: Measure) -> &'static str {
    match measure {
        Measure::Level => "level",
        Measure::Added => "added",
        Measure::Change => "change",
        Measure::Gap => "gap",
        Measure::Share => "share",
        Measure::Rank => "rank",
    }
}

/// 实际, 目标 or 预测.
#[must_use]
pub fn status_name(status: Status) -> &'static str {
    named("status", status_key(status))
}

/// 已添加 of a figure that a user put in, 已更正 of one with fields that a user set, `""` of one as read.
#[must_use]
pub fn corrected_name(corrected: &[Field]) -> &'static str {
    if corrected.contains(&Field::Figure) {
        say!("amend.added")
    } else if corrected.is_empty() {
        ""
    } else {
        say!("html.corrected")
    }
}

/// 年均 or 累计.
#[must_use]
pub fn pace_name(pace: Pace) -> &'static str {
    named(
        "pace",
        match pace {
            Pace::Yearly => "yearly",
            Pace::Total => "total",
        },
    )
}

/// Whether a goal was reached, and why that can't be told, `""` where it can.
#[must_use]
pub fn verdict_words(verdict: Verdict) -> (&'static str, &'static str) {
    match verdict {
        Verdict::Reached => (say!("goals.reached"), ""),
        Verdict::Missed => (say!("goals.missed"), ""),
        Verdict::NoDirection => (say!("goals.unsettled"), say!("goals.no_direction")),
        Verdict::Inexact => (say!("goals.unsettled"), say!("goals.inexact")),
        Verdict::FarApart => (say!("goals.unsettled"), say!("goals.far_apart")),
        Verdict::Several => (say!("goals.unsettled"), say!("goals.several")),
    }
}

/// What is in doubt about a figure. The core says it in Simplified Chinese and more exactly; other
/// languages say the kind of doubt.
#[must_use]
pub fn doubt_message(doubt: &Doubt, read: &Observation) -> String {
    if words::spoken() == Language::Simplified {
        return doubt.message.clone();
    }
    let value = decimal::shown(read.value, 6);
    let with = [
        ("name", read.indicator.as_str()),
        ("unit", &read.unit),
        ("value", &value),
    ];
    words::fill(named("doubt", &doubt.kind), &with)
}

/// The status as a style sheet calls it.
#[must_use]
pub const fn status_key(status: Status) -> &'static str {
    match status {
        Status::Actual => "actual",
        Status::Target => "target",
        Status::Forecast => "forecast",
    }
}

/// 等于, 约, 近, 超过, 不低于 or 不超过.
#[must_use]
pub fn comparator_name(comparator: Comparator) -> &'static str {
    named("comparator", comparator_key(comparator))
}

/// The comparator as data files call it.
#[must_use]
pub const fn comparator_key(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::Exact => "exact",
        Comparator::About => "about",
        Comparator::Nearly => "nearly",
        Comparator::Over => "over",
        Comparator::AtLeast => "at_least",
        Comparator::AtMost => "at_most",
    }
}

/// `""`, ≈, 近, >, ≥ or ≤.
#[must_use]
pub const fn comparator_sign(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::Exact => "",
        Comparator::About => "≈",
        Comparator::Nearly => "近",
        Comparator::Over => ">",
        Comparator::AtLeast => "≥",
        Comparator::AtMost => "≤",
    }
}

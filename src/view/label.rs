//! The Chinese words and signs for a report's closed lists.
//!
//! `Measure::Share` is 占比, `Comparator::AtLeast` is ≥. Free text is not translated here.

use crate::report::{Comparator, Measure, Status};

/// 水平, 新增, 变化, 差距, 占比 or 位次.
#[must_use]
pub const fn measure_name(measure: Measure) -> &'static str {
    match measure {
        Measure::Level => "水平",
        Measure::Added => "新增",
        Measure::Change => "变化",
        Measure::Gap => "差距",
        Measure::Share => "占比",
        Measure::Rank => "位次",
    }
}

/// 实际, 目标 or 预测.
#[must_use]
pub const fn status_name(status: Status) -> &'static str {
    match status {
        Status::Actual => "实际",
        Status::Target => "目标",
        Status::Forecast => "预测",
    }
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

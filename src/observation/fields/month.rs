//! 当月 in a report on a part of a year: its last month.
//!
//! ```text
//! 一季度增长7%，其中当月增长9%，比上月回落1个百分点      9% and 1 are of March
//! 1—5月出口3亿元，5月当月0.6亿元                      named: for [`crate::observation::when`]
//! ```

use super::super::when::When;
use super::Figure;
use crate::mention::period;

/// 一季度增长7%，其中当月|增长9%，比上月回落|1个百分点: the last month of the part of a year that is reported on.
pub(super) fn last_month(figure: &Figure, when: &When) -> Option<When> {
    const NEAR: usize = 2;
    let of_month = |said: &str| {
        let said = said.strip_prefix("其中").unwrap_or(said);
        let said = said.trim_start_matches('，');
        ["当月", "单月"].iter().any(|word| said.starts_with(word))
    };
    let own = figure.clause();
    // What is said of the same figure, in the clauses behind.
    let again = || {
        let clauses = figure.scene.clauses[..figure.bound.clause].iter().rev();
        let mut near = clauses.take(NEAR).filter(|last| last.group == own.group);
        figure.name.rule == "subject"
            && when.rule != "clause"
            && near.any(|last| of_month(&figure.scene.text[last.range.clone()]))
    };
    let (year, part) = when.period.split_at_checked(4)?;
    // Most periods are years.
    if part.is_empty() || !(of_month(figure.said_before()) || again()) {
        return None;
    }
    let last = period::last_month(&when.period)?;
    Some(When {
        period: format!("{year}-{last:02}"),
        ..when.clone()
    })
}

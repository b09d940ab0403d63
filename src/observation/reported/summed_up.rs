//! The year that the head of a report says it sums up.
//!
//! ```text
//! 现将某局2020年度工作总结报告如下          2020, whenever it was issued
//! ```

use super::{Dated, period_of};
use crate::mention::period::{self, Part};
use crate::span::Span;

/// 现将某局|2020年度|工作总结报告如下: the year of which the head of a text says that it sums it up.
pub(super) fn summed_up(text: &str) -> Option<Dated> {
    const HEAD: usize = 1_500;
    const SUMS: [&str; 3] = ["工作总结报告如下", "工作总结汇报如下", "工作总结如下"];
    const YEAR: usize = 7;
    let head = &text[..text.floor_char_boundary(HEAD)];
    let at = SUMS.iter().find_map(|sums| head.find(sums))?;
    let before = head[..at].trim_end_matches('度');
    let start = before.len().checked_sub(YEAR)?;
    let year = before.get(start..)?.strip_suffix('年')?.parse().ok()?;
    let span = Span::bytes(start, before.len());
    period::YEARS
        .contains(&year)
        .then(|| (period_of(year, Part::Whole, span), Some(span)))
}

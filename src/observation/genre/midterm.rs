//! Reports on how a plan stands amid its years, told by the day up to which they count.
//!
//! ```text
//! 某县“十四五”规划中期评估⏎截至2022年底，18项指标中…    on 2022, and of the goals of the plan
//! ```
//!
//! Such a report that its day of issue dates is read in [`super::years`].

use super::{Dated, dated};
use crate::mention::period::{self, Clock};
use crate::span::Span;

/// How far into a text, in bytes, the day may stand.
const HEAD: usize = 1_500;

/// 截至|2022年底|，…: the year up to which the head of a report on a plan counts, where that is one of the plan's but not its last.
pub(super) fn counted_up_to(text: &str, title: &str, plan: Dated) -> Option<Dated> {
    let amid = title.contains("中期") || title.contains("评估");
    let head = &text[..text.floor_char_boundary(HEAD)];
    let (plan, _) = Some(plan).filter(|(plan, _)| amid && plan.is_span())?;
    let clock = Clock::default();
    let (first, last) = (plan.first_year(&clock)?, plan.last_year(&clock)?);
    let mut until = head.match_indices("截至").chain(head.match_indices("截止"));
    until.find_map(|(at, word)| {
        let start = at + word.len();
        let named = period::until(&head[start..], 0).next()?;
        let year = named.last_year(&clock)?;
        let span = Span::bytes(start, start + named.span.len() as usize);
        (first..last)
            .contains(&year)
            .then(|| dated(year, Some(span)))
    })
}

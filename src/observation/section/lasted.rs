//! Headings that count years and name none: which they are is told by what moved below.
//!
//! ```text
//! 转型跨越的五年
//! 生产总值从2011年的260亿元增加到2016年的376亿元      2012/2016
//! 充满希望的五年                                  nothing moved below: no years
//! ```
//!
//! Whether the section reviews or plans is asked in [`super`].

use crate::mention::numeral;
use crate::mention::period::{self, Part, Period, Year};
use crate::span::{Folded, Span};

/// How far below a heading the movement may be told, in bytes.
const NEAR: usize = 300;

/// 转型跨越的|五年: the years that the first movement below goes through, where they are as many.
pub(super) fn lasted(text: &str, heading: Span<Folded>) -> Option<Period> {
    let words = heading.of(text);
    let counted = words.strip_suffix('年')?;
    let (at, count) = counted.char_indices().next_back()?;
    let of = counted[..at].ends_with('的');
    let count = match count.to_digit(10) {
        Some(digit) => digit as u16,
        None => numeral::leading(&counted[at..]).map(|(value, _)| value as u16)?,
    };
    if !of || !(3..=5).contains(&count) {
        return None;
    }
    let end = heading.end as usize;
    let near = &text[end..text.floor_char_boundary(end + NEAR)];
    let (first, last) = moved(near)?;
    let through = i16::try_from(last).ok()?;
    (last.checked_sub(count) == Some(first)).then(|| Period {
        span: Span::bytes(at, words.len()),
        year: Year::Absolute(first + 1),
        part: Part::Through(through),
        base: false,
    })
}

/// 从|2011年的260亿元增加到|2016年: the first two years, where something moved from one to the other.
fn moved(near: &str) -> Option<(u16, u16)> {
    let mut years = period::scan(near).into_iter().map_while(|period| {
        let before = &near[..period.span.start as usize];
        match (period.year, period.part) {
            (Year::Absolute(year), Part::Whole) => Some((year, before)),
            _ => None,
        }
    });
    let (first, before) = years.next()?;
    let (last, between) = years.next()?;
    let between = between.get(before.len()..)?;
    let one = !between.contains(['；', '。']) && between.ends_with(['到', '至']);
    (before.ends_with(['从', '由']) && one).then_some((first, last))
}

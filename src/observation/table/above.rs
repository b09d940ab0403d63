//! The unit in the line right above a table.
//!
//! ```text
//! 二、各镇降尘量（吨/平方公里·月）⏎名次 | 镇 | 降尘量        吨/平方公里·月
//! ```
//!
//! Units of captions and of heads are read in [`super`] and [`super::column`].

use super::Printed;
use super::column::bracketed;
use crate::outline::Table;
use crate::span::Span;

/// 二、各镇降尘量（吨/平方公里·月）: the unit in the bracket that the line right above a table ends with.
pub fn headed_unit(text: &str, table: &Table) -> Option<Printed> {
    const LONGEST: usize = 40;
    let above = text[..table.span.start as usize].trim_end();
    let line = above.rsplit('\n').next().unwrap_or(above);
    let short = line.ends_with('）') && line.chars().count() <= LONGEST;
    let unit = short.then(|| bracketed(line)).flatten()?;
    let start = line.rfind(unit)? + above.len() - line.len();
    Some((unit.to_owned(), Span::bytes(start, start + unit.len())))
}

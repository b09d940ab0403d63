//! The number that an office gives to a notice, whose year is when it was issued.
//!
//! ```text
//! 某政办发〔2010〕17号     2010
//! ```
//!
//! Asked last: a date that is printed says more.

use super::super::Dateline;
use super::super::date::bare_year;
use crate::span::Span;

/// 某政办发〔2010〕17号 in the first lines: the year in which a notice was given its number.
pub fn numbered(text: &str) -> Option<Dateline> {
    const HEAD: usize = 600;
    let end = text.floor_char_boundary(HEAD);
    let open = text[..end].find('〔')? + '〔'.len_utf8();
    let close = open + text[open..end].find('〕')?;
    let number = text[close..]
        .chars()
        .skip(1)
        .take_while(|c| *c != '号')
        .count();
    let span = Span::bytes(open, close);
    bare_year(text, span).filter(|_| (1..=5).contains(&number))
}

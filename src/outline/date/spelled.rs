//! Dates in Chinese digits.
//!
//! ```text
//! 二〇二四年十二月三十一日      2024-12-31
//! 二零一五年五月              2015-05
//! ```
//!
//! Dates in digits are read in [`super`].

use super::{Printed, YEAR};
use crate::numbering::{han_value, is_numeral};

/// A date in Chinese digits at the start of `text`: 二〇二四年十二月三十一日.
pub(super) fn spelled(text: &str) -> Option<Printed> {
    let (year, rest) = han_year(text)?;
    let rest = rest.strip_prefix('年')?;
    let month = numeral_before(rest, 2, '月');
    let day = month.and_then(|(_, rest)| numeral_before(rest, 3, '日'));
    let rest = day.or(month).map_or(rest, |(_, rest)| rest);
    Some(Printed {
        year,
        month: month.and_then(|(month, _)| month),
        day: day.and_then(|(day, _)| day),
        length: text.len() - rest.len(),
    })
}

/// Up to `most` numerals before a mark, and what follows the mark.
fn numeral_before(text: &str, most: usize, mark: char) -> Option<(Option<u8>, &str)> {
    let length: usize = text
        .chars()
        .take(most)
        .take_while(|c| is_numeral(*c))
        .map(char::len_utf8)
        .sum();
    let (digits, rest) = text.split_at(length);
    let rest = rest.strip_prefix(mark).filter(|_| length > 0)?;
    let value = han_value(digits).and_then(|(value, _)| u8::try_from(value).ok());
    Some((value, rest))
}

/// The year of four Chinese digits, and what follows it: 二〇二四 is 2024.
fn han_year(text: &str) -> Option<(u16, &str)> {
    let value = |c| match c {
        '〇' | '○' | '零' | 'O' => Some(0),
        _ => "一二三四五六七八九"
            .chars()
            .zip(1..)
            .find(|pair| pair.0 == c)
            .map(|pair| pair.1),
    };
    let mut rest = text.chars();
    let mut year = 0;
    for place in 0..YEAR {
        let digit: u16 = value(rest.next()?)?;
        let fits = match place {
            0 => matches!(digit, 1 | 2),
            1 => matches!(digit, 0 | 9),
            _ => true,
        };
        year = fits.then_some(year * 10 + digit)?;
    }
    Some((year, rest.as_str()))
}

//! What follows a Chinese numeral: `点二三三`, and 万 or 亿 behind that.
//!
//! ```text
//! 两点三亿        2.3, times a hundred million
//! 两点三十分      a time of day: 两 alone
//! ```
//!
//! The numeral itself is read in [`super`].

use super::{LONGEST, Spelled};
use crate::quantity::character::{about, digit, place, section};
use crate::quantity::plain::{next, rounded};
use crate::quantity::unit;

/// `点二三三` behind a numeral, and 万 or 亿 behind that.
pub(super) fn with_decimals(text: &str, number: Spelled) -> Spelled {
    let decimals = || {
        let (point, begin, mut end) = next(text, number.end)?;
        // 三．五 as Traditional newspapers print it.
        if point != '点' && (point != '.' || begin > number.end) {
            return None;
        }
        let mut digits = String::new();
        while let Some((c, _, after)) = next(text, end).filter(|_| digits.len() < LONGEST) {
            match digit(c) {
                Some(d) if !matches!(c, '两' | '俩') => digits.extend(char::from_digit(d, 10)),
                _ => break,
            }
            end = after;
        }
        // 两点三十分, 九点一刻 and 八点零五分 are times of day.
        let minutes = digits.starts_with('0') && (1.0..=24.0).contains(&number.value);
        let clock = next(text, end)
            .is_some_and(|(c, _, _)| matches!(c, '十' | '拾' | '刻') || c == '分' && minutes);
        let value: f64 = format!("{}.{digits}", number.value).parse().ok()?;
        let more = digits.len() + 1;
        (more > 1 && !clock).then_some((value, end, more))
    };
    let Some((value, end, more)) = decimals().filter(|_| !number.vague) else {
        return number;
    };
    let (factor, end) = scale(text, end);
    Spelled {
        value: rounded(value * factor),
        end,
        chars: number.chars + more,
        scale: factor,
        vague: false,
    }
}

/// 万, 亿, 千万, 万亿 … at `at`, 余 and spaces between, as a factor, with where it ends; 1 where there
/// is none. A unit that begins with the same character (千米, 兆瓦) wins.
pub fn scale(text: &str, at: usize) -> (f64, usize) {
    let (mut factor, mut cursor, mut end) = (1.0, at, at);
    // 千万亿 with 余 before it is the longest that is printed.
    for _ in 0..5 {
        let Some((c, begin, after)) = next(text, cursor) else {
            break;
        };
        let step = place(c).or_else(|| section(c));
        let is_unit =
            unit::begins_inside(text, begin) || c == '兆' && !unit::counts_trillions(text, after);
        match step {
            Some(step) if !is_unit => (factor, end) = (factor * step, after),
            None if about(c)
                && next(text, after)
                    .is_some_and(|(c, _, _)| place(c).is_some() || section(c).is_some()) => {}
            _ => break,
        }
        cursor = after;
    }
    (factor, end)
}

//! Quarters and months that are listed by their numbers alone, as figures are given to them respectively.
//!
//! ```text
//! 一、二、三季度分别…      the first, the second and the third
//! 7、8、9月分别…           July, August and September
//! ```
//!
//! The last of them is read as any other; 一、二季度 without 分别 is none of these: it may be both together.

use super::{Part, Period, Year};
use crate::lexicon::has;
use crate::mention::numeral;
use crate::span::Span;

/// The longest such list.
const MOST: usize = 12;

/// How far behind the list 分别 may stand, in bytes.
const FAR: usize = 120;

/// A number in digits or numerals, and its length.
fn number(text: &str) -> Option<(u8, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        return Some((text[..digits].parse().ok()?, digits));
    }
    let (value, length) = numeral::leading(text)?;
    // Of a small value, so the cast cannot cut anything off.
    ((1.0..=12.0).contains(&value) && value.fract() == 0.0).then_some((value as u8, length))
}

/// The mark that parts two of them.
fn mark(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    matches!(first, '、' | '和' | '及' | '与').then(|| first.len_utf8())
}

/// The period that stands at `at`, if it is one of such a list and not its last.
pub(super) fn listed(text: &str, at: usize) -> Option<Period> {
    // 11、12: no number begins amid another.
    if text[..at].ends_with(|c: char| c.is_ascii_digit() || c == '.' || numeral::begins(c)) {
        return None;
    }
    let rest = &text[at..];
    let body = rest.strip_prefix('第').unwrap_or(rest);
    let (first, length) = number(body)?;
    let mut tail = &body[length..];
    let own = rest.len() - tail.len();
    let mut last = first;
    for _ in 0..MOST {
        let Some(marked) = mark(tail) else {
            break;
        };
        let next = &tail[marked..];
        let next = next.strip_prefix('第').unwrap_or(next);
        let (value, length) = number(next)?;
        if value <= last {
            return None;
        }
        last = value;
        tail = &next[length..];
    }
    let part = if tail.starts_with("季度") && last <= 4 {
        Part::Quarter(first)
    } else if tail.starts_with('月') && last <= 12 {
        Part::Month(first)
    } else {
        return None;
    };
    let near = &tail[..tail.floor_char_boundary(FAR)];
    let given = has(near.split(['，', '；', '。']).next()?, "分别");
    (last > first && given).then(|| Period {
        span: Span::bytes(at, at + own),
        year: Year::Context,
        part,
        base: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_of_a_list_is_a_period() {
        let read = |text: &str| listed(text, 0).map(|period| period.part);
        assert_eq!(read("一、二、三季度分别增长"), Some(Part::Quarter(1)));
        assert_eq!(read("第一、二季度分别增长"), Some(Part::Quarter(1)));
        assert_eq!(read("7、8和9月产值分别增长"), Some(Part::Month(7)));
        assert_eq!(read("一、二季度增长"), None);
        assert_eq!(read("一、二产业分别增长"), None);
        assert_eq!(read("三季度分别增长"), None);
    }
}

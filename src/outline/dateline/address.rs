//! The day that the address of a page tells, where one was pasted with it.
//!
//! ```text
//! https://example.cn/art/2017-08/09/nw.htm       9 August 2017
//! https://example.cn/c/201712/20/c40941.html     20 December 2017
//! https://example.cn/t20230321_7864.html         21 March 2023
//! ```
//!
//! Asked last: what a text says of itself counts before the folder that it was put into.

use super::super::Dateline;
use crate::lexicon::find;
use crate::span::Span;

/// What an address begins with, behind its scheme.
const SCHEME: &str = "://";

/// Digits of a year, a month and a day.
const DAY: usize = 8;

/// The day in the first address of a text.
pub(super) fn dated(text: &str) -> Option<Dateline> {
    let start = find(text, SCHEME)? + SCHEME.len();
    let ends = |c: char| c.is_whitespace() || !c.is_ascii();
    let end = text[start..]
        .find(ends)
        .map_or(text.len(), |end| start + end);
    let path = start + text[start..end].find('/')?;
    let mut from = path;
    while let Some(at) = text[from..end].find("20").map(|at| from + at) {
        if let Some(date) = day(text, at, end) {
            return Some(date);
        }
        from = at + 1;
    }
    None
}

/// The day whose year begins at `at`: its eight digits, with at most one mark behind the year and the month each.
fn day(text: &str, at: usize, end: usize) -> Option<Dateline> {
    // c40|2017…: the end of a longer number.
    if text[..at].ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (mut digits, mut marks, mut last) = (0_u32, 0, at);
    let mut value = 0_u32;
    for (offset, c) in text[at..end].char_indices() {
        match c.to_digit(10) {
            Some(digit) if digits < DAY as u32 => {
                value = value * 10 + digit;
                digits += 1;
                last = at + offset + 1;
            }
            None if matches!((digits, c), (4 | 6, '/' | '-' | '_')) && marks < 2 => marks += 1,
            _ => break,
        }
    }
    // 202303210012: a longer number.
    let longer = text[last..end].starts_with(|c: char| c.is_ascii_digit());
    if digits != DAY as u32 || longer {
        return None;
    }
    let (month, day) = ((value / 100 % 100) as u8, (value % 100) as u8);
    let possible = (1..=12).contains(&month) && (1..=31).contains(&day);
    possible.then(|| Dateline {
        year: (value / 10_000) as u16,
        month: Some(month),
        day: Some(day),
        span: Span::bytes(at, last),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_of_a_page_tells_its_day() {
        let day = |text| dated(text).map(|date| (date.year, date.month, date.day));
        let of = |year, month, day| Some((year, Some(month), Some(day)));
        assert_eq!(day("https://a.cn/b/2015-08/09/nw.htm"), of(2015, 8, 9));
        assert_eq!(
            day("某县\nhttp://a.cn/c/201712/20/c40941.html\n…"),
            of(2017, 12, 20)
        );
        assert_eq!(day("http://a.cn/t20230321_7864.html"), of(2023, 3, 21));
        assert_eq!(day("http://a.cn/art/2019/5/6/art_1.html"), None);
        assert_eq!(day("http://a.cn/c120230321.html"), None);
        assert_eq!(day("2023年3月21日"), None);
    }
}

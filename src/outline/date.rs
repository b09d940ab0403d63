//! Dates as they are printed: `2023年1月8日`, `2023-07-29`, `二〇二四年`, and a bare `2023`.
//!
//! It says what a date is, not which one a document was issued on: see [`super::dateline`].

mod spelled;

use super::Dateline;
use crate::lexicon::Characters;
use crate::span::{Folded, Span};
use spelled::spelled;
use std::sync::LazyLock;

/// Every date with a year in a stretch.
pub(crate) fn dates(text: &str, span: Span<Folded>) -> Vec<Dateline> {
    let stretch = span.of(text);
    let start = span.start as usize;
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((at, date)) = next(stretch, from) {
        from = at + date.length;
        let month = date.month.filter(|month| in_range(*month, 1));
        let day = date
            .day
            .filter(|day| month.is_some_and(|month| in_range(month, *day)));
        if (1949..=2099).contains(&date.year) {
            found.push(Dateline {
                year: date.year,
                month,
                day,
                span: Span::bytes(start + at, start + from),
            });
        }
    }
    found
}

/// A date as printed, which need not be possible.
struct Printed {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
    length: usize,
}

/// The first date at or after byte `from`, and where it stands.
fn next(text: &str, from: usize) -> Option<(usize, Printed)> {
    static BEGINS: LazyLock<Characters> = LazyLock::new(|| "0123一二".chars().collect());
    let mut from = from;
    while let Some((at, c)) = BEGINS.next(text, from) {
        let rest = &text[at..];
        let date = if c.is_ascii() {
            digital(rest)
        } else {
            spelled(rest)
        };
        if let Some(date) = date {
            return Some((at, date));
        }
        from = at + c.len_utf8();
    }
    None
}

/// A date in digits at the start of `text`.
fn digital(text: &str) -> Option<Printed> {
    let Some(year) = year_at(text) else {
        return day_first(text);
    };
    let after = &text[YEAR..];
    if let Some(rest) = optional_space(after).strip_prefix('年') {
        let month = followed_by(rest, '月');
        let day = month.and_then(|(_, rest)| followed_by(rest, '日'));
        let rest = day.or(month).map_or(rest, |(_, rest)| rest);
        return Some(Printed {
            year,
            month: month.map(|(month, _)| month),
            day: day.map(|(day, _)| day),
            length: text.len() - rest.len(),
        });
    }
    let parts = |c| matches!(c, '-' | '/' | '.');
    // 2016⏎3/8: a page that gives each part a line of its own.
    let broken = after.strip_prefix('\n').filter(|rest| is_month_day(rest));
    let (month, rest) = one_or_two_digits(broken.or_else(|| after.strip_prefix(parts))?)?;
    let (day, rest) = one_or_two_digits(rest.strip_prefix(parts)?)?;
    Some(Printed {
        year,
        month: Some(month),
        day: Some(day),
        length: text.len() - rest.len(),
    })
}

/// 3/8 at the start of `text`.
pub(crate) fn is_month_day(text: &str) -> bool {
    let day = one_or_two_digits(text).and_then(|(_, rest)| rest.strip_prefix('/'));
    day.is_some_and(|rest| one_or_two_digits(rest).is_some())
}

/// 05.11.2014: day, month, year.
fn day_first(text: &str) -> Option<Printed> {
    let (day, rest) = one_or_two_digits(text)?;
    let (month, rest) = one_or_two_digits(rest.strip_prefix('.')?)?;
    let rest = rest.strip_prefix('.')?;
    let year = year_at(rest)?;
    let whole = text.len() - rest.len() == "05.11.".len() && in_range(month, day);
    let rest = &rest[YEAR..];
    (whole && !rest.starts_with(|c: char| c.is_ascii_digit() || c == '.')).then(|| Printed {
        year,
        month: Some(month),
        day: Some(day),
        length: text.len() - rest.len(),
    })
}

/// Digits of a year.
const YEAR: usize = 4;

/// The year, of this century or the last, at the start of `text`.
fn year_at(text: &str) -> Option<u16> {
    let digits = text.get(..YEAR)?;
    let year = digits.starts_with("19") || digits.starts_with("20");
    (year && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse().ok())?
}

fn optional_space(text: &str) -> &str {
    text.strip_prefix(' ').unwrap_or(text)
}

/// One or two digits and what follows them; at most two are taken.
fn one_or_two_digits(text: &str) -> Option<(u8, &str)> {
    let digits = text.bytes().take(2).take_while(u8::is_ascii_digit).count();
    Some((text[..digits].parse().ok()?, &text[digits..]))
}

/// One or two digits before a mark, spaces around them, and what follows the mark.
pub(crate) fn followed_by(text: &str, mark: char) -> Option<(u8, &str)> {
    let (number, rest) = one_or_two_digits(optional_space(text))?;
    Some((number, optional_space(rest).strip_prefix(mark)?))
}

/// The first four digits that look like a year, with or without 年.
pub(crate) fn first_year(words: &str) -> Option<u16> {
    if !words.contains(|c: char| c.is_ascii_digit() || c == '年') {
        return None;
    }
    let printed = standing_year(words).and_then(|at| words[at..at + YEAR].parse().ok());
    printed.or_else(|| {
        dates(words, Span::bytes(0, words.len()))
            .first()
            .map(|date| date.year)
    })
}

/// Where four digits stand that look like a year and are no part of a longer number.
fn standing_year(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let digit = |byte: &u8| byte.is_ascii_digit();
    (0..bytes.len()).find(|&at| {
        matches!(bytes[at], b'1' | b'2')
            && !at
                .checked_sub(1)
                .is_some_and(|before| digit(&bytes[before]))
            && year_at(&text[at..]).is_some()
            && !bytes
                .get(at + YEAR)
                .is_some_and(|after| digit(after) || *after == b'.')
            && !is_end_of_span(text, at)
    })
}

/// 规划（2021-2025）: whether the year at `at` begins or ends a stretch of years.
fn is_end_of_span(text: &str, at: usize) -> bool {
    const JOINTS: [char; 5] = ['-', '—', '~', '至', '到'];
    let (before, after) = (&text[..at], &text[at + YEAR..]);
    let goes_on = after.strip_prefix(JOINTS);
    let began = before.strip_suffix(JOINTS);
    let begun = began.and_then(|before| before.get(before.len().checked_sub(YEAR)?..));
    [goes_on, begun]
        .into_iter()
        .flatten()
        .any(|year| year_at(year).is_some())
}

/// A year without 年: 回顾2023.
pub(crate) fn bare_year(text: &str, span: Span<Folded>) -> Option<Dateline> {
    let stretch = span.of(text);
    let at = standing_year(stretch)?;
    let start = span.start as usize + at;
    Some(Dateline {
        year: stretch[at..at + YEAR].parse().ok()?,
        month: None,
        day: None,
        span: Span::bytes(start, start + YEAR),
    })
}

/// `2022年3月9日`, `2022年3月9日印发`: whether a line is a date, or says that something was issued then.
pub(crate) fn is_date_of_issue(line: &str) -> bool {
    // To begin a search from behind takes longer than a look at the end, and nearly all lines end otherwise.
    is_date_alone(if line.ends_with("印发") {
        line.trim_end_matches("印发")
    } else {
        line
    })
}

/// Whether a line holds a date and nothing else but brackets and a clock time.
pub(crate) fn is_date_alone(line: &str) -> bool {
    let trimmed = line.trim_matches([
        '（', '）', '(', ')', '[', ']', '【', '】', '—', '-', '―', ' ', '\u{3000}',
    ]);
    if !trimmed.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '一' | '二')) {
        return false;
    }
    let Some(date) = digital(trimmed).or_else(|| spelled(trimmed)) else {
        return false;
    };
    trimmed[date.length..]
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ':' | '：' | ' ' | '日'))
}

/// Whether month and day can be.
pub(crate) fn in_range(month: u8, day: u8) -> bool {
    (1..=12).contains(&month) && (1..=31).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(text: &str) -> Span<Folded> {
        Span::bytes(0, text.len())
    }

    fn shown(date: Dateline) -> String {
        let month = date
            .month
            .map_or(String::new(), |month| format!("-{month:02}"));
        let day = date.day.map_or(String::new(), |day| format!("-{day:02}"));
        format!("{}{month}{day}", date.year)
    }

    #[test]
    fn printed_dates() {
        for (line, want) in [
            ("——2023年1月8日在大会上", "2023-01-08"),
            ("时间：2023-07-29", "2023-07-29"),
            ("2024年06月18日09:30:05", "2024-06-18"),
            ("二〇二四年十二月三十一日", "2024-12-31"),
            ("2022年3月", "2022-03"),
            ("2023 年 4 月 20 日", "2023-04-20"),
            ("05.11.2014 08:30", "2014-11-05"),
            ("2016\n3/8\n09:20", "2016-03-08"),
            ("2015年13月", "2015"),
            ("2015年123月", "2015"),
            ("二零一五年五月", "2015-05"),
        ] {
            assert_eq!(
                dates(line, span(line))
                    .first()
                    .copied()
                    .map(shown)
                    .as_deref(),
                Some(want),
                "{line}"
            );
        }
        assert!(dates("编号20231号，共1999个", Span::bytes(0, 30)).is_empty());
    }

    #[test]
    fn a_line_may_be_a_date_alone() {
        assert!(is_date_alone("（2008年3月27日）") && is_date_alone("2024-06-18 22:51"));
        assert!(!is_date_alone("2023年工作安排"));
    }
}

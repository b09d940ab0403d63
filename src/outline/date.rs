//! Dates as they are printed: `2023年1月8日`, `2023-07-29`, `二〇二四年`, and a bare `2023`.
//!
//! It says what a date is, not which one a document was issued on: see [`super::dateline`].

use super::Dateline;
use super::numbering::han_value;
use crate::span::{Folded, Span};
use regex_lite::Regex;
use std::sync::LazyLock;

static DATE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"((?:19|20)[0-9]{2}) ?年(?: ?([0-9]{1,2}) ?月(?: ?([0-9]{1,2}) ?日)?)?",
        r"|((?:19|20)[0-9]{2})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})",
        r"|([一二][〇○零O九][〇○零O一二三四五六七八九]{2})年(?:([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?)?",
    ))
    .expect("a constant pattern that the tests compile")
});

static YEAR: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:^|[^0-9])((?:19|20)[0-9]{2})(?:$|[^0-9.])")
        .expect("a constant pattern that the tests compile")
});

/// Every date with a year in a stretch.
pub(crate) fn dates(text: &str, span: Span<Folded>) -> Vec<Dateline> {
    let stretch = span.of(text);
    let start = span.start as usize;
    let read = |found: regex_lite::Captures<'_>| {
        let whole = found.get(0)?;
        let span = Span::bytes(start + whole.start(), start + whole.end());
        let (year, month, day) = match (found.get(1), found.get(4)) {
            (Some(year), _) => (
                year.as_str().parse().ok()?,
                number(&found, 2),
                number(&found, 3),
            ),
            (_, Some(year)) => (
                year.as_str().parse().ok()?,
                number(&found, 5),
                number(&found, 6),
            ),
            _ => (
                han_year(found.get(7)?.as_str())?,
                han_number(&found, 8),
                han_number(&found, 9),
            ),
        };
        let month = month.filter(|month| in_range(*month, 1));
        let day = day.filter(|day| month.is_some_and(|month| in_range(month, *day)));
        Some(Dateline {
            year,
            month,
            day,
            span,
        })
        .filter(|date| (1949..=2099).contains(&date.year))
    };
    DATE.captures_iter(stretch).filter_map(read).collect()
}

/// The first four digits that look like a year, with or without 年.
pub(crate) fn first_year(words: &str) -> Option<u16> {
    if !words.contains(|c: char| c.is_ascii_digit() || c == '年') {
        return None;
    }
    let printed = YEAR.captures(words).and_then(|found| found[1].parse().ok());
    printed.or_else(|| {
        dates(words, Span::bytes(0, words.len()))
            .first()
            .map(|date| date.year)
    })
}

/// A year without 年: 回顾2023.
pub(crate) fn bare_year(text: &str, span: Span<Folded>) -> Option<Dateline> {
    let found = YEAR.captures(span.of(text))?.get(1)?;
    let start = span.start as usize;
    let span = Span::bytes(start + found.start(), start + found.end());
    Some(Dateline {
        year: found.as_str().parse().ok()?,
        month: None,
        day: None,
        span,
    })
}

/// Whether a line holds a date and nothing else but brackets and a clock time.
pub(crate) fn is_date_alone(line: &str) -> bool {
    let trimmed = line.trim_matches(|c: char| "（）()[]【】—-― \u{3000}".contains(c));
    if !trimmed.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '一' | '二')) {
        return false;
    }
    let Some(found) = DATE.find(trimmed) else {
        return false;
    };
    found.start() == 0
        && trimmed[found.end()..]
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, ':' | '：' | ' ' | '日'))
}

/// Whether month and day can be.
pub(crate) fn in_range(month: u8, day: u8) -> bool {
    (1..=12).contains(&month) && (1..=31).contains(&day)
}

/// A captured number.
pub(crate) fn number(found: &regex_lite::Captures<'_>, group: usize) -> Option<u8> {
    found.get(group)?.as_str().parse().ok()
}

fn han_number(found: &regex_lite::Captures<'_>, group: usize) -> Option<u8> {
    u8::try_from(han_value(found.get(group)?.as_str())?.0).ok()
}

/// 二〇二四 is 2024.
fn han_year(digits: &str) -> Option<u16> {
    let value = |c| match c {
        '〇' | '○' | '零' | 'O' => Some(0),
        _ => "一二三四五六七八九"
            .chars()
            .zip(1..)
            .find(|pair| pair.0 == c)
            .map(|pair| pair.1),
    };
    digits
        .chars()
        .try_fold(0, |year, c| Some(year * 10 + value(c)?))
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
            ("2015年13月", "2015"),
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

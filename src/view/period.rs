//! A period as a reader says it: `2023-H1` is 2023年上半年, `../2025` is 到2025年.
//!
//! Unknown forms are shown as they are. No arithmetic on dates beyond a period's last year.

use crate::say;
use crate::words::{fill, named};

/// The period in words of the spoken language; `""` stays `""`.
#[must_use]
pub fn period_name(period: &str) -> String {
    match period.split_once('/') {
        Some(("..", end)) => say!("period.until", end = point(end)),
        Some((start, "..")) => say!("period.since", start = point(start)),
        Some((start, end)) if is_year(start) && is_year(end) => {
            say!("period.years", first = start, last = end)
        }
        Some((start, end)) => months(start, end)
            .unwrap_or_else(|| say!("period.span", start = point(start), end = point(end))),
        None => point(period),
    }
}

/// The last year that a period names, for ordering; 0 where it names none.
#[must_use]
pub fn last_year(period: &str) -> u16 {
    let year = |part: &str| part.get(..4).and_then(|year| year.parse().ok());
    period.rsplit('/').find_map(year).unwrap_or(0)
}

/// How far into its last year a period reaches, and how many months of that it covers, for ordering: a year (12, 12), 上半年 (6, 6),
/// a second quarter (6, 3), 1–5月 (5, 5), May (5, 1).
#[must_use]
pub fn reach(period: &str) -> (u8, u8) {
    const YEAR: (u8, u8) = (12, 12);
    let month = |part: &str| part.split('-').nth(1).and_then(|month| month.parse().ok());
    let (start, end) = period.split_once('/').unwrap_or((period, period));
    let Some((year, part)) = end.split_once('-') else {
        return YEAR;
    };
    match part.as_bytes() {
        [b'H', half @ b'1'..=b'2'] => ((half - b'0') * 6, 6),
        [b'Q', quarter @ b'1'..=b'4'] => ((quarter - b'0') * 3, 3),
        _ => {
            let Some(last) = month(end).filter(|last| (1..=12).contains(last)) else {
                return YEAR;
            };
            let first = month(start).filter(|_| start.starts_with(year));
            let first = first.filter(|first| (1..=last).contains(first));
            (last, last + 1 - first.unwrap_or(last))
        }
    }
}

/// 2023年1–5月: months of one year, which a narrow column has room for.
fn months(start: &str, end: &str) -> Option<String> {
    let (year, first) = start.split_once('-')?;
    let last = end.strip_prefix(year)?.strip_prefix('-')?;
    let month = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    (is_year(year) && month(first) && month(last)).then(|| {
        say!(
            "period.months",
            year = year,
            first = bare(first),
            last = bare(last)
        )
    })
}

/// 1, of 01.
fn bare(part: &str) -> String {
    part.trim_start_matches('0').to_owned()
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn point(text: &str) -> String {
    let mut parts = text.split('-');
    let year = parts.next().unwrap_or_default();
    if !is_year(year) {
        return text.to_owned();
    }
    match (parts.next(), parts.next()) {
        (None, _) => say!("period.year", year = year),
        (Some(part @ ("H1" | "H2" | "Q1" | "Q2" | "Q3" | "Q4")), _) => {
            fill(named("period.part", part), &[("year", year)])
        }
        (Some(month), None) => say!("period.month", year = year, month = bare(month)),
        (Some(month), Some(day)) => say!(
            "period.day",
            year = year,
            month = bare(month),
            day = bare(day)
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_of_one_year_are_ordered_by_how_far_they_reach() {
        assert_eq!(reach("2023"), (12, 12));
        assert_eq!(reach("2019/2023"), (12, 12));
        assert_eq!(reach("2023-H1"), (6, 6));
        assert_eq!(reach("2023-Q2"), (6, 3));
        assert_eq!(reach("2023-01/2023-05"), (5, 5));
        assert_eq!(reach("2023-05"), (5, 1));
        assert!(reach("2023") > reach("2023-Q1"));
        assert!(reach("2023-01/2023-05") > reach("2023-05"));
    }

    #[test]
    fn periods_in_words() {
        for (period, words) in [
            ("2023", "2023年"),
            ("2023-H1", "2023年上半年"),
            ("2023-Q3", "2023年三季度"),
            ("2023-10", "2023年10月"),
            ("2023-01-09", "2023年1月9日"),
            ("2021/..", "2021年起"),
            ("../2025", "到2025年"),
            ("2016/2020", "2016–2020年"),
            ("2023-01/2023-05", "2023年1–5月"),
            ("2022-11/2023-02", "2022年11月至2023年2月"),
            ("", ""),
            ("近年", "近年"),
        ] {
            assert_eq!(period_name(period), words);
        }
    }

    #[test]
    fn the_last_year_orders_periods() {
        for (period, year) in [
            ("2023-H1", 2023),
            ("../2025", 2025),
            ("2021/..", 2021),
            ("", 0),
        ] {
            assert_eq!(last_year(period), year);
        }
    }
}

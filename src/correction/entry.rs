//! What a user types into a field, read as a change.
//!
//! ```
//! use zhibiao::correction::{Change, entry::read};
//! use zhibiao::report::Field;
//! assert_eq!(read(Field::Value, "1,602.5"), Ok(Change::Value(1602.5, None)));
//! assert_eq!(read(Field::Period, "2023年上半年"), Ok(Change::Period("2023-H1".into())));
//! ```
//!
//! Closed lists are given by the words of the report's JSON: `at_least`, `target`.

use super::Change;
use crate::decimal;
use crate::mention::period;
use crate::report::{Comparator, Field, Measure, Status};

/// Why an entry can't be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No number, and no two numbers as the ends of a range.
    Number,
    /// No period that the report has a form for.
    Period,
    /// No word of the closed list.
    Word,
}

/// Reads an entry.
///
/// # Errors
/// Where it is nothing that the field can hold.
pub fn read(field: Field, typed: &str) -> Result<Change, Refusal> {
    plain(field, typed).unwrap_or_else(|| {
        let period = in_words(typed.trim()).ok_or(Refusal::Period)?;
        Ok(Change::Period(period))
    })
}

/// Reads an entry that takes no tables; none where it is a period in words, which [`in_words`] reads.
pub fn plain(field: Field, typed: &str) -> Option<Result<Change, Refusal>> {
    let text = typed.trim();
    if field == Field::Period && !text.is_empty() && !is_form(text) {
        return None;
    }
    Some(listed(field, text))
}

fn listed(field: Field, text: &str) -> Result<Change, Refusal> {
    Ok(match field {
        Field::Indicator => Change::Indicator(text.to_owned()),
        Field::Unit => Change::Unit(text.to_owned()),
        Field::District => Change::District(text.to_owned()),
        Field::Value => {
            let (value, upper) = value(text).ok_or(Refusal::Number)?;
            Change::Value(value, upper)
        }
        Field::Period => Change::Period(text.to_owned()),
        Field::Measure => Change::Measure(word(&MEASURES, text)?),
        Field::Comparator => Change::Comparator(word(&COMPARATORS, text)?),
        Field::Status => Change::Status(word(&STATUSES, text)?),
        // Which groups there are is for the views to say.
        Field::Category if text == "other" => Change::Category(String::new()),
        Field::Category => Change::Category(text.to_owned()),
        // Nothing is typed for it.
        Field::Figure => return Err(Refusal::Word),
    })
}

/// What a number can measure, by the words of the JSON.
pub const MEASURES: [(&str, Measure); 6] = [
    ("level", Measure::Level),
    ("added", Measure::Added),
    ("change", Measure::Change),
    ("gap", Measure::Gap),
    ("share", Measure::Share),
    ("rank", Measure::Rank),
];

/// How exact a number can be, by the words of the JSON.
pub const COMPARATORS: [(&str, Comparator); 6] = [
    ("exact", Comparator::Exact),
    ("about", Comparator::About),
    ("nearly", Comparator::Nearly),
    ("over", Comparator::Over),
    ("at_least", Comparator::AtLeast),
    ("at_most", Comparator::AtMost),
];

/// Result, goal and forecast, by the words of the JSON.
pub const STATUSES: [(&str, Status); 3] = [
    ("actual", Status::Actual),
    ("target", Status::Target),
    ("forecast", Status::Forecast),
];

fn word<T: Copy>(list: &[(&str, T)], wanted: &str) -> Result<T, Refusal> {
    let found = list.iter().find(|(word, _)| *word == wanted);
    found.map(|(_, value)| *value).ok_or(Refusal::Word)
}

/// A number, or two that stand for a range's ends; signs and separators as people type them.
fn value(text: &str) -> Option<(f64, Option<f64>)> {
    let plain: String = text
        .chars()
        .filter(|c| !matches!(c, ',' | '，' | ' ' | '\u{a0}'))
        .map(|c| match c {
            '−' | '－' => '-',
            '＋' => '+',
            '．' => '.',
            '—' | '~' | '～' | '至' => '–',
            digit @ '０'..='９' => char::from(b'0' + (digit as u32 - '０' as u32) as u8),
            other => other,
        })
        .collect();
    let number = decimal::parse;
    if let Some(one) = number(&plain) {
        return Some((one, None));
    }
    // A hyphen that is no sign stands between the ends.
    let (low, high) = plain.split_once('–').or_else(|| {
        let at = plain.get(1..)?.find('-')? + 1;
        Some((&plain[..at], &plain[at + 1..]))
    })?;
    let (low, high) = (number(low)?, number(high)?);
    (low < high).then_some((low, Some(high)))
}

/// A period in words, in the report's form: 2023年上半年, 到2025年, 2021年起, 2016–2020年.
pub fn in_words(text: &str) -> Option<String> {
    if is_form(text) {
        return Some(text.to_owned());
    }
    if let Some(end) = text.strip_prefix('到').or_else(|| text.strip_suffix('前')) {
        return point(end).map(|end| format!("../{end}"));
    }
    if let Some(start) = text
        .strip_suffix("以来")
        .or_else(|| text.strip_suffix('起'))
    {
        return point(start).map(|start| format!("{start}/.."));
    }
    if let Some(one) = point(text) {
        return Some(one);
    }
    let (start, end) = ['–', '—', '-', '至', '~', '～']
        .into_iter()
        .find_map(|sign| text.split_once(sign))?;
    let end = if end.contains('年') || is_form(end) {
        end.to_owned()
    } else {
        // 2023年1–5月: the year holds for both ends.
        let year = start.split('年').next()?;
        format!("{year}年{end}")
    };
    let start = if start.ends_with(['年', '月', '日']) || end.len() < 4 {
        start.to_owned()
    } else {
        format!("{start}{}", end.chars().last()?)
    };
    Some(format!("{}/{}", point(&start)?, point(&end)?))
}

/// One point of time: in the report's form, or by the words of a text.
fn point(text: &str) -> Option<String> {
    if is_point(text) {
        return Some(text.to_owned());
    }
    let found = period::scan(text);
    let [one] = found.as_slice() else { return None };
    let whole = one.span.start == 0 && one.span.end as usize == text.len();
    one.resolve(&period::Clock::default()).filter(|_| whole)
}

/// `2023`, `2023-H1`, `2021/..`, `../2025`, `2020/2023`.
fn is_form(text: &str) -> bool {
    match text.split_once('/') {
        Some((start, end)) => {
            (start == ".." || is_point(start))
                && (end == ".." || is_point(end))
                && !(start == ".." && end == "..")
        }
        None => is_point(text),
    }
}

/// `2023`, `2023-H1`, `2023-Q3`, `2023-10`, `2023-10-12`.
fn is_point(text: &str) -> bool {
    let mut parts = text.split('-');
    let year = parts
        .next()
        .is_some_and(|year| year.len() == 4 && count(year).is_some());
    let within = match parts.next() {
        None | Some("H1" | "H2" | "Q1" | "Q2" | "Q3" | "Q4") => true,
        Some(month) => {
            month.len() == 2 && count(month).is_some_and(|month| (1..=12).contains(&month))
        }
    };
    let day = parts
        .next()
        .is_none_or(|day| day.len() == 2 && count(day).is_some_and(|day| (1..=31).contains(&day)));
    year && within && day && parts.next().is_none()
}

fn count(digits: &str) -> Option<u16> {
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::period_name;

    #[test]
    fn numbers_as_people_type_them() {
        for (typed, wanted) in [
            ("2808.19", Some((2808.19, None))),
            ("1,602.5", Some((1602.5, None))),
            ("−12.8", Some((-12.8, None))),
            ("-12.8", Some((-12.8, None))),
            ("１２", Some((12.0, None))),
            ("2-3", Some((2.0, Some(3.0)))),
            ("2–3", Some((2.0, Some(3.0)))),
            ("-3--2", Some((-3.0, Some(-2.0)))),
            ("3-2", None),
            ("inf", None),
            ("1e9", None),
            ("三", None),
            ("5个", None),
            ("", None),
        ] {
            assert_eq!(value(typed), wanted, "{typed}");
        }
    }

    #[test]
    fn every_period_can_be_typed_as_it_is_shown() {
        for form in [
            "2023",
            "2023-H1",
            "2023-Q3",
            "2023-10",
            "2023-01-09",
            "2021/..",
            "../2025",
            "2016/2020",
            "2023-01/2023-05",
            "",
        ] {
            let wanted = Ok(Change::Period(form.into()));
            assert_eq!(read(Field::Period, form), wanted);
            let shown = period_name(form);
            assert_eq!(read(Field::Period, &shown), wanted, "{shown}");
        }
    }

    #[test]
    fn other_ways_to_say_a_period() {
        for (typed, wanted) in [
            ("2025年前", Some("../2025")),
            ("2021年以来", Some("2021/..")),
            ("2016-2020年", Some("2016/2020")),
            ("2023年1-5月", Some("2023-01/2023-05")),
            ("去年", None),
            ("2023年13月", None),
            ("2023-13", None),
            ("23", None),
            ("../..", None),
        ] {
            assert_eq!(in_words(typed).as_deref(), wanted, "{typed}");
        }
    }

    #[test]
    fn closed_lists_by_their_words() {
        assert_eq!(
            read(Field::Status, "target"),
            Ok(Change::Status(Status::Target))
        );
        assert_eq!(read(Field::Measure, "sum"), Err(Refusal::Word));
        assert_eq!(read(Field::Value, "abc"), Err(Refusal::Number));
        assert_eq!(read(Field::Period, "近年"), Err(Refusal::Period));
        assert_eq!(read(Field::Unit, " 万个 "), Ok(Change::Unit("万个".into())));
    }
}

//! The unit behind a number: units of the lexicon and those of `quantity_units.tsv`, and the signs and
//! words that stand before a number (`￥`, `华氏`).
//!
//! It finds spellings; whether `度` is heat or power is not decided, the unit is shown as printed.

use super::character::{digit, part};
use super::coin;
use super::edge;
use super::plain::{char_at, gap, is_han, next};
use crate::lexicon::{Lexicon, UnitKind};
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a unit is to the number before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Measure,
    Money,
    /// %, ‰ and percentage points.
    Ratio,
    Time,
    Classifier,
    /// A fraction of the money before it.
    Part,
    /// 打, 双, 对.
    Count,
    /// 块.
    Block,
    /// 两.
    Tael,
    /// Before the number.
    Before,
    /// Before a number of 度.
    Degree,
}

/// A unit found at a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found<'a> {
    pub end: usize,
    /// As it is shown.
    pub shown: &'a str,
    /// What one of it is in the unit shown.
    pub factor: f64,
    pub kind: Kind,
}

/// A row of `quantity_units.tsv`.
struct Row {
    printed: &'static str,
    shown: &'static str,
    factor: f64,
    kind: Kind,
}

fn kind(name: &str) -> Option<Kind> {
    Some(match name {
        "unit" => Kind::Measure,
        "money" => Kind::Money,
        "part" => Kind::Part,
        "count" => Kind::Count,
        "block" => Kind::Block,
        "tael" => Kind::Tael,
        "before" => Kind::Before,
        "degree" => Kind::Degree,
        _ => return None,
    })
}

/// The rows by first character, longest spelling first; a faulty row is left out.
static ROWS: LazyLock<HashMap<char, Vec<Row>>> = LazyLock::new(|| {
    let mut rows: HashMap<char, Vec<Row>> = HashMap::new();
    let lines = crate::lexicon::table!("../lexicon/quantity_units.tsv").lines();
    for row in lines
        .filter(|line| !line.starts_with('#'))
        .skip(1)
        .filter_map(row)
    {
        rows.entry(row.printed.chars().next().unwrap_or_default())
            .or_default()
            .push(row);
    }
    for same in rows.values_mut() {
        same.sort_by_key(|row| std::cmp::Reverse(row.printed.len()));
    }
    rows
});

fn row(line: &'static str) -> Option<Row> {
    let mut cells = line.split('\t');
    let (printed, shown) = (cells.next()?, cells.next()?);
    Some(Row {
        printed,
        shown: if shown == "=" { printed } else { shown },
        factor: cells.next()?.parse().ok()?,
        kind: kind(cells.next()?)?,
    })
}

/// The longest row at `at` that `fits`.
fn row_at(text: &str, at: usize, fits: impl Fn(Kind) -> bool) -> Option<Found<'_>> {
    let rest = &text[at..];
    let rows = ROWS.get(&rest.chars().next()?)?;
    let ends = |row: &&Row| {
        let last = row
            .printed
            .chars()
            .next_back()
            .is_some_and(|c| c.is_ascii_alphabetic());
        !(last && rest[row.printed.len()..].starts_with(|c: char| c.is_ascii_alphabetic()))
    };
    let mut fitting = rows
        .iter()
        .filter(|row| rest.starts_with(row.printed) && fits(row.kind));
    let row = fitting.find(ends)?;
    Some(Found {
        end: at + row.printed.len(),
        shown: row.shown,
        factor: row.factor,
        kind: row.kind,
    })
}

/// The sign or word before a number at `at`.
pub fn before(text: &str, at: usize) -> Option<Found<'_>> {
    let rest = &text[at..];
    let rows = ROWS.get(&rest.chars().next()?)?;
    let row = rows.iter().find(|row| {
        matches!(row.kind, Kind::Before | Kind::Degree) && rest.starts_with(row.printed)
    })?;
    Some(Found {
        end: at + row.printed.len(),
        shown: row.shown,
        factor: row.factor,
        kind: row.kind,
    })
}

/// A fraction of `money` at `at`.
pub fn part_of<'a>(money: &str, text: &'a str, at: usize) -> Option<Found<'a>> {
    row_at(text, at, |kind| kind == Kind::Part).filter(|part| part.shown == money)
}

/// The unit at `at`, the longest of both tables.
pub fn find(text: &str, at: usize) -> Option<Found<'_>> {
    let own = row_at(text, at, |kind| {
        !matches!(kind, Kind::Part | Kind::Before | Kind::Degree)
    });
    let own = own.filter(|found| holds(text, found));
    let either = match (own, listed(text, at)) {
        (Some(own), Some(listed)) if listed.end > own.end => Some(listed),
        (None, listed) => listed,
        (own, _) => own,
    };
    let longest = |found: &Found<'_>| either.is_none_or(|either| found.end > either.end);
    let money = of_country(text, at).filter(longest);
    money
        .or_else(|| and_more(text, at))
        .or(either)
        .filter(|found| !edge::goes_on(&text[at..found.end], &text[found.end..]))
}

/// `苏里南元`, `老挝币`: a country and a name of money.
fn of_country(text: &str, at: usize) -> Option<Found<'_>> {
    coin::countries(text, at).find_map(|begin| {
        let own = row_at(text, begin, |kind| kind == Kind::Money).map(|money| money.end);
        let coin = text[begin..].strip_prefix('币');
        let end = own
            .or_else(|| coin.map(|rest| text.len() - rest.len()))
            .or_else(|| {
                let money = listed(text, begin).filter(|money| money.kind == Kind::Money);
                money.map(|money| money.end)
            })?;
        Some(Found {
            end,
            shown: &text[at..end],
            factor: 1.0,
            kind: Kind::Money,
        })
    })
}

/// `个多月`, `个多小时`: the unit that 个 and 多 count.
fn and_more(text: &str, at: usize) -> Option<Found<'_>> {
    let rest = text[at..].strip_prefix("个多")?;
    let begin = text.len() - rest.len();
    if rest.starts_with('月') {
        return Some(Found {
            end: begin + '月'.len_utf8(),
            shown: "个月",
            factor: 1.0,
            kind: Kind::Time,
        });
    }
    listed(text, begin).filter(|unit| matches!(unit.kind, Kind::Measure | Kind::Time))
}

fn listed(text: &str, at: usize) -> Option<Found<'_>> {
    let (unit, length) = Lexicon::get().units().longest_at(&text[at..])?;
    let end = at + length;
    let kind = match unit.kind {
        UnitKind::Money => Kind::Money,
        UnitKind::Ratio => Kind::Ratio,
        UnitKind::Time => Kind::Time,
        UnitKind::Classifier => Kind::Classifier,
        UnitKind::Measure | UnitKind::Per => Kind::Measure,
    };
    // 成 and 折 are read with their number, 打 and the like by their own row.
    let elsewhere = matches!(unit.symbol, "成" | "折") && end == at + unit.symbol.len();
    let percent =
        matches!(unit.base, "pp" | "%") && unit.kind == UnitKind::Ratio && unit.scale == 1.0;
    let shown = if percent { "%" } else { &text[at..end] };
    (!elsewhere).then_some(Found {
        end,
        shown,
        factor: 1.0,
        kind,
    })
}

/// Whether a row whose reading hangs on what follows holds here.
fn holds(text: &str, found: &Found<'_>) -> bool {
    let after = char_at(text, found.end);
    match found.kind {
        Kind::Block => after.is_none_or(|c| {
            !is_han(c) || digit(c).is_some() || "多的左以了吧吗呢就不都买卖半".contains(c)
        }),
        Kind::Tael => {
            let weighed = after.is_some_and(|c| "银金铜".contains(c));
            weighed || after.is_none_or(|c| !part(c)) && listed(text, found.end).is_none()
        }
        _ => true,
    }
}

/// Whether a unit longer than its first character begins at `at`: 千米, 百帕, 兆字节.
pub fn begins_inside(text: &str, at: usize) -> bool {
    let first = char_at(text, at).map_or(0, char::len_utf8);
    find(text, at).is_some_and(|found| found.end > at + first)
}

/// Whether 兆 that ends at `at` is 10^12: numerals or money follow.
pub fn counts_trillions(text: &str, at: usize) -> bool {
    let numeral = next(text, at).is_some_and(|(c, _, _)| part(c));
    numeral || find(text, gap(text, at)).is_some_and(|found| found.kind == Kind::Money)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn the_table_has_no_faulty_row() {
        let lines = include_str!("../lexicon/quantity_units.tsv").lines();
        let mut seen = HashSet::new();
        for line in lines.filter(|line| !line.starts_with('#')).skip(1) {
            let row = row(line).unwrap_or_else(|| panic!("faulty row: {line}"));
            let place = (
                row.kind == Kind::Part,
                matches!(row.kind, Kind::Before | Kind::Degree),
            );
            assert!(seen.insert((row.printed, place)), "{line} is listed twice");
        }
    }

    #[test]
    fn the_longest_unit_of_both_tables_wins() {
        let shown = |text| find(text, 0).map(|found| found.shown);
        for (text, expected) in [
            ("元/平方米", Some("元/平方米")),
            ("块石头", Some("块")),
            ("块。", Some("元")),
            ("个百分点", Some("%")),
            ("两酒", Some("两")),
            ("两个", None),
            ("成", None),
            ("CM", Some("cm")),
            ("企业", None),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }
}

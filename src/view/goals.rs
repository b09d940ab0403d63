//! Goal against result: what was to be reached in a year, and what that year brought.
//!
//! ```
//! use zhibiao::{Source, analyze};
//! use zhibiao::view::goals::{Verdict, goals};
//! let plan = analyze(&Source::from_text("计划", "2023年东阳市主要目标：地区生产总值增长6%以上。"));
//! let report = analyze(&Source::from_text("报告", "2023年，东阳市地区生产总值增长7.2%。"));
//! let found = goals(&[(1, &plan), (2, &report)]);
//! assert_eq!(found.pairs[0].verdict, Verdict::Reached);
//! assert_eq!(found.pairs[0].distance, Some(1.2));
//! ```
//!
//! A goal meets a result of the same indicator, measure, district, unit and year, from one document
//! or from two. Whether it is reached is said only where the words settle it: a goal with 以上 or
//! 以内 says its own direction, a bare one takes the lexicon's for its indicator, and without
//! either only an equal result reaches it. 约, 近 and 超 leave room on one side or both; a verdict
//! that would hang on that room can't be told. Results of a part of the year are no results of it.

use std::collections::HashMap;

use super::{
    category::{Category, category},
    compare::Spot,
    figure::{Figure, figure},
    period::last_year,
};
use crate::{
    decimal::rounded,
    lexicon::{Direction, direction},
    report::{Comparator, Measure, Observation, Report, Status},
};

/// Whether a goal was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It was.
    Reached,
    /// It was not.
    Missed,
    /// Nothing says which way is better.
    NoDirection,
    /// The words leave room on both sides of the goal.
    Inexact,
    /// Several results are said that don't agree.
    Several,
    /// They are so far apart that one may be a stock and the other a year's, or of several years.
    FarApart,
}

/// A side of a pair.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// Where it stands.
    pub spot: Spot,
    /// Its number as printed.
    pub figure: Figure,
}

/// A goal with its result.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The indicator's name, as the goal has it.
    pub indicator: String,
    /// Its group.
    pub category: Category,
    /// What both numbers measure.
    pub measure: Measure,
    /// Where.
    pub district: String,
    /// The year that the goal was for.
    pub year: u16,
    /// What was to be.
    pub goal: Said,
    /// What was.
    pub result: Said,
    /// Whether that is enough.
    pub verdict: Verdict,
    /// The result less the goal, in the goal's unit; none where one of them is a range or leaves room.
    pub distance: Option<f64>,
    /// The goal's unit; points for percentages.
    pub unit: String,
}

/// All goals that have a result.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Goals {
    /// By year, latest first, then by category.
    pub pairs: Vec<Pair>,
    /// How many goals have no result in these documents.
    pub open: usize,
}

#[derive(PartialEq, Eq, Hash)]
struct Key<'a> {
    indicator: &'a str,
    measure: Measure,
    district: &'a str,
    year: u16,
    base: &'a str,
}

/// Finds the goals with their results.
#[must_use]
pub fn goals(documents: &[(u32, &Report)]) -> Goals {
    let mut results: HashMap<Key<'_>, Vec<(Spot, &Observation)>> = HashMap::new();
    for (spot, read) in figures(documents, Status::Actual) {
        if let Some(key) = key(read) {
            results.entry(key).or_default().push((spot, read));
        }
    }
    let mut found = Goals::default();
    // A goal that several documents repeat is one line.
    let mut seen: Vec<(Key<'_>, f64)> = Vec::new();
    for (spot, goal) in figures(documents, Status::Target) {
        let Some(key) = key(goal) else { continue };
        let base = size(goal);
        if seen
            .iter()
            .any(|(known, size)| *known == key && *size == base)
        {
            continue;
        }
        match results.get(&key) {
            Some(said) => found.pairs.push(pair((spot, goal), said)),
            None => found.open += 1,
        }
        seen.push((key, base));
    }
    found
        .pairs
        .sort_by_key(|pair| (u16::MAX - pair.year, pair.category.order));
    found
}

fn figures<'a>(
    documents: &'a [(u32, &'a Report)],
    status: Status,
) -> impl Iterator<Item = (Spot, &'a Observation)> {
    let of = move |(document, report): &(u32, &'a Report)| {
        let document = *document;
        let reads = report.observations.iter().enumerate();
        reads.map(move |(observation, read)| {
            let spot = Spot {
                document,
                observation,
            };
            (spot, read)
        })
    };
    documents
        .iter()
        .flat_map(of)
        .filter(move |(_, read)| read.status == status)
}

/// What a goal and its result share; none for what has no name, no place or no whole year.
fn key(read: &Observation) -> Option<Key<'_>> {
    let year = read.period.strip_prefix("../").unwrap_or(&read.period);
    let whole = year.len() == 4 && last_year(year) > 0;
    let named = !read.indicator.is_empty() && !read.district.is_empty();
    (whole && named).then(|| Key {
        indicator: if read.indicator_id.is_empty() {
            &read.indicator
        } else {
            &read.indicator_id
        },
        measure: read.measure,
        district: &read.district,
        year: last_year(year),
        base: match &read.base {
            Some(base) if base.unit != "1" => &base.unit,
            _ => read.unit.trim_start_matches(['亿', '万', '千', '百']),
        },
    })
}

fn pair((spot, goal): (Spot, &Observation), results: &[(Spot, &Observation)]) -> Pair {
    let (at, result) = results[0]; // an entry begins with one
    let verdicts = results.iter().map(|(_, result)| judge(goal, result));
    let verdict = verdicts
        .reduce(|a, b| if a == b { a } else { Verdict::Several })
        .unwrap_or(Verdict::Several);
    let bare = |read: &Observation| read.upper.is_none() && says_itself(read.comparator);
    let agree = results.iter().all(|(_, other)| size(other) == size(result));
    let told = agree && bare(result) && goal.upper.is_none();
    Pair {
        indicator: goal.indicator.clone(),
        category: category(&goal.category),
        measure: goal.measure,
        district: goal.district.clone(),
        year: last_year(&goal.period),
        goal: Said {
            spot,
            figure: figure(goal),
        },
        result: Said {
            spot: at,
            figure: figure(result),
        },
        verdict,
        distance: told.then(|| {
            let result = if result.unit == goal.unit {
                result.value
            } else {
                rounded(size(result) / scale(goal))
            };
            rounded(result - goal.value)
        }),
        unit: goal.unit.clone(),
    }
}

/// Whether the number is the thing itself and no bound of it.
const fn says_itself(comparator: Comparator) -> bool {
    matches!(comparator, Comparator::Exact)
}

/// The value in its base unit.
fn size(read: &Observation) -> f64 {
    read.base.as_ref().map_or(read.value, |base| base.value)
}

/// How much of the base unit one of the printed is.
fn scale(read: &Observation) -> f64 {
    match &read.base {
        Some(base) if read.value != 0.0 && base.value != 0.0 => base.value / read.value,
        _ => 1.0,
    }
}

/// Which results are enough.
#[derive(Clone, Copy, PartialEq)]
enum Enough {
    /// This much or more.
    From,
    /// This much or less.
    To,
    /// Between the ends of a range, or equal.
    Within,
}

/// What a goal asks for; none where neither its words nor the lexicon say.
fn enough(goal: &Observation) -> Option<Enough> {
    // 下降3%以上 is -3 or less: the bound is on the size of the fall.
    let falls = goal.measure == Measure::Change && goal.value < 0.0;
    let bound = match goal.comparator {
        Comparator::AtLeast | Comparator::Over => Some(Enough::From),
        Comparator::AtMost => Some(Enough::To),
        _ => None,
    };
    match (bound, direction(&goal.indicator_id)) {
        (Some(Enough::From), _) if falls => Some(Enough::To),
        (Some(Enough::To), _) if falls => Some(Enough::From),
        (Some(bound), _) => Some(bound),
        // Whether a first place is good depends on what the order is of.
        (None, _) if goal.measure == Measure::Rank => None,
        (None, Direction::Up) => Some(Enough::From),
        (None, Direction::Down) => Some(Enough::To),
        (None, Direction::None) => goal.upper.map(|_| Enough::Within),
    }
}

/// Lowest and highest number that the words allow, and whether each end itself is one of them.
fn room(read: &Observation) -> (f64, f64, bool, bool) {
    let value = size(read);
    let upper = read
        .upper
        .map_or(value, |upper| value + (upper - read.value) * scale(read));
    // 约 and 近 stay within a tenth.
    let tenth = value.abs() / 10.0;
    let (low, high) = (value.min(upper), value.max(upper));
    // A fall that is over 3% is a number below -3.
    let falls = read.measure == Measure::Change && read.value < 0.0;
    match read.comparator {
        Comparator::Exact => (low, high, true, true),
        Comparator::About => (low - tenth, high + tenth, true, true),
        Comparator::Nearly if falls => (low, high + tenth, false, true),
        Comparator::Nearly => (low - tenth, high, true, false),
        Comparator::Over if falls => (f64::NEG_INFINITY, high, false, false),
        Comparator::Over => (low, f64::INFINITY, false, false),
        Comparator::AtLeast if falls => (f64::NEG_INFINITY, high, false, true),
        Comparator::AtMost if !falls => (f64::NEG_INFINITY, high, false, true),
        Comparator::AtLeast | Comparator::AtMost => (low, f64::INFINITY, true, false),
    }
}

/// Whether a result is more than three times its goal, or a size less than a third of it: 培育5家 and
/// 达到31家 are both sizes, 五年增长44% stands beside a year's 6.5%. Who reads them has to see.
fn far_apart(goal: &Observation, result: &Observation) -> bool {
    let times = size(result) / size(goal);
    match goal.measure {
        Measure::Level => times > 0.0 && !(1.0 / 3.0..=3.0).contains(&times),
        Measure::Change => times > 3.0,
        _ => false,
    }
}

fn judge(goal: &Observation, result: &Observation) -> Verdict {
    let (low, high, low_in, high_in) = room(result);
    let value = size(goal);
    let Some(enough) = enough(goal) else {
        let equal = low == high && low == value;
        return if equal {
            Verdict::Reached
        } else {
            Verdict::NoDirection
        };
    };
    let upper = goal
        .upper
        .map_or(value, |upper| value + (upper - goal.value) * scale(goal));
    // 超 asks for more than the number itself; 约 and 近 are content with a tenth less.
    let strict = goal.comparator == Comparator::Over;
    let lenient = match goal.comparator {
        Comparator::About | Comparator::Nearly => value.abs() / 10.0,
        _ => 0.0,
    };
    let (surely, surely_not) = match enough {
        Enough::From => (
            if strict {
                low > value || (low == value && !low_in)
            } else {
                low >= value
            },
            if strict {
                high <= value
            } else {
                high < value - lenient || (high == value - lenient && !high_in)
            },
        ),
        Enough::To => (
            if strict {
                high < value || (high == value && !high_in)
            } else {
                high <= upper
            },
            if strict {
                low >= value
            } else {
                low > upper + lenient || (low == upper + lenient && !low_in)
            },
        ),
        Enough::Within => (low >= value && high <= upper, high < value || low > upper),
    };
    match (surely, surely_not) {
        (true, _) | (_, true) if far_apart(goal, result) => Verdict::FarApart,
        (true, _) => Verdict::Reached,
        (_, true) => Verdict::Missed,
        _ => Verdict::Inexact,
    }
}

#[cfg(test)]
#[path = "goals_tests.rs"]
mod tests;

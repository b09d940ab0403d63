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

mod verdict;
mod wanted;

use std::collections::HashMap;

use super::{
    category::{Category, category},
    compare::Spot,
    figure::{Figure, figure},
    period::last_year,
};
use crate::{
    decimal::rounded,
    report::{Comparator, Measure, Observation, Report, Status},
    say,
};
use verdict::{judge, scale, size};
pub use wanted::{Outcome, Sort, Wanted};

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

/// A number that the words say.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// Where it stands.
    pub spot: Spot,
    /// Its number as printed.
    pub figure: Figure,
}

/// What was to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// The indicator's name.
    pub indicator: String,
    /// Its group.
    pub category: Category,
    /// What the number measures.
    pub measure: Measure,
    /// Where.
    pub district: String,
    /// The year that the goal is for.
    pub year: u16,
    /// The words that say so.
    pub said: Said,
}

/// A goal with its result.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// What was to be.
    pub goal: Goal,
    /// What was.
    pub result: Said,
    /// Whether that is enough.
    pub verdict: Verdict,
    /// The result less the goal, in the goal's unit; none where one of them is a range or leaves room.
    pub distance: Option<f64>,
    /// The goal's unit.
    pub unit: String,
    /// The same distance in a unit that all of its dimension share, to put them in order.
    pub apart: Option<(String, f64)>,
}

impl Pair {
    /// The unit of the distance: percentages are apart by points.
    #[must_use]
    pub fn points_or_unit(&self) -> &str {
        if self.unit == "%" {
            say!("goals.points")
        } else {
            &self.unit
        }
    }
}

/// All goals: by year, latest first, then by category.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Goals {
    /// Those that have a result.
    pub pairs: Vec<Pair>,
    /// Those that have none in these documents.
    pub waiting: Vec<Goal>,
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
            None => found.waiting.push(aim(spot, goal)),
        }
        seen.push((key, base));
    }
    let order = |goal: &Goal| (u16::MAX - goal.year, goal.category.order);
    found.pairs.sort_by_key(|pair| order(&pair.goal));
    found.waiting.sort_by_key(order);
    found
}

fn aim(spot: Spot, goal: &Observation) -> Goal {
    Goal {
        indicator: goal.indicator.clone(),
        category: category(&goal.category),
        measure: goal.measure,
        district: goal.district.clone(),
        year: last_year(&goal.period),
        said: said(spot, goal),
    }
}

fn said(spot: Spot, read: &Observation) -> Said {
    Said {
        spot,
        figure: figure(read),
    }
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
        goal: aim(spot, goal),
        result: said(at, result),
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
        apart: told.then(|| {
            let unit = goal.base.as_ref().map_or(&*goal.unit, |base| &base.unit);
            (unit.to_owned(), size(result) - size(goal))
        }),
    }
}

/// Whether the number is the thing itself and no bound of it.
const fn says_itself(comparator: Comparator) -> bool {
    matches!(comparator, Comparator::Exact)
}

#[cfg(test)]
#[path = "goals_tests.rs"]
mod tests;

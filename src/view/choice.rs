//! What of a report's figures there is to choose from: the values that each filter can take.
//!
//! ```text
//! 时期: 2024 (2), 2023 (3)       性质: 实际 (3), 目标 (2)
//! ```
//!
//! What was chosen is a [`super::Query`].

use super::{category::category, period::last_year};
use crate::report::{Measure, Observation, Report, Status};
use std::{cmp::Ordering, collections::BTreeMap};

/// The values that each filter can take, with how many figures each has in the whole report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// By number of figures, most first.
    pub districts: Vec<(String, usize)>,
    /// Latest first; `""`, the unknown, last.
    pub periods: Vec<(String, usize)>,
    /// Results, goals, forecasts, as far as there are any.
    pub statuses: Vec<(Status, usize)>,
    /// Sizes first, as far as there are any.
    pub measures: Vec<(Measure, usize)>,
    /// In the groups' order, as far as there are any.
    pub categories: Vec<(&'static str, usize)>,
    /// How many figures are in doubt.
    pub doubtful: usize,
}

/// In the order in which they are offered.
const MEASURES: [Measure; 6] = [
    Measure::Level,
    Measure::Added,
    Measure::Change,
    Measure::Share,
    Measure::Gap,
    Measure::Rank,
];

/// In the order in which they are offered.
const STATUSES: [Status; 3] = [Status::Actual, Status::Target, Status::Forecast];

/// Counts what there is to choose from.
#[must_use]
pub fn choices(report: &Report) -> Choices {
    let reads = &report.observations;
    let mut districts: Vec<_> = tally(reads.iter().map(|read| read.district.clone()));
    put_in_order(&mut districts, |a, b| {
        b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0))
    });
    let mut periods: Vec<_> = tally(reads.iter().map(|read| read.period.clone()));
    put_in_order(&mut periods, |a, b| {
        last_year(&b.0)
            .cmp(&last_year(&a.0))
            .then_with(|| a.0.cmp(&b.0))
    });
    let categories = tally(
        reads
            .iter()
            .map(|read| (category(&read.category).order, read))
            .map(|(order, read)| (order, category(&read.category).id)),
    );
    let count =
        |wanted: &dyn Fn(&Observation) -> bool| reads.iter().filter(|read| wanted(read)).count();
    Choices {
        districts,
        periods,
        statuses: present(&STATUSES, |status| count(&|read| read.status == status)),
        measures: present(&MEASURES, |measure| count(&|read| read.measure == measure)),
        categories: categories
            .into_iter()
            .map(|((_, id), count)| (id, count))
            .collect(),
        doubtful: (0..reads.len())
            .filter(|index| {
                report
                    .doubts
                    .iter()
                    .any(|doubt| doubt.observation as usize == *index)
            })
            .count(),
    }
}

/// One order for both lists: a sort is compiled for each type that it sorts, not for each order.
fn put_in_order(
    counted: &mut [(String, usize)],
    order: fn(&(String, usize), &(String, usize)) -> Ordering,
) {
    counted.sort_by(order);
}

/// Counts equal values, in their own order.
fn tally<T: Ord>(values: impl Iterator<Item = T>) -> Vec<(T, usize)> {
    let mut counts = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_insert(0) += 1;
    }
    counts.into_iter().collect()
}

fn present<T: Copy>(all: &[T], count: impl Fn(T) -> usize) -> Vec<(T, usize)> {
    all.iter()
        .map(|one| (*one, count(*one)))
        .filter(|(_, count)| *count > 0)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::example;

    #[test]
    fn choices_are_what_is_there() {
        let choices = choices(&example::report());
        assert_eq!(
            choices.periods,
            [("2024".to_owned(), 2), ("2023".to_owned(), 3)]
        );
        assert_eq!(choices.statuses, [(Status::Actual, 3), (Status::Target, 2)]);
        assert_eq!(
            choices.categories,
            [("economy", 3), ("environment", 1), ("", 1)]
        );
        assert_eq!(choices.doubtful, 1);
    }
}

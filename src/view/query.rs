//! What of the table is wanted: words to find, filters, order, columns; and what there is to choose
//! from.

use std::{cmp::Ordering, collections::BTreeMap};

use super::{category::category, column::Columns, period::last_year};
use crate::report::{Measure, Observation, Report, Status};

/// What of the table is wanted. The default is everything, grouped, in text order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Words that must all stand in indicator, quote, district or unit.
    pub search: String,
    /// Only this district.
    pub district: Option<String>,
    /// Only this period, in the report's form.
    pub period: Option<String>,
    /// Only this status.
    pub status: Option<Status>,
    /// Only this measure.
    pub measure: Option<Measure>,
    /// Only this category, `""` for 其他.
    pub category: Option<String>,
    /// Only what is in doubt.
    pub doubtful: bool,
    /// One list instead of a group a category.
    pub ungrouped: bool,
    /// The order.
    pub order: Order,
    /// The columns, none for the usual ones.
    pub columns: Option<Columns>,
    /// Numbers in their dimension's common unit instead of the printed one.
    pub base: bool,
    /// Whether the text shows its figures by category, in colours that the groups' heads repeat.
    pub colours: bool,
    /// Categories whose rows are folded away, `""` for 其他.
    pub folded: Vec<String>,
}

/// By what column, and which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// The column.
    pub by: Sort,
    /// Largest or last first.
    pub descending: bool,
}

/// A column to sort by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// As in the text.
    #[default]
    Text,
    /// By name.
    Indicator,
    /// By size within a unit.
    Value,
    /// By time.
    Period,
    /// By place.
    District,
    /// Results, goals, forecasts.
    Status,
}

impl Order {
    /// What a click on a column's head makes of the order: up, down, as in the text.
    #[must_use]
    pub fn toggled(self, by: Sort) -> Self {
        match (self.by == by, self.descending) {
            (false, _) => Self {
                by,
                descending: false,
            },
            (true, false) => Self {
                by,
                descending: true,
            },
            (true, true) => Self::default(),
        }
    }
}

impl Query {
    /// Whether anything is filtered away.
    #[must_use]
    pub fn narrows(&self) -> bool {
        *self != self.widened()
    }

    /// The same order, columns and groups with nothing filtered away.
    #[must_use]
    pub fn widened(&self) -> Self {
        Self {
            order: self.order,
            ungrouped: self.ungrouped,
            columns: self.columns,
            base: self.base,
            colours: self.colours,
            folded: self.folded.clone(),
            ..Self::default()
        }
    }

    /// Folds a category away, or unfolds it.
    #[must_use]
    pub fn folding(&self, category: &str) -> Self {
        let mut query = self.clone();
        match query.folded.iter().position(|one| one == category) {
            Some(at) => {
                query.folded.remove(at);
            }
            None => query.folded.push(category.to_owned()),
        }
        query
    }

    /// Whether an observation is wanted.
    #[must_use]
    pub fn admits(&self, read: &Observation, doubtful: bool) -> bool {
        fn fits<T: PartialEq>(wanted: Option<&T>, is: &T) -> bool {
            wanted.is_none_or(|wanted| wanted == is)
        }
        fits(self.district.as_ref(), &read.district)
            && fits(self.period.as_ref(), &read.period)
            && fits(self.status.as_ref(), &read.status)
            && fits(self.measure.as_ref(), &read.measure)
            && self
                .category
                .as_deref()
                .is_none_or(|id| category(id) == category(&read.category))
            && (!self.doubtful || doubtful)
            && self
                .search
                .split_whitespace()
                .all(|word| mentions(read, word))
    }
}

fn mentions(read: &Observation, word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    let texts = [&read.indicator, &read.quote, &read.district, &read.unit];
    texts
        .iter()
        .any(|text| text.to_ascii_lowercase().contains(&word))
}

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
    let measures = [
        Measure::Level,
        Measure::Added,
        Measure::Change,
        Measure::Share,
        Measure::Gap,
        Measure::Rank,
    ];
    let statuses = [Status::Actual, Status::Target, Status::Forecast];
    let count =
        |wanted: &dyn Fn(&Observation) -> bool| reads.iter().filter(|read| wanted(read)).count();
    Choices {
        districts,
        periods,
        statuses: present(&statuses, |status| count(&|read| read.status == status)),
        measures: present(&measures, |measure| count(&|read| read.measure == measure)),
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
    use crate::view::{example, rows};

    fn found(query: &Query) -> Vec<usize> {
        rows(&example::report(), query)
            .into_iter()
            .map(|row| row.observation)
            .collect()
    }

    #[test]
    fn filters_narrow_together() {
        let goals = Query {
            status: Some(Status::Target),
            ..Default::default()
        };
        assert_eq!(found(&goals), [3, 4]);
        let added = Query {
            measure: Some(Measure::Added),
            ..goals
        };
        assert_eq!(found(&added), [4]);
        assert!(added.narrows() && !Query::default().narrows());
        assert_eq!(
            found(&Query {
                doubtful: true,
                ..Default::default()
            }),
            [2]
        );
        assert_eq!(
            found(&Query {
                category: Some(String::new()),
                ..Default::default()
            }),
            [4]
        );
        assert_eq!(
            found(&Query {
                period: Some("2024".into()),
                ..Default::default()
            }),
            [3, 4]
        );
    }

    #[test]
    fn every_word_must_be_found() {
        let search = |words: &str| {
            found(&Query {
                search: words.into(),
                ..Default::default()
            })
        };
        assert_eq!(search("pm2.5 31"), [2]);
        assert_eq!(search("生产总值 亿元"), [0]);
        assert!(search("没有").is_empty());
    }

    #[test]
    fn a_head_goes_up_down_and_away() {
        let up = Order::default().toggled(Sort::Value);
        assert_eq!(
            up,
            Order {
                by: Sort::Value,
                descending: false
            }
        );
        let down = up.toggled(Sort::Value);
        assert!(down.descending);
        assert_eq!(down.toggled(Sort::Value), Order::default());
    }

    #[test]
    fn filters_go_and_the_rest_stays() {
        let query = Query {
            search: "绿道".into(),
            base: true,
            columns: Columns::parse("value"),
            ..Query::default()
        }
        .folding("economy");
        let wide = query.widened();
        assert!(query.narrows() && !wide.narrows());
        assert!(wide.base && wide.columns.is_some() && wide.folded == ["economy"]);
        assert!(wide.folding("economy").folded.is_empty());
    }

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

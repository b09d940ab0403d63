//! The table: one row an observation, filtered and put in order.

mod bar;

use std::{cmp::Ordering, collections::HashMap};

use super::{
    category::{Category, category},
    column::Column,
    figure::{Figure, figure},
    label::{doubt_message, measure_name, pace_name},
    movement::{Movement, movement},
    period::{last_year, period_name},
    query::{Order, Query, Sort},
    scale::{Scaled, Scales},
    told::Pace,
};
use crate::report::{Comparator, Doubt, Field, Measure, Observation, Report, Status};
use crate::say;

/// One line of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Index into the report's observations.
    pub observation: usize,
    /// Its name, `""` where none was found.
    pub indicator: String,
    /// Its number as printed.
    pub figure: Figure,
    /// Its number to calculate with, and the upper end of a range.
    pub value: (f64, Option<f64>),
    /// Its number in its dimension's common unit, where it has one.
    pub scaled: Option<Scaled>,
    /// Its size among rows of the same family of indicators and unit, 0 to 1; none where nothing
    /// comparable stands beside it.
    pub bar: Option<f64>,
    /// For a size, the change said with it; for a change, itself.
    pub change: Option<Movement>,
    /// What the number measures.
    pub measure: Measure,
    /// What it is of, where it is a growth of several years; set by who has the text.
    pub pace: Option<Pace>,
    /// How exact it is.
    pub comparator: Comparator,
    /// When, in words.
    pub period: String,
    /// Result, goal or forecast.
    pub status: Status,
    /// Where.
    pub district: String,
    /// Its group.
    pub category: Category,
    /// Why it is in doubt, `""` where it isn't.
    pub doubt: String,
    /// The characters of the text.
    pub quote: String,
    /// The sentence that they stand in, where its column is wanted.
    pub sentence: String,
    /// The fields that a user set right.
    pub corrected: Vec<Field>,
}

impl Row {
    /// 变化, 年均变化: what the number measures, in words.
    #[must_use]
    pub fn measure_name(&self) -> String {
        let measure = measure_name(self.measure);
        match self.pace.map(pace_name) {
            Some(pace) => say!("pace.of", pace = pace, measure = measure),
            None => measure.to_owned(),
        }
    }
}

/// Tells rows what their growth is of; one of several years together is none of the year that they end with.
pub fn set_paces(report: &Report, rows: &mut [Row], pace: impl Fn(usize) -> Option<Pace>) {
    for row in rows {
        row.pace = pace(row.observation);
        row.change.take_if(|change| {
            let of = &report.observations[change.observation];
            change.observation != row.observation
                && !of.period.contains('/')
                && pace(change.observation).is_some()
        });
    }
}

/// The rows that a query asks for, in its order; `sentence` is asked for the one that says a figure, where words are
/// sought or it is to be shown.
#[must_use]
pub fn rows<'a>(report: &Report, query: &Query, sentence: &dyn Fn(usize) -> &'a str) -> Vec<Row> {
    let mut doubts: HashMap<usize, &Doubt> = HashMap::new();
    for doubt in &report.doubts {
        doubts.entry(doubt.observation as usize).or_insert(doubt);
    }
    let scales = Scales::new(report);
    let said = query
        .columns
        .is_some_and(|columns| columns.has(Column::Sentence));
    let mut found: Vec<Row> = report
        .observations
        .iter()
        .enumerate()
        .filter(|(index, read)| {
            query.admits(read, doubts.contains_key(index), &|| sentence(*index))
        })
        .map(|(index, read)| Row {
            scaled: scales.scaled(read),
            sentence: if said { sentence(index) } else { "" }.to_owned(),
            ..row(report, index, read, doubts.get(&index).copied())
        })
        .collect();
    bar::set_bars(report, &mut found);
    found.sort_by(|a, b| {
        let groups = if query.ungrouped {
            Ordering::Equal
        } else {
            a.category.order.cmp(&b.category.order)
        };
        groups
            .then_with(|| in_order(report, query.order, a, b))
            .then(a.observation.cmp(&b.observation))
    });
    found
}

/// For those who seek no words.
#[must_use]
pub const fn unsaid(_: usize) -> &'static str {
    ""
}

fn row(report: &Report, index: usize, read: &Observation, doubt: Option<&Doubt>) -> Row {
    Row {
        observation: index,
        indicator: read.indicator.clone(),
        figure: figure(read),
        value: (read.value, read.upper),
        scaled: None,
        bar: None,
        change: companion(report, read)
            .and_then(|other| movement(other, &report.observations[other])),
        measure: read.measure,
        pace: None,
        comparator: read.comparator,
        period: period_name(&read.period),
        status: read.status,
        district: read.district.clone(),
        category: category(&read.category),
        doubt: doubt
            .map(|doubt| doubt_message(doubt, read))
            .unwrap_or_default(),
        quote: read.quote.clone(),
        sentence: String::new(),
        corrected: read.corrected.clone(),
    }
}

/// The change that is said with a size: the same indicator, district, period and status, within
/// ten figures after it, as 2600亿元，增长6.1% is written.
fn companion(report: &Report, read: &Observation) -> Option<usize> {
    if !matches!(read.measure, Measure::Level) || read.indicator.is_empty() {
        return None;
    }
    let first = report
        .observations
        .partition_point(|other| other.start <= read.start);
    let near = report.observations.iter().enumerate().skip(first).take(10);
    let same = |other: &Observation| {
        other.measure == Measure::Change
            && other.indicator == read.indicator
            && other.district == read.district
            && other.period == read.period
            && other.status == read.status
    };
    near.filter(|(_, other)| same(other))
        .map(|(index, _)| index)
        .next()
}

fn in_order(report: &Report, order: Order, a: &Row, b: &Row) -> Ordering {
    let of = |row: &Row| &report.observations[row.observation];
    order.turned(match order.by {
        Sort::Text => Ordering::Equal,
        Sort::Indicator => a.indicator.cmp(&b.indicator),
        Sort::Value => by_size(of(a), of(b)),
        Sort::Period => {
            let key = |row| (last_year(&of(row).period), of(row).period.as_str());
            key(a).cmp(&key(b))
        }
        Sort::District => a.district.cmp(&b.district),
        Sort::Status => (a.status as u8).cmp(&(b.status as u8)),
    })
}

/// Sizes of one dimension by value; dimensions apart, so that 亿元 and 家 don't mix.
fn by_size(a: &Observation, b: &Observation) -> Ordering {
    fn key(read: &Observation) -> (&str, f64) {
        read.base
            .as_ref()
            .map_or((&read.unit, read.value), |base| (&base.unit, base.value))
    }
    let ((unit_a, size_a), (unit_b, size_b)) = (key(a), key(b));
    unit_a.cmp(unit_b).then(size_a.total_cmp(&size_b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::example;

    fn order(report: &Report, query: &Query) -> Vec<usize> {
        rows(report, query, &unsaid)
            .into_iter()
            .map(|row| row.observation)
            .collect()
    }

    #[test]
    fn groups_first_then_text_order() {
        assert_eq!(
            order(&example::report(), &Query::default()),
            [0, 1, 3, 2, 4]
        );
        let flat = Query {
            ungrouped: true,
            ..Default::default()
        };
        assert_eq!(order(&example::report(), &flat), [0, 1, 2, 3, 4]);
    }

    #[test]
    fn sorted_by_period_and_back() {
        let by = |descending| Query {
            ungrouped: true,
            order: Order {
                by: Sort::Period,
                descending,
            },
            ..Default::default()
        };
        assert_eq!(order(&example::report(), &by(false)), [0, 1, 2, 3, 4]);
        assert_eq!(order(&example::report(), &by(true)), [3, 4, 0, 1, 2]);
    }

    #[test]
    fn a_size_carries_its_change() {
        let rows = rows(&example::report(), &Query::default(), &unsaid);
        assert_eq!(
            rows[0].change.as_ref().map(|change| change.observation),
            Some(1)
        );
        assert_eq!(rows[1].change, None);
        assert_eq!(rows[3].doubt, "单位可疑");
    }

    #[test]
    fn bars_only_where_units_are_shared() {
        let mut report = example::report();
        assert!(
            rows(&report, &Query::default(), &unsaid)
                .iter()
                .all(|row| row.bar.is_none())
        );
        report.observations.push(Observation {
            value: 1300.0,
            start: 99,
            ..report.observations[0].clone()
        });
        let bars: Vec<_> = rows(&report, &Query::default(), &unsaid)
            .into_iter()
            .filter_map(|row| row.bar)
            .collect();
        assert_eq!(bars, [1.0, 0.5]);
    }

    #[test]
    fn bars_stay_within_a_family() {
        let mut report = example::report();
        for name in ["人均地区生产总值", "工业增加值"] {
            report.observations.push(Observation {
                indicator: name.into(),
                start: 99,
                ..report.observations[0].clone()
            });
        }
        let rows = rows(&report, &Query::default(), &unsaid);
        assert!(rows.iter().all(|row| row.bar.is_none()));
    }
}

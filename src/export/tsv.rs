//! Rows of the table as tab-separated text, which spreadsheets take from the clipboard in columns.
//!
//! ```
//! use zhibiao::export::tsv::tsv;
//! use zhibiao::report::{Observation, Report};
//! use zhibiao::view::{Columns, Query, rows, unsaid};
//! let figure = Observation { indicator: "绿道".into(), value: 12.5, unit: "公里".into(), ..Default::default() };
//! let report = Report { observations: vec![figure], ..Default::default() };
//! let query = Query { columns: Columns::parse("value"), ..Default::default() };
//! let rows = rows(&report, &query, &unsaid);
//! assert_eq!(tsv(&rows.iter().collect::<Vec<_>>(), query.columns.expect("parsed"), false), "指标\t数值\t单位\n绿道\t12.5\t公里\n");
//! ```
//!
//! It holds what is seen, in the order in which it is seen: the rows that filters leave, in the
//! chosen columns, with heads. Numbers are plain numbers with their unit in a column of its own; what they measure
//! stands behind the name where any row is no plain size, so that an increase never becomes a total; how
//! exact a number is and the upper end of a range get a column where any row has one, so that ≥60
//! never becomes 60. No number is rounded, and no text can run as a formula. Comparisons and goals are written by the
//! same [`line`], from [`super::grid`].

use super::csv::guarded;
use crate::report::{Comparator, Measure};
use crate::say;
use crate::view::{Column, Columns, Row, comparator_name, status_name};
use crate::words::named;

/// The rows with their heads; `base` for numbers in their dimension's common unit.
#[must_use]
pub fn tsv(rows: &[&Row], columns: Columns, base: bool) -> String {
    let columns = cells(rows, columns, base);
    let mut text = String::new();
    line(&mut text, columns.iter().map(|cell| cell.head()));
    for row in rows {
        line(&mut text, columns.iter().map(|cell| cell.of(row, base)));
    }
    text
}

/// A column of the text; a column of the table can make several.
#[derive(Clone, Copy)]
enum Cell {
    Plain(Column),
    Upper,
    Unit,
    CommonUnit,
}

fn cells(rows: &[&Row], columns: Columns, base: bool) -> Vec<Cell> {
    let ranges = rows.iter().any(|row| row.value.1.is_some());
    let measured = rows.iter().any(|row| row.measure != Measure::Level);
    let inexact = rows.iter().any(|row| row.comparator != Comparator::Exact);
    let mut cells = Vec::new();
    for column in columns.shown() {
        match column {
            Column::Value => {
                if inexact {
                    cells.push(Cell::Plain(Column::Comparator));
                }
                cells.push(Cell::Plain(column));
                if ranges {
                    cells.push(Cell::Upper);
                }
                cells.push(Cell::Unit);
            }
            Column::Indicator if measured => {
                cells.extend([Cell::Plain(column), Cell::Plain(Column::Measure)]);
            }
            Column::Measure if measured => {}
            Column::Base if base => {}
            Column::Base => cells.extend([Cell::Plain(column), Cell::CommonUnit]),
            Column::Comparator if inexact && columns.has(Column::Value) => {}
            column => cells.push(Cell::Plain(column)),
        }
    }
    cells
}

impl Cell {
    fn head(self) -> String {
        match self {
            Self::Plain(column) => named("field", column.key()).to_owned(),
            Self::Upper => say!("table.upper").to_owned(),
            Self::Unit => say!("field.unit").to_owned(),
            Self::CommonUnit => [say!("field.base"), say!("field.unit")].concat(),
        }
    }

    fn of(self, row: &Row, base: bool) -> String {
        let scaled = row.scaled.as_ref();
        let shown = scaled.filter(|_| base);
        let text = match self {
            Self::Plain(Column::Value) => {
                return shown.map_or(row.value.0, |scaled| scaled.value).to_string();
            }
            Self::Upper => {
                let upper = shown.map_or(row.value.1, |scaled| scaled.upper);
                return upper.map(|upper| upper.to_string()).unwrap_or_default();
            }
            Self::Plain(Column::Base) => {
                let value = scaled.map(|scaled| scaled.value);
                return value.map(|value| value.to_string()).unwrap_or_default();
            }
            Self::Unit => shown.map_or(&row.figure.unit, |scaled| &scaled.unit),
            Self::CommonUnit => scaled.map_or("", |scaled| &scaled.unit),
            Self::Plain(column) => return guarded(&words(row, column)),
        };
        guarded(text)
    }
}

/// What a column of words says of a row.
fn words(row: &Row, column: Column) -> String {
    match column {
        Column::Indicator => row.indicator.clone(),
        Column::Change => row
            .change
            .as_ref()
            .map(|change| [change.word, " ", &change.text].concat())
            .unwrap_or_default(),
        Column::District => row.district.clone(),
        Column::Period => row.period.clone(),
        Column::Status => status_name(row.status).to_owned(),
        Column::Measure => row.measure_name(),
        Column::Category => row.category.name.to_owned(),
        Column::Comparator => comparator_name(row.comparator).to_owned(),
        Column::Quote => row.quote.clone(),
        Column::Sentence => row.sentence.clone(),
        Column::Value | Column::Base => String::new(),
    }
}

/// One line; a tab or line break inside a cell would move every cell behind it.
pub(super) fn line(text: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push('\t');
        }
        text.extend(cell.chars().map(|c| if c.is_control() { ' ' } else { c }));
    }
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Base, Observation, Report};
    use crate::view::{Query, rows, unsaid};

    fn copied(figures: Vec<Observation>, columns: &str, base: bool) -> String {
        let report = Report {
            observations: figures,
            ..Report::default()
        };
        let columns = Columns::parse(columns).expect("known columns");
        let rows = rows(&report, &Query::default(), &unsaid);
        tsv(&rows.iter().collect::<Vec<_>>(), columns, base)
    }

    fn money(value: f64, unit: &str, base: f64) -> Observation {
        Observation {
            indicator: "投资".into(),
            value,
            unit: unit.into(),
            base: Some(Base {
                value: base,
                unit: "CNY".into(),
            }),
            ..Observation::default()
        }
    }

    #[test]
    fn what_is_not_exact_says_so() {
        let figure = Observation {
            comparator: Comparator::AtLeast,
            upper: Some(3.0),
            quote: "2\n—3个".into(),
            ..money(2.0, "亿元", 2e8)
        };
        assert_eq!(
            copied(vec![figure], "value.comparator.quote", false),
            "指标\t比较\t数值\t上限\t单位\t原文\n投资\t不低于\t2\t3\t亿元\t2 —3个\n"
        );
    }

    #[test]
    fn the_sentence_comes_where_its_column_is_shown() {
        let report = Report {
            observations: vec![Observation {
                quote: "5个".into(),
                ..money(5.0, "个", 5.0)
            }],
            ..Report::default()
        };
        let of = |key| {
            let query = Query {
                columns: Columns::parse(key),
                ..Query::default()
            };
            let rows = rows(&report, &query, &|_| "=甲\t5个。");
            tsv(
                &rows.iter().collect::<Vec<_>>(),
                query.columns.expect("known"),
                false,
            )
        };
        assert_eq!(
            of("quote.sentence"),
            "指标\t原文\t原句\n投资\t5个\t'=甲 5个。\n"
        );
        assert_eq!(of("quote"), "指标\t原文\n投资\t5个\n");
    }

    #[test]
    fn an_increase_is_told_from_a_size() {
        let added = Observation {
            measure: Measure::Added,
            ..money(20.0, "亿元", 2e9)
        };
        let figures = vec![money(2.5, "亿元", 2.5e8), added];
        assert_eq!(
            copied(figures.clone(), "value", false),
            "指标\t口径\t数值\t单位\n投资\t水平\t2.5\t亿元\n投资\t新增\t20\t亿元\n"
        );
        assert_eq!(
            copied(figures, "value.measure", false)
                .matches("口径")
                .count(),
            1
        );
    }

    #[test]
    fn one_unit_for_all() {
        let figures = vec![money(2.5, "亿元", 2.5e8), money(900.0, "万元", 9e6)];
        assert_eq!(
            copied(figures.clone(), "value", true),
            "指标\t数值\t单位\n投资\t2.5\t亿元\n投资\t0.09\t亿元\n"
        );
        assert_eq!(
            copied(figures, "base", false),
            "指标\t折算\t折算单位\n投资\t2.5\t亿元\n投资\t0.09\t亿元\n"
        );
    }

    #[test]
    fn no_text_runs_as_a_formula() {
        let figure = Observation {
            indicator: "=1+1".into(),
            value: -12.8,
            ..Observation::default()
        };
        assert_eq!(
            copied(vec![figure], "value", false),
            "指标\t数值\t单位\n'=1+1\t-12.8\t\n"
        );
    }
}

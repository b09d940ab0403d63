//! Figures in the cells of a table: the row names, the column says unit, year and kind.
//!
//! ```text
//! 指标            单位    2023年    比上年增长（%）
//! 地区生产总值     亿元    118.3     6.5             level 118.3亿元 of 2023; change 6.5%
//!
//! 指标            单位    2020年    2025年    年均增长（%）    属性
//! 森林覆盖率       %      41.2      ≥43       [1.8]           约束性
//!                  41.2% of 2020; at least 43% by 2025; 1.8% over 2021/2025, both goals
//! ```
//!
//! A cell without a number, and a column of running numbers (序号), yield nothing.

mod above;
mod amount;
mod captioned;
mod cell;
mod column;
mod districts;
mod earlier;
mod group;
mod index;
mod line;
mod measured;
mod naming;
mod place;
mod towns;
mod unheaded;
mod when;
mod words;

use super::section::Sense;
use super::{Reading, Setting, Words};
use crate::lexicon::{Lexicon, Unit};
use crate::outline::{Row, Table};
use crate::report::{Measure, Rules, Status};
use crate::span::{Folded, Span};
use above::headed_unit;
use cell::Cell;
use column::{Column, bracketed, heads};
use line::Line;
use place::Placed;

/// Words with the place they were read from.
type Printed = (String, Span<Folded>);

/// A table with what its heads say.
struct Grid<'a> {
    setting: &'a Setting<'a>,
    columns: Vec<Column>,
    /// The columns of a head that was broken over several lines, by year.
    torn: Vec<Column>,
    unit_column: Option<usize>,
    /// Whether its rows are named by bare years, under 年份.
    by_year: bool,
    /// Where the heads say that the indicators stand.
    name_column: Option<usize>,
    caption_unit: Option<Printed>,
    /// What the caption, else the section around it, says of the time.
    dated_above: Option<Printed>,
    /// What each column measures of the places that name the rows; empty where none do.
    measured: Vec<Option<Printed>>,
    /// What the section around it says.
    sense: Sense,
    /// Whether the caption or first row says that it is of people: 年末人口数及其构成.
    people: bool,
    /// Whether it says of what kind the goals are: 约束性, 预期性.
    goals: bool,
    /// First and last year of the plan whose goals it lists, with the words.
    plan: Option<(u16, u16, Span<Folded>)>,
}

/// Reads every figure of a table.
pub fn read(setting: &Setting, table: &Table, sense: &Sense) -> Vec<Reading> {
    let rows = table.header.iter().chain(&table.rows);
    let width = rows.map(|row| row.cells.len()).max().unwrap_or(0);
    let mut columns: Vec<Column> = (0..width)
        .map(|at| column::column(setting, table, at, width))
        .collect();
    earlier::columns(setting, &mut columns);
    column::beside(&mut columns);
    amount::columns(setting, table, &mut columns);
    group::columns(setting, &mut columns);
    let text = setting.text;
    let headed = |says: &dyn Fn(&str) -> bool, at: usize| {
        heads(table, at, width).any(|head| says(head.of(text)))
    };
    let mut unit_column = (0..width).find(|&at| headed(&names_unit, at));
    let mut name_column = (0..width).find(|&at| headed(&place::names, at) && !columns[at].skipped);
    if let Some(unheaded) = unheaded::columns(setting, table, width) {
        (columns, unit_column) = (unheaded.columns, unheaded.unit);
        name_column = unit_column.map(|at| at - 1);
    } else {
        unheaded::beside_first(setting, table, &mut columns);
        unit_column = unit_column.or_else(|| unheaded::unit_column(setting, table));
    }
    let by_place = districts::name_rows(setting, table);
    if !by_place {
        towns::columns(setting, table, &mut columns);
    }
    let by_year = headed(&place::names_years, 0);
    let grid = Grid {
        by_year,
        unit_column,
        name_column,
        caption_unit: table
            .unit
            .map(|span| (noted_unit(span.of(text)).to_owned(), span))
            .or_else(|| column::unit_of_all(setting, table, width))
            .or_else(|| headed_unit(text, table)),
        dated_above: when::dated_above(setting, table, sense),
        plan: when::plan(setting, table, &columns),
        measured: if by_place {
            let indicator = |at| districts::indicator(setting, table, &columns, at);
            (0..width).map(indicator).collect()
        } else {
            Vec::new()
        },
        people: line::counts_people(text, table),
        goals: unheaded::kind(setting, table).is_some(),
        sense: *sense,
        torn: place::torn(setting, table, width),
        setting,
        columns,
    };
    let mut above = line::Above::default();
    let rows = table.rows.iter();
    rows.flat_map(|row| grid.row(row, &mut above)).collect()
}

/// `--`, `/`: what stands for nothing.
fn is_dash(cell: &str) -> bool {
    !cell.is_empty() && cell.chars().all(|c| matches!(c, '-' | '—' | '–' | '/'))
}

/// 单位, 计量单位, but not 责任单位.
fn names_unit(head: &str) -> bool {
    let bare: String = head.split_whitespace().collect();
    matches!(bare.as_str(), "单位" | "计量单位" | "指标单位")
}

/// 单位：亿元 → 亿元.
fn noted_unit(note: &str) -> &str {
    let at = note.find('：').map_or(0, |at| at + '：'.len_utf8());
    note[at..].trim_matches(['（', '）', ' '])
}

/// 亿元、% → 亿元: of the units of a table, that of its sizes.
fn unlisted(unit: &str) -> &str {
    unit.split('、')
        .find(|unit| !unit.contains('%'))
        .unwrap_or(unit)
}

/// A printed unit, with its multiplier apart.
fn known_unit(printed: &str) -> Option<(f64, Unit)> {
    Lexicon::get().units().printed(printed)
}

impl Grid<'_> {
    /// The figures of a row, below others.
    fn row(&self, row: &Row, above: &mut line::Above) -> Vec<Reading> {
        let text = self.setting.text;
        let years = self.by_year && place::is_year(row.cells[0].of(text));
        let year = || years.then_some(Placed { named: 0, shift: 0 });
        let placed = || place::place(self.setting, row, self.columns.len(), self.name_column);
        let Some(Placed { named, shift }) = year().or_else(placed) else {
            return Vec::new();
        };
        let label = row.cells[named];
        let printed = label.of(text);
        let own_unit = self
            .unit_column
            .and_then(|at| row.cells.get(at.checked_sub(shift)?))
            .filter(|cell| !is_dash(cell.of(text)))
            .map(|cell| (cell.of(text).split_whitespace().collect(), *cell));
        let name = self.of_people(line::row_name(printed));
        let (name, ends) = line::of_last(name, printed, above);
        let place = (!self.measured.is_empty()).then(|| districts::of(self.setting, label));
        let line = Line {
            label,
            name,
            unit: own_unit.or_else(|| bracketed(printed).map(|unit| (unit.to_owned(), label))),
            dated: self.dated(printed, label),
            ends,
            place: place.flatten(),
        };
        if !self.torn.is_empty() {
            return self.by_order(row, named, &line);
        }
        let cells = row.cells.iter().enumerate().skip(named + 1);
        cells
            .map(|(at, cell)| (at + shift, cell))
            .filter(|(at, _)| Some(*at) != self.unit_column)
            .filter_map(|(at, cell)| {
                let column = self.columns.get(at).filter(|column| !column.skipped)?;
                let measured = self.measured.get(at).and_then(Option::as_ref);
                let figure = self.figure(&line, column, &cell::read(text, *cell)?);
                Some(districts::placed(figure, &line, measured))
            })
            .collect()
    }

    /// The values of a row under a head that was broken: one a year, in order.
    fn by_order(&self, row: &Row, named: usize, line: &Line) -> Vec<Reading> {
        let values = place::values(self.setting, row, named);
        if values.len() != self.torn.len() {
            return Vec::new();
        }
        let pairs = values.into_iter().zip(&self.torn);
        pairs
            .filter_map(|(cell, column)| {
                Some(self.figure(line, column, &cell::read(self.setting.text, cell)?))
            })
            .collect()
    }

    /// One figure.
    fn figure(&self, line: &Line, column: &Column, cell: &Cell) -> Reading {
        let (unit, unit_span) = self.unit(line, column, cell);
        let (measure, falls) = match line::measure(line, column, cell) {
            (Measure::Level, falls) if unit == "%" && line::is_of_members(&line.name) => {
                (Measure::Share, falls)
            }
            measured => measured,
        };
        let resolved = known_unit(&unit);
        let (period, period_words) = self.period(line, column, cell).unzip();
        let (status, status_words) = self.status(column, cell).unzip();
        let mut name = self.name(line, column);
        if column.of_rate {
            name = column::rate_of(name);
        }
        let (known, category) = Lexicon::get().indicators().placed(&name);
        let own = self.setting.own.as_ref();
        Reading {
            span: Some(cell.span),
            indicator: name.into(),
            known,
            category,
            measure,
            value: if falls { -cell.value.abs() } else { cell.value },
            upper: cell.upper,
            unit,
            symbol: resolved.map(|(_, unit)| unit),
            multiplier: resolved.map_or(1.0, |(multiplier, _)| multiplier),
            comparator: cell.comparator,
            district: own.map(|own| own.name.clone()).unwrap_or_default(),
            place: own.map(|own| own.id),
            period: period.unwrap_or_default(),
            status: status.unwrap_or(Status::Actual),
            evidence: Words {
                indicator: Some(line.label),
                number: Some(cell.digits),
                unit: Some(unit_span).filter(|span| *span != cell.digits),
                measure: column
                    .words
                    .filter(|_| column.change || column.share || column.rank),
                comparator: cell.comparator_words,
                district: own.map(|own| own.span),
                period: period_words,
                status: status_words,
            },
            rules: Rules {
                indicator: "row".into(),
                unit: "column".into(),
                district: "document".into(),
                period: "column".into(),
                status: status.map_or("default", |_| "words").into(),
            },
        }
    }

    /// The unit of a cell: its own, its column's, its row's, the caption's.
    fn unit(&self, line: &Line, column: &Column, cell: &Cell) -> Printed {
        let percent = column.change && !column.amount || column.share;
        let plain = || (String::new(), cell.digits);
        let own = cell.unit.clone().or_else(|| column.unit.clone());
        // 位次 in a table of 亿元: a place has no unit but its own.
        if column.rank {
            return own.unwrap_or_else(plain);
        }
        own.or_else(|| percent.then(|| ("%".to_owned(), cell.digits)))
            .or_else(|| line.unit.clone())
            .or_else(|| self.caption_unit.clone())
            .map(|(unit, span)| (unlisted(&unit).to_owned(), span))
            .map(|printed| match column.amount {
                true => amount::points(printed),
                false => printed,
            })
            .unwrap_or_else(plain)
    }
}

//! Figures in the cells of a table: the row names, the column says unit, year and kind.
//!
//! ```text
//! 指标            单位    2023年    比上年增长（%）
//! 地区生产总值     亿元    118.3     6.5             level 118.3亿元 of 2023; change 6.5%
//! ```
//!
//! A cell without a number, and a column of running numbers (序号), yield nothing.

use super::{Reading, Setting, Words};
use crate::lexicon::{Lexicon, Unit};
use crate::mention::number::{self, Form};
use crate::mention::period::{self, Clock};
use crate::outline::{Row, Table};
use crate::report::{Measure, Rules};
use crate::span::{Folded, Span};

/// What the heads above a column say.
#[derive(Default)]
struct Column {
    change: bool,
    share: bool,
    skipped: bool,
    unit: Option<(String, Span<Folded>)>,
    period: Option<(String, Span<Folded>)>,
    words: Option<Span<Folded>>,
}

/// Reads every figure of a table.
pub fn read(setting: &Setting, table: &Table) -> Vec<Reading> {
    let width = table
        .rows
        .iter()
        .map(|row| row.cells.len())
        .max()
        .unwrap_or(0);
    let columns: Vec<Column> = (0..width).map(|at| column(setting, table, at)).collect();
    let unit_column =
        (0..width).find(|&at| heads(table, at).any(|head| head.of(setting.text).contains("单位")));
    table
        .rows
        .iter()
        .flat_map(|row| row_figures(setting, table, row, &columns, unit_column))
        .collect()
}

/// The heads above a column, outermost first.
fn heads(table: &Table, at: usize) -> impl Iterator<Item = Span<Folded>> + '_ {
    table
        .header
        .iter()
        .filter_map(move |row| row.cells.get(at).copied())
        .filter(|cell| !cell.is_empty())
}

fn column(setting: &Setting, table: &Table, at: usize) -> Column {
    let mut column = Column::default();
    let clock = Clock {
        issued: setting.issued,
        context: setting.year.map(|(year, _)| year),
        section: None,
    };
    for head in heads(table, at) {
        let text = head.of(setting.text);
        column.words = Some(head);
        column.change |= ["增长", "增速", "±", "增幅", "比上年", "同比", "变化"]
            .iter()
            .any(|word| text.contains(word));
        column.share |= ["比重", "占比", "比例"]
            .iter()
            .any(|word| text.contains(word));
        column.skipped |= ["序号", "编号", "备注", "代码", "电话", "日期", "时间"]
            .iter()
            .any(|word| text.contains(word));
        if let Some(unit) = bracketed(text) {
            column.unit = Some((unit.to_owned(), head));
        }
        if let Some(period) = period::scan(text).into_iter().find(|period| !period.base) {
            column.period = period.resolve(&clock).map(|shown| (shown, head));
        }
    }
    column
}

/// The unit in brackets: 产值（亿元）, 增长（%）.
fn bracketed(text: &str) -> Option<&str> {
    let inner = text.split_once('（')?.1.split_once('）')?.0;
    let inner = inner.strip_prefix("单位：").unwrap_or(inner);
    known_unit(inner).map(|_| inner)
}

/// A printed unit, with its multiplier apart.
fn known_unit(printed: &str) -> Option<(f64, Unit)> {
    Lexicon::get().units().printed(printed)
}

fn row_figures(
    setting: &Setting,
    table: &Table,
    row: &Row,
    columns: &[Column],
    unit_column: Option<usize>,
) -> Vec<Reading> {
    let text = setting.text;
    let named = row.cells.iter().position(|cell| {
        cell.of(text)
            .chars()
            .any(|c| c.is_alphabetic() && !c.is_ascii())
    });
    let Some(named) = named else {
        return Vec::new();
    };
    let label = row.cells[named];
    let printed = label.of(text);
    let row_unit = unit_column
        .and_then(|at| row.cells.get(at))
        .map(|cell| (cell.of(text).to_owned(), *cell));
    let row_unit = row_unit.or_else(|| bracketed(printed).map(|unit| (unit.to_owned(), label)));
    let caption_unit = table.unit.map(|span| {
        (
            span.of(text)
                .trim_start_matches("单位：")
                .trim_matches(['（', '）'])
                .to_owned(),
            span,
        )
    });
    let dated = dated_row(setting, printed, label);
    let name = row_name(printed);
    let mut found = Vec::new();
    for (at, cell) in row.cells.iter().enumerate().skip(named + 1) {
        let Some(column) = columns.get(at).filter(|column| !column.skipped) else {
            continue;
        };
        let Some((digits, value)) = cell_number(text, *cell) else {
            continue;
        };
        let percent = column.change || column.share;
        let fallback = if percent {
            Some(("%".to_owned(), digits))
        } else {
            row_unit.clone().or_else(|| caption_unit.clone())
        };
        let (unit, unit_span) = column
            .unit
            .clone()
            .or(fallback)
            .unwrap_or((String::new(), digits));
        let resolved = known_unit(&unit);
        let period = dated.clone().or_else(|| column.period.clone()).or_else(|| {
            setting
                .year
                .map(|(year, words)| (year.to_string(), words.unwrap_or(digits)))
        });
        let measure = if column.change {
            Measure::Change
        } else if column.share {
            Measure::Share
        } else {
            Measure::Level
        };
        found.push(Reading {
            span: Some(digits),
            indicator: dated
                .as_ref()
                .and(column.words)
                .map_or_else(|| name.clone(), |head| row_name(head.of(text))),
            measure,
            value,
            unit,
            symbol: resolved.map(|(_, unit)| unit),
            multiplier: resolved.map_or(1.0, |(multiplier, _)| multiplier),
            district: setting
                .own
                .as_ref()
                .map(|own| own.name.clone())
                .unwrap_or_default(),
            place: setting.own.as_ref().map(|own| own.id),
            period: period
                .as_ref()
                .map(|(shown, _)| shown.clone())
                .unwrap_or_default(),
            evidence: Words {
                indicator: Some(label),
                number: Some(digits),
                unit: Some(unit_span).filter(|span| *span != digits),
                measure: column.words.filter(|_| percent),
                district: setting.own.as_ref().map(|own| own.span),
                period: period.map(|(_, words)| words),
                ..Words::default()
            },
            rules: Rules {
                indicator: "row".to_owned(),
                unit: "column".to_owned(),
                district: "document".to_owned(),
                period: "column".to_owned(),
                status: "default".to_owned(),
            },
            ..Reading::default()
        });
    }
    found
}

/// A row that is named by a year: its columns name the indicators.
fn dated_row(
    setting: &Setting,
    printed: &str,
    label: Span<Folded>,
) -> Option<(String, Span<Folded>)> {
    let clock = Clock {
        issued: setting.issued,
        ..Clock::default()
    };
    let period = period::scan(printed).into_iter().next()?;
    let whole = period.span.len() as usize == printed.len();
    Some((period.resolve(&clock).filter(|_| whole)?, label))
}

/// The number that fills a cell, with a sign where printed.
fn cell_number(text: &str, cell: Span<Folded>) -> Option<(Span<Folded>, f64)> {
    let inner = cell.of(text);
    let numbers = number::scan(inner);
    let [number] = numbers.as_slice() else {
        return None;
    };
    let fills = inner.trim_start_matches(['-', '+', '－']).len() == number.span.len() as usize
        || inner.len() == number.span.len() as usize;
    let span = Span::new(cell.start + number.span.start, cell.start + number.span.end);
    (fills && matches!(number.form, Form::Digits)).then_some((span, number.value))
}

/// A row's name without its unit, numbering and 其中.
fn row_name(printed: &str) -> String {
    let head = printed.split('（').next().unwrap_or(printed);
    let head = if head.is_empty() { printed } else { head };
    let head = head.trim_start_matches(|c: char| {
        c.is_ascii_digit()
            || matches!(
                c,
                '.' | '、' | '#' | '*' | ' ' | '一' | '二' | '三' | '四' | '五' | '六'
            )
    });
    let head = head.strip_prefix("其中：").unwrap_or(head);
    super::standard::printed(head)
}

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

mod cell;
mod column;
mod place;
mod words;

use super::section::Sense;
use super::{Reading, Setting, Words};
use crate::lexicon::{Lexicon, Unit};
use crate::mention::period::{self, Clock};
use crate::outline::{Row, Table};
use crate::report::{Measure, Rules, Status};
use crate::span::{Folded, Span};
use cell::Cell;
use column::{Column, bracketed, heads};
use place::Placed;
use words::Place;

/// Words with the place they were read from.
type Printed = (String, Span<Folded>);

/// A table with what its heads say.
struct Grid<'a> {
    setting: &'a Setting<'a>,
    columns: Vec<Column>,
    /// The columns of a head that was broken over several lines, by year.
    torn: Vec<Column>,
    unit_column: Option<usize>,
    /// Where the heads say that the indicators stand.
    name_column: Option<usize>,
    caption_unit: Option<Printed>,
    /// What the caption, else the section around it, says of the time.
    dated_above: Option<Printed>,
    /// What the section around it says.
    sense: Sense,
    /// First and last year of the plan whose goals it lists, with the words.
    plan: Option<(u16, u16, Span<Folded>)>,
}

/// Reads every figure of a table.
pub fn read(setting: &Setting, table: &Table, sense: &Sense) -> Vec<Reading> {
    let rows = table.header.iter().chain(&table.rows);
    let width = rows.map(|row| row.cells.len()).max().unwrap_or(0);
    let columns: Vec<Column> = (0..width)
        .map(|at| column::column(setting, table, at, width))
        .collect();
    let text = setting.text;
    let headed = |says: &dyn Fn(&str) -> bool, at: usize| {
        heads(table, at, width).any(|head| says(head.of(text)))
    };
    let grid = Grid {
        unit_column: (0..width).find(|&at| headed(&names_unit, at)),
        name_column: (0..width).find(|&at| headed(&place::names, at) && !columns[at].skipped),
        caption_unit: table
            .unit
            .map(|span| (noted_unit(span.of(text)).to_owned(), span)),
        dated_above: dated_above(setting, table, sense),
        plan: plan(setting, table, &columns),
        sense: *sense,
        torn: place::torn(setting, table, width),
        setting,
        columns,
    };
    table.rows.iter().flat_map(|row| grid.row(row)).collect()
}

/// 表1 2023年末户籍人口, 一、2023年工作回顾: the year that a table is about, where it is no plan's.
fn dated_above(setting: &Setting, table: &Table, sense: &Sense) -> Option<Printed> {
    let clock = Clock {
        issued: setting.issued,
        context: setting.frame.reviewed_year(),
        ..Clock::default()
    };
    let captioned = table.caption.and_then(|caption| {
        let mut named = period::scan(caption.of(setting.text)).into_iter();
        let period = named.find(|period| !period.base)?;
        Some((period, caption))
    });
    let plans = matches!(sense.status, Some((Status::Target, _)));
    let (period, words) = captioned.or(sense.period.filter(|_| !plans))?;
    let single = !period.is_span() && period.part != period::Part::Since;
    Some((period.resolve(&clock).filter(|_| single)?, words))
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

/// The years of the plan whose goals a table lists: from the year after its base to its goal.
fn plan(setting: &Setting, table: &Table, columns: &[Column]) -> Option<(u16, u16, Span<Folded>)> {
    let dated = || columns.iter().filter(|column| !column.change);
    let years = || dated().filter_map(|column| column.year);
    let words = dated().rev().find_map(|column| column.period.as_ref());
    let (first, last) = (years().min()?, years().max()?);
    let words = words.map(|(_, words)| *words)?;
    if first < last {
        return Some((first + 1, last, words));
    }
    // One column of goals: the plan is named above it.
    let clock = Clock::default();
    let named = [table.caption, setting.outline.title]
        .into_iter()
        .flatten()
        .flat_map(|span| period::scan(span.of(setting.text)))
        .filter(period::Period::is_span)
        .find_map(|period| Some((period.first_year(&clock)?, period.last_year(&clock)?)));
    named
        .filter(|(_, end)| *end == last)
        .map(|(start, end)| (start, end, words))
}

/// A printed unit, with its multiplier apart.
fn known_unit(printed: &str) -> Option<(f64, Unit)> {
    Lexicon::get().units().printed(printed)
}

/// A row with what its first words say.
struct Line {
    label: Span<Folded>,
    name: String,
    unit: Option<Printed>,
    /// The row is named by a year: its columns name the indicators.
    dated: Option<Printed>,
    /// What the end of its name says: 降低, 比重.
    ends: Option<words::Sense>,
}

impl Grid<'_> {
    fn row(&self, row: &Row) -> Vec<Reading> {
        let text = self.setting.text;
        let Some(Placed { named, shift }) =
            place::place(self.setting, row, self.columns.len(), self.name_column)
        else {
            return Vec::new();
        };
        let label = row.cells[named];
        let printed = label.of(text);
        let own_unit = self
            .unit_column
            .and_then(|at| row.cells.get(at.checked_sub(shift)?))
            .map(|cell| (cell.of(text).split_whitespace().collect(), *cell));
        let name = row_name(printed);
        let (name, ends) = split_end(&name);
        let line = Line {
            label,
            name,
            unit: own_unit.or_else(|| bracketed(printed).map(|unit| (unit.to_owned(), label))),
            dated: self.dated(printed, label),
            ends,
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
                Some(self.figure(&line, column, &cell::read(text, *cell)?))
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

    /// A row that is named by a year.
    fn dated(&self, printed: &str, label: Span<Folded>) -> Option<Printed> {
        let clock = Clock {
            issued: self.setting.issued,
            ..Clock::default()
        };
        let period = period::scan(printed).into_iter().next()?;
        let whole = period.span.len() as usize == printed.len();
        Some((period.resolve(&clock).filter(|_| whole)?, label))
    }

    /// One figure.
    fn figure(&self, line: &Line, column: &Column, cell: &Cell) -> Reading {
        let setting = self.setting;
        let (measure, falls) = measure(line, column, cell);
        let (unit, unit_span) = self.unit(line, column, cell);
        let resolved = known_unit(&unit);
        let period = self.period(line, column, cell);
        let status = self.status(column, cell);
        let head = line.dated.as_ref().and(column.words);
        let name = head.map_or_else(|| line.name.clone(), |head| row_name(head.of(setting.text)));
        let (known, category) = Lexicon::get().indicators().placed(&name);
        Reading {
            span: Some(cell.span),
            indicator: name,
            known,
            category,
            measure,
            value: if falls { -cell.value.abs() } else { cell.value },
            upper: cell.upper,
            unit,
            symbol: resolved.map(|(_, unit)| unit),
            multiplier: resolved.map_or(1.0, |(multiplier, _)| multiplier),
            comparator: cell.comparator,
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
            status: status.map_or(Status::Actual, |(status, _)| status),
            evidence: Words {
                indicator: Some(line.label),
                number: Some(cell.digits),
                unit: Some(unit_span).filter(|span| *span != cell.digits),
                measure: column.words.filter(|_| column.change || column.share),
                comparator: cell.comparator_words,
                district: setting.own.as_ref().map(|own| own.span),
                period: period.map(|(_, words)| words),
                status: status.map(|(_, words)| words),
            },
            rules: Rules {
                indicator: "row".into(),
                unit: "column".into(),
                district: "document".into(),
                period: "column".into(),
                status: if status.is_some() { "words" } else { "default" }.into(),
            },
        }
    }

    fn unit(&self, line: &Line, column: &Column, cell: &Cell) -> Printed {
        let percent = column.change || column.share;
        let plain = || (String::new(), cell.digits);
        cell.unit
            .clone()
            .or_else(|| column.unit.clone())
            .or_else(|| percent.then(|| ("%".to_owned(), cell.digits)))
            .or_else(|| line.unit.clone())
            .or_else(|| self.caption_unit.clone())
            .unwrap_or_else(plain)
    }

    fn period(&self, line: &Line, column: &Column, cell: &Cell) -> Option<Printed> {
        let several =
            cell.total || cell.yearly || column.yearly || column.total && column.year.is_none();
        if several && let Some((first, last, words)) = self.plan {
            return Some((format!("{first}/{last}"), words));
        }
        let document = || {
            let frame = &self.setting.frame;
            let goals = self
                .sense
                .status
                .is_some_and(|(status, _)| status == Status::Target);
            let (period, words) = frame.planned.filter(|_| goals).or(frame.reviewed)?;
            let last = period
                .last_year(&Clock::default())
                .map(|year| year.to_string());
            let shown = last
                .filter(|_| goals)
                .or_else(|| period.resolve(&Clock::default()))?;
            Some((shown, words.unwrap_or(cell.digits)))
        };
        line.dated
            .clone()
            .or_else(|| column.period.clone())
            .or_else(|| self.dated_above.clone())
            .or_else(document)
    }

    /// What the column says, else what its year says: a year still to come is a goal.
    fn status(&self, column: &Column, cell: &Cell) -> Option<(Status, Span<Folded>)> {
        if let Some((status, words)) = column.status {
            return Some((status, words));
        }
        let goal = |words| Some((Status::Target, words));
        match (column.year, self.setting.issued, self.plan) {
            (Some(year), Some(issued), _) if year > issued => goal(column.words?),
            (Some(year), None, Some((_, last, words))) if year == last => goal(words),
            (Some(_), ..) => None,
            (None, issued, Some((_, last, words)))
                if (column.yearly || column.total || cell.total) && Some(last) > issued =>
            {
                goal(words)
            }
            _ => self
                .sense
                .status
                .filter(|(status, _)| *status == Status::Target),
        }
    }
}

/// What a figure measures, and whether it is a fall.
fn measure(line: &Line, column: &Column, cell: &Cell) -> (Measure, bool) {
    if let Some(falls) = cell.falls {
        return (Measure::Change, falls);
    }
    if column.change && !cell.total {
        return (Measure::Change, false);
    }
    if column.share {
        return (Measure::Share, false);
    }
    match line.ends {
        Some(words::Sense::Up) => (Measure::Change, false),
        Some(words::Sense::Down) => (Measure::Change, true),
        Some(words::Sense::Share) if column.yearly || cell.total => (Measure::Change, false),
        Some(words::Sense::Share) => (Measure::Share, false),
        _ => (Measure::Level, false),
    }
}

/// 单位生产总值能耗降低 → 单位生产总值能耗, falls.
fn split_end(name: &str) -> (String, Option<words::Sense>) {
    let Some(word) = words::words(Place::Name).find(|word| name.ends_with(word.word)) else {
        return (name.to_owned(), None);
    };
    let stem = &name[..name.len() - word.word.len()];
    let moves = matches!(word.sense, words::Sense::Up | words::Sense::Down);
    if moves && stem.chars().count() >= 3 {
        return (super::standard::printed(stem), Some(word.sense));
    }
    (name.to_owned(), Some(word.sense))
}

/// A row's name without its unit, numbering and 其中.
fn row_name(printed: &str) -> String {
    let joined: String = printed.split_whitespace().collect();
    let head = match bracketed(&joined) {
        Some(_) => joined.rsplit_once('（').map_or("", |(head, _)| head),
        None => joined.as_str(),
    };
    let head = if head.is_empty() { printed } else { head };
    let numbering =
        |c: char| c.is_ascii_digit() || matches!(c, '.' | '、' | '#' | '*' | ' ' | '-' | '—');
    let unnumbered = head.trim_start_matches(numbering);
    // 0-17岁, 60岁以上: no running number.
    let mut head = if unnumbered.starts_with(['岁', '年', '月']) {
        head.trim_start_matches('#')
    } else {
        unnumbered
    };
    if let Some((number, rest)) = head.split_once(['、', '）'])
        && number
            .trim_start_matches('（')
            .chars()
            .all(|c| "一二三四五六七八九十".contains(c))
    {
        head = rest;
    }
    let head = head.trim_end_matches(['*', '※', ' ']);
    let head = head.strip_prefix("其中：").unwrap_or(head);
    let head = head
        .strip_prefix("全市")
        .or_else(|| head.strip_prefix("全区"))
        .or_else(|| head.strip_prefix("全县"))
        .filter(|rest| rest.chars().count() >= 4)
        .unwrap_or(head);
    super::standard::printed(head)
}

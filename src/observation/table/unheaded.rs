//! A plan's table of goals whose head is lost: what its columns are is told by the kinds at the ends of its rows.
//!
//! ```text
//! 粮食产量 | 万吨 | 35.2 | 36 | 约束性        unit | what it was before the plan | the goal
//! ```
//!
//! The last column of figures is the goal, the one before it what the plan begins with. More columns than two may be
//! of any years: they yield nothing.

use super::column::Column;
use super::{Printed, Setting, known_unit};
use crate::lexicon::has;
use crate::mention::period::Clock;
use crate::outline::{Row, Table, is_amount};
use crate::report::Status;
use crate::span::{Folded, Span};

/// The kinds of goals.
const KINDS: [&str; 2] = ["约束性", "预期性"];

/// What the columns of such a table are, and which of them is of units.
pub struct Unheaded {
    /// One for each cell of a row.
    pub columns: Vec<Column>,
    /// The column of units, where there is one.
    pub unit: Option<usize>,
}

/// Where a table says of what kind its goals are.
pub fn kind(setting: &Setting, table: &Table) -> Option<Span<Folded>> {
    let text = table.span.of(setting.text);
    let (at, word) = KINDS
        .iter()
        .filter_map(|kind| Some((text.find(kind)?, kind)))
        .min()?;
    let start = table.span.start as usize + at;
    Some(Span::bytes(start, start + word.len()))
}

/// The columns of a table of goals without a head.
pub fn columns(setting: &Setting, table: &Table, width: usize) -> Option<Unheaded> {
    if !table.header.is_empty() {
        return None;
    }
    let kind = kind(setting, table)?;
    let text = |row: &Row, at: usize| row.cells.get(at).map_or("", |cell| cell.of(setting.text));
    let most = |says: &dyn Fn(&str) -> bool, at: usize| {
        let rows = table.rows.iter().filter(|row| row.cells.len() > 1);
        let (all, so) = rows.fold((0, 0), |(all, so), row| {
            (all + 1, so + usize::from(says(text(row, at))))
        });
        so * 2 > all
    };
    let unit = (1..width.min(3)).find(|&at| most(&is_unit, at));
    let from = unit.map_or(1, |at| at + 1);
    let figured = |cell: &str| cell.contains(|c: char| c.is_ascii_digit());
    let values: Vec<usize> = (from..width).filter(|&at| most(&figured, at)).collect();
    let years = years(setting);
    let mut columns: Vec<Column> = (0..width)
        .map(|_| Column {
            skipped: true,
            ..Column::default()
        })
        .collect();
    let told: &[Status] = match values.len() {
        1 => &[Status::Target],
        2 => &[Status::Actual, Status::Target],
        _ => &[],
    };
    for (&at, &status) in values.iter().zip(told) {
        let year = years.as_ref().map(|(first, last, words)| match status {
            Status::Target => (*last, *words),
            _ => (first - 1, *words),
        });
        columns[at] = Column {
            period: year.map(|(year, words)| -> Printed { (year.to_string(), words) }),
            year: year.map(|(year, _)| year),
            status: Some((status, kind)),
            ..Column::default()
        };
    }
    Some(Unheaded { columns, unit })
}

/// 照相机 | 架 | 17: the column of units of a table without a head, whose rows are a name, its unit and a figure.
pub fn unit_column(setting: &Setting, table: &Table) -> Option<usize> {
    let unit = |row: &Row| match row.cells.as_slice() {
        [_, unit, _, ..] => known_unit(unit.of(setting.text)).is_some(),
        _ => false,
    };
    let told = table.header.is_empty() && table.rows.len() >= 3;
    (told && table.rows.iter().all(unit)).then_some(1)
}

/// 生产总值（亿元） | 246.8 | 8.6: of rows without a head the first figure is told by the row's unit. What stands behind it
/// is of no unit that is told: where it has % it is a rate, else it is left out.
pub fn beside_first(setting: &Setting, table: &Table, columns: &mut [Column]) {
    if !table.header.is_empty() {
        return;
    }
    let rows: Vec<&Row> = table
        .rows
        .iter()
        .filter(|row| row.cells.len() > 1)
        .collect();
    let most = |says: &dyn Fn(&str) -> bool, at: usize| {
        let cells = rows.iter().filter_map(|row| row.cells.get(at));
        let so = cells
            .filter(|cell| says(cell.of(setting.text).trim()))
            .count();
        so * 2 > rows.len()
    };
    let words = |cell: &str| cell.contains(|c: char| c.is_alphabetic() && !c.is_ascii());
    let Some(named) = (0..columns.len()).find(|&at| most(&words, at)) else {
        return;
    };
    let figures = (named + 1..columns.len()).filter(|&at| most(&is_amount, at));
    let figures: Vec<usize> = figures.collect();
    let Some((&first, others)) = figures.split_first() else {
        return;
    };
    let percent = |cell: &str| cell.ends_with(['%', '％']);
    let sums = !most(&percent, first);
    let paced = table.caption.is_some_and(|caption| {
        let caption = caption.of(setting.text);
        has(caption, "增速") && (has(caption, "总量") || has(caption, "绝对"))
    });
    for &at in others {
        let rate = most(&percent, at) || paced && others.len() == 1;
        match sums && rate {
            true => columns[at].change = true,
            false => columns[at].skipped = true,
        }
    }
}

/// First and last year of the document's plan, with the words.
fn years(setting: &Setting) -> Option<(u16, u16, Span<Folded>)> {
    let (period, words) = setting.frame.planned?;
    let clock = Clock::default();
    let (first, last) = (period.first_year(&clock)?, period.last_year(&clock)?);
    (first < last).then_some((first, last, words?))
}

/// 万吨, %, and the dash of what has none.
fn is_unit(cell: &str) -> bool {
    super::is_dash(cell) || cell.contains('/') || known_unit(cell).is_some()
}

//! Which cell names a row, and which column each of its other cells stands in.
//!
//! ```text
//! 类别    序号  指标        单位  2020年  2025年
//! 创新    1     研发强度     %     2.1     2.6        a cell for every head
//!         2     发明专利     件    310     420        the merged 类别 is missing: one to the right
//! 绿色引  3     森林覆盖率   %     41      43         the pieces of a broken label are no name
//! ```
//!
//! A head that was broken over several lines stands over the wrong cells. There the years of the heads
//! are given to the values of a row in order, where there are as many of them.

use super::column::{self, Column, heads};
use super::{Setting, known_unit};
use crate::mention::period;
use crate::outline::{Row, Table};
use crate::span::{Folded, Span};

/// Where the cells of a row belong.
pub struct Placed {
    /// The cell that names it.
    pub named: usize,
    /// How many columns its cells stand to the left of their heads.
    pub shift: usize,
}

/// Words of a head over the names of rows.
const NAMES: [&str; 3] = ["指标", "项目", "名称"];

/// Of what kind a goal is.
const KINDS: [&str; 4] = ["约束性", "预期性", "约束", "预期"];

/// Whether a head stands over the names of rows.
pub fn names(head: &str) -> bool {
    // 指　　标
    let bare: String = head.split_whitespace().collect();
    NAMES.iter().any(|word| bare.contains(word))
}

/// Whether a cell has words; PM2.5, SO2 and CPI are some.
fn wordy(text: &str) -> bool {
    let sign = || {
        let letters = text.len() >= 2 && text.starts_with(|c: char| c.is_ascii_uppercase());
        letters && known_unit(text).is_none()
    };
    text.chars().any(|c| c.is_alphabetic() && !c.is_ascii()) || sign()
}

/// 年份, over rows that are named 2016, 2017 without 年.
pub fn names_years(head: &str) -> bool {
    let bare: String = head.split_whitespace().collect();
    matches!(bare.as_str(), "年份" | "年度" | "年" | "年别")
}

/// 2016.
pub fn is_year(cell: &str) -> bool {
    cell.len() == 4
        && cell.starts_with(['1', '2'])
        && cell.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a cell is a running number.
fn is_serial(text: &str) -> bool {
    (1..=3).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

/// Finds the name of a row; `width` is the number of columns, `head` the one that the heads say.
pub fn place(setting: &Setting, row: &Row, width: usize, head: Option<usize>) -> Option<Placed> {
    let text = |at: usize| row.cells.get(at).map_or("", |cell| cell.of(setting.text));
    let missing = width.saturating_sub(row.cells.len());
    if let Some(head) = head {
        if missing == 0 && wordy(text(head)) {
            return Some(Placed {
                named: head,
                shift: 0,
            });
        }
        if (1..=head).contains(&missing) && wordy(text(head - missing)) {
            return Some(Placed {
                named: head - missing,
                shift: missing,
            });
        }
    }
    // 36 | 约束性: nor is the kind of a goal behind its number.
    let names = |at: usize| wordy(text(at)) && !KINDS.contains(&text(at));
    let after_serial = (1..row.cells.len()).find(|&at| is_serial(text(at - 1)) && names(at));
    let named = after_serial.or_else(|| (0..row.cells.len()).find(|&at| wordy(text(at))))?;
    Some(Placed { named, shift: 0 })
}

/// The columns of a head that was broken over several lines, by year; empty where it was not.
pub fn torn(setting: &Setting, table: &Table, width: usize) -> Vec<Column> {
    let text = setting.text;
    let dated = |head: &Span<Folded>| !period::scan(head.of(text)).is_empty();
    let mixed = (0..width).any(|at| {
        let all: Vec<_> = heads(table, at, width).collect();
        all.iter().any(|head| names(head.of(text))) && all.iter().any(dated)
    });
    if !mixed {
        return Vec::new();
    }
    let cells = table.header.iter().flat_map(|row| &row.cells);
    let mut columns: Vec<Column> = cells
        .filter(|cell| dated(cell))
        .map(|cell| column::under(setting, &[*cell]))
        .collect();
    columns.sort_by_key(|column| column.year);
    columns
}

/// The cells behind a name that hold values or stand in for them.
pub fn values(setting: &Setting, row: &Row, named: usize) -> Vec<Span<Folded>> {
    row.cells
        .iter()
        .skip(named + 1)
        .copied()
        .filter(|cell| !cell.is_empty() && !KINDS.contains(&cell.of(setting.text)))
        .collect()
}

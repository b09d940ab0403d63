//! Heads of tables: those over numbers, names and units, and those that stand in lines of their own above the rows.
//!
//! ```text
//! 序号 指标 单位 2020年               the first three part the words of a row: 5 引进内资 亿元|160
//! 指标 ⏎ 年末数（万人） ⏎ 比重（%）    over rows such as 城镇 20.7 44.1, their cells apart by whatever
//! ```

use super::{KIND, LONGEST_HEAD, WORDS, is_unit, row};
use crate::outline::Row;
use crate::outline::cells::is_figure;
use crate::outline::line::{Line, Role};
use crate::span::{Folded, Span};

/// 指标 ⏎ 年末数（万人） ⏎ 比重（%）: heads in lines of their own above such rows, how many stand before those of figures,
/// and the line of the first row.
pub(super) fn stacked_head<'t>(
    lines: &[Line<'t>],
    start: usize,
) -> Option<(Row, Vec<&'t str>, usize)> {
    const WIDEST: usize = 8;
    let first = lines.get(start)?;
    if !names_rows(&first.bare) {
        return None;
    }
    let (mut cells, mut words): (Vec<Span<Folded>>, Vec<&str>) = Default::default();
    for (at, line) in lines.iter().enumerate().skip(start).take(4 * WIDEST) {
        if line.role == Role::Blank {
            continue;
        }
        if row(line).is_some_and(|(_, figures)| figures > 0) {
            // 属性: the kind of a goal is no cell of its row.
            if words.last().is_some_and(|head| *head == KIND) {
                cells.pop();
                words.pop();
            }
            let span = cells.iter().copied().reduce(Span::cover)?;
            return (cells.len() >= 2).then_some((Row { span, cells }, words, at));
        }
        if !line.is_text() || line.chars > LONGEST_HEAD || cells.len() == WIDEST {
            return None;
        }
        let note = line.text.starts_with('（') && !is_figure(line.text);
        match cells.last_mut().filter(|_| note) {
            Some(last) => *last = last.cover(line.span),
            None => {
                cells.push(line.span);
                words.push(line.text);
            }
        }
    }
    None
}

/// 指标, 产品名称, 序号: whether a line is the head over the names of rows, or over their numbers.
fn names_rows(line: &str) -> bool {
    const LONGEST: usize = 6;
    let names = || WORDS.names.ending(line).is_some() || Lead::numbers(line);
    line.chars().count() <= LONGEST && names()
}

/// Heads in lines of their own right above a table of so many columns, the first over the names, and the line of that.
pub(in crate::outline) fn above(
    lines: &[Line<'_>],
    start: usize,
    width: usize,
) -> Option<(Row, usize)> {
    let mut cells: Vec<Span<Folded>> = Vec::new();
    let mut note: Option<Span<Folded>> = None;
    let before = lines[..start].iter().enumerate().rev().take(4 * width);
    for (at, line) in before.filter(|(_, line)| line.role != Role::Blank) {
        if !line.is_text() || line.chars > LONGEST_HEAD || line.ended {
            return None;
        }
        // 产量 ⏎ （吨）
        if line.text.starts_with('（') && note.is_none() {
            note = Some(line.span);
            continue;
        }
        let whole = note.take().map_or(line.span, |note| line.span.cover(note));
        cells.push(whole);
        if cells.len() == width {
            cells.reverse();
            let span = cells.iter().copied().reduce(Span::cover)?;
            return names_rows(&line.bare).then_some((Row { span, cells }, at));
        }
    }
    None
}

/// 序号 指标 单位: the heads before those of figures, where one of them is that of units.
pub(super) struct Lead {
    /// How many they are.
    pub(super) before: usize,
    /// Whether the first is over running numbers.
    pub(super) numbered: bool,
    /// Whether the last is over units.
    pub(super) units: bool,
}

impl Lead {
    pub(super) fn of(heads: &[&str]) -> Option<Self> {
        let unit = heads.iter().position(|head| head.ends_with("单位"));
        let numbered = heads.first().is_some_and(|head| Self::numbers(head));
        // 序号 指标 2020年: units may stand in brackets behind the names.
        if unit.is_none() && !numbered {
            return None;
        }
        let before = 1 + usize::from(numbered);
        let units = unit.is_some();
        unit.is_none_or(|unit| unit == before).then_some(Self {
            before: before + usize::from(units),
            numbered,
            units,
        })
    }

    fn numbers(head: &str) -> bool {
        matches!(head, "序号" | "编号")
    }

    /// 5 引进内资 亿元|160|263.9: the words before the figures as the cells of these heads; a row may have no unit.
    pub(super) fn parted(&self, line: &Line<'_>, row: &Row) -> Row {
        let label = row.cells[0];
        let base = line.span.start;
        let text = &line.text[(label.start - base) as usize..(label.end - base) as usize];
        let spot = |from: usize, to: usize| {
            Span::bytes(label.start as usize + from, label.start as usize + to)
        };
        let serial = text
            .find(' ')
            .filter(|at| self.numbered && text[..*at].bytes().all(|b| b.is_ascii_digit()));
        let name = serial.map_or(0, |at| at + 1);
        let unit = text[name..].rfind(' ').map(|at| name + at + 1);
        let told = |at: &usize| is_unit(&text[*at..]);
        let unit = unit.filter(|at| self.units && told(at));
        let end = unit.map_or(text.len(), |at| at - 1);
        let mut cells = Vec::with_capacity(row.cells.len() + self.before);
        if self.numbered {
            cells.push(spot(0, serial.unwrap_or(0)));
        }
        cells.push(spot(name, end));
        if self.units {
            cells.push(spot(unit.unwrap_or(text.len()), text.len()));
        }
        cells.extend(&row.cells[1..]);
        Row { cells, ..*row }
    }
}

//! Rows of a stacked table whose cells were joined: first the names, then the figures, column by column.
//!
//! ```text
//! 教师专科学历比例 ⏎ 其中：本科学历比例 ⏎ 96% ⏎ 48% ⏎ 100% ⏎ 50%     two rows: 96% and 100%, 48% and 50%
//! 标准班额比例 ⏎ 其中：小学 ⏎ 初中 ⏎ 34% ⏎ 77% ⏎ 80% ⏎ 85%          two rows below a name without figures
//! ```
//!
//! Twice as many figures as names are needed at least: of one column alone it is not told which figure is whose.

use super::cell::Cell;
use super::{Row, Shape, row};
use crate::numbering::{self, Style};
use crate::span::Span;

/// The most names that share their cells.
const MOST: usize = 4;

/// A table's first rows, where they are joined: how many cells its head has, and what stands in them.
pub(super) fn head(peek: &[Cell<'_>], first: usize) -> Option<(usize, Shape)> {
    let year = |cell: &Cell<'_>| {
        let digits = cell.text.bytes().filter(u8::is_ascii_digit).count();
        digits == 4 && cell.text.contains('年')
    };
    let from = peek.iter().position(year).filter(|&from| from == 1)?;
    let columns = peek[from..].iter().take_while(|cell| year(cell)).count();
    let kinds = peek.get(from + columns)?.text;
    let width = from + columns + usize::from(matches!(kinds, "属性" | "指标属性" | "备注"));
    let shape = (0..width).map(|at| (from..from + columns).contains(&at));
    (columns >= 2 && first > width + 1).then(|| (width, Shape(shape.collect())))
}

/// The rows that are joined at cell `from`, with what stands above them, and the cell behind them.
pub(super) fn rows(
    all: &[Cell<'_>],
    from: usize,
    shape: &Shape,
) -> Option<(Vec<Row>, usize, usize)> {
    let columns = shape.0.iter().filter(|figure| **figure).count();
    let tail = shape.0.iter().rev().take_while(|figure| !**figure).count();
    // A name, its figures, and words behind them.
    if columns < 2 || 1 + columns + tail != shape.0.len() || shape.0[0] {
        return None;
    }
    let rest = all.get(from..)?;
    let named = rest
        .iter()
        .take(MOST + 2)
        .take_while(|cell| !cell.is_figure())
        .count();
    let band = rest.iter().take_while(|cell| heads_band(cell.text)).count();
    let figures = rest[named..]
        .iter()
        .take(MOST * columns + 1)
        .take_while(|cell| cell.is_figure())
        .count();
    let own = figures / columns;
    let names = named.checked_sub(band)?;
    let whole = (2..=MOST).contains(&own) && own * columns == figures;
    // The first of them may stand above the others and have no figures.
    if !whole || !(own..=own + 1).contains(&names) {
        return None;
    }
    let behind = named + figures;
    let kinds = rest.get(behind..behind + tail)?;
    if kinds.iter().any(Cell::is_figure) {
        return None;
    }
    let mut rows: Vec<Row> = rest[..named - own].chunks(1).map(row).collect();
    for nth in 0..own {
        let name = &rest[named - own + nth];
        let values = (0..columns).map(|column| &rest[named + column * own + nth]);
        let cells = std::iter::once(name).chain(values).chain(kinds);
        let cells: Vec<Span<_>> = cells.map(|cell| cell.span).collect();
        let span = cells
            .iter()
            .skip(1)
            .take(columns)
            .fold(cells[0], |all, span| all.cover(*span));
        rows.push(Row { span, cells });
    }
    Some((rows, from + behind + tail, own))
}

/// 三、师资水平, （一）普及: what stands above several rows.
fn heads_band(text: &str) -> bool {
    let number = numbering::read(text);
    number.is_some_and(|number| matches!(number.style, Style::Han | Style::HanParen))
}

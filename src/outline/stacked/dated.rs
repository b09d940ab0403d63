//! Rows a cell a line below a head of years, whose figures may have units. The years leave no doubt what is told, so that
//! two rows are enough.
//!
//! ```text
//! 指标 ⏎ 2020年实际 ⏎ 2025年目标 ⏎ 属性          heads
//! 粮食产量 ⏎ 11.2万吨 ⏎ 12万吨 ⏎ 约束性          a row
//! ```

use super::{Cell, Row, WIDEST, WORDS, cells, row};
use crate::outline::cells::is_amount;
use crate::outline::line::Line;
use crate::outline::words::{names_year, tells};

/// Rows that are needed.
const LEAST: usize = 2;

/// What stands in a column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Name,
    Unit,
    Value,
    Goal,
}

/// The rows of the table that starts at line `start`, its head included, and the line after it.
pub(super) fn block(lines: &[Line<'_>], start: usize) -> Option<(Vec<Row>, usize)> {
    WORDS.names.ending(&lines.get(start)?.bare)?;
    let peek = cells(lines, start, WIDEST + 4);
    let first = peek.iter().position(holds_amount)?;
    let named = 1 + usize::from(peek.get(1)?.text.ends_with("单位"));
    let width = (0..2)
        .filter_map(|band| first.checked_sub(named + band))
        .find(|&width| kinds(peek.get(..width).unwrap_or_default()).is_some())?;
    let kinds = kinds(peek.get(..width)?)?;
    let all = cells(lines, start, usize::MAX);
    let fits = |at: usize| {
        let cells = all.get(at..at + width)?;
        let fit = cells.iter().zip(&kinds).all(|(cell, kind)| match kind {
            Kind::Name => !cell.stands_in() && !holds_amount(cell) && !cell.text.is_empty(),
            Kind::Unit => !holds_amount(cell),
            Kind::Value => holds_amount(cell) || cell.stands_in(),
            Kind::Goal => cell.text.ends_with('性'),
        });
        fit.then_some(cells)
    };
    let mut rows = vec![row(all.get(..width)?)];
    let (mut at, mut full) = (width, 0);
    loop {
        // 一、经济发展: a cell of its own heads a band of rows.
        let from = match fits(at) {
            Some(_) => at,
            None if all.get(at).is_some_and(|cell| !holds_amount(cell)) => at + 1,
            None => break,
        };
        let Some(cells) = fits(from) else { break };
        rows.extend(all[at..from].chunks(1).map(row));
        rows.push(row(cells));
        (at, full) = (from + width, full + 1);
    }
    (full >= LEAST).then(|| (rows, all[at - 1].end))
}

/// What the columns below these heads hold, where two of them tell of years and the others of goals too.
fn kinds(heads: &[Cell<'_>]) -> Option<Vec<Kind>> {
    let kind = |(at, head): (usize, &Cell<'_>)| match head.text {
        _ if at == 0 => Some(Kind::Name),
        "单位" | "计量单位" if at == 1 => Some(Kind::Unit),
        "属性" | "指标属性" => Some(Kind::Goal),
        text => (names_year(text) || tells(text)).then_some(Kind::Value),
    };
    let kinds: Option<Vec<Kind>> = heads.iter().enumerate().map(kind).collect();
    let years = heads.iter().filter(|head| names_year(head.text)).count();
    kinds.filter(|_| years >= 2)
}

/// 76.5, 11.2万吨.
fn holds_amount(cell: &Cell<'_>) -> bool {
    cell.is_figure() || is_amount(cell.text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::line::of_text;

    fn table(text: &str) -> Option<Vec<Vec<&str>>> {
        let (rows, _) = block(&of_text(text), 0)?;
        let cells = |row: &Row| row.cells.iter().map(|cell| cell.of(text)).collect();
        Some(rows.iter().map(cells).collect())
    }

    #[test]
    fn two_rows_below_a_head_of_years() {
        let text = "指标\n2020年实际\n2025年目标\n属性\n油料产量\n3.2万吨\n4万吨\n约束性\n二、绿色\n绿化率（%）\n41\n43\n预期性\n完。";
        let rows = table(text).expect("a table");
        assert_eq!(rows[0].len(), 4);
        assert_eq!(rows[1], ["油料产量", "3.2万吨", "4万吨", "约束性"]);
        assert_eq!(rows[2], ["二、绿色"]);
        assert_eq!(rows[3][2], "43");
    }

    #[test]
    fn one_row_and_other_heads_are_none() {
        assert!(table("指标\n2020年\n2025年\n油料产量\n3.2\n4\n完。").is_none());
        assert!(table("项目\n专题\n要闻\n点击\n12\n30\n评论\n5\n8").is_none());
    }
}

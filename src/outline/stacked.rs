//! Tables that were pasted with one cell a line, with or without a bar between the cells.
//!
//! ```text
//! 指标 ⏎ 产量（吨） ⏎ 增长（%）         as many heads as a row has cells
//! 粮食 ⏎ 21774 ⏎ 0.9                   then names and figures in turn
//! ```
//!
//! Three rows with figures in the same places are needed, and a head that speaks of units, years or
//! indicators: lines of a menu are no table.

use super::Row;
use super::cells::is_figure;
use super::line::{Line, Role};
use crate::span::{Folded, Span};

/// Longest cell, in characters.
const LONGEST: usize = 24;

/// The widest table.
const WIDEST: usize = 8;

/// Rows that are needed.
const LEAST: usize = 3;

/// What a head of such a table says of its column.
const HEADS: [&str; 9] = [
    "指标", "单位", "项目", "名称", "年", "（", "%", "增长", "总量",
];

/// A cell, and the line after it.
struct Cell<'t> {
    span: Span<Folded>,
    text: &'t str,
    end: usize,
}

impl Cell<'_> {
    fn is_figure(&self) -> bool {
        is_figure(self.text)
    }

    /// Whether it may stand where another row has a figure.
    fn stands_in(&self) -> bool {
        let mark = |c: char| c.is_ascii_digit() || matches!(c, '-' | '—' | '–' | '/' | '…');
        self.is_figure() || self.text.chars().all(mark)
    }
}

/// The rows of the table that starts at line `start`, its head included, and the line after it.
pub(super) fn block(lines: &[Line<'_>], start: usize) -> Option<(Vec<Row>, usize)> {
    // Of empty lines each would be looked from over all that follow.
    if lines.get(start)?.role == Role::Blank {
        return None;
    }
    let peek = cells(lines, start, WIDEST + 3);
    let first = peek.iter().position(Cell::is_figure)?;
    let width = [first.checked_sub(1)?, first.checked_sub(2)?]
        .into_iter()
        .find(|&width| (2..=WIDEST).contains(&width))?;
    [width, width - 1]
        .into_iter()
        .filter(|&width| width >= 2 && first > width)
        .find_map(|width| rows(lines, start, width))
}

/// The rows of a table of that width.
fn rows(lines: &[Line<'_>], start: usize, width: usize) -> Option<(Vec<Row>, usize)> {
    let peek = cells(lines, start, 2 * width);
    let (head, body) = peek.split_at_checked(width)?;
    let named = head
        .iter()
        .any(|cell| HEADS.iter().any(|word| cell.text.contains(word)));
    let figures: Vec<bool> = body.iter().take(width).map(Cell::is_figure).collect();
    let fits = |row: &[Cell<'_>]| {
        row.len() == width
            && row
                .iter()
                .zip(&figures)
                .enumerate()
                .all(|(at, (cell, &figure))| {
                    if figure {
                        cell.stands_in()
                    } else {
                        at > 0 || !cell.text.is_empty() && !cell.is_figure()
                    }
                })
    };
    if !named || !body.get(..width).is_some_and(&fits) {
        return None;
    }
    let read = |all: &[Cell<'_>]| {
        let mut rows = vec![row(&all[..width])];
        let (mut at, mut full) = (width, 0);
        loop {
            // A cell of its own between rows heads a band of them.
            let band = figures[1] && all.get(at + 1).is_some_and(|next| !next.stands_in());
            let from = at + usize::from(band);
            let Some(found) = all.get(from..from + width).filter(|row| fits(row)) else {
                break;
            };
            if band {
                rows.push(row(&all[at..from]));
            }
            rows.push(row(found));
            full += 1;
            at = from + width;
        }
        (full >= LEAST).then(|| (rows, all[at - 1].end))
    };
    // Most of what begins like a table is none: all its lines are looked at once it is one.
    read(&cells(lines, start, width + LEAST * (width + 1)))?;
    read(&cells(lines, start, usize::MAX))
}

fn row(cells: &[Cell<'_>]) -> Row {
    let spans: Vec<_> = cells.iter().map(|cell| cell.span).collect();
    let all = spans.iter().fold(spans[0], |all, span| all.cover(*span));
    Row {
        span: all,
        cells: spans,
    }
}

/// At most so many cells from line `start` on, up to the first line that is none.
fn cells<'t>(lines: &[Line<'t>], start: usize, most: usize) -> Vec<Cell<'t>> {
    // A bar alone has been taken for an ornament before.
    let bar = |line: &Line<'_>| matches!(line.text, "|" | "｜");
    let barred = lines.get(start).is_some_and(bar);
    let mut found: Vec<Cell<'t>> = Vec::new();
    let mut opened = false;
    // Not `zip(1..).skip(start)`, which steps over every line before `start`.
    let rest = lines.get(start..).unwrap_or_default();
    for (line, end) in rest.iter().zip(start + 1..) {
        if found.len() >= most {
            break;
        }
        if line.role == Role::Blank {
            continue;
        }
        let prose = line.chars > LONGEST || line.text.contains(['，', '。', '；', '\t']);
        if !bar(line) && (!line.is_text() || prose || barred && !opened) {
            break;
        }
        // Two bars in a row have an empty cell between them.
        if !bar(line) || opened {
            // 指标 |⏎ 产量（吨） |⏎: a bar behind each cell.
            let text = line.text.trim_end_matches(['|', '｜', ' ']);
            let from = line.span.start;
            let length = u32::try_from(text.len()).unwrap_or(0);
            found.push(Cell {
                span: Span::new(from, from + length),
                text,
                end,
            });
        }
        opened = bar(line);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::line;

    fn table(text: &str) -> Option<Vec<Vec<&str>>> {
        let (rows, _) = block(&line::split(text), 0)?;
        let cells = |row: &Row| row.cells.iter().map(|cell| cell.of(text)).collect();
        Some(rows.iter().map(cells).collect())
    }

    #[test]
    fn names_and_figures_in_turn() {
        let text = "指标\n产量（吨）\n增长（%）\n粮食\n21774\n0.9\n其中\n稻谷\n19179\n-\n油料\n310\n2.5\n以上数据为快报数。";
        let table = table(text).expect("a table");
        assert_eq!(table.len(), 5);
        assert_eq!(table[2], ["其中"]);
        assert_eq!(table[4], ["油料", "310", "2.5"]);
    }

    #[test]
    fn bars_between_cells_and_an_empty_one() {
        let text = "|\n指标\n|\n单位\n|\n2023年\n|\n产值\n|\n亿元\n|\n3.5\n|\n人口\n|\n万人\n|\n|\n面积\n|\n亩\n|\n82";
        let table = table(text).expect("a table");
        assert_eq!(table[2], ["人口", "万人", ""]);
        assert_eq!(table[3], ["面积", "亩", "82"]);
    }

    #[test]
    fn a_bar_behind_each_cell() {
        let text = "指标 |\n招生（人） |\n在校（人） |\n初中 |\n1046 |\n5061 |\n高中 |\n813 |\n2329 |\n小学 |\n10 |\n206 |";
        let table = table(text).expect("a table");
        assert_eq!(table.len(), 4);
        assert_eq!(table[3], ["小学", "10", "206"]);
    }

    #[test]
    fn a_menu_is_no_table() {
        assert!(table("首页\n下载\n点赞\n12\n收藏\n30\n评论\n5").is_none());
        assert!(table("指标\n单位\n产值\n3\n人口\n要闻").is_none());
    }
}

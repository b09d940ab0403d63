//! Tables that were pasted with one cell a line, with or without a bar between the cells.
//!
//! ```text
//! 指标 ⏎ 产量（吨） ⏎ 增长（%）         as many heads as a row has cells
//! 粮食 ⏎ 21774 ⏎ 0.9                   then names and figures in turn
//! ```
//!
//! Rows whose cells were joined, so that their names stand before all their figures, are told apart in [`joined`].
//!
//! Names, units and figures in turn need no head:
//!
//! ```text
//! 照相机 ⏎ 架 ⏎ 17 ⏎ 洗衣机 ⏎ 台 ⏎ 98 ⏎ 摩托车 ⏎ 辆 ⏎ 34
//! ```
//!
//! Three rows with figures in the same places are needed, and a head that speaks of units, years or
//! indicators: lines of a menu are no table. Below a head of years two are enough ([`dated`]); key figures with their
//! units need none ([`cards`]).

mod cards;
mod cell;
mod dated;
mod joined;

use super::Row;
use super::line::{Line, Role};
use super::page::WORDS;
use super::title::ends_with_kind;
use crate::lexicon::has;
use crate::span::Span;
use cell::{Cell, cells};

/// The widest table.
const WIDEST: usize = 8;

/// Rows that are needed.
const LEAST: usize = 3;

/// The most cells that are passed over to the next row that is whole.
const TORN: usize = 24;

/// Cells that the first rows of a table whose cells were joined stand in.
const FIRST: usize = 64;

/// The rows of the table that starts at line `start`, its head included, and the line after it.
pub(super) fn block(lines: &[Line<'_>], start: usize) -> Option<(Vec<Row>, usize)> {
    // Of empty lines each would be looked from over all that follow.
    if lines.get(start)?.role == Role::Blank {
        return None;
    }
    // 专栏1 主要指标 ⏎ 序号 ⏎ 指标: what stands before the numbers of rows is a caption, too.
    let numbers = |line: &Line<'_>| matches!(&*line.bare, "序号" | "编号");
    if stands_above(&lines[start]) || lines.get(start + 1).is_some_and(numbers) {
        return None;
    }
    cards::triples(lines, start)
        .or_else(|| cards::block(lines, start))
        .or_else(|| below_head(lines, start))
        .or_else(|| dated::block(lines, start))
}

/// Rows of one shape, below a head.
fn below_head(lines: &[Line<'_>], start: usize) -> Option<(Vec<Row>, usize)> {
    let peek = cells(lines, start, WIDEST + 3);
    let first = peek.iter().position(Cell::is_figure)?;
    let widths = [first.checked_sub(1)?, first.checked_sub(2)?];
    let width = widths
        .into_iter()
        .find(|&width| (2..=WIDEST).contains(&width))?;
    [(width - 1, 1), (width, 0), (width - 1, 0)]
        .into_iter()
        .filter(|&(width, lead)| width >= 2 && first > width + lead)
        .find_map(|(width, lead)| rows(lines, start, width, lead))
        .or_else(|| {
            let (width, shape) = joined::head(&peek, first)?;
            joined::rows(&cells(lines, start, TORN), width, &shape)?;
            // Of what only begins so not all lines that follow are looked at.
            shape.read(&cells(lines, start, FIRST))?;
            shape.read(&cells(lines, start, usize::MAX))
        })
}

/// 表1 主要指标表, 单位：亿元, 某县2013年统计公报（5）: a caption, the note on its unit and the title of the page are no cells of the head.
fn stands_above(line: &Line<'_>) -> bool {
    let bare = line.bare.trim_end_matches(['）', '（']);
    bare.ends_with(['表', '页'])
        || bare.starts_with('表')
        || bare.starts_with("专栏")
        || has(bare, "单位：")
        || ends_with_kind(&line.bare)
}

/// The rows of a table of that width, whose head so many cells follow that head a band of rows.
fn rows(lines: &[Line<'_>], start: usize, width: usize, lead: usize) -> Option<(Vec<Row>, usize)> {
    let peek = cells(lines, start, 2 * width + lead);
    let (head, body) = peek.split_at_checked(width)?;
    // 一、发展水平: a band right behind the head is a numbered one.
    let numbered = |cell: &Cell<'_>| cell.text.starts_with(['一', '（']);
    if !body.iter().take(lead).all(numbered) {
        return None;
    }
    let body = body.get(lead..)?;
    // 指    标: spaces that set a word wide.
    let bare = |cell: &Cell<'_>| cell.text.replace(' ', "");
    let speaks = |cell: &Cell<'_>| cell.unit.is_some() || WORDS.column.within(&bare(cell));
    let named = head.iter().any(speaks);
    let first = body.get(..width).filter(|_| named)?;
    if !in_place(head, first) {
        return None;
    }
    let shape = Shape(first.iter().map(Cell::is_figure).collect());
    if !shape.fits(first) {
        return None;
    }
    // Most of what begins like a table is none: all its lines are looked at once it is one.
    shape.read(&cells(lines, start, width + LEAST * (width + 1)))?;
    shape.read(&cells(lines, start, usize::MAX))
}

/// Whether the units of a row stand under 单位, where a head is that: neither 万吨 under 指标 nor #公路 under 单位.
fn in_place(head: &[Cell<'_>], row: &[Cell<'_>]) -> bool {
    let units = |cell: &Cell<'_>| matches!(cell.text, "单位" | "计量单位");
    let Some(column) = head.iter().position(units) else {
        return true;
    };
    let stands = row.get(column).is_some_and(Cell::names_unit);
    column > 0 && (stands || !row.iter().any(Cell::names_unit))
}

/// Which cells of a row are figures.
struct Shape(Vec<bool>);

impl Shape {
    /// Whether cells have figures where this has, and a name in front.
    fn fits(&self, row: &[Cell<'_>]) -> bool {
        let mut cells = row.iter().zip(&self.0).enumerate();
        row.len() == self.0.len()
            && cells.all(|(at, (cell, &figure))| {
                if figure {
                    cell.stands_in()
                } else {
                    at > 0 || !cell.text.is_empty() && !cell.is_figure()
                }
            })
    }

    /// Whether cells have figures where this has, and nowhere else.
    fn is_of(&self, row: &[Cell<'_>]) -> bool {
        let mut cells = row.iter().zip(&self.0);
        cells.all(|(cell, &figure)| figure == cell.is_figure())
    }

    /// The row that begins at cell `from`, where one does.
    fn row_at<'a, 't>(&self, all: &'a [Cell<'t>], from: usize) -> Option<&'a [Cell<'t>]> {
        all.get(from..from + self.0.len())
            .filter(|row| self.fits(row))
    }

    /// 其中：小学 ⏎ 初中 ⏎ 34.5% ⏎ 77.3%: where the next whole row begins behind cells that were joined.
    fn behind_torn(&self, all: &[Cell<'_>], from: usize) -> Option<usize> {
        let whole = |end: usize| self.row_at(all, end).is_some_and(|row| self.is_of(row));
        let end = (from + 1..from + TORN).find(|&end| whole(end))?;
        let passed = &all[from..end];
        let joined =
            passed.iter().any(Cell::is_figure) && !passed.iter().any(|cell| has(cell.text, "指标"));
        joined.then_some(end)
    }

    /// 1 ⏎ 粮食增产2% ⏎ 农业农村局: whether the one figure of a row is its number in the list, and what it says is told in words.
    fn is_numbered(&self, row: &[Cell<'_>], number: usize) -> bool {
        let mut figures = row.iter().zip(&self.0).filter(|(_, figure)| **figure);
        let first = figures.next().map(|(cell, _)| cell.text.parse());
        first == Some(Ok(number)) && figures.next().is_none()
    }

    /// The head and the rows of this shape below it, and the line after them.
    fn read(&self, all: &[Cell<'_>]) -> Option<(Vec<Row>, usize)> {
        let width = self.0.len();
        let mut rows = vec![row(&all[..width])];
        rows.extend(units(&all[..width]));
        let (mut at, mut full, mut serial) = (width, 0, true);
        loop {
            // A cell of its own between rows heads a band of them.
            let band = self.0[1]
                && all.get(at).is_some_and(|cell| !cell.is_figure())
                && all.get(at + 1).is_some_and(|next| !next.stands_in());
            let next = at + usize::from(band);
            // A row of a table never has another name behind its own.
            if band && let Some((more, behind, own)) = joined::rows(all, at, self) {
                rows.extend(more);
                (at, full, serial) = (behind, full + own, false);
                continue;
            }
            let from = match self.row_at(all, next) {
                Some(_) => Some(next),
                None if full >= LEAST => self.behind_torn(all, next),
                None => None,
            };
            let Some(from) = from else { break };
            rows.extend(all[at..from].chunks(1).map(row));
            rows.push(row(&all[from..from + width]));
            full += 1;
            serial &= self.is_numbered(&all[from..from + width], full);
            at = from + width;
        }
        (full >= LEAST && !serial).then(|| (rows, all[at - 1].end))
    }
}

/// The units below the heads as a second line of heads, where there are any.
fn units(heads: &[Cell<'_>]) -> Option<Row> {
    let empty = |cell: &Cell<'_>| Span::new(cell.span.end, cell.span.end);
    let cells = heads.iter().map(|cell| cell.unit.unwrap_or(empty(cell)));
    let cells: Vec<_> = cells.collect();
    let span = heads
        .iter()
        .filter_map(|cell| cell.unit)
        .reduce(|all, unit| all.cover(unit))?;
    Some(Row { span, cells })
}

fn row(cells: &[Cell<'_>]) -> Row {
    let spans: Vec<_> = cells.iter().map(|cell| cell.span).collect();
    let all = spans.iter().fold(spans[0], |all, span| all.cover(*span));
    Row {
        span: all,
        cells: spans,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::line;

    fn table(text: &str) -> Option<Vec<Vec<&str>>> {
        let (rows, _) = block(&line::of_text(text), 0)?;
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
    fn units_in_lines_of_their_own() {
        let text = "市县\n\n绝对数\n\n（亿元）\n\n比上年增长\n\n（%）\n\n青山区\n\n797.49\n\n8.1\n\n洪山区\n\n304.09\n\n7.0\n\n武昌区\n\n122.07\n\n3.5";
        let table = table(text).expect("a table");
        assert_eq!(table[0], ["市县", "绝对数", "比上年增长"]);
        assert_eq!(table[1], ["", "（亿元）", "（%）"]);
        assert_eq!(table[4], ["武昌区", "122.07", "3.5"]);
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
    fn a_band_behind_the_head_and_joined_cells() {
        let text = "指标\n2020年\n2025年\n属性\n一、水平\n1.入园率（%）\n98%\n99%以上\n约束性\n2.巩固率（%）\n97%\n99%\n约束性\n3.教育年限（年）\n11.4年\n12.3年以上\n约束性\n4.标准班额（%）\n其中：小学\n初中\n34.5%\n77.3%\n80%\n85%\n预期性\n5.智慧校园（%）\n60%\n80%\n预期性";
        let table = table(text).expect("a table");
        assert_eq!(table[1], ["一、水平"]);
        assert_eq!(
            table[4],
            ["3.教育年限（年）", "11.4年", "12.3年以上", "约束性"]
        );
        assert_eq!(table.last().map(|row| row[0]), Some("5.智慧校园（%）"));
        assert!(
            block(
                &line::of_text("主要指标表\n指标\n产量\n增长\n粮食\n2\n3"),
                0
            )
            .is_none()
        );
    }

    #[test]
    fn rows_whose_cells_were_joined() {
        let text = "指标\n2020年\n2025年\n1.教师学历（%）\n其中：本科（%）\n96%\n48%\n100%\n50%\n2.入园率（%）\n95%\n98%\n3.标准班额（%）\n其中：小学\n初中\n34%\n77%\n80%\n85%";
        let table = table(text).expect("a table");
        assert_eq!(table[1], ["1.教师学历（%）", "96%", "100%"]);
        assert_eq!(table[2], ["其中：本科（%）", "48%", "50%"]);
        assert_eq!(table[4], ["3.标准班额（%）"]);
        assert_eq!(table[6], ["初中", "77%", "85%"]);
    }

    #[test]
    fn names_units_and_figures_need_no_head() {
        let text = "照相机\n架\n17\n洗衣机\n台\n98\n摩托车\n辆\n34\n耐用品拥有量";
        let table = table(text).expect("a table");
        assert_eq!(table.len(), 3);
        assert_eq!(table[2], ["摩托车", "辆", "34"]);
    }

    #[test]
    fn a_menu_is_no_table() {
        assert!(table("首页\n下载\n点赞\n12\n收藏\n30\n评论\n5").is_none());
        assert!(table("指标\n单位\n产值\n3\n人口\n要闻").is_none());
    }
}

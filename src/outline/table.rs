//! Tables: rows of cells apart by tabs, by `|`, or by wide white space; [`super::stacked`] finds those
//! with one cell a line.
//!
//! ```text
//! 表1 主要指标          单位：亿元      caption, unit
//! 指标 → 2023年 → 增长（%）               header
//! 生产总值 → 118.3 → 6.5                 row
//! ```
//!
//! A block needs two rows next to each other (three where only white space parts the cells) and
//! cells that are no prose. It reads no figure.

use super::bars;
use super::cells::{Way, is_amount, is_figure, row};
use super::line::{self, Line, Role};
use super::page::WORDS;
use super::{Row, Table};
use crate::lexicon::has;
use crate::span::{Folded, Span};

/// Finds the tables and marks their lines.
pub(crate) fn find(text: &str, lines: &mut [Line<'_>]) -> Vec<Table> {
    let mut tables = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let (rows, end) = match block(text, lines, at) {
            (rows, end) if rows.is_empty() => super::words::block(lines, at)
                .or_else(|| super::stacked::block(lines, at))
                .or_else(|| super::labelled::block(lines, at))
                .unwrap_or((rows, end)),
            found => found,
        };
        if rows.is_empty() {
            at = end.max(at + 1);
            continue;
        }
        let mut table = with_head(text, lines, at, rows);
        if let Some(before) = tables.last().filter(|before| goes_on(text, before, &table)) {
            table.header.clone_from(&before.header);
        }
        tables.push(table);
        lines[at..end]
            .iter_mut()
            .for_each(|line| line.role = Role::Table);
        at = end;
    }
    tables
}

/// Whether a table without a head is the rest of the one before it, cut by a page's end or by a name
/// that was broken over two lines.
fn goes_on(text: &str, before: &Table, table: &Table) -> bool {
    let between = text.get(before.span.end as usize..table.span.start as usize);
    let near = |between: &str| {
        let lines = between.lines().filter(|line| !line.trim().is_empty());
        lines.count() <= 4 && !between.contains('。') && between.chars().count() <= 240
    };
    table.header.is_empty() && table.caption.is_none() && between.is_some_and(near)
}

/// The rows of the table that starts at a line, and the line after it; no rows where none starts.
fn block(text: &str, lines: &[Line<'_>], start: usize) -> (Vec<Row>, usize) {
    let Some((way, _)) = row(text, &lines[start], None) else {
        return (Vec::new(), start + 1);
    };
    let mut rows: Vec<Row> = Vec::new();
    let mut end = start;
    while end < lines.len() {
        if let Some(next) = behind_blank(lines, start, end) {
            // A head behind rows of figures opens another table.
            let goes_on = row(text, &lines[next], Some(way))
                .and_then(|(_, row)| row)
                .filter(|row| {
                    rows.last()
                        .is_some_and(|last| last.cells.len() == row.cells.len())
                })
                .is_some_and(|row| rows.len() < 2 || has_figure(text, &row));
            if !goes_on {
                break;
            }
            end = next;
        }
        if let Some((row, next)) = bars::broken(text, lines, end) {
            rows.push(row);
            end = next;
            continue;
        }
        if let Some((_, row)) = row(text, &lines[end], Some(way)) {
            rows.extend(row);
        } else if !(is_band(&lines[end])
            && lines
                .get(end + 1)
                .is_some_and(|next| row(text, next, Some(way)).is_some()))
        {
            break;
        } else {
            // A line of its own between rows heads a band of them.
            rows.push(Row {
                span: lines[end].span,
                cells: vec![lines[end].span],
            });
        }
        end += 1;
    }
    let least = if way == Way::Gaps { 3 } else { 2 };
    let figures = rows.iter().filter(|row| has_figure(text, row)).count();
    let enough = rows.len() >= least && (way != Way::Gaps || figures * 2 >= rows.len());
    if enough {
        (rows, end)
    } else {
        (Vec::new(), end)
    }
}

/// Whether a cell of a row is a figure.
fn has_figure(text: &str, row: &Row) -> bool {
    row.cells.iter().any(|cell| is_figure(cell.of(text)))
}

/// The line behind the blank ones at `at`, in a table whose first two rows have blank lines between them.
pub(super) fn behind_blank(lines: &[Line<'_>], start: usize, at: usize) -> Option<usize> {
    const MOST: usize = 2;
    let blank = |at: usize| lines.get(at).is_some_and(|line| line.role == Role::Blank);
    if at == start || !blank(at) || !blank(start + 1) {
        return None;
    }
    (at + 1..=at + MOST).find(|&next| next < lines.len() && !blank(next))
}

/// A short line without cells.
fn is_band(line: &Line<'_>) -> bool {
    line.is_text()
        && line.chars <= 16
        && (line.ends_open() || line.bare.ends_with('：'))
        && !line.text.contains(['\t', '|'])
}

/// Parts header and rows, and takes the caption and unit note above.
fn with_head(text: &str, lines: &mut [Line<'_>], start: usize, rows: Vec<Row>) -> Table {
    let mut rows = rows;
    let mut start = start;
    // 粮食产量 | 12万吨 heads nothing; 项目 | 1亿元以上 | 5亿元以上 does.
    let named = |row: &Row| WORDS.names.ending(row.cells[0].of(text)).is_some();
    let amounts = |row: &Row| row.cells.iter().any(|cell| is_amount(cell.of(text)));
    let heads_all = |row: &Row| !has_figure(text, row) && (named(row) || !amounts(row));
    let mut heads = rows.iter().take_while(|row| heads_all(row)).count();
    let above = || super::words::above(lines, start, rows[0].cells.len());
    if let Some((head, at)) = (heads == 0).then(above).flatten() {
        for line in lines[at..start].iter_mut().filter(|line| line.is_text()) {
            line.role = Role::Table;
        }
        rows.insert(0, head);
        (start, heads) = (at, 1);
    }
    // A table without a figure has one header row.
    let heads = if heads == rows.len() { 1 } else { heads };
    let mut span = rows
        .iter()
        .fold(rows[0].span, |all, row| all.cover(row.span));
    let (mut caption, mut unit) = (None, None);
    for line in lines[..start]
        .iter_mut()
        .rev()
        .filter(|line| line.role != Role::Blank)
        .take(2)
    {
        let chart = line.role == Role::Furniture("caption");
        if !(line.is_text() || chart) || caption.is_some() {
            break;
        }
        let note = unit_note(text, line.span);
        let rest = note.map_or(line.span, |note| {
            line::trim(text, Span::new(line.span.start, note.start))
        });
        if unit.is_none() && note.is_some() {
            unit = note;
        } else if !(chart || is_caption(line)) {
            break;
        }
        if !rest.is_empty() && (chart || is_caption(line)) {
            caption = Some(rest);
        }
        line.role = Role::Table;
        span = span.cover(line.span);
    }
    let body = rows.split_off(heads);
    Table {
        span,
        caption,
        unit,
        header: rows,
        rows: body,
        section: None,
    }
}

/// `单位：亿元`, `（计量单位：万元）` at the end of a line.
fn unit_note(text: &str, line: Span<Folded>) -> Option<Span<Folded>> {
    let words = line.of(text);
    let at = ["（计量单位：", "计量单位：", "（单位：", "单位："]
        .iter()
        .find_map(|label| words.find(label))?;
    (words[at..].chars().count() <= 24 && !words[at..].contains('。'))
        .then(|| Span::bytes(line.start as usize + at, line.end as usize))
}

/// A short line that names a table.
fn is_caption(line: &Line<'_>) -> bool {
    let short = line.chars <= 60 && !line.has_sentence_end();
    let numbered = line.bare.starts_with("附表")
        || line.bare.strip_prefix('表').is_some_and(|rest| {
            rest.starts_with(|c: char| c.is_ascii_digit() || crate::numbering::is_numeral(c))
        });
    short
        && (numbered
            || ["表", "情况", "指标", "数据", "一览"]
                .iter()
                .any(|word| has(&line.bare, word))
                && crate::numbering::read(line.text).is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tables(text: &str) -> Vec<Table> {
        find(text, &mut line::of_text(text))
    }

    fn cells<'t>(text: &'t str, row: &Row) -> Vec<&'t str> {
        row.cells.iter().map(|cell| cell.of(text)).collect()
    }

    #[test]
    fn a_table_of_tabs_with_caption_and_unit() {
        let text = "情况如下。\n表1 主要经济指标\n单位：亿元\n指标\t2023年\t增长（%）\n生产总值\t118.32\t6.5\n其中：\n第一产业\t20\t-1.2\n完。";
        let table = &tables(text)[0];
        assert_eq!(table.caption.map(|s| s.of(text)), Some("表1 主要经济指标"));
        assert_eq!(table.unit.map(|s| s.of(text)), Some("单位：亿元"));
        assert_eq!(
            cells(text, &table.header[0]),
            ["指标", "2023年", "增长（%）"]
        );
        assert_eq!((table.header.len(), table.rows.len()), (1, 3));
        assert_eq!(cells(text, &table.rows[2]), ["第一产业", "20", "-1.2"]);
    }

    #[test]
    fn a_table_of_bars() {
        let text =
            "| 指标 | 单位 | 数值 |\n|---|:--|---|\n| 常住人口 | 万人 | 55.2 |\n| 城镇化率 | % | |";
        let table = &tables(text)[0];
        assert_eq!((table.header.len(), table.rows.len()), (1, 2));
        assert_eq!(cells(text, &table.rows[1]), ["城镇化率", "%", ""]);
    }

    #[test]
    fn a_table_of_gaps() {
        let text = "指标  2022  2023\n产值  12.5  13.1\n税收  3.2  3.6\n";
        let table = &tables(text)[0];
        assert_eq!((table.header.len(), table.rows.len()), (1, 2));
        assert_eq!(cells(text, &table.rows[0]), ["产值", "12.5", "13.1"]);
    }

    #[test]
    fn blank_lines_between_all_rows() {
        let text = "指标\t2023年\n\n产值\t12.5\n\n税收\t3.2\n\n指标\t增长\n\n人口\t0.3";
        let found = tables(text);
        assert_eq!((found.len(), found[0].rows.len()), (2, 2));
        // Where only some rows have them, they part tables.
        let text = "产值\t12.5\n税收\t3.2\n\n人口\t30\n面积\t82";
        assert_eq!(tables(text).len(), 2);
    }

    #[test]
    fn an_empty_first_cell_stays() {
        let text = "\t2022年\t2023年\n产值\t12\t13";
        assert_eq!(
            cells(text, &tables(text)[0].header[0]),
            ["", "2022年", "2023年"]
        );
    }

    #[test]
    fn prose_is_no_table() {
        for text in [
            "县长  张三\n各位代表：\n现在  报告",
            "\t一、工作回顾\n\t全年稳定。",
            "本年\t增长5%。\n上年\t增长4%。",
            "甲\t乙",
        ] {
            assert!(tables(text).is_empty(), "{text}");
        }
    }
}

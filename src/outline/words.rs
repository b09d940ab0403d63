//! Tables whose cells are apart by one space: a name and its figures, line under line.
//!
//! ```text
//! 产品名称 产量 比上年增长%       header
//! 粮食 21774 0.99                 row
//! 其中：稻谷 19179 1.02           row
//! ```
//!
//! Three such lines with as many figures each are needed, since a single space may mean nothing.

use super::Row;
use super::cells::is_figure;
use super::line::Line;
use crate::span::Span;

/// Longest line of such a table, in characters.
const LONGEST: usize = 80;

/// Rows that are needed.
const LEAST: usize = 3;

/// The rows of the table that starts at line `start`, its header included, and the line after it.
pub(super) fn block(lines: &[Line<'_>], start: usize) -> Option<(Vec<Row>, usize)> {
    let first = row(&lines[start])?;
    let header = figures(&lines[start], &first) == 0;
    let from = if header { start + 1 } else { start };
    let body = row(lines.get(from)?)?;
    let width = figures(&lines[from], &body);
    if width == 0 {
        return None;
    }
    let mut rows = Vec::new();
    if header && (width..=width + 1).contains(&first.cells.len()) {
        rows.push(first);
    }
    let heads = rows.len();
    let mut end = from;
    while let Some(row) = lines
        .get(end)
        .and_then(|line| row(line).filter(|row| figures(line, row) == width))
    {
        rows.push(row);
        end += 1;
    }
    (rows.len() >= heads + LEAST).then_some((rows, end))
}

/// How many figures a row ends with.
fn figures(line: &Line<'_>, row: &Row) -> usize {
    let base = line.span.start;
    row.cells
        .iter()
        .rev()
        .take_while(|cell| {
            let local = (cell.start - base) as usize..(cell.end - base) as usize;
            is_figure(&line.text[local])
        })
        .count()
}

/// A line as a row: words before the figures are one cell.
fn row(line: &Line<'_>) -> Option<Row> {
    let text = line.text;
    let prose = text.contains(['，', '。', '；', '\t', '|', '、']);
    if !line.is_text() || prose || line.chars > LONGEST {
        return None;
    }
    let base = line.span.start as usize;
    let words: Vec<(usize, usize)> = text
        .split(' ')
        .scan(0, |at, word| {
            let start = *at;
            *at += word.len() + 1;
            Some((start, start + word.len()))
        })
        .filter(|(start, end)| end > start)
        .collect();
    let numbers = words
        .iter()
        .rev()
        .take_while(|(start, end)| is_figure(&text[*start..*end]))
        .count();
    if words.len() < 2 || numbers == words.len() || numbers > 8 {
        return None;
    }
    let label = words.len() - numbers;
    let mut cells = Vec::with_capacity(numbers + 1);
    if numbers > 0 {
        let (start, end) = (words[0].0, words[label - 1].1);
        cells.push(Span::bytes(base + start, base + end));
        cells.extend(
            words[label..]
                .iter()
                .map(|(s, e)| Span::bytes(base + s, base + e)),
        );
    } else {
        cells.extend(words.iter().map(|(s, e)| Span::bytes(base + s, base + e)));
    }
    Some(Row {
        span: line.span,
        cells,
    })
}

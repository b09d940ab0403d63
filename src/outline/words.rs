//! Tables whose cells are apart by one space: a name and its figures, line under line.
//!
//! ```text
//! 产品名称 产量 比上年增长%       header
//! 粮食 21774 0.99                 row
//! 其中：稻谷 19179 1.02           row
//! ```
//!
//! A plan's 预期性 behind the figures is left out: 入园率（%） 98.2 99预期性, under 指标2020年2025年属性.
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
    // Most lines are longer.
    if !line.is_text() || line.chars > LONGEST {
        return None;
    }
    let text = without_kind(line.text);
    let prose = text.contains(['，', '。', '；', '\t', '|', '、']);
    if prose {
        return None;
    }
    let base = line.span.start as usize;
    let words = years(text).unwrap_or_else(|| {
        let parts = text.split(' ').scan(0, |at, word| {
            let start = *at;
            *at += word.len() + 1;
            Some((start, start + word.len()))
        });
        parts.filter(|(start, end)| end > start).collect()
    });
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

/// A row without the kind of a plan's goal behind its figures, and a head without the word for it.
fn without_kind(text: &str) -> &str {
    ["预期性", "约束性", "引导性", "指导性", "属性"]
        .iter()
        .find_map(|kind| text.strip_suffix(kind))
        .map_or(text, str::trim_end)
}

/// 指标2020年2025年: the words of a head whose years ran together.
fn years(text: &str) -> Option<Vec<(usize, usize)>> {
    const YEAR: usize = "2020年".len();
    let first = text.find("20")?;
    let mut words = vec![(0, text[..first].trim_end().len())];
    let mut at = first;
    while at < text.len() {
        let word = text.get(at..at + YEAR)?;
        let year = word.starts_with("20") && word.ends_with('年');
        year.then(|| words.push((at, at + YEAR)))?;
        at = text.len() - text[at + YEAR..].trim_start().len();
    }
    (words.len() > 2 && words[0].1 > 0).then_some(words)
}

//! Tables whose cells are apart by one space: a name and its figures, line under line.
//!
//! ```text
//! 产品名称 产量 比上年增长%       header
//! 粮食 21774 0.99                 row
//! 其中：稻谷 19179 1.02           row
//! ```
//!
//! A head over units parts them from the names: 序号 指标 单位 年度目标 完成数, over 5 引进内资 亿元 160 263.9.
//!
//! A plan's 预期性 behind the figures is left out: 入园率（%） 98.2 99预期性, under 指标2020年2025年属性.
//!
//! Three such lines with as many figures each are needed, since a single space may mean nothing. Below a head that tells
//! of years or goals two do, or one, and their figures may have units: 粮食产量 11.2万吨 12万吨, under 指标 2023年完成 2024年计划.

mod goals;
mod heads;

use super::Row;
use super::cells::{is_amount, is_figure};
use super::line::{Line, is_han};
use super::page::WORDS;
use super::table::behind_blank;
use crate::lexicon::Lexicon;
use crate::numbering::{self, Number, Style};
use crate::span::{Folded, Span};
use heads::{Lead, Told, stacked_head, years};

pub(super) use heads::{above, names_year, tells};

/// Longest line of such a table, in characters.
const LONGEST: usize = 80;

/// Longest head of a column, in characters.
const LONGEST_HEAD: usize = 14;

/// The head over the kinds of goals.
const KIND: &str = "属性";

/// Rows that are needed.
const LEAST: usize = 3;

/// Rows at a time that may be passed over, under heads that part names from units.
const TORN: usize = 2;

/// The rows of the table that starts at line `start`, its header included, and the line after it.
pub(super) fn block(lines: &[Line<'_>], start: usize) -> Option<(Vec<Row>, usize)> {
    if let Some((head, heads, from)) = stacked_head(lines, start) {
        return under(lines, head, &heads, from);
    }
    if let Some(goals) = goals::block(lines, start) {
        return Some(goals);
    }
    let (first, given) = row(&lines[start])?;
    let header = given == 0;
    let from = match header {
        true => behind_blank(lines, start, start + 1).unwrap_or(start + 1),
        false => start,
    };
    let banded = header && lines.get(from).is_some_and(heads_rows);
    let from = from + usize::from(banded);
    let told = header.then(|| Told::of(&texts(&lines[start], &first)));
    let told = told.flatten().filter(|told| {
        let below = lines.get(from).and_then(|line| row_of(line, holds_amount));
        below.is_some_and(|(_, width)| width + told.before == first.cells.len())
    });
    let row = |line| match told {
        Some(_) => row_of(line, holds_amount),
        None => row(line),
    };
    let least = told.as_ref().map_or(LEAST, |told| told.least);
    let (_, width) = row(lines.get(from)?)?;
    if width == 0 {
        return None;
    }
    let mut rows = Vec::new();
    let lead = Lead::of(&texts(&lines[start], &first))
        .filter(|lead| header && lead.before + width == first.cells.len());
    if header && (lead.is_some() || (width..=width + 1).contains(&first.cells.len())) {
        rows.push(first);
    }
    let heads = rows.len();
    let mut end = from;
    let fits = |at: usize| {
        let line = lines.get(at)?;
        let (row, _) = row(line).filter(|(_, figures)| *figures == width)?;
        Some(
            lead.as_ref()
                .map_or_else(|| row.clone(), |lead| lead.parted(line, &row)),
        )
    };
    loop {
        // 能耗下降率 % 2.2 预计完成: rows without a figure for each column are passed over.
        let far = if lead.is_some() && rows.len() >= heads + LEAST {
            TORN
        } else {
            0
        };
        let behind = behind_blank(lines, start, end).unwrap_or(end);
        let next = (behind..=behind + far).find_map(|at| Some((at, fits(at)?)));
        let banded = || {
            let band = lines.get(behind).filter(|line| heads_rows(line))?;
            Some((behind + 1, fits(behind + 1)?, band.span))
        };
        let next = match next {
            Some((at, row)) => Some((at, row, None)),
            None if header => banded().map(|(at, row, band)| (at, row, Some(band))),
            None => None,
        };
        let Some((at, row, band)) = next else { break };
        rows.extend(band.map(|span| Row {
            span,
            cells: vec![span],
        }));
        rows.push(row);
        end = at + 1;
    }
    (rows.len() >= heads + least).then_some((rows, end))
}

/// 一、经济发展, 民生福祉: a line between rows that heads those below it.
fn heads_rows(line: &Line<'_>) -> bool {
    const SHORT: usize = 4;
    let number = || numbering::read(line.text);
    let han = |number: Number| matches!(number.style, Style::Han | Style::HanParen);
    let short = || line.chars <= SHORT && line.text.chars().all(is_han);
    let apart = line.is_text() && line.chars <= LONGEST_HEAD && !line.ended;
    apart && (short() || number().is_some_and(han))
}

/// The rows below heads that stand in lines of their own, as many figures in each as there are heads of figures.
fn under(lines: &[Line<'_>], head: Row, heads: &[&str], from: usize) -> Option<(Vec<Row>, usize)> {
    let lead = Lead::of(heads);
    let before = lead.as_ref().map_or(1, |lead| lead.before);
    let width = head
        .cells
        .len()
        .checked_sub(before)
        .filter(|width| *width > 0)?;
    let mut rows = vec![head];
    let fits = |line: &Line<'_>| {
        let (row, _) = row(line).filter(|(_, figures)| *figures == width)?;
        Some(
            lead.as_ref()
                .map_or_else(|| row.clone(), |lead| lead.parted(line, &row)),
        )
    };
    let body = lines[from..].iter().map_while(fits);
    rows.extend(body);
    let end = from + rows.len() - 1;
    (rows.len() > LEAST).then_some((rows, end))
}

/// A figure, or the dash of a cell without one.
fn stands_in(cell: &str) -> bool {
    matches!(cell, "-" | "—" | "——" | "–" | "/") || is_figure(cell)
}

/// 8.2万吨, 65.3%, or the dash of a cell without one; below heads of years 1900 is none.
fn holds_amount(cell: &str) -> bool {
    let four = || cell.len() == 4 && cell.bytes().all(|digit| digit.is_ascii_digit());
    stands_in(cell) || is_amount(cell) || four()
}

/// 万吨, 元/人.
fn is_unit(word: &str) -> bool {
    word.contains('/') || Lexicon::get().units().printed(word).is_some()
}

/// The words of a row's cells.
fn texts<'t>(line: &Line<'t>, row: &Row) -> Vec<&'t str> {
    let base = line.span.start;
    let text =
        |cell: &Span<Folded>| &line.text[(cell.start - base) as usize..(cell.end - base) as usize];
    row.cells.iter().map(text).collect()
}

/// A line as a row, and how many figures it ends with: words before the figures are one cell.
fn row(line: &Line<'_>) -> Option<(Row, usize)> {
    row_of(line, stands_in)
}

/// A line as a row whose figures are told so.
fn row_of(line: &Line<'_>, figure: fn(&str) -> bool) -> Option<(Row, usize)> {
    // Most lines are longer.
    if !line.is_text() || line.chars > LONGEST {
        return None;
    }
    let text = without_kind(line.text);
    if text.contains(['，', '。', '；', '\t', '|']) {
        return None;
    }
    let base = line.span.start as usize;
    let words = years(text).unwrap_or_else(|| parts(text, 0, text.len()));
    let words = with_brackets(text, words.into_iter());
    let values = words.iter().enumerate().rev();
    let numbers = values
        .take_while(|(at, (start, end))| {
            let word = &text[*start..*end];
            let unit = || {
                at.checked_sub(1)
                    .is_some_and(|at| is_unit(&text[words[at].0..words[at].1]))
            };
            // 万人 2011: four digits behind a unit are no year.
            figure(word) || word.len() == 4 && word.parse::<u16>().is_ok() && unit()
        })
        .count();
    // GDP：118.3亿元 +6.5%: a line that tells its sum itself.
    let summed = text
        .split_once('：')
        .is_some_and(|(_, sum)| sum.starts_with(|c: char| c.is_ascii_digit()));
    let listed = numbers == 0 && text.contains('、') || summed;
    if words.len() < 2 || numbers == words.len() || numbers > 8 || listed {
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
    let span = line.span;
    Some((Row { span, cells }, numbers))
}

/// 增长 （%）: words with the brackets behind them, which are no cells of their own.
fn with_brackets(text: &str, words: impl Iterator<Item = (usize, usize)>) -> Vec<(usize, usize)> {
    let mut cells: Vec<(usize, usize)> = Vec::new();
    for (start, end) in words {
        let note = text[start..].starts_with('（') && !is_figure(&text[start..end]);
        match cells.last_mut().filter(|_| note) {
            Some(last) => last.1 = end,
            None => cells.push((start, end)),
        }
    }
    cells
}

/// A row without the kind of a plan's goal behind its figures, and a head without the word for it.
fn without_kind(text: &str) -> &str {
    ["预期性", "约束性", "引导性", "指导性", "指标属性", KIND]
        .iter()
        .find_map(|kind| text.strip_suffix(kind))
        .map_or(text, str::trim_end)
}

/// The words between two places of a line.
fn parts(text: &str, from: usize, to: usize) -> Vec<(usize, usize)> {
    let words = text[from..to].split(' ').scan(from, |at, word| {
        let start = *at;
        *at += word.len() + 1;
        Some((start, start + word.len()))
    });
    words.filter(|(start, end)| end > start).collect()
}

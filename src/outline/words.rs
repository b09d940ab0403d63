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
//! Three such lines with as many figures each are needed, since a single space may mean nothing.

mod goals;

use super::Row;
use super::cells::is_figure;
use super::line::{Line, Role};
use super::page::WORDS;
use super::table::behind_blank;
use crate::lexicon::Lexicon;
use crate::span::{Folded, Span};

/// Longest line of such a table, in characters.
const LONGEST: usize = 80;

/// Longest head of a column, in characters.
const LONGEST_HEAD: usize = 14;

/// Rows that are needed.
const LEAST: usize = 3;

/// Rows at a time that may be passed over, under heads that part names from units.
const TORN: usize = 2;

/// The rows of the table that starts at line `start`, its header included, and the line after it.
pub(super) fn block(lines: &[Line<'_>], start: usize) -> Option<(Vec<Row>, usize)> {
    if let Some((head, from)) = stacked_head(lines, start) {
        return under(lines, head, from);
    }
    if let Some(goals) = goals::block(lines, start) {
        return Some(goals);
    }
    let first = row(&lines[start])?;
    let header = figures(&lines[start], &first) == 0;
    let from = match header {
        true => behind_blank(lines, start, start + 1).unwrap_or(start + 1),
        false => start,
    };
    let body = row(lines.get(from)?)?;
    let width = figures(&lines[from], &body);
    if width == 0 {
        return None;
    }
    let mut rows = Vec::new();
    let lead = Lead::of(&lines[start], &first)
        .filter(|lead| header && lead.before + width == first.cells.len());
    if header && (lead.is_some() || (width..=width + 1).contains(&first.cells.len())) {
        rows.push(first);
    }
    let heads = rows.len();
    let mut end = from;
    let fits = |at: usize| {
        let line = lines.get(at)?;
        let row = row(line).filter(|row| figures(line, row) == width)?;
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
        let Some((at, row)) = next else { break };
        rows.push(row);
        end = at + 1;
    }
    (rows.len() >= heads + LEAST).then_some((rows, end))
}

/// 指标 ⏎ 年末数（万人） ⏎ 比重（%）: heads in lines of their own above such rows, and the line of the first row.
fn stacked_head(lines: &[Line<'_>], start: usize) -> Option<(Row, usize)> {
    const WIDEST: usize = 6;
    WORDS.names.number(&lines.get(start)?.bare)?;
    let mut cells = Vec::new();
    for (at, line) in lines.iter().enumerate().skip(start).take(4 * WIDEST) {
        if line.role == Role::Blank {
            continue;
        }
        if row(line).is_some_and(|row| figures(line, &row) > 0) {
            let span = cells.iter().copied().reduce(Span::cover)?;
            return (cells.len() >= 2).then_some((Row { span, cells }, at));
        }
        if !line.is_text() || line.chars > LONGEST_HEAD || cells.len() == WIDEST {
            return None;
        }
        cells.push(line.span);
    }
    None
}

/// The rows below heads that stand in lines of their own, as many figures in each as there are heads of figures.
fn under(lines: &[Line<'_>], head: Row, from: usize) -> Option<(Vec<Row>, usize)> {
    let width = head.cells.len() - 1;
    let mut rows = vec![head];
    let fits = |line: &Line<'_>| row(line).filter(|row| figures(line, row) == width);
    let body = lines[from..].iter().map_while(fits);
    rows.extend(body);
    let end = from + rows.len() - 1;
    (rows.len() > LEAST).then_some((rows, end))
}

/// 序号 指标 单位: the heads before those of figures, where one of them is that of units.
struct Lead {
    /// How many they are.
    before: usize,
    /// Whether the first is over running numbers.
    numbered: bool,
}

impl Lead {
    fn of(line: &Line<'_>, header: &Row) -> Option<Self> {
        let head = |cell: &Span<Folded>| {
            let base = line.span.start;
            &line.text[(cell.start - base) as usize..(cell.end - base) as usize]
        };
        let unit = header
            .cells
            .iter()
            .position(|cell| head(cell).ends_with("单位"))?;
        let numbered = matches!(head(&header.cells[0]), "序号" | "编号");
        (unit == 1 + usize::from(numbered)).then_some(Self {
            before: unit + 1,
            numbered,
        })
    }

    /// 5 引进内资 亿元|160|263.9: the words before the figures as the cells of these heads; a row may have no unit.
    fn parted(&self, line: &Line<'_>, row: &Row) -> Row {
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
        let units = Lexicon::get().units();
        let unit = text[name..].rfind(' ').map(|at| name + at + 1);
        let unit =
            unit.filter(|at| units.printed(&text[*at..]).is_some() || text[*at..].contains('/'));
        let end = unit.map_or(text.len(), |at| at - 1);
        let mut cells = Vec::with_capacity(row.cells.len() + self.before);
        if self.numbered {
            cells.push(spot(0, serial.unwrap_or(0)));
        }
        cells.extend([
            spot(name, end),
            spot(unit.unwrap_or(text.len()), text.len()),
        ]);
        cells.extend(&row.cells[1..]);
        Row { cells, ..*row }
    }
}

/// How many figures a row ends with.
fn figures(line: &Line<'_>, row: &Row) -> usize {
    let base = line.span.start;
    row.cells
        .iter()
        .rev()
        .take_while(|cell| {
            let local = (cell.start - base) as usize..(cell.end - base) as usize;
            stands_in(&line.text[local])
        })
        .count()
}

/// A figure, or the dash of a cell without one.
fn stands_in(cell: &str) -> bool {
    matches!(cell, "-" | "—" | "——" | "–" | "/") || is_figure(cell)
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
    let words = years(text).unwrap_or_else(|| parts(text, 0, text.len()));
    let words = with_brackets(text, words.into_iter());
    let numbers = words
        .iter()
        .rev()
        .take_while(|(start, end)| stands_in(&text[*start..*end]))
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
    ["预期性", "约束性", "引导性", "指导性", "属性"]
        .iter()
        .find_map(|kind| text.strip_suffix(kind))
        .map_or(text, str::trim_end)
}

/// 指标 单位2020年2025年 年均增长（%）: the words of a head whose years ran together with what stands before them.
fn years(text: &str) -> Option<Vec<(usize, usize)>> {
    const YEAR: usize = "2020年".len();
    let is_year = |at: usize| {
        let word = text.get(at..at + YEAR);
        word.is_some_and(|word| {
            word.ends_with('年') && word[..4].bytes().all(|digit| digit.is_ascii_digit())
        })
    };
    let starts: Vec<usize> = text.match_indices("20").map(|(at, _)| at).collect();
    let starts: Vec<usize> = starts.into_iter().filter(|at| is_year(*at)).collect();
    let (first, last) = (*starts.first()?, *starts.last()?);
    let lead = text[..first].trim_end();
    if starts.len() < 2 || lead.is_empty() {
        return None;
    }
    // 指标 单位|2020年; 指    标|2020年: spaces that set a word wide part nothing.
    let unit = lead
        .rfind(' ')
        .filter(|at| lead[at + 1..].ends_with("单位"));
    let mut words = match unit {
        Some(at) => parts(text, 0, at),
        None => Vec::new(),
    };
    words.push((unit.map_or(0, |at| at + 1), lead.len()));
    for pair in starts.windows(2) {
        words.push((pair[0], pair[0] + text[pair[0]..pair[1]].trim_end().len()));
    }
    words.extend(parts(text, last, text.len()));
    // 2020年，2025年: words between them, and years of prose, are no heads.
    let short = |(start, end): &(usize, usize)| text[*start..*end].chars().count() <= LONGEST_HEAD;
    words[1..].iter().all(short).then_some(words)
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

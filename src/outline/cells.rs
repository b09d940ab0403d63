//! A line as the cells of a table row.
//!
//! ```text
//! 指标⇥单位⇥2023年         by tabs          | 产值 | 亿元 | 35 |    by bars
//! 生产总值   亿元   808     by wide gaps     全区生产总值808亿元。     no row
//! ```
//!
//! Whether lines that have cells are a table is for [`super::table`] to say.

use super::Row;
use super::line::{self, Line};
use crate::lexicon::Lexicon;
use crate::span::{Folded, Span};

/// The longest cell, in characters; prose with a tab in it is longer.
const LONGEST_CELL: usize = 80;

/// What parts the cells of a table.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Tabs,
    Bars,
    Gaps,
}

/// A line as a row; `Some((_, None))` is a ruler such as `|---|---|`.
pub(crate) fn row(text: &str, line: &Line<'_>, want: Option<Way>) -> Option<(Way, Option<Row>)> {
    // Most lines have neither a space nor a bar, and so no cells.
    if !line.is_text() || line.text.len() == line.bare.len() && !line.barred {
        return None;
    }
    let way = way(line, want);
    if want.is_some_and(|want| want != way) {
        return None;
    }
    if way == Way::Bars
        && line
            .bare
            .chars()
            .all(|c| matches!(c, '|' | '｜' | '-' | ':' | '：' | '—'))
    {
        return Some((way, None));
    }
    let cells = match way {
        Way::Tabs => pieces(text, line.raw.start, line.raw.of(text), |c, _| c == '\t', 1),
        Way::Bars => barred(text, line.span),
        Way::Gaps => pieces(
            text,
            line.span.start,
            line.text,
            |c, _| line::is_space(c),
            2,
        ),
    };
    let cells = if way == Way::Bars {
        cells
    } else {
        spread(text, cells)
    };
    let full = cells.iter().filter(|cell| !cell.is_empty()).count();
    let prose = cells
        .iter()
        .any(|cell| cell.of(text).chars().count() > LONGEST_CELL || cell.of(text).ends_with('。'));
    (full >= 2 && !prose).then_some((
        way,
        Some(Row {
            span: line.span,
            cells,
        }),
    ))
}

/// The cells between the bars of a row, without the empty outer ones of `|a|b|`.
pub(super) fn barred(text: &str, row: Span<Folded>) -> Vec<Span<Folded>> {
    let bar = |c, _| matches!(c, '|' | '｜');
    inner(pieces(text, row.start, row.of(text), bar, 1))
}

/// What parts the cells of a line, where it has any.
fn way(line: &Line<'_>, want: Option<Way>) -> Way {
    let bars = line
        .text
        .chars()
        .filter(|c| matches!(c, '|' | '｜'))
        .count();
    if line.text.contains('\t') {
        Way::Tabs
    } else if bars >= 2 || (bars == 1 && want == Some(Way::Bars)) {
        Way::Bars
    } else {
        Way::Gaps
    }
}

/// Cuts at runs of at least `least` separators, or at each one where `least` is 1.
fn pieces(
    text: &str,
    base: u32,
    line: &str,
    parts: impl Fn(char, usize) -> bool,
    least: usize,
) -> Vec<Span<Folded>> {
    let base = base as usize;
    let (mut cells, mut start, mut run) = (Vec::new(), 0, 0);
    for (at, c) in line.char_indices() {
        if !parts(c, at) {
            if run >= least.max(2) && least > 1 {
                cells.push(line::trim(text, Span::bytes(base + start, base + at)));
                start = at;
            }
            run = 0;
            continue;
        }
        // An ideographic space is as wide as two.
        run += if c == '\u{3000}' { 2 } else { 1 };
        if least == 1 {
            cells.push(line::trim(text, Span::bytes(base + start, base + at)));
            start = at + c.len_utf8();
        }
    }
    cells.push(line::trim(
        text,
        Span::bytes(base + start, base + line.len()),
    ));
    cells
}

/// 指　　标 | 2020年 | 2025年: two characters at the head of a row that were set apart to fill their column are one cell.
fn spread(text: &str, mut cells: Vec<Span<Folded>>) -> Vec<Span<Folded>> {
    const HEADS: [&str; 8] = [
        "指标", "项目", "名称", "地区", "类别", "品名", "单位", "合计",
    ];
    if let [first, second, _, ..] = cells[..] {
        let joined = [first.of(text), second.of(text)].concat();
        if HEADS.contains(&joined.as_str()) && first.of(text).len() == second.of(text).len() {
            cells[0] = first.cover(second);
            cells.remove(1);
        }
    }
    cells
}

/// Without the empty outer cells of `|a|b|`.
fn inner(mut cells: Vec<Span<Folded>>) -> Vec<Span<Folded>> {
    if cells.first().is_some_and(|cell| cell.is_empty()) {
        cells.remove(0);
    }
    if cells.last().is_some_and(|cell| cell.is_empty()) {
        cells.pop();
    }
    cells
}

/// 10.9（可比7.0）: the cell's own number without one that a bracket behind it tells; but neither 5（预计） nor （12.3）.
pub(crate) fn without_note(cell: &str) -> &str {
    let own = cell.split_once('（').filter(|(own, note)| {
        let tells = note.starts_with(|c: char| c.is_alphabetic())
            && note.contains(|c: char| c.is_ascii_digit());
        tells && own.ends_with(|c: char| c.is_ascii_digit() || c == '%')
    });
    own.map_or(cell, |(own, _)| own)
}

/// Whether a cell is a number, with sign, percent sign or thousands marks, or the marks of a plan's
/// goal (`≥56`, `[14.5]`, `16左右`); a year is a label.
pub(crate) fn is_figure(cell: &str) -> bool {
    const MARKS: &str = "[]〔〕【】（）≥≤≧≦><＞＜*~约 ";
    let mut cell = cell.trim_matches(|c| MARKS.contains(c));
    for word in ["左右", "以上", "以下", "以内"] {
        cell = cell.strip_suffix(word).unwrap_or(cell);
    }
    // 11.4年: a whole number before a unit may be a label, as 2020年 and 18岁 are.
    for unit in ["年", "岁", "张", "人", "亿元", "万元"] {
        let amount = cell.strip_suffix(unit);
        cell = amount.filter(|amount| amount.contains('.')).unwrap_or(cell);
    }
    let cell = cell.strip_prefix("累计").unwrap_or(cell);
    let cell = without_note(cell);
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let plain = cell.chars().all(|c| {
        c.is_ascii_digit()
            || ['+', '-', '－', '±', ',', '，', '.', '%', '％', '‰', '—'].contains(&c)
    });
    let year = digits == 4 && cell.len() == 4 && (cell.starts_with("19") || cell.starts_with("20"));
    digits > 0 && plain && !year
}

/// 59.6, 8.2万吨, 增长5.2%, ↑6%: a figure, or a number with its unit behind it; 2020年 and 18岁 are labels.
pub(crate) fn is_amount(cell: &str) -> bool {
    const MOVES: [&str; 6] = ["增长", "下降", "增", "降", "↑", "↓"];
    const BOUNDS: [&str; 5] = ["≥", "≤", "约", "+", "-"];
    const LABELS: [char; 6] = ['年', '岁', '月', '日', '号', '届'];
    if is_figure(cell) {
        return true;
    }
    let mut cell = cell.trim();
    for word in MOVES.iter().chain(&BOUNDS) {
        cell = cell.strip_prefix(word).unwrap_or(cell);
    }
    for word in ["左右", "以上", "以下", "以内"] {
        cell = cell.strip_suffix(word).unwrap_or(cell);
    }
    let unit = cell.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let numbered = unit.len() < cell.len() && cell.starts_with(|c: char| c.is_ascii_digit());
    let label = unit.is_empty() || unit.starts_with(LABELS);
    numbered && !label && Lexicon::get().units().printed(unit).is_some()
}

//! Heads of tables: those over numbers, names and units, and those that stand in lines of their own above the rows.
//!
//! ```text
//! 序号 指标 单位 2020年               the first three part the words of a row: 5 引进内资 亿元|160
//! 指标 ⏎ 年末数（万人） ⏎ 比重（%）    over rows such as 城镇 20.7 44.1, their cells apart by whatever
//! ```

use super::{KIND, LONGEST_HEAD, WORDS, is_unit, parts, row};
use crate::outline::Row;
use crate::outline::cells::is_figure;
use crate::outline::line::{Line, Role};
use crate::span::{Folded, Span};

/// 指标 ⏎ 年末数（万人） ⏎ 比重（%）: heads in lines of their own above such rows, how many stand before those of figures,
/// and the line of the first row.
pub(super) fn stacked_head<'t>(
    lines: &[Line<'t>],
    start: usize,
) -> Option<(Row, Vec<&'t str>, usize)> {
    const WIDEST: usize = 8;
    let first = lines.get(start)?;
    if !names_rows(&first.bare) {
        return None;
    }
    let (mut cells, mut words): (Vec<Span<Folded>>, Vec<&str>) = Default::default();
    for (at, line) in lines.iter().enumerate().skip(start).take(4 * WIDEST) {
        if line.role == Role::Blank {
            continue;
        }
        if row(line).is_some_and(|(_, figures)| figures > 0) {
            // 属性: the kind of a goal is no cell of its row.
            if words.last().is_some_and(|head| *head == KIND) {
                cells.pop();
                words.pop();
            }
            let span = cells.iter().copied().reduce(Span::cover)?;
            return (cells.len() >= 2).then_some((Row { span, cells }, words, at));
        }
        if !line.is_text() || line.chars > LONGEST_HEAD || cells.len() == WIDEST {
            return None;
        }
        let note = line.text.starts_with('（') && !is_figure(line.text);
        match cells.last_mut().filter(|_| note) {
            Some(last) => *last = last.cover(line.span),
            None => {
                cells.push(line.span);
                words.push(line.text);
            }
        }
    }
    None
}

/// 指标, 产品名称, 序号: whether a line is the head over the names of rows, or over their numbers.
fn names_rows(line: &str) -> bool {
    const LONGEST: usize = 6;
    let names = || WORDS.names.ending(line).is_some() || Lead::numbers(line);
    line.chars().count() <= LONGEST && names()
}

/// Heads in lines of their own right above a table of so many columns, the first over the names, and the line of that.
pub(in crate::outline) fn above(
    lines: &[Line<'_>],
    start: usize,
    width: usize,
) -> Option<(Row, usize)> {
    let mut cells: Vec<Span<Folded>> = Vec::new();
    let mut note: Option<Span<Folded>> = None;
    let before = lines[..start].iter().enumerate().rev().take(4 * width);
    for (at, line) in before.filter(|(_, line)| line.role != Role::Blank) {
        if !line.is_text() || line.chars > LONGEST_HEAD || line.ended {
            return None;
        }
        // 产量 ⏎ （吨）
        if line.text.starts_with('（') && note.is_none() {
            note = Some(line.span);
            continue;
        }
        let whole = note.take().map_or(line.span, |note| line.span.cover(note));
        cells.push(whole);
        if cells.len() == width {
            cells.reverse();
            let span = cells.iter().copied().reduce(Span::cover)?;
            return names_rows(&line.bare).then_some((Row { span, cells }, at));
        }
    }
    None
}

/// 序号 指标 单位: the heads before those of figures, where one of them is that of units.
pub(super) struct Lead {
    /// How many they are.
    pub(super) before: usize,
    /// Whether the first is over running numbers.
    pub(super) numbered: bool,
    /// Whether the last is over units.
    pub(super) units: bool,
}

impl Lead {
    pub(super) fn of(heads: &[&str]) -> Option<Self> {
        let unit = heads.iter().position(|head| head.ends_with("单位"));
        let numbered = heads.first().is_some_and(|head| Self::numbers(head));
        // 序号 指标 2020年: units may stand in brackets behind the names.
        if unit.is_none() && !numbered {
            return None;
        }
        let before = 1 + usize::from(numbered);
        let units = unit.is_some();
        unit.is_none_or(|unit| unit == before).then_some(Self {
            before: before + usize::from(units),
            numbered,
            units,
        })
    }

    /// Whether a head is over running numbers.
    fn numbers(head: &str) -> bool {
        matches!(head, "序号" | "编号")
    }

    /// 5 引进内资 亿元|160|263.9: the words before the figures as the cells of these heads; a row may have no unit.
    pub(super) fn parted(&self, line: &Line<'_>, row: &Row) -> Row {
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
        let unit = text[name..].rfind(' ').map(|at| name + at + 1);
        let told = |at: &usize| is_unit(&text[*at..]);
        let unit = unit.filter(|at| self.units && told(at));
        let end = unit.map_or(text.len(), |at| at - 1);
        let mut cells = Vec::with_capacity(row.cells.len() + self.before);
        if self.numbered {
            cells.push(spot(0, serial.unwrap_or(0)));
        }
        cells.push(spot(name, end));
        if self.units {
            cells.push(spot(unit.unwrap_or(text.len()), text.len()));
        }
        cells.extend(&row.cells[1..]);
        Row { cells, ..*row }
    }
}

/// 指标 2020年 2025年, 项目 总投资（万元） 年度计划（万元）: a head that is one beyond doubt, since all its cells tell of years, units,
/// goals or results.
pub(super) struct Told {
    /// How many of its cells stand before those of figures.
    pub(super) before: usize,
    /// How many rows are enough below it.
    pub(super) least: usize,
}

impl Told {
    pub(super) fn of(heads: &[&str]) -> Option<Self> {
        let first = heads.first()?;
        let before = match Lead::of(heads) {
            Some(lead) => lead.before,
            None if names_rows(first) => 1,
            None if names_year(first) => 0,
            None => return None,
        };
        let figures = heads.get(before..).filter(|heads| heads.len() >= 2)?;
        let speaks = |head: &&str| names_year(head) || tells(head);
        let years = figures.iter().filter(|head| names_year(head)).count();
        let least = if years >= 2 { 1 } else { 2 };
        figures.iter().all(speaks).then_some(Self { before, least })
    }
}

/// 总投资（万元）, 年度目标, 完成率.
pub(in crate::outline) fn tells(head: &str) -> bool {
    head.chars().count() <= LONGEST_HEAD
        && (WORDS.column.within(head) || WORDS.counted.within(head))
}

/// 2020年, 2025年目标值.
pub(in crate::outline) fn names_year(head: &str) -> bool {
    let year =
        |digits: &str| digits.starts_with(['1', '2']) && digits.bytes().all(|b| b.is_ascii_digit());
    head.chars().count() <= LONGEST_HEAD
        && head.get(..4).is_some_and(year)
        && head[4..].starts_with('年')
}

/// 指标 单位2020年2025年 年均增长（%）: the words of a head whose years ran together with what stands before them.
pub(super) fn years(text: &str) -> Option<Vec<(usize, usize)>> {
    const YEAR: usize = "2020年".len();
    let is_year = |at: usize| {
        let word = text.get(at..at + YEAR);
        word.is_some_and(|word| {
            word.ends_with('年') && word[..4].bytes().all(|digit| digit.is_ascii_digit())
        })
    };
    let starts: Vec<usize> = text.match_indices("20").map(|(at, _)| at).collect();
    // 2018年|比2017年增长%: a year with which another is compared begins no head.
    let compared = |at: usize| text[..at].ends_with(['比', '为', '较']);
    let heads = |at: &usize| is_year(*at) && !compared(*at);
    let starts: Vec<usize> = starts.into_iter().filter(heads).collect();
    let (first, last) = (*starts.first()?, *starts.last()?);
    let lead = text[..first].trim_end();
    if starts.len() < 2 {
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
    // 2020年2025年, above rows that need no head over their names.
    if !lead.is_empty() {
        words.push((unit.map_or(0, |at| at + 1), lead.len()));
    }
    for pair in starts.windows(2) {
        // 2023年完成 增长% 2024年: a movement has a column of its own.
        for (at, (start, end)) in parts(text, pair[0], pair[1]).into_iter().enumerate() {
            let moves = text[start..end].contains(['增', '比', '%', '占']);
            match words.last_mut().filter(|_| at > 0 && !moves) {
                Some(last) => last.1 = end,
                None => words.push((start, end)),
            }
        }
    }
    words.extend(parts(text, last, text.len()));
    // 2020年，2025年: words between them, and years of prose, are no heads.
    let short = |(start, end): &(usize, usize)| text[*start..*end].chars().count() <= LONGEST_HEAD;
    let named = usize::from(!lead.is_empty());
    words[named..].iter().all(short).then_some(words)
}

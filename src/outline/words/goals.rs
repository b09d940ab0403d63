//! Lines that each tell a goal of a plan: its name, its unit, what it was, what it is to be, of what kind it is.
//!
//! ```text
//! 粮食产量 万吨 35.2 36 约束性                      粮食产量 | 万吨 | 35.2 | 36
//! 农村居民收入增速 % 7.4 高于经济增速 预期性         words take the place of a figure
//! 宜居 ⏎ 宜业 道路硬化率 % 94 100 预期性             道路硬化率: 宜业 goes on with the words beside the table
//! ```
//!
//! The kind at the end and the unit amid the line are what makes it a goal, so that neither a head nor lines right below
//! each other are needed.

use super::heads::Lead;
use super::{TORN, heads_rows, is_unit, parts, row, stands_in, texts, with_brackets};
use crate::outline::Row;
use crate::outline::line::{Line, Role, is_han};
use crate::span::Span;

/// Longest line, in characters.
const LONGEST: usize = 80;

/// Rows that are needed.
const LEAST: usize = 2;

/// The most cells behind the unit.
const WIDEST: usize = 4;

/// The longest word beside a table, in characters.
const BESIDE: usize = 4;

/// The kinds of goals.
const KINDS: [&str; 4] = ["预期性", "约束性", "引导性", "指导性"];

/// The rows of goals that start at line `start`, the head over them included, and the line after them.
pub(super) fn block(lines: &[Line<'_>], start: usize) -> Option<(Vec<Row>, usize)> {
    let first = lines.get(start)?;
    let mut head = None;
    if !tells_kind(first) {
        let (heads, _) = row(first).filter(|(_, figures)| *figures == 0)?;
        let lead = Lead::of(&texts(first, &heads)).filter(|lead| lead.units)?;
        head = Some((heads, lead.numbered));
    }
    let numbered = head.as_ref().is_some_and(|(_, numbered)| *numbered);
    let (mut rows, mut end) = (Vec::new(), start + usize::from(head.is_some()));
    let mut width = head.as_ref().map(|(heads, _)| heads.cells.len());
    let mut beside = None;
    let mut passed = 0;
    for (at, line) in lines.iter().enumerate().skip(end) {
        if line.role == Role::Blank {
            continue;
        }
        let goal = goal(line, numbered, beside);
        if let Some(goal) = goal.filter(|goal| width.is_none_or(|width| width == goal.cells.len()))
        {
            width = Some(goal.cells.len());
            rows.push(goal);
            (end, beside, passed) = (at + 1, None, 0);
            continue;
        }
        passed += 1;
        let short = line.is_text() && line.chars <= BESIDE && line.text.chars().all(is_han);
        // 经济发展 ⏎ 乡村 ⏎ 宜居: what stands beside the rows, a line a word.
        if passed > TORN || !(short || heads_rows(line) || tells_kind(line)) {
            break;
        }
        beside = short.then_some(line.chars);
    }
    if rows.len() < LEAST {
        return None;
    }
    let heads = head.into_iter().map(|(heads, _)| heads);
    Some((heads.chain(rows).collect(), end))
}

/// Whether a line ends with the kind of a goal.
fn tells_kind(line: &Line<'_>) -> bool {
    line.is_text() && line.chars <= LONGEST && KINDS.iter().any(|kind| line.text.ends_with(kind))
}

/// The cells of a goal; `beside` is how long the word is that stands beside the table right above it.
fn goal(line: &Line<'_>, numbered: bool, beside: Option<usize>) -> Option<Row> {
    if !tells_kind(line) || line.text.contains(['。', '；', '\t', '|']) {
        return None;
    }
    let kind = KINDS
        .iter()
        .find_map(|kind| line.text.strip_suffix(kind))?
        .trim_end();
    let words = with_brackets(kind, parts(kind, 0, kind.len()).into_iter());
    let of = |(start, end): (usize, usize)| &kind[start..end];
    let unit = (1..words.len().saturating_sub(1)).find(|&at| measures(of(words[at])))?;
    let values = &words[unit + 1..];
    let told = |word: &(usize, usize)| stands_in(of(*word)) || of(*word).chars().all(is_han);
    if values.len() > WIDEST || !values.iter().all(told) {
        return None;
    }
    let serial = numbered
        .then_some(words[0])
        .filter(|word| unit > 1 && of(*word).bytes().all(|byte| byte.is_ascii_digit()));
    let apart = usize::from(serial.is_some());
    let same = |word: (usize, usize)| Some(of(word).chars().count()) == beside;
    let apart = apart + usize::from(unit > apart + 1 && same(words[apart]));
    let spot = |start: usize, end: usize| {
        let base = line.span.start as usize;
        Span::bytes(base + start, base + end)
    };
    let mut cells = Vec::with_capacity(words.len());
    if numbered {
        let (start, end) = serial.unwrap_or((words[0].0, words[0].0));
        cells.push(spot(start, end));
    }
    cells.push(spot(words[apart].0, words[unit - 1].1));
    cells.extend(words[unit..].iter().map(|(start, end)| spot(*start, *end)));
    Some(Row {
        span: line.span,
        cells,
    })
}

/// 万吨, 元/人, and the dash of what has none.
fn measures(word: &str) -> bool {
    let dash = word.chars().all(|c| matches!(c, '-' | '—' | '–' | '/'));
    dash || is_unit(word) && !word.contains(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::line::of_text;

    fn cells(text: &str) -> Vec<Vec<&str>> {
        let (rows, _) = block(&of_text(text), 0).unwrap_or_default();
        let cells = |row: &Row| row.cells.iter().map(|cell| cell.of(text)).collect();
        rows.iter().map(cells).collect()
    }

    #[test]
    fn goals_with_words_beside_them() {
        let text = "耕地面积 万亩 82 82 约束性\n\n垦殖指数 -- 0.4 ≥0.5 预期性\n\n乡村\n\n宜居\n\n宜业 卫生户厕 万户 1.2 完成上级任务 预期性";
        let found = cells(text);
        assert_eq!(found[1], ["垦殖指数", "--", "0.4", "≥0.5"]);
        assert_eq!(found[2], ["卫生户厕", "万户", "1.2", "完成上级任务"]);
    }

    #[test]
    fn under_a_head() {
        let text =
            "指标 单位 2020年 2025年 属性\n\n1 耕地面积 万亩 82 82 约束性\n2 水 库 座 3 5 预期性";
        let found = cells(text);
        assert_eq!(found[0], ["指标", "单位", "2020年", "2025年"]);
        assert_eq!(found[2], ["2 水 库", "座", "3", "5"]);
    }

    #[test]
    fn prose_is_none() {
        assert!(cells("这些指标都是 预期性\n那些指标都是 约束性").is_empty());
        assert!(cells("耕地面积 万亩 82 82 约束性").is_empty());
    }
}

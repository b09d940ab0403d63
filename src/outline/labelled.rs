//! Rows whose cells stand behind their heads, a line or a clause each.
//!
//! ```text
//! 指标：粮食产量；2020年基期值：15.2万吨；2025年目标值：16万吨        the heads of all its columns in each row
//! 粮食产量（万吨）：59.6 ⏎ 肉类产量（吨）：5210                      names with their units, and no other heads
//! ```

use super::Row;
use super::cells::is_amount;
use super::line::Line;
use super::page::WORDS;
use super::words::{names_year, tells};
use crate::lexicon::Lexicon;
use crate::span::{Folded, Span};

/// The longest head, in characters.
const LONGEST: usize = 24;

/// The longest line, in characters.
const LONGEST_LINE: usize = 120;

/// Cells with units in their heads that are needed.
const LEAST: usize = 2;

/// A head and what stands behind it.
type Pair = (Span<Folded>, Span<Folded>);

/// The rows that start at line `start`, and the line after them.
pub(super) fn block(lines: &[Line<'_>], start: usize) -> Option<(Vec<Row>, usize)> {
    let first = pairs(lines.get(start)?)?;
    under_heads(lines, start, &first).or_else(|| with_units(lines, start))
}

/// 指标：粮食产量；2025年目标值：16万吨: rows that repeat the heads of the first.
fn under_heads(lines: &[Line<'_>], start: usize, first: &[Pair]) -> Option<(Vec<Row>, usize)> {
    let line = &lines[start];
    let (name, values) = first.split_first()?;
    WORDS.names.ending(of(line, name.0))?;
    let valued = |line: &Line<'_>, values: &[Pair]| {
        let fits = |pair: &&Pair| {
            let (head, cell) = (of(line, pair.0), of(line, pair.1));
            let value = (names_year(head) || tells(head)) && is_amount(cell);
            value || !cell.contains(|c: char| c.is_ascii_digit())
        };
        values.iter().all(|pair| fits(&pair))
    };
    let told = values
        .iter()
        .filter(|pair| is_amount(of(line, pair.1)))
        .count();
    if told < 2 || !valued(line, values) {
        return None;
    }
    let row = |line: &Line<'_>, cells: Vec<Span<Folded>>| Row {
        span: line.span,
        cells,
    };
    let mut rows = vec![row(line, first.iter().map(|pair| pair.0).collect())];
    for line in &lines[start..] {
        let Some(pairs) = pairs(line) else { break };
        let same = pairs.len() == first.len()
            && pairs
                .iter()
                .zip(first)
                .all(|(pair, head)| of(line, pair.0) == of(&lines[start], head.0));
        if !same || !valued(line, &pairs[1..]) {
            break;
        }
        rows.push(row(line, pairs.iter().map(|pair| pair.1).collect()));
    }
    let end = start + rows.len() - 1;
    Some((rows, end))
}

/// 粮食产量（万吨）：59.6: rows of a name with its unit, and a figure that has none.
fn with_units(lines: &[Line<'_>], start: usize) -> Option<(Vec<Row>, usize)> {
    let mut rows = Vec::new();
    let mut end = start;
    for line in &lines[start..] {
        let pairs = pairs(line).unwrap_or_default();
        let told = |pair: &Pair| measured(of(line, pair.0)) && is_bare(of(line, pair.1));
        if pairs.is_empty() || !pairs.iter().all(told) {
            break;
        }
        rows.extend(pairs.iter().map(|(head, cell)| Row {
            span: head.cover(*cell),
            cells: vec![*head, *cell],
        }));
        end += 1;
    }
    (rows.len() >= LEAST).then_some((rows, end))
}

/// Whether a head ends with a unit in brackets.
fn measured(head: &str) -> bool {
    let unit = head
        .strip_suffix('）')
        .and_then(|head| head.rsplit_once('（'));
    unit.is_some_and(|(name, unit)| {
        !name.is_empty() && Lexicon::get().units().printed(unit).is_some()
    })
}

/// 59.6, -3.
fn is_bare(cell: &str) -> bool {
    let digits = cell.trim_start_matches('-');
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
}

/// The clauses of a line as heads and cells, where all of them are.
fn pairs(line: &Line<'_>) -> Option<Vec<Pair>> {
    if !line.is_text() || line.chars > LONGEST_LINE || !line.text.contains('：') {
        return None;
    }
    let mut at = line.span.start as usize;
    let mut pairs = Vec::new();
    for clause in line.text.split('；') {
        let start = at;
        at += clause.len() + '；'.len_utf8();
        let clause = clause.trim_end_matches('。');
        if clause.is_empty() {
            continue;
        }
        let (head, cell) = clause.split_once('：')?;
        let plain = head.chars().count() <= LONGEST && !cell.contains(['：', '。', '，']);
        if head.is_empty() || cell.is_empty() || !plain {
            return None;
        }
        let behind = start + clause.len() - cell.len();
        let spot = |start: usize, text: &str| {
            let blank = text.len() - text.trim_start().len();
            Span::bytes(start + blank, start + text.trim_end().len())
        };
        pairs.push((spot(start, head), spot(behind, cell)));
    }
    Some(pairs)
}

/// The words of a line that stand there.
fn of<'t>(line: &Line<'t>, span: Span<Folded>) -> &'t str {
    let base = line.span.start;
    &line.text[(span.start - base) as usize..(span.end - base) as usize]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::line::of_text;

    fn table(text: &str) -> Vec<Vec<&str>> {
        let (rows, _) = block(&of_text(text), 0).unwrap_or_default();
        let cells = |row: &Row| row.cells.iter().map(|cell| cell.of(text)).collect();
        rows.iter().map(cells).collect()
    }

    #[test]
    fn heads_in_each_row() {
        let text = "指标：油料产量；2020年基期值：3.2万吨；2025年目标值：4万吨；属性：约束性\n指标：绿化率；2020年基期值：41%；2025年目标值：43%；属性：预期性\n完。";
        let rows = table(text);
        assert_eq!(rows[0], ["指标", "2020年基期值", "2025年目标值", "属性"]);
        assert_eq!(rows[2], ["绿化率", "41%", "43%", "预期性"]);
    }

    #[test]
    fn units_behind_the_names() {
        let rows = table("油料产量（万吨）：3.2\n蜂蜜产量（吨）：860；蚕茧产量（吨）：62。");
        assert_eq!(rows[2], ["蚕茧产量（吨）", "62"]);
        assert!(table("油料产量（万吨）：3.2").is_empty());
        assert!(table("油料产量：3.2万吨\n蜂蜜产量：860吨").is_empty());
        assert!(table("项目：县医院；总投资：3亿元；工期：2年").is_empty());
    }
}

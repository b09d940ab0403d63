//! Lines as the cells of a table that was pasted with one cell a line.
//!
//! ```text
//! 绝对数 ⏎ （亿元）          one cell, with its unit
//! 粮食 |⏎ 21774 |            a bar behind each cell
//! ```
//!
//! What rows they make is for [`super`] to say.

use crate::lexicon::Lexicon;
use crate::outline::cells::is_figure;
use crate::outline::line::{Line, Role};
use crate::span::{Folded, Span};

/// Longest cell, in characters.
const LONGEST: usize = 24;

/// A cell, and the line after it.
pub(super) struct Cell<'t> {
    pub(super) span: Span<Folded>,
    pub(super) text: &'t str,
    pub(super) end: usize,
    /// （亿元） in a line of its own below a head.
    pub(super) unit: Option<Span<Folded>>,
    /// 万吨 ⏎ 2034: four digits behind a unit are no year.
    pub(super) measured: bool,
}

impl Cell<'_> {
    pub(super) fn is_figure(&self) -> bool {
        self.measured || is_figure(self.text)
    }

    /// Whether it is a unit and nothing else.
    pub(super) fn names_unit(&self) -> bool {
        Lexicon::get().units().printed(self.text).is_some()
    }

    /// Whether it may stand where another row has a figure.
    pub(super) fn stands_in(&self) -> bool {
        let mark = |c: char| c.is_ascii_digit() || matches!(c, '-' | '—' | '–' | '/' | '…');
        self.is_figure() || self.text.chars().all(mark)
    }
}

/// （亿元）, （%）: a bracket with a few characters.
fn is_unit(text: &str) -> bool {
    let inner = text
        .strip_prefix('（')
        .and_then(|rest| rest.strip_suffix('）'));
    inner.is_some_and(|inner| (1..=6).contains(&inner.chars().count()) && !inner.contains('（'))
}

/// At most so many cells from line `start` on, up to the first line that is none. Under 序号 the running numbers of rows,
/// and that head, are left out.
pub(super) fn cells<'t>(lines: &[Line<'t>], start: usize, most: usize) -> Vec<Cell<'t>> {
    let numbered = lines
        .get(start)
        .is_some_and(|line| matches!(&*line.bare, "序号" | "编号"));
    if !numbered {
        return all(lines, start, most);
    }
    let mut cells = all(lines, start, most.saturating_mul(2));
    let mut rows = 0;
    let mut serial = Vec::with_capacity(cells.len());
    for at in 0..cells.len() {
        let named = cells
            .get(at + 1)
            .is_some_and(|next| !next.stands_in() && !next.names_unit());
        let next = at > 0 && named && cells[at].text == (rows + 1).to_string();
        rows += usize::from(next);
        serial.push(next || at == 0);
    }
    let mut left_out = serial.into_iter();
    cells.retain(|_| !left_out.next().unwrap_or(false));
    cells.truncate(most);
    cells
}

/// All the cells, those of numbers too.
fn all<'t>(lines: &[Line<'t>], start: usize, most: usize) -> Vec<Cell<'t>> {
    // A bar alone has been taken for an ornament before.
    let bar = |line: &Line<'_>| matches!(line.text, "|" | "｜");
    let barred = lines.get(start).is_some_and(bar);
    // So have %, and the dash of an empty cell.
    let mark = |line: &Line<'_>| line.chars <= 2 && line.role == Role::Furniture("ornament");
    let mut found: Vec<Cell<'t>> = Vec::new();
    let (mut opened, mut closed) = (false, false);
    // Not `zip(1..).skip(start)`, which steps over every line before `start`.
    let rest = lines.get(start..).unwrap_or_default();
    for (line, end) in rest.iter().zip(start + 1..) {
        if found.len() >= most {
            break;
        }
        if line.role == Role::Blank {
            continue;
        }
        let prose = line.chars > LONGEST || line.text.contains(['，', '。', '；', '\t']);
        let text = line.is_text() || mark(line) && !found.is_empty();
        if !bar(line) && (!text || prose || barred && !opened && !closed) {
            break;
        }
        // Two bars in a row have an empty cell between them.
        if !bar(line) || opened {
            // 指标 |⏎ 产量（吨） |⏎: a bar behind each cell.
            let text = line.text.trim_end_matches(['|', '｜', ' ']);
            let from = line.span.start;
            let whole = Span::new(from, from + u32::try_from(text.len()).unwrap_or(0));
            let head = found
                .last_mut()
                .filter(|cell| cell.unit.is_none() && !cell.is_figure());
            // 绝对数 ⏎ （亿元）
            if let Some(head) = head.filter(|_| is_unit(text)) {
                (head.unit, head.end) = (Some(whole), end);
                opened = false;
                continue;
            }
            let year = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
            let measured = year && found.last().is_some_and(Cell::names_unit);
            found.push(Cell {
                span: whole,
                text,
                end,
                unit: None,
                measured,
            });
        }
        // 年末数 |⏎比重% |⏎|⏎全市常住人口 |: the next cell follows the bar behind this one.
        closed = !bar(line) && line.text.ends_with(['|', '｜']);
        opened = bar(line);
    }
    found
}

//! Lines that were broken at the paper's edge become one line again.
//!
//! ```text
//! 争取到 2025 年，集聚集成电路各类企业超 1000⏎家，产业收入突破…   →   …超1000家，产业收入突破…
//! ```
//!
//! Text from a PDF breaks off at one width, in the middle of sentences. Where a stretch of lines
//! shows such a width, a line that reaches it goes on in the next one, across a page number too,
//! unless the sentence ended or the next line is indented or starts a heading or a list item. In
//! text that was broken amid its sentences at no common width, so does a line of prose that breaks off. In
//! any text, a line that starts with a mark no line starts with, or with the unit of the number
//! before it, goes on as well.
//!
//! It does not mend what a converter put in the wrong order.

mod edge;
mod line_end;
mod ragged;
mod torn;

use super::form::is_space;
use super::hanzi::is_han;
use super::line::Line;
use super::scan::count;
use edge::{Edge, SHORT, edge};
use line_end::{
    NEVER_FIRST, continues_date, continues_number, is_bare_number, is_labelled, is_page_number,
    is_row, names_moved, splits_list, splits_name, splits_number, splits_word, starts_item,
};
use ragged::{breaks_off, ragged};
use torn::{is_amount, leads_to_amount, leads_to_number, splits_digits};

/// Lines that are looked at together for a common width.
const STRETCH: usize = 64;

/// Marks after which a paragraph may end.
const FINAL: &str = "。！？：!?:";

/// Blank lines and page numbers that a sentence may run across.
const BETWEEN: usize = 12;

/// What becomes of a line's end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Break {
    /// It ends.
    End,
    /// It goes on in the line of this number.
    Join(usize),
}

/// Where lines go on.
pub(super) struct Wraps<'t> {
    text: &'t str,
    lines: &'t [Line],
    /// The edge of each stretch of lines; empty where no stretch has one.
    edges: Vec<Option<Edge>>,
    /// Whether lines are broken amid sentences at no common width.
    ragged: bool,
    /// The lines with which a site's stamp says that a paragraph ends.
    ends: Vec<usize>,
}

impl<'t> Wraps<'t> {
    pub(super) fn new(text: &'t str, lines: &'t [Line], ends: Vec<usize>) -> Self {
        let edges = lines.chunks(STRETCH).enumerate();
        // A short rest at the end is judged with the lines before it.
        let edges = edges.map(|(nth, chunk)| {
            let start = (nth * STRETCH + chunk.len()).saturating_sub(STRETCH);
            edge(text, &lines[start..nth * STRETCH + chunk.len()])
        });
        Self {
            text,
            lines,
            edges: edges.collect(),
            ragged: ragged(text, lines),
            ends,
        }
    }

    /// What becomes of the end of line `index`.
    pub(super) fn after(&self, index: usize) -> Break {
        let Some(&line) = self.lines.get(index).filter(|line| !line.is_blank()) else {
            return Break::End;
        };
        if line.torn {
            return Break::Join(index + 1);
        }
        if let Some(next) = self.number_ahead(index) {
            return Break::Join(next);
        }
        if let Some(next) = self.past_page(index) {
            return Break::Join(next);
        }
        let edge = self.edge(index).filter(|_| line.indent * 2 < line.columns);
        let Some(next) = self.next(index, edge) else {
            return Break::End;
        };
        let (here, there) = (self.body(line), self.body(self.lines[next]));
        let adjacent = next == index + 1;
        let joined = adjacent
            && (starts_with(there, NEVER_FIRST)
                || splits_number(here, there)
                || splits_word(here, there)
                || splits_name(here, there)
                || splits_list(here, there)
                || names_moved(here, there)
                || self.torn_out(index))
            && !is_row(there)
            || (edge.is_some()
                || adjacent && (self.ragged || self.amid(index)) && breaks_off(here, line.columns))
                && goes_on(here, there)
                && !is_indented(line, self.lines[next]);
        if joined {
            Break::Join(next)
        } else {
            Break::End
        }
    }

    /// 年末存款余额⏎⏎29.3亿元，增长8%。, 增长12⏎.6%: the line with the number, or with its rest, that a sentence
    /// leads to, past a blank line.
    fn number_ahead(&self, index: usize) -> Option<usize> {
        let ahead = self.lines.iter().enumerate().skip(index + 1).take(2);
        let (at, next) = ahead.into_iter().find(|(_, line)| !line.is_blank())?;
        let (here, there) = (self.body(self.lines[index]), self.body(*next));
        // Most lines open with a word.
        let number =
            there.starts_with(|c: char| super::form::narrow(c).is_ascii_digit() || c == '.');
        let goes_on = number
            && (leads_to_number(here, there) || splits_digits(here, there, at == index + 1))
            || number && leads_to_amount(here, there) && !self.amount_above(index);
        goes_on.then_some(at)
    }

    /// …，实现收入3.2⏎⏎1⏎⏎亿元，增长9%。…: the line in which a sentence goes on past the number of its page, which blank lines
    /// set off, in a text of no common width.
    fn past_page(&self, index: usize) -> Option<usize> {
        let ahead = self.lines.iter().enumerate().skip(index + 1);
        let mut ahead = ahead.take(BETWEEN).filter(|(_, line)| !line.is_blank());
        let (page, number) = ahead.next().filter(|(at, _)| *at > index + 1)?;
        if !is_page_number(self.body(*number)) {
            return None;
        }
        let (next, _) = ahead.next().filter(|(at, _)| *at > page + 1)?;
        let (here, there) = (self.body(self.lines[index]), self.body(self.lines[next]));
        (is_prose(here) && is_prose(there) && goes_on(here, there)).then_some(next)
    }

    /// 6.1%⏎|工业增加值同比增长|⏎8.2%: whether the amount on the line above one, to which no line leads, may be its own.
    fn amount_above(&self, index: usize) -> bool {
        const MOST: usize = 80;
        let above = self.lines[..index].iter().rev().take(MOST);
        let mut above = above.filter(|line| !line.is_blank());
        while let Some(amount) = above.next().map(|line| self.body(*line)) {
            if !is_amount(amount) {
                return false;
            }
            // 零售总额达到⏎85亿元⏎|投资同比增长|: it is that of the line before it.
            let leads = above.next().map(|line| self.body(*line));
            if !leads.is_some_and(|line| leads_to_amount(line, amount)) {
                return true;
            }
        }
        false
    }

    /// …年均增长6%⏎；固定资产投资…: whether a line lies behind the first that a stamp ended, and has none of its own.
    fn amid(&self, index: usize) -> bool {
        let first = self.ends.first().is_some_and(|first| *first < index);
        first && self.ends.binary_search(&index).is_err()
    }

    /// 达到⏎5.4⏎亿元，增长⏎3%⏎。: a number that stands on a line of its own amid a sentence, whether it
    /// opens or ends at line `index`.
    fn torn_out(&self, index: usize) -> bool {
        let line = |at: usize| self.lines.get(at).map_or("", |line| self.body(*line));
        let (here, there) = (line(index), line(index + 1));
        let goes_on =
            |number: &str, next: &str| continues_number(next) || continues_date(number, next);
        if is_bare_number(here) {
            return goes_on(here, there);
        }
        let leads = |c: char| is_han(c) || matches!(c, '，' | '、' | '：' | ',' | ':');
        is_bare_number(there) && here.ends_with(leads) && goes_on(there, line(index + 2))
    }

    /// The line that the one at `index` would go on in: the next, or past a page's end.
    fn next(&self, index: usize, edge: Option<Edge>) -> Option<usize> {
        let blanks = usize::from(edge.is_some_and(|edge| edge.double_spaced));
        let mut page = self.lines[index].page;
        for (at, &line) in self.lines.iter().enumerate().skip(index + 1).take(BETWEEN) {
            let text = self.body(line);
            if line.is_blank() {
                // Only a full line's sentence runs across blank lines.
                edge?;
            } else if edge.is_some() && is_page_number(text) {
                page = true;
            } else {
                // One blank line may be all that is left of a page's end.
                let gap = at - index - 1;
                let torn = gap == 1 && edge.is_some() && !self.ends_mark(index);
                return (page || torn || gap <= blanks).then_some(at);
            }
            page |= line.page;
        }
        None
    }

    /// Whether a line ends with a mark of any kind.
    fn ends_mark(&self, index: usize) -> bool {
        let text = self.body(self.lines[index]);
        !text
            .ends_with(|c: char| is_han(c) || c.is_ascii_alphanumeric() || matches!(c, '、' | '，'))
    }

    /// The edge that a line reaches: its own stretch's, or a neighbour's.
    fn edge(&self, index: usize) -> Option<Edge> {
        let (line, own) = (self.lines[index], index / STRETCH);
        let near = [own, own + 1, own.wrapping_sub(1)];
        let edges = near
            .iter()
            .filter_map(|&stretch| self.edges.get(stretch).copied().flatten());
        // A foreign word or a long number that didn't fit moved down as a whole.
        let moved = self
            .lines
            .get(index + 1)
            .map_or(0, |next| word(self.body(*next)));
        let mut reached = edges.filter(|edge| {
            line.columns <= edge.columns + SHORT && line.columns + moved + SHORT >= edge.columns
        });
        reached.next()
    }

    fn body(&self, line: Line) -> &'t str {
        line.text(self.text).trim_start_matches(is_space)
    }
}

/// Whether a line is part of a paragraph, and neither a heading nor a cell.
fn is_prose(line: &str) -> bool {
    const SHORTEST: usize = 12;
    line.contains(['，', ',', '。', '；']) && line.chars().nth(SHORTEST).is_some()
}

/// Columns of the word without a break that a line starts with.
fn word(text: &str) -> u32 {
    count(
        text.split(|c: char| !c.is_ascii_graphic() && c != '—' && c != '–')
            .next()
            .unwrap_or(""),
    )
}

/// Whether `next` starts a paragraph by its indent. A deep one is a stray piece of a converter's
/// layout.
fn is_indented(line: Line, next: Line) -> bool {
    (line.indent + 2..=line.indent + SHORT).contains(&next.indent)
}

/// Whether a full line that reads `here` goes on in `there`.
fn goes_on(here: &str, there: &str) -> bool {
    let end = here.trim_end_matches(['”', '’', '）', ')', '》', '"']);
    // A bracket alone ends nothing: only what stands before it does.
    let ended = end.ends_with(|c: char| FINAL.contains(c));
    !ended
        && !starts_item(there)
        && !is_labelled(here)
        && !is_row(here)
        && !is_row(there)
        && !is_page_number(here)
}

fn starts_with(text: &str, marks: &str) -> bool {
    text.starts_with(|c: char| marks.contains(c))
}

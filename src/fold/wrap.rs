//! Lines that were broken at the paper's edge become one line again.
//!
//! ```text
//! 争取到 2025 年，集聚集成电路各类企业超 1000⏎家，产业收入突破…   →   …超1000家，产业收入突破…
//! ```
//!
//! Text from a PDF breaks off at one width, in the middle of sentences. Where a stretch of lines
//! shows such a width, a line that reaches it goes on in the next one, across a page number too,
//! unless the sentence ended or the next line is indented or starts a heading or a list item. In
//! any text, a line that starts with a mark no line starts with, or with the unit of the number
//! before it, goes on as well.
//!
//! It does not mend what a converter put in the wrong order.

use super::form::{is_space, narrow};
use super::hanzi::{is_han, simplified};
use super::line::Line;
use super::scan::count;

/// Lines that are looked at together for a common width.
const STRETCH: usize = 64;

/// The narrowest paper: twenty characters.
const NARROWEST: u32 = 40;

/// How many columns short of the edge a full line may end: a mark that had to move down with its
/// character, an indent that was lost.
const SHORT: u32 = 8;

/// How many columns short of the edge most full lines end.
const TIGHT: u32 = 3;

/// Marks that no line starts with.
const NEVER_FIRST: &str = "，。、；：！？）”’》〉";

/// Marks after which a paragraph may end.
const FINAL: &str = "。！？：!?:";

/// Units and multipliers that finish a number on the line before.
const UNITS: &str = "万亿%％‰元吨亩公平立个家户项年";

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
}

/// The right edge of a stretch of lines.
#[derive(Clone, Copy)]
struct Edge {
    columns: u32,
    /// A blank line stands between any two.
    double_spaced: bool,
}

impl<'t> Wraps<'t> {
    pub(super) fn new(text: &'t str, lines: &'t [Line]) -> Self {
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
        }
    }

    /// What becomes of the end of line `index`.
    pub(super) fn after(&self, index: usize) -> Break {
        let Some(&line) = self.lines.get(index).filter(|line| !line.is_blank()) else {
            return Break::End;
        };
        let edge = self.edge(index).filter(|_| line.indent * 2 < line.columns);
        let Some(next) = self.next(index, edge) else {
            return Break::End;
        };
        let (here, there) = (self.body(line), self.body(self.lines[next]));
        let adjacent = next == index + 1;
        let joined = adjacent
            && (starts_with(there, NEVER_FIRST)
                || splits_number(here, there)
                || self.torn_out(index))
            && !is_row(there)
            || edge.is_some() && goes_on(here, there) && !is_indented(line, self.lines[next]);
        if joined {
            Break::Join(next)
        } else {
            Break::End
        }
    }

    /// 达到⏎5.4⏎亿元，增长⏎3%⏎。: a number that stands on a line of its own amid a sentence, whether it
    /// opens or ends at line `index`.
    fn torn_out(&self, index: usize) -> bool {
        let line = |at: usize| self.lines.get(at).map_or("", |line| self.body(*line));
        let (here, there) = (line(index), line(index + 1));
        if is_bare_number(here) {
            return continues_number(there);
        }
        let leads = here.ends_with(|c: char| is_han(c) || "，、：,:".contains(c));
        leads && is_bare_number(there) && continues_number(line(index + 2))
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

/// The edge that a stretch of lines was broken at: many lines end near it, hardly any beyond, and
/// most of those in the middle of a sentence.
fn edge(text: &str, lines: &[Line]) -> Option<Edge> {
    // Dotted lines of a table of contents are full, but were never broken.
    let broken = lines
        .iter()
        .filter(|line| !line.is_blank() && !is_contents(line.text(text)));
    let mut widths: Vec<u32> = broken.map(|line| line.columns).collect();
    widths.sort_unstable();
    let (mut columns, mut most) = (0, 0);
    let mut low = 0;
    for (high, &width) in widths.iter().enumerate() {
        while widths[low] + SHORT < width {
            low += 1;
        }
        if width >= NARROWEST && high + 1 - low >= most {
            (columns, most) = (width, high + 1 - low);
        }
    }
    // Marks that are printed narrow move the widest lines beyond the edge of the most.
    let near = |edge: u32| {
        let low = widths.partition_point(|&width| width < edge.saturating_sub(TIGHT));
        widths.partition_point(|&width| width <= edge) - low
    };
    let window = widths
        .iter()
        .filter(|&&width| width + SHORT >= columns && width <= columns);
    columns = window
        .copied()
        .max_by_key(|&width| (near(width), width))
        .unwrap_or(columns);
    let beyond = widths
        .iter()
        .filter(|&&width| width > columns + SHORT / 2)
        .count();
    // Titles of a list differ in length; broken lines differ by a mark that moved down.
    let tight = widths
        .iter()
        .filter(|&&width| (columns.saturating_sub(TIGHT)..=columns).contains(&width))
        .count();
    if tight < 3 || tight * 5 < most * 3 || most * 4 < widths.len() || beyond * 8 > most {
        return None;
    }
    let full = lines
        .iter()
        .filter(|line| line.columns.abs_diff(columns) <= SHORT);
    let open = full
        .filter(|line| {
            !line
                .text(text)
                .ends_with(|c: char| FINAL.contains(c) || c == '；')
        })
        .count();
    let spaced = lines
        .windows(2)
        .filter(|pair| !pair[0].is_blank() && pair[1].is_blank())
        .count();
    (open * 2 > most).then_some(Edge {
        columns,
        double_spaced: spaced * 10 >= widths.len() * 7,
    })
}

/// Whether a line of a table of contents, `第一节 总体要求....... 3`.
fn is_contents(text: &str) -> bool {
    text.ends_with(|c: char| c.is_ascii_digit()) && text.contains("....")
}

/// Whether a full line that reads `here` goes on in `there`.
fn goes_on(here: &str, there: &str) -> bool {
    let end = here.trim_end_matches(['”', '’', '）', ')', '》', '"']);
    // A bracket alone ends nothing: only what stands before it does.
    let ended = end.ends_with(|c: char| FINAL.contains(c));
    !ended && !starts_item(there) && !is_row(here) && !is_row(there) && !is_page_number(here)
}

/// Whether a line has cells.
fn is_row(text: &str) -> bool {
    text.contains('\t') || text.contains("   ") || text.starts_with('|') || text.contains(" | ")
}

/// `超 1000⏎家`: `there` opens with the unit of the number that ends `here`.
fn splits_number(here: &str, there: &str) -> bool {
    let number = here
        .trim_end_matches(['万', '亿', '萬', '億'])
        .trim_end_matches(is_space);
    let before =
        number.trim_end_matches(|c: char| narrow(c).is_ascii_digit() || c == '.' || c == ',');
    // 198.⏎6亿元
    let torn = number.ends_with('.')
        && number.len() > before.len() + 1
        && there.starts_with(|c: char| narrow(c).is_ascii_digit());
    if torn && before.ends_with(is_han) {
        return true;
    }
    let digits =
        number.len() > before.len() && number.ends_with(|c: char| narrow(c).is_ascii_digit());
    digits
        && before
            .trim_end_matches(is_space)
            .ends_with(|c| is_han(c) || c == '，' || c == '（')
        && there.starts_with(|c| UNITS.contains(simplified(c)))
}

/// `-4.5%`, `1974.6`.
fn is_bare_number(text: &str) -> bool {
    let text = text.trim_end_matches(is_space);
    let part = |c: char| narrow(c).is_ascii_digit() || ".%-,".contains(narrow(c));
    text.chars().all(part)
        && text.ends_with(|c: char| narrow(c).is_ascii_digit() || narrow(c) == '%')
}

/// Whether a line goes on with the sentence that a number stands in: with a mark, with nothing but a
/// unit before one, or with a word that leads to the next number.
fn continues_number(text: &str) -> bool {
    const UNIT: &str = "万亿千百元美吨公斤里平方立米亩顷个分点家户人次件项辆位名座倍%‰";
    let text = text.trim_end_matches(is_space);
    let rest = text.trim_start_matches(|c| UNIT.contains(simplified(narrow(c))));
    let mark = rest.starts_with(|c: char| NEVER_FIRST.contains(c) || ",;:".contains(c));
    let unit = rest.is_empty() && (1..=4).contains(&text.chars().count());
    mark || unit || text.starts_with('的') || matches!(text, "和" | "及" | "与" | "至" | "到")
}

fn starts_with(text: &str, marks: &str) -> bool {
    text.starts_with(|c: char| marks.contains(c))
}

/// Whether a line starts a heading or a list item: `一、` `（二）` `3.` `第四章` `——` `①` `●` `附件`.
fn starts_item(text: &str) -> bool {
    const NUMERALS: &str = "零〇一二三四五六七八九十百";
    const FIRST: &str = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳●○■□◆◇★☆▲•·※➢【[［";
    if starts_with(text, FIRST)
        || ["——", "--", "附件", "附表", "专栏"]
            .iter()
            .any(|mark| text.starts_with(mark))
    {
        return true;
    }
    let number = text.trim_start_matches(['（', '(', '第', '表', '图']);
    let bracket = number.len() < text.len();
    let after =
        number.trim_start_matches(|c: char| NUMERALS.contains(c) || narrow(c).is_ascii_digit());
    let mut after_number = after.trim_start_matches(is_space).chars();
    let length = number.chars().count() - after.chars().count();
    if !(1..=3).contains(&length) {
        return false;
    }
    match after_number.next() {
        Some('）' | ')') => true,
        Some('章' | '节' | '条' | '款' | '篇' | '编' | '部') => text.starts_with('第'),
        // 3.培育 is an item, 3.5万 and 3、4月 are not.
        Some('、' | '.' | '．') => {
            !bracket
                && !after_number
                    .next()
                    .is_some_and(|c| narrow(c).is_ascii_digit())
        }
        _ => bracket && text.starts_with(['表', '图']),
    }
}

/// `— 3 —`, `- 12 -`, `第 3 页`, `12`.
fn is_page_number(text: &str) -> bool {
    let dashes = |c: char| "—-–－―·".contains(c) || is_space(c);
    let inner = text
        .trim_matches(dashes)
        .trim_start_matches('第')
        .trim_end_matches('页')
        .trim_matches(is_space);
    (1..=4).contains(&inner.len()) && inner.bytes().all(|byte| byte.is_ascii_digit())
}

//! The edge of the paper that a stretch of lines was broken at.
//!
//! ```text
//! widths 72 74 73 74 31 74 73     an edge at 74: most lines end near it, amid a sentence
//! widths 12 30 18 22 9            none: a list, whose items end where they end
//! ```
//!
//! Which of the lines go on in the next one is for [`super`] to say.

use super::FINAL;
use crate::fold::line::Line;
use crate::lexicon::has;

/// The narrowest paper: seventeen characters.
const NARROWEST: u32 = 34;

/// Paper as narrow as a list is broken only where its lines are prose: twenty characters.
const NARROW: u32 = 40;

/// How many columns short of the edge a full line may end: a mark that had to move down with its
/// character, an indent that was lost.
pub(super) const SHORT: u32 = 8;

/// How many columns short of the edge most full lines end.
const TIGHT: u32 = 3;

/// The right edge of a stretch of lines.
#[derive(Clone, Copy)]
pub(super) struct Edge {
    pub(super) columns: u32,
    /// A blank line stands between any two.
    pub(super) double_spaced: bool,
}

/// The edge that a stretch of lines was broken at: many lines end near it, hardly any beyond, and
/// most of those in the middle of a sentence.
pub(super) fn edge(text: &str, lines: &[Line]) -> Option<Edge> {
    // Dotted lines of a table of contents are full, but were never broken.
    let broken = lines
        .iter()
        .filter(|line| !line.is_blank() && !is_contents(line.text(text)));
    let mut widths: Vec<u32> = broken.map(|line| line.columns).collect();
    widths.sort_unstable();
    let (columns, most) = commonest(&widths);
    let columns = tightest(&widths, columns);
    let beyond = widths.len() - widths.partition_point(|&width| width <= columns + SHORT / 2);
    // Titles of a list differ in length; broken lines differ by a mark that moved down.
    let tight = near(&widths, columns);
    if tight < 3 || tight * 5 < most * 3 || most * 4 < widths.len() || beyond * 8 > most {
        return None;
    }
    let ends = |c: char| FINAL.contains(c) || c == '；';
    let open = lines
        .iter()
        .filter(|line| line.columns.abs_diff(columns) <= SHORT)
        .filter(|line| !line.text(text).ends_with(ends));
    let prose = lines
        .iter()
        .filter(|line| line.columns.abs_diff(columns) <= SHORT)
        .filter(|line| line.text(text).contains(['，', ',', '。', '；', ';']));
    if columns < NARROW && prose.count() * 2 <= most {
        return None;
    }
    let spaced = lines
        .windows(2)
        .filter(|pair| !pair[0].is_blank() && pair[1].is_blank());
    (open.count() * 2 > most).then(|| Edge {
        columns,
        double_spaced: spaced.count() * 10 >= widths.len() * 7,
    })
}

/// The width near which most lines end, the widest of equals, and how many do. Widths are in order.
fn commonest(widths: &[u32]) -> (u32, usize) {
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
    (columns, most)
}

/// Of the widths up to the commonest the one that most lines end right at: marks that are printed
/// narrow move the widest lines beyond the edge of the most.
fn tightest(widths: &[u32], columns: u32) -> u32 {
    let window = widths
        .iter()
        .filter(|&&width| width + SHORT >= columns && width <= columns);
    let best = window
        .copied()
        .max_by_key(|&width| (near(widths, width), width));
    best.unwrap_or(columns)
}

/// How many lines end right at an edge.
fn near(widths: &[u32], edge: u32) -> usize {
    let low = widths.partition_point(|&width| width < edge.saturating_sub(TIGHT));
    widths.partition_point(|&width| width <= edge) - low
}

/// Whether a line of a table of contents, `第一节 总体要求....... 3`.
fn is_contents(text: &str) -> bool {
    text.ends_with(|c: char| c.is_ascii_digit()) && has(text, "....")
}

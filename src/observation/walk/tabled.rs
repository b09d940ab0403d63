//! Tables of tasks that were pasted with one cell a line, or with bars in a line: the cell that says by when.
//!
//! ```text
//! 2⏎|⏎粮食产量98亿斤以上。⏎|⏎市农技中心⏎|⏎2024年底前⏎|     a goal of 2024
//! 2|粮食产量98亿斤以上。|市农技中心|2024年底前            likewise
//! ```
//!
//! Tables whose cells have figures alone are read by the outline; these tell what is to be done in prose.

use super::Walk;
use crate::lexicon::has;
use crate::mention::period::{self, Period, Year};
use crate::outline::Sentence;
use crate::span::{Folded, Span};

/// The longest cell between the task and its time, in characters.
const LONGEST: usize = 16;

/// The most lines between them.
const LINES: usize = 24;

/// The fewest cells of a time that make a table of tasks.
const FEWEST: usize = 2;

/// Whether a text has cells that tell nothing but by when something is to be done.
pub(super) fn has_terms(text: &str) -> bool {
    // Most texts have no such word.
    if !has(text, "底前") && !has(text, "月前") {
        return false;
    }
    let cells = text.lines().flat_map(|line| line.split('|'));
    cells
        .filter(|cell| term(cell).is_some())
        .nth(FEWEST - 1)
        .is_some()
}

/// 2024年12月底前: the time of a cell that tells no more.
fn term(cell: &str) -> Option<Period> {
    let cell = cell.trim();
    if !cell.ends_with('前') || !cell.starts_with("20") || cell.chars().count() > LONGEST {
        return None;
    }
    let named = period::until(cell, 0).next()?;
    let rest = cell.get(named.span.end as usize..)?;
    let whole = rest
        .trim_start_matches(['年', '月', '底', '末', '前'])
        .is_empty();
    let year = matches!(named.year, Year::Absolute(_)) && !named.is_span();
    (whole && year && named.span.start == 0).then_some(named)
}

impl Walk<'_> {
    /// By when the task is to be done that a paragraph of such a table tells.
    pub(super) fn term_in_cell(&self, sentence: &Sentence) -> Option<(Period, Span<Folded>)> {
        if !self.terms {
            return None;
        }
        let text = self.setting.text;
        let start = sentence.span.end as usize;
        let mut at = start;
        for (number, line) in text[start..].split_inclusive('\n').take(LINES).enumerate() {
            for cell in line.split_inclusive('|') {
                let lead = cell.len() - cell.trim_start().len();
                let bare = cell.trim_end().trim_end_matches('|');
                if let Some(named) = term(bare) {
                    let from = u32::try_from(at + lead).ok()?;
                    let words = Span::new(from + named.span.start, from + named.span.end);
                    return Some((named, words));
                }
                // The rest of the task, or the next one.
                let prose = bare.contains('。') || bare.trim().chars().count() > LONGEST;
                if prose && number > 0 {
                    return None;
                }
                at += cell.len();
            }
        }
        None
    }
}

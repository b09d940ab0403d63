//! A table of sentences that sets what was to be done beside what was done of it.
//!
//! ```text
//! 序号 | 项目内容           | 进展情况              | 责任单位
//! 1    | 新建幼儿园7所。     | 新建甲、乙等幼儿园5所。 | 教育局      7 is a goal, 5 a result
//! ```
//!
//! Its cells are read as the sentences that they are; here it is told in which of them a number stands.
//! Tables of bare numbers are for [`super::table`].

use crate::lexicon::kinds;
use crate::span::{Folded, Span};

kinds! { static WORDS = "../lexicon/progress_words.tsv": done, goal }

/// How far back, in bytes, the line of a number may begin.
const LINE: usize = 3_000;

/// Where such a table has its goals.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    /// Which cell of a row.
    goals: usize,
    /// Whether the first cell of a row has its running number.
    numbered: bool,
    /// The head over them.
    head: Span<Folded>,
}

impl Progress {
    /// Finds the heads of such a table.
    pub fn of(text: &str) -> Option<Self> {
        // Most texts have no cells that are parted by bars.
        if !text.contains('|') {
            return None;
        }
        let mut heads = WORDS
            .done
            .list()
            .iter()
            .flat_map(|done| text.match_indices(done));
        heads.find_map(|(at, done)| heads_at(text, at, done))
    }

    /// The head over the goals, where the number at a byte of the text is one of them.
    pub fn goal(&self, text: &str, at: usize) -> Option<Span<Folded>> {
        if at < self.head.end as usize {
            return None;
        }
        let from = text.ceil_char_boundary(at.saturating_sub(LINE));
        let before = text.get(from..at)?;
        let row = before.rsplit('\n').next()?;
        let cells = row.matches('|').count();
        let first = row.split('|').next()?.trim();
        // A row that goes on with the number of the one before it leaves its cell out.
        let cell = cells + usize::from(self.numbered && !is_number(first));
        (cell == self.goals).then_some(self.head)
    }
}

/// The heads of a row one of whose cells is `done`.
fn heads_at(text: &str, at: usize, done: &str) -> Option<Progress> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let row = text[start..].lines().next()?;
    let mut from = start;
    let mut cells = Vec::new();
    for cell in row.split('|') {
        cells.push((from, cell));
        from += cell.len() + 1;
    }
    let last = cells.iter().position(|(_, cell)| cell.trim() == done)?;
    let is_goal = |cell: &str| WORDS.goal.number(cell.trim()).is_some();
    let goals = cells[..last].iter().position(|(_, cell)| is_goal(cell))?;
    let (from, cell) = cells[goals];
    let numbered = cells[0].1.trim() == "序号";
    Some(Progress {
        goals,
        numbered,
        head: Span::bytes(from, from + cell.len()),
    })
}

/// 12: the running number of a row.
fn is_number(cell: &str) -> bool {
    !cell.is_empty() && cell.len() <= 3 && cell.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goals_stand_in_their_own_cell() {
        let text =
            "序号|项目内容|进展情况|单位\n1|建学校7所。|建学校5所。|局\n建医院2家。|建医院3家。|局";
        let table = Progress::of(text).expect("its heads are there");
        let goal = |number: &str| {
            let at = text.find(number).expect("it is in the text");
            table.goal(text, at).is_some()
        };
        assert!(goal("7所") && goal("2家"));
        assert!(!goal("5所") && !goal("3家"));
        assert!(Progress::of("项目内容和进展情况|无").is_none());
    }
}

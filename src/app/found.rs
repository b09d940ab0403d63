//! What a query finds of a reading: the table's lines as they stand.
//!
//! ```text
//! 经济 (2)            a head
//! 生产总值 2600亿元     a row
//! ```
//!
//! Which of them are drawn is reckoned in `window`.

use zhibiao::view::{Line, Query, Row, lines, rows, set_paces};

use super::reading::Reading;

/// What a query finds.
pub struct Found {
    /// Heads and rows as they stand.
    pub lines: Vec<Line>,
    /// How many rows there are, those that are folded away too.
    pub count: usize,
}

impl Found {
    /// Asks the reading.
    pub fn new(reading: &Reading, query: &Query) -> Self {
        let mut rows = rows(&reading.report, query, &|index| reading.sentence(index));
        set_paces(&reading.report, &mut rows, |index| reading.pace(index));
        Self {
            count: rows.len(),
            lines: lines(rows, query),
        }
    }

    /// The rows that are not folded away.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.lines.iter().filter_map(Line::row)
    }

    /// The line of a figure.
    pub fn line_of(&self, observation: usize) -> Option<usize> {
        let is = |line: &Line| line.row().is_some_and(|row| row.observation == observation);
        self.lines.iter().position(is)
    }
}

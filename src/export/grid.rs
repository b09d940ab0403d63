//! A table as it is seen on the page, as plain cells: for the clipboard and for files alike.
//!
//! ```
//! use zhibiao::export::grid::{Cell, Grid};
//! let rows = vec![vec![Cell::Text("=绿道".into()), Cell::Number(12.5)]];
//! assert_eq!(Grid { name: "对照".into(), rows }.tsv(), "'=绿道\t12.5\n");
//! ```
//!
//! The page makes it of its comparison and of its goals; the press makes files of it. A number is one to calculate
//! with; text never runs as a formula.

use borsh::{BorshDeserialize, BorshSerialize};

use super::csv::guarded;
use super::tsv::line;
use crate::decimal::shown;

/// What one cell holds.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub enum Cell {
    /// Words, or a number that is none by itself: ≥60, 2–3; `""` where nothing is said.
    Text(String),
    /// A number to calculate with.
    Number(f64),
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Grid {
    /// What it is called.
    pub name: String,
    /// Its heads, then its lines, all of one length.
    pub rows: Vec<Vec<Cell>>,
}

impl Cell {
    /// The cell as a table of text has it.
    #[must_use]
    pub fn plain(&self) -> String {
        match self {
            Self::Text(text) => guarded(text),
            Self::Number(number) => shown(*number, 12),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl Grid {
    /// Tab-separated, which spreadsheets take from the clipboard in columns.
    #[must_use]
    pub fn tsv(&self) -> String {
        let mut text = String::new();
        for row in &self.rows {
            line(&mut text, row.iter().map(Cell::plain));
        }
        text
    }
}

//! Figures of several reports side by side: indicator × district, or indicator × year.
//!
//! ```
//! use zhibiao::{Source, analyze};
//! use zhibiao::view::compare::{By, compare};
//! let read = |text| analyze(&Source::from_text("样本", text));
//! let reports = [read("2023年青羊区绿道总长为160公里。"), read("2023年锦江区绿道总长为98公里。")];
//! let documents: Vec<_> = reports.iter().enumerate().map(|(id, report)| (id as u32, report)).collect();
//! let found = compare(&documents, By::District);
//! assert_eq!(found.columns, ["青羊区", "锦江区"]);
//! assert_eq!(found.lines[0].cells.len(), 2);
//! ```
//!
//! A line never mixes what can't be compared: one indicator, measure and status, of one period
//! where its columns are districts, of one district where they are periods, in one unit. Over
//! periods a forecast stands where there is no result, and goals after the last of both, each cell
//! with its own status. Figures without a period or, where it matters, without a name are left out and
//! counted. Nothing is averaged or chosen: a cell holds every figure that says it.

mod follow;
mod gather;
mod ranked;

use super::{
    category::{Category, category},
    figure::Figure,
    query::{Order, names_indicator, says},
};
use crate::report::{Measure, Status};
pub use follow::ORDER;
pub use gather::compare;
pub use ranked::{Sort, order_key, order_of};
use std::fmt;

/// What stands over the columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// Districts; a line is of one period.
    #[default]
    District,
    /// Periods; a line is of one district.
    Period,
}

/// Where a figure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The document's number.
    pub document: u32,
    /// Index into its report's observations.
    pub observation: usize,
}

/// As an attribute of an element holds it: `3:12`.
impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.document, self.observation)
    }
}

impl Spot {
    /// Reads what [`Display`](fmt::Display) writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (document, observation) = text.split_once(':')?;
        Some(Self {
            document: document.parse().ok()?,
            observation: observation.parse().ok()?,
        })
    }
}

/// All that is said for one line and column.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Index of the column.
    pub column: usize,
    /// What its figures are; the line's own but where it has no result.
    pub status: Status,
    /// The first figure, in the line's unit.
    pub figure: Figure,
    /// Its number in that unit.
    pub value: f64,
    /// Whether that is the lower end of a range.
    pub range: bool,
    /// What the text has where that is in another unit, else `""`.
    pub printed: String,
    /// Every figure that says it; at least one.
    pub spots: Vec<Spot>,
    /// Whether they say different numbers.
    pub differs: bool,
}

/// One line: an indicator with its figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its name.
    pub indicator: String,
    /// Its group.
    pub category: Category,
    /// What its numbers measure.
    pub measure: Measure,
    /// Results, goals or forecasts: what its first figures are.
    pub status: Status,
    /// The period where columns are districts, the district where they are periods.
    pub within: String,
    /// The unit of all its cells.
    pub unit: String,
    /// The unit that its kind shares, to put lines in order: `CNY` for 亿元 and 万元 alike.
    pub kind: String,
    /// How much of it one of `unit` is, 1 where that isn't known.
    pub size: f64,
    /// In the columns' order; a column that nothing is said for has none.
    pub cells: Vec<Cell>,
}

/// Everything that can be put side by side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Districts in the order of the documents, or periods in the order of time.
    pub columns: Vec<String>,
    /// By category, then in the order of the documents.
    pub lines: Vec<Line>,
    /// How many figures have no period or no name and are left out.
    pub left_out: usize,
}

/// What is wanted of a comparison. The default is what at least two columns have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// What stands over the columns.
    pub by: By,
    /// Words that must all stand in indicator, period or district.
    pub search: String,
    /// Only this category, `""` for 其他.
    pub category: Option<String>,
    /// Also lines with a single filled column.
    pub single: bool,
    /// The order of the lines.
    pub order: Order<Sort>,
}

impl Comparison {
    /// The lines that are wanted, in the order that is.
    #[must_use]
    #[inline(never)]
    pub fn find(&self, wanted: &Wanted) -> Vec<&Line> {
        let said = |line: &Line, word: &str| {
            let names = line.cells.iter().map(|cell| &self.columns[cell.column]);
            let names = names.chain([&line.within]);
            names_indicator(&line.indicator, word) || names.into_iter().any(|name| says(name, word))
        };
        let admits = |line: &&Line| {
            (wanted.single || line.cells.len() > 1)
                && wanted
                    .category
                    .as_deref()
                    .is_none_or(|id| category(id) == line.category)
                && wanted
                    .search
                    .split_whitespace()
                    .all(|word| said(line, word))
        };
        let mut found: Vec<&Line> = self.lines.iter().filter(admits).collect();
        self.rank(&mut found, &wanted.order);
        found
    }

    /// The columns that these lines fill, in order.
    #[must_use]
    pub fn filled(&self, lines: &[&Line]) -> Vec<usize> {
        let mut filled = vec![false; self.columns.len()];
        for cell in lines.iter().flat_map(|line| &line.cells) {
            filled[cell.column] = true;
        }
        (0..filled.len()).filter(|column| filled[*column]).collect()
    }
}

#[cfg(test)]
#[path = "compare_tests.rs"]
mod tests;

//! The tables of what reports measure: units, indicators and the head nouns of their names.
//!
//! ```
//! use zhibiao::lexicon::Lexicon;
//! let lexicon = Lexicon::get();
//! assert_eq!(lexicon.indicator("GDP").map(|known| known.name), Some("地区生产总值"));
//! assert_eq!(lexicon.units().longest_at("元/平方米起").map(|(_, bytes)| bytes), Some(13));
//! ```
//!
//! Each table is a TSV file beside this one, a fact a row, read once. A row that doesn't parse is
//! left out and kept as a [`RowError`]; a test holds every table to none.
//!
//! It doesn't read text: what a number or a noun means in its sentence is for the stages after.

use std::fmt;
use std::sync::OnceLock;

mod characters;
mod glyphs;
pub mod indicator;
mod marks;
pub(crate) mod movement;
mod rate;
pub mod rows;
mod seek;
mod sieve;
pub(crate) mod tense;
pub mod unit;
mod words;

pub use characters::Characters;
pub use glyphs::Glyphs;
pub use indicator::{Direction, Indicator, Indicators, called, direction};
pub use marks::{Marked, Marks, marks};
pub(crate) use rows::table;
pub use seek::{cut, cut_last, find, find_last, has};
pub use unit::{Unit, UnitKind, Units};
pub(crate) use words::kinds;
pub use words::{Beginnings, Joint, Words};

/// All tables, loaded once.
pub struct Lexicon {
    units: Units,
    indicators: Indicators,
}

impl Lexicon {
    /// The tables, read at the first call.
    pub fn get() -> &'static Self {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| Self {
            units: Units::load().0,
            indicators: Indicators::load().0,
        })
    }

    /// The table of units.
    pub const fn units(&self) -> &Units {
        &self.units
    }

    /// The table of indicators.
    pub const fn indicators(&self) -> &Indicators {
        &self.indicators
    }

    /// The listed unit with exactly this symbol.
    pub fn unit(&self, symbol: &str) -> Option<&Unit> {
        self.units.unit(symbol)
    }

    /// The indicator with this name or alias; see [`Indicators::indicator`].
    pub fn indicator(&self, name: &str) -> Option<&Indicator> {
        self.indicators.indicator(name)
    }

    /// The indicator whose name or alias ends this noun phrase; see [`Indicators::ending`].
    pub fn indicator_ending(&self, name: &str) -> Option<&Indicator> {
        self.indicators.ending(name)
    }

    /// The category of a known or unknown name, `""` where nothing tells; see
    /// [`Indicators::category_of`].
    pub fn category_of(&self, name: &str) -> &'static str {
        self.indicators.category_of(name)
    }
}

/// A row of a table that can't be used: a fault of the table, found by the tests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowError {
    /// File name of the table.
    pub table: &'static str,
    /// Line in the file, from 1.
    pub row: usize,
    /// What is wrong with it.
    pub reason: String,
}

impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.table, self.row, self.reason)
    }
}

impl std::error::Error for RowError {}

/// The rows of a table that have `N` columns, each with its line number; the others become errors.
/// Empty lines, lines that begin with `#` and the header (the first other line) are no rows.
fn rows<const N: usize>(
    table: &'static str,
    text: &'static str,
    errors: &mut Vec<RowError>,
) -> Vec<(usize, [&'static str; N])> {
    let mut found = Vec::with_capacity(text.len() / 40);
    let lines = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    for (at, line) in lines.skip(1) {
        let mut columns = [""; N];
        let mut count = 0;
        for column in rows::cells(line) {
            if let Some(slot) = columns.get_mut(count) {
                *slot = column;
            }
            count += 1;
        }
        if count == N {
            found.push((at + 1, columns));
        } else {
            let reason = format!("{count} columns where {N} belong: {line}");
            errors.push(RowError {
                table,
                row: at + 1,
                reason,
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_count_lines_of_the_file() {
        let mut errors = Vec::new();
        let found = rows::<2>("t.tsv", "# note\na\tb\n\n1\t2\n3\n", &mut errors);
        assert_eq!(found, [(4, ["1", "2"])]);
        let reason = "1 columns where 2 belong: 3".to_owned();
        assert_eq!(
            errors,
            [RowError {
                table: "t.tsv",
                row: 5,
                reason
            }]
        );
        assert_eq!(
            errors[0].to_string(),
            "t.tsv:5: 1 columns where 2 belong: 3"
        );
    }
}

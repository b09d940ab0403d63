//! Indicators: the standard names of what reports measure, with their other names.
//!
//! ```
//! use zhibiao::lexicon::Lexicon;
//! let lexicon = Lexicon::get();
//! assert_eq!(lexicon.indicator("gdp").map(|known| known.id), Some("gdp"));
//! assert_eq!(lexicon.indicator_ending("新建义务教育学位").map(|known| known.category), Some("education"));
//! assert_eq!(lexicon.category_of("新建三甲医院"), "health");
//! ```
//!
//! `indicators.tsv` holds the names, each with the framework that prints it (`source`: `plan145` main
//! indicators of the fourteenth five-year plans, `green` the green development indicator system,
//! `beautiful` the assessment of a beautiful China, `quality` high-quality development systems,
//! `bulletin` chapters of statistical bulletins, `report` work reports). `heads.tsv` holds the nouns
//! that tell the category of a name not listed. It doesn't shorten or split names.

mod called;
mod draft;
mod spelling;

pub use called::called;

use super::{RowError, Words, rows};
use draft::Draft;
use spelling::{normalised, opens_plainly};
use std::collections::HashMap;
use std::sync::OnceLock;

const TABLE: &str = "indicators.tsv";
const TEXT: &str = crate::lexicon::table!("indicators.tsv");
const HEADS_TABLE: &str = "heads.tsv";
const HEADS_TEXT: &str = crate::lexicon::table!("heads.tsv");

/// Every category, in the order in which views list them.
pub const CATEGORIES: [&str; 20] = [
    "economy",
    "industry",
    "agriculture",
    "services",
    "investment",
    "trade",
    "finance",
    "innovation",
    "environment",
    "energy",
    "urban",
    "transport",
    "education",
    "health",
    "culture",
    "welfare",
    "people",
    "governance",
    "digital",
    "safety",
];

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// Neither.
    None,
}

impl Direction {
    fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "up" => Self::Up,
            "down" => Self::Down,
            "none" => Self::None,
            _ => return None,
        })
    }
}

/// Which way is better for the indicator with this id; [`Direction::None`] where nothing says.
///
/// It reads the table's directions alone, so that a page that only shows a report need not load
/// the names.
pub fn direction(id: &str) -> Direction {
    static DIRECTIONS: OnceLock<HashMap<&'static str, Direction>> = OnceLock::new();
    let known = DIRECTIONS.get_or_init(|| {
        let of = |line: &'static str| {
            let mut columns = line.split('\t');
            Some((columns.next()?, Direction::parse(columns.nth(3)?)?))
        };
        TEXT.lines().filter_map(of).collect()
    });
    known.get(id).copied().unwrap_or(Direction::None)
}

/// A known indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Stable id, lower snake.
    pub id: &'static str,
    /// Standard name.
    pub name: &'static str,
    /// One of [`CATEGORIES`].
    pub category: &'static str,
    /// Dimension of its usual unit, one of [`super::unit::DIMENSIONS`].
    pub dimension: &'static str,
    /// Which way is better.
    pub direction: Direction,
    /// The framework that prints it.
    pub source: &'static str,
    aliases: &'static str,
}

impl Indicator {
    /// Other names for it, as listed.
    pub fn aliases(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.aliases.split('|').filter(|alias| !alias.is_empty())
    }
}

/// The tables of indicators and head nouns.
pub struct Indicators {
    listed: Vec<Indicator>,
    /// Every name and alias, normalised, and the place in `listed` of each.
    names: Words,
    owners: Vec<u16>,
    /// Head nouns, and the category of each.
    heads: Words,
    categories: Vec<&'static str>,
}

impl Indicators {
    /// Reads both tables; unusable rows are left out and named.
    pub(super) fn load() -> (Self, Vec<RowError>) {
        let mut errors = Vec::new();
        let listed_rows = rows::<7>(TABLE, TEXT, &mut errors);
        // Some names a row; to grow a table is to hash all of it again.
        let mut draft = Draft::with_room(TEXT.len() / 24);
        for (row, columns) in listed_rows {
            for reason in draft.add(columns) {
                errors.push(RowError {
                    table: TABLE,
                    row,
                    reason,
                });
            }
        }
        for (row, columns) in rows::<2>(HEADS_TABLE, HEADS_TEXT, &mut errors) {
            if let Err(reason) = draft.add_head(columns) {
                errors.push(RowError {
                    table: HEADS_TABLE,
                    row,
                    reason,
                });
            }
        }
        (draft.finish(), errors)
    }

    /// Every listed indicator, in the order of the table.
    pub fn iter(&self) -> impl Iterator<Item = &Indicator> {
        self.listed.iter()
    }

    /// Every name and alias as printed in the table, with its indicator.
    pub fn names(&self) -> impl Iterator<Item = (&'static str, &Indicator)> {
        self.listed.iter().flat_map(|known| {
            std::iter::once(known.name)
                .chain(known.aliases())
                .map(move |spelling| (spelling, known))
        })
    }

    /// The indicator with this name or alias. Latin letters match in either case; quotes, brackets'
    /// marks, spaces and 的 don't count.
    pub fn indicator(&self, name: &str) -> Option<&Indicator> {
        // Most names are none, and are known to be by their first two characters.
        if opens_plainly(name) && !self.names.may_begin(name) {
            return None;
        }
        self.owner(self.names.number(&normalised(name))?)
    }

    /// The indicator with the longest name or alias that ends the noun phrase: 义务教育学位 in
    /// 新建小学义务教育学位. The spellings compare as in [`Self::indicator`].
    pub fn ending(&self, name: &str) -> Option<&Indicator> {
        self.owner(self.names.number_ending(&normalised(name))?)
    }

    /// The category of a name: its own row's, else that of the longest known name or head noun that
    /// ends it, else `""`.
    pub fn category_of(&self, name: &str) -> &'static str {
        self.placed(name).1
    }

    /// The indicator with this name, and the category of it: [`Self::indicator`] and
    /// [`Self::category_of`] at once.
    pub fn placed(&self, name: &str) -> (Option<&Indicator>, &'static str) {
        let name = normalised(name);
        let known = self.names.number_ending(&name);
        let length = |words: &Words, number: usize| words.list()[number].len();
        let whole = known.filter(|&known| length(&self.names, known) == name.len());
        let head = self.heads.number_ending(&name);
        let nearer = |known: &usize| {
            head.is_none_or(|head| length(&self.names, *known) >= length(&self.heads, head))
        };
        // Of a name and a head noun the longer tells, of equals the name.
        let category = match (known.filter(nearer), head) {
            (Some(known), _) => self.owner(known).map_or("", |known| known.category),
            (None, Some(head)) => self.categories[head],
            (None, None) => "",
        };
        (whole.and_then(|known| self.owner(known)), category)
    }

    fn owner(&self, name: usize) -> Option<&Indicator> {
        self.listed.get(usize::from(self.owners[name]))
    }
}

#[cfg(test)]
#[path = "indicator_tests.rs"]
mod tests;

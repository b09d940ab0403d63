//! The tables of indicators in the making: what is wrong with a row is said, and the row is left out.
//!
//! ```text
//! gva  总值  economy  money  up  GDP  bulletin      GDP also names gdp
//! ```

use super::spelling::normalised;
use super::{CATEGORIES, Direction, Indicator, Indicators};
use crate::lexicon::Words;
use crate::lexicon::unit::DIMENSIONS;
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The frameworks that print indicators.
const SOURCES: [&str; 6] = [
    "plan145",
    "green",
    "beautiful",
    "quality",
    "bulletin",
    "report",
];

/// The tables in the making.
#[derive(Default)]
pub struct Draft {
    listed: Vec<Indicator>,
    by_name: FxHashMap<&'static str, u16>,
    heads: BTreeMap<&'static str, &'static str>,
}

impl Draft {
    /// One with room for so many names.
    pub fn with_room(names: usize) -> Self {
        Self {
            by_name: FxHashMap::with_capacity_and_hasher(names, FxBuildHasher),
            ..Self::default()
        }
    }

    /// Takes a row in; what is wrong with it comes back. A row with a fault in its own columns is
    /// left out, an alias that another row has is left with the other row.
    pub fn add(&mut self, columns: [&'static str; 7]) -> Vec<String> {
        let [id, name, category, dimension, direction, aliases, source] = columns;
        let Some(direction) = Direction::parse(direction) else {
            return vec![format!("unknown direction {direction}")];
        };
        let at = match u16::try_from(self.listed.len()) {
            Ok(_) if !SOURCES.contains(&source) => return vec![format!("unknown source {source}")],
            Ok(at) if CATEGORIES.contains(&category) && DIMENSIONS.contains(&dimension) => at,
            Ok(_) => {
                return vec![format!(
                    "unknown category {category} or dimension {dimension}"
                )];
            }
            Err(_) => return vec!["more than 65535 indicators".to_owned()],
        };
        let row = Indicator {
            id,
            name,
            category,
            dimension,
            direction,
            source,
            aliases,
        };
        let mut faults = Vec::new();
        for spelling in std::iter::once(name).chain(row.aliases()) {
            // The few that change live as long as the table, which is as long as the program.
            let plain = match normalised(spelling) {
                Cow::Borrowed(plain) => plain,
                Cow::Owned(plain) => plain.leak(),
            };
            let taken = self.by_name.entry(plain).or_insert(at);
            if *taken != at {
                let owner = self
                    .listed
                    .get(usize::from(*taken))
                    .map_or("", |other| other.id);
                faults.push(format!("{spelling} also names {owner}"));
            }
        }
        self.listed.push(row);
        faults
    }

    /// Takes a head noun with its category in.
    pub fn add_head(&mut self, [head, category]: [&'static str; 2]) -> Result<(), String> {
        if !CATEGORIES.contains(&category) {
            return Err(format!("unknown category {category}"));
        }
        match self.heads.insert(head, category) {
            None => Ok(()),
            Some(_) => Err(format!("{head} is listed twice")),
        }
    }

    /// The tables.
    pub fn finish(self) -> Indicators {
        // In any order: no name stands twice.
        let (names, owners): (Vec<_>, Vec<_>) = self.by_name.into_iter().unzip();
        Indicators {
            listed: self.listed,
            names: Words::new(names),
            owners,
            heads: Words::new(self.heads.keys().copied()),
            categories: self.heads.into_values().collect(),
        }
    }
}

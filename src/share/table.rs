//! What stands in many figures is written once: the texts and units seen so far, by number.
//!
//! 0 announces a new entry, which follows at the end of the block. Both sides fill their tables
//! alike, beginning with what nearly every link needs: the years around now, and the units that
//! `unit` knows.

use std::collections::HashMap;
use std::hash::Hash;

/// Entries by number, and back.
pub struct Table<Entry, Key> {
    entries: Vec<Entry>,
    places: HashMap<Key, usize>,
    /// Whether numbers count from the newest entry back.
    recent: bool,
}

impl<Entry: Clone, Key: Eq + Hash> Table<Entry, Key> {
    /// A table that begins with these entries.
    pub fn new(known: impl IntoIterator<Item = (Entry, Key)>, recent: bool) -> Self {
        let mut table = Self {
            entries: Vec::new(),
            places: HashMap::new(),
            recent,
        };
        for (entry, key) in known {
            table.learn(entry, key);
        }
        table
    }

    /// The number of an entry; 0 for a new one, which has a number from now on.
    pub fn number(&mut self, entry: &Entry, key: Key) -> u64 {
        match self.places.get(&key) {
            Some(place) if self.recent => (self.entries.len() - place) as u64,
            Some(place) => *place as u64 + 1,
            None => {
                self.learn(entry.clone(), key);
                0
            }
        }
    }

    /// The first entry that fits.
    pub fn find(&self, fits: impl Fn(&Entry) -> bool) -> Option<&Entry> {
        self.entries.iter().find(|entry| fits(entry))
    }

    /// How many entries there are.
    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Takes a new entry in.
    pub fn learn(&mut self, entry: Entry, key: Key) {
        self.places.entry(key).or_insert(self.entries.len());
        self.entries.push(entry);
    }

    /// The entry of a number other than 0.
    pub fn entry(&self, number: u64) -> Option<&Entry> {
        let number = usize::try_from(number).ok()?;
        let place = if self.recent {
            self.entries.len().checked_sub(number)?
        } else {
            number.checked_sub(1)?
        };
        self.entries.get(place)
    }
}

/// Texts by number.
pub type Texts = Table<String, String>;

/// A table of texts.
pub fn texts(known: impl IntoIterator<Item = String>, recent: bool) -> Texts {
    Table::new(known.into_iter().map(|text| (text.clone(), text)), recent)
}

/// The years that need no text.
pub fn years() -> Texts {
    texts((1990..2050).map(|year: u16| year.to_string()), false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_count_alike() {
        for recent in [false, true] {
            let words = ["甲", "乙", "甲", "丙", "丙", "甲", ""];
            let (mut one, mut other) = (texts([], recent), texts([], recent));
            for word in words {
                let number = one.number(&word.to_owned(), word.to_owned());
                if number == 0 {
                    other.learn(word.to_owned(), word.to_owned());
                } else {
                    assert_eq!(other.entry(number).map(String::as_str), Some(word));
                }
            }
            assert_eq!(other.entry(0), None);
            assert_eq!(other.entry(u64::MAX), None);
        }
    }
}

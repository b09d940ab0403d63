//! The words of one cue table, by the part they play.
//!
//! ```text
//! 印发  issue         指南  paper
//! ```
//!
//! A table has three tab-separated columns: the word, its role, an optional note. Lines that begin
//! with `#` are for the reader. A word may play several roles, one row each. What the roles mean
//! is said where they are used and at the head of the table.

use crate::lexicon::Words;
use std::ops::Range;

/// A cue table, read once.
pub struct Cues(Vec<(&'static str, &'static str)>);

impl Cues {
    /// Reads a table that is part of the program; a test reads every row of both.
    pub fn new(table: &'static str) -> Self {
        let fact = |line: &'static str| {
            let mut columns = line.split('\t');
            Some((columns.next()?, columns.next()?))
        };
        Self(
            table
                .lines()
                .filter(|line| !line.starts_with('#'))
                .filter_map(fact)
                .collect(),
        )
    }

    /// The words of some roles.
    pub fn words(&self, roles: &[&str]) -> Words {
        let rows = self.0.iter().filter(|row| roles.contains(&row.1));
        Words::new(rows.map(|row| row.0))
    }

    /// Finds the words of `roles`, of two that begin at one place the longer.
    pub fn finder(&self, roles: &[&str]) -> Finder {
        let rows = self.0.iter().filter(|row| roles.contains(&row.1));
        Finder {
            words: self.words(roles),
            roles: rows.map(|row| row.1).collect(),
        }
    }
}

/// Finds words of a table in a text.
pub struct Finder {
    words: Words,
    /// By number of the word.
    roles: Vec<&'static str>,
}

impl Finder {
    /// Where the words stand and which role each plays, in order, none overlapping another.
    pub fn all<'t>(
        &'t self,
        text: &'t str,
    ) -> impl Iterator<Item = (Range<usize>, &'static str)> + 't {
        self.words
            .all(text)
            .map(|(number, place)| (place, self.roles[number]))
    }

    /// Where the first stands.
    pub fn first(&self, text: &str) -> Option<Range<usize>> {
        self.words.next(text, 0).map(|(_, place)| place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_word_and_a_role_and_stands_once() {
        for table in [
            include_str!("../lexicon/policy_cues.tsv"),
            include_str!("../lexicon/honour_cues.tsv"),
        ] {
            let mut seen = std::collections::HashSet::new();
            for (row, line) in table
                .lines()
                .enumerate()
                .filter(|(_, line)| !line.starts_with('#'))
            {
                let columns: Vec<_> = line.split('\t').collect();
                assert!(matches!(columns.len(), 2 | 3), "row {}: {line}", row + 1);
                assert!(
                    columns.iter().all(|column| !column.is_empty()),
                    "row {}: {line}",
                    row + 1
                );
                assert!(
                    seen.insert((columns[0], columns[1])),
                    "row {} again: {line}",
                    row + 1
                );
            }
        }
    }

    #[test]
    fn the_longer_word_wins() {
        let cues = Cues::new("获\ta\n获评\ta\n# 荣获\ta");
        let finder = cues.finder(&["a"]);
        assert_eq!(finder.first("荣获评"), Some(3..9));
        assert_eq!(finder.all("获").next(), Some((0..3, "a")));
    }
}

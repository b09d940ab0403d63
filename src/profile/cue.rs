//! The words of one cue table, by the part they play.
//!
//! A table has three tab-separated columns: the word, its role, an optional note. Lines that begin
//! with `#` are for the reader. A word may play several roles, one row each. What the roles mean
//! is said where they are used and at the head of the table.

use daachorse::{
    CharwiseDoubleArrayAhoCorasick as Automaton, CharwiseDoubleArrayAhoCorasickBuilder, MatchKind,
};
use std::collections::BTreeSet;
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

    /// The words of a role, longest first.
    pub fn words(&self, role: &str) -> Vec<&'static str> {
        let mut words: Vec<_> = self
            .0
            .iter()
            .filter(|row| row.1 == role)
            .map(|row| row.0)
            .collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        words
    }

    /// The role of a word among `roles`, for a word that [`Self::finder`] found.
    pub fn role(&self, word: &str, roles: &[&str]) -> &'static str {
        self.0
            .iter()
            .find(|row| row.0 == word && roles.contains(&row.1))
            .map_or("", |row| row.1)
    }

    /// Finds the words of `roles`, of two that begin at one place the longer.
    pub fn finder(&self, roles: &[&str]) -> Finder {
        let words: BTreeSet<_> = roles.iter().flat_map(|role| self.words(role)).collect();
        let automaton = CharwiseDoubleArrayAhoCorasickBuilder::new()
            .match_kind(MatchKind::LeftmostLongest)
            .build(words)
            .expect("words of a table that a test reads: some, none empty, each once");
        Finder(automaton)
    }
}

/// Finds words of a table in a text.
pub struct Finder(Automaton<u32>);

impl Finder {
    /// Where the words stand, in order, none overlapping another.
    pub fn all(&self, text: &str) -> impl Iterator<Item = Range<usize>> {
        self.0
            .leftmost_find_iter(text)
            .map(|found| found.start()..found.end())
    }

    /// Where the first stands.
    pub fn first(&self, text: &str) -> Option<Range<usize>> {
        self.all(text).next()
    }
}

/// The longest of `words` that `text` ends with.
pub fn ending(text: &str, words: &[&'static str]) -> Option<&'static str> {
    words.iter().copied().find(|word| text.ends_with(word))
}

/// Whether any of `words` stands in `text`.
pub fn holds(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
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
        assert_eq!(cues.finder(&["a"]).first("荣获评"), Some(3..9));
    }
}

//! The rows of `lexicon/furniture.tsv`; what each way of comparing means stands in
//! [`super::furniture`].

use crate::lexicon::Words;
use std::sync::LazyLock;

/// A row of the table.
pub(crate) struct Rule {
    /// How it is compared.
    pub way: &'static str,
    /// Without white space.
    pub pattern: &'static str,
    /// The longest line it holds for.
    pub limit: usize,
    /// Why the line is furniture.
    pub reason: &'static str,
}

/// The rows by what they compare, so that a line meets few of them.
pub(crate) struct Rules {
    /// All rows, in order.
    pub all: Vec<Rule>,
    /// Their patterns under the same numbers.
    patterns: Words,
    /// Bytes of the longest.
    longest: usize,
    /// The rules of way `has` and `within`, in order, and their patterns.
    has: Vec<usize>,
    held: Words,
}

/// The table.
pub(crate) static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let read = |row: &'static str| {
        let mut cells = row.split('\t');
        let (way, pattern, limit, reason) =
            (cells.next()?, cells.next()?, cells.next()?, cells.next()?);
        Some(Rule {
            way,
            pattern,
            limit: limit.parse().ok()?,
            reason,
        })
    };
    let all: Vec<Rule> = crate::lexicon::table!("../lexicon/furniture.tsv")
        .lines()
        .skip(1)
        .filter_map(read)
        .collect();
    let has = || (0..all.len()).filter(|i| matches!(all[*i].way, "has" | "within"));
    Rules {
        held: Words::new(has().map(|i| all[i].pattern)),
        has: has().collect(),
        patterns: Words::new(all.iter().map(|rule| rule.pattern)),
        longest: all.iter().map(|rule| rule.pattern.len()).max().unwrap_or(0),
        all,
    }
});

impl Rules {
    /// The rule of a way whose pattern is exactly these words and that holds for a line of so many
    /// characters.
    pub(crate) fn exactly(&self, way: &'static str, words: &str, line: usize) -> Option<&Rule> {
        // Most lines are longer than any pattern.
        let whole = |rule: &&Rule| rule.pattern == words;
        let may = words.len() <= self.longest;
        may.then(|| self.starting(way, words, line).find(whole))?
    }

    /// The rules of a way whose pattern starts the words and that hold for a line of so many
    /// characters, in order.
    pub(crate) fn starting(
        &self,
        way: &'static str,
        words: &str,
        line: usize,
    ) -> impl Iterator<Item = &Rule> {
        self.of(way, line, self.patterns.all_starting(words).collect())
    }

    /// The rules of a way whose pattern ends the words and that hold for a line of so many
    /// characters, in order.
    pub(crate) fn ending(
        &self,
        way: &'static str,
        words: &str,
        line: usize,
    ) -> impl Iterator<Item = &Rule> {
        self.of(way, line, self.patterns.all_ending(words).collect())
    }

    /// Of the rules found those of a way, in order.
    fn of(
        &self,
        way: &'static str,
        line: usize,
        mut found: Vec<usize>,
    ) -> impl Iterator<Item = &Rule> {
        found.sort_unstable();
        let rules = found.into_iter().map(|i| &self.all[i]);
        rules.filter(move |rule| rule.way == way && line <= rule.limit)
    }

    /// The first rule of way `within` for a line of so many characters whose pattern stands in it.
    pub(crate) fn within(&self, words: &str, characters: usize) -> Option<&Rule> {
        const LONGEST: usize = 120;
        // Most lines of prose are longer.
        let may = characters <= LONGEST && self.held.within(words);
        let mut rules = self.has.iter().map(|i| &self.all[*i]).filter(|_| may);
        rules.find(|rule| {
            rule.way == "within" && characters <= rule.limit && words.contains(rule.pattern)
        })
    }

    /// The first rule of way `has` or `within` for a line of so many characters whose pattern stands in it.
    pub(crate) fn held(&self, words: &str, characters: usize) -> Option<&Rule> {
        // One look for all patterns: most lines have none.
        if !self.held.within(words) {
            return None;
        }
        self.has
            .iter()
            .map(|i| &self.all[*i])
            .find(|rule| characters <= rule.limit && words.contains(rule.pattern))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        let rows = include_str!("../lexicon/furniture.tsv")
            .lines()
            .skip(1)
            .count();
        assert_eq!(RULES.all.len(), rows);
        let known = [
            "whole",
            "start",
            "end",
            "has",
            "within",
            "label",
            "summary",
            "cue",
            "cue_end",
            "cue_last",
            "note",
            "tail_of_sentence",
        ];
        assert!(RULES.all.iter().all(|rule| known.contains(&rule.way)));
    }
}

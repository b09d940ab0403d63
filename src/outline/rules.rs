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
    /// The rules of way `has`, in order, and their patterns.
    has: Vec<usize>,
    held: Words,
    /// For each way the longest line that one of its rules holds for.
    limits: Vec<(&'static str, usize)>,
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
    let mut limits: Vec<(&'static str, usize)> = Vec::new();
    for rule in &all {
        match limits.iter_mut().find(|(way, _)| *way == rule.way) {
            Some((_, limit)) => *limit = rule.limit.max(*limit),
            None => limits.push((rule.way, rule.limit)),
        }
    }
    let has = || (0..all.len()).filter(|i| all[*i].way == "has");
    Rules {
        held: Words::new(has().map(|i| all[i].pattern)),
        has: has().collect(),
        limits,
        patterns: Words::new(all.iter().map(|rule| rule.pattern)),
        all,
    }
});

impl Rules {
    /// The rule of a way whose pattern is exactly these words and that holds for a line of so many
    /// characters.
    pub(crate) fn exactly(&self, way: &'static str, words: &str, line: usize) -> Option<&Rule> {
        self.starting(way, words, line)
            .find(|rule| rule.pattern == words)
    }

    /// The rules of a way whose pattern starts the words and that hold for a line of so many
    /// characters, in order.
    pub(crate) fn starting(
        &self,
        way: &'static str,
        words: &str,
        line: usize,
    ) -> impl Iterator<Item = &Rule> {
        self.of(way, line, || self.patterns.all_starting(words).collect())
    }

    /// The rules of a way whose pattern ends the words and that hold for a line of so many
    /// characters, in order.
    pub(crate) fn ending(
        &self,
        way: &'static str,
        words: &str,
        line: usize,
    ) -> impl Iterator<Item = &Rule> {
        self.of(way, line, || self.patterns.all_ending(words).collect())
    }

    /// Of the rules found those of a way, in order; most lines are too long for any of it.
    fn of(
        &self,
        way: &'static str,
        line: usize,
        found: impl FnOnce() -> Vec<usize>,
    ) -> impl Iterator<Item = &Rule> {
        let mut limits = self.limits.iter();
        let may = limits.any(|&(one, limit)| line <= limit && one == way);
        let mut near = if may { found() } else { Vec::new() };
        near.sort_unstable();
        let rules = near.into_iter().map(|i| &self.all[i]);
        rules.filter(move |rule| rule.way == way && line <= rule.limit)
    }

    /// The first rule of way `has` for a line of so many characters whose pattern stands in it.
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
            "label",
            "summary",
            "cue",
            "cue_end",
            "note",
            "tail_of_sentence",
        ];
        assert!(RULES.all.iter().all(|rule| known.contains(&rule.way)));
    }
}

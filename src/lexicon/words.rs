//! The words of a table, found at the start of a text, at its end, or anywhere in it.
//!
//! ```
//! use zhibiao::lexicon::Words;
//! let words = Words::new(["增长", "同比", "同比增长"]);
//! assert_eq!(words.starting("同比增长6%"), Some("同比增长"));
//! assert_eq!(words.ending("生产总值增长"), Some("增长"));
//! assert!(words.within("收入同比持平") && !words.within("收入持平"));
//! ```
//!
//! Words are kept by their first two and by their last two characters, the longest first, behind a
//! filter of such pairs, so that a text of none of them costs little more than its decoding.
//! It does not know what a word means: the number of a word is its place in the list that was
//! given, where the caller keeps that.

mod index;
mod joint;

use index::{Edge, Index, ahead, behind};
pub use joint::{Beginnings, Joint};
use std::ops::Range;
use std::sync::OnceLock;

/// Words by first and last character.
#[derive(Debug, Default)]
pub struct Words {
    words: Vec<&'static str>,
    first: Index,
    /// Made when it is first asked for.
    last: OnceLock<Index>,
}

impl Words {
    /// Takes the words in; empty ones are never found. A list of more than 65,535 is cut there.
    pub fn new(words: impl IntoIterator<Item = &'static str>) -> Self {
        let words: Vec<&'static str> = words.into_iter().take(usize::from(u16::MAX)).collect();
        Self {
            first: Index::new(&words, ahead),
            last: OnceLock::new(),
            words,
        }
    }

    /// The words of a table of one column, of which other lines are empty or begin with `#`.
    pub fn of_lines(table: &'static str) -> Self {
        let rows = table.lines().filter(|line| !line.starts_with('#'));
        Self::new(rows.filter(|line| !line.is_empty()))
    }

    /// The words of one kind in a table of two columns, word and kind.
    pub fn of_kind(table: &'static str, kind: &str) -> Self {
        Self::by_kind(table, &[kind]).next().unwrap_or_default()
    }

    /// The words of these kinds in such a table, in the order of the kinds.
    pub fn by_kind(table: &'static str, kinds: &[&str]) -> impl Iterator<Item = Self> + use<> {
        let mut lists: Vec<Vec<&'static str>> = vec![Vec::new(); kinds.len()];
        // Most rows are of the kind of the row before.
        let mut last = 0;
        for (word, kind) in table.lines().filter_map(|line| line.split_once('\t')) {
            if kinds.get(last) != Some(&kind) {
                let Some(at) = kinds.iter().position(|known| *known == kind) else {
                    continue;
                };
                last = at;
            }
            lists[last].push(word);
        }
        debug_assert!(
            lists.iter().all(|list| !list.is_empty()),
            "one of {kinds:?} has no row"
        );
        lists.into_iter().map(Self::new)
    }

    /// The words in the order given.
    pub fn list(&self) -> &[&'static str] {
        &self.words
    }

    /// The number of the longest word that `text` starts with; of equal ones the first given.
    pub fn number_starting(&self, text: &str) -> Option<usize> {
        if !self.may_begin(text) {
            return None;
        }
        self.number_beginning(text)
    }

    /// The same of a text that a word may begin, as [`Joint`] says. Most look-ups come here: it is one
    /// function, in which all that it asks is inlined.
    #[inline(never)]
    pub fn number_beginning(&self, text: &str) -> Option<usize> {
        let edge = ahead(text.as_bytes())?;
        self.longest_at_edge(text, edge)
    }

    /// The longest word that `text`, whose start is `edge`, starts with.
    #[inline(always)]
    fn longest_at_edge(&self, text: &str, edge: Edge<'_>) -> Option<usize> {
        let whole = |number: usize| text.starts_with(self.words[number]);
        self.first.longest(edge, whole)
    }

    /// The number of the longest word that `text` ends with; of equal ones the first given.
    pub fn number_ending(&self, text: &str) -> Option<usize> {
        let last = self.last();
        if !last.may_end(text.as_bytes()) {
            return None;
        }
        let edge = behind(text.as_bytes())?;
        last.longest(edge, |number| text.ends_with(self.words[number]))
    }

    /// Whether one of the words may begin a text; right where it says no.
    pub(super) fn may_begin(&self, text: &str) -> bool {
        self.first.may_begin(text.as_bytes())
    }

    fn last(&self) -> &Index {
        self.last.get_or_init(|| Index::new(&self.words, behind))
    }

    /// The number of exactly this word.
    pub fn number(&self, word: &str) -> Option<usize> {
        self.number_starting(word)
            .filter(|&at| self.words[at].len() == word.len())
    }

    /// The longest word that `text` starts with.
    pub fn starting(&self, text: &str) -> Option<&'static str> {
        self.number_starting(text).map(|at| self.words[at])
    }

    /// The longest word that `text` ends with.
    pub fn ending(&self, text: &str) -> Option<&'static str> {
        self.number_ending(text).map(|at| self.words[at])
    }

    /// Whether any of the words stands in `text`.
    pub fn within(&self, text: &str) -> bool {
        self.next(text, 0).is_some()
    }

    /// The number of the first word at or after byte `from`, the longest of those that begin there,
    /// and where it stands.
    pub fn next(&self, text: &str, from: usize) -> Option<(usize, Range<usize>)> {
        let mut begins = self.beginnings(text, from);
        begins.find_map(|(at, edge)| {
            let found = self.longest_at_edge(&text[at..], edge)?;
            Some((found, at..at + self.words[found].len()))
        })
    }

    /// Where words may begin at or after byte `from`, and what is looked up there.
    fn beginnings<'t>(
        &'t self,
        text: &'t str,
        from: usize,
    ) -> impl Iterator<Item = (usize, Edge<'t>)> + 't {
        let mut from = from;
        std::iter::from_fn(move || {
            let (at, edge) = self.first.next(text.as_bytes(), from)?;
            from = at + edge.outermost();
            Some((at, edge))
        })
    }

    /// The numbers of all words that `text`, whose start is `edge`, starts with, the longest first.
    fn at_edge<'t>(&'t self, text: &'t str, edge: Edge<'t>) -> impl Iterator<Item = usize> + 't {
        let whole = |number: usize| text.starts_with(self.words[number]);
        let found = self.first.fitting(edge);
        found.filter_map(move |entry| entry.fits(whole))
    }

    /// The numbers of all words that `text` starts with, the longest first.
    pub fn all_starting<'t>(&'t self, text: &'t str) -> impl Iterator<Item = usize> + 't {
        let may = self.may_begin(text);
        let edge = may.then(|| ahead(text.as_bytes())).flatten();
        edge.into_iter().flat_map(|edge| self.at_edge(text, edge))
    }

    /// The numbers of all words that `text` ends with, the longest first.
    pub fn all_ending<'t>(&'t self, text: &'t str) -> impl Iterator<Item = usize> + 't {
        let edge = behind(text.as_bytes());
        let found = edge.map(|edge| self.last().fitting(edge));
        let whole = |number: usize| text.ends_with(self.words[number]);
        let found = found.into_iter().flatten();
        found.filter_map(move |entry| entry.fits(whole))
    }

    /// Numbers and places of all words in `text`, overlapping ones too, in the order of their
    /// first characters.
    pub fn every<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (usize, Range<usize>)> + 't {
        self.beginnings(text, 0).flat_map(move |(at, edge)| {
            let numbers = self.at_edge(&text[at..], edge);
            numbers.map(move |number| (number, at..at + self.words[number].len()))
        })
    }

    /// Numbers and places of the words in `text`, in its order, none overlapping another.
    pub fn all<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (usize, Range<usize>)> + 't {
        let mut from = 0;
        std::iter::from_fn(move || {
            let found = self.next(text, from)?;
            from = found.1.end;
            Some(found)
        })
    }
}

/// The words of a table of two columns, word and kind: a struct `Kinds` with the [`Words`] of each kind
/// that is named, and a static of it.
///
/// ```text
/// kinds! { static WORDS = "../lexicon/edge_words.tsv": particle, peer }
/// WORDS.peer.within("增速比全国快")
/// ```
macro_rules! kinds {
    (static $name:ident = $table:literal: $($kind:ident),+ $(,)?) => {
        $crate::lexicon::kinds!(@of $name, $crate::lexicon::table!($table), $($kind),+);
    };
    // A table that is read for more than its kinds.
    (static $name:ident = $table:ident: $($kind:ident),+ $(,)?) => {
        $crate::lexicon::kinds!(@of $name, $table, $($kind),+);
    };
    (@of $name:ident, $table:expr, $($kind:ident),+) => {
        /// Words by what they tell; the table says of each kind what it is.
        pub struct Kinds {
            $(pub $kind: $crate::lexicon::Words,)+
        }

        /// The table's words, read when they are first asked for.
        pub static $name: std::sync::LazyLock<Kinds> = std::sync::LazyLock::new(|| {
            let kinds = [$(stringify!($kind)),+];
            let mut words = $crate::lexicon::Words::by_kind($table, &kinds);
            Kinds {
                $($kind: words.next().unwrap_or_default(),)+
            }
        });
    };
}
pub(crate) use kinds;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_words_with_one_beginning_the_longest_wins() {
        let words = Words::new(["获", "获评", "评", "荣获"]);
        assert_eq!(words.starting("获评先进"), Some("获评"));
        assert_eq!(words.number_starting("获奖"), Some(0));
        assert_eq!(words.next("荣获评先进", 0), Some((3, 0..6)));
        let found: Vec<_> = words.all("荣获评先进").collect();
        assert_eq!(found, [(3, 0..6), (2, 6..9)]);
    }

    #[test]
    fn the_end_is_told_from_the_beginning() {
        let words = Words::new(["规划", "发展规划", "规"]);
        assert_eq!(words.ending("“十四五”发展规划"), Some("发展规划"));
        assert_eq!(words.ending("规划局"), None);
    }

    #[test]
    fn nothing_is_found_in_nothing() {
        let none = Words::new([]);
        assert!(!none.within("全年") && none.ending("全年").is_none());
        let words = Words::new(["", "a"]);
        assert!(words.starting("").is_none() && words.next("bé𠮷a", 0) == Some((1, 7..8)));
    }

    proptest::proptest! {
        #[test]
        fn a_plain_search_finds_the_same(text in "[甲乙丙丁a]{0,12}") {
            let list = ["甲", "甲乙", "乙丙", "丁", "a甲", "丙丙丙"];
            let words = Words::new(list);
            let text = text.as_str();
            let longest = |fits: &dyn Fn(&str) -> bool| {
                list.into_iter().filter(|word| fits(word)).max_by_key(|word| word.len())
            };
            proptest::prop_assert_eq!(words.starting(text), longest(&|word| text.starts_with(word)));
            proptest::prop_assert_eq!(words.ending(text), longest(&|word| text.ends_with(word)));
            proptest::prop_assert_eq!(words.within(text), list.iter().any(|word| text.contains(word)));
            let mut every: Vec<_> = list
                .iter()
                .enumerate()
                .flat_map(|(n, word)| (0..text.len()).filter(move |&at| text.get(at..).is_some_and(|t| t.starts_with(word))).map(move |at| (n, at..at + word.len())))
                .collect();
            every.sort_by_key(|(_, place)| (place.start, usize::MAX - place.end));
            proptest::prop_assert_eq!(words.every(text).collect::<Vec<_>>(), every);
        }
    }
}

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
//! Words are kept by their first and by their last character, the longest first, so that a text of
//! none of them costs one look-up a character. It does not know what a word means: the number of a
//! word is its place in the list that was given, where the caller keeps that.

use std::ops::Range;

/// Words by first and last character.
#[derive(Debug, Default)]
pub struct Words {
    words: Vec<&'static str>,
    first: Index,
    last: Index,
}

impl Words {
    /// Takes the words in; empty ones are never found. A list of more than 65,535 is cut there.
    pub fn new(words: impl IntoIterator<Item = &'static str>) -> Self {
        let words: Vec<&'static str> = words.into_iter().take(usize::from(u16::MAX)).collect();
        let first = Index::new(&words, first_character);
        let last = Index::new(&words, last_character);
        Self { words, first, last }
    }

    /// The words in the order given.
    pub fn list(&self) -> &[&'static str] {
        &self.words
    }

    /// The number of the longest word that `text` starts with; of equal ones the first given.
    pub fn number_starting(&self, text: &str) -> Option<usize> {
        let near = self.first.of(first_character(text)?);
        self.fitting(near, |word| text.starts_with(word))
    }

    /// The number of the longest word that `text` ends with; of equal ones the first given.
    pub fn number_ending(&self, text: &str) -> Option<usize> {
        let near = self.last.of(last_character(text)?);
        self.fitting(near, |word| text.ends_with(word))
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
        let bytes = text.as_bytes();
        let mut at = from;
        while let Some((character, length)) = character(bytes, at) {
            let near = self.first.of(character);
            if !near.is_empty()
                && let Some(found) =
                    self.fitting(near, |word| bytes[at..].starts_with(word.as_bytes()))
            {
                return Some((found, at..at + self.words[found].len()));
            }
            at += length;
        }
        None
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

    fn fitting(&self, near: &[u16], fits: impl Fn(&'static str) -> bool) -> Option<usize> {
        let mut near = near.iter().map(|&at| usize::from(at));
        near.find(|&at| fits(self.words[at]))
    }
}

/// Words by one of their characters: a hash table with room enough that most look-ups end at once.
#[derive(Debug, Default)]
struct Index {
    /// Empty where there is no word at all.
    slots: Vec<Slot>,
    /// Numbers of words, those of one character together, longest first.
    order: Vec<u16>,
}

/// The words of one character: a stretch of [`Index::order`]. A slot of no word is empty.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    character: u32,
    start: u16,
    end: u16,
}

impl Index {
    fn new(words: &[&'static str], character_of: fn(&str) -> Option<u32>) -> Self {
        let key = |at: u16| character_of(words[usize::from(at)]).unwrap_or(0);
        let mut order: Vec<u16> = (0..words.len() as u16)
            .filter(|&at| !words[usize::from(at)].is_empty())
            .collect();
        order.sort_unstable_by_key(|&at| (key(at), usize::MAX - words[usize::from(at)].len(), at));
        let mut index = Self {
            slots: vec![Slot::default(); (order.len() * 2).next_power_of_two().max(2)],
            order,
        };
        let mut start = 0;
        while let Some(&first) = index.order.get(start) {
            let character = key(first);
            let same = index.order[start..]
                .iter()
                .take_while(|&&at| key(at) == character);
            let end = start + same.count();
            let mut place = index.place(character);
            while index.slots[place].end > 0 {
                place = (place + 1) & (index.slots.len() - 1);
            }
            // At most 65,535 words, as `Words::new` takes in no more.
            (index.slots[place], start) = (
                Slot {
                    character,
                    start: start as u16,
                    end: end as u16,
                },
                end,
            );
        }
        index
    }

    /// Where the slot of a character is looked for first.
    fn place(&self, character: u32) -> usize {
        let mixed = character.wrapping_mul(0x9E37_79B1);
        (mixed >> 15) as usize & (self.slots.len() - 1)
    }

    fn of(&self, character: u32) -> &[u16] {
        if self.slots.is_empty() {
            return &[];
        }
        let mut place = self.place(character);
        loop {
            let slot = self.slots[place];
            if slot.end == 0 {
                return &[];
            }
            if slot.character == character {
                return &self.order[usize::from(slot.start)..usize::from(slot.end)];
            }
            place = (place + 1) & (self.slots.len() - 1);
        }
    }
}

/// The character at byte `at`, as the number that its UTF-8 bytes make, and its length.
fn character(bytes: &[u8], at: usize) -> Option<(u32, usize)> {
    let first = *bytes.get(at)?;
    let length = match first {
        0..0xC0 => return Some((u32::from(first), 1)),
        0xC0..0xE0 => 2,
        0xE0..0xF0 => 3,
        _ => 4,
    };
    let whole = bytes.get(at..at + length)?;
    let number = whole
        .iter()
        .fold(0, |number, &byte| number << 8 | u32::from(byte));
    Some((number, length))
}

fn first_character(text: &str) -> Option<u32> {
    character(text.as_bytes(), 0).map(|(character, _)| character)
}

fn last_character(text: &str) -> Option<u32> {
    let bytes = text.as_bytes();
    let start = bytes.iter().rposition(|byte| byte.cast_signed() >= -64)?;
    character(bytes, start).map(|(character, _)| character)
}

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
            let longest = |fits: &dyn Fn(&str) -> bool| {
                list.into_iter().filter(|word| fits(word)).max_by_key(|word| word.len())
            };
            proptest::prop_assert_eq!(words.starting(&text), longest(&|word| text.starts_with(word)));
            proptest::prop_assert_eq!(words.ending(&text), longest(&|word| text.ends_with(word)));
            proptest::prop_assert_eq!(words.within(&text), list.iter().any(|word| text.contains(word)));
        }
    }
}

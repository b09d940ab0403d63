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

use super::sieve::Sieve;
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

    /// The words in the order given.
    pub fn list(&self) -> &[&'static str] {
        &self.words
    }

    /// The number of the longest word that `text` starts with; of equal ones the first given.
    pub fn number_starting(&self, text: &str) -> Option<usize> {
        let edge = ahead(text.as_bytes())?;
        let mut found = self.first.fitting(edge);
        found.find_map(|entry| entry.fits(|number| text.starts_with(self.words[number])))
    }

    /// The number of the longest word that `text` ends with; of equal ones the first given.
    pub fn number_ending(&self, text: &str) -> Option<usize> {
        let edge = behind(text.as_bytes())?;
        let last = self.last.get_or_init(|| Index::new(&self.words, behind));
        let mut found = last.fitting(edge);
        found.find_map(|entry| entry.fits(|number| text.ends_with(self.words[number])))
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
        begins.find_map(|at| {
            let found = self.number_starting(&text[at..])?;
            Some((found, at..at + self.words[found].len()))
        })
    }

    /// Where words may begin at or after byte `from`: places of a word, and few others.
    fn beginnings<'t>(&'t self, text: &'t str, from: usize) -> impl Iterator<Item = usize> + 't {
        let bytes = text.as_bytes();
        let mut from = from;
        std::iter::from_fn(move || {
            loop {
                let at = self.first.outer.next(bytes, from)?;
                let (first, length) = character(bytes, at)?;
                from = at + length;
                let second = character(bytes, from).map_or(0, |(second, _)| second);
                if self.first.may_have([first, second]) {
                    return Some(at);
                }
            }
        })
    }

    /// The numbers of all words that `text` starts with, the longest first.
    pub fn all_starting<'t>(&'t self, text: &'t str) -> impl Iterator<Item = usize> + 't {
        let edge = ahead(text.as_bytes());
        let found = edge.map(|edge| self.first.fitting(edge));
        let found = found.into_iter().flatten();
        let whole = |number: usize| text.starts_with(self.words[number]);
        found.filter_map(move |entry| entry.fits(whole))
    }

    /// Numbers and places of all words in `text`, overlapping ones too, in the order of their
    /// first characters.
    pub fn every<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (usize, Range<usize>)> + 't {
        self.beginnings(text, 0).flat_map(move |at| {
            let numbers = self.all_starting(&text[at..]);
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

/// The end of a text that words are looked up by.
#[derive(Clone, Copy)]
struct Edge {
    /// The outermost character, and the one next to it; 0 where there is none.
    characters: [u32; 2],
    /// Up to eight bytes further in, the outermost lowest, then zeros.
    further: u64,
}

/// Where a text starts.
fn ahead(bytes: &[u8]) -> Option<Edge> {
    let (first, length) = character(bytes, 0)?;
    let (second, more) = character(bytes, length).unwrap_or((0, 0));
    let further = bytes.get(length + more..).unwrap_or(&[]);
    let further = match further.first_chunk() {
        Some(whole) => u64::from_le_bytes(*whole),
        None => further.iter().rev().fold(0, pushed),
    };
    Some(Edge {
        characters: [first, second],
        further,
    })
}

/// Where a text ends.
fn behind(bytes: &[u8]) -> Option<Edge> {
    let (last, length) = last_character(bytes)?;
    let before = &bytes[..bytes.len() - length];
    let (second, more) = last_character(before).unwrap_or((0, 0));
    let further = &before[..before.len() - more];
    let further = match further.last_chunk() {
        Some(whole) => u64::from_be_bytes(*whole),
        None => further.iter().fold(0, pushed),
    };
    Some(Edge {
        characters: [last, second],
        further,
    })
}

fn pushed(bytes: u64, byte: &u8) -> u64 {
    bytes << 8 | u64::from(*byte)
}

/// Words by two of their characters: a hash table with room enough that most look-ups end at once.
#[derive(Debug)]
struct Index {
    slots: Vec<Slot>,
    /// The words of one slot together, longest first.
    entries: Vec<Entry>,
    /// The outermost characters.
    outer: Sieve,
    /// One bit for each remainder of two characters.
    pairs: Vec<u64>,
    /// One bit for each remainder of a character that is a word by itself.
    singles: [u64; SINGLES / 64],
}

/// Bits for single characters.
const SINGLES: usize = 512;

/// The words of two characters: a stretch of [`Index::entries`]. A slot of no word is empty.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    characters: [u32; 2],
    start: u16,
    end: u16,
}

/// A word behind its two characters.
#[derive(Clone, Copy, Debug)]
struct Entry {
    /// Its further bytes as in [`Edge`], and which of these are its own.
    further: u64,
    mask: u64,
    number: u16,
    /// Whether it has more bytes still.
    longer: bool,
}

impl Entry {
    /// Its number, where `whole` says so of a long word.
    fn fits(self, whole: impl Fn(usize) -> bool) -> Option<usize> {
        let number = usize::from(self.number);
        (!self.longer || whole(number)).then_some(number)
    }

    fn new(word: &str, edge: Edge, number: u16) -> Self {
        let width = |character: u32| (4 - character.leading_zeros() as usize / 8).min(word.len());
        let known: usize = edge.characters.map(width).iter().sum();
        let left = word.len() - known.min(word.len());
        Self {
            further: edge.further,
            mask: match left {
                0 => 0,
                1..8 => u64::MAX >> (64 - 8 * left),
                _ => u64::MAX,
            },
            number,
            longer: left > 8,
        }
    }
}

impl Index {
    fn new(words: &[&'static str], edge_of: fn(&[u8]) -> Option<Edge>) -> Self {
        let edged = (0..).zip(words).filter_map(|(number, word)| {
            let edge = edge_of(word.as_bytes())?;
            Some((edge.characters, word.len(), Entry::new(word, edge, number)))
        });
        let mut edged: Vec<_> = edged.collect();
        edged.sort_unstable_by_key(|(characters, length, entry)| {
            (*characters, usize::MAX - length, entry.number)
        });
        let size = edged.len().next_power_of_two();
        let mut index = Self {
            slots: vec![Slot::default(); (size * 2).max(2)],
            entries: edged.iter().map(|(.., entry)| *entry).collect(),
            outer: Sieve::default(),
            pairs: vec![0; (size / 4).max(4)],
            singles: [0; SINGLES / 64],
        };
        let mut start = 0;
        for same in edged.chunk_by(|one, next| one.0 == next.0) {
            let characters = same[0].0;
            index.allow(characters);
            let mut place = mixed(characters) as usize & (index.slots.len() - 1);
            while index.slots[place].end > 0 {
                place = (place + 1) & (index.slots.len() - 1);
            }
            // At most 65,535 words, as `Words::new` takes in no more.
            let end = start + same.len() as u16;
            index.slots[place] = Slot {
                characters,
                start,
                end,
            };
            start = end;
        }
        index
    }

    /// Lets a word of these outermost characters through the filter.
    fn allow(&mut self, characters: [u32; 2]) {
        self.outer.add(characters[0]);
        if characters[1] == 0 {
            let bit = single(characters[0]);
            self.singles[bit / 64] |= 1 << (bit % 64);
        }
        let bit = mixed(characters) as usize % (self.pairs.len() * 64);
        self.pairs[bit / 64] |= 1 << (bit % 64);
    }

    /// Whether a word may have these outermost characters; right where it says no.
    fn may_have(&self, characters: [u32; 2]) -> bool {
        let bit = mixed(characters) as usize & (self.pairs.len() * 64 - 1);
        let alone = single(characters[0]);
        (self.pairs[bit / 64] >> (bit % 64) | self.singles[alone / 64] >> (alone % 64)) & 1 == 1
    }

    /// The words at an edge, as far as their first bytes tell, the longest first.
    fn fitting(&self, edge: Edge) -> impl Iterator<Item = Entry> {
        let [outer, inner] = edge.characters;
        let near = |characters| match self.may_have(characters) {
            true => self.of(characters).iter().copied(),
            false => [].iter().copied(),
        };
        let short = if inner == 0 { [0, 0] } else { [outer, 0] };
        near(edge.characters)
            .filter(move |entry| (edge.further ^ entry.further) & entry.mask == 0)
            .chain(near(short))
    }

    fn of(&self, characters: [u32; 2]) -> &[Entry] {
        let mut place = mixed(characters) as usize & (self.slots.len() - 1);
        loop {
            let slot = self.slots[place];
            if slot.end == 0 {
                return &[];
            }
            if slot.characters == characters {
                return &self.entries[usize::from(slot.start)..usize::from(slot.end)];
            }
            place = (place + 1) & (self.slots.len() - 1);
        }
    }
}

impl Default for Index {
    fn default() -> Self {
        Self::new(&[], ahead)
    }
}

/// A number whose low bits depend on all of two characters.
fn mixed([outer, inner]: [u32; 2]) -> u32 {
    let mixed = (outer ^ inner.rotate_left(15)).wrapping_mul(0x9E37_79B1);
    mixed ^ mixed >> 16
}

/// The bit of a single character in the filter.
fn single(character: u32) -> usize {
    (character.wrapping_mul(0x9E37_79B1) >> 23) as usize % SINGLES
}

/// The character at byte `at`, as the number that its UTF-8 bytes make, and its length.
pub(super) fn character(bytes: &[u8], at: usize) -> Option<(u32, usize)> {
    let whole = |bytes: &[u8]| {
        bytes
            .iter()
            .fold(0, |all, &byte| all << 8 | u32::from(byte))
    };
    Some(match *bytes.get(at)? {
        ascii @ 0..0xC0 => (u32::from(ascii), 1),
        // Chinese characters first: most are.
        first @ 0xE0..0xF0 => {
            let rest: [u8; 2] = *bytes.get(at + 1..)?.first_chunk()?;
            (u32::from_be_bytes([0, first, rest[0], rest[1]]), 3)
        }
        0xC0..0xE0 => (whole(bytes.get(at..at + 2)?), 2),
        _ => (whole(bytes.get(at..at + 4)?), 4),
    })
}

/// The last character, as [`character`] gives it.
fn last_character(bytes: &[u8]) -> Option<(u32, usize)> {
    let back = bytes.iter().rev();
    let length = 1 + back.take_while(|byte| byte.cast_signed() < -64).count();
    character(bytes, bytes.len().checked_sub(length)?)
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

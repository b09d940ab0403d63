//! Words by two characters of their edge: the hash table behind [`super::Words`].
//!
//! ```text
//! edge of 同比增长6%:  同 比 | 增长6…     edge of …总值增长:  长 增 | …值总
//! ```
//!
//! Two characters lead to the few words that have them, the longest first; eight bytes further in
//! tell these apart without a comparison of strings. A filter of pairs answers for most texts.

mod edge;

pub(super) use edge::{Edge, ahead, behind};

use crate::lexicon::sieve::{Pairs, Sieve};
use edge::{last_character, width};
use std::cmp::Reverse;

/// Words by two of their characters: a hash table with room enough that most look-ups end at once.
#[derive(Debug)]
pub(super) struct Index {
    slots: Vec<Slot>,
    /// The words of one slot together, longest first.
    entries: Vec<Entry>,
    /// The outermost characters.
    outer: Sieve,
    /// Whether these are so many that texts are better looked through for two at a time.
    dense: bool,
    /// The two outermost characters.
    pairs: Pairs,
}

/// Words that make an index dense: texts have their first characters everywhere.
const DENSE: usize = 100;

/// The words of two characters: a stretch of [`Index::entries`]. A slot of no word is empty.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    characters: [u32; 2],
    start: u16,
    end: u16,
}

/// A word behind its two characters.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entry {
    /// Its further bytes as in [`Edge`], and which of these are its own.
    further: u64,
    mask: u64,
    number: u16,
    /// Whether it has more bytes still.
    longer: bool,
}

impl Entry {
    /// Whether `further`, as in [`Edge`], begins with its own bytes.
    fn begins(&self, further: u64) -> bool {
        (further ^ self.further) & self.mask == 0
    }

    /// Its number, where `whole` says so of a long word.
    pub(super) fn fits(self, whole: impl Fn(usize) -> bool) -> Option<usize> {
        let number = usize::from(self.number);
        (!self.longer || whole(number)).then_some(number)
    }

    fn new(word: &str, edge: Edge<'_>, number: u16) -> Self {
        let known: usize = edge.characters.map(width).iter().sum();
        let left = word.len() - known.min(word.len());
        Self {
            further: edge.further(),
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
    pub(super) fn new(
        words: &[&'static str],
        edge_of: for<'t> fn(&'t [u8]) -> Option<Edge<'t>>,
    ) -> Self {
        let mut edged: Vec<([u32; 2], Entry)> = Vec::with_capacity(words.len());
        edged.extend((0..).zip(words).filter_map(|(number, word)| {
            let edge = edge_of(word.as_bytes())?;
            Some((edge.characters, Entry::new(word, edge, number)))
        }));
        let size = edged.len().next_power_of_two();
        let mut index = Self {
            slots: vec![Slot::default(); (size * 2).max(2)],
            entries: vec![Entry::default(); edged.len()],
            outer: Sieve::default(),
            dense: edged.len() >= DENSE,
            pairs: Pairs::default(),
        };
        // How many words each slot has; then where they begin; then the words, each behind the last.
        let places = edged.iter().map(|(characters, _)| index.count(*characters));
        let places: Vec<u32> = places.collect();
        let mut start = 0;
        for slot in index.slots.iter_mut().filter(|slot| slot.end > 0) {
            let next = start + slot.end;
            (slot.start, slot.end) = (start, start);
            start = next;
        }
        for ((_, entry), place) in edged.into_iter().zip(places) {
            let end = &mut index.slots[place as usize].end;
            index.entries[usize::from(*end)] = entry;
            *end += 1;
        }
        for slot in index.slots.iter().filter(|slot| slot.end > slot.start + 1) {
            let same = &mut index.entries[usize::from(slot.start)..usize::from(slot.end)];
            same.sort_by_key(|entry| Reverse(words[usize::from(entry.number)].len()));
        }
        index
    }

    /// Counts a word at the end of the slot of its characters: which slot that is.
    fn count(&mut self, characters: [u32; 2]) -> u32 {
        let mut place = mixed(characters) as usize & (self.slots.len() - 1);
        loop {
            let slot = &mut self.slots[place];
            if slot.end == 0 {
                slot.characters = characters;
                self.outer.add(characters[0]);
                self.pairs.add(characters);
            }
            if slot.characters == characters {
                // At most 65,535 words, as `Words::new` takes in no more.
                self.slots[place].end += 1;
                return place as u32;
            }
            place = (place + 1) & (self.slots.len() - 1);
        }
    }

    /// The first byte at or after `from` where the two characters of a word stand, and what is looked up
    /// there.
    pub(super) fn next<'t>(&self, bytes: &'t [u8], from: usize) -> Option<(usize, Edge<'t>)> {
        let mut from = from;
        loop {
            let at = if self.dense {
                self.pairs.next(bytes, from)?
            } else {
                self.outer.next(bytes, from)?
            };
            let edge = ahead(&bytes[at..])?;
            if self.has(edge.characters) {
                return Some((at, edge));
            }
            from = at + edge.outermost();
        }
    }

    /// The two outermost characters of all words, the second 0 where there is none.
    pub(super) fn pairs(&self) -> impl Iterator<Item = [u32; 2]> + '_ {
        let taken = self.slots.iter().filter(|slot| slot.end > slot.start);
        taken.map(|slot| slot.characters)
    }

    /// Whether a word has these outermost characters, or is the first of them.
    fn has(&self, [outer, inner]: [u32; 2]) -> bool {
        let (pair, alone) = self.pairs.may_have([outer, inner]);
        pair && !self.of([outer, inner]).is_empty() || alone && !self.of([outer, 0]).is_empty()
    }

    /// The longest word at an edge, `whole` saying of long ones whether all of it stands there.
    #[inline(always)]
    pub(super) fn longest(&self, edge: Edge<'_>, whole: impl Fn(usize) -> bool) -> Option<usize> {
        let (long, short) = self.at(edge);
        let further = if long.is_empty() { 0 } else { edge.further() };
        let mut fitting = long.iter().filter(|entry| entry.begins(further));
        let found = fitting.find_map(|entry| entry.fits(&whole));
        found.or_else(|| short.first()?.fits(whole))
    }

    /// The words at an edge, as far as their first bytes tell, the longest first.
    pub(super) fn fitting<'i>(&'i self, edge: Edge<'_>) -> impl Iterator<Item = Entry> + use<'i> {
        let (long, short) = self.at(edge);
        let further = if long.is_empty() { 0 } else { edge.further() };
        let same = move |entry: &&Entry| entry.begins(further);
        long.iter().filter(same).chain(short).copied()
    }

    /// The words of both characters at an edge, and those of the outermost alone.
    #[inline(always)]
    fn at(&self, edge: Edge<'_>) -> (&[Entry], &[Entry]) {
        let (pair, alone) = self.pairs.may_have(edge.characters);
        let of = |may: bool, characters| if may { self.of(characters) } else { &[] };
        let long = of(pair, edge.characters);
        (long, of(alone, [edge.characters[0], 0]))
    }

    /// Whether a word may begin a text; right where it says no, which it says of most.
    #[inline]
    pub(super) fn may_begin(&self, bytes: &[u8]) -> bool {
        self.pairs.may_begin(bytes)
    }

    /// Whether a word may end with the last character of a text; right where it says no.
    #[inline]
    pub(super) fn may_end(&self, bytes: &[u8]) -> bool {
        last_character(bytes).is_some_and(|(last, _)| self.outer.may_have(last))
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

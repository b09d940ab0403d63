//! Words by two characters of their edge: the hash table behind [`super::Words`].
//!
//! ```text
//! edge of 同比增长6%:  同 比 | 增长6…     edge of …总值增长:  长 增 | …值总
//! ```
//!
//! Two characters lead to the few words that have them, the longest first; eight bytes further in
//! tell these apart without a comparison of strings. A filter of pairs answers for most texts.

use crate::lexicon::sieve::{Pairs, Sieve};

/// The end of a text that words are looked up by.
#[derive(Clone, Copy)]
pub(super) struct Edge<'t> {
    /// The outermost character, and the one next to it; 0 where there is none.
    characters: [u32; 2],
    /// What lies further in.
    inner: &'t [u8],
    ahead: bool,
}

impl Edge<'_> {
    /// Bytes of the outermost character.
    pub(super) fn outermost(self) -> usize {
        width(self.characters[0])
    }

    /// Up to eight bytes further in as a number, the outermost lowest, then zeros. Most texts are
    /// known to hold no word by their two characters: this is read only for the others.
    fn further(self) -> u64 {
        if self.ahead {
            match self.inner.first_chunk() {
                Some(whole) => u64::from_le_bytes(*whole),
                None => self.inner.iter().rev().fold(0, pushed),
            }
        } else {
            match self.inner.last_chunk() {
                Some(whole) => u64::from_be_bytes(*whole),
                None => self.inner.iter().fold(0, pushed),
            }
        }
    }
}

/// Where a text starts.
#[inline]
pub(super) fn ahead(bytes: &[u8]) -> Option<Edge<'_>> {
    let (first, rest) = first_character(bytes)?;
    let (second, inner) = first_character(rest).unwrap_or((0, rest));
    Some(Edge {
        characters: [first, second],
        inner,
        ahead: true,
    })
}

/// Where a text ends.
#[inline]
pub(super) fn behind(bytes: &[u8]) -> Option<Edge<'_>> {
    let (last, rest) = last_character(bytes)?;
    let (second, inner) = last_character(rest).unwrap_or((0, rest));
    Some(Edge {
        characters: [last, second],
        inner,
        ahead: false,
    })
}

fn pushed(bytes: u64, byte: &u8) -> u64 {
    bytes << 8 | u64::from(*byte)
}

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
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    /// Its further bytes as in [`Edge`], and which of these are its own.
    further: u64,
    mask: u64,
    number: u16,
    /// Whether it has more bytes still.
    longer: bool,
}

impl Entry {
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
        let orders = (0..).zip(words).filter_map(|(number, word)| {
            Some(order(edge_of(word.as_bytes())?, word.len(), number))
        });
        // Sorted as numbers: what else there is to know of a word would be moved with it.
        let mut orders: Vec<u128> = orders.collect();
        orders.sort_unstable();
        let edged = orders.into_iter().filter_map(|order| {
            let number = order as u16;
            let word = words[usize::from(number)];
            let edge = edge_of(word.as_bytes())?;
            Some((edge.characters, Entry::new(word, edge, number)))
        });
        let edged: Vec<_> = edged.collect();
        let size = edged.len().next_power_of_two();
        let mut index = Self {
            slots: vec![Slot::default(); (size * 2).max(2)],
            entries: edged.iter().map(|(.., entry)| *entry).collect(),
            outer: Sieve::default(),
            dense: edged.len() >= DENSE,
            pairs: Pairs::default(),
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
        self.pairs.add(characters);
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

    /// Whether a word has these outermost characters, or is the first of them.
    fn has(&self, [outer, inner]: [u32; 2]) -> bool {
        let pair = self.pairs.may_have([outer, inner]) && !self.of([outer, inner]).is_empty();
        pair || self.pairs.may_stand_alone(outer) && !self.of([outer, 0]).is_empty()
    }

    /// The words at an edge, as far as their first bytes tell, the longest first.
    #[inline]
    pub(super) fn fitting<'i>(&'i self, edge: Edge<'_>) -> impl Iterator<Item = Entry> + use<'i> {
        let [outer, inner] = edge.characters;
        let (mut long, mut short): (&[Entry], &[Entry]) = (&[], &[]);
        if self.outer.may_have(outer) {
            if inner == 0 || self.pairs.may_have(edge.characters) {
                long = self.of(edge.characters);
            }
            if inner != 0 && self.pairs.may_stand_alone(outer) {
                short = self.of([outer, 0]);
            }
        }
        let further = if long.is_empty() { 0 } else { edge.further() };
        let same = move |entry: &&Entry| (further ^ entry.further) & entry.mask == 0;
        long.iter().filter(same).chain(short).copied()
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

/// Words in their order in the index, as one number: those of the same two characters together, the
/// longest first, of equals the first given.
fn order(edge: Edge<'_>, length: usize, number: u16) -> u128 {
    let [outer, inner] = edge.characters.map(u128::from);
    let shorter = u128::from(u32::MAX - u32::try_from(length).unwrap_or(u32::MAX));
    outer << 80 | inner << 48 | shorter << 16 | u128::from(number)
}

/// A number whose low bits depend on all of two characters.
fn mixed([outer, inner]: [u32; 2]) -> u32 {
    let mixed = (outer ^ inner.rotate_left(15)).wrapping_mul(0x9E37_79B1);
    mixed ^ mixed >> 16
}

/// Bytes of a character, given as the number that they make; none where it is 0.
fn width(character: u32) -> usize {
    4 - character.leading_zeros() as usize / 8
}

/// The first character, as the number that its UTF-8 bytes make, and what follows it.
#[inline]
fn first_character(bytes: &[u8]) -> Option<(u32, &[u8])> {
    Some(match bytes {
        // Chinese characters first: most are.
        [first @ 0xE0..0xF0, second, third, rest @ ..] => {
            (u32::from_be_bytes([0, *first, *second, *third]), rest)
        }
        [ascii @ 0..0xC0, rest @ ..] => (u32::from(*ascii), rest),
        [first @ 0xC0..0xE0, second, rest @ ..] => {
            (u32::from_be_bytes([0, 0, *first, *second]), rest)
        }
        [first, second, third, fourth, rest @ ..] => {
            (u32::from_be_bytes([*first, *second, *third, *fourth]), rest)
        }
        _ => return None,
    })
}

/// The last character, as [`first_character`] gives it, and what stands before it.
#[inline]
fn last_character(bytes: &[u8]) -> Option<(u32, &[u8])> {
    if let [rest @ .., first @ 0xE0..0xF0, second, third] = bytes {
        return Some((u32::from_be_bytes([0, *first, *second, *third]), rest));
    }
    let back = bytes.iter().rev();
    let length = 1 + back.take_while(|byte| byte.cast_signed() < -64).count();
    let (rest, last) = bytes.split_at(bytes.len().checked_sub(length)?);
    Some((first_character(last)?.0, rest))
}

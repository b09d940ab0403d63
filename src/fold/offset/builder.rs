//! Folded text in the making, with the way back.
//!
//! ```text
//! skip 2, copy 3个, skip 4, copy 区      3个区, of which 区 is character 8 of the original: 6 ahead
//! ```
//!
//! What is dropped and what is changed is for [`crate::fold::scan`] to say.

use super::{Block, OffsetMap, Piece, WORD};
use crate::fold::scan::count;

/// Folded text in the making, and where each part of it came from.
#[derive(Default)]
pub(in crate::fold) struct Builder {
    pub(in crate::fold) text: String,
    pieces: Vec<Piece>,
    blocks: Vec<Block>,
    /// How many more original characters than folded ones were used so far; it may be fewer, and wraps.
    ahead: u32,
    /// The same when the last folded character was written, before what was dropped since.
    written: u32,
    /// Whether the next character of the original continues the last piece.
    in_step: bool,
}

impl Builder {
    /// Room for about as much folded text as there is original text.
    pub(in crate::fold) fn for_text(text: &str) -> Self {
        Self {
            text: String::with_capacity(text.len()),
            ..Self::default()
        }
    }

    /// Takes over `part`.
    pub(in crate::fold) fn copy(&mut self, part: &str) {
        self.step();
        self.text.push_str(part);
    }

    /// Writes `c` for one original character.
    pub(in crate::fold) fn put(&mut self, c: char) {
        self.step();
        self.text.push(c);
    }

    /// Writes `part` for `width` original characters that it stands for as a whole.
    pub(in crate::fold) fn block(&mut self, part: &str, width: u32) {
        self.in_step = false;
        self.step();
        self.blocks.push(Block {
            piece: narrow(self.pieces.len() - 1),
            width,
        });
        self.text.push_str(part);
        self.ahead = self.ahead.wrapping_add(width).wrapping_sub(count(part));
        self.written = self.ahead;
        self.in_step = false;
    }

    /// Writes a line end that stands for nothing of the original: it leads to the place right behind the character before it,
    /// whatever was dropped since.
    pub(in crate::fold) fn insert_line_end(&mut self) {
        self.pieces.push(Piece {
            folded: narrow(self.text.len()),
            ahead: self.written.wrapping_sub(1),
        });
        self.blocks.push(Block {
            piece: narrow(self.pieces.len() - 1),
            width: 0,
        });
        self.text.push('\n');
        self.ahead = self.ahead.wrapping_sub(1);
        self.written = self.written.wrapping_sub(1);
        self.in_step = false;
    }

    /// Drops `characters` of the original.
    pub(in crate::fold) fn skip(&mut self, characters: u32) {
        self.ahead = self.ahead.wrapping_add(characters);
        self.in_step &= characters == 0;
    }

    fn step(&mut self) {
        if !self.in_step {
            self.pieces.push(Piece {
                folded: narrow(self.text.len()),
                // A folded character is counted with itself: the first is 1, and character 0 of the original.
                ahead: self.ahead.wrapping_sub(1),
            });
            self.in_step = true;
            self.written = self.ahead;
        }
    }

    /// The text and its map.
    pub(in crate::fold) fn finish(mut self) -> (String, OffsetMap) {
        let (words, rest) = self.text.as_bytes().as_chunks();
        let mut last = [CONTINUES; WORD];
        last[..rest.len()].copy_from_slice(rest);
        let words = words.iter().chain((!rest.is_empty()).then_some(&last));
        let starts: Vec<u64> = words.map(starts_in).collect();
        let totals = starts.iter().scan(0, |total, word| {
            let before = *total;
            *total += word.count_ones();
            Some(before)
        });
        let before = totals.collect();
        self.pieces.shrink_to_fit();
        let map = OffsetMap {
            pieces: self.pieces,
            blocks: self.blocks,
            starts,
            before,
            len: narrow(self.text.len()),
        };
        (self.text, map)
    }
}

/// One bit for each of 64 bytes, set where a character starts.
fn starts_in(bytes: &[u8; WORD]) -> u64 {
    let eights = bytes.as_chunks().0.iter().rev();
    eights.fold(0, |bits, eight| bits << 8 | starts_in_eight(*eight))
}

/// A byte that continues a character has the form `10xxxxxx`.
const CONTINUES: u8 = 0b1000_0000;

/// The same for eight bytes, worked on as one number.
fn starts_in_eight(bytes: [u8; 8]) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    // Brings the lowest bit of byte n to bit n of the highest byte.
    const GATHER: u64 = 0x0102_0408_1020_4080;
    let bytes = u64::from_le_bytes(bytes);
    let starts = (!bytes >> 7 | bytes >> 6) & ONES;
    starts.wrapping_mul(GATHER) >> 56
}

/// Offsets fit: the source refuses texts of 4 GiB and more.
fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

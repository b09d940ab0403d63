//! The way back: from bytes of the folded text to characters of the original.
//!
//! Folding mostly copies, so the map is a list of *pieces*. Within a piece every folded character
//! stands for one original character; a new piece begins wherever something was dropped or
//! changed length. To count characters inside a piece there is one bit for each folded byte, set
//! where a character starts, and a running total for every 64 of them: about 0.2 bytes a byte,
//! and 8 more for each piece. A lookup is two binary searches and one population count.
//!
//! ```
//! use zhibiao::fold::fold;
//! use zhibiao::span::Span;
//! // 贵(guì)阳3 个: the bracket and the space are gone from the folded text.
//! let folded = fold("贵(guì)阳3 个");
//! assert_eq!(folded.text, "贵阳3个");
//! // 阳3个 is characters 6 to 10 of the original.
//! assert_eq!(folded.map.original(Span::new(3, 10)), Span::new(6, 10));
//! ```
//!
//! It does not go the other way: nothing after this stage starts from an original offset.

mod builder;

pub(super) use builder::Builder;

use crate::span::{Folded, Original, Span};

/// Folded bytes counted together: one word of bits.
const WORD: usize = 64;

/// From folded bytes to original characters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OffsetMap {
    pieces: Vec<Piece>,
    blocks: Vec<Block>,
    /// One bit a folded byte, set where a character starts.
    starts: Vec<u64>,
    /// Characters that start before each word of `starts`.
    before: Vec<u32>,
    /// Length of the folded text in bytes.
    len: u32,
}

/// From here on, folded and original characters go in step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    /// Where it begins in the folded text, in bytes.
    folded: u32,
    /// How far the original is ahead of the folded text, in characters; it may be behind, and wraps.
    ahead: u32,
}

/// A piece in which all folded characters together stand for `width` original ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Block {
    piece: u32,
    width: u32,
}

impl OffsetMap {
    /// The smallest stretch of the original that holds every character the folded span came from.
    ///
    /// What was dropped inside the span belongs to it, what was dropped at its ends does not. An
    /// offset inside a character counts as that character's; past the end, as the end. An empty
    /// span maps to an empty one.
    pub fn original(&self, span: Span<Folded>) -> Span<Original> {
        if self.len == 0 {
            return Span::new(0, 0);
        }
        let at = span.end.clamp(1, self.len) - 1;
        if span.start >= self.len {
            let last = self.character(at, self.piece(at));
            return Span::new(last.end, last.end);
        }
        let piece = self.piece(span.start);
        let first = self.character(span.start, piece);
        if span.is_empty() {
            return Span::new(first.start, first.start);
        }
        // Nearly all spans end in the piece that they begin in.
        let same = self
            .pieces
            .get(piece + 1)
            .is_none_or(|next| next.folded > at);
        let last = self.character(at, if same { piece } else { self.piece(at) });
        Span::new(first.start, last.end)
    }

    /// Bytes that the map occupies.
    pub fn bytes(&self) -> usize {
        size_of_val(self.pieces.as_slice())
            + size_of_val(self.blocks.as_slice())
            + size_of_val(self.starts.as_slice())
            + size_of_val(self.before.as_slice())
    }

    /// The piece that holds byte `at`, which is in the text: the first one begins with it.
    fn piece(&self, at: u32) -> usize {
        let next = self.pieces.partition_point(|piece| piece.folded <= at);
        next.saturating_sub(1)
    }

    /// The original characters of the folded character that holds byte `at` of a piece.
    fn character(&self, at: u32, index: usize) -> Span<Original> {
        let Some(piece) = self.pieces.get(index) else {
            return Span::new(0, 0);
        };
        let (at, width) = match self.width(index) {
            Some(width) => (piece.folded, width),
            None => (at, 1),
        };
        let start = self.rank(at).wrapping_add(piece.ahead);
        Span::new(start, start.saturating_add(width))
    }

    /// How many original characters a block piece stands for; `None` where characters go in step.
    fn width(&self, piece: usize) -> Option<u32> {
        let at = self
            .blocks
            .binary_search_by_key(&piece, |block| block.piece as usize)
            .ok()?;
        Some(self.blocks[at].width)
    }

    /// How many characters start at or before byte `at`, which is in the text.
    fn rank(&self, at: u32) -> u32 {
        let (word, bit) = (at as usize / WORD, at as usize % WORD);
        let upto = self.starts[word] & (u64::MAX >> (WORD - 1 - bit));
        self.before[word] + upto.count_ones()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built(build: impl FnOnce(&mut Builder)) -> (String, OffsetMap) {
        let mut builder = Builder::default();
        build(&mut builder);
        builder.finish()
    }

    #[test]
    fn dropped_characters_count_inside_a_span_but_not_at_its_ends() {
        let (text, map) = built(|out| {
            out.skip(2);
            out.copy("3个");
            out.skip(4);
            out.copy("区");
            out.skip(1);
        });
        assert_eq!(text, "3个区");
        assert_eq!(
            map.original(Span::new(0, 4)),
            Span::new(2, 4),
            "3个 without its bracket"
        );
        assert_eq!(map.original(Span::new(0, 7)), Span::new(2, 9), "all of it");
        assert_eq!(map.original(Span::new(4, 7)), Span::new(8, 9));
    }

    #[test]
    fn a_block_stands_for_all_its_characters() {
        let (text, map) = built(|out| {
            out.copy("5");
            out.block("平方米", 1);
            out.copy("地");
        });
        assert_eq!(text, "5平方米地");
        assert_eq!(
            map.original(Span::new(1, 4)),
            Span::new(1, 2),
            "a part is the whole"
        );
        assert_eq!(map.original(Span::new(0, 10)), Span::new(0, 2));
        assert_eq!(map.original(Span::new(10, 13)), Span::new(2, 3));
    }

    #[test]
    fn an_inserted_line_end_stands_right_behind_the_character_before_it() {
        let (text, map) = built(|out| {
            out.copy("方案");
            out.skip(3);
            out.insert_line_end();
            out.copy("一、");
        });
        assert_eq!(text, "方案\n一、");
        assert_eq!(map.original(Span::new(6, 7)), Span::new(2, 2));
        assert_eq!(map.original(Span::new(7, 10)), Span::new(5, 6));
        assert_eq!(map.original(Span::new(0, 13)), Span::new(0, 7));
    }

    #[test]
    fn the_end_maps_to_the_end_of_what_was_kept() {
        let (_, map) = built(|out| out.copy("面积"));
        assert_eq!(map.original(Span::new(6, 6)), Span::new(2, 2));
        assert_eq!(map.original(Span::new(6, 900)), Span::new(2, 2));
        assert_eq!(
            OffsetMap::default().original(Span::new(0, 9)),
            Span::new(0, 0)
        );
    }

    #[test]
    fn long_pieces_count_across_words() {
        let long = "增a".repeat(100);
        let (_, map) = built(|out| out.copy(&long));
        for n in 0..100 {
            assert_eq!(
                map.original(Span::new(n * 4, n * 4 + 4)),
                Span::new(2 * n, 2 * n + 2)
            );
        }
    }
}

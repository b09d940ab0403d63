//! The end of a text that words are looked up by: its two outermost characters, and what lies further in.
//!
//! ```text
//! edge of 同比增长6%:  同 比 | 增长6…     edge of …总值增长:  长 增 | …值总
//! ```
//!
//! Which words have such an edge is known to [`super::Index`].

/// The end of a text that words are looked up by.
#[derive(Clone, Copy)]
pub(in crate::lexicon::words) struct Edge<'t> {
    /// The outermost character, and the one next to it; 0 where there is none.
    pub(super) characters: [u32; 2],
    /// What lies further in.
    inner: &'t [u8],
    ahead: bool,
}

impl Edge<'_> {
    /// Bytes of the outermost character.
    pub(in crate::lexicon::words) fn outermost(self) -> usize {
        width(self.characters[0])
    }

    /// Up to eight bytes further in as a number, the outermost lowest, then zeros. Most texts are
    /// known to hold no word by their two characters: this is read only for the others.
    pub(super) fn further(self) -> u64 {
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
#[inline(always)]
pub(in crate::lexicon::words) fn ahead(bytes: &[u8]) -> Option<Edge<'_>> {
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
pub(in crate::lexicon::words) fn behind(bytes: &[u8]) -> Option<Edge<'_>> {
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

/// Bytes of a character, given as the number that they make; none where it is 0.
pub(super) fn width(character: u32) -> usize {
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
pub(super) fn last_character(bytes: &[u8]) -> Option<(u32, &[u8])> {
    if let [rest @ .., first @ 0xE0..0xF0, second, third] = bytes {
        return Some((u32::from_be_bytes([0, *first, *second, *third]), rest));
    }
    let back = bytes.iter().rev();
    let length = 1 + back.take_while(|byte| byte.cast_signed() < -64).count();
    let (rest, last) = bytes.split_at(bytes.len().checked_sub(length)?);
    Some((first_character(last)?.0, rest))
}

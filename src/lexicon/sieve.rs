//! Passes over characters that are surely none of some, a few instructions each.
//!
//! ```text
//! sieve of 第 and 前:   全市居第三位 → stops at 第, and perhaps at some other character
//! ```
//!
//! One bit for the last twelve bits of a character's number, which its last two bytes hold. It
//! stops at every character that was added and at few others: who asks looks again.

/// Bits of a sieve.
const BITS: usize = 1 << 12;

/// A set of characters, and of all whose numbers end alike.
#[derive(Clone, Debug)]
pub(super) struct Sieve([u64; BITS / 64]);

impl Default for Sieve {
    fn default() -> Self {
        Self([0; BITS / 64])
    }
}

impl Sieve {
    /// Adds a character, given as the number that its UTF-8 bytes make.
    pub(super) fn add(&mut self, character: u32) {
        let bit = bit(character);
        self.0[bit / 64] |= 1 << (bit % 64);
    }

    /// Whether a character may have been added; right where it says no.
    pub(super) fn may_have(&self, character: u32) -> bool {
        self.has(bit(character))
    }

    fn has(&self, bit: usize) -> bool {
        self.0[bit / 64] >> (bit % 64) & 1 == 1
    }

    /// The first byte at or after `from` where a character of the sieve may begin. Texts are looked
    /// through many times: what is left of one is kept as a slice, which costs one comparison of
    /// lengths a character.
    pub(super) fn next(&self, bytes: &[u8], from: usize) -> Option<usize> {
        let mut rest = bytes.get(from..)?;
        let found = loop {
            // Chinese characters first, with an end of their own: most are.
            if let [0xE0..0xF0, before, last, after @ ..] = rest {
                if self.0[usize::from(before & 0x3F)] >> (last & 0x3F) & 1 == 1 {
                    break rest;
                }
                rest = after;
                continue;
            }
            let (bit, after) = match rest {
                [ascii @ 0..0xC0, after @ ..] => (usize::from(*ascii), after),
                [before @ 0xC0..0xE0, last, after @ ..] => (place(*before, *last), after),
                [_, _, before, last, after @ ..] => (place(*before, *last), after),
                _ => return None,
            };
            if self.has(bit) {
                break rest;
            }
            rest = after;
        };
        Some(bytes.len() - found.len())
    }
}

/// The bit of a character, given as the number that its UTF-8 bytes make.
fn bit(character: u32) -> usize {
    let [.., before, last] = character.to_be_bytes();
    match character {
        0..0x80 => usize::from(last),
        _ => place(before, last),
    }
}

/// The last six bits of two bytes.
fn place(before: u8, last: u8) -> usize {
    usize::from(before & 0x3F) << 6 | usize::from(last & 0x3F)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_is_passed_over() {
        for c in ['a', '7', '，', '第', 'é', '𠮷'] {
            let mut sieve = Sieve::default();
            let mut bytes = [0; 4];
            let number = c.encode_utf8(&mut bytes).bytes();
            sieve.add(number.fold(0, |number, byte| number << 8 | u32::from(byte)));
            let text = format!("位x{c}。");
            assert_eq!(sieve.next(text.as_bytes(), 0), Some(4), "{c}");
        }
    }

    #[test]
    fn an_empty_sieve_stops_nowhere() {
        assert_eq!(Sieve::default().next("第a，".as_bytes(), 0), None);
    }
}

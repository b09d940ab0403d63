//! Passes over characters that are surely none of some, a few instructions each.
//!
//! ```text
//! sieve of 第 and 前:   全市居第三位 → stops at 第, and perhaps at some other character
//! ```
//!
//! One bit for the last twelve bits of a character's number, which its last two bytes hold. It
//! stops at every character that was added and at few others: who asks looks again. [`Pairs`] does
//! the same for two characters.

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
            // Chinese characters first, with an end of their own, two at a time: most are.
            if let [0xE0..0xF0, a, b, 0xE0..0xF0, c, d, after @ ..] = rest {
                if self.has(place(*a, *b)) {
                    break rest;
                }
                if self.has(place(*c, *d)) {
                    break &rest[3..];
                }
                rest = after;
                continue;
            }
            let (bit, after) = step(rest)?;
            if self.has(bit) {
                break rest;
            }
            rest = after;
        };
        Some(bytes.len() - found.len())
    }
}

/// A set of pairs of characters, and of single ones.
///
/// The characters that open a pair fall into seven groups. Under the last bits of each character
/// stand the group that it opens and, eight bits higher, those of the characters that it follows.
#[derive(Clone, Debug)]
pub(super) struct Pairs(Box<[u16; BITS]>);

/// Stands for a character by itself.
const ALONE: u16 = 1 << 7;

impl Default for Pairs {
    fn default() -> Self {
        Self(Box::new([0; BITS]))
    }
}

impl Pairs {
    /// Adds a character with the one behind it, or by itself where that is 0.
    pub(super) fn add(&mut self, [first, second]: [u32; 2]) {
        let group = 1 << group(first, 7);
        if second == 0 {
            self.0[bit(first)] |= ALONE;
        } else {
            self.0[bit(first)] |= group;
            self.0[bit(second)] |= group << 8;
        }
    }

    /// Whether a pair may have been added, and whether its first character by itself; right where it
    /// says no.
    #[inline]
    pub(super) fn may_have(&self, [first, second]: [u32; 2]) -> (bool, bool) {
        let opens = self.0[bit(first)];
        let pair = second != 0 && self.0[bit(second)] >> 8 & opens & !ALONE != 0;
        (pair, opens & ALONE != 0)
    }

    /// Whether a pair or a character of these may begin a text; right where it says no.
    #[inline]
    pub(super) fn may_begin(&self, bytes: &[u8]) -> bool {
        let Some((first, rest)) = step(bytes) else {
            return false;
        };
        let opens = self.0[first];
        opens & ALONE != 0
            || opens & (ALONE - 1) != 0
                && step(rest).is_some_and(|(second, _)| self.0[second] >> 8 & opens != 0)
    }

    /// The first byte at or after `from` where a pair or a character of these may begin. It looks
    /// each character up once, as the second of a pair and as the first of another.
    pub(super) fn next(&self, bytes: &[u8], from: usize) -> Option<usize> {
        let mut rest = bytes.get(from..)?;
        let mut wanted = ALONE;
        loop {
            let (at, after) = step(rest)?;
            let groups = self.0[at];
            if groups & wanted != 0 {
                let at = bytes.len() - rest.len();
                let opened = groups & wanted & !ALONE != 0;
                let before = bytes[from..at].iter().rev();
                let length = 1 + before.take_while(|byte| byte.cast_signed() < -64).count();
                return Some(if opened { at - length } else { at });
            }
            wanted = groups << 8 | ALONE;
            rest = after;
        }
    }
}

/// Two sets of pairs, and of single characters, looked for at once: one under the lower half of the bits,
/// one under the higher. It is looked through once a text, so that it has room for twice as many groups as
/// [`Pairs`] and stops at half as many pairs that were not added.
pub(super) struct Twice(Box<[u64; BITS]>);

impl Twice {
    /// Groups that the characters which open a pair fall into.
    const GROUPS: u32 = 15;

    /// Stands for a character by itself, in either set.
    const ALONE: u64 = 1 << Self::GROUPS | 1 << (32 + Self::GROUPS);

    /// The groups that a character opens, in either set.
    const OPENS: u64 = 0x7FFF_0000_7FFF;

    /// Of two sets; the second character is 0 where the first is added by itself.
    pub(super) fn new(sets: [impl Iterator<Item = [u32; 2]>; 2]) -> Self {
        let mut groups = Box::new([0; BITS]);
        for (set, pairs) in sets.into_iter().enumerate() {
            for [first, second] in pairs {
                let group = 1 << (group(first, Self::GROUPS) + 32 * set as u32);
                if second == 0 {
                    groups[bit(first)] |= Self::ALONE & 0xFFFF_FFFF << (32 * set);
                } else {
                    groups[bit(first)] |= group;
                    groups[bit(second)] |= group << 16;
                }
            }
        }
        Self(groups)
    }

    /// Tells `found` of each byte where a pair or a character of a set may begin, and of which set, for
    /// each set in the order of the text. See [`Pairs::next`].
    pub(super) fn each(&self, bytes: &[u8], mut found: impl FnMut(usize, usize)) {
        let (mut rest, mut last, mut wanted) = (bytes, bytes, Self::ALONE);
        while let Some((at, after)) = step(rest) {
            let groups = self.0[at];
            let met = groups & wanted;
            if met != 0 {
                let place = |from: &[u8]| bytes.len() - from.len();
                for (set, met) in [met as u32, (met >> 32) as u32].into_iter().enumerate() {
                    if met >> 16 != 0 {
                        found(set, place(last));
                    }
                    if met & Self::ALONE as u32 != 0 {
                        found(set, place(rest));
                    }
                }
            }
            wanted = (groups & Self::OPENS) << 16 | Self::ALONE;
            (last, rest) = (rest, after);
        }
    }
}

/// The group of a character that opens a pair.
fn group(character: u32, groups: u32) -> u32 {
    (character.wrapping_mul(0x9E37_79B1) >> 16) % groups
}

/// The bit of the first character, and what follows it.
#[inline]
fn step(bytes: &[u8]) -> Option<(usize, &[u8])> {
    Some(match bytes {
        // Chinese characters first: most are.
        [0xE0..0xF0, before, last, after @ ..] => (place(*before, *last), after),
        [ascii @ 0..0xC0, after @ ..] => (usize::from(*ascii), after),
        [before @ 0xC0..0xE0, last, after @ ..] => (place(*before, *last), after),
        [_, _, before, last, after @ ..] => (place(*before, *last), after),
        _ => return None,
    })
}

/// The bit of a character, given as the number that its UTF-8 bytes make.
#[inline]
fn bit(character: u32) -> usize {
    let [.., before, last] = character.to_be_bytes();
    place(before, last)
}

/// The last six bits of two bytes; of a letter or digit, which has no byte before it, all seven.
#[inline]
fn place(before: u8, last: u8) -> usize {
    usize::from(before & 0x3F) << 6 | usize::from(last & 0x7F)
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

    fn number(c: char) -> u32 {
        let mut bytes = [0; 4];
        let number = c.encode_utf8(&mut bytes).bytes();
        number.fold(0, |number, byte| number << 8 | u32::from(byte))
    }

    #[test]
    fn no_pair_is_passed_over() {
        for [first, second] in [
            ['第', '一'],
            ['a', '级'],
            ['é', '7'],
            ['𠮷', '𠮷'],
            ['区', '，'],
        ] {
            let mut pairs = Pairs::default();
            pairs.add([first, second].map(number));
            let text = format!("位x{first}{first}{second}。");
            let at = 4 + first.len_utf8();
            // Two characters alike are a pair of their own.
            let begins = if first == second { 4 } else { at };
            assert_eq!(pairs.next(text.as_bytes(), 0), Some(begins), "{text}");
            assert_eq!(pairs.next(text.as_bytes(), at), Some(at), "{text}");
            assert_eq!(pairs.may_have([first, second].map(number)), (true, false));
        }
    }

    #[test]
    fn a_character_by_itself_needs_no_second() {
        let mut pairs = Pairs::default();
        pairs.add([number('第'), 0]);
        assert_eq!(pairs.next("居第".as_bytes(), 0), Some(3));
        assert_eq!(pairs.next("居第".as_bytes(), 3), Some(3));
        assert_eq!(Pairs::default().next("第a，".as_bytes(), 0), None);
    }

    #[test]
    fn an_empty_sieve_stops_nowhere() {
        assert_eq!(Sieve::default().next("第a，".as_bytes(), 0), None);
    }
}

//! A set of characters, asked in about a nanosecond.
//!
//! ```
//! use zhibiao::lexicon::Characters;
//! let digits: Characters = "一二三".chars().collect();
//! assert!(digits.has('二') && !digits.has('四'));
//! ```
//!
//! One bit for each character of the basic plane. Those beyond are in no set.

use super::sieve::Sieve;
use super::words::character;

/// Characters of the basic plane.
const PLANE: usize = 0x1_0000;

/// A set of characters.
#[derive(Debug)]
pub struct Characters {
    table: Box<[u64]>,
    sieve: Sieve,
}

impl Characters {
    /// Whether `c` is in the set.
    pub fn has(&self, c: char) -> bool {
        let at = c as usize;
        self.table
            .get(at / 64)
            .is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    /// The first character of the set at or after byte `from`, and where it stands.
    pub fn next(&self, text: &str, from: usize) -> Option<(usize, char)> {
        let mut from = from;
        loop {
            let at = self.sieve.next(text.as_bytes(), from)?;
            let c = text[at..].chars().next()?;
            if self.has(c) {
                return Some((at, c));
            }
            from = at + c.len_utf8();
        }
    }
}

impl FromIterator<char> for Characters {
    fn from_iter<T: IntoIterator<Item = char>>(characters: T) -> Self {
        let mut table = vec![0_u64; PLANE / 64].into_boxed_slice();
        let mut sieve = Sieve::default();
        for c in characters {
            let at = c as usize;
            if let Some(word) = table.get_mut(at / 64) {
                *word |= 1 << (at % 64);
            }
            if let Some((number, _)) = character(c.encode_utf8(&mut [0; 4]).as_bytes(), 0) {
                sieve.add(number);
            }
        }
        Self { table, sieve }
    }
}

/// The characters of `text` that are neither of the common Chinese ones nor ASCII letters or digits,
/// with their places: all marks and spaces are among them. Most of a text is passed over byte by
/// byte.
pub fn marks(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            match bytes.get(at)? {
                // U+4000 to U+9FFF.
                0xE4..=0xE9 => at += 3,
                byte if byte.is_ascii_alphanumeric() => at += 1,
                _ => break,
            }
        }
        let mark = text[at..].chars().next()?;
        at += mark.len_utf8();
        Some((at - mark.len_utf8(), mark))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_what_is_left() {
        let found: Vec<_> = marks("增长7.2%，𠮷“A区”\n").collect();
        assert_eq!(
            found,
            [
                (7, '.'),
                (9, '%'),
                (10, '，'),
                (13, '𠮷'),
                (17, '“'),
                (24, '”'),
                (27, '\n')
            ]
        );
    }

    #[test]
    fn a_set_finds_its_next_character() {
        let set: Characters = "第1".chars().collect();
        assert_eq!(set.next("全市第1", 0), Some((6, '第')));
        assert_eq!(set.next("全市第1", 9), Some((9, '1')));
        assert_eq!((set.next("全市", 0), set.next("", 3)), (None, None));
    }
}

//! A set of characters, asked in about a nanosecond.
//!
//! ```
//! use zhibiao::lexicon::Characters;
//! let digits: Characters = "一二三".chars().collect();
//! assert!(digits.has('二') && !digits.has('四'));
//! ```
//!
//! One bit for each character of the basic plane. Those beyond are in no set.

/// Characters of the basic plane.
const PLANE: usize = 0x1_0000;

/// A set of characters.
#[derive(Debug)]
pub struct Characters(Box<[u64]>);

impl Characters {
    /// Whether `c` is in the set.
    pub fn has(&self, c: char) -> bool {
        let at = c as usize;
        self.0
            .get(at / 64)
            .is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    /// The first character of the set at or after byte `from`, and where it stands.
    pub fn next(&self, text: &str, from: usize) -> Option<(usize, char)> {
        let mut characters = text.get(from..)?.char_indices();
        characters
            .find(|&(_, c)| self.has(c))
            .map(|(at, c)| (from + at, c))
    }
}

impl FromIterator<char> for Characters {
    fn from_iter<T: IntoIterator<Item = char>>(characters: T) -> Self {
        let mut table = vec![0_u64; PLANE / 64].into_boxed_slice();
        for at in characters.into_iter().map(|c| c as usize) {
            if let Some(word) = table.get_mut(at / 64) {
                *word |= 1 << (at % 64);
            }
        }
        Self(table)
    }
}

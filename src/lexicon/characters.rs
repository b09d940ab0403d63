//! A set of characters, asked in about a nanosecond.
//!
//! ```
//! use zhibiao::lexicon::Characters;
//! let digits: Characters = "一二三".chars().collect();
//! assert!(digits.has('二') && !digits.has('四'));
//! ```
//!
//! One bit for each character of the basic plane. Those beyond are in no set.

/// Words of bits for the characters of the basic plane.
const WORDS: usize = 0x1_0000 / 64;

/// A set of characters.
#[derive(Debug)]
pub struct Characters(Box<[u64; WORDS]>);

impl Characters {
    /// Whether `c` is in the set.
    pub fn has(&self, c: char) -> bool {
        u16::try_from(u32::from(c)).is_ok_and(|code| self.holds(code))
    }

    fn holds(&self, code: u16) -> bool {
        self.0[usize::from(code) / 64] >> (code % 64) & 1 == 1
    }

    /// The first character of the set at or after byte `from`, which begins one, and where it
    /// stands. Nearly every text is looked through for several sets, so that this reads bytes, not
    /// `char`s: of a Chinese character six bits a byte are its code.
    pub fn next(&self, text: &str, from: usize) -> Option<(usize, char)> {
        let six = |byte: &u8| u16::from(byte & 0x3F);
        let wide = |first: &u8, second: &u8, third: &u8| {
            let word = usize::from(u16::from(first & 0xF) << 6 | six(second));
            self.0[word] >> (third & 0x3F) & 1 == 1
        };
        let mut rest = text.as_bytes().get(from..)?;
        let found = loop {
            // Chinese characters first, with an end of their own, two at a time: most are.
            if let [a @ 0xE0..0xF0, b, c, d @ 0xE0..0xF0, e, f, after @ ..] = rest {
                if wide(a, b, c) {
                    break rest;
                }
                if wide(d, e, f) {
                    break &rest[3..];
                }
                rest = after;
                continue;
            }
            if let [a @ 0xE0..0xF0, b, c, after @ ..] = rest {
                if wide(a, b, c) {
                    break rest;
                }
                rest = after;
                continue;
            }
            let (code, after) = match rest {
                [ascii @ 0..0x80, after @ ..] => (Some(u16::from(*ascii)), after),
                [first @ 0xC0..0xE0, second, after @ ..] => {
                    (Some(u16::from(first & 0x1F) << 6 | six(second)), after)
                }
                [_, _, _, _, after @ ..] => (None, after),
                _ => return None,
            };
            if code.is_some_and(|code| self.holds(code)) {
                break rest;
            }
            rest = after;
        };
        let at = text.len() - found.len();
        Some((at, text[at..].chars().next()?))
    }
}

impl FromIterator<char> for Characters {
    fn from_iter<T: IntoIterator<Item = char>>(characters: T) -> Self {
        let mut table = Box::new([0; WORDS]);
        for c in characters {
            let at = c as usize;
            if let Some(word) = table.get_mut(at / 64) {
                *word |= 1 << (at % 64);
            }
        }
        Self(table)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_finds_its_next_character() {
        let set: Characters = "第1".chars().collect();
        assert_eq!(set.next("全市第1", 0), Some((6, '第')));
        assert_eq!(set.next("全市第1", 9), Some((9, '1')));
        assert_eq!((set.next("全市", 0), set.next("", 3)), (None, None));
    }

    #[test]
    fn characters_of_any_length_are_found_and_passed_over() {
        let set: Characters = "aé第\u{ffff}𠮷".chars().collect();
        for (text, found) in [
            ("𠮷é", 4),
            ("区位\u{ffff}", 6),
            ("ü𠮷bca", 8),
            ("\u{80}第", 2),
        ] {
            assert_eq!(set.next(text, 0).map(|(at, _)| at), Some(found), "{text}");
        }
        assert!(!set.has('𠮷') && set.has('é'));
    }
}

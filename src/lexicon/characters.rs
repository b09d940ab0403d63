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

/// The characters of `text` that are neither of the common Chinese ones nor ASCII letters or digits,
/// with their places: all marks and spaces are among them. Most of a text is passed over byte by
/// byte.
pub fn marks(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    marks_with::<true>(text)
}

/// [`marks`] without the most common, `，`, `、`, `.` and `%`, which hold neither ends of sentences nor
/// brackets: half of all marks are these.
pub fn rarer_marks(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    marks_with::<false>(text)
}

fn marks_with<const COMMON: bool>(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let mut rest = text.as_bytes().get(at..)?;
        loop {
            // U+4000 to U+9FFF first, two at a time where they stand together: most are.
            while let [0xE4..=0xE9, _, _, 0xE4..=0xE9, _, _, after @ ..] = rest {
                rest = after;
            }
            rest = match rest {
                [0xE4..=0xE9, _, _, after @ ..] => after,
                [byte, after @ ..] if byte.is_ascii_alphanumeric() => after,
                [b'.' | b'%', after @ ..] if !COMMON => after,
                [0xEF, 0xBC, 0x8C, after @ ..] if !COMMON => after,
                [0xE3, 0x80, 0x81, after @ ..] if !COMMON => after,
                _ => break,
            }
        }
        at = text.len() - rest.len();
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
        let rarer: Vec<_> = rarer_marks("增长7.2%，𠮷“A区”、\n").collect();
        assert_eq!(rarer, [(13, '𠮷'), (17, '“'), (24, '”'), (30, '\n')]);
    }

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

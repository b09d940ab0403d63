//! Which characters a text is made of: a word of others is not looked for in it.
//!
//! ```
//! use zhibiao::lexicon::Glyphs;
//! let glyphs = Glyphs::of("全市新增学位600个");
//! assert!(glyphs.may("新增") && glyphs.may("全个"));
//! assert!(!glyphs.may("新建"));
//! ```
//!
//! Many rules ask a sentence, or each figure of it, for words that few sentences have. What is known of a
//! text is right of every part of it where it says no.

/// The characters of a text, each by the last ten bits of its code.
#[derive(Clone, Debug, Default)]
pub struct Glyphs([u64; 16]);

impl Glyphs {
    /// Looks through a text.
    pub fn of(text: &str) -> Self {
        let mut glyphs = Self::default();
        let mut rest = text.as_bytes();
        loop {
            rest = match rest {
                [0xE0..0xF0, b, c, after @ ..] => {
                    glyphs.note(wide(*b, *c));
                    after
                }
                [ascii, after @ ..] => {
                    glyphs.note(u16::from(*ascii));
                    after
                }
                [] => return glyphs,
            };
        }
    }

    fn note(&mut self, code: u16) {
        self.0[usize::from(code / 64 % 16)] |= 1 << (code % 64);
    }

    /// Whether a word may stand in the text, by its first and its last character.
    #[inline]
    pub fn may(&self, word: &str) -> bool {
        let bytes = word.as_bytes();
        let first = match bytes {
            [0xE0..0xF0, b, c, ..] => self.holds(wide(*b, *c)),
            [first, ..] => self.holds(u16::from(*first)),
            [] => true,
        };
        first
            && match bytes {
                [.., 0xE0..0xF0, b, c] => self.holds(wide(*b, *c)),
                [.., last] => self.holds(u16::from(*last)),
                [] => true,
            }
    }

    /// Whether one of the words may.
    #[inline]
    pub fn may_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.may(word))
    }

    /// Whether a character may.
    #[inline]
    pub fn may_have(&self, c: char) -> bool {
        self.may(c.encode_utf8(&mut [0; 4]))
    }

    #[inline]
    const fn holds(&self, code: u16) -> bool {
        self.0[(code / 64 % 16) as usize] >> (code % 64) & 1 == 1
    }
}

/// The last ten bits of the code of a character of three bytes, by the last two.
#[inline]
const fn wide(second: u8, third: u8) -> u16 {
    (second as u16 & 0xF) << 6 | third as u16 & 0x3F
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn a_word_that_stands_there_may(text in "[一-龥a-z０-９é𠮷—“”]{1,20}", from in 0..20usize, to in 0..20usize) {
            let glyphs = Glyphs::of(&text);
            let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let (from, to) = (ends[from % ends.len()], ends[to % ends.len()]);
            proptest::prop_assert!(glyphs.may(&text[from.min(to)..from.max(to)]));
        }
    }

    #[test]
    fn most_words_that_do_not_stand_there_may_not() {
        let glyphs = Glyphs::of("2023年，全市新增学位600个。");
        assert!(glyphs.may_any(&["新建", "新增"]) && !glyphs.may_any(&["新建", "改造"]));
        assert!(glyphs.may_have('，') && !glyphs.may_have('；'));
    }
}

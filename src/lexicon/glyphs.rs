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
        let mut note = |word: u8, bit: u8| glyphs.0[usize::from(word & 0xF)] |= 1 << (bit & 0x3F);
        loop {
            rest = match rest {
                // Two Chinese characters at a time: most are.
                [0xE0..0xF0, a, b, 0xE0..0xF0, c, d, after @ ..] => {
                    note(*a, *b);
                    note(*c, *d);
                    after
                }
                [0xE0..0xF0, a, b, after @ ..] => {
                    note(*a, *b);
                    after
                }
                [ascii, after @ ..] => {
                    note(*ascii >> 6, *ascii);
                    after
                }
                [] => return glyphs,
            };
        }
    }

    /// Whether a word may stand in the text, by its first and its last character.
    #[inline]
    pub fn may(&self, word: &str) -> bool {
        let bytes = word.as_bytes();
        let first = match bytes {
            [0xE0..0xF0, a, b, ..] => self.holds(*a, *b),
            [first, ..] => self.holds(*first >> 6, *first),
            [] => true,
        };
        first
            && match bytes {
                [.., 0xE0..0xF0, a, b] => self.holds(*a, *b),
                [.., last] => self.holds(*last >> 6, *last),
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
    const fn holds(&self, word: u8, bit: u8) -> bool {
        self.0[(word & 0xF) as usize] >> (bit & 0x3F) & 1 == 1
    }
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

//! Readings that a page glued to characters: dropped.
//!
//! ```text
//! 貴陽(yáng)網(wǎng) → 贵阳网     10個(gè) → 10个     新聞?dòng)?10月 → 新闻10月     郯（tán）城 → 郯城
//! 国内生产总值(GDP), 平台(app), PM(a) stay
//! ```
//!
//! A reading is one to four valid syllables in round brackets right after a Chinese character.
//! With a tone mark it always goes; without one only in a text that is annotated throughout.
//!
//! The programs that glue readings on sometimes put one into the middle of a character, which is
//! lost: `?dòng)?` is left of it, and goes. Where its own reading follows, as in `落地?cái)?shù)據`,
//! and the text glues that reading to one character only, elsewhere, that character is written for
//! the debris: 落地数据. Otherwise nothing is.

use std::collections::HashMap;

use super::hanzi::{is_han, simplified};
use super::pinyin::{are_syllables, letter};
use super::scan::{Scan, count};

/// The longest reading: four syllables of six letters and what separates them.
const LONGEST: usize = 28;

/// The readings with a tone mark that a text glues to its characters.
#[derive(Default)]
pub(super) struct Readings<'t> {
    count: usize,
    /// The character that a reading goes with; `None` for one that goes with several.
    characters: HashMap<&'t str, Option<char>>,
}

impl<'t> Readings<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let mut readings = Self::default();
        for (at, bracket) in text.match_indices(['(', '（']) {
            let after = &text[at + bracket.len()..];
            let Some(c) = text[..at].chars().next_back().filter(|&c| is_han(c)) else {
                continue;
            };
            let Some(found) = reading(after).filter(|found| found.toned) else {
                continue;
            };
            readings.count += 1;
            let character = readings
                .characters
                .entry(found.letters(after))
                .or_insert(Some(c));
            *character = character.filter(|&known| known == c);
        }
        readings
    }

    /// Whether readings are glued to characters throughout: at least two of them.
    pub(super) fn are_throughout(&self) -> bool {
        self.count >= 2
    }

    /// The one character that goes with a reading.
    fn character(&self, reading: &str) -> Option<char> {
        self.characters.get(reading).copied().flatten()
    }
}

/// A reading and the bracket that closes it.
struct Reading {
    bytes: usize,
    toned: bool,
}

/// The reading that `text` starts with, up to and including the closing bracket.
fn reading(text: &str) -> Option<Reading> {
    let mut syllables = String::new();
    let mut toned = false;
    for (at, c) in text.char_indices().take(LONGEST) {
        match c {
            ')' | '）' => {
                let valid = syllables
                    .split(' ')
                    .filter(|part| !part.is_empty())
                    .all(|part| are_syllables(part, 4));
                let letters = syllables.bytes().filter(|&byte| byte != b' ').count();
                return (valid && letters > 0 && (toned || letters > 1)).then_some(Reading {
                    bytes: at + c.len_utf8(),
                    toned,
                });
            }
            ' ' | '\'' | '’' | '·' => syllables.push(' '),
            '\u{300}' | '\u{301}' | '\u{304}' | '\u{30c}' => toned = true,
            _ => {
                let (letter, tone) = letter(c)?;
                syllables.push(letter);
                toned |= tone;
            }
        }
    }
    None
}

impl Reading {
    /// What stands before the bracket.
    fn letters<'t>(&self, text: &'t str) -> &'t str {
        text[..self.bytes].trim_end_matches([')', '）'])
    }
}

impl Scan<'_> {
    /// Drops a reading in brackets, if one is here.
    pub(super) fn reading(&mut self) -> bool {
        if !self.before().is_some_and(is_han) {
            return false;
        }
        let rest = self.rest();
        let bracket = rest.chars().next().map_or(0, char::len_utf8);
        let Some(found) = reading(&rest[bracket..]) else {
            return false;
        };
        let stray = found.toned || self.document.readings().are_throughout();
        if stray {
            self.drop_bytes(bracket + found.bytes);
        }
        stray
    }

    /// Takes the debris of a character that a reading was put into, if it is here, and writes the
    /// character where its own reading tells it.
    pub(super) fn orphan_reading(&mut self) -> bool {
        let rest = self.rest();
        let Some((inner, _)) = orphan(rest) else {
            return false;
        };
        let Some((own, letters)) = orphan(&rest[inner..]) else {
            let mark = usize::from(rest[inner..].starts_with('?'));
            self.drop_bytes(inner + mark);
            return true;
        };
        let debris = &rest[..inner + own];
        match self.document.readings().character(letters) {
            Some(lost) => {
                let lost = simplified(lost);
                self.out.block(lost.encode_utf8(&mut [0; 4]), count(debris));
                self.at += debris.len();
            }
            None => self.drop_bytes(debris.len()),
        }
        true
    }
}

/// Length and letters of `?dòng)` at the start of `text`.
fn orphan(text: &str) -> Option<(usize, &str)> {
    let rest = text.strip_prefix('?')?;
    let found = reading(rest).filter(|found| found.toned)?;
    Some((1 + found.bytes, found.letters(rest)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold;

    #[test]
    fn readings_have_a_bracket_and_a_tone_or_company() {
        assert!(
            reading("yáng)網").is_some_and(|found| found.toned && found.bytes == "yáng)".len())
        );
        assert!(reading("guì yáng）").is_some_and(|found| found.toned));
        assert!(reading("de)").is_some_and(|found| !found.toned));
        for no in ["GDP)", "app)", "a)", "yáng", "1)", ")", "yángqq)"] {
            assert!(reading(no).is_none(), "{no}");
        }
    }

    #[test]
    fn a_lost_character_is_told_by_its_own_reading() {
        assert_eq!(
            fold("數(shù)字，落地?cái)?shù)據(jù)").text,
            "数字，落地数据"
        );
        assert_eq!(
            fold("數(shù)字，樹(shù)木，落地?cái)?shù)據").text,
            "数字，树木，落地据"
        );
        assert_eq!(fold("落地?cái)?shù)據(jù)").text, "落地据");
    }
}

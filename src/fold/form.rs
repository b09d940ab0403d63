//! Width and compatibility forms: one character, one plain spelling, whatever stands around it.
//!
//! ```text
//! Ａ１％～ → A1%~     ㎡ → 平方米     ﹪ → %     「节能」 → “节能”     ⼈⺠ → 人民
//! ```
//!
//! Full-width letters, digits and signs follow from their code; the rest is `forms.tsv`. Forms
//! that depend on their neighbours (`．` `－` `：`) belong to the passes of their kind.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::scan::Scan;

/// Offset from a full-width form to its ASCII character (Unicode, Halfwidth and Fullwidth Forms).
const FULL_WIDTH: u32 = 0xFEE0;

/// Full-width forms that Chinese punctuation keeps.
const KEPT: &str = "！（），．－：；？［］＂＇";

static FORMS: LazyLock<HashMap<char, &'static str>> = LazyLock::new(|| {
    let rows = crate::lexicon::table!("forms.tsv")
        .lines()
        .filter(|row| !row.starts_with('#'));
    rows.filter_map(|row| row.split_once('\t'))
        .filter_map(|(form, plain)| Some((form.chars().next()?, plain)))
        .collect()
});

/// A character's plain spelling, where it has another one.
pub(super) fn plain(c: char) -> Option<Plain> {
    if let Some(ascii) = half(c).filter(|_| !KEPT.contains(c)) {
        return Some(Plain::Char(ascii));
    }
    let plain = *FORMS.get(&c)?;
    let mut chars = plain.chars();
    match (chars.next(), chars.next()) {
        (Some(one), None) => Some(Plain::Char(one)),
        _ => Some(Plain::Text(plain)),
    }
}

/// Characters that have another spelling.
pub(super) fn spelled() -> impl Iterator<Item = char> {
    let wide = ('！'..='～').filter(|&c| !KEPT.contains(c));
    wide.chain(FORMS.keys().copied())
}

/// What a form is written as.
pub(super) enum Plain {
    Char(char),
    Text(&'static str),
}

/// The ASCII character of a full-width form.
pub(super) fn half(c: char) -> Option<char> {
    ('！'..='～')
        .contains(&c)
        .then(|| char::from_u32(c as u32 - FULL_WIDTH))
        .flatten()
}

/// `c`, or its ASCII character: for looking ahead.
pub(super) fn narrow(c: char) -> char {
    if c < '！' { c } else { half(c).unwrap_or(c) }
}

/// Zero-width characters, direction marks, soft hyphens and controls: dropped.
pub(super) fn is_invisible(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' => false,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{feff}' => true,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' => true,
        '\u{fe00}'..='\u{fe0f}' | '\u{fff9}'..='\u{fffb}' => true,
        _ => c.is_control(),
    }
}

/// Spaces of any width and tabs; not line ends.
pub(super) fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\u{a0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
    )
}

impl Scan<'_> {
    /// Writes a form's plain spelling.
    pub(super) fn form(&mut self, c: char) {
        self.advance(c);
        match plain(c) {
            Some(Plain::Char(plain)) => self.out.put(plain),
            // 1½ would become 11/2.
            Some(Plain::Text(text)) if !(text.starts_with('1') && self.after_digit()) => {
                self.out.block(text, 1)
            }
            _ => self.out.put(c),
        }
    }

    /// A raised digit belongs to a unit after a letter (`m²`) and is a note's mark after a word.
    pub(super) fn raised(&mut self, c: char) {
        self.advance(c);
        match self.out.text.chars().next_back() {
            Some(before) if before.is_ascii_alphabetic() => {
                self.out.put(if c == '²' { '2' } else { '3' })
            }
            Some(before) if super::hanzi::is_han(before) || before == '”' => self.out.skip(1),
            _ => self.out.put(c),
        }
    }

    /// A circle, or a letter like one, among Chinese digits is a zero: `二○二五`, `二O二五`.
    pub(super) fn circle(&mut self, c: char) {
        const DIGITS: &str = "〇一二三四五六七八九";
        self.advance(c);
        // 二O 二一年: a space may stand behind it.
        let mut after = self.rest().chars();
        let after = after
            .find(|&c| !is_space(c))
            .map(narrow)
            .is_some_and(|c| DIGITS.contains(c) || matches!(c, '○' | 'O' | '年'));
        let before = self
            .out
            .text
            .chars()
            .next_back()
            .is_some_and(|c| DIGITS.contains(c));
        self.out.put(if before && after { '〇' } else { c });
    }
}

//! How names of indicators are compared: without what one writer prints and another doesn't.
//!
//! ```text
//! “专精特新”中小企业 = 专精特新中小企业        PM2.5的浓度 = pm2.5浓度
//! ```
//!
//! Which spellings name one thing is for the table to say.

use std::borrow::Cow;

/// Whether a name is nothing but common Chinese characters other than 的, small letters and digits:
/// most are, and need no copy.
fn is_plain(name: &str) -> bool {
    let mut rest = name.as_bytes();
    loop {
        rest = match rest {
            [0xE7, 0x9A, 0x84, ..] => return false,
            [0xE4..=0xE9, _, _, after @ ..] => after,
            [b'a'..=b'z' | b'0'..=b'9', after @ ..] => after,
            [] => return true,
            _ => return false,
        };
    }
}

/// Whether the first two characters of a name are compared as they stand.
pub fn opens_plainly(name: &str) -> bool {
    name.get(..6).is_some_and(is_plain)
}

/// Without what one writer prints and another doesn't.
pub fn normalised(name: &str) -> Cow<'_, str> {
    if is_plain(name) {
        return Cow::Borrowed(name);
    }
    let mute = |letter: char| {
        matches!(
            letter,
            '“' | '”' | '‘' | '’' | '"' | '\'' | '《' | '》' | '（' | '）' | '(' | ')' | '的'
        ) || letter.is_whitespace()
    };
    let changes = |letter: char| mute(letter) || letter.is_ascii_uppercase();
    if !name.contains(changes) {
        return Cow::Borrowed(name);
    }
    let mut kept = String::with_capacity(name.len());
    let letters = name.chars().filter(|&letter| !mute(letter));
    kept.extend(letters.map(|letter| letter.to_ascii_lowercase()));
    Cow::Owned(kept)
}

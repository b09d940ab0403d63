//! Which encoding bytes are in, and the seam behind which decoders stand.
//!
//! The core itself knows UTF-8 and UTF-16. The tables for GB18030 and Big5 are large, and the page
//! already has them in its `TextDecoder`, so a [`Decoder`] is handed in.
//!
//! ```
//! use zhibiao::source::{Decoder, Utf8Only};
//! assert_eq!(Utf8Only.decode(b"\xd4\xf6").encoding, "utf-8");
//! ```
//!
//! It does not look at what the text says; that is `mojibake`.

/// Text and the encoding it was in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text; U+FFFD where bytes stand for no character.
    pub text: String,
    /// The encoding, as the Encoding Standard names it, in lower case.
    pub encoding: String,
}

/// Decodes what is neither UTF-8 nor marked: Chinese text in an older encoding.
pub trait Decoder {
    /// Decodes bytes, guessing the encoding.
    fn decode(&self, bytes: &[u8]) -> Decoded;

    /// The bytes of `text` in GB18030, to undo a wrong decoding. `None` where a character has none
    /// or the decoder cannot encode.
    fn gb18030(&self, _text: &str) -> Option<Vec<u8>> {
        None
    }

    /// Whether `first` in GB18030 begins as UTF-8 does: UTF-8 that was taken for GB18030 may open
    /// with it. Asked of every line, so a decoder with tables may keep the answers; it may also say no
    /// where `second`, which stands behind it, rules that out.
    fn opens_utf8(&self, first: char, _second: Option<char>) -> bool {
        let bytes = self.gb18030(first.encode_utf8(&mut [0; 4]));
        bytes.is_some_and(|bytes| begins_utf8(&bytes))
    }

    /// The bytes as text, where all of them are UTF-8.
    fn utf8<'b>(&self, bytes: &'b [u8]) -> Option<&'b str> {
        std::str::from_utf8(bytes).ok()
    }
}

/// Whether bytes are UTF-8 as far as they go.
pub(super) fn begins_utf8(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).map_or_else(|fault| fault.error_len().is_none(), |_| true)
}

/// No tables: all bytes are taken for UTF-8.
#[derive(Clone, Copy, Debug, Default)]
pub struct Utf8Only;

impl Decoder for Utf8Only {
    fn decode(&self, bytes: &[u8]) -> Decoded {
        named(String::from_utf8_lossy(bytes).into_owned(), "utf-8")
    }
}

/// One broken UTF-8 sequence in so many characters still is UTF-8: one bad byte in a file must not
/// turn all of it into something else. Text in another encoding breaks at every second character.
const BROKEN_ONE_IN: usize = 50;

/// Decodes by byte order mark, as UTF-8, or else by `decoder`.
pub(super) fn decode(bytes: &[u8], decoder: &dyn Decoder) -> Decoded {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => named(String::from_utf8_lossy(rest).into_owned(), "utf-8"),
        [0xFF, 0xFE, rest @ ..] => named(utf16(rest, u16::from_le_bytes), "utf-16le"),
        [0xFE, 0xFF, rest @ ..] => named(utf16(rest, u16::from_be_bytes), "utf-16be"),
        _ => match decoder.utf8(bytes) {
            Some(text) => named(text.to_owned(), "utf-8"),
            None if is_nearly_utf8(bytes) => {
                named(String::from_utf8_lossy(bytes).into_owned(), "utf-8")
            }
            None => decoder.decode(bytes),
        },
    }
}

fn is_nearly_utf8(bytes: &[u8]) -> bool {
    let (mut broken, mut foreign) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        broken += usize::from(!chunk.invalid().is_empty());
        foreign += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
    }
    broken * BROKEN_ONE_IN <= foreign
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let pairs = bytes.chunks(2).map(|pair| match *pair {
        [first, second] => unit([first, second]),
        // Half a unit at the end of a file.
        _ => 0xFFFD,
    });
    char::decode_utf16(pairs)
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

/// Text in the encoding of that name.
pub(super) fn named(text: String, encoding: &str) -> Decoded {
    Decoded {
        text,
        encoding: encoding.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearly_utf8_is_utf8_and_gb18030_is_not() {
        let mut bytes = "全年粮食总产量稳步增长".repeat(10).into_bytes();
        bytes.push(0xE5);
        assert!(is_nearly_utf8(&bytes));
        assert!(!is_nearly_utf8(b"\xc8\xab\xc4\xea\xd4\xf6\xb3\xa47.2%"));
        assert!(!is_nearly_utf8(b"\xff"));
    }

    #[test]
    fn half_a_unit_is_marked() {
        assert_eq!(utf16(b"a\0b", u16::from_le_bytes), "a\u{fffd}");
    }
}

//! Name and bytes become text.
//!
//! ```
//! use zhibiao::source::Source;
//! let source = Source::read("报告.txt", "全年生产总值增长7.2%。".as_bytes(), &zhibiao::source::Utf8Only)?;
//! assert_eq!((source.encoding.as_str(), source.text.chars().count()), ("utf-8", 13));
//!
//! let error = Source::read("公报.zip", b"PK\x03\x04 ...", &zhibiao::source::Utf8Only).unwrap_err();
//! assert!(error.to_string().starts_with("公报.zip：这是压缩包"));
//! # Ok::<(), zhibiao::source::SourceError>(())
//! ```
//!
//! A byte order mark decides, then valid UTF-8; what is left is GB18030 or Big5, which a
//! [`Decoder`] tells apart: `native` on the command line, the browser's own in the page. Text that
//! an earlier program decoded wrongly is set right where that loses nothing; see [`repair`].
//!
//! PDF and Word files are opened by [`documents`] where that is built in: on the command line, and in
//! the page by a program that is loaded with the first such file. Of files of other kinds it says what
//! they are and what to do.

mod decoder;
mod documents;
mod fault;
mod kind;
mod mojibake;
#[cfg(feature = "cli")]
mod native;
#[cfg(feature = "documents")]
mod pdf;
mod several;
#[cfg(feature = "documents")]
mod word;

use crate::lexicon::has;

pub use decoder::{Decoded, Decoder, Utf8Only};
pub use documents::{Unreadable, document};
pub use fault::SourceError;
pub use mojibake::repair;
#[cfg(feature = "cli")]
pub use native::Native;
pub use several::several;

use fault::Reason;

/// One character in so many may be undecodable before a text is refused.
const DAMAGED_ONE_IN: usize = 50;

/// A document's text with its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// File name, or what the user called it.
    pub name: String,
    /// The decoded text.
    pub text: String,
    /// The encoding it came in, as the Encoding Standard names it.
    pub encoding: String,
}

impl Source {
    /// A source from text that is already decoded (pasted, or decoded by the browser), taken as it
    /// is: offsets count the characters that were given. To set wrongly decoded text right first,
    /// see [`repair`].
    pub fn from_text(name: &str, text: &str) -> Self {
        Self {
            name: name.to_owned(),
            text: text.to_owned(),
            encoding: "utf-8".to_owned(),
        }
    }

    /// Decodes a file.
    ///
    /// # Errors
    ///
    /// When there is nothing to read, when the bytes are neither text nor a document that is opened,
    /// when a document is locked, damaged or made of pictures, when too many of them stand for no character, or at 4 GiB and more.
    pub fn read(name: &str, bytes: &[u8], decoder: &dyn Decoder) -> Result<Self, SourceError> {
        let fault = |reason| SourceError::new(name, reason);
        if u32::try_from(bytes.len()).is_err() {
            return Err(fault(Reason::TooLong));
        }
        if let Some(kind) = kind::of(bytes) {
            return match documents::open(kind, bytes) {
                Some(Ok(text)) => Ok(Self::from_text(name, &text)),
                Some(Err(unreadable)) => Err(fault(Reason::Unreadable(kind, unreadable))),
                None => Err(fault(Reason::NotText(kind))),
            };
        }
        let decoded = decoder::decode(bytes, decoder);
        if decoded.text.trim().is_empty() {
            return Err(fault(Reason::Empty));
        }
        let bad = damage(&decoded.text);
        if bad > 0 && bad * DAMAGED_ONE_IN > decoded.text.chars().count() {
            let first = decoded.text.chars().position(is_damage).unwrap_or(0);
            return Err(fault(Reason::Undecodable {
                encoding: decoded.encoding,
                bad,
                first,
            }));
        }
        let text = repair(&decoded.text, decoder).unwrap_or(decoded.text);
        Ok(Self {
            name: name.to_owned(),
            text,
            encoding: decoded.encoding,
        })
    }
}

/// Whether a character stands for bytes that are none.
fn is_damage(c: char) -> bool {
    matches!(c, char::REPLACEMENT_CHARACTER | '\0')
}

/// How many such characters a text has. Nearly every text has none, which a search tells sooner than
/// a count.
fn damage(text: &str) -> usize {
    let zero = memchr::memchr(0, text.as_bytes());
    if zero.is_none() && !has(text, "\u{fffd}") {
        return 0;
    }
    text.chars().filter(|&c| is_damage(c)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<Source, SourceError> {
        Source::read("样本.txt", bytes, &Utf8Only)
    }

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        "\u{feff}"
            .encode_utf16()
            .chain(text.encode_utf16())
            .flat_map(bytes)
            .collect()
    }

    #[test]
    fn byte_order_marks_decide_and_go() {
        let text = "增长7.2%，𠮷";
        let utf8 = read(format!("\u{feff}{text}").as_bytes()).expect("UTF-8");
        assert_eq!(
            (utf8.text.as_str(), utf8.encoding.as_str()),
            (text, "utf-8")
        );
        let little = read(&utf16(text, u16::to_le_bytes)).expect("UTF-16LE");
        assert_eq!(
            (little.text.as_str(), little.encoding.as_str()),
            (text, "utf-16le")
        );
        let big = read(&utf16(text, u16::to_be_bytes)).expect("UTF-16BE");
        assert_eq!(
            (big.text.as_str(), big.encoding.as_str()),
            (text, "utf-16be")
        );
    }

    #[test]
    fn nothing_to_read_is_an_error() {
        for empty in ["", " \r\n\t", "\u{feff}\n"] {
            assert!(
                read(empty.as_bytes())
                    .expect_err("empty")
                    .to_string()
                    .contains("没有文字")
            );
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_an_error_with_their_place() {
        let noise: Vec<u8> = (0..4000_u32).map(|n| (n * 197 % 251) as u8).collect();
        let error = read(&noise).expect_err("noise").to_string();
        assert!(error.contains("第 ") && error.contains("个字符"), "{error}");
    }

    #[test]
    fn a_few_bad_bytes_are_kept_as_marks() {
        let mut bytes = "全区地区生产总值增长百分之七点二。".repeat(20).into_bytes();
        bytes[100] = 0xff;
        assert!(read(&bytes).expect("mostly text").text.contains('\u{fffd}'));
    }

    #[test]
    fn pasted_text_is_taken_as_it_is() {
        for text in ["增长7.2%", "\u{feff}ç½—æ¹–", "坏\u{fffd}字"] {
            assert_eq!(Source::from_text("样本", text).text, text);
        }
    }
}

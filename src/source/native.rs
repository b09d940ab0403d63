//! GB18030 and Big5 on the command line, by the crates that browsers use.
//!
//! ```
//! use zhibiao::source::{Native, Source};
//! let source = Source::read("旧报告.txt", b"\xd4\xf6\xb3\xa47.2%\xa3\xac", &Native).unwrap();
//! assert_eq!((source.text.as_str(), source.encoding.as_str()), ("增长7.2%，", "gb18030"));
//! ```
//!
//! The detector weighs all legacy encodings; of its answers only Big5 is taken, all others mean
//! GB18030, since a Chinese report in any third encoding would be stranger than a wrong guess.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, Encoding, GB18030, UTF_8};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use super::decoder::{Decoded, Decoder, begins_utf8, named};
use crate::lexicon::Characters;

/// The decoder of the command line.
#[derive(Clone, Copy, Debug, Default)]
pub struct Native;

impl Decoder for Native {
    fn decode(&self, bytes: &[u8]) -> Decoded {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(bytes, true);
        let guess = detector.guess(None, Utf8Detection::Deny);
        let order = if guess == BIG5 {
            [BIG5, GB18030]
        } else {
            [GB18030, BIG5]
        };
        // The guess stands unless it breaks where the other one does not.
        let [first, second] = order.map(|encoding| as_encoding(bytes, encoding));
        if first.1 && !second.1 {
            second.0
        } else {
            first.0
        }
    }

    fn gb18030(&self, text: &str) -> Option<Vec<u8>> {
        let (bytes, _, lost) = GB18030.encode(text);
        (!lost).then(|| bytes.into_owned())
    }

    fn opens_utf8(&self, first: char, second: Option<char>) -> bool {
        let [whole, cut] = &*OPENERS;
        let opens = |c| whole.has(c) || cut.has(c);
        cut.has(first) || whole.has(first) && second.is_none_or(opens)
    }

    /// By the vector instructions of the crate, several times as fast as the standard library.
    fn utf8<'b>(&self, bytes: &'b [u8]) -> Option<&'b str> {
        match UTF_8.decode_without_bom_handling_and_without_replacement(bytes)? {
            Cow::Borrowed(text) => Some(text),
            Cow::Owned(_) => None,
        }
    }
}

/// The characters whose bytes in GB18030 begin UTF-8: those that are a whole character of it, behind
/// which another one begins, and those that are cut. To write one takes a search through the tables; to
/// read all pairs of bytes once is far less. Those of four bytes have a digit second, which UTF-8 has not.
static OPENERS: LazyLock<[Characters; 2]> = LazyLock::new(|| [0xC2..0xE0, 0xE0..0xF5].map(openers));

/// Those whose first byte is one of these.
fn openers(leads: Range<u8>) -> Characters {
    let pairs = leads.flat_map(|lead| (0x80..0xC0).map(move |trail| [lead, trail]));
    let pairs = pairs.filter(|pair| begins_utf8(pair));
    let apart: Vec<u8> = pairs
        .flat_map(|[lead, trail]| [lead, trail, b'\n'])
        .collect();
    let (read, _) = GB18030.decode_without_bom_handling(&apart);
    read.chars()
        .filter(|&c| !matches!(c, '\n' | char::REPLACEMENT_CHARACTER))
        .collect()
}

/// The text, and whether some bytes stood for no character.
fn as_encoding(bytes: &[u8], encoding: &'static Encoding) -> (Decoded, bool) {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    (
        named(text.into_owned(), &encoding.name().to_lowercase()),
        broken,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    #[test]
    fn both_encodings_are_told_apart() {
        let simplified =
            "全区地区生产总值增长7.2%，规模以上工业增加值增长5.1%，城镇新增就业2.3万人。";
        let traditional =
            "全區地區生產總值增長7.2%，規模以上工業增加值增長5.1%，城鎮新增就業2.3萬人。";
        for (text, encoding) in [(simplified, GB18030), (traditional, BIG5)] {
            let (bytes, _, lost) = encoding.encode(text);
            assert!(!lost);
            let source = Source::read("样本", &bytes, &Native).expect("text");
            assert_eq!(
                (source.text.as_str(), source.encoding),
                (text, encoding.name().to_lowercase())
            );
        }
    }

    #[test]
    fn what_opens_utf8_is_what_its_bytes_say() {
        let told = |c: char| {
            let bytes = Native.gb18030(c.encode_utf8(&mut [0; 4]));
            bytes.is_some_and(|bytes| begins_utf8(&bytes))
        };
        let basic = ('\u{80}'..='\u{ffff}').step_by(7).chain('一'..='仿');
        for c in basic.chain(['缃', '锘', '𠮷', '\u{e5e5}']) {
            assert_eq!(
                Native.opens_utf8(c, None),
                told(c),
                "{c} {:x}",
                u32::from(c)
            );
        }
    }

    #[test]
    fn gb18030_holds_every_character() {
        let text = "𠮷野家，增长7.2%";
        let bytes = Native.gb18030(text).expect("every character");
        assert_eq!(Native.decode(&bytes).text, text);
    }
}

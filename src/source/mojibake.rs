//! Text that an earlier program decoded wrongly is set right, line by line.
//!
//! ```text
//! ç½—æ¹–åŒº  → 罗湖区     UTF-8 taken for Windows-1252
//! 缃楁箹鍖�…  → left        UTF-8 taken for GB18030, with a byte lost
//! 缃楁箹      → 罗湖        UTF-8 taken for GB18030, whole
//! ```
//!
//! The test is the undoing itself: a line's characters, written back as bytes of the wrong
//! encoding, must be valid UTF-8 that holds Chinese. Chinese or French that was decoded rightly
//! does not pass it, so nothing is guessed from how a text looks. A line that lost bytes does not
//! pass either, and stays.
//!
//! It repairs one wrong step, not two.

use super::decoder::{Decoder, begins_utf8};

/// Chinese characters that a line must turn out to hold. Two rightly decoded characters in a row
/// can be valid UTF-8 by chance.
const LEAST: usize = 2;

/// The characters of Windows-1252 from 0x80 to 0x9F (Encoding Standard, index-windows-1252); those
/// without one keep their own number.
const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// Undoes one wrong decoding of UTF-8, as Windows-1252 or, where `decoder` can encode, as GB18030.
///
/// Gives the text set right, or `None` where it was right already or has lost too much.
///
/// ```
/// use zhibiao::source::{Utf8Only, repair};
/// assert_eq!(repair("ç½—æ¹–", &Utf8Only).as_deref(), Some("罗湖"));
/// assert_eq!(repair("罗湖", &Utf8Only), None);
/// ```
pub fn repair(text: &str, decoder: &dyn Decoder) -> Option<String> {
    let (mut repaired, mut at, mut kept) = (String::new(), 0, 0);
    let ends = memchr::memchr_iter(b'\n', text.as_bytes()).map(|end| end + 1);
    for end in ends.chain([text.len()]) {
        let line = &text[at..end];
        if let Some(right) = undo(line, decoder) {
            repaired.push_str(&text[kept..at]);
            repaired.push_str(&right);
            kept = end;
        }
        at = end;
    }
    // A line set right is never empty.
    (!repaired.is_empty()).then(|| repaired + &text[kept..])
}

/// One line set right.
fn undo(line: &str, decoder: &dyn Decoder) -> Option<String> {
    let mut wide = line.chars().filter(|c| !c.is_ascii());
    let (first, second) = (wide.next()?, wide.next());
    let head = |length| {
        let wide = line.chars().filter(|c| !c.is_ascii());
        wide.take(length).collect::<String>()
    };
    let gb18030 = || {
        let mut probes = PROBES.into_iter().map(head);
        let passes = |head: String| Some(begins_utf8(&decoder.gb18030(&head)?));
        probes
            .all(|head| passes(head) == Some(true))
            .then(|| decoder.gb18030(line))?
    };
    // Most lines are right, and known to be by their first two characters.
    let narrow = byte_1252(first).and_then(|_| windows_1252(line));
    let bytes =
        narrow.or_else(|| (decoder.opens_utf8(first, second) && has_han(line)).then(gb18030)?)?;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let undone = std::str::from_utf8(bytes).ok()?;
    let chinese = undone.chars().filter(|&c| is_common(c)).count();
    (chinese >= LEAST).then(|| undone.to_owned())
}

/// Characters of a line that are tried first: right text fails within a few.
const PROBES: [usize; 3] = [2, 3, 16];

/// The bytes of a line in Windows-1252; `None` where a character has none.
fn windows_1252(line: &str) -> Option<Vec<u8>> {
    line.chars().map(byte_1252).collect()
}

/// The byte of a character in Windows-1252.
fn byte_1252(c: char) -> Option<u8> {
    match u32::from(c) {
        code @ (0..0x80 | 0xA0..0x100) => u8::try_from(code).ok(),
        // Past ™ it has none.
        0x2123.. => None,
        _ => WINDOWS_1252
            .chars()
            .position(|each| each == c)
            .and_then(|at| u8::try_from(0x80 + at).ok()),
    }
}

fn has_han(line: &str) -> bool {
    line.chars().any(is_common)
}

/// The unified ideographs of the basic plane.
fn is_common(c: char) -> bool {
    ('一'..='鿿').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Utf8Only;

    /// What a program makes of UTF-8 that it takes for Windows-1252.
    fn as_1252(text: &str) -> String {
        let high: Vec<char> = WINDOWS_1252.chars().collect();
        text.bytes()
            .map(|byte| {
                if (0x80..0xA0).contains(&byte) {
                    high[usize::from(byte) - 0x80]
                } else {
                    byte.into()
                }
            })
            .collect()
    }

    #[test]
    fn windows_1252_is_undone() {
        let text = "罗湖区增长7.2%，\n总量“2808.19”亿元。\n";
        assert_eq!(repair(&as_1252(text), &Utf8Only).as_deref(), Some(text));
        assert_eq!(as_1252("罗湖"), "ç½—æ¹–");
    }

    #[test]
    fn right_text_is_left() {
        for text in [
            "全区增长7.2%。",
            "café naïve — “quoted” €5",
            "增长",
            "",
            "Ã©té",
            "坏\u{fffd}字",
        ] {
            assert_eq!(repair(text, &Utf8Only), None, "{text}");
        }
    }

    #[cfg(feature = "cli")]
    #[test]
    fn gb18030_is_undone_where_whole() {
        use crate::source::Native;
        let wrong = |text: &str| {
            encoding_rs::GB18030
                .decode_without_bom_handling(text.as_bytes())
                .0
                .into_owned()
        };
        assert_eq!(wrong("罗湖"), "缃楁箹");
        assert_eq!(
            repair(&wrong("罗湖区划"), &Native).as_deref(),
            Some("罗湖区划")
        );
        assert_eq!(
            repair(&wrong("\u{feff}我们"), &Native),
            None,
            "a byte was lost"
        );
        for text in [
            "全区地区生产总值增长7.2%，",
            "锘挎垜浠",
            "鎴戜滑很好",
            "一二三四五六七八",
        ] {
            assert_eq!(repair(text, &Native), None, "{text}");
        }
    }

    #[test]
    fn each_line_stands_alone() {
        let mixed = format!("总量：\n{}坏的\u{fffd}\n", as_1252("增长\n"));
        assert_eq!(
            repair(&mixed, &Utf8Only).as_deref(),
            Some("总量：\n增长\n坏的\u{fffd}\n")
        );
    }
}

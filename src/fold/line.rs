//! Where lines begin and end, how wide they are and how far they are indented.
//!
//! Width is counted in columns, a Chinese character being two: the paper's edge shows in columns,
//! not in characters. Lines end in `\n`, `\r\n`, `\r`, a form feed, or Unicode's own separators.
//!
//! ```text
//! "全区\r\n  3 万亩"  →  line of 4 columns; line of 8 columns, indented by 2
//! ```

/// One line, by byte offsets into the original.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) start: usize,
    /// Before the line end and any space before it.
    pub(super) end: usize,
    /// Start of the next line.
    pub(super) next: usize,
    /// Columns from the left edge to `end`, indent included.
    pub(super) columns: u32,
    /// Columns of space at the start; the whole width of a blank line is 0.
    pub(super) indent: u32,
    /// Whether a new page starts after it.
    pub(super) page: bool,
    /// Whether it goes on in the next, past the number of a page that stood amid it.
    pub(super) torn: bool,
}

impl Line {
    pub(super) fn text(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    pub(super) fn is_blank(self) -> bool {
        self.columns == 0
    }
}

/// Splits a text into lines. There is at least one.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let bytes = text.as_bytes();
    let (mut lines, mut start, mut at) = (Vec::new(), 0, 0);
    while let Some(found) = next_end(bytes, at) {
        at = found;
        let width = end_at(bytes, at);
        if width > 0 {
            lines.push(line(text, start, at, at + width));
            start = at + width;
        }
        at += width.max(1);
    }
    at = bytes.len();
    lines.push(line(text, start, at, at));
    lines
}

/// The first byte at or after `at` that a line end may start with.
fn next_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += match *bytes.get(at)? {
            // Chinese characters and their full-width marks.
            0xE3..=0xEF => 3,
            0..=b'\r' | 0xC2 | 0xE2 => return Some(at),
            _ => 1,
        };
    }
}

/// Bytes of the line end at `at`; 0 where there is none.
fn end_at(bytes: &[u8], at: usize) -> usize {
    match bytes[at] {
        b'\r' if bytes.get(at + 1) == Some(&b'\n') => 2,
        b'\n' | b'\r' | 0x0b | 0x0c => 1,
        0xC2 if bytes.get(at + 1) == Some(&0x85) => 2,
        0xE2 if matches!(bytes.get(at + 1..at + 3), Some([0x80, 0xA8 | 0xA9])) => 3,
        _ => 0,
    }
}

/// The line between `start` and `end`, which the next follows at `next`.
pub(super) fn line(text: &str, start: usize, end: usize, next: usize) -> Line {
    let page = text[end..next].contains('\u{c}');
    let trimmed = text[start..end]
        .trim_end_matches(|c| super::form::is_space(c) || super::form::is_invisible(c));
    let body = trimmed.trim_start_matches(super::form::is_space);
    let indent = columns(&trimmed[..trimmed.len() - body.len()]);
    let (columns, end) = (indent + columns(body), start + trimmed.len());
    if body.is_empty() {
        return Line {
            start,
            end,
            next,
            columns: 0,
            indent: 0,
            page,
            torn: false,
        };
    }
    Line {
        start,
        end,
        next,
        columns,
        indent,
        page,
        torn: false,
    }
}

/// Three- and four-byte characters are Chinese or as wide, all others narrow.
fn columns(text: &str) -> u32 {
    // So few bytes at a time that their columns fit in eight bits, which is what makes it quick.
    let stretches = text.as_bytes().chunks(127).map(|bytes| {
        bytes
            .iter()
            .map(|&byte| u8::from(byte.cast_signed() >= -64) + u8::from(byte >= 0xE0))
            .sum::<u8>()
    });
    stretches.map(u32::from).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_ends_a_line() {
        let text = "a\nb\r\nc\rd\u{2028}e\u{c}f\u{85}";
        let parts: Vec<_> = lines(text).iter().map(|line| line.text(text)).collect();
        assert_eq!(parts, ["a", "b", "c", "d", "e", "f", ""]);
        assert!(lines(text)[4].page);
    }

    #[test]
    fn columns_count_chinese_twice() {
        let [line] = lines("\u{3000} 增长7%  ")[..] else {
            panic!("one line")
        };
        assert_eq!((line.columns, line.indent), (9, 3));
        assert!(lines(" \t ")[0].is_blank());
    }
}

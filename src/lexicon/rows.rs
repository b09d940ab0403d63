//! Tables as the program carries them: without the words of their comments.
//!
//! ```text
//! # Words that end a noun.         #
//! word                        →    word
//! 完成                              完成
//! ```
//!
//! A comment is for those who read the table; in the page it would be loaded by everybody, five
//! kilobytes of it. Its line stays, so that lines count as in the file. All is done when the program is
//! built for use; a build with debug assertions carries the file as it is, and reads the same rows. Those
//! who own a table read them.

/// The text of a table file named relative to the file that names it, its comments emptied.
///
/// ```text
/// const TABLE: &str = table!("../lexicon/cues.tsv");
/// ```
macro_rules! table {
    ($path:expr) => {{
        const TEXT: &str = include_str!($path);
        // The compiler is slow to walk through tables: tests and lints read them as they are.
        #[cfg(debug_assertions)]
        const TABLE: &str = TEXT;
        // Some steps for every few bytes, of tables of up to 140 KB.
        #[cfg(not(debug_assertions))]
        #[allow(long_running_const_eval)]
        const LENGTH: usize = $crate::lexicon::rows::length(TEXT.as_bytes());
        #[cfg(not(debug_assertions))]
        #[allow(long_running_const_eval)]
        static ROWS: [u8; LENGTH] = $crate::lexicon::rows::bare(TEXT.as_bytes());
        #[cfg(not(debug_assertions))]
        #[allow(long_running_const_eval)]
        const TABLE: &str = $crate::lexicon::rows::text(&ROWS);
        TABLE
    }};
}

pub(crate) use table;

/// The cells of a row, which tabs part.
pub fn cells(row: &'static str) -> impl Iterator<Item = &'static str> {
    let mut rest = Some(row);
    std::iter::from_fn(move || {
        let cells = rest?;
        // Cells are short: the search that the standard library begins takes longer than they are.
        let end = memchr::memchr(b'\t', cells.as_bytes());
        rest = end.map(|end| &cells[end + 1..]);
        Some(&cells[..end.unwrap_or(cells.len())])
    })
}

/// Where `byte` stands next in `table`, from `at` on; the table's length where it does not.
///
/// Sixteen bytes at a time, since the compiler takes as long for each step as a program for a thousand:
/// a byte of `unlike` is nought where `byte` stands, and taking 1 from each shows the first such in its top bit.
const fn next(table: &[u8], mut at: usize, byte: u8) -> usize {
    const ONES: u128 = u128::MAX / 255;
    while let Some(sixteen) = table.split_at(at).1.first_chunk::<16>() {
        let unlike = u128::from_le_bytes(*sixteen) ^ (ONES * byte as u128);
        let found = unlike.wrapping_sub(ONES) & !unlike & (ONES << 7);
        if found != 0 {
            return at + (found.trailing_zeros() / 8) as usize;
        }
        at += 16;
    }
    while at < table.len() && table[at] != byte {
        at += 1;
    }
    at
}

/// The words of the next comment that begins at `at` or after it, up to the end of their line; nothing at
/// the end of the table where there is none.
const fn comment(table: &[u8], mut at: usize) -> (usize, usize) {
    loop {
        let mark = next(table, at, b'#');
        if mark == table.len() {
            return (mark, mark);
        }
        at = mark + 1;
        if mark == 0 || table[mark - 1] == b'\n' {
            return (at, next(table, at, b'\n'));
        }
    }
}

/// Bytes of a table whose comments are emptied.
pub const fn length(table: &[u8]) -> usize {
    let (mut at, mut kept) = (0, 0);
    while at < table.len() {
        let (begin, end) = comment(table, at);
        kept += begin - at;
        at = end;
    }
    kept
}

/// The table, its comments emptied; `LENGTH` is its [`length`].
pub const fn bare<const LENGTH: usize>(table: &[u8]) -> [u8; LENGTH] {
    let mut rows = [0; LENGTH];
    let (mut at, mut kept) = (0, 0);
    while at < table.len() {
        let (begin, end) = comment(table, at);
        let piece = table.split_at(begin).0.split_at(at).1;
        rows.split_at_mut(kept)
            .1
            .split_at_mut(piece.len())
            .0
            .copy_from_slice(piece);
        kept += piece.len();
        at = end;
    }
    rows
}

/// The table as text again; empty were it none, which bytes of a text without some lines' ends cannot be.
pub const fn text(rows: &'static [u8]) -> &'static str {
    match std::str::from_utf8(rows) {
        Ok(text) => text,
        Err(_) => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_what_tabs_part() {
        for row in ["", "\t", "完成", "完成\tlt\t", "\t完成"] {
            assert!(cells(row).eq(row.split('\t')), "{row}");
        }
    }

    #[test]
    fn comments_leave_their_lines() {
        let table = "# 说明\nword\n完成\n#\n新#增\n# 末尾";
        const LENGTH: usize = length("# 说明\nword\n完成\n#\n新#增\n# 末尾".as_bytes());
        let rows: [u8; LENGTH] = bare(table.as_bytes());
        assert_eq!(std::str::from_utf8(&rows), Ok("#\nword\n完成\n#\n新#增\n#"));
    }

    #[test]
    fn a_table_keeps_every_row() {
        const FILE: &str = include_str!("cues.tsv");
        const LENGTH: usize = length(FILE.as_bytes());
        let rows: [u8; LENGTH] = bare(FILE.as_bytes());
        let rows = std::str::from_utf8(&rows).expect("whole lines");
        assert_eq!(rows.lines().count(), FILE.lines().count());
        for (row, line) in rows.lines().zip(FILE.lines()) {
            assert_eq!(row, if line.starts_with('#') { "#" } else { line });
        }
        assert!(rows.len() < FILE.len());
    }
}

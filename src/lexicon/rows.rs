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
//! built; rows are read by those who own the table.

/// The text of a table file named relative to the file that names it, its comments emptied.
///
/// ```text
/// const TABLE: &str = table!("../lexicon/cues.tsv");
/// ```
macro_rules! table {
    ($path:expr) => {{
        const TEXT: &str = include_str!($path);
        // Some ten steps a byte, of tables of up to 140 KB.
        #[allow(long_running_const_eval)]
        const LENGTH: usize = $crate::lexicon::rows::length(TEXT.as_bytes());
        #[allow(long_running_const_eval)]
        static ROWS: [u8; LENGTH] = $crate::lexicon::rows::bare(TEXT.as_bytes());
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

/// Whether the byte at `at` stays; `comment` says whether a comment is open there, and is kept up.
const fn stays(table: &[u8], at: usize, comment: &mut bool) -> bool {
    let begins = at == 0 || table[at - 1] == b'\n';
    if table[at] == b'\n' {
        *comment = false;
    }
    let stays = !*comment;
    if begins && table[at] == b'#' {
        *comment = true;
    }
    stays
}

/// Bytes of a table whose comments are emptied.
pub const fn length(table: &[u8]) -> usize {
    let (mut at, mut kept, mut comment) = (0, 0, false);
    while at < table.len() {
        kept += stays(table, at, &mut comment) as usize;
        at += 1;
    }
    kept
}

/// The table, its comments emptied; `LENGTH` is its [`length`].
pub const fn bare<const LENGTH: usize>(table: &[u8]) -> [u8; LENGTH] {
    let mut rows = [0; LENGTH];
    let (mut at, mut kept, mut comment) = (0, 0, false);
    while at < table.len() {
        if stays(table, at, &mut comment) {
            rows[kept] = table[at];
            kept += 1;
        }
        at += 1;
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
        let file = include_str!("cues.tsv");
        let rows = table!("cues.tsv");
        assert_eq!(rows.lines().count(), file.lines().count());
        for (row, line) in rows.lines().zip(file.lines()) {
            assert_eq!(row, if line.starts_with('#') { "#" } else { line });
        }
        assert!(rows.len() < file.len());
    }
}

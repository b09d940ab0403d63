//! The number of a magazine in which a text was printed, whose year is when it was issued.
//!
//! ```text
//! 某某刊 2019年第3期             2019
//! （原载2016年第7期）            2016
//! 2016年第7期培训班结业          none: it stands amid the text
//! ```

use super::super::Dateline;
use super::super::date::bare_year;
use crate::span::Span;

/// How far into a text, and before its end, such a number stands, in bytes.
const EDGE: usize = 240;

/// The longest line that names it, in characters.
const LONGEST: usize = 30;

/// The year of the number that a line at the edge of a text names.
pub(super) fn issued(text: &str) -> Option<Dateline> {
    const YEAR: usize = 4;
    let head = text.floor_char_boundary(EDGE);
    let tail = text.ceil_char_boundary(text.len().saturating_sub(EDGE));
    let edge = |at: usize| at < head || at >= tail;
    let mut found = text.match_indices("年第").map(|(at, _)| at);
    let at = found.find(|&at| edge(at) && is_number(text, at))?;
    bare_year(text, Span::bytes(at.checked_sub(YEAR)?, at))
}

/// Whether 年第 at `at` stands in a short line that is nothing but the name and number of a magazine.
fn is_number(text: &str, at: usize) -> bool {
    let rest = &text[at + "年第".len()..];
    let number = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = (1..=2).contains(&(rest.len() - number.len())) && number.starts_with('期');
    let from = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let line = text[from..].split('\n').next().unwrap_or("");
    numbered && line.chars().count() <= LONGEST && !line.contains(['，', '。', '；'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_magazine_dates_a_text() {
        let year = |text| issued(text).map(|date| date.year);
        assert_eq!(year("某某刊 2019年第3期\n甲县的路"), Some(2019));
        assert_eq!(year("甲县的路\n（原载2016年第7期）"), Some(2016));
        assert_eq!(year("2016年第7期培训班结业，共有48人。"), None);
    }
}

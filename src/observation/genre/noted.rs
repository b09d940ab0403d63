//! The year that a bulletin says in its notes that it is of, where its title was lost.
//!
//! ```text
//! 注：本公报所列2023年数据为初步统计数            2023
//! 注：本公报2018年以前数据已按普查修订            none
//! ```
//!
//! Bulletins whose title names their kind are told in [`super::told`], signed ones in [`super::bureau`].

use super::{Dated, dated};
use crate::mention::period::{self, Clock, Part, Year};
use crate::span::Span;

/// How far before the end of a text, in bytes, its notes begin.
const NOTES: usize = 2_500;

/// What a bulletin calls itself in its notes.
const SELF: &str = "本公报";

/// 本公报|2023年|数据为初步统计数: the year that the notes of a bulletin say it is of.
pub fn noted(text: &str) -> Option<Dated> {
    // How far behind its name the year may stand.
    const NEAR: usize = 24;
    let from = text.ceil_char_boundary(text.len().saturating_sub(NOTES));
    let mut named = text[from..].match_indices(SELF);
    named.find_map(|(at, _)| {
        let start = from + at + SELF.len();
        let rest = &text[start..];
        let near = &rest[..rest.floor_char_boundary(NEAR)];
        let near = near.split(['，', '。', '；', '\n']).next().unwrap_or(near);
        let year = period::until(near, near.len()).next()?;
        // 本公报2023年数据, but not 本公报2022年以前数据
        let data = &rest[year.span.end as usize..];
        let data = data.trim_start_matches(['度', '的', '各', '项']);
        let data = data.starts_with("数据") || data.starts_with("统计数");
        let whole = year.part == Part::Whole && matches!(year.year, Year::Absolute(_));
        let number = year
            .last_year(&Clock::default())
            .filter(|_| whole && data)?;
        let words = Span::bytes(
            start + year.span.start as usize,
            start + year.span.end as usize,
        );
        Some(dated(number, Some(words)))
    })
}

#[cfg(test)]
mod tests {
    use super::noted;

    #[test]
    fn notes_of_bulletins() {
        let year = |text: &str| noted(text).map(|(period, _)| period.year);
        let of = |year| Some(super::Year::Absolute(year));
        assert_eq!(year("注：本公报所列2021年数据为初步统计数。"), of(2021));
        assert_eq!(year("[1]本公报中2019年统计数据均为快报数。"), of(2019));
        assert_eq!(year("注：本公报2018年以前数据已按普查修订。"), None);
        assert_eq!(year("本公报数据为初步统计数，2020年数据为核定数。"), None);
    }
}

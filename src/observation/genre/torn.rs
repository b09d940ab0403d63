//! Pages torn from a bulletin: what their notes and their signature tell of the whole.
//!
//! ```text
//! 注：本公报所列2023年数据为初步统计数            a bulletin, of 2023
//! 年末公路通车里程2187公里。…某县统计局 2024年3月   a bulletin, issued in the months after its year
//! 1-2月，工业增加值增长5%。…某县统计局 2024年3月    none: of no whole year
//! ```
//!
//! Bulletins whose title names their kind are told in [`super::told`].

use super::{Dated, dated};
use crate::mention::period::{self, Clock, Part, Year};
use crate::outline::{Dateline, Outline};
use crate::span::Span;

/// How far before the end of a text, in bytes, its notes begin.
const NOTES: usize = 2_500;

/// What a bulletin calls itself in its notes.
const SELF: &str = "本公报";

/// The months in which a bulletin on the year before comes out.
const OUT: u8 = 6;

/// How far before the day that a text is dated by its office may stand, in bytes.
const SIGNED: usize = 60;

/// What a bulletin tells of its year.
const YEARLY: [&str; 4] = ["全年", "年末", "比上年", "较上年"];

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

/// Whether a text whose title tells no kind is a page of a bulletin.
pub fn is_torn(text: &str, outline: &Outline) -> bool {
    noted(text).is_some() || outline.title.is_none() && signs_for_year(text, outline.published)
}

/// 全年完成客运量88万人次。…|某县统计局 2024年3月28日|: whether a statistics office signs what tells of a whole year, and of no part of one, in the
/// months after it.
fn signs_for_year(text: &str, published: Option<Dateline>) -> bool {
    let Some(date) = published.filter(|date| date.month.is_some_and(|month| month <= OUT)) else {
        return false;
    };
    let (start, end) = (date.span.start as usize, date.span.end as usize);
    let last = text.get(end..).is_some_and(|rest| rest.trim().is_empty());
    let near = text.ceil_char_boundary(start.saturating_sub(SIGNED));
    let office = text[near..start].trim_end().ends_with("统计局");
    let yearly = || YEARLY.iter().filter(|word| text.contains(**word)).count() >= 2;
    let part = || {
        period::scan(text).iter().any(|period| {
            period.within_year() && !period.base && period.part.last_month().is_some()
        })
    };
    let issue = || text.matches(&format!("{}年", date.year)).count() == 1;
    last && office && yearly() && issue() && !part()
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

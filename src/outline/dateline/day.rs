//! The day that a text opens with, mostly printed without its year.
//!
//! ```text
//! 1月23日，某县…                        of the year that the text tells of
//! 2023年12月28日，某县召开全会             with its own
//! ```
//!
//! Which year the text tells of is asked in [`super`]; whether that is over by then, in [`super::over`].

use super::super::Dateline;
use super::super::date::{dates, followed_by, in_range};
use crate::lexicon::has;
use crate::span::{Folded, Span};
use std::ops::Range;

/// 2023年12月28日，某县召开全会: the day with its year that the opening begins with, behind no more than a byline.
pub fn opening_day(text: &str, opening: Span<Folded>) -> Option<Dateline> {
    const HEAD: usize = 90;
    let date = dates(text, opening).into_iter().next()?;
    let (start, end) = (date.span.start as usize, date.span.end as usize);
    let before = &text[opening.start as usize..start];
    let behind = |marks: &[char]| before.is_empty() || before.ends_with(marks);
    let begins = before.len() <= HEAD && behind(&['讯', '电', ' ', '）', '：', '】', '\u{3000}']);
    let clause = text[end..].trim_start_matches(['上', '下', '午', '晚']);
    (date.day.is_some() && begins && clause.starts_with('，')).then_some(date)
}

/// The year with the day that the opening names: `1月23日，……`, `在2月5日召开的……`.
pub fn with_day(text: &str, year: Dateline, opening: Option<Span<Folded>>) -> Dateline {
    let Some(opening) = opening else { return year };
    if year.month.is_some() {
        return year;
    }
    let head: String = opening.of(text).chars().take(40).collect();
    let Some((whole, month, day)) = month_day(&head) else {
        return year;
    };
    let near = head[..whole.start].chars().count() <= 24
        && !head[..whole.start].contains(['，', '。', '年']);
    if !near || !in_range(month, day) {
        return year;
    }
    let start = opening.start as usize;
    let named = named_behind(&text[start + whole.end..], year.year);
    Dateline {
        year: named.unwrap_or(year.year),
        month: Some(month),
        day: Some(day),
        span: Span::bytes(start + whole.start, start + whole.end),
    }
}

/// 11月6日，某区召开2020年前三季度会议, on a page of 2021-03-18: the day that a story opens with, of the year before its page's, where it
/// tells of that year and of none after.
pub fn day_before(text: &str, opening: Option<Span<Folded>>, page: Dateline) -> Dateline {
    const APART: u8 = 2;
    let year = page.year.saturating_sub(1);
    let told = || {
        let names = |year: u16| text.contains(&format!("{year}年"));
        names(year) && !names(page.year)
    };
    let bare = Dateline {
        year,
        month: None,
        day: None,
        ..page
    };
    let day = with_day(text, bare, opening);
    let later = day.month >= page.month.map(|month| month.saturating_add(APART));
    match page.month.is_some() && day.year == year && later && told() {
        true => day,
        false => page,
    }
}

/// 8月20日，|2011全国某某年会在某市召开: the year that a meeting held on a day is called by, where it is the one after that which the
/// text tells of.
fn named_behind(after: &str, told: u16) -> Option<u16> {
    const CLAUSE: usize = 90;
    let after = after.strip_prefix('，')?;
    let near = &after[..after.floor_char_boundary(CLAUSE)];
    let clause = near.split(['，', '。', '；']).next()?;
    let year = clause.get(..4)?.parse().ok()?;
    let rest = clause[4..].strip_prefix('年').unwrap_or(&clause[4..]);
    let meets = ["年会", "大会", "论坛", "峰会", "博览会"];
    let meets = meets.iter().any(|word| has(rest, word)) && !has(rest, "总结");
    let name = !rest.starts_with(|c: char| c.is_ascii_digit() || "-.年度".contains(c));
    (meets && name && year == told + 1).then_some(year)
}

/// The first month and day in digits, and where they stand.
fn month_day(text: &str) -> Option<(Range<usize>, u8, u8)> {
    text.match_indices(|c: char| c.is_ascii_digit())
        .find_map(|(at, _)| {
            let (month, rest) = followed_by(&text[at..], '月')?;
            let (day, rest) = followed_by(rest, '日')?;
            Some((at..text.len() - rest.len(), month, day))
        })
}

//! The year of the bulletin that news is of.
//!
//! ```text
//! 统计局今日发布《2010年国民经济和社会发展统计公报》      2010
//! 6月2日，…通报《2021年某市生态环境状况公报》            2021
//! 《2023年某区教育白皮书》显示，…                      2023
//! 印发《2024年重点工作方案》                          left: a paper that reports on nothing
//! ```
//!
//! Titles that name a year are read by [`super::super::genre`].

use super::period_of;
use crate::lexicon::find;
use crate::mention::period::{self, Clock, Part, Year};
use crate::observation::genre::Dated;
use crate::span::Span;

/// How far into a text such a paper is named, in bytes.
const HEAD: usize = 1_500;

/// Longest name of a place before the year, in characters.
const PLACE: usize = 8;

/// 统计局今日发布《2010年国民经济和社会发展统计公报》: the year of the bulletin that news is of.
pub(super) fn cited(text: &str) -> Option<Dated> {
    let head = &text[..text.floor_char_boundary(HEAD)];
    let close = find(head, "统计公报》")?;
    year_of(head, close)
}

/// 通报《2021年某市生态环境状况公报》, in a text of the year after: the year of the paper that is made known.
pub(super) fn made_known(text: &str, issued: Option<u16>) -> Option<Dated> {
    const PAPERS: [&str; 7] = [
        "公报》",
        "状况》",
        "白皮书》",
        "年报》",
        "年度报告》",
        "发展报告》",
        "蓝皮书》",
    ];
    const BEFORE: [&str; 4] = ["通报", "发布", "公布", "解读"];
    const BEHIND: [&str; 6] = ["显示", "发布", "公布", "出炉", "新闻发布会", "正式发布"];
    let issued = issued?;
    let head = &text[..text.floor_char_boundary(HEAD)];
    let told = |(close, paper): (usize, &str)| {
        let open = head[..close].rfind('《')?;
        let said = head[..open].trim_end_matches('了');
        let before = BEFORE.iter().any(|word| said.ends_with(word));
        let rest = &head[close + paper.len()..];
        let behind = BEHIND.iter().any(|word| rest.starts_with(word));
        (before || behind).then(|| year_of(head, close))?
    };
    PAPERS
        .iter()
        .filter_map(|paper| find(head, paper).map(|close| (close, *paper)))
        .find_map(told)
        .filter(|(year, _)| {
            year.last_year(&Clock::default())
                .is_some_and(|year| year + 1 == issued)
        })
}

/// 《|2021年|某市生态环境状况公报》: the year that opens the name of a paper which ends at `close`.
fn year_of(head: &str, close: usize) -> Option<Dated> {
    let open = head[..close].rfind('《')? + '《'.len_utf8();
    let inner = &head[open..close];
    let year = period::scan(inner).into_iter().next()?;
    let lead = inner[..year.span.start as usize].chars().count();
    let number = year.last_year(&Clock::default())?;
    let whole = year.part == Part::Whole && matches!(year.year, Year::Absolute(_));
    let start = open + year.span.start as usize;
    let span = Span::bytes(start, start + year.span.len() as usize);
    (whole && lead <= PLACE).then(|| (period_of(number, Part::Whole, span), Some(span)))
}

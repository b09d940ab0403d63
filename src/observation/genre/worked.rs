//! Which years a government's work report is on.
//!
//! ```text
//! 某县政府工作报告 (2022年1月10日)       reviews 2021, plans 2022
//! 某县政府工作报告 (2021年12月20日)      likewise
//! ```
//!
//! Other documents are for [`super`].

use super::{Dated, dated};
use crate::mention::period::Clock;
use crate::observation::status;
use crate::outline::Dateline;

/// What a work report reviews and plans: it is given early in the year that it plans, or at the end of
/// the year before.
pub fn worked(
    named: &[Dated],
    published: Option<Dateline>,
    text: &str,
) -> (Option<Dated>, Option<Dated>) {
    let clock = Clock::default();
    let title = named
        .first()
        .and_then(|(period, words)| Some((period.last_year(&clock)?, *words)));
    // 报告中回顾了2014年…: news that names no day is of the year after.
    let looked_back = |date: &Dateline| text.contains(&format!("回顾了{}年", date.year));
    // 区长作政府工作报告。2015年，…同比增长8%: so is news that tells of that year's results alone.
    let results = |date: &Dateline| named.is_empty() && tells_results(text, date.year);
    let given = match (published, title) {
        (Some(date), _) if date.month.is_none() && (looked_back(&date) || results(&date)) => {
            Some((date.year + 1, Some(date.span)))
        }
        // Reports of two years: 2020年政府工作报告 given in January 2021.
        (Some(date), _) if date.month.is_none_or(|month| month <= 9) => {
            Some((date.year, Some(date.span)))
        }
        (Some(date), _) => Some((date.year + 1, Some(date.span))),
        (None, title) => title,
    };
    let Some((year, words)) = given else {
        return (None, None);
    };
    (Some(dated(year - 1, words)), Some(dated(year, words)))
}

/// Whether all sentences that name a year tell what came of it, and none what it is to bring.
fn tells_results(text: &str, year: u16) -> bool {
    const MOST: usize = 12;
    let word = format!("{year}年");
    let mut told = false;
    for (at, _) in text.match_indices(&word).take(MOST) {
        let end = |c: char| matches!(c, '。' | '\n');
        let start = text[..at].rfind(end).map_or(0, |mark| mark + 1);
        let start = text.ceil_char_boundary(start);
        let sentence = text[start..].split(end).next().unwrap_or("");
        if status::plans_anything(sentence) {
            return false;
        }
        told |= status::compares(sentence);
    }
    told
}

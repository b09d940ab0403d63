//! The part of a year that a notice says it presents.
//!
//! ```text
//! 现将2021年1—10月全市就业工作情况通报如下：     what is below is of those months, as under a heading
//! 现就今年上半年工作汇报如下。                   of the half year
//! 现将2021年工作情况和2022年1—3月安排汇报如下     two times: of none of them alone
//! ```
//!
//! Years as a whole are told by the title and by what opens the text: see [`super`].

use super::period_of;
use crate::lexicon::{find, find_last};
use crate::mention::period::{self, Clock, Part, Period, Year};
use crate::observation::genre::Dated;
use crate::outline::Dateline;
use crate::span::Span;

/// What such a sentence begins with.
const LEADS: [&str; 3] = ["现将", "现就", "现把"];

/// The part of a year that the head of a text presents; `issued` is the year of issue.
pub fn presented(text: &str, issued: Option<u16>) -> Option<Dated> {
    const HEAD: usize = 3_000;
    let head = &text[..text.floor_char_boundary(HEAD)];
    // Most texts have no such words.
    let end = find(head, "如下")?;
    let line = head[..end].rfind(['。', '\n']).map_or(0, |at| at + 1);
    let line = head.ceil_char_boundary(line);
    let lead = |word: &&str| find_last(&head[line..end], word).map(|at| line + at + word.len());
    let start = LEADS.iter().filter_map(lead).max()?;
    let said = &head[start..end];
    let named: Vec<Period> = period::scan(said)
        .into_iter()
        .filter(|period| !period.base)
        .collect();
    let [period] = named[..] else {
        return None;
    };
    // 现将全市2021年1—10月…: no more than a place stands before it.
    let before = &said[..period.span.start as usize];
    let near = before.chars().count() <= 8 && !before.contains('，');
    let year = match period.year {
        Year::Absolute(year) => year,
        Year::Context | Year::Issued(0) => issued?,
        _ => return None,
    };
    let span = Span::bytes(
        start + period.span.start as usize,
        start + period.span.end as usize,
    );
    (near && period.within_year()).then(|| (period_of(year, period.part, span), Some(span)))
}

/// 2022年空气质量通报, with 现将2022年1—11月…通报如下: the part of the year that the title names.
pub fn narrowed(text: &str, published: Option<Dateline>, reviewed: Option<Dated>) -> Option<Dated> {
    let (year, _) = reviewed.filter(|(year, _)| year.part == Part::Whole)?;
    let part = presented(text, published.map(|date| date.year))?;
    let last = |period: &Period| period.last_year(&Clock::default());
    (last(&year) == last(&part.0)).then_some(part)
}

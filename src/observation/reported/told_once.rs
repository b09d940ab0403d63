//! The months that news of an economy names only once, behind figures that are of them too.
//!
//! ```text
//! 全市生产总值738亿元。…据统计，前三季度水果增产4%。…     issued in October: all of the three quarters
//! 全市生产总值738亿元。…5月份蔬菜增产4%，…9月份…           of no part that holds for all
//! ```
//!
//! What opens a text is read in [`super`].

use crate::lexicon::has;
use crate::mention::period::{self, Part, Period, Year};
use crate::observation::genre::Dated;
use crate::outline::{Outline, SentenceKind};
use crate::span::Span;

/// Longest text that is news of one period, in bytes.
const LONGEST: usize = 6_000;

/// Months behind the end of what is told in which its figures come out.
const OUT: u8 = 2;

/// What is counted over the months of a year, and told of no year before that is over.
const COUNTED: [&str; 4] = ["生产总值", "增加值", "零售总额", "固定资产投资"];

/// The months since January that a text names, where it names no other time and is issued right after them.
pub(super) fn told_once(text: &str, outline: &Outline) -> Option<Dated> {
    let date = outline.published?;
    let month = date.month?;
    if text.len() > LONGEST || !COUNTED.iter().any(|word| has(text, word)) {
        return None;
    }
    let mut found: Option<(Period, u32)> = None;
    let body = outline.sentences.iter();
    for sentence in body.filter(|sentence| sentence.kind == SentenceKind::Body) {
        for period in period::scan(sentence.span.of(text)) {
            let day = matches!(period.part, Part::Days(..));
            let this = period.year == Year::Issued(0) && period.part == Part::Whole;
            if period.base || day || this {
                continue;
            }
            let of_issue = match period.year {
                Year::Context | Year::Issued(0) => true,
                Year::Absolute(year) => year == date.year,
                _ => false,
            };
            let last = last_month(period.part).filter(|_| of_issue)?;
            let out = last < month && month <= last + OUT;
            let same = found.is_none_or(|(other, _)| other.part == period.part);
            if !(out && same) {
                return None;
            }
            found = found.or(Some((period, sentence.span.start)));
        }
    }
    let (period, start) = found?;
    let words = Span::new(start + period.span.start, start + period.span.end);
    let year = Year::Absolute(date.year);
    Some((
        Period {
            year,
            span: words,
            ..period
        },
        Some(words),
    ))
}

/// The month that some months since January end with.
const fn last_month(part: Part) -> Option<u8> {
    match part {
        Part::Quarter(1) => Some(3),
        Part::Half(1) => Some(6),
        Part::Months(1, last) => Some(last),
        _ => None,
    }
}

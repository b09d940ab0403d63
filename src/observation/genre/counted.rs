//! The five years that a text without a date looks back on, told by the year that it compares with.
//!
//! ```text
//! 五年来，…。农业总产值较2015年增加12亿元        2016/2020
//! 五年来，…。2019年，…                        it names a year of its own: none
//! ```
//!
//! A plan that such a text names is read in [`super::untitled`].

use super::Dated;
use crate::lexicon::has;
use crate::mention::period::{self, Part, Period, Year};
use crate::outline::{Outline, SentenceKind};
use crate::span::{Folded, Span};

/// How many years are counted.
const YEARS: u16 = 5;

/// 五年来，…较|2015年|增加…: the five years behind the only year that the text names, with which it compares.
pub fn since_base(text: &str, outline: &Outline) -> Option<Dated> {
    if outline.published.is_some() || !opens(text, outline) {
        return None;
    }
    let periods = period::scan(text);
    let mut dated = periods
        .iter()
        .filter(|period| matches!(period.year, Year::Absolute(_)));
    let base = dated.next().filter(|period| period.base)?;
    let (Year::Absolute(year), Part::Whole) = (base.year, base.part) else {
        return None;
    };
    let last = i16::try_from(year + YEARS).ok()?;
    let alone = dated.all(|other| other.base && other.year == base.year);
    alone.then_some((
        Period {
            span: base.span,
            year: Year::Absolute(year + 1),
            part: Part::Through(last),
            base: false,
        },
        Some(base.span),
    ))
}

/// |五年来，…: whether the first words of a text count the years that it looks back on, and none that are to come.
fn opens(text: &str, outline: &Outline) -> bool {
    const HEAD: usize = 3;
    const BACK: [&str; 3] = ["五年来", "5年来", "这五年"];
    const AHEAD: [&str; 3] = ["今后五年", "未来五年", "力争"];
    let body = outline
        .sentences
        .iter()
        .filter(|sentence| sentence.kind == SentenceKind::Body);
    let counts = |span: Span<Folded>| {
        let words = span.of(text);
        BACK.iter().any(|word| words.starts_with(word))
    };
    let mut head = body.take(HEAD);
    head.any(|sentence| counts(sentence.span)) && !AHEAD.iter().any(|word| has(text, word))
}

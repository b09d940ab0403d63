//! Texts written near the end of a year that tell most of the next.
//!
//! ```text
//! 对明年工作早谋划…⏎一、2021年1-11月指标⏎二、2022年工作计划      of 2021
//! 12月26日，…明确2024年主要预期目标…。2023年，…            of 26 December 2023
//! ```
//!
//! Which year the text names most is read in [`super::year`].

use super::super::Dateline;
use super::super::date::dates;
use super::super::page::WORDS;
use super::Sources;
use super::year::names_plan;
use crate::lexicon::has;
use crate::span::{Folded, Span};

/// The first month in which the year to come is planned.
const LATE: u8 = 11;

/// 对|明年|工作早谋划, above 2022年工作计划: whether the year that a text is dated by is the one that it calls the next, of which only a
/// heading tells what is planned.
pub(super) fn plans_next(text: &str, sources: &Sources, year: &Dateline) -> bool {
    if year.month.is_some() || !has(text, "明年") {
        return false;
    }
    let headings = || sources.headings.iter().map(|span| (span, span.of(text)));
    let of =
        |span: &Span<Folded>, year: u16| dates(text, *span).iter().any(|date| date.year == year);
    let plan = headings().any(|(span, words)| names_plan(words) && of(span, year.year));
    // 二、2022年工作计划⏎明年，…: what a heading plans is called so right below it.
    let below = |span: &Span<Folded>| text[span.end as usize..].trim_start().starts_with("明年");
    let named =
        || headings().any(|(span, words)| names_plan(words) && of(span, year.year) && below(span));
    let before = || {
        named()
            || headings().any(|(span, _)| of(span, year.year - 1))
            || sources.body.iter().any(|span| of(span, year.year - 1))
    };
    plan && before() && calls_next(text)
}

/// 。明年，, 对明年工作: whether a text speaks of the year to come by itself, and not 为明年打基础.
fn calls_next(text: &str) -> bool {
    text.match_indices("明年").any(|(at, _)| {
        let before = text[..at].trim_end_matches([' ', '\u{3000}']);
        before.ends_with(['。', '，', '\n', '对', '、', '；', '划'])
    })
}

/// 12月26日，…明确2024年目标…。2023年，…: the day of the year before, where a text of the last months tells of its year only what that is to
/// bring, and of the year before what it brought.
pub(super) fn told_before(text: &str, body: &[Span<Folded>], date: Dateline) -> Dateline {
    if date.month < Some(LATE) || date.span.of(text).contains('年') {
        return date;
    }
    let all = || body.iter().flat_map(|span| dates(text, *span));
    let mut own = all()
        .filter(|named| named.year == date.year && named.month.is_none())
        .peekable();
    let last = all().any(|named| named.year + 1 == date.year && opens(text, &named));
    let later = all().any(|named| named.year > date.year);
    let planned = own.peek().is_some() && own.all(|named| to_come(text, &named));
    // …部署2024年工作。今年，新建学校5所: nor is the year that it calls 今年 the one that it plans.
    let last = last || has(text, "今年，") || has(text, "今年以来");
    match planned && last && !later {
        true => Dateline {
            year: date.year - 1,
            ..date
        },
        false => date,
    }
}

/// |2023年|，…: whether a year opens a sentence as its topic.
fn opens(text: &str, date: &Dateline) -> bool {
    let (before, after) = (
        &text[..date.span.start as usize],
        &text[date.span.end as usize..],
    );
    let begins = before
        .trim_end_matches([' ', '\u{3000}'])
        .ends_with(['。', '\n']);
    begins && after.trim_start_matches('年').starts_with('，')
}

/// 明确|2024年|主要预期目标, |2024年|，该县将…: whether a year is one that will be.
fn to_come(text: &str, date: &Dateline) -> bool {
    const NEAR: usize = 40;
    let before = text[..date.span.start as usize].trim_end_matches('了');
    let after: String = text[date.span.end as usize..].chars().take(NEAR).collect();
    let said = after.split('。').next().unwrap_or("");
    WORDS.sets.ending(before).is_some() || WORDS.ahead.within(said)
}

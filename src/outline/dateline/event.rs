//! The only year that a text names, where it is that of one thing that happened then, told years later.
//!
//! ```text
//! 某镇2013年引进茶树。如今，茶园1.2万亩           none: nothing says when the story was told
//! 该园计划2022年建成。今年，完成投资6亿元         likewise
//! 2013年，全县引进企业12家。目前，…              2013: what is told of it are figures
//! ```
//!
//! Other years of paragraphs are read in [`super::body`].

use super::super::Dateline;
use super::super::date::dates;
use super::super::heading::has_figure;
use super::super::page::WORDS;
use crate::span::{Folded, Span};

/// Whether the year of a date dates no more than what happened, or is to happen, in it.
pub(super) fn is_of_event(text: &str, body: &[Span<Folded>], date: &Dateline) -> bool {
    let mut named = body.iter().flat_map(|span| dates(text, *span));
    let (Some(only), None) = (named.next(), named.next()) else {
        return false;
    };
    let told = only.month.is_none() && only.span == date.span;
    told && WORDS.now.within(text) && happens(text, only.span)
}

/// 2013年，某镇|引进|茶树, but not 2013年引进企业12家: whether the clause of a year tells of an event, and counts nothing.
fn happens(text: &str, year: Span<Folded>) -> bool {
    let after = text[year.end as usize..].trim_start_matches(['年', '，']);
    let clause = after.split(['，', '。', '；', '\n']).next().unwrap_or("");
    WORDS.event.within(clause) && !has_figure(clause)
}

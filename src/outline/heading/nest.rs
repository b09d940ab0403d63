//! How the sections of a document nest.
//!
//! ```text
//! 一、2023年工作回顾        rank 50, level 1
//! （一）经济运行            rank 60, level 2, in the first
//! 二、2024年工作安排        rank 50, level 1: it closes both
//! ```
//!
//! A heading closes every open section of its own rank or a lower one. Which paragraphs are headings is told in [`super`].

use super::Mark;
use crate::numbering::Style;

/// Ranks: a smaller one holds a larger one.
const fn rank_of(style: Style) -> u8 {
    match style {
        Style::Part => 10,
        Style::Chapter => 20,
        Style::Article => 30,
        Style::Han => 50,
        Style::HanParen => 60,
        Style::Arabic => 70,
        Style::Decimal => 75,
        Style::ArabicParen => 80,
        Style::Circled => 90,
    }
}

/// 1.…（一）…（二）…2.…（一）…: whether a document puts 1. above （一）, against custom.
fn arabic_outside(marks: &[(Mark, bool)]) -> bool {
    let mut numbers = marks.iter().filter_map(|(mark, _)| match mark {
        Mark::Numbered(number) => Some(number),
        _ => None,
    });
    let Some(mut last) = numbers.next() else {
        return false;
    };
    let (mut outside, mut inside) = (0, 0);
    for number in numbers {
        let opens = number.value == 1;
        outside +=
            u32::from(opens && (last.style, number.style) == (Style::Arabic, Style::HanParen));
        inside +=
            u32::from(opens && (last.style, number.style) == (Style::HanParen, Style::Arabic));
        last = number;
    }
    outside > inside
}

/// The rank of each heading, in order; with each mark goes whether the next heading follows at once.
pub(crate) fn ranks(marks: &[(Mark, bool)]) -> Vec<u8> {
    let unfolds =
        |pair: &[(Mark, bool)]| pair[0].0 == Mark::Lead && pair[0].1 && pair[1].0 == Mark::Plain;
    // Where one lead has headings right beneath it, all leads of the document stand above headings.
    let lead = if marks.windows(2).any(unfolds) {
        94
    } else {
        97
    };
    let outer = arabic_outside(marks);
    let rank_of = |style| match style {
        Style::Arabic if outer => rank_of(Style::HanParen) - 5,
        style => rank_of(style),
    };
    let rank = |(i, (mark, _)): (usize, &(Mark, bool))| match (
        mark,
        marks.get(i + 1).map(|next| next.0),
    ) {
        (Mark::Numbered(number), _) => rank_of(number.style),
        (Mark::Period, _) => 45,
        (Mark::Lead, _) => lead,
        (Mark::Plain, Some(Mark::Numbered(number))) if number.value == 1 => {
            rank_of(number.style) - 5
        }
        (Mark::Plain, _) => 95,
    };
    marks.iter().enumerate().map(rank).collect()
}

/// Turns ranks into levels (1 outermost) and parents.
pub(crate) fn nest(ranks: &[u8]) -> Vec<(u8, Option<usize>)> {
    let mut open: Vec<(u8, usize)> = Vec::new();
    let mut nested = Vec::with_capacity(ranks.len());
    for (i, rank) in ranks.iter().enumerate() {
        while open.last().is_some_and(|top| top.0 >= *rank) {
            open.pop();
        }
        let level = u8::try_from(open.len() + 1).unwrap_or(u8::MAX);
        nested.push((level, open.last().map(|top| top.1)));
        open.push((*rank, i));
    }
    nested
}

//! Places that a sentence sets side by side, each with a figure of its own, though none lies in the document's.
//!
//! ```text
//! 甲省增长9%，乙省增长8%，丙省7%              each has its own
//! 甲省最多，有36个，乙省以32个次之            likewise
//! 邻近的乙市走得更快：产值15亿元，税收2亿元     all of it 乙市's
//! ```
//!
//! Lists within one clause (甲区增长5%、乙区增长4%) are told in [`super::subject`].

use super::earlier::opening;
use super::subject::moves;
use super::{Asked, WORDS, Where, about};
use crate::observation::scene::Scene;
use crate::place::{Form, PlaceMention};
use std::ops::Range;

/// Whose figure it is, where another place stands beside it or it ranks.
pub(super) fn told(scene: &Scene, asked: Asked) -> Option<Where> {
    if scene.places.is_empty() || scene.clauses[asked.clause].aside {
        return None;
    }
    // 客源中|上海|占三成: where guests come from or goods go to is no place of theirs.
    if WORDS.drawn.within(scene.text) {
        return None;
    }
    let here = scene.clauses[asked.clause].range.clone();
    if let Some(mention) = item(scene, &here, asked.at) {
        let near = asked.clause.saturating_sub(1)..=asked.clause + 1;
        let mut beside = near.filter(|at| *at != asked.clause);
        let other = beside.any(|at| figured(scene, at).is_some_and(|it| it.id != mention.id));
        let moves = || tells_rate(scene, &here, asked.at);
        return about(scene, mention).filter(|_| other && moves());
    }
    let ranked = by_rank(scene, &here, asked.at);
    let ranked = ranked.or_else(|| pointed_out(scene, asked));
    ranked.and_then(|mention| about(scene, mention))
}

/// |乙省|增长8%: the place that a clause begins with, behind which nothing but how it moved stands before the number at `at`.
fn item<'a>(scene: &'a Scene, clause: &Range<usize>, at: usize) -> Option<&'a PlaceMention> {
    let mention = named(scene, clause)?;
    let rest = scene.text.get(scene.local(mention.span).1..at)?;
    let whole = WORDS.itself.starting(rest).map_or(0, str::len);
    let rest = rest[whole..].trim_start_matches(['则', '也', '的']);
    (rest.is_empty() || WORDS.has.number(rest).is_some() || moves(rest)).then_some(mention)
}

/// 乙省|增长|8%, 丙省|7%: whether a clause tells how something moved there, or by a rate alone.
fn tells_rate(scene: &Scene, clause: &Range<usize>, at: usize) -> bool {
    let digits = |c: char| c.is_ascii_digit() || c == '.';
    let rest = scene.text.get(at..clause.end).unwrap_or_default();
    let unit = rest.trim_start_matches(digits);
    let rated = unit.starts_with('%') || unit.starts_with("个百分点");
    let said = scene.text.get(clause.start..at).unwrap_or_default();
    rated && !said.contains(['占', '有'])
}

/// The place that opens a clause, and is no park of another.
fn named<'a>(scene: &'a Scene, clause: &Range<usize>) -> Option<&'a PlaceMention> {
    let mention = opening(scene, clause)?;
    let own = mention.id.is_some_and(|id| !id.is_park() && !id.is_zone());
    (own && !matches!(mention.form, Form::Generic(_))).then_some(mention)
}

/// The place of a clause beside, which has its own number likewise.
fn figured<'a>(scene: &'a Scene, index: usize) -> Option<&'a PlaceMention> {
    let clause = scene.clauses.get(index).filter(|clause| !clause.aside)?;
    let words = scene.text.get(clause.range.clone())?;
    let digit = words.find(|c: char| c.is_ascii_digit())?;
    item(scene, &clause.range, clause.range.start + digit)
}

/// |乙省|以32个次之: the place that stands in an order by the number at `at`.
fn by_rank<'a>(scene: &'a Scene, clause: &Range<usize>, at: usize) -> Option<&'a PlaceMention> {
    let mention = named(scene, clause)?;
    let with = scene.text.get(scene.local(mention.span).1..at)?;
    let order = scene.text.get(at..clause.end)?;
    (matches!(with, "以" | "则以" | "也以") && WORDS.ranked.within(order)).then_some(mention)
}

/// |甲省|最多，有36个: the place that the clause right before says to stand first or last.
fn pointed_out<'a>(scene: &'a Scene, asked: Asked) -> Option<&'a PlaceMention> {
    let before = &scene.clauses[asked.clause.checked_sub(1)?];
    let said = scene
        .text
        .get(scene.clauses[asked.clause].range.start..asked.at)?;
    let bare = said.is_empty() || WORDS.has.number(said).is_some() || moves(said);
    let mention = named(scene, &before.range).filter(|_| bare && !before.aside)?;
    let rest = &scene.text[scene.local(mention.span).1..before.range.end];
    let order = WORDS.ranked.ending(rest)?;
    let led = &rest[..rest.len() - order.len()];
    matches!(
        led,
        "" | "的" | "居" | "数量" | "排" | "位居" | "位列" | "稳居" | "仍" | "依然"
    )
    .then_some(mention)
}

/// 邻近的|乙市|走得更快：: the place that a clause before a colon says to fare so, and of which all behind it is told.
pub(super) fn heads<'a>(scene: &'a Scene, clause: &Range<usize>) -> Option<&'a PlaceMention> {
    let inside = |mention: &&PlaceMention| {
        let (start, end) = scene.local(mention.span);
        start >= clause.start && end <= clause.end && !mention.qualifier
    };
    let mention = scene.places.iter().find(inside)?;
    let (start, end) = scene.local(mention.span);
    let led = scene.text.get(clause.start..start)?;
    let near = led.is_empty() || WORDS.near_by.number(led).is_some();
    let fares = WORDS.outdoes.number(&scene.text[end..clause.end]).is_some();
    (near && fares && mention.form == Form::Long).then_some(mention)
}

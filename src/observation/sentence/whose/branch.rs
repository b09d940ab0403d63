//! The trade that a clause without figures opens with: what it grows, keeps and yields is its own.
//!
//! ```text
//! 肉牛产业链条不断延伸，存栏量达|8.6万头，综合产值突破|15亿元     肉牛存栏量, 肉牛产业综合产值
//! 大力发展茶产业，种植面积达|12万亩，带动就业|2.1万人             茶种植面积, 茶产业带动就业
//! ```
//!
//! The words are rows of `owner_words.tsv`. Who thrives, whatever it is, is read in [`super::fares`].

use super::super::super::before;
use super::super::super::name::Name;
use super::super::super::scene::Scene;
use super::{WORDS, of_all};
use crate::lexicon::find;
use std::ops::Range;

/// The longest name of a trade without 产业, in characters.
const LONGEST: usize = 6;

/// A name with the trade that its group of clauses opens with.
pub(super) fn led(scene: &Scene, end: usize, name: &Name) -> Option<String> {
    const FAR: usize = 240;
    let text = &*name.text;
    let part = WORDS.yields.ending(text)?;
    let trade = opened(scene, end).filter(|trade| end - trade.end <= FAR)?;
    let kind = scene.text.get(trade.start..trade.end)?;
    let goods = kind.strip_suffix("产业")?;
    let grown = WORDS.grown.number(part).is_some() && WORDS.vague.number(goods).is_none();
    let whose = &text[..text.len() - part.len()];
    // 茶产业|面积8万亩: of the goods.
    let whole = name.rule == "holder" && whose == kind && grown;
    // 文旅产业…，接待游客260万人次，|带动就业1.2万人: whatever else was told of it.
    let draws = part.starts_with("带动");
    // 茶产业…，|种植面积12万亩，产值20亿元: nothing stands before the part but what was told of the trade before.
    let told = name.rule == "part_of"
        && (draws || whose.starts_with(goods) || WORDS.yields.number(whose).is_some());
    let own = whose.is_empty() || told || whole;
    if !own || !draws && !yields_alone(scene, trade.end..end) {
        return None;
    }
    Some(match grown {
        true => format!("{goods}{part}"),
        false if part.starts_with("全产业") => format!("{goods}{part}"),
        false => format!("{kind}{part}"),
    })
}

/// Whether every clause with a figure between the trade and a figure tells what it yields: 种植面积12万亩，, but not 冰柿产能1500万枚，.
fn yields_alone(scene: &Scene, range: Range<usize>) -> bool {
    let between = scene.text.get(range).unwrap_or_default();
    let mut clauses = between.split(['，', '、']);
    clauses.next_back();
    clauses.all(|clause| {
        let figured = clause.contains(|c: char| c.is_ascii_digit());
        !figured || WORDS.yields.within(clause) || WORDS.moved.starting(clause).is_some()
    })
}

/// 大力发展|茶产业|，…: the trade that the first clause of the group speaks of, where it has no figure.
fn opened(scene: &Scene, end: usize) -> Option<Range<usize>> {
    if !scene.may("产业") {
        return None;
    }
    let own = scene
        .clauses
        .iter()
        .position(|clause| clause.range.contains(&end))?;
    let group = scene.clauses[own].group;
    let dated =
        |range: &Range<usize>| scene.period_starting(range.start, range.end) == Some(range.end);
    let first = scene
        .clauses
        .iter()
        .find(|clause| clause.group == group && !dated(&clause.range))?;
    let clause = first.range.clone();
    let said = scene.text.get(clause.clone())?;
    let at = find(said, "产业")? + "产业".len();
    let digits = said.contains(|c: char| c.is_ascii_digit());
    let goes_on = WORDS.trade_other.starting(&said[at..]).is_some();
    if digits || goes_on || clause.end > end || of_all(scene, clause.end..end) {
        return None;
    }
    let noun = before::before(scene, clause.start..clause.start + at).noun;
    let raised = scene.text.get(noun.clone())?;
    let from = noun.start + WORDS.raises.starting(raised).map_or(0, str::len);
    let goods = scene
        .text
        .get(from..clause.start + at)?
        .strip_suffix("产业")?;
    let plain = (1..=LONGEST).contains(&goods.chars().count())
        && !goods.contains(|c: char| "、和及与的各该其等以在为大三两".contains(c));
    plain.then_some(from..clause.start + at)
}

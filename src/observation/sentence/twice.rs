//! Two figures of one sentence that would bear one name are told apart by whose they are.
//!
//! ```text
//! 甲园区产值5亿元，利润率5%；乙园区产值6亿元，利润率6%      甲园区利润率, 乙园区利润率
//! ```
//!
//! A table in which one name has two values for the same time is wrong whatever else is right. Where nothing
//! before ； says whose each of them is, or both are the same one's, the names stay as they are.

use crate::lexicon::UnitKind;
use crate::observation::noun::{self, Lean};
use crate::observation::{Reading, list};

/// The longest name of an owner, in characters.
const LONGEST: usize = 12;

/// Puts owners before names that stand twice; `readings` are those of one sentence of the document's `text`.
pub(super) fn told_apart(text: &str, readings: &mut [Reading]) {
    let mut names: Vec<(usize, String)> = Vec::new();
    for at in 1..readings.len() {
        let Some(other) = (0..at).find(|&other| clash(&readings[other], &readings[at])) else {
            continue;
        };
        let owned = |at: usize| owner(text, readings, at).map(str::to_owned);
        if let (Some(first), Some(second)) = (owned(other), owned(at))
            && first != second
        {
            names.push((other, first));
            names.push((at, second));
        }
    }
    names.dedup();
    for (at, whose) in names {
        let reading = &mut readings[at];
        if !reading.indicator.starts_with(&*whose) {
            reading.indicator = [&*whose, &*reading.indicator].concat().into();
            reading.known = None;
        }
    }
}

/// Whether two figures have one name, and another value for the same time and place.
pub(super) fn clash(a: &Reading, b: &Reading) -> bool {
    a.indicator == b.indicator
        && a.value != b.value
        && a.measure == b.measure
        && a.unit == b.unit
        && a.period == b.period
        && a.status == b.status
        && a.district == b.district
        && a.indicator.chars().count() <= LONGEST
}

/// Whose a figure is: what the first figure behind the last ； is of.
fn owner<'r>(text: &str, readings: &'r [Reading], at: usize) -> Option<&'r str> {
    let end = readings[at].span?.start as usize;
    let first = readings[..at].iter().rev().take_while(|reading| {
        let from = reading.span.map_or(end, |span| span.end as usize);
        text.get(from..end)
            .is_some_and(|between| !between.contains(['；', '。', '\n']))
    });
    let first = first.last()?;
    let name = &*first.indicator;
    let counted = first
        .symbol
        .as_ref()
        .is_some_and(|unit| unit.kind == UnitKind::Classifier);
    let stem = match list::head(name) {
        Some(head) => &name[..name.len() - head.len()],
        None => part(name).unwrap_or(if counted { name } else { "" }),
    };
    // 一般公共预算|收入: a budget owns nothing.
    let owns = (2..=LONGEST).contains(&stem.chars().count()) && !stem.ends_with("预算");
    owns.then_some(stem)
}

/// 续建项目|到位资金: what stands before a part of it.
fn part(name: &str) -> Option<&str> {
    let mut ends = name.char_indices().skip(2).map(|(at, _)| at);
    let at = ends.find(|&at| noun::lean(&name[at..]) == Some(Lean::Part))?;
    let stem = &name[..at];
    // 续建项目到位|资金
    Some(stem.strip_suffix("到位").unwrap_or(stem))
}

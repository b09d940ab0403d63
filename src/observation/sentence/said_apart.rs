//! Counts of one sentence that would bear one name are told apart by what is said behind each.
//!
//! ```text
//! 3座桥梁通车，5座桥梁完成主体施工              通车桥梁, 完成主体施工桥梁
//! 5个地块37万平方米主体封顶，8个地块具备入住条件    主体封顶地块, both of them; 具备入住条件地块
//! ```
//!
//! Names that no other figure of the sentence bears stay as they are. By what was done before the number such
//! names are told apart in [`super::deeds`].

use super::twice::clash;
use crate::observation::{Reading, after, noun};

/// The longest predicate that is put before a name, in characters.
const LONGEST: usize = 10;

/// Puts what is said before names that stand twice; `readings` are those of one sentence of the document's `text`.
pub(super) fn told_apart(text: &str, readings: &mut [Reading]) {
    let said: Vec<Option<String>> = (0..readings.len())
        .map(|at| said_of(text, readings, at))
        .collect();
    let twice = |at: usize| {
        let others = 0..readings.len();
        said[at].is_some()
            && others
                .filter(|&other| other != at && said[other] != said[at])
                .any(|other| clash(&readings[other], &readings[at]))
    };
    let apart: Vec<bool> = (0..readings.len()).map(twice).collect();
    for ((reading, said), _) in readings
        .iter_mut()
        .zip(said)
        .zip(apart)
        .filter(|(_, apart)| *apart)
    {
        if let Some(said) = said.filter(|said| !reading.indicator.contains(&**said)) {
            reading.indicator = [&*said, &*reading.indicator].concat().into();
            reading.known = None;
        }
    }
}

/// 5座|桥梁|完成主体施工: what is said of the noun behind a number.
fn said_of(text: &str, readings: &[Reading], at: usize) -> Option<String> {
    let (noun, from) = noun_of(readings, at)?;
    let next = readings.get(at + 1).and_then(|next| next.span);
    let next = next.filter(|next| next.start as usize == from);
    let from = next.map_or(from, |next| next.end as usize);
    let rest = text.get(from..)?;
    let end = rest.find(|c: char| c.is_ascii_digit() || "，；。、（：\n".contains(c));
    let end = end.unwrap_or(rest.len());
    let said = &rest[..end];
    let whole = !rest[end..].starts_with(|c: char| c.is_ascii_digit() || c == '\n');
    let noun = text.get(noun.0..noun.1)?;
    let told = whole
        && (2..=LONGEST).contains(&said.chars().count())
        && after::said_of(&[noun, said].concat()) == Some(noun.len());
    let said = noun::trim_predicate(told.then_some(said)?);
    let said = said.trim_start_matches(['已', '均', '正']);
    // 15处河湖|被评为省级美丽河湖: an honour has a name of its own.
    let honoured = noun::WORDS.honours.within(said);
    (said.chars().count() >= 2 && !honoured).then(|| said.to_owned())
}

/// The noun behind a number, or behind the one that it touches, and where what is said of it begins.
fn noun_of(readings: &[Reading], at: usize) -> Option<((usize, usize), usize)> {
    let place = |at: usize| {
        let reading = &readings[at];
        Some((reading.evidence.indicator?, reading.span?))
    };
    let (name, span) = place(at)?;
    let noun = (name.start as usize, name.end as usize);
    if name.start >= span.end {
        return Some((noun, noun.1));
    }
    let (last, counted) = place(at.checked_sub(1)?)?;
    let touches = last == name && name.start >= counted.end && name.end == span.start;
    touches.then_some((noun, span.end as usize))
}

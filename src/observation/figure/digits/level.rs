//! The level of an index, which has no unit.
//!
//! ```text
//! 提升至48.27, 价格指数约为103, pH值7.1至7.8       levels
//! 某区（4.33）                                  likewise, of a place
//! 较大事故为0                                     there was none
//! ```
//!
//! Bare numbers that name, order or date something are no levels; those are told in [`super`].

use crate::mention::cue::{self, Sense};
use crate::mention::number::Number;
use crate::observation::figure::{WORDS, ends_clause};

/// How near the name of an index stands to how it moved, in bytes.
const NEAR: usize = 60;

/// A bare number that is the level of an index: 提升至48.27.
pub(super) fn is_level(number: &Number, text: &str, (before, after): (&str, &str)) -> bool {
    // 109.0 is as exact as 109.8.
    let exact = number.digits.of(text).contains('.');
    // 价格指数约为|103
    let about = before.strip_suffix("约为");
    // pH值在|6.18-6.72|之间
    let lies = || before.strip_suffix('在').or(before.strip_suffix("介于"));
    let lies = number.upper.and_then(|_| lies());
    let before = about.or(lies).unwrap_or(before);
    let moved = cue::prefix(after).is_some_and(|(cue, _)| cue.sense == Some(Sense::Reach));
    if exact && moved && WORDS.since.ending(before).is_some() {
        return true;
    }
    let said = cue::suffix(before)
        .is_some_and(|(cue, _)| matches!(cue.sense, Some(Sense::Reach | Sense::Be)));
    // 人口数目为7259700: a count whose name says that it is one.
    let left = cue::suffix(before).map_or(before, |(_, rest)| rest);
    let named = [before, left]
        .iter()
        .any(|name| WORDS.index.ending(name).is_some());
    let named = named && (said || WORDS.index.ending(before).is_some());
    let counted = said && number.value >= 100.0 && WORDS.tally.ending(left).is_some();
    // 较大事故为|0: there was none.
    let none = said && number.value == 0.0 && left.chars().count() >= 2;
    // 年末常住人口766579，…: people without their unit.
    let people = before.ends_with("人口")
        && number.value >= 1e3
        && !(1900.0..2100.0).contains(&number.value);
    // 收入比为1.92，比上年缩小|0.01: how an index moved that the clause before names.
    let moved = || {
        let (index, own) = before.rsplit_once('，').unwrap_or(("", before));
        let narrowed = own.ends_with("缩小") || own.ends_with("扩大");
        // 性别比为117.35，比2010年上升|6.28
        let sense = cue::suffix(own).and_then(|(cue, _)| cue.sense);
        let narrowed = narrowed || matches!(sense, Some(Sense::Up | Sense::Down));
        let near = &index[index.ceil_char_boundary(index.len().saturating_sub(NEAR))..];
        narrowed && own.len() <= NEAR && WORDS.index.within(near)
    };
    // pH值|7.1至7.8: no other range lacks a unit.
    let ranged = number.upper.is_some();
    let level = named || exact && said || counted || none || people || ranged || exact && moved();
    // 收入比缩小到|1.6以内
    let bounds = ["以内", "以下", "以上", "左右", "之间"];
    let bound = bounds.iter().find_map(|word| after.strip_prefix(word));
    level && ends_clause(bound.unwrap_or(after)) && !before.ends_with("上年")
}

/// 某区（4.33）、…: the level of an index beside the name of a place.
pub(super) fn of_place(number: &Number, before: &str, after: &str) -> bool {
    let place = before.strip_suffix('（');
    let place = place.is_some_and(|place| place.ends_with(['区', '县', '市', '旗', '州']));
    place && number.value.fract() != 0.0 && after.starts_with('）')
}

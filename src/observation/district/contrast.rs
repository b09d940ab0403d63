//! Whole and part told side by side: what a wider place has, and what the document's own has of it.
//!
//! ```text
//! 全市绿色工厂86家，全县8家              the city's, and the county's
//! 全县用电量2亿千瓦时，全市用电量24亿千瓦时   likewise
//! 全市生猪出栏210万头                    the city's: so much is measured of all of it
//! 全省示范社8家                        the county's, of that grade
//! ```
//!
//! Wider places whose clause says nothing but how it moved are for [`super::wider`].

use super::WORDS;
use super::earlier::opening;
use crate::mention::cue;
use crate::observation::clause::Clause;
use crate::observation::list;
use crate::observation::scene::Scene;
use crate::place::{Form, Kind, PlaceId, PlaceMention};

/// The longest name of what both have, in characters.
const LONGEST: usize = 14;

/// Whether a wider place that opens a clause owns the figure at `at`, as what is told of the document's own place beside it
/// says, or as only a whole has so much.
pub(super) fn owns(scene: &Scene, own: PlaceId, mention: &PlaceMention, at: usize) -> bool {
    if mention.form == Form::Generic(Kind::Own) || mention.form == Form::Short {
        return false;
    }
    let start = scene.local(mention.span).1;
    let rest = &scene.text[start..at];
    let noun = cue::without_tails(rest.trim_start_matches('的'));
    let plain = !noun.contains(|c: char| c.is_ascii_digit() || matches!(c, '、' | '“' | '《'));
    if !plain || !(2..=LONGEST).contains(&noun.chars().count()) {
        return false;
    }
    is_whole(mention, noun) || is_beside_own(scene, own, noun, at)
}

/// 全市|用电量, 全市|生猪出栏: whether a name is that of something measured of all of a city, and of no grade of things.
fn is_whole(mention: &PlaceMention, noun: &str) -> bool {
    let cities = [Kind::City, Kind::Prefecture, Kind::League].map(Form::Generic);
    let measured = || list::head(noun).is_some() || WORDS.whole.ending(noun).is_some();
    cities.contains(&mention.form) && !WORDS.graded.within(noun) && measured()
}

/// Whether a clause beside the figure's has the same of the document's own place.
fn is_beside_own(scene: &Scene, own: PlaceId, noun: &str, at: usize) -> bool {
    let Some(index) = scene
        .clauses
        .iter()
        .position(|clause| clause.range.contains(&at))
    else {
        return false;
    };
    let named = |clause: &Clause| {
        let mention = opening(scene, &clause.range).filter(|mention| mention.id == Some(own))?;
        Some(&scene.text[scene.local(mention.span).1..clause.range.end])
    };
    let same = |rest: &str| {
        let rest = rest.trim_start_matches('的');
        rest.strip_prefix(noun).is_some_and(has_figure)
    };
    // 全县用电量2亿千瓦时，|全市用电量
    let (before, after) = scene.clauses.split_at(index);
    let mut before = before.iter().filter_map(named);
    // 全市绿色工厂86家，|其中我县8家, 我县占9%
    let next = after
        .iter()
        .skip(1)
        .find(|clause| !clause.aside)
        .and_then(named);
    before.any(same) || next.is_some_and(|rest| same(rest) || is_figure(rest))
}

/// 全县投资增长9%，|全市|投资增长6%: whether the clause at `index`, which a wider place opens, tells of it what one before tells
/// of the document's own.
pub(super) fn repeats(scene: &Scene, mention: &PlaceMention, index: usize) -> bool {
    let Some(own) = scene.setting.own.as_ref().map(|own| own.id) else {
        return false;
    };
    let rest = &scene.text[scene.local(mention.span).1..scene.clauses[index].range.end];
    let digit = rest.find(|c: char| c.is_ascii_digit());
    let noun = cue::without_tails(&rest[..digit.unwrap_or(rest.len())]);
    let mut before = scene.clauses[..index].iter();
    noun.chars().count() >= 2
        && before.any(|clause| {
            let mention = opening(scene, &clause.range).filter(|mention| mention.id == Some(own));
            mention.is_some_and(|mention| {
                let rest = &scene.text[scene.local(mention.span).1..clause.range.end];
                rest.starts_with(noun) && has_figure(rest)
            })
        })
}

/// 用电量|1.6亿千瓦时: whether a number follows within the clause.
fn has_figure(rest: &str) -> bool {
    rest.contains(|c: char| c.is_ascii_digit())
}

/// 我县|8家, 我县|占9%, 我县|有8家: whether nothing but a verb stands before a number.
fn is_figure(rest: &str) -> bool {
    let digit = rest.find(|c: char| c.is_ascii_digit());
    digit.is_some_and(|digit| {
        let said = &rest[..digit];
        said.is_empty() || WORDS.has.number(said).is_some()
    })
}

//! Things of one kind that a list tells place by place, each with its own words behind the place.
//!
//! ```text
//! 新建续建项目中，甲区项目12个、乙区项目9个     新建续建项目 of each district
//! ```
//!
//! A lone place before a thing may be a part of its name (深圳市博士后基地), and is left there.

use super::super::super::noun;
use super::super::super::scene::Scene;
use super::{Bound, Part, Whole};
use crate::lexicon::find_last;
use crate::place::{DocumentPlace, Form, PlaceMention};
use std::ops::Range;

/// The longest name of such things, in characters.
const LONGEST: usize = 8;

/// An item: its place, and the words of what is counted there.
type Item<'a> = (&'a PlaceMention, Range<usize>);

/// 甲区|项目|12个: the place that the words before a figure begin with, and the rest.
fn item<'a>(scene: &Scene<'a>, own: &DocumentPlace, bound: &Bound) -> Option<Item<'a>> {
    let noun = &bound.before.noun;
    let mention = scene.places.iter().find(|mention| {
        let inner = |id: crate::place::PlaceId| id != own.id && id.is_within(own.id);
        scene.local(mention.span).0 == noun.start
            && mention.form == Form::Long
            && mention.id.is_some_and(|id| inner(id) && !id.is_zone())
    })?;
    let words = scene.local(mention.span).1..noun.end;
    let said = scene.text.get(words.clone())?;
    let fits = (2..=LONGEST).contains(&said.chars().count()) && !said.contains(['、', '和', '的']);
    fits.then_some((mention, words))
}

/// 今年确定的|新建续建项目|中，: what the list is of, where the words before it say so.
fn frame(scene: &Scene, first: usize, kind: &str) -> Option<Range<usize>> {
    let end = find_last(&scene.text[..first], "中，")?;
    let start = scene.text[..end].rfind(['，', '；', '。', '的', '：']);
    let start = start.map_or(0, |at| at + '的'.len_utf8());
    scene.text[start..end].ends_with(kind).then_some(start..end)
}

/// The parts of such a list, by the figures of a sentence.
pub(super) fn parts<'a>(
    scene: &Scene<'a>,
    own: &DocumentPlace,
    bounds: &[Bound],
) -> Vec<Option<Part<'a>>> {
    let items: Vec<Option<Item>> = bounds.iter().map(|bound| item(scene, own, bound)).collect();
    let words = |item: &Item| &scene.text[item.1.clone()];
    let part = |item: &Item<'a>| {
        let same = items
            .iter()
            .flatten()
            .filter(|other| words(other) == words(item));
        let first = items.iter().flatten().map(|item| item.1.start).min()?;
        let frame = frame(scene, first, words(item));
        let told = frame.is_some() || !noun::is_generic(words(item));
        (same.count() >= 2 && told).then(|| Part {
            whole: Whole::Words(frame.unwrap_or(item.1.clone())),
            place: Some(item.0),
            park: None,
            measure: None,
        })
    };
    items.iter().map(|item| part(item.as_ref()?)).collect()
}

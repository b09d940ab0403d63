//! The district of a town that opens a sentence, where the text has told before whose town it is.
//!
//! ```text
//! 在从化区鳌头镇，…            从化区
//! 鳌头镇种植荔枝3万亩。         从化区 again, in a text about its city
//! ```
//!
//! Towns are not in the gazetteer: one that no district stands before is left to the document's place.

use super::{Where, about};
use crate::lexicon::find;
use crate::observation::scene::Scene;
use crate::place::{Form, PlaceMention};

/// The longest name of a town, in characters.
const NAME: usize = 6;

/// How many mentions back the town may have been told of.
const BACK: usize = 60;

/// What ends the name of a town.
const ENDS: [&str; 3] = ["镇", "乡", "街道"];

/// 鳌头镇种植荔枝3万亩: the district that the town was told to lie in.
pub fn told(scene: &Scene) -> Option<Where> {
    if !scene.may_any(&ENDS) {
        return None;
    }
    let own = scene.setting.own.as_ref()?.id;
    let town = opening(scene.text)?;
    let (text, all) = (scene.setting.text, scene.setting.places);
    let here = scene.global_range(0..town.len())?;
    let before = &all[..all.partition_point(|mention| mention.span.start < here.start)];
    let inner = |mention: &&PlaceMention| {
        mention.form == Form::Long
            && mention.id.is_some_and(|id| id != own && id.is_within(own))
            && text[mention.span.end as usize..].starts_with(town)
    };
    about(scene, before.iter().rev().take(BACK).find(inner)?)
}

/// The town that a sentence begins with.
fn opening(text: &str) -> Option<&str> {
    let near = text.char_indices().nth(NAME + 1);
    let near = &text[..near.map_or(text.len(), |(end, _)| end)];
    let ends = ENDS
        .iter()
        .filter_map(|end| Some(find(near, end)? + end.len()));
    let town = &text[..ends.min()?];
    (town.chars().count() > 2).then_some(town)
}

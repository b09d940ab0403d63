//! Places that share a list of numbers: each number is about one of them.
//!
//! ```text
//! 甲区、乙区人口最多，分别为68.4万人、66.3万人
//! 香洲、金湾和斗门三个区分别…              short names, where each is a part of the document's place
//! ```
//!
//! Things that share numbers are for [`super::super::sentence`].

use super::{Asked, WORDS, Where, printed};
use crate::observation::scene::Scene;
use crate::place::{Form, Gazetteer, PlaceId, PlaceMention};
use std::ops::Range;

/// 甲区、乙区人口最多，分别为68.4万人、66.3万人: each number is about one place of the list.
pub fn respectively(scene: &Scene, asked: Asked) -> Option<Where> {
    let (place, count) = asked.listed;
    let start = scene.clauses[asked.clause].range.start;
    let said = &scene.text[start..asked.at];
    // 甲市和乙市排名第二和第三
    let apart = || asked.rank_end.is_some() || WORDS.apart.within(said);
    if count < 2 || !apart() {
        return None;
    }
    let before = asked.clause.checked_sub(1);
    let from = before.map_or(start, |before| scene.clauses[before].range.start);
    let listed = listed(scene, from, asked.at);
    if listed.len() != count {
        return parts_named(scene, said, place, count);
    }
    let mention = listed.get(place)?;
    let id = mention.id?;
    Some(Where {
        name: printed(scene, mention, id),
        id: Some(id),
        words: Some(mention.span),
        rule: "respectively",
    })
}

/// The last places between two positions that only list marks part.
fn listed<'a>(scene: &'a Scene, from: usize, to: usize) -> Vec<&'a PlaceMention> {
    let named = scene.places.iter().filter(|mention| {
        let (start, end) = scene.local(mention.span);
        // 高新区、经开区分别达到…: a park of the document's city is no place of its own.
        let own = scene.setting.own.as_ref();
        let park = mention
            .id
            .is_some_and(|id| id.is_zone() && own.is_some_and(|own| id.is_within(own.id)));
        start >= from && end <= to && !park && !matches!(mention.form, Form::Generic(_))
    });
    let mut listed: Vec<&PlaceMention> = Vec::new();
    for mention in named.filter(|mention| mention.id.is_some() && !mention.qualifier) {
        let near = listed.last().is_none_or(|last| {
            let between = &scene.text[scene.local(last.span).1..scene.local(mention.span).0];
            matches!(between, "、" | "和" | "及" | "与" | "以及")
        });
        if !near {
            listed.clear();
        }
        listed.push(mention);
    }
    listed
}

/// 香洲|酸雨率: the part of the document's place that an item begins with, and how much of the item names it.
fn part_of_own(scene: &Scene, item: &str) -> Option<(PlaceId, usize)> {
    let own = scene.setting.own.as_ref()?;
    let bare = item.strip_prefix("其中").unwrap_or(item);
    let ends = bare.char_indices().map(|(at, c)| at + c.len_utf8());
    let prefixes: Vec<usize> = ends.skip(1).take(4).collect();
    prefixes.into_iter().rev().find_map(|end| {
        let bearers = Gazetteer::get().find(&bare[..end]).iter().copied();
        let mut parts = bearers.filter(|id| *id != own.id && id.is_within(own.id));
        Some((parts.next()?, item.len() - bare.len() + end))
    })
}

/// 香洲、金湾和斗门|酸雨率|分别为…: what is told of as many parts of the document's place, in a stretch up to the numbers.
pub fn told_of_parts(scene: &Scene, said: Range<usize>, count: usize) -> Option<Range<usize>> {
    let text = &scene.text[said.clone()];
    let list = &text[..text.find("分别")?];
    let items: Vec<&str> = list.split(['、', '和', '及', '与']).collect();
    let ends: Vec<usize> = items
        .iter()
        .filter_map(|item| Some(part_of_own(scene, item)?.1))
        .collect();
    let last = items.last()?.len() - *ends.last()?;
    // 金湾|区: what is left of a place's own name tells nothing.
    let named = items.len() == count && ends.len() == count && last > '区'.len_utf8();
    let end = said.start + list.len();
    named.then(|| end - last..end)
}

/// 香洲、金湾和斗门三个区分别…: names that are words too, where each is a part of the document's place.
fn parts_named(scene: &Scene, said: &str, place: usize, count: usize) -> Option<Where> {
    let list = said.split("分别").next()?;
    let items: Vec<&str> = list.split(['、', '和', '及', '与']).collect();
    let part = |item: &&str| Some(part_of_own(scene, item)?.0);
    let ids: Vec<PlaceId> = items.iter().filter_map(part).collect();
    let words = items.get(place).and_then(|item| {
        let start = scene.text.find(item)?;
        scene.global_range(start..start + item.len())
    });
    (items.len() == count && ids.len() == count).then(|| Where {
        name: ids[place].label().into_owned(),
        id: Some(ids[place]),
        words,
        rule: "respectively",
    })
}

//! Places that share a list of numbers: each number is about one of them.
//!
//! ```text
//! 甲区、乙区人口最多，分别为68.4万人、66.3万人
//! 香洲、金湾和斗门三个区分别…              short names, where each is a part of the document's place
//! ```
//!
//! Things that share numbers are for [`super::super::sentence`].

use super::{Asked, WORDS, Where, members, printed};
use crate::observation::scene::Scene;
use crate::place::{Form, PlaceMention};

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
    // 增幅比全国、全省分别高0.1和0.2个百分点: with whom one is compared.
    let compares = WORDS.framing.within(said) || said.contains(['比', '较']);
    let mut listed = listed_places(scene, from, asked.at, false);
    // 全国、全省、全市分别增长4%、5%、6%: wider places, too.
    if listed.len() != count {
        listed = listed_places(scene, start, asked.at, true);
        listed.retain(|_| !compares);
    }
    if listed.len() != count {
        let given = members::given(scene, from, start..asked.at, asked.listed)?;
        return Some(given.place(scene));
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

/// The last places between two positions that only list marks part; `wider` ones, such as 全省, among them where asked for.
fn listed_places<'a>(
    scene: &'a Scene,
    from: usize,
    to: usize,
    wider: bool,
) -> Vec<&'a PlaceMention> {
    let named = scene.places.iter().filter(|mention| {
        let (start, end) = scene.local(mention.span);
        // 高新区、经开区分别达到…: a park of the document's city is no place of its own.
        let own = scene.setting.own.as_ref();
        let park = mention
            .id
            .is_some_and(|id| id.is_park() && own.is_some_and(|own| id.is_within(own.id)));
        start >= from && end <= to && !park && (wider || !matches!(mention.form, Form::Generic(_)))
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

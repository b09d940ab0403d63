//! The zone that a sentence, or a paragraph before it, speaks of: its revenue is none of the county's.
//!
//! ```text
//! 开发区承载力提升。完成税收收入47亿元。全区税收收入63.8亿元。    开发区税收收入, then 税收收入 of all
//! 工业园区狠抓招商，完成产值190亿元；经济开发区…，完成产值40亿元      each of its own zone
//! ```
//!
//! Clauses that go on by verbs alone are followed in [`chain`], what is built there in [`built`].
//!
//! Zones with a district of their own are places: see [`crate::observation::district`].

mod built;
pub(super) mod chain;

use super::super::name::Name;
use super::super::noun;
use super::super::scene::Scene;
use crate::lexicon::{Glyphs, find, has};
use crate::mention::cue;
use crate::mention::number::Number;
use std::ops::Range;

/// Longest name of a zone, in characters.
const LONGEST: usize = 12;

/// A zone that the sentence or the one before it began with: 经济开发区.
#[derive(Clone, Debug)]
pub struct Zone {
    name: String,
    /// Whether the sentence that is read names it.
    here: bool,
}

/// The zone that a sentence speaks of, `zone` being that of the one before; it goes on for one sentence.
pub fn after(text: &str, glyphs: &Glyphs, zone: Option<Zone>) -> Option<Zone> {
    // All zones end so.
    match glyphs.may_have('区').then(|| begins(text)).flatten() {
        Some(end) => Some(Zone {
            name: text[..end].to_owned(),
            here: true,
        }),
        None => zone.filter(|zone| zone.here).map(|zone| Zone {
            here: false,
            ..zone
        }),
    }
}

/// 县城工业园区|累计投入…: how much of a text is a zone that it speaks of; 加快开发区建设 and 开发区党工委 are none, nor is
/// 开发区建设提速 told of what is earned there.
fn begins(text: &str) -> Option<usize> {
    let near = text
        .char_indices()
        .nth(LONGEST)
        .map_or(text, |(end, _)| &text[..end]);
    find(near, "区")?;
    let (_, place) = noun::WORDS.zone.next(near, 0)?;
    // 东部|产业|园区: where it lies, and of what kind it is; 做大做强园区经济 is no name.
    let mut before = &text[..place.start];
    while let Some(kind) = noun::WORDS.zone_kind.ending(before) {
        before = &before[..before.len() - kind.len()];
    }
    let named = before.is_empty() || before.ends_with('）') && before.contains('（');
    let rest = &text[place.end..];
    let other = noun::WORDS.zone_other.starting(rest).is_some();
    (named && !other).then_some(place.end)
}

/// The name of a figure with the zone that it is of, where what its words measure is measured of all the county too.
pub fn owned(scene: &Scene, number: &Number, name: Name, paragraph: Option<&Zone>) -> Name {
    let earned = noun::WORDS.earned.number(&name.text).is_some();
    let of_zone = told_of_other(scene, number, &name)
        .or_else(|| firms(scene, number, &name))
        .or_else(|| firms_among(scene, &name))
        .or_else(|| built::of_zone(scene, &name));
    if let Some(name) = of_zone {
        return name;
    }
    let chains = noun::WORDS.zone_has.number(&name.text).is_some()
        || noun::WORDS.zone_firms.number(&name.text).is_some();
    if !earned && !chains && !has(&name.text, "区") {
        return name;
    }
    let end = number.span.start as usize;
    let before = &scene.text[..end];
    let group = before.rfind('；').map_or(0, |at| at + '；'.len_utf8());
    let clause = before
        .rfind(['，', '；', '。'])
        .map_or("", |at| &before[at..]);
    if titled(scene) {
        return name;
    }
    let here = name.elsewhere.is_none() && matches!(name.rule, "before" | "both_sides");
    if chains
        && here
        && let Some(zone) = chain::chained(scene, name.span.start)
    {
        return Name::new(format!("{zone}{}", name.text), name.span, "holder");
    }
    if noun::WORDS.zone.within(clause) {
        return name;
    }
    let own = begins(&scene.text[group..]).map(|length| &scene.text[group..group + length]);
    let named = |text: String| Name::new(text, name.span.clone(), "holder");
    // 甲园区产值190亿元；乙园区…，产值|40亿元: a part that was taken for the first one's.
    if let Some((_, place)) = noun::WORDS.zone.next(&name.text, 0) {
        let part = &name.text[place.end..];
        let other = own.filter(|own| name.rule != "before" && !name.text.starts_with(own));
        let other = other.filter(|_| noun::WORDS.earned.number(part).is_some());
        return other.map_or_else(|| name.clone(), |own| named(format!("{own}{part}")));
    }
    let whole =
        || noun::WORDS.whole_of.within(&scene.text[group..end]) || names_place(scene, group..end);
    if !(here && earned) || whole() {
        return name;
    }
    // The zone of the sentence before owns what a sentence that begins with a verb achieved; with 全年 it may be of all.
    let opens = group == 0
        && !before.contains('，')
        && !scene.text.starts_with('全')
        && cue::prefix(scene.text).is_some_and(|(cue, _)| cue.lead);
    let last = paragraph.filter(|_| opens).map(|zone| &*zone.name);
    match own.or(last) {
        Some(zone) => named(format!("{zone}{}", name.text)),
        None => name,
    }
}

/// 高新区2022年工作总结: whether the document is about a zone, and 高新区实现税收8亿元 names its own.
fn titled(scene: &Scene) -> bool {
    let title = scene.setting.outline.title;
    let own = scene.setting.own.as_ref();
    own.is_some_and(|own| noun::WORDS.zone.within(&own.name))
        || title.is_some_and(|title| {
            // 市政府召开推动开发区发展发布会，…: a sentence is about what it tells.
            let title = title.of(scene.setting.text);
            noun::WORDS.zone.within(title) && !title.contains(['，', '。'])
        })
}

/// 园区|10户|规上企业: the firms of a zone that its clause begins with.
fn firms(scene: &Scene, number: &Number, name: &Name) -> Option<Name> {
    if name.rule != "after" || !name.text.ends_with("企业") || titled(scene) {
        return None;
    }
    let before = &scene.text[..number.span.start as usize];
    let zone = before.rsplit(['，', '；', '。']).next()?;
    let whole = begins(zone) == Some(zone.len());
    whole.then(|| Name::new(format!("{zone}{}", name.text), name.span.clone(), "after"))
}

/// 集聚区入驻企业63家，其中|规模以上企业|15家: those of the zone whose firms were counted right before.
fn firms_among(scene: &Scene, name: &Name) -> Option<Name> {
    if name.rule != "before" || !name.text.ends_with("企业") || titled(scene) {
        return None;
    }
    let before = scene.text.get(..name.span.start)?;
    let whole = before.trim_end_matches('，').strip_suffix("其中")?;
    let clause = whole
        .trim_end_matches('，')
        .rsplit(['，', '；', '。'])
        .next()?;
    let zone = &clause[..begins(clause)?];
    let firms = has(&clause[zone.len()..], "企业");
    firms.then(|| Name::new(format!("{zone}{}", name.text), name.span.clone(), "holder"))
}

/// 园区实现工业总产值32亿元；实现|税收12亿元: the zone's, not of what was made there.
fn told_of_other(scene: &Scene, number: &Number, name: &Name) -> Option<Name> {
    if name.rule != "part_of" || name.elsewhere.is_some() {
        return None;
    }
    let part = noun::WORDS.zone_has.ending(&name.text)?;
    let whose = name.text.strip_suffix(part)?;
    let stands = scene.text.get(..number.span.start as usize)?;
    // 园区企业30户，实现税收3亿元: of the firms that are counted.
    let firms = whose.ends_with("企业") || stands.contains(&*name.text);
    let zone = chain::chained(scene, name.span.start).filter(|_| !firms)?;
    Some(Name::new(
        format!("{zone}{part}"),
        name.span.clone(),
        "holder",
    ))
}

/// 产业园区: whether a name is that of a zone, and of nothing more.
pub(super) fn is_zone(name: &str) -> bool {
    begins(name) == Some(name.len())
}

/// Whether a place stands in a stretch of the sentence.
pub(super) fn names_place(scene: &Scene, range: Range<usize>) -> bool {
    let mut places = scene.places.iter().map(|mention| scene.local(mention.span));
    places.any(|(start, end)| range.start <= start && end <= range.end)
}

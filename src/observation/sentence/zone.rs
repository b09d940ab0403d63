//! The zone that a sentence, or a paragraph before it, speaks of: its revenue is none of the county's.
//!
//! ```text
//! 开发区承载力提升。完成税收收入47亿元。全区税收收入63.8亿元。    开发区税收收入, then 税收收入 of all
//! 工业园区狠抓招商，完成产值190亿元；经济开发区…，完成产值40亿元      each of its own zone
//! ```
//!
//! Zones with a district of their own are places: see [`crate::observation::district`].

use super::super::name::Name;
use super::super::noun;
use super::super::scene::Scene;
use crate::mention::cue;
use crate::mention::number::Number;
use std::ops::Range;

/// Longest name of a zone, in characters.
const LONGEST: usize = 12;

/// A zone that a paragraph speaks of: 大王店产业园区, 开发区.
#[derive(Clone, Debug)]
pub struct Zone(String);

/// What the zone of a paragraph is behind one of its sentences.
pub fn after(text: &str, zone: Option<Zone>) -> Option<Zone> {
    match begins(text) {
        Some(end) => Some(Zone(text[..end].to_owned())),
        None => zone.filter(|_| noun::WORDS.whole_of.starting(text).is_none()),
    }
}

/// 大王店产业园区|累计投入…: how much of a text is a zone that it speaks of; 加快开发区建设 and 开发区党工委 are none.
fn begins(text: &str) -> Option<usize> {
    let near = text
        .char_indices()
        .nth(LONGEST)
        .map_or(text, |(end, _)| &text[..end]);
    let (_, place) = noun::WORDS.zone.next(near, 0)?;
    let name = &text[..place.end];
    let rest = &text[place.end..];
    let led = cue::prefix(text).is_some_and(|(cue, _)| cue.lead) || noun::is_act(name);
    let plain =
        !name.contains(|c: char| "，、；。：“”和及与对在将把以".contains(c) || c.is_ascii_digit());
    let other = rest.starts_with([
        '、', '和', '及', '与', '党', '管', '内', '外', '等', '”', '）',
    ]);
    (plain && !led && !other).then_some(place.end)
}

/// The name of a figure with the zone that it is of, where what its words measure is measured of all the county too.
pub fn owned(scene: &Scene, number: &Number, name: Name, paragraph: Option<&Zone>) -> Name {
    let end = number.span.start as usize;
    let group = scene.text[..end].rfind('；');
    let group = group.map_or(0, |at| at + '；'.len_utf8());
    let own = begins(&scene.text[group..]).map(|length| &scene.text[group..group + length]);
    let named = |text: String| Name::new(text, name.span.clone(), "holder");
    // 甲园区产值190亿元；乙园区…，产值|40亿元: a part that was taken for the first one's.
    if let Some((_, place)) = noun::WORDS.zone.next(&name.text, 0) {
        let part = &name.text[place.end..];
        let other = own.filter(|own| name.rule != "before" && !name.text.starts_with(own));
        let other = other.filter(|_| noun::WORDS.earned.number(part).is_some());
        return other.map_or_else(|| name.clone(), |own| named(format!("{own}{part}")));
    }
    let here = name.elsewhere.is_none() && matches!(name.rule, "before" | "both_sides");
    let earned = noun::WORDS.earned.number(&name.text).is_some();
    let whole = || {
        let said = &scene.text[group..end];
        noun::WORDS.whole_of.within(said) || names_place(scene, group..end)
    };
    if !(here && earned) || whole() {
        return name;
    }
    // A zone of the paragraph's owns what a sentence that begins with a verb achieved; with a year, it may be of all.
    let opens = group == 0
        && !scene.text[..end].contains('，')
        && cue::prefix(scene.text).is_some_and(|(cue, _)| cue.lead);
    let before = paragraph.filter(|_| opens).map(|zone| &*zone.0);
    match own.or(before) {
        Some(zone) => named(format!("{zone}{}", name.text)),
        None => name,
    }
}

/// Whether a place stands in a stretch of the sentence.
fn names_place(scene: &Scene, range: Range<usize>) -> bool {
    let mut places = scene.places.iter().map(|mention| scene.local(mention.span));
    places.any(|(start, end)| range.start <= start && end <= range.end)
}

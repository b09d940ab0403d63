//! The name that a document prints its own place by.
//!
//! ```text
//! 大厂回族自治县 in the title, 大厂县 below     大厂回族自治县
//! 甘南藏族自治州, 甘南州                       甘南州
//! 新津…，全县…                                 新津县, which is a district since
//! ```

use super::document::TITLE;
use super::gazetteer::{Gazetteer, PlaceId};
use super::generic::Kind;
use super::scan::{Form, PlaceMention};
use crate::span::{Folded, Span};

/// The long form that the document prints most (the earliest of equals); of an autonomous place that of the title, or its
/// whole name where it prints that at all; else the table's.
pub(super) fn printed_name(
    text: &str,
    lead: Span<Folded>,
    id: PlaceId,
    mentions: &[PlaceMention],
) -> String {
    let label = id.label();
    if id.is_known_short() {
        return label.into_owned();
    }
    let titled = mentions.iter().find(|m| {
        let long = m.form == Form::Long && m.id == Some(id);
        long && m.span.overlaps(lead) && lead.len() <= TITLE
    });
    let titled = titled.map(|titled| titled.span.of(text));
    if let Some(titled) = titled.filter(|name| id.is_printed_whole() && !is_clipped(name)) {
        return titled.to_owned();
    }
    let mut counts: Vec<(&str, u32)> = Vec::new();
    let own = |m: &PlaceMention| m.id == Some(id) && m.form == Form::Long;
    for (at, mention) in mentions.iter().enumerate().filter(|(_, m)| own(m)) {
        // 吐鲁番地区|吐鲁番市: what lay around it is no name of its own.
        let next = mentions.get(at + 1).filter(|next| own(next));
        if next.is_some_and(|next| next.span.start == mention.span.end) {
            continue;
        }
        let printed = mention.span.of(text);
        if clips_banner(printed) {
            continue;
        }
        match counts.iter_mut().find(|(name, _)| *name == printed) {
            Some((_, count)) => *count += 1,
            None => counts.push((printed, 1)),
        }
    }
    if counts.iter().any(|(name, _)| *name == id.name()) && id.is_printed_whole() {
        return id.name().to_owned();
    }
    let most = counts.iter().map(|(_, count)| *count).max();
    let printed = counts
        .into_iter()
        .find(|(_, count)| Some(*count) == most)
        .map(|(name, _)| name);
    printed
        .or_else(|| former_county(id, mentions))
        .or_else(|| Some(id.name()).filter(|name| name.ends_with("自治区")))
        .map_or_else(|| label.into_owned(), str::to_owned)
}

/// 博州, 克州: one character of a long name, and its kind: no name to go by where the whole is printed too.
fn is_clipped(name: &str) -> bool {
    name.chars().count() == 2
}

/// 达旗, 准旗: what is left of a banner's name.
pub fn clips_banner(name: &str) -> bool {
    is_clipped(name) && name.ends_with('旗')
}

/// 新津…，全县…: the county that a district was, where the text names it by its short name only and speaks of a county.
fn former_county(id: PlaceId, mentions: &[PlaceMention]) -> Option<&'static str> {
    let kinds = |kind| mentions.iter().any(|m| m.form == Form::Generic(kind));
    let stem = id.name().strip_suffix(['区', '市'])?;
    if !kinds(Kind::County) || kinds(Kind::District) {
        return None;
    }
    let gazetteer = Gazetteer::get();
    gazetteer.name_of(&format!("{stem}县"), id)
}

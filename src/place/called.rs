//! The town or zone that a text names in full once or twice and calls 该乡, 全乡 or 新区 from then on.
//!
//! ```text
//! 恩施市屯堡乡有关负责人…，今年该乡…，屯堡乡把…，全乡…        屯堡乡
//! 在南太湖新区某街道开工…。近年来，新区聚焦…，新区已…          南太湖新区
//! 全县…，松柏镇…，该镇…                                 none: the county's own text
//! ```
//!
//! Titles that name a town or zone are for [`super::own_town`] and [`super::own_zone`].

use super::gazetteer::{Level, PlaceId};
use super::generic::Kind;
use super::own_town::{KINDS, town_behind};
use super::own_zone::{Zone, zones};
use super::scan::{Form, PlaceMention};
use crate::span::Span;

/// How often a town is told of, by its name and by 该乡 and 全乡, and how much more often than the county alone.
const OFTEN: usize = 4;

/// What ends a clause before the bare word for a zone.
const HEADS: [char; 6] = ['，', '。', '；', '：', '\n', '“'];

/// The one town that a text tells of behind the county that it lies in.
pub(super) fn called_town(text: &str, mentions: &[PlaceMention]) -> Option<Zone> {
    if calls_own(
        mentions,
        &[Kind::City, Kind::County, Kind::District, Kind::Banner],
    ) {
        return None;
    }
    let (kind, that) = THAT.iter().find(|(_, that)| text.contains(that))?;
    let behind = |m: &PlaceMention| {
        let end = m.span.end as usize;
        let town = town_behind(&text[end..], kind)?;
        Some(Span::bytes(end, end + town))
    };
    let mut towns = mentions
        .iter()
        .filter(|m| m.form == Form::Long)
        .filter_map(behind);
    let span = towns.next()?;
    let name = span.of(text);
    if towns.any(|other| other.of(text) != name) {
        return None;
    }
    let (_, own) = KINDS.iter().find(|(own, _)| own == kind)?;
    let words = own
        .iter()
        .chain([that])
        .map(|word| text.matches(word).count());
    let told = text.matches(name).count() + words.sum::<usize>();
    let alone = mentions.iter().filter(|m| {
        let county = m.id.is_some_and(|id| id.level() == Level::County);
        county && m.span.end != span.start
    });
    (told >= OFTEN && told >= alone.count() * OFTEN).then(|| (name.to_owned(), span))
}

/// What a text calls a town that it has named.
const THAT: [(&str, &str); 3] = [("镇", "该镇"), ("乡", "该乡"), ("街道", "该街道")];

/// The one zone that a text names, and whose bare word begins clauses, or which begins its headline and a clause below.
pub(super) fn called_zone(text: &str, mentions: &[PlaceMention]) -> Option<Zone> {
    const WORDS: [&str; 4] = ["起步区", "新区", "高新区", "经开区"];
    let area = |id: PlaceId| id.is_zone() || id.code().is_empty();
    let county = |id: PlaceId| id.level() == Level::County && !area(id);
    let district = |m: &PlaceMention| m.id.is_some_and(county);
    if calls_own(mentions, &[Kind::City, Kind::County, Kind::Banner])
        || mentions.iter().any(district)
    {
        return None;
    }
    let named = zones(text).filter(|(_, span)| {
        let known = |m: &PlaceMention| m.span.end == span.end && !m.id.is_some_and(area);
        !mentions.iter().any(known)
    });
    let named: Vec<Zone> = named.collect();
    let (name, _) = named.first()?;
    let word = WORDS.into_iter().find(|word| name.ends_with(word))?;
    if named.iter().any(|(other, _)| other != name) {
        return None;
    }
    let bare = || {
        let heads = text.match_indices(word);
        let mut heads = heads.filter(|(at, _)| text[..*at].ends_with(HEADS));
        heads.nth(1).is_some()
    };
    let behind = |mark: char| {
        let mut spans = named.iter().map(|(_, span)| span.start as usize);
        spans.any(|start| text[..start].trim_end_matches("原标题：").ends_with(mark))
    };
    (bare() || behind('\n') && behind('，'))
        .then(|| named.into_iter().next())
        .flatten()
}

/// Whether a text calls a place of one of these kinds its own.
fn calls_own(mentions: &[PlaceMention], kinds: &[Kind]) -> bool {
    mentions
        .iter()
        .any(|m| matches!(m.form, Form::Generic(kind) if kinds.contains(&kind)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::scan;

    #[test]
    fn a_town_that_is_told_of_again_and_again() {
        let town = |text: &str| called_town(text, &scan(text)).map(|(name, _)| name);
        let told = "昨日，祁门县祁山乡负责人说，该乡茶园2万亩。祁山乡修路，全乡增收。";
        assert_eq!(town(told).as_deref(), Some("祁山乡"));
        assert_eq!(
            town("全县增收。祁门县祁山乡修路，该乡茶园2万亩，全乡，全乡"),
            None
        );
        assert_eq!(town("祁门县祁山乡修路，该乡茶园2万亩。"), None);
    }

    #[test]
    fn a_zone_that_is_called_by_its_word() {
        let zone = |text: &str| called_zone(text, &scan(text)).map(|(name, _)| name);
        let told = "仪式在云湖新区举行。近年来，新区招商，新区已有企业5家。";
        assert_eq!(zone(told).as_deref(), Some("云湖新区"));
        assert_eq!(zone("仪式在云湖新区举行。近年来，新区招商。"), None);
        assert_eq!(zone("全市，新区招商，新区增收，云湖新区修路。"), None);
        let titled = "原标题：云湖新区5个项目开工\n昨日，云湖新区开工5个项目。";
        assert_eq!(
            zone(&format!("快讯\n{titled}")).as_deref(),
            Some("云湖新区")
        );
        assert_eq!(zone("全国快讯\n昨日，云湖新区开工5个项目。"), None);
        let long = "2月，济南新旧动能转换起步区开会，起步区修路，起步区招商。";
        assert_eq!(zone(long).as_deref(), Some("济南起步区"));
    }
}

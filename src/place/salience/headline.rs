//! The place that a headline or the words around a name set before the one that is named most.
//!
//! ```text
//! 青山将建成区域中心, 青山上半年…、全县…      the county, though the city around it is named more
//! [某省狠抓养殖]…今年青山县按照…             the one county that the text tells of
//! 中央、省和|某市|的决策部署                 a place that is only named as the one above
//! ```
//!
//! What a headline says outright is for [`super::super::document`].

use crate::place::gazetteer::{Level, PlaceId};
use crate::place::generic::Kind;
use crate::place::scan::{Form, PlaceMention};
use crate::place::told::{Bearing, bearing};
use crate::span::{Folded, Span};

/// 青川将建成广元北部中心, 青川上半年…、全县…: the county that a headline begins with, where the city around it is
/// named more.
pub(in crate::place) fn headlined(
    lead: Span<Folded>,
    mentions: &[PlaceMention],
    top: PlaceId,
) -> Option<PlaceId> {
    let named = |m: &&PlaceMention| m.id.is_some() && !matches!(m.form, Form::Generic(_));
    let first = mentions
        .iter()
        .filter(|m| m.span.overlaps(lead))
        .find(named)
        .filter(|m| m.form == Form::Short)?;
    let id = first.id.filter(|id| id.is_within(top) && *id != top)?;
    // 推进子长、黄陵撤县设市: two of the city's counties are told of.
    let mut titled = mentions.iter().filter(|m| m.span.overlaps(lead));
    if titled.any(|m| {
        m.id.is_some_and(|other| other != id && other.is_within(top) && other != top)
    }) {
        return None;
    }
    let told = |m: &PlaceMention| match m.form {
        Form::Generic(kind) => kind != Kind::Own && kind.fits(id),
        form => form == Form::Long && m.id == Some(id),
    };
    (id.level() == Level::County && mentions.iter().any(told)).then_some(id)
}

/// [山西狠抓养殖]…今年偏关县按照…, 【甘肃行】…, 关键词：甘肃: the one county or city that a text tells of, where the province
/// around it stands in its headline, in tags and before names alone.
pub(in crate::place) fn under_headline(
    text: &str,
    lead: Span<Folded>,
    mentions: &[PlaceMention],
    top: PlaceId,
) -> Option<PlaceId> {
    if top.level() != Level::Province || Kind::City.fits(top) {
        return None;
    }
    let whole = |m: &PlaceMention| matches!(m.form, Form::Generic(Kind::Province | Kind::District));
    let tagged = |m: &PlaceMention| {
        let before = &text[..m.span.start as usize];
        let line = before
            .rfind('\n')
            .map_or(before, |mark| &before[mark + 1..]);
        TAGS.iter().any(|tag| line.trim_start().starts_with(tag))
    };
    let told = |(at, m): (usize, &PlaceMention)| {
        m.id == Some(top)
            && !(m.qualifier || m.span.overlaps(lead) || tagged(m))
            && bearing(text, mentions, at) != Bearing::Passing
    };
    if mentions.iter().any(whole) || mentions.iter().enumerate().any(told) {
        return None;
    }
    let within = |m: &&PlaceMention| m.id.is_some_and(|id| id != top && id.is_within(top));
    let mut parts = mentions.iter().filter(within).filter_map(|m| m.id);
    let lowest = mentions
        .iter()
        .filter(within)
        .filter_map(|m| m.id)
        .max_by_key(|id| id.level())?;
    let long = |m: &PlaceMention| m.id == Some(lowest) && m.form == Form::Long;
    (mentions.iter().any(long) && parts.all(|id| lowest.is_within(id))).then_some(lowest)
}

/// What begins a line of tags.
const TAGS: [&str; 4] = ["关键词", "标签", "关键字", "Tags"];

/// 中央、省和|南通市|的决策部署: a place that is named as the one above, and by its committee else.
pub(in crate::place) fn is_above(text: &str, id: PlaceId, mentions: &[PlaceMention]) -> bool {
    let named = |m: &&PlaceMention| m.id == Some(id) && !matches!(m.form, Form::Generic(_));
    let listed = |m: &PlaceMention| {
        let before = &text[..m.span.start as usize];
        let above = ["省和", "省、", "省委和", "省委、", "自治区和", "自治区、"];
        above.iter().any(|words| before.ends_with(words))
    };
    let bodies = ["委", "政府", "人民政府"];
    let body = |m: &PlaceMention| {
        let after = &text[m.span.end as usize..];
        bodies.iter().any(|body| after.starts_with(body))
    };
    let mut named = mentions.iter().filter(named).peekable();
    let mut told = mentions.iter().filter(|m| m.id == Some(id));
    told.any(listed) && named.peek().is_some() && named.all(|m| listed(m) || body(m))
}

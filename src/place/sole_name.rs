//! The place that a text names in no other way than in a phrase that only its own place stands in, and no other place.
//!
//! ```text
//! 我市…服务海东科学发展              海东市
//! 全市…对重庆提出的…重要要求          重庆市
//! 我镇…，立足祁山实际…               祁山镇: towns are in no table, the phrase bounds the name
//! 全市…，培育壮大镇江产业链            镇江市: brand
//! 我镇…立足农村实际…                 none: a word
//! ```
//!
//! The phrases are rows of `place_bearings.tsv`, with ～ for the name. Asked last of all, where no other rule tells a
//! place; names that stand again and again are for [`super::lone_name`].

use super::document::{DocumentPlace, DocumentRule};
use super::gazetteer::{Gazetteer, Level, PlaceId};
use super::generic::Kind;
use super::own_town::{OwnKind, is_name};
use super::own_zone::Zone;
use super::printed::printed_name;
use super::salience::{governed_kind, lowest_kind};
use super::scan::{Form, PlaceMention, guarded_hits};
use super::told::{WORDS, is_dealt_with};
use crate::lexicon::Beginnings;
use crate::span::{Folded, Span};

/// The one place whose name stands in such a phrase, of the kind that the text calls its own, where the text names no
/// other but those above it.
pub(super) fn sole_name(text: &str, mentions: &[PlaceMention]) -> Option<DocumentPlace> {
    let kind = lowest_kind(text, mentions).or_else(|| governed_kind(text))?;
    let gazetteer = Gazetteer::get();
    let bearers = |name: &str| -> Vec<PlaceId> {
        let ids = gazetteer.find(name).iter().copied();
        ids.filter(|id| kind.fits(*id)).collect()
    };
    let rows = WORDS.phrase.list().iter().chain(WORDS.brand.list());
    let framed =
        phrases(text, rows).find_map(|(start, end)| match bearers(&text[start..end])[..] {
            [id] => Some((id, Span::bytes(start, end))),
            _ => None,
        });
    let (id, span) = framed.or_else(|| zone_of(text, kind, bearers))?;
    // 全市…，服务甲市经济发展，与乙合作: two of the kind that the text calls its own.
    let hits = guarded_hits(text, &Beginnings::of(gazetteer.names(), text));
    let rival = hits.iter().any(|hit| {
        let name = &text[hit.start..hit.end];
        let names = !matches!(hit.form, Form::Generic(_)) && !hit.needs_chain;
        let fitting = bearers(name);
        names && !gazetteer.guards.is_plain(name) && !fitting.is_empty() && !fitting.contains(&id)
    });
    // Nor any place of another kind that isn't around it.
    let other = |m: &PlaceMention| {
        let named = m.id.filter(|named| *named != PlaceId::CHINA);
        !matches!(m.form, Form::Generic(_)) && named.is_some_and(|named| !id.is_within(named))
    };
    (!rival && !mentions.iter().any(other)).then(|| DocumentPlace {
        id,
        name: printed_name(text, Span::bytes(0, 0), id, mentions),
        span,
        rule: DocumentRule::Salience,
    })
}

/// 全市…，加大|靖江|港区建设: the one place whose name its zone or port bears.
fn zone_of(
    text: &str,
    kind: Kind,
    bearers: impl Fn(&str) -> Vec<PlaceId>,
) -> Option<(PlaceId, Span<Folded>)> {
    const LONGEST: usize = 4;
    let guards = Gazetteer::get().guards;
    // 各县（市、区）…，太仓港区: in the text of a whole city it is one of many.
    let whole = kind == Kind::City && text.contains('县');
    let mut own: Option<(PlaceId, Span<Folded>)> = None;
    for (_, zone) in WORDS.zone_of.every(text) {
        let starts = text[..zone.start]
            .char_indices()
            .rev()
            .take(LONGEST)
            .skip(1);
        let named = starts.filter_map(|(start, _)| {
            let name = &text[start..zone.start];
            let dealt = is_dealt_with(&text[..start], &text[zone.start..]);
            match bearers(name)[..] {
                [id] if !guards.is_plain(name) && !dealt => {
                    Some((id, Span::bytes(start, zone.start)))
                }
                _ => None,
            }
        });
        let Some((id, span)) = named.last() else {
            continue;
        };
        if own.is_some_and(|(other, _)| other != id) || whole && id.level() == Level::County {
            return None;
        }
        own = own.or(Some((id, span)));
    }
    own
}

/// The town that a text calls 我镇 and names in such a phrase alone.
pub(super) fn sole_town(text: &str, mentions: &[PlaceMention], called: &[OwnKind]) -> Option<Zone> {
    let (kind, own) = called.first()?;
    // 全县…: a county's text tells of its towns one by one.
    let whole = |m: &PlaceMention| matches!(m.form, Form::Generic(Kind::County | Kind::District));
    let above = mentions.iter().filter(|m| whole(m)).count();
    let own: usize = own.iter().map(|word| text.matches(word).count()).sum();
    if own <= above {
        return None;
    }
    let mut towns = phrases(text, WORDS.phrase.list().iter()).filter(|(start, end)| {
        let name = &text[*start..*end];
        let known = mentions
            .iter()
            .any(|m| m.form == Form::Long && m.span.overlaps(Span::bytes(*start, *end)));
        !known
            && name.chars().count() >= 2
            && is_name(name)
            && WORDS.no_town.starting(name).is_none()
    });
    let (start, end) = towns.next()?;
    let name = &text[start..end];
    let same = towns.all(|(start, end)| &text[start..end] == name);
    same.then(|| (format!("{name}{kind}"), Span::bytes(start, end)))
}

/// Where the names stand that the phrases of a text hold: 立足|祁山|实际.
fn phrases<'t>(
    text: &'t str,
    rows: impl Iterator<Item = &'t &'static str> + 't,
) -> impl Iterator<Item = (usize, usize)> + 't {
    /// The longest name, in characters.
    const LONGEST: usize = 4;
    let rows = rows.filter_map(|row| row.split_once('～'));
    rows.flat_map(move |(before, after)| {
        text.match_indices(before).filter_map(move |(at, _)| {
            let start = at + before.len();
            let ends = text[start..].char_indices().take(LONGEST + 1).skip(1);
            let mut ends = ends.map(|(end, _)| start + end);
            let end = ends.find(|end| text[*end..].starts_with(after))?;
            Some((start, end))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::own_town::called;
    use crate::place::scan;

    fn of(text: &str) -> Option<String> {
        sole_name(text, &scan(text)).map(|place| place.name)
    }

    fn town(text: &str) -> Option<String> {
        sole_town(text, &scan(text), &called(text)).map(|(name, _)| name)
    }

    #[test]
    fn a_phrase_names_the_place() {
        let served = "我市开会。全市路网加密，服务海东科学发展的能力增强。";
        assert_eq!(of(served).as_deref(), Some("海东市"));
        assert_eq!(of("全市路网加密，服务海东客商。"), None);
        assert_eq!(of("全市路网加密，服务海东科学发展，对接兰州市。"), None);
        assert_eq!(of("我县路网加密，服务海东科学发展。"), None);
        let port = "全市增收，加大靖江港区建设。";
        assert_eq!(of(port).as_deref(), Some("靖江市"));
        assert_eq!(of("全市各县增收，加大靖江港区建设。"), None);
        assert_eq!(of("全市增收，加大靖江港区、太仓港区建设。"), None);
    }

    #[test]
    fn a_phrase_bounds_the_name_of_a_town() {
        let suited = "我镇立足祁山实际，全镇增收。";
        assert_eq!(town(suited).as_deref(), Some("祁山镇"));
        assert_eq!(town("我镇立足农村实际，全镇增收。"), None);
        assert_eq!(town("我镇做大做强祁门红品牌，全镇增收。"), None);
        assert_eq!(town("全县增收，我县立足祁山实际，建设特色小镇。"), None);
    }
}

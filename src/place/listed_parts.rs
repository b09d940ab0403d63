//! The city that a text is about which goes through its counties by their bare names, and the place whose congress a text without
//! any other name tells of.
//!
//! ```text
//! 我市…，芗城、龙文、龙海、漳浦、云霄等地…      漳州市
//! 我县…，芗城、龙文、龙海等地…                 none: a county is spoken of
//! 全市…，2023年中山两会…                     中山市
//! ```
//!
//! Asked last of all, where no other rule tells a place: bare names are words too.

use super::document::{DocumentPlace, DocumentRule};
use super::gazetteer::{Gazetteer, Level, PlaceId};
use super::generic::Kind;
use super::printed::printed_name;
use super::salience::lowest_kind;
use super::scan::{Form, PlaceMention};
use super::told::WORDS;
use crate::span::{Folded, Span};

/// How many counties must be named one after the other.
const LEAST: usize = 3;

/// The longest bare name, in characters.
const LONGEST: usize = 5;

/// The one city in which all counties lie that a text about 全市 lists.
pub(super) fn listed_parts(text: &str, mentions: &[PlaceMention]) -> Option<DocumentPlace> {
    if lowest_kind(text, mentions) != Some(Kind::City) {
        return None;
    }
    let clauses = text.split(['，', '。', '；', '：', '\n', '（', '）']);
    let mut found: Option<(PlaceId, Span<Folded>)> = None;
    for clause in clauses.filter(|clause| clause.matches('、').count() + 1 >= LEAST) {
        let Some(city) = shared_city(clause) else {
            continue;
        };
        if found.is_some_and(|(other, _)| other != city) {
            return None;
        }
        let start = clause.as_ptr() as usize - text.as_ptr() as usize;
        let end = start + clause.find('、').unwrap_or(0);
        found = found.or(Some((city, Span::bytes(start, end))));
    }
    let (id, span) = found?;
    own(text, mentions, id, span)
}

/// 芗城、龙文、某区、龙海、漳浦等地: the city in which most of the names of a list lie, if it is one alone, and none in another.
fn shared_city(clause: &str) -> Option<PlaceId> {
    let gazetteer = Gazetteer::get();
    let mut cities: Option<Vec<PlaceId>> = None;
    let mut counted = 0;
    for item in clause.split('、') {
        let item = item.split('等').next().unwrap_or(item);
        let ids = match item.chars().count() {
            2..=LONGEST => gazetteer.find(item),
            _ => &[],
        };
        let counties = ids.iter().filter(|id| id.level() == Level::County);
        let above = counties.filter_map(|id| id.ancestors().find(|id| id.level() == Level::City));
        let above: Vec<PlaceId> = above.collect();
        if above.is_empty() {
            continue;
        }
        counted += 1;
        cities = Some(match cities {
            None => above,
            Some(last) => last.into_iter().filter(|id| above.contains(id)).collect(),
        });
    }
    let mut cities = cities.unwrap_or_default();
    cities.dedup();
    match cities[..] {
        [city] if counted >= LEAST => Some(city),
        _ => None,
    }
}

/// 2023年|中山|两会将…: the one place of the kind that a text calls its own, or the one city, whose congress it tells of by a bare name.
pub(super) fn convened(text: &str, mentions: &[PlaceMention]) -> Option<DocumentPlace> {
    let gazetteer = Gazetteer::get();
    let kind = lowest_kind(text, mentions);
    let mut found: Option<(PlaceId, Span<Folded>)> = None;
    for (_, body) in WORDS.convened.every(text) {
        let starts = text[..body.start]
            .char_indices()
            .rev()
            .take(LONGEST)
            .skip(1);
        let named = starts.filter_map(|(start, _)| {
            let ids = gazetteer.find(&text[start..body.start]);
            let fits = |id: &PlaceId| match kind {
                Some(kind) => kind.fits(*id),
                None => ids.len() == 1 || id.level() == Level::City,
            };
            let mut ids = ids.iter().copied().filter(fits);
            let id = ids.next().filter(|_| ids.next().is_none())?;
            let free = text[..start].chars().next_back();
            let free = free.is_none_or(|c| !c.is_alphabetic() || matches!(c, '年' | '在' | '看'));
            free.then_some((id, Span::bytes(start, body.start)))
        });
        let Some((id, span)) = named.last() else {
            continue;
        };
        if found.is_some_and(|(other, _)| other != id) {
            return None;
        }
        found = found.or(Some((id, span)));
    }
    let (id, span) = found?;
    own(text, mentions, id, span)
}

/// The place, where the text names none outside it but those around it.
fn own(
    text: &str,
    mentions: &[PlaceMention],
    id: PlaceId,
    span: Span<Folded>,
) -> Option<DocumentPlace> {
    let apart = |m: &PlaceMention| {
        let named = m.id.filter(|named| *named != PlaceId::CHINA);
        let named = named.filter(|_| m.form == Form::Long);
        named.is_some_and(|named| !id.is_within(named) && !named.is_within(id))
    };
    (!mentions.iter().any(apart)).then(|| DocumentPlace {
        id,
        name: printed_name(text, Span::bytes(0, 0), id, mentions),
        span,
        rule: DocumentRule::Salience,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::scan;

    #[test]
    fn a_city_goes_through_its_counties() {
        let of = |text: &str| listed_parts(text, &scan(text)).map(|place| place.name);
        let listed = "今年我市造林5万亩，芗城、龙文、龙海、漳浦、云霄等地种茶3万亩。";
        assert_eq!(of(listed).as_deref(), Some("漳州市"));
        assert_eq!(
            of("今年我县造林5万亩，芗城、龙文、龙海、漳浦等地种茶3万亩。"),
            None
        );
        assert_eq!(
            of("今年我市造林5万亩，芗城、余杭、龙海、桐庐等地种茶3万亩。"),
            None
        );
    }

    #[test]
    fn a_congress_is_that_of_its_place() {
        let of = |text: &str| convened(text, &scan(text)).map(|place| place.name);
        assert_eq!(
            of("2023年中山两会，全市新增学位5万个。").as_deref(),
            Some("中山市")
        );
        assert_eq!(of("今年全国两会，全市新增学位5万个。"), None);
    }
}

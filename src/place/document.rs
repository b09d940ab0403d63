//! Which place a document is about.
//!
//! A title or opening that names it settles the matter: 2023年高唐县政府工作报告, 我代表徐水县人民政府,
//! 在青川县第十五届人民代表大会. Otherwise the most salient name wins: named often, early, as the one
//! that acts (罗湖区委), and of the kind that the document's own words (我区, 全县) speak of.
//!
//! ```
//! use zhibiao::place::{document_place, scan};
//! use zhibiao::span::Span;
//! let text = "现在,我代表徐水县人民政府报告工作。";
//! let place = document_place(text, Span::bytes(0, 0), &scan(text)).expect("named");
//! assert_eq!((place.name.as_str(), place.id.name()), ("徐水县", "徐水区"));
//! ```
//!
//! It does not assign places to figures, nor read a document about several places as several.

use std::collections::HashMap;

use super::formula::formula;
use super::gazetteer::{Gazetteer, Level, PlaceId};
use super::generic::Kind;
use super::own_zone::{Zone, lone_zone, titled_zone};
use super::scan::{Form, PlaceMention};
use crate::span::{Folded, Span};

/// How far into a text, in bytes, titles and openings are looked for.
const OPENING: usize = 4_000;

/// What told the document's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentRule {
    /// The title of a report names it.
    Title,
    /// The opening does: whose government reports, or whose congress sits.
    Opening,
    /// It is the most salient place.
    Salience,
    /// Several places bear the name that a title or opening says, and nothing tells which is meant:
    /// only the name is to be believed.
    Namesake,
    /// It is a development zone that the gazetteer doesn't hold: the name is its own, the place
    /// that around it, or China.
    Zone,
}

/// The place a document is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentPlace {
    /// The place of today.
    pub id: PlaceId,
    /// Its full short name as the document prints it (徐水县, though it is 徐水区 today), or the
    /// table's where the document only has the short name.
    pub name: String,
    /// The mention that tells, or the first one.
    pub span: Span<Folded>,
    /// What told it.
    pub rule: DocumentRule,
}

/// The place that folded `text` is about; `lead` holds its title and first lines, and may be empty.
/// `mentions` are those of [`super::scan()`] over the same text. `None` if no place is named.
pub fn document_place(
    text: &str,
    lead: Span<Folded>,
    mentions: &[PlaceMention],
) -> Option<DocumentPlace> {
    let salience = Salience::gather(text, lead, mentions);
    if let Some(zone) = titled_zone(text, lead, mentions) {
        return Some(zone_in(&salience, zone));
    }
    let formal = salience.best(formal_points(text, lead, mentions));
    if formal.is_none()
        && let Some(own) = namesake(text, lead, mentions)
    {
        return Some(own);
    }
    if formal.is_none()
        && let Some(zone) = lone_zone(text, mentions)
    {
        return Some(zone_in(&salience, zone));
    }
    let (id, rule, span) = match formal {
        Some((id, rule, span)) => (id, rule, span),
        None => {
            let Some(top) = salience.top() else {
                return governed(text, mentions);
            };
            let first = mentions.iter().find(|m| m.id == Some(top))?;
            let id = salience.shared(top, mentions).unwrap_or(top);
            (id, DocumentRule::Salience, first.span)
        }
    };
    Some(DocumentPlace {
        id,
        name: printed_name(text, id, mentions),
        span,
        rule,
    })
}

/// A zone that the gazetteer doesn't hold, in the most salient place.
fn zone_in(salience: &Salience, (name, span): Zone) -> DocumentPlace {
    DocumentPlace {
        id: salience.top().unwrap_or(PlaceId::CHINA),
        name,
        span,
        rule: DocumentRule::Zone,
    }
}

/// A name of several places in the formulas of a report: 我代表南山区人民政府, without its city anywhere.
fn namesake(text: &str, lead: Span<Folded>, mentions: &[PlaceMention]) -> Option<DocumentPlace> {
    let limit = OPENING.max(lead.end as usize);
    let mention = mentions
        .iter()
        .take_while(|m| (m.span.start as usize) < limit)
        .filter(|m| m.id.is_none() && m.form == Form::Long)
        .find(|m| formula(text, lead, m.span).is_some())?;
    Some(DocumentPlace {
        id: *mention.candidates.first()?,
        name: mention.span.of(text).to_owned(),
        span: mention.span,
        rule: DocumentRule::Namesake,
    })
}

/// 新城区委、区政府: where no place is named beyond doubt, the first name that a government bears.
fn governed(text: &str, mentions: &[PlaceMention]) -> Option<DocumentPlace> {
    let guards = &Gazetteer::get().guards;
    let mention = mentions.iter().find(|m| {
        m.form == Form::Long && m.id.is_none() && guards.is_office(&text[m.span.end as usize..])
    })?;
    Some(DocumentPlace {
        id: *mention.candidates.first()?,
        name: mention.span.of(text).to_owned(),
        span: mention.span,
        rule: DocumentRule::Namesake,
    })
}

type Formal = (PlaceId, DocumentRule, Span<Folded>);

/// The mentions of title and opening that stand in the formulas of a report.
fn formal_points(text: &str, lead: Span<Folded>, mentions: &[PlaceMention]) -> Vec<Formal> {
    let limit = OPENING.max(lead.end as usize);
    let early = mentions
        .iter()
        .take_while(|m| (m.span.start as usize) < limit);
    early
        .filter(|m| !m.qualifier && !matches!(m.form, Form::Generic(_)))
        .filter_map(|m| Some((m.id?, formula(text, lead, m.span)?, m.span)))
        .collect()
}

/// How much each place is what the text is about.
struct Salience {
    points: HashMap<PlaceId, f64>,
    first: HashMap<PlaceId, u32>,
}

impl Salience {
    fn gather(text: &str, lead: Span<Folded>, mentions: &[PlaceMention]) -> Self {
        let kind = prevailing_kind(mentions);
        let mut salience = Self {
            points: HashMap::new(),
            first: HashMap::new(),
        };
        for (at, mention) in mentions.iter().enumerate() {
            let Some(id) = mention.id.filter(|id| *id != PlaceId::CHINA) else {
                continue;
            };
            if matches!(mention.form, Form::Generic(_)) {
                continue;
            }
            let listed = is_listed(text, mentions, at);
            let mut points = position_weight(text.len(), lead, mention.span);
            points *= if mention.qualifier { 0.3 } else { 1.0 };
            points *= if listed { 0.4 } else { 1.0 };
            points *= if Gazetteer::get()
                .guards
                .is_office(&text[mention.span.end as usize..])
            {
                1.5
            } else {
                1.0
            };
            points *= if kind.is_some_and(|kind| kind.fits(id)) {
                1.6
            } else {
                1.0
            };
            *salience.points.entry(id).or_default() += points;
            salience.first.entry(id).or_insert(mention.span.start);
        }
        salience
    }

    /// The city whose districts a text about 全市 goes through, `top` being the most salient of them.
    fn shared(&self, top: PlaceId, mentions: &[PlaceMention]) -> Option<PlaceId> {
        let city = top.parent().filter(|city| city.level() == Level::City)?;
        if prevailing_kind(mentions) != Some(Kind::City) || self.points.contains_key(&city) {
            return None;
        }
        let parts = self
            .points
            .iter()
            .filter(|(id, _)| id.parent() == Some(city));
        let (count, sum) = parts.fold((0, 0.0), |(n, sum), (_, points)| (n + 1, sum + points));
        (count >= 3 && self.points.get(&top)? * 2.0 < sum).then_some(city)
    }

    /// Of two equals the one named first.
    fn top(&self) -> Option<PlaceId> {
        self.points
            .keys()
            .copied()
            .max_by(|a, b| self.compare(*a, *b))
    }

    /// Of the places that formulas name the one named so most often; of equals the most salient.
    fn best(&self, formal: Vec<Formal>) -> Option<Formal> {
        let mut counts: HashMap<PlaceId, u32> = HashMap::new();
        for (id, rule, _) in &formal {
            *counts.entry(*id).or_default() += if *rule == DocumentRule::Title { 3 } else { 2 };
        }
        let order =
            |a: &PlaceId, b: &PlaceId| counts[a].cmp(&counts[b]).then_with(|| self.compare(*a, *b));
        let id = counts.keys().copied().max_by(order)?;
        let tells = |rule| {
            formal
                .iter()
                .copied()
                .find(|point| point.0 == id && point.1 == rule)
        };
        tells(DocumentRule::Title).or_else(|| tells(DocumentRule::Opening))
    }

    fn compare(&self, a: PlaceId, b: PlaceId) -> std::cmp::Ordering {
        let points = |id| self.points.get(&id).copied().unwrap_or(0.0);
        let first = |id| self.first.get(&id).copied().unwrap_or(u32::MAX);
        points(a)
            .total_cmp(&points(b))
            .then(first(b).cmp(&first(a)))
            .then(b.cmp(&a))
    }
}

/// Names in the lead and in the first tenth weigh more.
fn position_weight(length: usize, lead: Span<Folded>, span: Span<Folded>) -> f64 {
    if span.overlaps(lead) {
        3.0
    } else if (span.start as usize) < length / 10 {
        1.5
    } else {
        1.0
    }
}

/// Whether a mention stands in a list of places, as page furniture and rankings have them.
fn is_listed(text: &str, mentions: &[PlaceMention], at: usize) -> bool {
    let near = |a: usize, b: usize| {
        let (Some(a), Some(b)) = (mentions.get(a), mentions.get(b)) else {
            return false;
        };
        let gap = Span::<Folded>::new(a.span.end, b.span.start).of(text);
        !gap.is_empty() && gap.chars().all(|c| "、,， \t\n|和与及".contains(c))
    };
    near(at, at + 1) || at.checked_sub(1).is_some_and(|before| near(before, at))
}

/// The kind that the document's generic words speak of; 我区 says more than 全区, and a district's
/// report says 全市 often too, so that the lower kind wins unless it is rare.
fn prevailing_kind(mentions: &[PlaceMention]) -> Option<Kind> {
    let count = |kinds: &[Kind]| {
        mentions
            .iter()
            .filter(|m| matches!(m.form, Form::Generic(kind) if kinds.contains(&kind)))
            .count()
    };
    let ranked = [
        Kind::District,
        Kind::County,
        Kind::Banner,
        Kind::Prefecture,
        Kind::League,
        Kind::City,
        Kind::Province,
    ];
    let most = ranked.iter().map(|kind| count(&[*kind])).max()?;
    ranked
        .into_iter()
        .find(|kind| count(&[*kind]) >= 2 && count(&[*kind]) * 3 >= most)
}

/// The long form that the document prints most (the earliest of equals), else the table's.
fn printed_name(text: &str, id: PlaceId, mentions: &[PlaceMention]) -> String {
    let label = id.label();
    let mut counts: Vec<(&str, u32)> = Vec::new();
    for mention in mentions
        .iter()
        .filter(|m| m.id == Some(id) && m.form == Form::Long)
    {
        let printed = mention.span.of(text);
        match counts.iter_mut().find(|(name, _)| *name == printed) {
            Some((_, count)) => *count += 1,
            None => counts.push((printed, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max();
    let printed = counts
        .into_iter()
        .find(|(_, count)| Some(*count) == most)
        .map(|(name, _)| name);
    // The official name of an autonomous place is longer than what tables print, but a region's.
    printed
        .filter(|name| *name != id.name() || id.level() == Level::Province)
        .map_or_else(|| label.into_owned(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::scan;

    fn about(text: &str) -> Option<(String, DocumentRule)> {
        let lead = Span::bytes(0, text.find('\n').unwrap_or(0));
        document_place(text, lead, &scan(text)).map(|place| (place.name, place.rule))
    }

    #[test]
    fn no_name_no_place() {
        assert_eq!(about("全市经济稳中有进"), None);
    }

    #[test]
    fn a_name_of_several_places_is_kept_where_a_formula_says_it() {
        assert_eq!(
            about("现在，我代表鼓楼区人民政府报告工作"),
            Some(("鼓楼区".to_owned(), DocumentRule::Namesake))
        );
        assert_eq!(about("鼓楼区举行会议"), None);
        assert_eq!(
            about("现在，我代表鼓楼区人民政府报告工作，南京市平稳").map(|place| place.1),
            Some(DocumentRule::Opening)
        );
    }

    #[test]
    fn the_rule_that_told_is_kept() {
        let rule = |text| about(text).map(|place| place.1);
        assert_eq!(rule("2022年青川县政府工作报告"), Some(DocumentRule::Title));
        assert_eq!(
            rule("在青川县第十五届人民代表大会上"),
            Some(DocumentRule::Opening)
        );
        assert_eq!(rule("罗湖加快发展"), Some(DocumentRule::Salience));
    }

    #[test]
    fn the_printed_name_of_its_time() {
        assert_eq!(
            about("徐水县经济平稳,徐水发展")
                .map(|place| place.0)
                .as_deref(),
            Some("徐水县")
        );
        assert_eq!(
            about("徐水发展").map(|place| place.0).as_deref(),
            Some("徐水区")
        );
        assert_eq!(
            about("恩施土家族苗族自治州人民政府")
                .map(|place| place.0)
                .as_deref(),
            Some("恩施州")
        );
    }
}

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

use super::aside::without_asides;
use super::bare_zone::bare_zone;
use super::called::{called_town, called_zone};
use super::formula::formula;
use super::gazetteer::{Level, PlaceId};
use super::generic::Kind;
use super::listed_parts::{convened, listed_parts};
use super::lone_name::lone_name;
use super::masthead::masthead;
use super::namesake::{alone, governed, namesake};
use super::own_town::{called, titled_town};
use super::own_zone::{Zone, lone_zone, titled_zone};
use super::paper::{own_paper, paper, signed};
use super::passing::is_dateline;
use super::printed::printed_name;
use super::salience::{Salience, city_before_part, headlined, is_above, under_headline};
use super::scan::{Form, PlaceMention};
use super::session::{self, session};
use super::sited::sited;
use super::sole_name::{sole_name, sole_town};
use super::told::WORDS;
use crate::lexicon::has;
use crate::span::{Folded, Span};

/// How far into a text, in bytes, titles and openings are looked for.
pub(super) const OPENING: usize = 4_000;

/// Longest title, in bytes.
pub(super) const TITLE: u32 = 180;

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
    let mentions = &without_asides(text, mentions);
    told_place(text, lead, mentions)
        .or_else(|| lone_name(text, mentions))
        .or_else(|| sole_name(text, mentions))
        .or_else(|| masthead(text, mentions))
        .or_else(|| bare_zone(text, mentions))
        .or_else(|| listed_parts(text, mentions))
        .or_else(|| convened(text, mentions))
        .or_else(|| alone(text, lead, mentions))
}

/// The place that a text tells by names that are beyond doubt.
fn told_place(text: &str, lead: Span<Folded>, mentions: &[PlaceMention]) -> Option<DocumentPlace> {
    let salience = Salience::gather(text, lead, mentions);
    let towns = called(text);
    let own = titled_zone(text, lead, mentions)
        .or_else(|| titled_town(text, lead, mentions, &towns))
        .or_else(|| sole_town(text, mentions, &towns))
        .or_else(|| called_town(text, mentions));
    if let Some(zone) = own {
        return Some(zone_in(&salience, zone));
    }
    let formal = salience.best(formal_points(text, lead, mentions));
    // 陕西“十四五”系列发布会汉中专场: to whom the session was given, though the province is named first.
    let (around, far) = match formal {
        Some((id, ..)) => (Some(id), session::LEAD),
        None => (salience.top(), session::HEAD),
    };
    if let Some(own) = session(text, around, far) {
        return Some(own);
    }
    if formal.is_none()
        && let Some(own) = namesake(text, lead, mentions)
    {
        return Some(own);
    }
    if formal.is_none()
        && let Some(zone) = lone_zone(text, mentions).or_else(|| called_zone(text, mentions))
    {
        return Some(zone_in(&salience, zone));
    }
    let (id, rule, span) = match formal {
        Some((id, rule, span)) => (id, rule, span),
        None if let Some(span) = of_country(text, lead, mentions) => {
            (PlaceId::CHINA, DocumentRule::Salience, span)
        }
        None if let Some(own) = own_paper(text, mentions) => return Some(own),
        // 全市…，宣城市级…（宁国新闻中心）: the city in it, but not one around what the text is about.
        None if let Some(own) = signed(text, mentions)
            && salience.top().is_none_or(|top| own.id.is_within(top)) =>
        {
            return Some(own);
        }
        None => {
            let Some(top) = salience.top() else {
                return governed(text, mentions)
                    .or_else(|| paper(text, mentions))
                    .or_else(|| sited(text, mentions));
            };
            let top = headlined(lead, mentions, top)
                .or_else(|| under_headline(text, lead, mentions, top))
                .unwrap_or(top);
            // 中央、省和南通市的决策部署，…启东…: whose county the text is about.
            let part = is_above(text, top, mentions).then(|| salience.inside(top));
            let part = part.flatten();
            let top = part.unwrap_or(top);
            let first = mentions.iter().find(|m| m.id == Some(top))?;
            // 承德2023年回眸: a city that the title names is not its province, whose others it goes through.
            let titled = mentions
                .iter()
                .any(|m| m.id == Some(top) && m.span.overlaps(lead) && lead.len() <= TITLE);
            let whole = salience.shared(text, top, mentions).filter(|_| !titled);
            let (id, span) = match whole.or_else(|| hosted(text, mentions, top)) {
                Some(whole) => (whole, first.span),
                None if titled || part.is_some() => (top, first.span),
                None if let Some(city) = city_before_part(text, mentions, top) => city,
                None if let Some(own) = salience.of_own_kind(text, mentions, (top, first.span)) => {
                    own
                }
                None => return paper(text, mentions).or_else(|| sited(text, mentions)),
            };
            (id, DocumentRule::Salience, span)
        }
    };
    Some(DocumentPlace {
        id,
        name: printed_name(text, lead, id, mentions),
        span,
        rule,
    })
}

/// 新华社北京2月20日电, a headline with 全国: what tells that a text is about all of China, where its headline names
/// no place and it speaks of none as its own.
fn of_country(text: &str, lead: Span<Folded>, mentions: &[PlaceMention]) -> Option<Span<Folded>> {
    // 跻身全国百强县: of what is held or judged in all of it.
    let country = |m: &&PlaceMention| {
        let after = &text[m.span.end as usize..];
        m.id == Some(PlaceId::CHINA) && WORDS.of_nation.starting(after).is_none()
    };
    let named = |m: &PlaceMention| m.id.is_some_and(|id| id != PlaceId::CHINA);
    let own = |m: &PlaceMention| {
        matches!(m.form, Form::Generic(kind) if kind != Kind::Country)
            || named(m) && m.span.overlaps(lead)
    };
    let span = mentions.iter().find(country)?.span;
    let often = mentions.iter().filter(country).nth(1).is_some();
    let titled = span.overlaps(lead) && lead.len() <= TITLE;
    let told = often && titled || mentions.iter().any(|m| is_dateline(text, m.span));
    (told && !mentions.iter().any(own)).then_some(span)
}

/// 自治区人代会在银川开幕: the province or region whose meeting a city holds, which is not named otherwise.
fn hosted(text: &str, mentions: &[PlaceMention], city: PlaceId) -> Option<PlaceId> {
    let region = city.parent().filter(|id| id.level() == Level::Province)?;
    let held = ["召开", "举行", "开幕", "隆重"];
    let here = |m: &PlaceMention| {
        let (start, end) = (m.span.start as usize, m.span.end as usize);
        text[..start].ends_with('在') && held.iter().any(|word| text[end..].starts_with(word))
    };
    let mut own = mentions.iter().filter(|m| m.id == Some(city));
    let bodies = ["自治区", "全省", "省长", "省人民政府"];
    (own.all(here) && bodies.iter().any(|word| has(text, word))).then_some(region)
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

/// A place that a formula names, what kind of formula, and where.
pub(super) type Formal = (PlaceId, DocumentRule, Span<Folded>);

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
        assert_eq!(
            about("恩施州人民政府").map(|place| place.0).as_deref(),
            Some("恩施州")
        );
    }
}

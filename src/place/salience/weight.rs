//! What one mention of a place weighs in a text.
//!
//! ```text
//! 罗湖区委…       more: its committee acts          销往北京      less: with whom one deals
//! ```
//!
//! What the weights add up to is for [`super`].

use super::super::gazetteer::{Gazetteer, Level, PlaceId};
use super::super::generic::Kind;
use super::super::passing::{
    helpers, holds_township, is_brand, is_dateline, is_field, is_history, is_left_out, is_located,
    is_obeyed, is_paper, is_pointed_out, is_source, is_spoken_to, is_suited,
};
use super::super::scan::{Form, PlaceMention};
use super::super::told::{chain_start, is_dealt_with};
use super::prevailing_kind;
use crate::span::{Folded, Span};
use rustc_hash::FxHashSet;

/// What a text's mentions are weighed by.
pub(super) struct Scale<'a> {
    text: &'a str,
    lead: Span<Folded>,
    mentions: &'a [PlaceMention],
    /// The kind of place that the text calls its own.
    pub(super) kind: Option<Kind>,
    /// Whether it speaks of the whole country.
    national: bool,
    /// Whether it names a county or district in full.
    district: bool,
    /// Whether it names one of the kind that it calls its own by its bare name again and again.
    bare: bool,
    /// Places that help others, of which it tells.
    helpers: FxHashSet<PlaceId>,
}

impl<'a> Scale<'a> {
    /// What a text tells before its mentions are weighed.
    pub(super) fn of(text: &'a str, lead: Span<Folded>, mentions: &'a [PlaceMention]) -> Self {
        let county = |id: PlaceId| id.level() == Level::County && !id.is_zone();
        let whole =
            |m: &PlaceMention| m.form == Form::Long && !m.qualifier && m.id.is_some_and(county);
        let country = |m: &PlaceMention| m.form == Form::Generic(Kind::Country);
        let kind = prevailing_kind(text, mentions);
        // 美丽徐水, 新时代徐水…, 全区: a bare name that comes again, of the kind that the text calls its own.
        let again = |m: &PlaceMention| {
            let own = m.id.filter(|id| {
                !id.code().is_empty() && county(*id) && kind.is_some_and(|kind| kind.fits(*id))
            });
            let same = |other: &&PlaceMention| other.id == own && other.form == Form::Short;
            own.is_some() && mentions.iter().filter(same).nth(1).is_some()
        };
        Self {
            text,
            lead,
            mentions,
            kind,
            national: mentions.iter().any(country),
            district: mentions.iter().any(whole),
            bare: mentions.iter().any(again),
            helpers: helpers(text, lead, mentions),
        }
    }

    /// The place of a mention and its points; `None` where it says nothing of what the text is about.
    pub(super) fn weigh(&self, at: usize) -> Option<(PlaceId, f64)> {
        let (text, mention) = (self.text, &self.mentions[at]);
        let id = mention.id.filter(|id| *id != PlaceId::CHINA)?;
        let span = mention.span;
        let no_word = matches!(mention.form, Form::Generic(_))
            || is_pointed_out(text, span)
            || is_left_out(text, span)
            || is_spoken_to(text, span)
            || is_obeyed(text, span)
            || self.national && is_dateline(text, span);
        if no_word {
            return None;
        }
        let of_mention = self.of_mention(at).into_iter();
        let weights = of_mention.chain(self.of_place(id));
        let held = weights.filter(|(holds, _)| *holds);
        let points = held.fold(self.by_position(span), |points, (_, weight)| {
            points * weight
        });
        Some((id, points))
    }

    /// What the words around a mention say.
    fn of_mention(&self, at: usize) -> [(bool, f64); 11] {
        let (text, mention) = (self.text, &self.mentions[at]);
        let span = mention.span;
        let rest = &text[span.end as usize..];
        // 甘肃省定西市陇西县|文峰镇: but for one that is told in full, from its province or city on.
        let before = at.checked_sub(1).map(|before| &self.mentions[before]);
        let told = before.is_some_and(|m| m.qualifier && m.span.end == span.start);
        [
            (mention.qualifier, 0.3),
            (!told && holds_township(rest), 0.3),
            (is_listed(text, self.mentions, at), 0.4),
            (is_passing(text, span), 0.2),
            // 销往|北京|, |北京|德青源公司: with whom one deals.
            (
                is_dealt_with(&text[..chain_start(self.mentions, at)], rest),
                0.4,
            ),
            // 中新网|黄冈|7月25日电 麻城市…: from where it is told.
            (is_dateline(text, span), 0.3),
            (is_located(text, span) || is_suited(text, span), 3.0),
            (is_source(text, span), 0.2),
            (is_history(text, span), 0.2),
            // 这里是|甘肃省|体量最大的电站: but a county's own tells of it.
            (self.above(mention) && is_field(text, span), 0.2),
            (Gazetteer::get().guards.is_office(rest), 1.5),
        ]
    }

    /// Whether a mention is of a city or province.
    fn above(&self, mention: &PlaceMention) -> bool {
        mention.id.is_some_and(|id| id.level() < Level::County)
    }

    /// What the rest of the text says of a place.
    fn of_place(&self, id: PlaceId) -> [(bool, f64); 6] {
        // 全市…，青海油田公司…: a province is not what a text about a city is about.
        let above = self.kind == Some(Kind::City) && id.level() == Level::Province;
        [
            (self.kind.is_some_and(|kind| kind.fits(id)), 1.6),
            (self.helpers.contains(&id), 0.2),
            // 株洲高新区…，天元区…: a zone beside the district that it lies in.
            (self.district && id.is_zone(), 0.4),
            // 面对雄安新区成立…，徐水强势起步、徐水崛起: a new area beside the district that feels its pull.
            (self.bare && id.code().is_empty(), 0.4),
            // 甲新区建设提速，甲市…: a new area beside the city that it has its name of.
            (beside_city(self.mentions, id), 0.4),
            (above && !Kind::City.fits(id), 0.5),
        ]
    }

    /// Names in the lead and in the first tenth weigh more.
    fn by_position(&self, span: Span<Folded>) -> f64 {
        if span.overlaps(self.lead) {
            3.0
        } else if (span.start as usize) < self.text.len() / 10 {
            1.5
        } else {
            1.0
        }
    }
}

/// 商洛|之窗讯, “|浙江|制造”: whose paper tells, or whose goods are named.
pub(super) fn is_passing(text: &str, span: Span<Folded>) -> bool {
    is_paper(text, span) || is_brand(text, span)
}

/// Whether a new area has the name of its city, and that is named in full.
fn beside_city(mentions: &[PlaceMention], id: PlaceId) -> bool {
    let Some(city) = id.name().strip_suffix("新区") else {
        return false;
    };
    let parent = id
        .parent()
        .filter(|parent| parent.name().strip_suffix('市') == Some(city));
    let named = |m: &PlaceMention| m.form == Form::Long && !m.qualifier && m.id == parent;
    parent.is_some() && mentions.iter().any(named)
}

/// What stands between the places of a list.
const JOINTS: [char; 10] = ['、', ',', '，', ' ', '\t', '\n', '|', '和', '与', '及'];

/// Whether a mention stands in a list of places, as page furniture and rankings have them.
pub(super) fn is_listed(text: &str, mentions: &[PlaceMention], at: usize) -> bool {
    let near = |a: usize, b: usize| {
        let (Some(a), Some(b)) = (mentions.get(a), mentions.get(b)) else {
            return false;
        };
        let gap = Span::<Folded>::new(a.span.end, b.span.start).of(text);
        // 子长|黄陵撤县设市: two of one city without a mark between them.
        let parent = |mention: &PlaceMention| mention.id.and_then(PlaceId::parent);
        let siblings = a.id != b.id && parent(a).is_some() && parent(a) == parent(b);
        (!gap.is_empty() || siblings) && gap.chars().all(|c| JOINTS.contains(&c))
    };
    near(at, at + 1) || at.checked_sub(1).is_some_and(|before| near(before, at))
}

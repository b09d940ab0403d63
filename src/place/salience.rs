//! How much each place is what a text is about: named often, early, as the one that acts, and of the kind
//! that the text's own words speak of.
//!
//! ```text
//! 罗湖区委…，我区…，深圳市…       罗湖区: it acts, and 我区 speaks of a district
//! ```
//!
//! What titles and openings say outright is for [`super::document`].

use super::document::{DocumentRule, Formal, TITLE};
use super::gazetteer::{Gazetteer, Level, PlaceId};
use super::generic::Kind;
use super::passing::{
    helpers, holds_township, is_brand, is_dateline, is_left_out, is_located, is_paper,
    is_pointed_out, is_spoken_to,
};
use super::scan::{Form, PlaceMention};
use super::told::{Bearing, bearing, is_dealt_with};
use crate::span::{Folded, Span};
pub(super) use own_kind::{governed_kind, prevailing_kind};
use rustc_hash::{FxHashMap, FxHashSet};

mod own_kind;

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

/// How much each place is what the text is about.
pub(super) struct Salience {
    points: FxHashMap<PlaceId, f64>,
    first: FxHashMap<PlaceId, u32>,
    /// Those that some mention tells of, and not only in passing.
    told: FxHashSet<PlaceId>,
}

impl Salience {
    /// Weighs every mention.
    pub(super) fn gather(text: &str, lead: Span<Folded>, mentions: &[PlaceMention]) -> Self {
        let kind = prevailing_kind(text, mentions);
        let national = mentions
            .iter()
            .any(|m| m.form == Form::Generic(Kind::Country));
        let district = mentions.iter().any(|m| {
            let county = |id: PlaceId| id.level() == Level::County && !id.is_zone();
            m.form == Form::Long && !m.qualifier && m.id.is_some_and(county)
        });
        let mut salience = Self {
            points: FxHashMap::default(),
            first: FxHashMap::default(),
            told: FxHashSet::default(),
        };
        let helpers = helpers(text, lead, mentions);
        // Those named so far, and not only in passing.
        let mut named: FxHashSet<PlaceId> = FxHashSet::default();
        for (at, mention) in mentions.iter().enumerate() {
            let Some(id) = mention.id.filter(|id| *id != PlaceId::CHINA) else {
                continue;
            };
            let generic = matches!(mention.form, Form::Generic(_));
            if generic || is_pointed_out(text, mention.span) || is_left_out(text, mention.span) {
                continue;
            }
            if is_spoken_to(text, mention.span) {
                continue;
            }
            if national && is_dateline(text, mention.span) {
                continue;
            }
            let guards = &Gazetteer::get().guards;
            let weight = |holds: bool, weight: f64| if holds { weight } else { 1.0 };
            let mut points = position_weight(text.len(), lead, mention.span);
            points *= weight(mention.qualifier, 0.3);
            // 甘肃省定西市陇西县|文峰镇: but for one that is told in full, from its province or city on.
            let before = at.checked_sub(1).map(|before| &mentions[before]);
            let told = before.is_some_and(|m| m.qualifier && m.span.end == mention.span.start);
            let around = !told && holds_township(&text[mention.span.end as usize..]);
            points *= weight(around, 0.3);
            points *= weight(is_listed(text, mentions, at), 0.4);
            let passing = is_paper(text, mention.span) || is_brand(text, mention.span);
            points *= weight(passing, 0.2);
            // 销往|北京|, |北京|德青源公司: with whom one deals.
            let (said, rest) = (
                &text[..mention.span.start as usize],
                &text[mention.span.end as usize..],
            );
            points *= weight(is_dealt_with(said, rest), 0.4);
            // 中新网|黄冈|7月25日电 麻城市…: from where it is told.
            points *= weight(is_dateline(text, mention.span), 0.3);
            points *= weight(is_located(text, mention.span), 3.0);
            points *= weight(guards.is_office(&text[mention.span.end as usize..]), 1.5);
            points *= weight(kind.is_some_and(|kind| kind.fits(id)), 1.6);
            points *= weight(helpers.contains(&id), 0.2);
            // 株洲高新区…，天元区…: a zone beside the district that it lies in.
            points *= weight(district && id.is_zone(), 0.4);
            // 甲新区建设提速，甲市…: a new area beside the city that it has its name of.
            points *= weight(beside_city(mentions, id), 0.4);
            // 全市…，青海油田公司…: a province is not what a text about a city is about.
            let above = kind == Some(Kind::City) && id.level() == Level::Province;
            points *= weight(above && !Kind::City.fits(id), 0.5);
            *salience.points.entry(id).or_default() += points;
            salience.first.entry(id).or_insert(mention.span.start);
            let told = match bearing(text, mention) {
                Bearing::Told => true,
                Bearing::Named => !passing && !is_listed(text, mentions, at) && !named.insert(id),
                Bearing::Passing => false,
            };
            let titled = mention.span.overlaps(lead) && lead.len() <= TITLE;
            if titled || told {
                salience.told.insert(id);
            }
        }
        salience.drop_strays(text, (lead, kind), mentions);
        salience
    }

    /// 全市…病例“|双清|零”, 全区…新能源|承德|有限公司: a short name that stands once, of another kind than the
    /// text speaks of as its own, is a word or another's place; no place at all is told rather than that.
    fn drop_strays(
        &mut self,
        text: &str,
        (lead, kind): (Span<Folded>, Option<Kind>),
        mentions: &[PlaceMention],
    ) {
        let mut once: FxHashMap<PlaceId, bool> = FxHashMap::default();
        for mention in mentions
            .iter()
            .filter(|m| !matches!(m.form, Form::Generic(_)))
        {
            let Some(id) = mention.id else { continue };
            let short = mention.form == Form::Short && !mention.span.overlaps(lead);
            once.entry(id)
                .and_modify(|once| *once = false)
                .or_insert(short);
        }
        if !self.points.keys().any(|id| once.get(id) == Some(&true)) {
            return;
        }
        if let Some(kind) = kind.or_else(|| governed_kind(text)) {
            self.points
                .retain(|id, _| once.get(id) != Some(&true) || kind.fits(*id));
        }
    }

    /// The city whose districts a text about 全市 goes through, or the province whose counties one about 全省
    /// does, `top` being the most salient of them.
    pub(super) fn shared(
        &self,
        text: &str,
        top: PlaceId,
        mentions: &[PlaceMention],
    ) -> Option<PlaceId> {
        let kind = prevailing_kind(text, mentions);
        let (level, least) = match kind {
            Some(Kind::City) => (Level::City, 3),
            // Of counties in a list many have names that are words too.
            Some(Kind::Province) => (Level::Province, 2),
            None => (Level::City, 4),
            _ => return None,
        };
        let whole = top.ancestors().find(|id| id.level() == level)?;
        let parts = || {
            let points = self.points.iter();
            points.filter(|(id, _)| **id != whole && id.is_within(whole))
        };
        // 宁波经济…，鄞州、北仑、慈溪居前: a city that is named itself is named before its parts.
        let first = |id: &PlaceId| self.first.get(id).copied();
        let earliest = parts().filter_map(|(id, _)| first(id)).min();
        let late = first(&whole).is_some_and(|named| earliest < Some(named));
        let among = parts().count() >= 4 && self.told.contains(&whole);
        if kind == Some(Kind::City) && late && !among {
            return None;
        }
        // 义乌…、永康…、兰溪…，金华跨入…: one that nothing calls 全市 is told of itself.
        if kind.is_none() && !among {
            return None;
        }
        let own = self.points.get(&whole).copied().unwrap_or(0.0);
        let (count, sum) = parts().fold((0, own), |(n, sum), (_, points)| (n + 1, sum + points));
        // 全市…，支持大武口、惠农区…: two districts, and no other place.
        let alone = || {
            let named = self.points.keys();
            let part = |id: &PlaceId| *id != whole && id.is_within(whole);
            named
                .copied()
                .all(|id| part(&id) || id != whole && whole.is_within(id))
        };
        if kind == Some(Kind::City) && count == 2 && alone() {
            return Some(whole);
        }
        (count >= least && self.points.get(&top)? * 2.0 < sum).then_some(whole)
    }

    /// The most salient of the places inside another.
    pub(super) fn inside(&self, whole: PlaceId) -> Option<PlaceId> {
        let parts = self.points.keys().copied();
        let parts = parts.filter(|id| *id != whole && id.is_within(whole));
        parts.max_by(|a, b| self.compare(*a, *b))
    }

    /// Of two equals the one named first.
    pub(super) fn top(&self) -> Option<PlaceId> {
        self.points
            .keys()
            .copied()
            .max_by(|a, b| self.compare(*a, *b))
    }

    /// Of the places that formulas name the one named so most often; of equals the most salient.
    pub(super) fn best(&self, formal: Vec<Formal>) -> Option<Formal> {
        let mut counts: FxHashMap<PlaceId, u32> = FxHashMap::default();
        for (id, rule, _) in &formal {
            *counts.entry(*id).or_default() += if *rule == DocumentRule::Title { 3 } else { 2 };
        }
        // 某市第五届人民代表大会, 某市某区人民政府区长: who speaks is of the part, whatever congress it is called.
        let order = |a: &PlaceId, b: &PlaceId| {
            let within = a.is_within(*b).cmp(&b.is_within(*a));
            let counted = counts[a].cmp(&counts[b]);
            counted.then(within).then_with(|| self.compare(*a, *b))
        };
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

/// 青川将建成广元北部中心, 青川上半年…、全县…: the county that a headline begins with, where the city around it is
/// named more.
pub(super) fn headlined(
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

/// 中央、省和|南通市|的决策部署: a place that is named as the one above, and by its committee else.
pub(super) fn is_above(text: &str, id: PlaceId, mentions: &[PlaceMention]) -> bool {
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

/// What stands between the places of a list.
const JOINTS: [char; 10] = ['、', ',', '，', ' ', '\t', '\n', '|', '和', '与', '及'];

/// Whether a mention stands in a list of places, as page furniture and rankings have them.
fn is_listed(text: &str, mentions: &[PlaceMention], at: usize) -> bool {
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

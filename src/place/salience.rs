//! How much each place is what a text is about: named often, early, as the one that acts, and of the kind
//! that the text's own words speak of.
//!
//! ```text
//! 罗湖区委…，我区…，深圳市…       罗湖区: it acts, and 我区 speaks of a district
//! ```
//!
//! What titles and openings say outright is for [`super::document`].

use super::document::{DocumentRule, Formal, TITLE};
use super::gazetteer::{Level, PlaceId};
use super::generic::Kind;
use super::scan::{Form, PlaceMention};
use super::told::{Bearing, bearing};
use crate::span::{Folded, Span};
pub(super) use headline::{headlined, is_above, under_headline};
pub(super) use own_kind::{city_before_part, governed_kind, lowest_kind, prevailing_kind};
use rustc_hash::{FxHashMap, FxHashSet};
use weight::{Scale, is_listed, is_passing};

mod headline;
mod own_kind;
mod weight;

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
        let mut salience = Self {
            points: FxHashMap::default(),
            first: FxHashMap::default(),
            told: FxHashSet::default(),
        };
        let scale = Scale::of(text, lead, mentions);
        // Those named so far, and not only in passing.
        let mut named: FxHashSet<PlaceId> = FxHashSet::default();
        for (at, mention) in mentions.iter().enumerate() {
            let Some((id, points)) = scale.weigh(at) else {
                continue;
            };
            *salience.points.entry(id).or_default() += points;
            salience.first.entry(id).or_insert(mention.span.start);
            let told = match bearing(text, mentions, at) {
                Bearing::Told => true,
                // 上海某科技公司, 北京某集团: a municipality's bare name stands before those of many firms.
                Bearing::Named => {
                    let municipality = id.level() == Level::Province && id.name().ends_with('市');
                    !municipality
                        && !is_passing(text, mention.span)
                        && !is_listed(text, mentions, at)
                        && !named.insert(id)
                }
                Bearing::Passing => false,
            };
            let titled = mention.span.overlaps(lead) && lead.len() <= TITLE;
            if titled || told {
                salience.told.insert(id);
            }
        }
        salience.drop_strays(text, (lead, scale.kind), mentions);
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
        // 今年全市项目共225个…: said once, where nothing else is called its own.
        let single = || lowest_kind(text, mentions).filter(|kind| *kind == Kind::City);
        let kind = prevailing_kind(text, mentions).or_else(single);
        let city = matches!(kind, Some(Kind::City | Kind::Prefecture | Kind::League));
        let (level, least) = match kind {
            _ if city => (Level::City, 3),
            // Of counties in a list many have names that are words too.
            Some(Kind::Province) => (Level::Province, 2),
            None => (Level::City, 4),
            _ => return None,
        };
        // 全市…，加快商洛发展，…丹凤县…: the city itself, which little is said of.
        let own = city.then_some(top);
        let mut wholes = own.into_iter().chain(top.ancestors());
        // 本市…，蓟州区和宁河区…: the districts of a municipality lie in no other city.
        let municipality =
            |id: &PlaceId| city && id.level() == Level::Province && Kind::City.fits(*id);
        let whole = wholes.find(|id| id.level() == level || municipality(id))?;
        let parts = || {
            let points = self.points.iter();
            points.filter(|(id, _)| **id != whole && id.is_within(whole))
        };
        // 我州…，在册亨、贞丰布局，《黔西南州…方案》: a county's own text would say 全县.
        let bearer =
            |kind: Kind| matches!(kind, Kind::Prefecture | Kind::League) && kind.fits(whole);
        if kind.is_some_and(bearer) && whole != top && self.points.contains_key(&whole) {
            return Some(whole);
        }
        // 全市…，甲区、乙区、丙新区分两个范围…: a zone among districts calls nothing 全市.
        // A zone has no code of its own.
        let zone = |id: PlaceId| id.code().is_empty();
        let beside = parts().filter(|(id, _)| !zone(**id));
        if city && zone(top) && beside.count() >= 2 {
            return Some(whole);
        }
        // 宁波经济…，鄞州、北仑、慈溪居前: a city that is named itself is named before its parts.
        let first = |id: &PlaceId| self.first.get(id).copied();
        let earliest = parts().filter_map(|(id, _)| first(id)).min();
        let late = first(&whole).is_some_and(|named| earliest < Some(named));
        // 三元区和大田县…，新建三明一中…，清流县…: most of its counties are gone through, whatever it is named by.
        const MOST: usize = 6;
        let count = parts().count();
        let among = count >= 4 && self.told.contains(&whole) || city && count >= MOST;
        if city && late && !among {
            return None;
        }
        // 义乌…、永康…、兰溪…，金华跨入…: one that nothing calls 全市 is told of itself.
        if kind.is_none() && !among {
            return None;
        }
        let own = self.points.get(&whole).copied().unwrap_or(0.0);
        let (count, sum) = parts().fold((0, own), |(n, sum), (_, points)| (n + 1, sum + points));
        // 全市…，支持大武口、惠农区…: two districts, and no other place but the city itself.
        let alone = || {
            let named = self.points.keys();
            let part = |id: &PlaceId| *id != whole && id.is_within(whole);
            named.copied().all(|id| part(&id) || whole.is_within(id))
        };
        if city && count == 2 && alone() {
            return Some(whole);
        }
        // 本市…，甲区和乙区正在改造，丙区完成8亿元: one that is named once leads none.
        let once = || {
            city && !Kind::City.fits(top)
                && mentions.iter().filter(|m| m.id == Some(top)).count() == 1
        };
        (count >= least && (self.points.get(&top)? * 2.0 < sum || once())).then_some(whole)
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

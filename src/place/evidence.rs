//! Which place a name means: what the document says beyond doubt, and what follows from that.
//!
//! Names that can mean only one place, and those right after the place they lie in, anchor their
//! places; every other name is read in their light.
//!
//! It does not look at the characters: see [`super::scan()`].

use rustc_hash::{FxHashMap, FxHashSet};

use super::gazetteer::{Level, PlaceId};
use super::generic::Kind;
use super::scan::Form;

/// A name that the guards let through.
pub(super) struct Hit {
    /// Its first byte.
    pub(super) start: usize,
    /// The first byte after.
    pub(super) end: usize,
    /// The places that bear it.
    pub(super) ids: &'static [PlaceId],
    /// How it names them.
    pub(super) form: Form,
    /// Also an ordinary word.
    pub(super) common: bool,
    /// So common a word that only the place before it makes it a name.
    pub(super) needs_chain: bool,
    /// A government's name, as its surroundings tell.
    pub(super) government: bool,
    /// Whether a clause begins with it: 横县今年…, no part of 纵横县域.
    pub(super) leads: bool,
    /// Whether a word that is a county's name without its 县 stands where titles name one.
    pub(super) titled: Titled,
    /// The county that it is by the list that it stands in.
    pub(super) listed: Option<PlaceId>,
}

impl Hit {
    /// Whether a clause begins with a word that is a county's name, and no word of every text.
    fn opens(&self) -> bool {
        matches!(self.titled, Titled::Leading | Titled::Opening)
    }
}

/// How a title or a clause names a place by a word without its 县: 平陆：一颗苹果…
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Titled {
    /// A paper or channel bears it, or the opening tells of it: 德清发布, 近年来，德清大力….
    Headed,
    /// The title begins with it: 平陆果业兴旺….
    Begins,
    /// Elsewhere in the title: 一颗苹果，富了平陆.
    Within,
    /// At the head of a clause behind the title that tells of a county: 平陆地处….
    Leading,
    /// At the head of a clause behind the title that may tell of anything: 平陆果业….
    Opening,
    /// Elsewhere, or a name of another kind.
    No,
}

/// What a document says beyond doubt about the places in it.
#[derive(Default)]
pub(super) struct Evidence {
    /// Places named in full, or right after what they lie in.
    anchored: FxHashMap<PlaceId, u32>,
    /// Places named at all by a name of their own, and the places above anchored ones.
    named: FxHashMap<PlaceId, u32>,
}

impl Evidence {
    /// Reads all names of a document, in order.
    pub(super) fn gather(text: &str, hits: &[Hit]) -> Self {
        let mut evidence = Self::default();
        let mut leading: FxHashMap<PlaceId, u32> = FxHashMap::default();
        // ⏎东城今年将…, and 今年，东城区…: by its bare name, which tells where its whole name does as well.
        let mut bare: FxHashSet<PlaceId> = FxHashSet::default();
        for (at, hit) in hits.iter().enumerate() {
            if let [id] = hit.ids
                && hit.leads
            {
                *leading.entry(*id).or_default() += 1;
            }
            if let [id] = hit.ids
                && matches!(
                    hit.titled,
                    Titled::Leading | Titled::Within | Titled::Begins
                )
            {
                bare.insert(*id);
            }
            let before = at
                .checked_sub(1)
                .map(|at| &hits[at])
                .filter(|b| b.end == hit.start);
            let chained = before.and_then(|b| within_any(hit, b.ids));
            let own = (hit.ids.len() == 1 && (!hit.common || hit.government)).then(|| hit.ids[0]);
            if let Some(id) = chained.or(own.filter(|_| hit.form == Form::Long)) {
                *evidence.anchored.entry(id).or_default() += 1;
            }
            if let Some(id) = chained.or(own).or(hit.listed) {
                *evidence.named.entry(id).or_default() += 1;
            }
        }
        // 横县…，横县…: a word that is a county's name begins clauses again and again.
        let often = |(id, count): &(PlaceId, u32)| *count > 1 || bare.contains(id);
        for (id, count) in leading.into_iter().filter(often) {
            *evidence.anchored.entry(id).or_default() += count;
            *evidence.named.entry(id).or_default() += count;
        }
        evidence.anchor_titled(text, hits);
        let anchored: Vec<_> = evidence.anchored.keys().copied().collect();
        for id in anchored.into_iter().flat_map(PlaceId::ancestors) {
            *evidence.named.entry(id).or_default() += 1;
        }
        evidence
    }

    /// 平陆：一颗苹果…, 山西|平陆|…, and 全县 below: a county that the title names by a word, or that stands right behind its
    /// province, where nothing names another.
    fn anchor_titled(&mut self, text: &str, hits: &[Hit]) {
        if self.anchored.keys().any(|id| id.level() == Level::County) {
            return;
        }
        let again = |hit: &Hit, ways: &[Titled]| {
            let mut others = hits.iter().filter(|other| other.ids == hit.ids);
            others.any(|other| ways.contains(&other.titled))
        };
        let named = hits
            .iter()
            .enumerate()
            .filter(|(at, hit)| match hit.titled {
                Titled::Headed => true,
                Titled::Begins => again(hit, &[Titled::Leading, Titled::Opening]),
                Titled::Within if again(hit, &[Titled::Leading]) => true,
                _ => at
                    .checked_sub(1)
                    .is_some_and(|before| follows_province(&hits[before], hit)),
            });
        let named: FxHashSet<PlaceId> = named
            .filter_map(|(_, hit)| only(hit.ids.iter().copied()))
            .collect();
        let ids: Vec<PlaceId> = named
            .into_iter()
            .filter(|id| speaks_of(text, hits, *id))
            .collect();
        for id in ids {
            *self.anchored.entry(id).or_default() += 1;
            *self.named.entry(id).or_default() += 1;
        }
    }

    fn is_anchored(&self, id: PlaceId) -> bool {
        self.anchored.contains_key(&id)
    }

    /// Whether the place right above is named.
    fn names_parent(&self, id: PlaceId) -> bool {
        id.parent()
            .is_some_and(|parent| self.named.contains_key(&parent))
    }

    /// 商洛市…，|商南|茶园…: whether the text names the city of a county in full.
    fn is_of_city(&self, id: PlaceId) -> bool {
        let city = id.parent().filter(|parent| parent.level() == Level::City);
        city.is_some_and(|city| self.is_anchored(city))
    }

    /// Whether a county's short name is to be believed: it or the place right above is named
    /// beyond doubt, or the short name comes again and again, or is all there is to go by.
    fn supports_county(&self, id: PlaceId) -> bool {
        let own = self.named.get(&id).copied().unwrap_or(0);
        self.is_anchored(id)
            || self.names_parent(id)
            || own >= 3
            || own > 0 && self.named.len() == 1
    }

    /// How strongly the text speaks for `id`: itself, then the city, then the province it lies in.
    fn weight(&self, id: PlaceId) -> u32 {
        let own = self.anchored.get(&id).copied().unwrap_or(0).min(100);
        let above: u32 = id
            .ancestors()
            .filter(|above| *above != PlaceId::CHINA)
            .map(|above| self.above(above))
            .sum();
        own * 10_000 + above
    }

    fn above(&self, id: PlaceId) -> u32 {
        let count = self.named.get(&id).copied().unwrap_or(0).min(50);
        count * if id.level() == Level::City { 100 } else { 1 }
    }
}

/// 陕西|平利|：茶产业…: whether a county's name that is also a word stands right behind that of its province.
fn follows_province(before: &Hit, hit: &Hit) -> bool {
    let bare = hit.common && hit.form == Form::Short && !hit.needs_chain;
    let province = |county: &PlaceId| {
        let mut above = before.ids.iter();
        above.any(|above| above.level() == Level::Province && county.is_within(*above))
    };
    bare && before.end == hit.start
        && matches!(hit.ids, [county] if county.level() == Level::County && province(county))
}

/// 全县, 我区, 该市: whether a text speaks of a place of this kind as the one that it is about.
fn speaks_of(text: &str, hits: &[Hit], id: PlaceId) -> bool {
    let generic = |hit: &Hit| matches!(hit.form, Form::Generic(kind) if kind.fits(id));
    let that = |word: &str, kind: Kind| kind.fits(id) && text.contains(word);
    hits.iter().any(generic)
        || that("该县", Kind::County)
        || that("该市", Kind::City)
        || that("该区", Kind::District)
        || that("该旗", Kind::Banner)
}

/// The one place of `hit` that lies in one of `above`. An ordinary word is only the place when that
/// is the very next level up: 深圳光明, but not 广西资源.
fn within_any(hit: &Hit, above: &[PlaceId]) -> Option<PlaceId> {
    let strict = hit.common && hit.form == Form::Short;
    let fits = |id: PlaceId| {
        above.iter().any(|a| {
            if strict {
                id.parent() == Some(*a)
            } else {
                id != *a && id.is_within(*a)
            }
        })
    };
    let mut inner = hit.ids.iter().copied().filter(|id| fits(*id));
    let first = inner.next()?;
    // 吉林省吉林 and 海南省海南州: of nested readings the upper is the one that follows directly.
    inner.all(|id| id.is_within(first)).then_some(first)
}

/// The place that a name means here, or `None` if it is no place or cannot be told.
pub(super) fn read(hit: &Hit, before: Option<PlaceId>, evidence: &Evidence) -> Option<PlaceId> {
    if let Some(id) = before.and_then(|above| within_any(hit, &[above])) {
        return Some(id);
    }
    if hit.listed.is_some() {
        return hit.listed;
    }
    if hit.needs_chain {
        // 城区政府, said by the only place that is called so.
        return hit
            .ids
            .iter()
            .copied()
            .find(|id| hit.government && evidence.is_anchored(*id));
    }
    let supported = |id: &PlaceId| match (hit.form, hit.common) {
        (Form::Long, false) => true,
        (Form::Long, true) => evidence.is_anchored(*id) || evidence.names_parent(*id),
        (_, true) => evidence.is_anchored(*id) || hit.opens() && evidence.is_of_city(*id),
        (_, false) => {
            let long = hit.end - hit.start >= "格尔木".len() && !is_landmark(*id);
            id.level() < Level::County || long || evidence.supports_county(*id)
        }
    };
    let mut fits = hit.ids.iter().copied().filter(supported);
    let first = fits.next()?;
    let rest: Vec<PlaceId> = fits.collect();
    if rest.is_empty() {
        return Some(first);
    }
    best_of(first, &rest, evidence)
}

/// Of several places with one name, the one the text speaks for; else the one that stands higher
/// than all others (海南 is the province).
fn best_of(first: PlaceId, rest: &[PlaceId], evidence: &Evidence) -> Option<PlaceId> {
    let all = || std::iter::once(first).chain(rest.iter().copied());
    let most = all().map(|id| evidence.weight(id)).max()?;
    let winner = only(all().filter(|id| evidence.weight(*id) == most && most > 0));
    let nested = all().any(|id| all().all(|other| other.is_within(id)));
    // 承德经济…，承德县、平泉市…: of a city whose other parts are named too, the city, unless the district comes again.
    let sole = |id: &PlaceId| {
        let often = evidence.anchored.get(id).is_some_and(|count| *count > 1);
        let mut named = evidence.named.keys();
        often || !named.any(|other| other != id && other.parent() == id.parent())
    };
    if let Some(winner) = winner.filter(|id| !nested || evidence.is_anchored(*id) && sole(id)) {
        return Some(winner);
    }
    let top = all().map(PlaceId::level).min()?;
    only(all().filter(|id| id.level() == top))
}

fn only(mut ids: impl Iterator<Item = PlaceId>) -> Option<PlaceId> {
    let first = ids.next()?;
    ids.next().is_none().then_some(first)
}

/// 都江堰, 武夷山, 清水河: a place whose name of three characters or more is one of a mountain, a river or a sight too; of
/// others, such as 格尔木, no two words make it up.
fn is_landmark(id: PlaceId) -> bool {
    const LAND: &str = "山河沟江湖岭关堰桥楼池堡口坡寺滩台潭店峡庄屯圈塘集镇港子梁渠";
    let stem = id.name().trim_end_matches(['市', '县', '区', '旗']);
    stem.ends_with(|c: char| LAND.contains(c))
}

//! The kind of place that a text speaks of as its own, and the places that it can then be about.
//!
//! ```text
//! 全县…，我县…，北京、保定…      a county: neither 北京 nor 保定 is what the text is about
//! 县委、县政府…                  a county too, though nothing says 全县
//! ```
//!
//! How much each place is named is for [`super`].

use super::super::gazetteer::{Gazetteer, Level, PlaceId};
use super::super::generic::Kind;
use super::super::passing::is_compared;
use super::super::scan::{Form, PlaceMention};
use super::super::told::is_dealt_with;
use super::Salience;
use crate::lexicon::has;
use crate::span::{Folded, Span};

impl Salience {
    /// 全县…，我县…，北京、保定: what a text that speaks of a county as its own names besides is not what it is about;
    /// the most salient place of that kind is, or none that it names.
    pub(in crate::place) fn of_own_kind(
        &self,
        text: &str,
        mentions: &[PlaceMention],
        (top, span): (PlaceId, Span<Folded>),
    ) -> Option<(PlaceId, Span<Folded>)> {
        let kind = prevailing_kind(text, mentions).or_else(|| governed_kind(text));
        let kind = kind.or_else(|| called_ours(text, mentions));
        // 我省…，陕西也…: of a whole province little more is said by its name.
        let ours = mentions.iter().any(|m| {
            let words = m.span.of(text);
            m.form == Form::Generic(Kind::Province) && words.starts_with(['我', '本'])
        });
        // 全市…，支持惠农区…: a district that stands once in what speaks of a city is a part of it.
        let named = |id: PlaceId| mentions.iter().filter(|m| m.id == Some(id)).count();
        let part = |id: PlaceId| {
            let district = id.level() == Level::County && !Kind::City.fits(id);
            kind == Some(Kind::City) && district && named(id) == 1
        };
        // 甘肃某网讯：…，我市…: nor is a province what the text of a city is about.
        let our_city = mentions.iter().any(|m| {
            m.form == Form::Generic(Kind::City) && m.span.of(text).starts_with(['我', '本'])
        });
        let above_city = |id: PlaceId| {
            let province = id.level() == Level::Province && !Kind::City.fits(id);
            kind == Some(Kind::City) && our_city && province
        };
        let suits = |id: &PlaceId| {
            let province = ours && kind == Some(Kind::Province) && Kind::Province.fits(*id);
            let told = self.told.contains(id) || province;
            told && !part(*id) && !above_city(*id) && kind.is_none_or(|kind| kind.suits(*id))
        };
        // 全市…，甲区、乙区、丙市开发区、丁新区…: a city that is named only by its zones, beside districts of it.
        let of_city = || {
            let parts = self
                .points
                .keys()
                .filter(|id| **id != top && id.is_within(top));
            kind == Some(Kind::City) && top.level() == Level::City && parts.count() >= 3
        };
        let above = is_met_above(text, mentions, top);
        if !above && (suits(&top) || of_city()) {
            return Some((top, span));
        }
        let own = self.points.keys().copied();
        let own = own.filter(|id| suits(id) && !(above && *id == top));
        let own = own.max_by(|a, b| self.compare(*a, *b))?;
        let first = mentions.iter().find(|m| m.id == Some(own))?;
        Some((own, first.span))
    }
}

/// 回望松原市的乡村…，全市…，我市…，扶余市（肉牛）获批…: the city that a text calls its own, where it is named before the county
/// or lesser city of it that stands at the head of a later sentence.
pub(in crate::place) fn city_before_part(
    text: &str,
    mentions: &[PlaceMention],
    top: PlaceId,
) -> Option<(PlaceId, Span<Folded>)> {
    let city = top.parent().filter(|id| id.level() == Level::City)?;
    if top.level() != Level::County || lowest_kind(text, mentions) != Some(Kind::City) {
        return None;
    }
    let named = |id: PlaceId| mentions.iter().filter(move |m| m.id == Some(id));
    let first = named(city).next()?;
    let part = named(top).next()?;
    // 宜春市委、市政府: a lesser city's own text names the one above by its bodies, and in whose province it lies.
    let guards = Gazetteer::get().guards;
    let whole = |m: &PlaceMention| {
        let (before, after) = (&text[..m.span.start as usize], &text[m.span.end as usize..]);
        m.form == Form::Long
            && !m.qualifier
            && !guards.is_office(after)
            && !is_dealt_with(before, after)
    };
    let (times, parts) = (named(city).filter(|m| whole(m)).count(), named(top).count());
    let outnamed = parts == 1 || !Kind::City.fits(top) && parts <= times;
    (whole(first) && first.span.start < part.span.start && outnamed).then_some((city, first.span))
}

/// 我县…，在|合肥市|农村工作会议上…: a city that a county's text names only by its meetings, or by what they decided.
fn is_met_above(text: &str, mentions: &[PlaceMention], top: PlaceId) -> bool {
    const NEAR: usize = 14;
    let ours = mentions.iter().any(|m| {
        let words = m.span.of(text);
        let own = words.starts_with(['我', '本']);
        own && matches!(
            m.form,
            Form::Generic(Kind::County | Kind::District | Kind::Banner)
        )
    });
    let met = |m: &PlaceMention| {
        let after = &text[m.span.end as usize..];
        let near = after.char_indices().nth(NEAR);
        let near = near.map_or(after, |(end, _)| &after[..end]);
        let clause = near.split(['，', '。', '；', '、']).next().unwrap_or("");
        has(clause, "工作会议") || has(clause, "全会")
    };
    let named = |m: &&PlaceMention| m.id == Some(top) && !matches!(m.form, Form::Generic(_));
    let mut named = mentions.iter().filter(named).peekable();
    top.level() == Level::City && ours && named.peek().is_some() && named.all(met)
}

/// 落户我县, 全区人民: the one kind of place that a text calls its own, however seldom.
fn called_ours(text: &str, mentions: &[PlaceMention]) -> Option<Kind> {
    let local = [Kind::County, Kind::District, Kind::Banner];
    let own = mentions.iter().filter_map(|m| match m.form {
        Form::Generic(Kind::Country | Kind::Province | Kind::Xinjiang | Kind::Own) => None,
        Form::Generic(kind) => (!is_compared(text, m.span)).then_some(kind),
        _ => None,
    });
    let mut own = own.peekable();
    let first = *own.peek()?;
    (local.contains(&first) && own.all(|kind| kind == first)).then_some(first)
}

/// 全县, 我区: the lowest kind of place that a text calls its own.
pub(in crate::place) fn lowest_kind(text: &str, mentions: &[PlaceMention]) -> Option<Kind> {
    let says = |kind: &Kind| {
        let mut said = mentions.iter().filter(|m| m.form == Form::Generic(*kind));
        said.any(|m| !is_compared(text, m.span))
    };
    let kinds = [Kind::County, Kind::District, Kind::Banner, Kind::City];
    kinds.into_iter().find(says)
}

/// 区委、区政府: the kind of place whose government a text speaks of without its name.
pub(in crate::place) fn governed_kind(text: &str) -> Option<Kind> {
    let bodies = [
        ("区委、区政府", Kind::District),
        ("区政府", Kind::District),
        ("县委、县政府", Kind::County),
        ("县政府", Kind::County),
        ("县委", Kind::County),
        ("县城", Kind::County),
        ("县域", Kind::County),
        ("区委", Kind::District),
    ];
    // 自治|区政府: of a region, no district's.
    let region = |at: usize| text[..at].ends_with("自治");
    let told = bodies
        .into_iter()
        .find(|(body, _)| text.match_indices(body).any(|(at, _)| !region(at)));
    told.map(|(_, kind)| kind)
}

/// The kind that the document's generic words speak of; 我区 says more than 全区, and a district's
/// report says 全市 often too, so that the lower kind wins unless it is rare.
pub(in crate::place) fn prevailing_kind(text: &str, mentions: &[PlaceMention]) -> Option<Kind> {
    let parts = told_of_parts(text, mentions);
    let own = mentions.iter().filter_map(|m| match m.form {
        Form::Generic(kind) => {
            (!is_compared(text, m.span) && !parts.contains(&m.span)).then_some(kind)
        }
        _ => None,
    });
    let own: Vec<Kind> = own.collect();
    let count = |kind: Kind| own.iter().filter(|own| **own == kind).count();
    let ranked = [
        Kind::District,
        Kind::County,
        Kind::Banner,
        Kind::Prefecture,
        Kind::League,
        Kind::City,
        Kind::Province,
    ];
    let most = ranked.iter().map(|kind| count(*kind)).max()?;
    let often = |kind: &Kind| count(*kind) >= 2 && count(*kind) * 3 >= most;
    ranked.into_iter().find(often)
}

/// 丹凤县…，占全县|的72%。柞水县…，占|全县|的65%: what is said of one county after the other by those that a city's text goes
/// through.
fn told_of_parts(text: &str, mentions: &[PlaceMention]) -> Vec<Span<Folded>> {
    const FAR: usize = 600;
    let headed = |at: usize| {
        let start = mentions[at].span.start as usize;
        let near = text.ceil_char_boundary(start.saturating_sub(FAR));
        let begins = text[near..start].rfind(['。', '\n'])?;
        let mark = text[near + begins..].chars().next()?;
        let begins = near + begins + mark.len_utf8();
        let mut before = mentions[..at].iter().rev();
        let before = before
            .by_ref()
            .take_while(|m| m.span.start as usize >= begins);
        let first = before.last().filter(|m| m.span.start as usize == begins)?;
        let county = |id: &PlaceId| id.level() == Level::County;
        first.id.filter(|id| first.form == Form::Long && county(id))
    };
    let lower = |m: &PlaceMention| matches!(m.form, Form::Generic(Kind::County | Kind::District));
    let found = mentions.iter().enumerate().filter(|(_, m)| lower(m));
    let found: Vec<_> = found
        .filter_map(|(at, m)| Some((m.span, headed(at)?)))
        .collect();
    let several = found.windows(2).any(|pair| pair[0].1 != pair[1].1);
    if several {
        found.into_iter().map(|(span, _)| span).collect()
    } else {
        Vec::new()
    }
}

//! Finds the places that a text names, and reads each in the light of the others.
//!
//! One pass finds names; guards drop what is an ordinary word or part of another
//! name. Then the names that can mean only one place, and those right after the place they lie in
//! (南京市鼓楼区), *anchor* their places; names that are words too count where their place is
//! anchored, and a name of several places goes to the one whose surroundings the text names.
//!
//! ```
//! use zhibiao::place::scan;
//! let text = "南京市鼓楼区与玄武区位居全市前列";
//! let read: Vec<_> = scan(text).iter().map(|m| (m.span.of(text).to_owned(), m.id.map(|id| id.code()))).collect();
//! assert_eq!(read[1], ("鼓楼区".to_owned(), Some("320106")));
//! assert_eq!(read[3], ("全市".to_owned(), None));
//! ```
//!
//! It does not know what the document is about: generic words stay open until [`settle`].

mod settled;

use super::around::{is_government, leads, titled};
use super::evidence::{Evidence, Hit, Titled, read};
use super::gazetteer::{Gazetteer, Level, PlaceId};
use super::generic::Kind;
use super::names::Entry;
use super::siblings;
use crate::lexicon::Beginnings;
use crate::span::{Folded, Span};
pub use settled::{settle, settle_former, settle_namesake, settle_zone};

/// How a place is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// With its 市, 区, 县: 罗湖区.
    Long,
    /// Without: 罗湖.
    Short,
    /// By a word that means the document's own place or one above it: 全市.
    Generic(Kind),
}

/// A stretch of text that names a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceMention {
    /// The name's characters.
    pub span: Span<Folded>,
    /// How it names it.
    pub form: Form,
    /// The place; `None` for a generic word before [`settle`], and where several places bear the
    /// name and nothing in the text tells which.
    pub id: Option<PlaceId>,
    /// All places that bear the name; empty for a generic word.
    pub candidates: &'static [PlaceId],
    /// Whether it only says where the next mention lies: 南京市 in 南京市鼓楼区.
    pub qualifier: bool,
}

/// The places named in folded `text`, in its order, not overlapping.
pub fn scan(text: &str) -> Vec<PlaceMention> {
    scan_at(text, &Beginnings::of(Gazetteer::get().names(), text))
}

/// The same, where it is known at which bytes a name may begin.
pub fn scan_at(text: &str, beginnings: &Beginnings) -> Vec<PlaceMention> {
    let mut hits = guarded_hits(text, beginnings);
    siblings::mark(text, &mut hits);
    let evidence = Evidence::gather(text, &hits);
    let mut mentions: Vec<PlaceMention> = Vec::with_capacity(hits.len());
    for hit in &hits {
        let before = mentions
            .last()
            .filter(|m| m.span.end as usize == hit.start)
            .and_then(|m| m.id);
        let id = match hit.form {
            // 全国 is the same in every document.
            Form::Generic(Kind::Country) => Some(PlaceId::CHINA),
            Form::Generic(_) => None,
            _ => read(hit, before, &evidence),
        };
        let open = id.is_none()
            && !hit.government
            && (hit.common || hit.form == Form::Short)
            && !matches!(hit.form, Form::Generic(_));
        if open {
            continue;
        }
        if let (Some(id), Some(above), Some(last)) = (id, before, mentions.last_mut()) {
            last.qualifier = id != above && id.is_within(above);
        }
        mentions.push(PlaceMention {
            span: Span::bytes(hit.start, hit.end),
            form: hit.form,
            id,
            candidates: hit.ids,
            qualifier: false,
        });
    }
    mentions
}

/// The names of a text that no ordinary word explains better, in its order.
pub(super) fn guarded_hits(text: &str, beginnings: &Beginnings) -> Vec<Hit> {
    let gazetteer = Gazetteer::get();
    let mut hits = Vec::new();
    let mut from = 0;
    for start in beginnings.all().iter().map(|&start| start as usize) {
        let Some((length, entry)) = (start >= from)
            .then(|| longest_name(gazetteer, &text[start..]))
            .flatten()
        else {
            continue;
        };
        let end = start + length;
        let (ids, form, common) = match gazetteer.entry(entry) {
            Entry::Generic(kind) => (&[][..], Form::Generic(*kind), false),
            Entry::Name { ids, long, common } => (
                &ids[..],
                if *long { Form::Long } else { Form::Short },
                *common,
            ),
        };
        let needs_chain = common && gazetteer.guards.needs_chain(&text[start..end]);
        let government = common && form == Form::Long && is_government(text, start, end);
        let leads = common && form == Form::Long && leads(text, start, end);
        let bare = common && form == Form::Short && !needs_chain;
        let titled = match ids {
            [id] if bare && id.level() == Level::County => titled(text, start, end),
            _ => Titled::No,
        };
        let hit = Hit {
            start,
            end,
            ids,
            form,
            common,
            needs_chain,
            government,
            leads,
            titled,
            listed: None,
        };
        // A name may begin inside what was not one.
        if !is_word(text, &hit) {
            from = end;
            hits.push(hit);
        }
    }
    hits
}

/// The longest name that a text begins with: of 新津区域 no more than 新津, of 北京市场 no more than 北京.
fn longest_name(gazetteer: &Gazetteer, text: &str) -> Option<(usize, u32)> {
    let (length, entry) = gazetteer.beginning(text)?;
    let (name, rest) = text.split_at(length);
    let stem = match rest.chars().next() {
        Some('域') => name.strip_suffix('区'),
        Some('场') => name.strip_suffix('市'),
        _ => None,
    };
    match stem {
        Some(stem) => gazetteer.beginning(stem),
        None => Some((length, entry)),
    }
}

/// Whether ordinary words, or the name of a road or school, explain the characters better.
fn is_word(text: &str, hit: &Hit) -> bool {
    // 其中宁波市, 其中山东省: no 中宁, no 中山.
    if text[hit.start..hit.end].starts_with('中') && text[..hit.start].ends_with('其') {
        return true;
    }
    let guards = Gazetteer::get().guards;
    let hides = |right| guards.hides(text, hit.start, hit.end, right);
    match hit.form {
        Form::Generic(_) => hides(false),
        Form::Long => {
            // 重庆市|长寿区, 山西省|长治市: no mayor, no governor; 张掖市|民乐县: no townspeople.
            let chained = text[hit.start..].starts_with(['长', '民'])
                && text[..hit.start].ends_with(['省', '市', '县', '区', '州']);
            !chained && (hit.common || hit.end - hit.start <= 9) && hides(false)
        }
        Form::Short => {
            let small = hit.ids.iter().all(|id| id.level() == Level::County);
            // 松山|新区: a zone of another city, not 松山区; 宜昌|新区 is the city's own.
            let zone = || text[hit.end..].starts_with("新区");
            guards.belongs_to_follower(&text[hit.end..])
                || small && (zone() || begins_sumu(&text[hit.end..]))
                || hides(hit.common || small)
        }
    }
}

/// 巴彦|塔拉苏木, 巴彦|包特嘎查: whether a name goes on to that of a township or village of herdsmen.
fn begins_sumu(after: &str) -> bool {
    const LONGEST: usize = 5;
    let ends = after.char_indices().map(|(at, _)| &after[at..]);
    let mut rests = ends
        .take(LONGEST)
        .take_while(|rest| rest.starts_with(char::is_alphabetic));
    rests.any(|rest| rest.starts_with("苏木") || rest.starts_with("嘎查"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<&'static str> {
        scan(text)
            .iter()
            .filter_map(|m| m.id)
            .map(PlaceId::name)
            .collect()
    }

    #[test]
    fn offsets_are_bytes_of_the_text() {
        let text = "在坪山区举行";
        assert_eq!(scan(text)[0].span, Span::bytes(3, 12));
    }

    #[test]
    fn a_name_of_several_places_stays_open_without_context() {
        let mentions = scan("鼓楼区举行会议");
        assert_eq!((mentions[0].id, mentions[0].candidates.len()), (None, 4));
    }

    #[test]
    fn settling_asks_the_document() {
        let mut mentions = scan("鼓楼区全市第一");
        let document = Gazetteer::get().find("秦淮区")[0];
        settle(&mut mentions, document);
        let ids = mentions.iter().filter_map(|m| m.id);
        let read: Vec<_> = ids.map(PlaceId::code).collect();
        assert_eq!(read, ["320106", "320100"]);
    }

    #[test]
    fn a_chain_marks_what_only_qualifies() {
        let mentions = scan("广东省深圳市坪山区");
        let marks: Vec<bool> = mentions.iter().map(|m| m.qualifier).collect();
        assert_eq!(marks, [true, true, false]);
    }

    #[test]
    fn a_sumu_is_no_county() {
        assert_eq!(names("启动巴彦塔拉苏木和巴彦包特嘎查建设"), [""; 0]);
        assert_eq!(names("巴彦县、依兰县"), ["巴彦县", "依兰县"]);
    }

    #[test]
    fn a_name_begins_inside_a_word_that_is_none() {
        assert_eq!(names("提高要求,在高唐县"), ["高唐县"]);
    }
}

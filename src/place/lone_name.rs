//! The county that a text names by nothing but a word, where no other place is told.
//!
//! ```text
//! 今年是常山攻坚之年，…常山的担当…全县生产总值     常山县
//! 坚持服务市区、发展黄岩的定位，…全区              黄岩区
//! 到处是和平的景象，…全区                          none: a word of the language
//! ```
//!
//! [`super::scan()`] reads a name that is a word too only beside what names its place beyond doubt. This is asked
//! last of all, and wants one county alone that bears such names, of the kind that the text calls its own.

use super::aside::is_aside;
use super::captioned::is_captioned;
use super::document::{DocumentPlace, DocumentRule};
use super::gazetteer::{Gazetteer, Level, PlaceId};
use super::generic::Kind;
use super::passing::is_brand;
use super::printed::printed_name;
use super::salience::{governed_kind, lowest_kind};
use super::scan::{Form, PlaceMention, guarded_hits};
use super::told::{WORDS, is_dealt_with};
use crate::lexicon::Beginnings;
use crate::span::{Folded, Span};

/// How often a name stands in a text that calls nothing its own, and how much more often than another's.
const OFTEN: usize = 3;

/// The county whose short name a text says again and again, or as what is made of it, and no other's as often.
pub(super) fn lone_name(text: &str, mentions: &[PlaceMention]) -> Option<DocumentPlace> {
    // 全县, 我区, or whose government the text names.
    let kind = lowest_kind(text, mentions).or_else(|| governed_kind(text));
    let names = named(text, kind);
    let count = |id: PlaceId| names.iter().filter(|(other, _)| *other == id).count();
    let told = |id: PlaceId| {
        let mut own = names.iter().filter(|(other, _)| *other == id);
        own.any(|(_, span)| is_made(text, *span))
    };
    let weight = |id: PlaceId| count(id) + if told(id) { OFTEN } else { 0 };
    let (id, span) = *names.iter().rev().max_by_key(|(id, _)| weight(*id))?;
    let second = names.iter().filter(|(other, _)| *other != id);
    let second = second.map(|(other, _)| weight(*other)).max().unwrap_or(0);
    let enough = match kind {
        Some(_) => weight(id) > 1,
        None => count(id) >= OFTEN,
    };
    (enough && weight(id) >= second * OFTEN).then(|| DocumentPlace {
        id,
        name: printed_name(text, Span::bytes(0, 0), id, mentions),
        span,
        rule: DocumentRule::Salience,
    })
}

/// 建设美丽|旬邑, 发展|黄岩, |渭城|历史上, |宁国|新闻中心, 。|石泉|要以…: what is made of a place, what it was, who tells of it, what
/// it ought to do, or a picture of it.
fn is_made(text: &str, span: Span<Folded>) -> bool {
    let (before, after) = (&text[..span.start as usize], &text[span.end as usize..]);
    WORDS.praise.ending(before).is_some()
        || WORDS.made.ending(before).is_some()
        || WORDS.past.starting(after).is_some()
        || WORDS.newsroom.starting(after).is_some()
        || is_captioned(text, span)
        || WORDS.ought.starting(after).is_some() && before.ends_with(['。', '！', '\n'])
}

/// The counties that short names stand for, each as often as it is named, but for words of the language: those of
/// the kind asked for, else those that may have been of it.
fn named(text: &str, kind: Option<Kind>) -> Vec<(PlaceId, Span<Folded>)> {
    let gazetteer = Gazetteer::get();
    let hits = guarded_hits(text, &Beginnings::of(gazetteer.names(), text));
    let names = hits.iter().filter_map(|hit| {
        let [id] = hit.ids else { return None };
        let (span, after) = (Span::bytes(hit.start, hit.end), &text[hit.end..]);
        let county = id.level() == Level::County && kind.is_none_or(|kind| kind.suits(*id));
        let word = hit.needs_chain || gazetteer.guards.is_plain(span.of(text));
        let brand = is_brand(text, span) && !after.starts_with('的');
        let aside = is_aside(text, hit.start, hit.end);
        let dealt = is_dealt_with(&text[..hit.start], after) || brand || aside;
        // 东城区能源消费…，全区…: a full name that is a word too is as good as two bare ones, for its own kind.
        // 市和县、县城: not names of two characters.
        let long = hit.end - hit.start >= "东城区".len();
        let full =
            hit.form == Form::Long && hit.common && long && kind.is_some_and(|kind| kind.fits(*id));
        let short = hit.form == Form::Short;
        let count = if full { 2 } else { usize::from(short) };
        (county && !word && !dealt).then(|| std::iter::repeat_n((*id, span), count))
    });
    let names: Vec<_> = names.flatten().collect();
    let fits = |id: PlaceId| kind.is_some_and(|kind| kind.fits(id));
    match names.iter().any(|(id, _)| fits(*id)) {
        true => names.into_iter().filter(|(id, _)| fits(*id)).collect(),
        false => names,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::scan;

    fn of(text: &str) -> Option<String> {
        lone_name(text, &scan(text)).map(|place| place.name)
    }

    #[test]
    fn a_name_again_and_again_or_made_something() {
        let twice = "今年是常山攻坚之年。常山的担当看得见，全县产值增长5%。";
        assert_eq!(of(twice).as_deref(), Some("常山县"));
        let made = "坚持服务市区、发展黄岩，全区产值增长5%。";
        assert_eq!(of(made).as_deref(), Some("黄岩区"));
        let roads = "改造国道无为段5公里、高速无为段2公里，新建无为出口。";
        assert_eq!(of(roads).as_deref(), Some("无为市"));
    }

    #[test]
    fn a_full_name_that_is_a_word_too() {
        let named = "2017年，东城区能源消费100万吨，全区绿化覆盖率达到35%。";
        assert_eq!(of(named).as_deref(), Some("东城区"));
        assert_eq!(of("2017年，东城区能源消费100万吨。"), None);
        assert_eq!(of("老城区、新城区改造，全区绿化覆盖率达到35%。"), None);
    }

    #[test]
    fn words_of_the_language_and_two_counties_are_none() {
        assert_eq!(of("守护和平，发展和平，全区产值增长5%。"), None);
        assert_eq!(
            of("常山修路，宝丰修渠，常山、宝丰修桥，全县修路5公里。"),
            None
        );
        assert_eq!(of("常山修路，全县修路5公里。"), None);
    }
}

//! The place whose paper or office tells a text that names no place of its own.
//!
//! ```text
//! 吕梁日报 2011年3月9日 … 全市…        吕梁市
//! 十堰日报讯 我市…                      十堰市
//! 永泰新闻网讯 我县…                    永泰县
//! 据云霄招商办公室透露，该县…            云霄县
//! ```
//!
//! It is asked last of all: a paper tells of other places too, but what it then calls 全市 is its city.

use super::document::{DocumentPlace, DocumentRule};
use super::gazetteer::{Gazetteer, PlaceId};
use super::generic::Kind;
use super::salience::prevailing_kind;
use super::scan::PlaceMention;
use super::told::WORDS;
use crate::lexicon::has;
use crate::span::Span;

/// How far into a text, in bytes, its paper is named.
const NEAR: usize = 1_500;

/// How far, in bytes, the name of a newsroom is looked at.
const SIGNATURE: usize = 60;

/// The longest name of a place before 日报, in characters.
const LONGEST: usize = 6;

/// The place of the paper, where it is of the kind that the text speaks of as its own.
pub(super) fn paper(text: &str, mentions: &[PlaceMention]) -> Option<DocumentPlace> {
    let head = &text[..text.floor_char_boundary(NEAR)];
    let of = |papers: &[&str], kind| {
        papers.iter().find_map(|paper| {
            head.match_indices(paper)
                .find_map(|(at, _)| named(head, at, kind))
        })
    };
    match prevailing_kind(text, mentions) {
        Some(Kind::City) => of(&["日报", "晚报"], Kind::City),
        Some(Kind::County) => of(&["新闻网"], Kind::County),
        _ => office(head),
    }
}

/// ⏎福清新闻网讯 我市12个项目列入福州市重点项目…: the place whose own paper's dateline opens a line, where the text says 我市.
pub(super) fn own_paper(text: &str, mentions: &[PlaceMention]) -> Option<DocumentPlace> {
    const DATELINES: [&str; 5] = ["新闻网讯", "新闻讯", "在线讯", "融媒讯", "网讯"];
    let head = &text[..text.floor_char_boundary(NEAR)];
    let kind = prevailing_kind(text, mentions)?;
    let own = match kind {
        Kind::City => "我市",
        Kind::District => "我区",
        Kind::County => "我县",
        _ => return None,
    };
    if !text.contains(own) {
        return None;
    }
    DATELINES.iter().find_map(|words| {
        let (at, _) = head.match_indices(words).next()?;
        let line = head[..at].rfind('\n').map_or(0, |end| end + 1);
        let place = bearer(head, line, at, kind)?;
        Some(place)
    })
}

/// （|宁国|新闻信息中心 某某）: the place of the newsroom that signs a text, where that calls such a place its own.
pub(super) fn signed(text: &str, mentions: &[PlaceMention]) -> Option<DocumentPlace> {
    let kind = prevailing_kind(text, mentions)?;
    let mut opened = text.match_indices(['（', '：']);
    opened.find_map(|(at, mark)| {
        let start = at + mark.len();
        let name = &text[start..text.floor_char_boundary(start + SIGNATURE)];
        let mut ends = name.char_indices().skip(2).take(LONGEST);
        let (end, _) = ends.find(|(end, _)| WORDS.newsroom.starting(&name[*end..]).is_some())?;
        bearer(text, start, start + end, kind)
    })
}

/// 据|云霄|招商办公室日前透露，该县…: the county whose office tells, by a name that is a word too.
fn office(head: &str) -> Option<DocumentPlace> {
    const CLAUSE: usize = 75;
    head.match_indices('据').find_map(|(at, word)| {
        let rest = &head[at + word.len()..];
        let clause = rest[..rest.floor_char_boundary(CLAUSE)]
            .split('，')
            .next()?;
        let tells = ["办公室", "局", "办"]
            .iter()
            .any(|office| has(clause, office));
        let told = ["透露", "介绍", "统计", "消息"]
            .iter()
            .any(|told| clause.ends_with(told));
        if !tells || !told || !has(&rest[clause.len()..], "该县") {
            return None;
        }
        let start = at + word.len();
        let mut ends = rest
            .char_indices()
            .map(|(end, _)| start + end)
            .take(LONGEST);
        ends.find_map(|end| bearer(head, start, end, Kind::County))
    })
}

/// The name that ends right before 日报.
fn named(head: &str, end: usize, kind: Kind) -> Option<DocumentPlace> {
    let starts = head[..end].char_indices().rev().take(LONGEST).skip(1);
    starts
        .filter_map(|(start, _)| bearer(head, start, end, kind))
        .last()
}

/// The place of a kind whose name stands between two positions; of a county's only where no other bears it.
fn bearer(head: &str, start: usize, end: usize, kind: Kind) -> Option<DocumentPlace> {
    let ids = Gazetteer::get().find(head.get(start..end)?);
    let mut fitting = ids.iter().copied().filter(|id| kind.fits(*id));
    let id: PlaceId = fitting.next()?;
    if kind == Kind::County && (fitting.next().is_some() || ids.len() > 1) {
        return None;
    }
    // A folded text is shorter than a `Span` counts, as everywhere.
    let span = Span::new(u32::try_from(start).ok()?, u32::try_from(end).ok()?);
    Some(DocumentPlace {
        id,
        name: id.label().into_owned(),
        span,
        rule: DocumentRule::Salience,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::scan;

    fn of(text: &str) -> Option<String> {
        paper(text, &scan(text)).map(|place| place.name)
    }

    #[test]
    fn a_paper_tells_its_city() {
        let own = "吕梁日报 2011年3月9日\n全市绿化3万亩，我市淘汰电厂5家。";
        assert_eq!(of(own).as_deref(), Some("吕梁市"));
        assert_eq!(of("吕梁日报 全县绿化3万亩，我县淘汰电厂5家。"), None);
        assert_eq!(
            of("永泰新闻网讯 我县修渠5公里，全县绿化3万亩。").as_deref(),
            Some("永泰县")
        );
        assert_eq!(
            of("据云霄招商办公室透露，该县签约4个项目。").as_deref(),
            Some("云霄县")
        );
        assert_eq!(of("据响彻云霄活动办公室透露，该县签约4个项目。"), None);
        let signed = |text: &str| signed(text, &scan(text)).map(|place| place.name);
        let city = "全市粮食3万亩，我市占宣城市的一成。（宁国新闻中心 某某）";
        assert_eq!(signed(city).as_deref(), Some("宁国市"));
        assert_eq!(
            signed("全市粮食3万亩，我市养猪3万头。（和平新闻中心）"),
            None
        );
        assert_eq!(of("人民日报 全市绿化3万亩，我市淘汰电厂5家。"), None);
    }
}

//! The zone that a text calls by nothing but its kind, where it names no place.
//!
//! ```text
//! 高新区召开会议…。高新区上半年…，高新区实体经济…      高新区
//! 全县…，高新区…，高新区…                          none: a part of the county
//! ```
//!
//! Zones with names of their own are for [`super::own_zone`] and [`super::called`]; it is asked last of all.

use super::document::{DocumentPlace, DocumentRule};
use super::gazetteer::PlaceId;
use super::generic::Kind;
use super::own_zone::zones;
use super::passing::is_compared;
use super::scan::{Form, PlaceMention};
use crate::span::Span;

/// The kinds of zones that are called so.
const WORDS: [&str; 3] = ["高新区", "经开区", "开发区"];

/// What ends a clause before one.
const HEADS: [char; 8] = ['，', ',', '。', '；', '：', '\n', '“', '\u{3000}'];

/// How often it begins clauses.
const OFTEN: usize = 3;

/// How far into a text, in bytes, it does so first.
const NEAR: usize = 900;

/// The zone that a text tells of throughout.
pub(super) fn bare_zone(text: &str, mentions: &[PlaceMention]) -> Option<DocumentPlace> {
    // 增速居全市第一: what it is judged among is not the text's own.
    let whole = |m: &PlaceMention| match m.form {
        Form::Generic(Kind::City | Kind::County | Kind::Banner | Kind::Prefecture) => {
            !is_compared(text, m.span)
        }
        _ => false,
    };
    let heads = |word: &'static str| {
        let found = text.match_indices(word).map(|(at, _)| at);
        found.filter(|at| text[..*at].ends_with(HEADS) || *at == 0)
    };
    let word = WORDS
        .into_iter()
        .find(|word| heads(word).nth(OFTEN - 1).is_some())?;
    let start = heads(word).next().filter(|start| *start < NEAR)?;
    if mentions.iter().any(whole) || zones(text).any(|(name, _)| name != word) {
        return None;
    }
    Some(DocumentPlace {
        id: PlaceId::CHINA,
        name: word.to_owned(),
        span: Span::bytes(start, start + word.len()),
        rule: DocumentRule::Zone,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::scan;

    fn of(text: &str) -> Option<String> {
        bare_zone(text, &scan(text)).map(|place| place.name)
    }

    #[test]
    fn a_zone_by_its_kind_alone() {
        let told = "昨日，高新区召开会议。高新区产值增长5%，居全市第一。今年，高新区招商。";
        assert_eq!(of(told).as_deref(), Some("高新区"));
        let parks = "开发区开会。开发区产值增长5%。\n开发区招商。";
        assert_eq!(of(parks).as_deref(), Some("开发区"));
    }

    #[test]
    fn a_part_of_another_place_is_none() {
        assert_eq!(of("全县增收，高新区招商，高新区修路，高新区增收。"), None);
        assert_eq!(
            of("昨日，云湖高新区招商，高新区修路，高新区增收，高新区开会。"),
            None
        );
        assert_eq!(of("高新区招商，高新区修路。"), None);
    }
}

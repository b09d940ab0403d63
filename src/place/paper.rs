//! The city whose paper tells a text that names no place of its own.
//!
//! ```text
//! 吕梁日报 2011年3月9日 … 全市…        吕梁市
//! 十堰日报讯 我市…                      十堰市
//! ```
//!
//! It is asked last of all: a paper tells of other places too, but what it then calls 全市 is its city.

use super::document::{DocumentPlace, DocumentRule};
use super::gazetteer::{Gazetteer, PlaceId};
use super::generic::Kind;
use super::salience::prevailing_kind;
use super::scan::PlaceMention;
use crate::span::Span;

/// How far into a text, in bytes, its paper is named.
const NEAR: usize = 1_500;

/// The longest name of a place before 日报, in characters.
const LONGEST: usize = 6;

/// The place of the paper, where it is of the kind that the text speaks of as its own.
pub(super) fn paper(text: &str, mentions: &[PlaceMention]) -> Option<DocumentPlace> {
    let kind = prevailing_kind(text, mentions).filter(|kind| *kind == Kind::City)?;
    let head = &text[..text.floor_char_boundary(NEAR)];
    ["日报", "晚报"].iter().find_map(|paper| {
        head.match_indices(paper)
            .find_map(|(at, _)| named(head, at, kind))
    })
}

/// The name that ends right before 日报.
fn named(head: &str, end: usize, kind: Kind) -> Option<DocumentPlace> {
    let starts = head[..end].char_indices().rev().take(LONGEST).skip(1);
    let fitting = starts.filter_map(|(start, _)| {
        let ids = Gazetteer::get().find(&head[start..end]);
        let id: PlaceId = ids.iter().copied().find(|id| kind.fits(*id))?;
        // A folded text is shorter than a `Span` counts, as everywhere.
        let span = Span::new(u32::try_from(start).ok()?, u32::try_from(end).ok()?);
        Some(DocumentPlace {
            id,
            name: id.label().into_owned(),
            span,
            rule: DocumentRule::Salience,
        })
    });
    fitting.last()
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
        assert_eq!(of("人民日报 全市绿化3万亩，我市淘汰电厂5家。"), None);
    }
}

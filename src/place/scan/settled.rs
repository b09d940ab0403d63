//! What only the document's place can tell of the places that its text names.
//!
//! ```text
//! 全市, in a text of 青山市        青山市
//! 鼓楼区, likewise               the one that lies nearest, where one does
//! 全区, in a text of a zone       stays open
//! ```
//!
//! Which place the document is about is told in [`super::super::document`].

use super::{Form, PlaceMention};
use crate::place::document::DocumentPlace;
use crate::place::gazetteer::PlaceId;
use crate::place::generic::{Kind, resolve_generic};

/// Fills in what only the document's place can tell: generic words, and names of several places of
/// which one lies nearest to it (in the same city, else in the same province).
pub fn settle(mentions: &mut [PlaceMention], document: PlaceId) {
    for mention in mentions.iter_mut().filter(|m| m.id.is_none()) {
        mention.id = match mention.form {
            Form::Generic(kind) => resolve_generic(kind, document),
            _ => nearest(mention.candidates, document),
        };
    }
}

/// As [`settle`], where the document is about a zone in `around`: 全区 is the zone, and stays open.
pub fn settle_zone(mentions: &mut [PlaceMention], around: PlaceId) {
    settle(mentions, around);
    for mention in mentions {
        if matches!(mention.form, Form::Generic(Kind::District | Kind::Own)) {
            mention.id = None;
        }
    }
}

/// 临安市 in a text of 2016, which is a district now: 全市 is that city, not the one around it.
pub fn settle_former(mentions: &mut [PlaceMention], own: &DocumentPlace) {
    if !own.name.ends_with('市') || Kind::City.fits(own.id) {
        return;
    }
    for mention in mentions {
        if mention.form == Form::Generic(Kind::City) {
            mention.id = Some(own.id);
        }
    }
}

/// As [`settle`], where only the name of the document's place is known: its own mentions and its
/// own generic words are filled in, and those of what lies around it stay open.
pub fn settle_namesake(mentions: &mut [PlaceMention], document: PlaceId) {
    for mention in mentions.iter_mut().filter(|m| m.id.is_none()) {
        let own = match mention.form {
            Form::Generic(kind) => resolve_generic(kind, document) == Some(document),
            _ => mention.candidates.contains(&document),
        };
        mention.id = own.then_some(document);
    }
}

/// The one candidate that shares the lowest place with `document`; `None` if only China, or a tie.
fn nearest(candidates: &[PlaceId], document: PlaceId) -> Option<PlaceId> {
    let above = std::iter::once(document).chain(document.ancestors());
    above
        .take_while(|id| *id != PlaceId::CHINA)
        .find_map(|shared| {
            let mut within = candidates.iter().copied().filter(|id| id.is_within(shared));
            let first = within.next()?;
            Some(within.next().map_or(Some(first), |_| None))
        })?
}

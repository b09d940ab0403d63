//! The place whose own site or newsroom prints a text, and whose zones, ports or roads the text names.
//!
//! ```text
//! 2011-01-11 靖江网⏎…全市…，建设靖江港区…        靖江市
//! 来源：太和融媒⏎…全县…，太和经济开发区…          太和县
//! 来源：浙江在线⏎…全县…                       none: no county bears the name
//! ```
//!
//! A site tells of other places too: its name and another mention in the text must agree, and be of the kind that the
//! text calls its own. Papers of cities are for [`super::paper`].

use super::document::{DocumentPlace, DocumentRule};
use super::gazetteer::{Gazetteer, PlaceId};
use super::generic::Kind;
use super::salience::lowest_kind;
use super::scan::{Form, PlaceMention};
use super::told::WORDS;
use crate::span::Span;

/// How far into a text, in bytes, its site is named.
const NEAR: usize = 1_500;

/// The longest line that names a site, in bytes.
const LINE: usize = 150;

/// The longest name of a place before its site, in characters.
const LONGEST: usize = 5;

/// The place, where no other of its kind is named.
pub(super) fn sited(text: &str, mentions: &[PlaceMention]) -> Option<DocumentPlace> {
    let kind = lowest_kind(text, mentions)?;
    let head = &text[..text.floor_char_boundary(NEAR)];
    let mut sites = WORDS.site.every(head);
    let named = sites.find_map(|(_, site)| bearer(text, site.start, site.end, kind))?;
    of_source(mentions, named, |id| kind.fits(id))
}

/// The place whose site or paper a text comes from, its name standing from `start` to `end`; none where another that
/// fits is named in full.
pub(super) fn of_source(
    mentions: &[PlaceMention],
    (id, start, end): (PlaceId, usize, usize),
    fits: impl Fn(PlaceId) -> bool,
) -> Option<DocumentPlace> {
    let other = |mention: &PlaceMention| {
        let named = mention.id.filter(|named| *named != id && fits(*named));
        mention.form == Form::Long && named.is_some()
    };
    if mentions.iter().any(other) {
        return None;
    }
    Some(DocumentPlace {
        id,
        name: id.label().into_owned(),
        // A folded text is shorter than a `Span` counts, as everywhere.
        span: Span::new(u32::try_from(start).ok()?, u32::try_from(end).ok()?),
        rule: DocumentRule::Salience,
    })
}

/// The place whose site is named from its name on to `end`, `at` being where the name ends, if the text names it again.
fn bearer(text: &str, at: usize, end: usize, kind: Kind) -> Option<(PlaceId, usize, usize)> {
    let line = text[..at].rfind('\n').map_or(0, |mark| mark + 1);
    let rest = &text[end..];
    let tail = rest.lines().next().unwrap_or("");
    let closes =
        !tail.starts_with(char::is_alphanumeric) || WORDS.site_goes_on.starting(tail).is_some();
    if !closes || end - line + tail.len() > LINE {
        return None;
    }
    let gazetteer = Gazetteer::get();
    let starts = text[line..at].char_indices().rev().take(LONGEST).skip(1);
    let found = starts.filter_map(|(from, _)| {
        let name = &text[line + from..at];
        let mut fitting = gazetteer
            .find(name)
            .iter()
            .copied()
            .filter(|id| kind.fits(*id));
        let id = fitting.next().filter(|_| fitting.next().is_none())?;
        let again = || {
            let body = [&text[..line], &rest[tail.len()..]];
            body.iter().any(|part| named_again(part, name))
        };
        let told = !gazetteer.guards.is_plain(name) && again();
        told.then_some((id, line + from, at))
    });
    found.last()
}

/// 靖江|港区, 太和|经济开发区: whether a text names what bears the name of a place.
fn named_again(text: &str, name: &str) -> bool {
    let mut found = text.match_indices(name);
    found.any(|(at, _)| WORDS.bears.starting(&text[at + name.len()..]).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::scan;

    fn of(text: &str) -> Option<String> {
        sited(text, &scan(text)).map(|place| place.name)
    }

    #[test]
    fn a_site_and_a_zone_agree() {
        let of_city = "五个重点\n2011-01-11 靖江网\n全市增收，建设靖江港区。";
        assert_eq!(of(of_city).as_deref(), Some("靖江市"));
        let of_county = "工作\n来源：太和融媒\n全县增收，建设太和经济开发区。";
        assert_eq!(of(of_county).as_deref(), Some("太和县"));
        assert_eq!(of("工作\n来源：靖江网\n全市增收。"), None);
        assert_eq!(of("工作\n来源：浙江在线\n全县增收，建设浙江大道。"), None);
        let another = "工作\n来源：靖江网\n泰州市全市增收，建设靖江港区。";
        assert_eq!(of(another), None);
    }
}

//! Names of several places, where nothing in a text tells which is meant: only the name is to be believed.
//!
//! ```text
//! 我代表鼓楼区人民政府                      鼓楼区, by the formula
//! 鼓楼区：夜经济点亮城市⏎鼓楼区今年…         鼓楼区, named twice and beside no other place
//! 鼓楼区举行会议                            none
//! ```
//!
//! Which of them it is is told by [`super::salience`], where a text says so.

use super::document::{DocumentPlace, DocumentRule, OPENING};
use super::formula::formula;
use super::gazetteer::{Gazetteer, PlaceId};
use super::generic::Kind;
use super::scan::{Form, PlaceMention};
use crate::span::{Folded, Span};

/// A name of several places in the formulas of a report: 我代表南山区人民政府, without its city anywhere.
pub(super) fn namesake(
    text: &str,
    lead: Span<Folded>,
    mentions: &[PlaceMention],
) -> Option<DocumentPlace> {
    let limit = OPENING.max(lead.end as usize);
    let mention = mentions
        .iter()
        .take_while(|m| (m.span.start as usize) < limit)
        .filter(|m| m.id.is_none() && m.form == Form::Long)
        .find(|m| formula(text, lead, m.span).is_some())?;
    Some(DocumentPlace {
        id: *mention.candidates.first()?,
        name: mention.span.of(text).to_owned(),
        span: mention.span,
        rule: DocumentRule::Namesake,
    })
}

/// 新城区委、区政府: where no place is named beyond doubt, the first name that a government bears.
pub(super) fn governed(text: &str, mentions: &[PlaceMention]) -> Option<DocumentPlace> {
    let guards = Gazetteer::get().guards;
    let mention = mentions.iter().find(|m| {
        m.form == Form::Long && m.id.is_none() && guards.is_office(&text[m.span.end as usize..])
    })?;
    Some(DocumentPlace {
        id: *mention.candidates.first()?,
        name: mention.span.of(text).to_owned(),
        span: mention.span,
        rule: DocumentRule::Namesake,
    })
}

/// 鼓楼区：夜经济点亮城市⏎|鼓楼区|今年…: the only place of a text, named in its title and below it, or by the text as its own.
pub(super) fn alone(
    text: &str,
    lead: Span<Folded>,
    mentions: &[PlaceMention],
) -> Option<DocumentPlace> {
    let named = |m: &&PlaceMention| m.id.is_none() && m.form == Form::Long;
    let first = mentions.iter().find(named)?;
    let name = first.span.of(text);
    // 市区, 城区, 郊区: words that are names, too.
    if Gazetteer::get().guards.is_plain(name) || name.chars().count() < 3 {
        return None;
    }
    let around = |id: PlaceId| first.candidates.iter().any(|one| one.is_within(id));
    let other = |m: &PlaceMention| match m.form {
        Form::Generic(_) => false,
        Form::Long if m.span.of(text) == name => false,
        // 朝阳：…, 朝阳区…: the short of the same name; 江苏某报: a place around one of them.
        _ if name.starts_with(m.span.of(text)) => false,
        Form::Long if m.id.is_none() => true,
        _ => m.id.is_some_and(|id| id != PlaceId::CHINA && !around(id)),
    };
    let again = mentions.iter().filter(named).count() >= 2;
    let titled = first.span.overlaps(lead);
    let fits = |kind: Kind| first.candidates.iter().any(|one| kind.fits(*one));
    let own = mentions
        .iter()
        .any(|m| matches!(m.form, Form::Generic(kind) if fits(kind)));
    ((again || titled || own) && !mentions.iter().any(other)).then(|| DocumentPlace {
        id: first.candidates.first().copied().unwrap_or(PlaceId::CHINA),
        name: name.to_owned(),
        span: first.span,
        rule: DocumentRule::Namesake,
    })
}

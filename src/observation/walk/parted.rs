//! A text whose paragraphs each begin with a place of their own, whatever it is about.
//!
//! ```text
//! 2020年甲市区优良天数301天。PM2.5…38微克。⏎2020年乙县城区优良天数296天。PM2.5…36微克。     the rest of each paragraph too
//! 2020年甲市优良天数301天。⏎PM2.5…38微克。                                           left to the document's place
//! ```
//!
//! Labels (乙县：…) and lines that are nothing but a place are for [`super::headed`].

use crate::observation::Setting;
use crate::outline::{Sentence, SentenceKind};
use crate::place::{Form, Level, PlaceId};
use crate::span::{Folded, Span};

/// Whether two paragraphs or more of a text begin so, with different places.
pub(super) fn by_place(setting: &Setting) -> bool {
    if setting.places.len() < 2 {
        return false;
    }
    let mut paragraph = u32::MAX;
    let mut first: Option<PlaceId> = None;
    for sentence in &setting.outline.sentences {
        let fresh = sentence.paragraph != paragraph;
        paragraph = sentence.paragraph;
        let own = fresh.then(|| opening_place(setting, sentence)).flatten();
        match (own, first) {
            (Some((id, _)), Some(first)) if id != first => return true,
            (Some((id, _)), None) => first = Some(id),
            _ => {}
        }
    }
    false
}

/// 2020年|宜都市|城区…: the city or county that a sentence of prose begins with, behind no more than a time.
pub(super) fn opening_place(
    setting: &Setting,
    sentence: &Sentence,
) -> Option<(PlaceId, Span<Folded>)> {
    const TIME: &str = "0123456789年月日末底-—至，上半前三季度全";
    const BODIES: [&str; 4] = ["人民", "政府", "委", "人大"];
    if !matches!(sentence.kind, SentenceKind::Body | SentenceKind::Item) {
        return None;
    }
    let places = setting.places;
    let at = places.partition_point(|place| place.span.start < sentence.span.start);
    let place = places.get(at)?;
    let id = place.id.filter(|id| id.level() >= Level::City)?;
    let before = setting
        .text
        .get(sentence.span.start as usize..place.span.start as usize)?;
    let after = &setting.text[place.span.end as usize..];
    let told = place.form == Form::Long
        && !place.qualifier
        && place.span.end <= sentence.span.end
        && before.chars().all(|c| TIME.contains(c))
        && !BODIES.iter().any(|body| after.starts_with(body));
    told.then_some((id, place.span))
}

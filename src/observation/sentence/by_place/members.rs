//! Whom a stretch before a number names, where it names nothing but places and parks.
//!
//! ```text
//! 乙县、丙县|各2个       both
//! 经开区|2个            the park
//! 某某新区              no place that the table has: the name goes on
//! ```
//!
//! Of which whole they are parts is told in [`super`].

use super::{MARKS, Part, Whole};
use crate::observation::district::WORDS;
use crate::observation::scene::Scene;
use crate::place::{Form, Gazetteer, PlaceMention};
use std::ops::Range;

/// The longest name of a park beside districts, in characters.
const LONGEST: usize = 9;

/// The longest name of a district, in characters.
const DISTRICT: usize = 5;

/// Whom a stretch before a number names, and nothing else.
pub(super) struct Members<'a> {
    pub(super) places: Vec<&'a PlaceMention>,
    pub(super) parks: Vec<Range<usize>>,
}

impl<'a> Members<'a> {
    /// 乙县、丙县|各: the places and parks that a stretch is made of.
    pub(super) fn read(scene: &Scene<'a>, range: Range<usize>) -> Option<Self> {
        let mut found = Self {
            places: Vec::new(),
            parks: Vec::new(),
        };
        let mut at = range.start;
        // 福安、古田|各2个: names that are words too, among those of places.
        let each = scene.text.get(range.clone())?.ends_with('各');
        let mut bare = false;
        loop {
            let end = match placed(scene, at..range.end) {
                Some(mention) => {
                    found.places.push(mention);
                    scene.local(mention.span).1
                }
                None => {
                    let word = word(scene.text.get(at..range.end)?);
                    found.parks.push(at..at + word.len());
                    bare |= !is_local(word);
                    Some(at + word.len()).filter(|_| is_local(word) || each && is_bare(word))?
                }
            };
            let rest = scene.text.get(end..range.end)?;
            match MARKS.iter().find(|mark| rest.starts_with(**mark)) {
                Some(mark) => at = end + mark.len(),
                None if rest.is_empty() || WORDS.each.number(rest).is_some() => break,
                None => return None,
            }
        }
        if bare && found.places.is_empty() {
            return None;
        }
        // 新城区, which is a word too: only among others.
        let lone = found.places.is_empty() && found.parks.len() == 1;
        let park = |park: &Range<usize>| WORDS.park.ending(&scene.text[park.clone()]).is_some();
        (!lone || found.parks.iter().all(park)).then_some(found)
    }

    pub(super) fn part(self, whole: Whole) -> Part<'a> {
        let one = self.places.len() + self.parks.len() == 1;
        Part {
            whole,
            place: self.places.first().copied().filter(|_| one),
            park: self.parks.into_iter().next().filter(|_| one),
            measure: None,
        }
    }
}

/// The place of the table that a list begins with; 某某|新区 is none, since the name goes on.
fn placed<'a>(scene: &Scene<'a>, list: Range<usize>) -> Option<&'a PlaceMention> {
    scene.places.iter().find(|mention| {
        let own = mention.id.is_some_and(|id| !id.is_zone());
        let (start, end) = scene.local(mention.span);
        let rest = scene.text.get(end..list.end).unwrap_or("");
        let ends = rest.is_empty()
            || MARKS.iter().any(|mark| rest.starts_with(mark))
            || WORDS.each.number(rest).is_some();
        start == list.start && own && ends && !matches!(mention.form, Form::Generic(_))
    })
}

/// 经开区、…: the first name of a list.
fn word(text: &str) -> &str {
    let ends = [
        '、', '和', '及', '与', '各', '约', '共', '有', '为', '达', '均',
    ];
    &text[..text.find(ends).unwrap_or(text.len())]
}

/// 经开区, 航天基地, 新城区: whether a name ends as that of a park or a district does.
pub(super) fn is_local(name: &str) -> bool {
    let district = name.ends_with(['区', '县', '市', '旗']) && name.chars().count() <= DISTRICT;
    let park = name.chars().count() <= LONGEST && WORDS.park.ending(name).is_some();
    name.chars().count() >= 2 && (district || park)
}

/// 古田: whether a name is a place's without its last word, and a word too.
fn is_bare(name: &str) -> bool {
    !Gazetteer::get().find(name).is_empty()
}

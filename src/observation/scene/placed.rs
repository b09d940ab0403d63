//! Places of a sentence by where their words begin or end.
//!
//! ```text
//! |青山县|绿化率          a place that begins there
//! 全|县|绿化率           a generic one that ends there
//! ```
//!
//! Whether a figure is of such a place is decided in [`crate::observation::district`].

use super::Scene;
use crate::place::{DocumentRule, Form as PlaceForm, PlaceMention};

impl Scene<'_> {
    /// Start of a generic place (全市) that ends at `end`.
    pub fn generic_place_ending(&self, end: usize, min: usize) -> Option<usize> {
        self.places
            .iter()
            .filter(|m| matches!(m.form, PlaceForm::Generic(_)))
            .map(|m| self.local(m.span))
            .find(|(s, e)| *e == end && *s >= min)
            .map(|(s, _)| s)
    }

    /// End of a mention of the document's place, or one around it, that starts at `start`.
    pub fn own_place_starting(&self, start: usize, max: usize) -> Option<usize> {
        if let Some(end) = self.own_zone_starting(start, max) {
            return Some(end);
        }
        let own = self.setting.own.as_ref().map(|own| own.id);
        self.places.iter().find_map(|mention| {
            let (s, e) = self.local(mention.span);
            let near = matches!(mention.form, PlaceForm::Generic(_))
                || own
                    .zip(mention.id)
                    .is_some_and(|(own, id)| own.is_within(id));
            (s == start && e <= max && near).then_some(e)
        })
    }

    /// End of the name of the zone that the document is about, where the gazetteer doesn't hold it.
    fn own_zone_starting(&self, start: usize, max: usize) -> Option<usize> {
        let own = self.setting.own.as_ref()?;
        if own.rule != DocumentRule::Zone {
            return None;
        }
        let text = self.text.get(start..max)?;
        let printed = [own.span.of(self.setting.text), own.name.as_str()];
        let name = printed.into_iter().find(|name| text.starts_with(name))?;
        let office = ["管理委员会", "管委会"];
        let rest = &text[name.len()..];
        let office = office.iter().find(|office| rest.starts_with(**office));
        Some(start + name.len() + office.map_or(0, |office| office.len()))
    }

    /// End of a place that only says where the next one lies (南京市 in 南京市鼓楼区).
    pub fn qualifier_starting(&self, start: usize, max: usize) -> Option<usize> {
        self.place_starting(start, max, |mention| mention.qualifier)
    }

    /// End of any place that starts at `start`.
    pub fn any_place_starting(&self, start: usize, max: usize) -> Option<usize> {
        self.place_starting(start, max, |_| true)
    }

    /// End of a place named in full that starts at `start`.
    pub fn full_place_starting(&self, start: usize, max: usize) -> Option<usize> {
        self.place_starting(start, max, |mention| mention.form == PlaceForm::Long)
    }

    /// End of a place named by its own name, in full or not, that starts at `start`.
    pub fn named_place_starting(&self, start: usize, max: usize) -> Option<usize> {
        let named = |mention: &PlaceMention| !matches!(mention.form, PlaceForm::Generic(_));
        self.place_starting(start, max, named)
    }

    /// Start of a place named by its own name, in full or not, that ends at `end`.
    pub fn named_place_ending(&self, end: usize, min: usize) -> Option<usize> {
        let mut named = self.places.iter();
        let named = named.find(|mention| {
            !matches!(mention.form, PlaceForm::Generic(_)) && self.local(mention.span).1 == end
        })?;
        Some(self.local(named.span).0).filter(|start| *start >= min)
    }

    fn place_starting(
        &self,
        start: usize,
        max: usize,
        fits: impl Fn(&PlaceMention) -> bool,
    ) -> Option<usize> {
        let here = |mention: &&PlaceMention| fits(mention) && self.local(mention.span).0 == start;
        let end = self.local(self.places.iter().find(here)?.span).1;
        (end <= max).then_some(end)
    }
}

//! What class of water so many places of measurement have, told in one clause with how many they are.
//!
//! ```text
//! 18个县控地表水断面Ⅰ—Ⅲ类水质比例100%      县控地表水断面, 县控地表水断面Ⅰ—Ⅲ类水质比例
//! ```
//!
//! Rates that stand behind those counted without a class are read in [`super::headed`].

use super::{Choice, Name};
use crate::lexicon::cut;

/// Where water is measured.
const PLACES: [&str; 4] = ["断面", "点位", "水体", "水源地"];

/// The longest name, in characters.
const LONGEST: usize = 28;

/// Whether a sign is one of those that classes are told by.
fn is_class(sign: char) -> bool {
    ('Ⅰ'..='Ⅻ').contains(&sign) || matches!(sign, '—' | '-' | '至' | '~' | '～' | '–' | '一')
}

/// 县控断面|Ⅰ—Ⅲ类 → 县控断面.
fn without_class(name: &str) -> Option<&str> {
    let stem = name.strip_suffix('类')?.trim_end_matches(is_class);
    let classed = stem.len() + '类'.len_utf8() < name.len();
    (classed && PLACES.iter().any(|place| stem.ends_with(place))).then_some(stem)
}

impl Choice<'_> {
    /// The places without the class, and the rate with both.
    pub(super) fn of_water(&self, mut name: Name) -> Name {
        if self.counts() {
            if let Some(places) = without_class(&name.text) {
                name.text = places.to_owned().into();
            }
        } else if self.is_ratio()
            && name.text.starts_with("水质")
            && let Some(whole) = self.rate_of_class()
        {
            name.text = whole.to_owned().into();
        }
        name
    }

    /// 18个|县控断面Ⅰ—Ⅲ类|水质比例|100%: all that stands between the two numbers.
    fn rate_of_class(&self) -> Option<&str> {
        let places = self.subject.filter(|places| places.elsewhere.is_none())?;
        let said = self
            .scene
            .text
            .get(places.span.start..self.before.noun.end)?;
        let plain = !said.contains(|c: char| c.is_ascii_digit() || "，、；。：（".contains(c));
        let (whose, _) = cut(said, "水质")?;
        (plain && said.chars().count() <= LONGEST && without_class(whose).is_some()).then_some(said)
    }
}

#[cfg(test)]
mod tests {
    use super::without_class;

    #[test]
    fn the_class_is_no_part_of_the_places() {
        assert_eq!(without_class("县控断面Ⅰ—Ⅲ类"), Some("县控断面"));
        assert_eq!(without_class("县控断面"), None);
        assert_eq!(without_class("饮料类"), None);
    }
}

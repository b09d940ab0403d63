//! Places at the head of a name, which say where, not what.
//!
//! ```text
//! 在|甲区新建|学校12所                学校
//! 甲区、乙区和高新区|改造管网120公里     改造管网
//! 甲市|第一中学在校生                 a name of its own: as it stands
//! ```
//!
//! Whose the figure then is, is told in [`crate::observation::district`].

use super::super::{Choice, Name};
use crate::mention::numeral;
use crate::observation::standard::finish;
use crate::place::{Form, PlaceMention};

/// What joins the names of a list.
const MARKS: [char; 4] = ['、', '和', '及', '与'];

/// The longest name of a park in such a list, in characters.
const LONGEST: usize = 6;

impl Choice<'_> {
    /// A name without the places that it begins with.
    pub(in super::super) fn placed(&self, mut name: Name) -> Name {
        if let Some(bare) = self.without_places(&name.text) {
            name.text = bare.to_owned().into();
            name = finish(name);
        }
        name
    }

    /// 甲区、乙区|管网: where the places are listed, or stand behind 在.
    fn without_places<'n>(&self, name: &'n str) -> Option<&'n str> {
        const SHORTEST: usize = 2;
        let first = self.place_heading(name)?;
        let before = &self.scene.text[..self.scene.local(first.span).0];
        let mut rest = &name[first.span.of(self.scene.setting.text).len()..];
        let mut listed = before.ends_with(['、', '在']);
        while let Some(next) = rest.strip_prefix(MARKS) {
            rest = &next[self.item(next)?..];
            listed = true;
        }
        // 甲县、乙县|三县城区: which of them are counted.
        let own = rest.starts_with(['级', '委', '的', '第', '人'])
            || rest.starts_with("中心")
            || rest.starts_with(numeral::begins);
        (listed && !own && rest.chars().count() >= SHORTEST).then_some(rest)
    }

    /// The place that a name begins with.
    fn place_heading(&self, name: &str) -> Option<&PlaceMention> {
        let text = self.scene.setting.text;
        self.scene
            .places
            .iter()
            .find(|mention| mention.form == Form::Long && name.starts_with(mention.span.of(text)))
    }

    /// 高新区|改造管网: how much of a list is its next name, that of a place or of a park.
    fn item(&self, list: &str) -> Option<usize> {
        if let Some(place) = self.place_heading(list) {
            return Some(place.span.len() as usize);
        }
        let mut letters = list.char_indices().take(LONGEST);
        let (at, last) =
            letters.find(|(at, c)| *at > 0 && matches!(c, '区' | '县' | '市' | '旗'))?;
        Some(at + last.len_utf8())
    }
}

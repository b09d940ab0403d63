//! Numerals that the document's own place is named by.
//!
//! ```text
//! |九台|产业园, |三台|米枣, |七台|河的煤炭      in texts of 九台区, 三台县, 七台河市: names
//! 新购|九台|设备                         counted by its verb
//! ```
//!
//! Names that stand with their 县 or 市 are told in [`super::numeral`], wherever they lie.

use super::super::scene::Scene;
use crate::mention::number::Number;
use crate::mention::numeral;
use std::borrow::Cow;

/// Particles behind which a name may stand as well as behind a mark.
const BEFORE: &str = "在到的与和为对全从以";

/// The figures but for those numerals.
pub fn without<'f>(scene: &Scene, numbers: &[Number], figures: &'f [usize]) -> Cow<'f, [usize]> {
    let own = scene.setting.own.as_ref().map(|own| own.name.as_str());
    // Few places are named so.
    let Some(name) = own.filter(|own| own.starts_with(numeral::begins)) else {
        return Cow::Borrowed(figures);
    };
    let name = name.trim_end_matches(['市', '县', '区', '旗']);
    let names = |at: usize| {
        let start = numbers[at].span.start as usize;
        let (before, from) = scene.text.split_at(start);
        let edge = |c: char| !c.is_alphanumeric() || BEFORE.contains(c);
        let free = before.chars().next_back().is_none_or(edge);
        free && name.chars().count() >= 2 && from.starts_with(name)
    };
    Cow::Owned(figures.iter().copied().filter(|&at| !names(at)).collect())
}

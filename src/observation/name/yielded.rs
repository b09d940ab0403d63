//! What one mu yields of several crops: each crop is told with the word of the first.
//!
//! ```text
//! 平均亩产小麦420公斤、玉米|560公斤        玉米亩产
//! 每亩收获玉米560公斤，大豆|85公斤         大豆亩产
//! 小麦亩产420公斤，玉米|560公斤            玉米亩产
//! ```
//!
//! The figures stand side by side in one unit of weight; what is weighed in another unit (玉米2.3万吨) is no yield.

use super::{Choice, Name};
use crate::lexicon::has;

/// How a yield of one mu is told.
const TOLD: [&str; 3] = ["亩产", "每亩收获", "每亩产"];

/// Units that a mu's yield is weighed in.
const WEIGHTS: [&str; 4] = ["公斤", "斤", "千克", "kg"];

/// Longest name of a crop, in characters, and how far its figure is from the one before it, in bytes.
const CROP: usize = 6;
const NEAR: usize = 36;

impl Choice<'_> {
    /// 平均亩产小麦420公斤、|玉米|560公斤: a crop with what is told of the one before.
    pub(super) fn yielded_too(&self, mut name: Name) -> Name {
        if !WEIGHTS.contains(&&*self.number.unit) || !self.scene.may_any(&TOLD) {
            return name;
        }
        let crop = self.noun(&self.before.noun);
        let plain =
            (1..=CROP).contains(&crop.chars().count()) && crop.chars().all(char::is_alphabetic);
        let bare = *name.text == *crop && plain && !TOLD.iter().any(|word| has(crop, word));
        let last = self.subject.filter(|last| bare && last.elsewhere.is_none());
        let Some(last) = last.filter(|last| TOLD.iter().any(|word| has(&last.text, word))) else {
            return name;
        };
        let between = self.scene.text.get(last.span.end..self.before.noun.start);
        let beside = between.and_then(|between| between.strip_suffix(['、', '，', '；']));
        let figure = beside.is_some_and(|figure| {
            figure.len() <= NEAR
                && figure.ends_with(&*self.number.unit)
                && figure.contains(|c: char| c.is_ascii_digit())
                && !figure.contains(['、', '，', '；', '。'])
        });
        if figure {
            name.text = format!("{crop}亩产").into();
        }
        name
    }
}

//! Counted things told apart by what is said of them.
//!
//! ```text
//! 48个自然村|完成道路硬化       完成道路硬化自然村
//! 3个村|获评示范村              示范村
//! ```
//!
//! Other ways of telling them apart are in [`super::after`].

use super::{Choice, Name};
use crate::observation::noun::{self, trim_predicate};

/// The longest list of what is said of things that is told whole, in characters.
const LONGEST: usize = 16;

impl Choice<'_> {
    /// 48个自然村|完成道路硬化: the noun with what is said of it, where that tells it from others.
    pub(super) fn by_predicate(&self, noun: &str) -> Option<Name> {
        let said = self
            .after
            .predicate
            .as_ref()
            .map(|range| trim_predicate(self.noun(range)));
        // 5项指标|比2010年翻一番: what they are compared with tells none of them apart.
        // 42个贫困村|已退出38个: nor does what is said of the next number.
        let next = self
            .after
            .predicate
            .as_ref()
            .map_or("", |range| &self.scene.text[range.end..]);
        let others = next.starts_with(|c: char| c.is_ascii_digit());
        // 在87个贫困村|大力实施农网改造: nor does what was done there.
        let done = |said: &String| said.starts_with('比') || said.starts_with("大力");
        let tells = |said: &String| said.chars().count() >= 2 && !done(said) && !others;
        // 38个行业|全覆盖、开办企业“一窗通办”: the first of what is said of them is enough.
        let whole = |first: &str| {
            first.chars().count() >= 2 && first.matches('“').count() == first.matches('”').count()
        };
        let said = said.map(|said| match said.split_once('、') {
            Some((first, _)) if said.chars().count() > LONGEST && whole(first) => first.to_owned(),
            _ => said,
        });
        let said = said.filter(tells)?;
        // 3个村获评示范村: what they became says what they are.
        let whose = self.staged_of(&said).unwrap_or_default();
        let text = match honoured(&said).filter(|kind| kind.ends_with(noun)) {
            Some(kind) => kind.to_owned(),
            None => format!("{whose}{said}{noun}"),
        };
        Some(Name::new(text, self.after.noun.clone(), "after_predicate"))
    }
}

/// 获评|省级示范村
fn honoured(said: &str) -> Option<&str> {
    let verb = noun::WORDS.honours.starting(said)?;
    said.strip_prefix(verb)
}

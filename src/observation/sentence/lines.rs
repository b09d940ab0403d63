//! 新增 at the head of a list's first line, with which the lines below it go on.
//!
//! ```text
//! ●新增8座首末站⏎●12处停车场        12处 are added too
//! ●新增8座首末站⏎●改造12处停车场    a verb of its own: not those
//! ●新增8座首末站。⏎12处停车场投用   nor behind a line that ended its sentence
//! ```
//!
//! How far it reaches within a line is told in [`super::super::fields`].

use super::Handed;
use super::memory::Memory;
use crate::lexicon::UnitKind as Kind;
use crate::mention::cue::{self, Sense};

/// The longest line that goes on with the list, in characters.
const LONGEST: usize = 40;

impl Handed {
    /// What a line takes over from the one right above it: how the things were counted that it said were added.
    pub fn adding(&mut self, text: &str, below: bool) -> Option<Kind> {
        self.adds.take().filter(|_| below && goes_on(text))
    }

    /// Leaves to the line below whether things were added that stand behind their numbers.
    pub(super) fn leave_adding(&mut self, text: &str, memory: &Memory) {
        let Some((word, true, kind)) = &memory.add else {
            return;
        };
        let opens = cue::prefix(item(text)).is_some_and(|(cue, _)| cue.sense == Some(Sense::Add));
        let ends = text.ends_with(['。', '！', '：']);
        self.adds = kind.filter(|_| !ends && (opens || word.is_empty()));
    }
}

/// ●|12处停车场: whether a line begins with a number, and is no more than a list of things.
fn goes_on(text: &str) -> bool {
    item(text).starts_with(|c: char| c.is_ascii_digit())
        && !text.contains(['，', '。', '：'])
        && text.chars().count() <= LONGEST
}

/// A line without its bullet.
fn item(text: &str) -> &str {
    text.trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '（' | '“' | '《'))
}

//! Tasks below each of which a line tells what became of it.
//!
//! ```text
//! 1.新建公厕36座。⏎进展情况：完工30座。        36 a goal, 30 a result
//! 1.已新建公厕36座。⏎完成情况：…              a result: it says that it was done
//! ```
//!
//! Tables with a column for each are for [`crate::observation::progress`].

use super::Walk;
use super::led::WORDS;
use crate::outline::Sentence;
use crate::span::{Folded, Span};

impl Walk<'_> {
    /// The label of the line below a paragraph that tells what became of it; `rest` begins with that paragraph.
    pub(super) fn answered(&self, rest: &[Sentence]) -> Option<Span<Folded>> {
        const DONE: [&str; 4] = ["已", "了", "累计", "完成"];
        // 2022年民生实事进展情况, of a year that is over: what there was to do then is no goal any more.
        if self.setting.frame.reviewed.is_some() {
            return None;
        }
        let first = rest.first()?;
        let mut below = rest.iter();
        let below = below.find(|sentence| sentence.paragraph != first.paragraph)?;
        let label = answer(below.span.of(self.setting.text))?;
        let own = Span::new(first.span.start, below.span.start).of(self.setting.text);
        let told = DONE.iter().any(|word| own.contains(word)) || answer(own).is_some();
        let start = below.span.start;
        (!told).then(|| Span::new(start, start + u32::try_from(label.len()).unwrap_or(0)))
    }
}

/// |进展情况|：完工30座: the label that a line begins with, where that tells what was done.
pub(super) fn answer(text: &str) -> Option<&'static str> {
    let label = WORDS.answer.starting(text)?;
    text[label.len()..].starts_with('：').then_some(label)
}

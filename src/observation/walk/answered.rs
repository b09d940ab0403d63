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
use crate::lexicon::has;
use crate::mention::period::Period;
use crate::outline::Sentence;
use crate::span::{Folded, Span};

impl Walk<'_> {
    /// The label of the line below a task that tells what became of it; `rest` begins with the task.
    pub(super) fn answered(&self, rest: &[Sentence]) -> Option<Span<Folded>> {
        const DONE: [&str; 4] = ["已", "了", "累计", "完成"];
        let first = rest.first()?;
        // The line may be a paragraph of its own, or go on with that of a numbered task.
        let own = |sentence: &Sentence| sentence.paragraph == first.paragraph;
        let tells = |sentence: &Sentence| answer(sentence.span.of(self.setting.text)).is_some();
        let mut below = rest[1..].iter();
        let below = below.find(|sentence| !own(sentence) || tells(sentence))?;
        let label = answer(below.span.of(self.setting.text))?;
        let own = Span::new(first.span.start, below.span.start).of(self.setting.text);
        let told = DONE.iter().any(|word| has(own, word)) || answer(own).is_some();
        let start = below.span.start;
        (!told).then(|| Span::new(start, start + u32::try_from(label.len()).unwrap_or(0)))
    }

    /// 2022年民生实事进展情况⏎1.新建公厕36座。⏎进展情况：…: the year that the text reviews, of which such a task was.
    pub(super) fn answered_in_review(&self, rest: &[Sentence]) -> Option<(Period, Span<Folded>)> {
        let (year, _) = self.setting.frame.reviewed?;
        self.answered(rest).map(|label| (year, label))
    }
}

/// |进展情况|：完工30座: the label that a line begins with, where that tells what was done.
pub(super) fn answer(text: &str) -> Option<&'static str> {
    let label = WORDS.answer.starting(text)?;
    text[label.len()..].starts_with('：').then_some(label)
}

//! What is to be done, said sentence after sentence by words that alone would set no goal.
//!
//! ```text
//! 要加固水库8座。继续实施…，解决6万人饮水问题         a goal, up to what was done
//! 2015年，某县将…。⏎重点推进…，加快…，完成…5公里      so goes what the year is to bring on in the next paragraph
//! ```
//!
//! Which words ask for something is told by [`crate::observation::status`].

use super::Walk;
use crate::observation::genre::Genre;
use crate::observation::status;
use crate::outline::Sentence;
use crate::span::{Folded, Span};

impl Walk<'_> {
    /// Takes note of a sentence that begins with 要, and of one that tells again what was done.
    pub(super) fn note_asked(
        &mut self,
        text: &str,
        words: impl Fn((usize, usize)) -> Span<Folded>,
    ) {
        let asked = |words: &Span<Folded>| words.of(self.setting.text) == "要";
        let year = |(at, _): (usize, &str)| text[..at].ends_with(|c: char| c.is_ascii_digit());
        let told = || status::tells_past(text) || text.match_indices('年').any(year);
        self.intended = self.intended.filter(|words| !(asked(words) && told()));
        let begins = status::begins_demand(text).map(words);
        self.intended = self.intended.or(begins);
    }

    /// 2015年，某县|将|…。⏎重点推进…，加快…: the word by which the paragraph before told what its year is to bring, where this one calls
    /// for more of it.
    pub(super) fn goes_on_calling(&self, rest: &[Sentence]) -> Option<Span<Folded>> {
        let meant = self.meant?;
        let news = self.setting.frame.genre == Genre::Other && self.sense().status.is_none();
        let word = meant.of(self.setting.text);
        let will = word.ends_with('将') || word.starts_with('将');
        let first = rest.first().filter(|_| news && will)?;
        let same = |sentence: &&Sentence| sentence.paragraph == first.paragraph;
        let last = rest.iter().take_while(same).last()?;
        let paragraph = Span::new(first.span.start, last.span.end);
        let paragraph = paragraph.of(self.setting.text);
        let calls = word.ends_with('将') && status::calls_on(paragraph);
        (calls || status::wills_on(paragraph)).then_some(meant)
    }
}

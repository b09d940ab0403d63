//! Some of those that a sentence counts first, told apart by how they stand beside others.
//!
//! ```text
//! 32项主要指标中，有|20项|高于全省平均、|8项|位居全市前三      高于全省平均主要指标, 位居全市前三主要指标
//! ```
//!
//! What so many of a kind have come to is read in [`super::predicated`].

use super::{Choice, Name};
use crate::lexicon::find_last;
use crate::observation::noun;
use crate::observation::piece;

/// The longest words for how some of them stand, and the longest name of all of them, in characters.
const LONGEST: usize = 14;

impl Choice<'_> {
    /// 有|20项|高于全省平均: those that are counted, by the words behind their number alone.
    pub(super) fn picked(&self) -> Option<Name> {
        let unit = &*self.number.unit;
        if !self.counts() || unit.is_empty() {
            return None;
        }
        let (text, end) = (self.scene.text, self.number.span.end as usize);
        // Few numbers have such words right behind them.
        noun::WORDS.outdoes.starting(&text[end..])?;
        let before = &text[..self.number.span.start as usize];
        let frame = &before[..find_last(before, "中，")?];
        let frame = &frame[piece::start(frame, &['，', '；', '。', '：', '\n'])..];
        let all = frame.trim_start_matches(|c: char| c.is_ascii_digit());
        let kind = all.strip_prefix(unit).filter(|_| all.len() < frame.len())?;
        let stop = text[end..].find(['，', '、', '；', '。', '（', '\n']);
        let said = &text[end..stop.map_or(text.len(), |stop| end + stop)];
        let fits = |text: &str| (2..=LONGEST).contains(&text.chars().count());
        // 有9家|超过5亿元: of which the sum is a figure of its own; 有8项|位居全市前3 is told whole.
        let sum = said.contains(|c: char| c.is_ascii_digit()) && !said.contains(['前', '第']);
        let plain = fits(kind) && fits(said) && !said.contains('的') && !sum;
        let span = end..end + said.len();
        plain.then(|| Name::new(format!("{said}{kind}"), span, "after_predicate"))
    }
}

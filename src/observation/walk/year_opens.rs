//! Where a work report without a heading there goes on to what its year is to bring.
//!
//! ```text
//! 各位代表，今年是全面落实规划的开局之年。…            goals of this year, from here on
//! 2023年，我们将着力抓好六个方面：                     likewise, in a report of 2023
//! 实现今年目标，重点要做到“六个聚焦”：                 likewise
//! 2022年是极不平凡的一年                              none: the year that is reviewed
//! ```
//!
//! What news of a report promises is told in [`super::promised`], goals that a sentence names as such in [`super::turned`].

use super::Walk;
use crate::lexicon::has;
use crate::mention::period::{self, Clock, Part};

/// Longest such sentence, in bytes.
const LONGEST: usize = 360;

/// What says of a year what it begins or decides.
pub const MARKS: [&str; 6] = ["之年", "开局", "起步", "关键一年", "攻坚", "收官"];

/// What says that something is to be done.
const WILL: [&str; 4] = ["我们将", "我们要", "要重点", "将重点"];

/// What names the goals of the year, before how they are to be reached.
const REACHED: [&str; 5] = [
    "实现今年目标",
    "完成今年目标",
    "实现今年的目标",
    "完成今年的目标",
    "完成今年各项",
];

impl Walk<'_> {
    /// Whether a sentence of a work report turns to the year that it plans, and counts nothing.
    pub(super) fn opens_year(&self, text: &str) -> bool {
        // Cheap, and no for nearly every sentence.
        if text.len() > LONGEST || !text.contains('年') {
            return false;
        }
        let told = text
            .trim_start_matches("各位代表")
            .trim_start_matches(['，', '！', '：']);
        if REACHED.iter().any(|word| told.starts_with(word)) {
            return true;
        }
        let Some(rest) = self.behind_year(told) else {
            return false;
        };
        let counted = rest.contains(|c: char| c.is_ascii_digit());
        let done = ['了', '已'].iter().any(|word| rest.contains(*word));
        let marks = rest.starts_with('是') && MARKS.iter().any(|word| has(rest, word));
        let led = rest.trim_start_matches(['里', '，']);
        let will = WILL.iter().any(|word| led.starts_with(word)) && text.ends_with('：');
        !counted && !done && (marks || will)
    }

    /// |今年|是…, |2023年|，…: what stands behind the year that the report plans, where that is later than the one it reviews.
    fn behind_year<'t>(&self, text: &'t str) -> Option<&'t str> {
        if let Some(rest) = text.strip_prefix("今年").or(text.strip_prefix("新的一年")) {
            return Some(rest);
        }
        let clock = Clock::default();
        let frame = &self.setting.frame;
        let planned = frame
            .planned
            .and_then(|(period, _)| period.last_year(&clock))?;
        let named = period::until(text, 0).next()?;
        let own = named.part == Part::Whole && named.last_year(&clock) == Some(planned);
        let later = frame
            .reviewed_year()
            .is_some_and(|reviewed| reviewed < planned);
        (own && later && named.span.start == 0).then(|| &text[named.span.end as usize..])
    }
}

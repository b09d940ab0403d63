//! The day that a text named last, which 当天 and 当日 mean below, and the day of issue, which 昨日 counts from.
//!
//! ```text
//! 10月2日，全县接待游客4.8万人次。当日，景区接待游客1.2万人次      both 10-02
//! ```

use super::Walk;
use crate::lexicon::Glyphs;
use crate::mention::period::{self, Date};

impl Walk<'_> {
    /// The day of issue.
    pub(super) fn today(&self) -> Option<Date> {
        let date = self.setting.outline.published?;
        Some((date.year, date.month?, date.day?))
    }

    /// Takes note of the day that a sentence names.
    pub(super) fn note_day(&mut self, text: &str, glyphs: &Glyphs) {
        // Most sentences name none.
        if !glyphs.may_have('日') || !text.contains('日') {
            return;
        }
        let clock = self.known().0.clock();
        let days = period::until(text, text.len()).filter(|period| !period.base);
        let last = days.filter_map(|period| period.named_day(&clock)).last();
        self.spoken = last.or(self.spoken);
    }
}

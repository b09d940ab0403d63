//! The year that is over, told in a part that plans the one that has begun.
//!
//! ```text
//! 2019年政府工作总体要求⏎报告指出，过去的一年实现…。完成…     2018, done
//! 2018年工作回顾⏎过去的一年，…                             the section's own year
//! ```

use super::Walk;
use crate::mention::period::{Clock, Part, Period, Year};
use crate::observation::genre::Genre;
use crate::observation::section::Sense;
use crate::outline::Sentence;
use crate::span::Span;

/// How far into a sentence the words may stand, in characters.
const LEAD: usize = 8;

impl Walk<'_> {
    /// 报告指出，|过去的一年|实现…: the year before that of issue, of which the rest of the paragraph tells too.
    pub(super) fn go_by(&mut self, sentence: &Sentence, text: &str) {
        let head = text.char_indices().nth(LEAD + 1);
        let head = head.map_or(text, |(at, _)| &text[..at]);
        let Some(at) = head.find("过去") else {
            return;
        };
        let words = ["过去的一年", "过去一年"];
        let word = words.iter().find(|word| text[at..].starts_with(**word));
        let opens = at == 0 || text[..at].ends_with('，');
        let Some(word) = word.filter(|_| opens && self.plans_this_year()) else {
            return;
        };
        let span = Span::bytes(at, at + word.len());
        let year = Period {
            span,
            year: Year::Issued(-1),
            part: Part::Whole,
            base: false,
        };
        let start = sentence.span.start;
        self.carried = Some((year, Span::new(start + span.start, start + span.end)));
    }

    /// 今年将完成投资3亿元。⏎|过去一年|，…: whether the section plans the year of issue, or the paragraph before does in news of the
    /// first months of a year, or of no month.
    fn plans_this_year(&self) -> bool {
        let month = self.setting.outline.published.and_then(|date| date.month);
        let news = self.setting.frame.genre == Genre::Other && month.is_none_or(|month| month <= 3);
        let meant = news && self.last.contains("今年") && self.last.contains('将');
        plans_year(&self.sense(), self.setting.issued) || meant && self.setting.issued.is_some()
    }
}

/// Whether a section plans nothing but the year of issue.
fn plans_year(sense: &Sense, issued: Option<u16>) -> bool {
    let clock = Clock {
        issued,
        ..Clock::default()
    };
    let year = sense.period.filter(|(period, _)| !period.is_span());
    let year = year.and_then(|(period, _)| period.last_year(&clock));
    sense.plans() && issued.is_some() && year == issued
}

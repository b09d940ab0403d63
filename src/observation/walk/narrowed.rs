//! Where a review of several years turns to the last of them.
//!
//! ```text
//! 一、过去五年工作回顾
//! 五年来，…                         all of the years
//! 各位代表，刚刚过去的2020年，…     from here on 2020, to the end of the section
//! 一年来，…   这一年，…             likewise
//! 五年来，…                         all of them again
//! ```
//!
//! A year that only opens a sentence (`2020年，…`) dates its paragraph alone: see [`super::carried`].

use super::Walk;
use crate::mention::period::{Clock, Part, Period, WORDS, Year};
use crate::outline::Sentence;
use crate::report::Status;
use crate::span::{Folded, Span};
use std::ops::Range;

/// How far from its start a sentence may say so, in bytes.
const NEAR: usize = 60;

impl Walk<'_> {
    /// Takes note of a sentence that turns to one year, or back to all.
    pub(super) fn narrow(&mut self, sentence: &Sentence, text: &str, opens: Option<Period>) {
        if opens.is_some_and(|period| period.is_span()) {
            self.narrowed = None;
            return;
        }
        let Some(last) = self.reviewed_through() else {
            return;
        };
        let near = &text[..text.floor_char_boundary(NEAR)];
        if let Some(words) = year_told(near, last) {
            let at = |byte: usize| sentence.span.start + u32::try_from(byte).unwrap_or(0);
            let words = Span::new(at(words.start), at(words.end));
            self.narrowed = Some((of_year(last, words), words));
        }
    }

    /// The last of the several years that the section reviews.
    fn reviewed_through(&self) -> Option<u16> {
        let sense = self.sense();
        let reviews = !matches!(sense.status, Some((Status::Target, _)));
        let reviewed = self.setting.frame.reviewed.map(|(period, _)| period);
        let period = sense.period.map(|(period, _)| period).or(reviewed);
        let clock = Clock {
            issued: self.setting.issued,
            ..Clock::default()
        };
        let period = period.filter(|period| reviews && period.is_span())?;
        let last = period.last_year(&clock)?;
        // Of years that are still to come none was reviewed.
        (Some(last) <= self.setting.issued).then_some(last)
    }
}

/// A whole year.
const fn of_year(year: u16, span: Span<Folded>) -> Period {
    Period {
        span,
        year: Year::Absolute(year),
        part: Part::Whole,
        base: false,
    }
}

/// Where a sentence that turns to one year begins to tell of it: 一年来，…; 刚刚过去的2020年，…; 2020年是极不平凡的一年.
fn year_told(text: &str, last: u16) -> Option<Range<usize>> {
    let rest = text.strip_prefix("各位代表").unwrap_or(text);
    let rest = rest.trim_start_matches(['，', '！', '：', ' ']);
    let start = text.len() - rest.len();
    if let Some(word) = WORDS.year_told.starting(rest) {
        return Some(start..start + word.len());
    }
    let past = ["刚刚过去的", "刚过去的", "过去的"]
        .iter()
        .find_map(|word| rest.strip_prefix(word));
    let named = past.unwrap_or(rest);
    let year = format!("{last}年");
    let after = named.strip_prefix(&year)?;
    let begins = text.len() - named.len();
    let judged = after.trim_start_matches('，').starts_with('是') && after.contains("一年");
    (past.is_some() || judged).then(|| begins..begins + year.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_told_by_words_that_say_so() {
        let found = |text: &'static str| year_told(text, 2020).map(|words| &text[words]);
        assert_eq!(
            found("各位代表，刚刚过去的2020年，极不平凡"),
            Some("2020年")
        );
        assert_eq!(found("2020年是很不平凡的一年"), Some("2020年"));
        assert_eq!(found("一年来，我们办了几件事"), Some("一年来"));
        assert_eq!(found("2020年，全县完成投资3亿元"), None);
        assert_eq!(found("2020年是“十三五”收官之年"), None);
        assert_eq!(found("刚刚过去的2019年"), None);
    }
}

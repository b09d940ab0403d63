//! Where a review of several years turns to the last of them.
//!
//! ```text
//! 一、过去五年工作回顾
//! 五年来，…                         all of the years
//! 刚刚过去的2020年，…               from here on 2020, to the end of the section
//! 一年来，…   这一年，…             likewise
//! 五年来，…                         all of them again
//! ```
//!
//! Said inside an item of the review, it holds for that item. A year that only opens a sentence (`2020年，…`) dates its
//! paragraph alone: see [`super::carried`].

use super::Walk;
use crate::lexicon::has;
use crate::mention::numeral;
use crate::mention::period::{Clock, Part, Period, WORDS, Year};
use crate::outline::Sentence;
use crate::report::Status;
use crate::span::{Folded, Span};
use std::ops::Range;

/// How far from its start a sentence may say so, in bytes.
const NEAR: usize = 60;

/// Where a review turned to one year.
#[derive(Clone, Copy, Debug)]
pub(super) struct Narrowed {
    /// The year, with the words that turned to it.
    pub(super) year: (Period, Span<Folded>),
    /// The section.
    section: Option<usize>,
    /// Whether it was said inside an item of a list (（一）产业强。2021年是…): it holds for that item.
    item: bool,
}

impl Walk<'_> {
    /// Takes note of a sentence that turns to one year, or back to all.
    pub(super) fn narrow(&mut self, sentence: &Sentence, fresh: bool, opens: Option<Period>) {
        let text = sentence.span.of(self.setting.text);
        if fresh && self.narrowed.is_some_and(|narrowed| narrowed.item) {
            self.narrowed = None;
        }
        if fresh {
            self.in_item = begins_item(text);
        }
        // Most sentences neither turn to a year nor stand where one was turned to.
        if self.narrowed.is_none() && !text.starts_with(['各', '一', '这', '过', '刚', '2']) {
            return;
        }
        let near = &text[..text.floor_char_boundary(NEAR)];
        let since = |period: Period| matches!(period.part, Part::Since | Part::From(_));
        if opens.is_some_and(|period| period.is_span() || since(period)) || looks_back(near) {
            self.narrowed = None;
            return;
        }
        let Some(last) = self.reviewed_through() else {
            return;
        };
        if let Some(words) = year_told(near, last).filter(|_| !self.of_other_year(last)) {
            let at = |byte: usize| sentence.span.start + u32::try_from(byte).unwrap_or(0);
            let words = Span::new(at(words.start), at(words.end));
            self.narrowed = Some(Narrowed {
                year: (of_year(last, words), words),
                section: self.section,
                item: self.in_item && !fresh,
            });
        }
    }

    /// Ends it where the numbering that it was said under goes on: what was told of one year was one item of the review.
    pub(super) fn leave_narrowed(&mut self, section: Option<usize>) {
        let Some(narrowed) = &mut self.narrowed else {
            return;
        };
        let sections = &self.setting.outline.sections;
        let heading = |at: usize| {
            sections
                .get(at)
                .map(|s| (s.parent, s.heading.of(self.setting.text)))
        };
        let (Some(was), Some(is)) = (narrowed.section, section) else {
            return;
        };
        let (Some((parent, old)), Some((other, new))) = (heading(was), heading(is)) else {
            return;
        };
        if parent != other {
            return;
        }
        // 五、… → 一、…: the year is told by items of its own.
        match ordinal(old).zip(ordinal(new)) {
            Some((old, new)) if new > old => self.narrowed = None,
            _ => narrowed.section = None,
        }
    }

    /// 2018年是脱贫攻坚的一年。⏎这一年，…: whether the sentence before is of another year.
    fn of_other_year(&self, last: u16) -> bool {
        let own = format!("{last}年");
        has(self.last, "20") && self.last.contains('年') && !self.last.contains(&own)
    }

    /// What the last sentences turned to, but for a sentence that itself tells of all the years: 年均增长7%.
    pub(super) fn narrowed_for(&self, text: &str) -> Option<(Period, Span<Folded>)> {
        // PM2.5年均浓度: of a year each.
        let yearly = |(at, word): (usize, &str)| {
            let rest = &text[at + word.len()..];
            !rest.starts_with("浓度") && !rest.starts_with(['值', '气'])
        };
        let narrowed = self.narrowed?;
        let all = has(text, "五年") || text.match_indices("年均").any(yearly);
        (!all).then_some(narrowed.year)
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

/// 五年奋斗，…; 本届政府成立以来，…; 回首五年历程，…: whether a sentence looks back on all the years again.
fn looks_back(text: &str) -> bool {
    const HEAD: usize = 12;
    let head: &str = text
        .char_indices()
        .nth(HEAD)
        .map_or(text, |(end, _)| &text[..end]);
    ["五年", "本届", "任期"].iter().any(|word| has(head, word))
}

/// ——疫情防控有力, （一）产业强, 一是…: whether a paragraph is an item of a list.
fn begins_item(text: &str) -> bool {
    let numbered = text.trim_start_matches(numeral::begins);
    text.starts_with(['—', '─', '（', '(', '●', '◆'])
        || numbered.len() < text.len() && numbered.starts_with(['是', '、', '.'])
}

/// 五、…, （五）…: which item of its list a heading is.
fn ordinal(heading: &str) -> Option<u32> {
    let bare = heading.trim_start_matches(['（', '(', '第']);
    let digits = bare.len() - bare.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    match digits {
        0 => numeral::leading(bare).map(|(value, _)| value as u32),
        _ => bare[..digits].parse().ok(),
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

/// Where a sentence that turns to one year begins to tell of it: 一年来，…; 刚刚过去的2020年，…; 2020年是很不寻常的一年.
fn year_told(text: &str, last: u16) -> Option<Range<usize>> {
    let rest = text.strip_prefix("各位代表").unwrap_or(text);
    let rest = rest.trim_start_matches(['，', '！', '：', ' ']);
    let start = text.len() - rest.len();
    if let Some(word) = WORDS.year_told.starting(rest) {
        // 这一年级新生: of a school.
        let tells = rest[word.len()..]
            .starts_with(['，', '我', '全', '在', '县', '区', '市', '来', '里', '中']);
        return tells.then(|| start..start + word.len());
    }
    let past = ["刚刚过去的", "刚过去的", "过去的"]
        .iter()
        .find_map(|word| rest.strip_prefix(word));
    let named = past.unwrap_or(rest);
    let year = format!("{last}年");
    let after = named.strip_prefix(&year)?;
    let begins = text.len() - named.len();
    let judged = after.trim_start_matches('，').starts_with('是') && has(after, "一年");
    (past.is_some() || judged).then(|| begins..begins + year.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_told_by_words_that_say_so() {
        let found = |text: &'static str| year_told(text, 2020).map(|words| &text[words]);
        assert_eq!(found("各位代表，刚过去的2020年，很不寻常"), Some("2020年"));
        assert_eq!(found("2020年是很不寻常的一年"), Some("2020年"));
        assert_eq!(found("一年来，我们办了几件事"), Some("一年来"));
        assert_eq!(found("2020年，全县完成投资3亿元"), None);
        assert_eq!(found("2020年是规划的收官之年"), None);
        assert_eq!(found("刚刚过去的2019年"), None);
    }
}

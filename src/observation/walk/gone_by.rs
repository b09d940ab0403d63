//! The year that is over, told in a part that plans the one that has begun.
//!
//! ```text
//! 2019年政府工作总体要求⏎报告指出，过去的一年实现…。完成…     2018, done
//! 2018年工作回顾⏎过去的一年，…                             the section's own year
//! 某局获知，在刚过去的一年里，…, in news of February 2013    2012
//! 全年发放补助3000万元, in news of January 2013              2012, since 2013 has barely begun
//! ```

use super::Walk;
use crate::lexicon::{Glyphs, find, has, tense};
use crate::mention::period::{self, Clock, Part, Period, Year};
use crate::observation::genre::Genre;
use crate::observation::section::Sense;
use crate::outline::Sentence;
use crate::span::Span;
use std::ops::Range;

/// How far into a sentence the words may stand, in characters.
const LEAD: usize = 8;

/// How far they may stand in news, which tells first who said so.
const FAR: usize = 60;

/// The whole of a year.
const WHOLE: &str = "全年";

/// What says right behind it that the whole year is summed up: 全年|累计发放, but not 全年改造24家 in a list of tasks.
const SUMS: [&str; 8] = ["累计", "共", "总共", "用于", "实际", "先后", "完成", "实现"];

/// The least that there is to be, in a year that has begun: 全年完成投资50亿元|以上.
const LEAST: [&str; 3] = ["以上", "不少于", "不低于"];

/// What a sentence has to have in it to say that a year is over.
const SAYS: [&str; 3] = ["过去的一年", "过去一年", WHOLE];

impl Walk<'_> {
    /// 报告指出，|过去的一年|实现…: the year before that of issue, of which the rest of the paragraph tells too.
    pub(super) fn go_by(&mut self, sentence: &Sentence, text: &str, glyphs: &Glyphs) {
        let planned = || past(text, LEAD).filter(|_| self.plans_this_year());
        let told = || {
            past(text, FAR)
                .or_else(|| self.sums_up_year(text))
                .filter(|_| self.begins_year())
        };
        let says = |word: &&str| glyphs.may(word) && has(text, word);
        if !SAYS.iter().any(says) {
            return;
        }
        let Some(words) = planned().or_else(told) else {
            return;
        };
        let span = Span::bytes(words.start, words.end);
        let year = Period {
            span,
            year: Year::Issued(-1),
            part: Part::Whole,
            base: false,
        };
        let start = sentence.span.start;
        self.carried = Some((year, Span::new(start + span.start, start + span.end)));
    }

    /// |全年|发放补助3000万元, in January or February: what a whole year came to that cannot be the one that has begun.
    fn sums_up_year(&self, text: &str) -> Option<Range<usize>> {
        let month = self.setting.outline.published.and_then(|date| date.month);
        let at = text.find(WHOLE).filter(|_| month.is_some_and(|m| m <= 2))?;
        let behind = &text[at + WHOLE.len()..];
        let summed = SUMS.iter().any(|word| behind.starts_with(word)) || self.told_last_year();
        let opens = at == 0 || text[..at].ends_with('，') || self.carried.is_none();
        // 全年将新修公路15公里, 全年任务, 全年平均气温: not what is planned, nor what is so every year.
        let least = || LEAST.iter().any(|word| has(text, word));
        let ahead = tense::WORDS.not_over.within(text) || least();
        let dated = has(text, "20")
            && text.contains('年')
            && period::until(text, 0).any(|period| matches!(period.year, Year::Absolute(_)));
        (opens && summed && !ahead && !dated).then(|| at..at + WHOLE.len())
    }

    /// 去年，全县诊疗62万人次。⏎|全年新增床位320张: whether the sentence before opened with the year before.
    fn told_last_year(&self) -> bool {
        let opens = |year: &str| self.last.starts_with(year);
        let last = self.setting.issued.map(|year| format!("{}年", year - 1));
        opens("去年，") || last.is_some_and(|last| opens(&last) || opens(&format!("回眸{last}")))
    }

    /// Whether it is news of the first months of a year that names no other year that it reports on.
    fn begins_year(&self) -> bool {
        let frame = self.setting.frame;
        let month = self.setting.outline.published.and_then(|date| date.month);
        let issued = self.setting.issued;
        let sense = self.sense();
        let clock = Clock {
            issued,
            ..Clock::default()
        };
        let own = sense
            .period
            .map(|(period, _)| period)
            .or(frame.reviewed.map(|(period, _)| period));
        let own = own.is_none_or(|period| !period.is_span() && period.last_year(&clock) == issued);
        let news = frame.genre == Genre::Other && !frame.named;
        news && month.is_some_and(|month| month <= 3) && issued.is_some() && own && !sense.plans()
    }

    /// 今年将完成投资3亿元。⏎|过去一年|，…: whether the section plans the year of issue, or the paragraph before does in news of the
    /// first months of a year, or of no month.
    fn plans_this_year(&self) -> bool {
        let month = self.setting.outline.published.and_then(|date| date.month);
        let news = self.setting.frame.genre == Genre::Other && month.is_none_or(|month| month <= 3);
        let meant = news && has(self.last, "今年") && self.last.contains('将');
        plans_year(&self.sense(), self.setting.issued) || meant && self.setting.issued.is_some()
    }
}

/// 在刚|过去的一年|里: the words of a year gone by that open one of the first clauses of a sentence.
fn past(text: &str, lead: usize) -> Option<Range<usize>> {
    let head = text.char_indices().nth(lead + 1);
    let head = head.map_or(text, |(at, _)| &text[..at]);
    let at = find(head, "过去")?;
    let words = ["过去的一年", "过去一年"];
    let word = words.iter().find(|word| text[at..].starts_with(**word))?;
    let before = text[..at].trim_end_matches('刚');
    let before = before.strip_suffix('在').unwrap_or(before);
    (before.is_empty() || before.ends_with(['，', '：', '“'])).then(|| at..at + word.len())
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

//! The two years between which something moved: what moves on behind it, without years of its own, moved between the same.
//!
//! ```text
//! 生产总值从2012年的58亿元增长到2021年的118亿元。财政收入从3亿元增加到8亿元，增长1.6倍。
//!                                                         2012, 2021, 2012/2021
//! 十年间，人口由31万人增加到35万人。⏎出口由1亿元增加到6亿元。   likewise, of the years that a sentence begins with
//! …。全县现有企业64家。                                     no movement: dated as anywhere
//! ```
//!
//! Where in a sentence the numbers of a movement stand is told by [`crate::observation::when`].

use super::{Said, Walk};
use crate::lexicon::has;
use crate::mention::period::{Clock, Part, Period, Year};
use crate::observation::when;
use crate::outline::Sentence;
use crate::span::{Folded, Span};

impl<'a> Walk<'a> {
    /// Takes note of a sentence that tells both years, or another time.
    pub(super) fn note_moved(&mut self, sentence: &Sentence, text: &str, said: &Said) {
        self.shifted = self.shifts(sentence, text, said);
        let pair = said.periods.windows(2).find_map(|pair| between(text, pair));
        let pair = pair.or_else(|| self.over_years(text, said));
        if pair.is_some() || !said.periods.is_empty() {
            let start = sentence.span.start;
            self.moved = pair.map(|period| {
                let words = Span::new(start + period.span.start, start + period.span.end);
                (period, words)
            });
        }
    }

    /// |十年间|，人口由31万人增加到35万人: the years that a sentence begins with, which are over, where it tells how something moved in them.
    fn over_years(&self, text: &str, said: &Said) -> Option<Period> {
        let [years] = said.periods.as_slice() else {
            return None;
        };
        let opens = said.opening.is_some() && years.is_span() && years.span.start == 0;
        let clock = Clock {
            issued: self.setting.issued,
            late: self.setting.frame.late,
            ..Clock::default()
        };
        let over = years.last_year(&clock)? <= self.setting.issued?;
        // “十二五”期间，…由31万亩: how it stood before the plan.
        let year = match years.year {
            Year::Absolute(first) => Year::Absolute(first.saturating_sub(1)),
            counted => counted,
        };
        (opens && over && when::tells_movement(text)).then_some(Period { year, ..*years })
    }

    /// The years of the movement before, for a sentence that moves on and names no time.
    pub(super) fn moves_on(&self, text: &str, said: &Said) -> Option<(Period, Span<Folded>)> {
        let alone = said.periods.is_empty();
        let parts = || self.shifted.filter(|_| alone && tells_parts(text));
        self.moved
            .filter(|_| alone && when::tells_movement(text))
            .or_else(parts)
    }

    /// 结构由|2000年|的42.3:19.6:38.1优化为36.8:25.9:37.3, in a paragraph of 2005: the years between which parts moved.
    fn shifts(
        &self,
        sentence: &Sentence,
        text: &str,
        said: &Said,
    ) -> Option<(Period, Span<Folded>)> {
        const TO: [&str; 5] = ["优化为", "调整为", "转变为", "演变为", "变为"];
        // Most sentences tell of no such movement.
        let from = said.periods.iter().find(|from| {
            let before = text.get(..from.span.start as usize);
            from.part == Part::Whole && before.is_some_and(|before| before.ends_with(['由', '从']))
        })?;
        let rest = text.get(from.span.end as usize..)?;
        let ratio = rest.split_once(':').is_some_and(|(first, _)| {
            let digits = |c: char| c.is_ascii_digit() || c == '.';
            first.trim_start_matches('的').chars().all(digits)
        });
        let moved = TO.iter().any(|word| has(rest, word));
        let clock = Clock::default();
        let around = self.carried.map(|(period, _)| period);
        let to = said.periods.iter().find(|to| to.span.start > from.span.end);
        let last = to.copied().or(around)?.last_year(&clock)?;
        let first = from.first_year(&clock)?;
        (ratio && moved && first < last).then(|| {
            let start = sentence.span.start;
            let words = Span::new(start + from.span.start, start + from.span.end);
            let years = Period {
                part: Part::Through(i16::try_from(last).unwrap_or(i16::MAX)),
                ..*from
            };
            (years, words)
        })
    }
}

/// |其中|，第一产业比重降低了5.5个百分点: whether a sentence tells by how much the parts moved.
fn tells_parts(text: &str) -> bool {
    const MOVED: [&str; 6] = ["降低", "提高", "上升", "下降", "提升", "回落"];
    text.starts_with("其中") && has(text, "个百分点") && MOVED.iter().any(|word| has(text, word))
}

/// 从|2012年|的58亿元增长到|2021年|的118亿元: the years between which it moved.
fn between(text: &str, pair: &[Period]) -> Option<Period> {
    let [from, to] = pair else { return None };
    let clock = Clock::default();
    let whole =
        |period: &Period| period.part == Part::Whole && matches!(period.year, Year::Absolute(_));
    let (first, last) = (from.first_year(&clock)?, to.last_year(&clock)?);
    let before = text.get(..from.span.start as usize)?;
    let apart = text.get(from.span.end as usize..to.span.start as usize)?;
    let one = !apart.contains(['，', '；', '。']);
    let moves =
        before.ends_with(['从', '由']) && apart.starts_with('的') && apart.ends_with(['到', '至']);
    (whole(from) && whole(to) && first < last && one && moves).then(|| Period {
        span: Span::new(from.span.start, to.span.end),
        part: Part::Through(i16::try_from(last).unwrap_or(i16::MAX)),
        ..*from
    })
}

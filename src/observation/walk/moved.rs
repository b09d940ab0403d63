//! The two years between which something moved: what moves on behind it, without years of its own, moved between the same.
//!
//! ```text
//! 生产总值从2012年的58亿元增长到2021年的118亿元。财政收入从3亿元增加到8亿元，增长1.6倍。
//!                                                         2012, 2021, 2012/2021
//! …。全县现有企业64家。                                     no movement: dated as anywhere
//! ```
//!
//! Where in a sentence the numbers of a movement stand is told by [`crate::observation::when`].

use super::{Said, Walk};
use crate::mention::period::{Clock, Part, Period, Year};
use crate::observation::when;
use crate::outline::Sentence;
use crate::span::{Folded, Span};

impl<'a> Walk<'a> {
    /// Takes note of a sentence that tells both years, or another time.
    pub(super) fn note_moved(&mut self, sentence: &Sentence, text: &str, said: &Said) {
        let pair = said.periods.windows(2).find_map(|pair| between(text, pair));
        if pair.is_some() || !said.periods.is_empty() {
            let start = sentence.span.start;
            self.moved = pair.map(|period| {
                let words = Span::new(start + period.span.start, start + period.span.end);
                (period, words)
            });
        }
    }

    /// The years of the movement before, for a sentence that moves on and names no time.
    pub(super) fn moves_on(&self, text: &str, said: &Said) -> Option<(Period, Span<Folded>)> {
        self.moved
            .filter(|_| said.periods.is_empty() && when::tells_movement(text))
    }
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

//! Lines below a line that ends with a colon and says of when they are, or that they are goals.
//!
//! ```text
//! 到2025年，主要指标如下：⏎三甲医院3家，研究型医院1家；⏎…      goals of 2025
//! 我们打算在2027年做到：⏎新建公园9处⏎…                        likewise
//! 截至去年底，家底是这样的：⏎三甲医院3家⏎…                    the year before, results
//! ```
//!
//! The items are the short lines right below it that name no time first and are no sentences of their own; the first
//! paragraph that is none ends the list. Items with marks below 到…将实现： are for [`super::listed`].

use super::Walk;
use crate::lexicon::kinds;
use crate::mention::period::{self, Clock, Period, Year};
use crate::observation::Said;
use crate::observation::status::PLACED;
use crate::outline::{Sentence, SentenceKind};
use crate::report::Status;
use crate::span::{Folded, Span};

kinds! { static WORDS = "../../lexicon/led_words.tsv": goal, done, away, answer }

/// Longest line that leads a list, in characters.
const LONGEST: usize = 40;

/// Longest item, in characters.
const ITEM: usize = 60;

/// What such a line says of its list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Led {
    /// Of when its items are, with the words that say so.
    pub(super) when: (Period, Span<Folded>),
    /// Whether they are goals, results, or as the section says.
    pub(super) status: Option<Status>,
}

impl Walk<'_> {
    /// Takes note of a line that leads such a list.
    pub(super) fn note_led(&mut self, sentence: &Sentence, text: &str, said: &Said) {
        let line = text.trim_end().strip_suffix(['：', ':']);
        let Some(line) = line.filter(|line| line.chars().count() <= LONGEST) else {
            return;
        };
        let rest = &self.setting.text[sentence.span.end as usize..];
        let ends = rest.trim_start_matches([' ', '\r']).starts_with('\n');
        let bare = said.counted.figures.is_empty() && sentence.kind == SentenceKind::Body;
        if !ends || !bare {
            return;
        }
        self.led = self.lead(line).map(|(period, status)| {
            let start = sentence.span.start;
            let words = Span::new(start + period.span.start, start + period.span.end);
            Led {
                when: (period, words),
                status,
            }
        });
    }

    /// Of when a line says that what it leads is, and whether that is still to come.
    fn lead(&self, line: &str) -> Option<(Period, Option<Status>)> {
        let mut named = period::scan(line).into_iter().filter(|period| !period.base);
        // 2021年工作和2022年安排：: of neither year alone.
        let period = named.next().filter(|_| named.next().is_none())?;
        let clock = Clock {
            issued: self.setting.issued,
            ..Clock::default()
        };
        let last = period.last_year(&clock)?;
        let done = WORDS.done.within(line);
        // 现将2021年工作情况汇报如下：: the word of an office that reports.
        let done = done || line.starts_with("现将");
        let wills = !done && (WORDS.goal.within(line) || PLACED.promises.within(line));
        // 2023年主要任务是：, of that year: as its section has it.
        let ahead = self.setting.issued.map_or(wills, |issued| last > issued);
        let gone = self.setting.issued.is_some_and(|issued| last < issued);
        let dated = matches!(period.year, Year::Absolute(_) | Year::Issued(_));
        if ahead && !done {
            return Some((period, Some(Status::Target)));
        }
        (dated && gone && !wills).then_some((period, done.then_some(Status::Actual)))
    }

    /// Ends the list where a paragraph is no item of it.
    pub(super) fn go_on_led(&mut self, sentence: &Sentence, text: &str) {
        let item = |text: &str| {
            let body = text.trim_end_matches(['。', '；', '\n', ' ']);
            let short = text.chars().count() <= ITEM && !body.contains('。');
            let timed = period::scan(text)
                .first()
                .is_some_and(|first| first.span.start == 0);
            short
                && !timed
                && !text.trim_end().ends_with('：')
                && WORDS.away.starting(text).is_none()
        };
        // 一、下一步打算: another part; 1.三甲医院3家: an item with its number.
        let headed = sentence.kind == SentenceKind::Heading
            && !text.starts_with(|c: char| c.is_ascii_digit() || c == '（');
        self.led = self.led.filter(|_| !headed && item(text));
    }
}

//! What a plan looks back on, before any of its headings plans: the plan of the years before it.
//!
//! ```text
//! “十三五”时期，…。⏎新增企业23家。                  both of 2016/2020, in the plan of 2021/2025
//! “十三五”时期，…。⏎“十四五”时期，新增企业36家      36 is planned
//! 一、发展形势“十三五”时期，…，胜利完成了“十三五”规划的任务。新增企业23家。
//!                                                  likewise, where the headings run into the text
//! ```
//!
//! Headings by themselves are read in [`crate::observation::section`].

use super::Walk;
use crate::lexicon::has;
use crate::mention::numeral;
use crate::mention::period::{self, Part, Period};
use crate::observation::section::KINDS;
use crate::outline::Sentence;
use crate::span::Span;

impl Walk<'_> {
    /// “十三五”时期，…, in the plan of the years after: so its paragraphs go on, up to a time that is planned.
    pub(super) fn look_behind(&mut self, opening: &Period, sentence: &Sentence) {
        let Some(before) = self.setting.frame.plan_before() else {
            return;
        };
        let clock = period::Clock::default();
        let (first, last) = (opening.first_year(&clock), opening.last_year(&clock));
        let years = (before.first_year(&clock), before.last_year(&clock));
        if (first, last) == years {
            let start = sentence.span.start;
            let words = Span::new(start + opening.span.start, start + opening.span.end);
            self.behind = Some((before, words));
        } else if last > years.1 {
            self.behind = None;
        }
    }

    /// |“十四五”期间|，新建泵站90座: no longer, from the sentence itself on that opens with later years.
    fn look_ahead(&mut self, opening: Option<Period>) {
        let clock = period::Clock::default();
        let last = opening.filter(|opening| opening.is_span() && !opening.base);
        let last = last.and_then(|opening| opening.last_year(&clock));
        self.behind = self
            .behind
            .filter(|(before, _)| last.is_none() || last <= before.last_year(&clock));
    }

    /// “十三五”以来，…五年累计…: the same, from the sentence itself on.
    pub(super) fn look_since(&mut self, opening: Option<Period>, sentence: &Sentence) {
        self.look_ahead(opening);
        let since = opening.filter(|opening| opening.part == Part::Since && !opening.base);
        let Some((opening, before)) = since.zip(self.setting.frame.plan_before()) else {
            return;
        };
        let clock = period::Clock::default();
        let text = sentence.span.of(self.setting.text);
        let plan = opening.span.of(text).contains('五') || has(text, "五年");
        if plan && opening.first_year(&clock) == before.first_year(&clock) {
            let start = sentence.span.start;
            let words = Span::new(start + opening.span.start, start + opening.span.end);
            self.behind = Some((before, words));
        }
    }

    /// 二、发展目标。…, amid a paragraph that looked back: what is planned begins.
    pub(super) fn leave_behind(&mut self, text: &str) {
        const HEAD: usize = 16;
        let bare = text.trim_start_matches(numeral::begins);
        let head = bare.strip_prefix('、').filter(|_| bare.len() < text.len());
        let Some(head) = head.filter(|_| self.behind.is_some()) else {
            return;
        };
        let near = head.char_indices().nth(HEAD);
        let near = &head[..near.map_or(head.len(), |(end, _)| end)];
        let heading = near.split(['。', '：', '，', '（']).next().unwrap_or("");
        let reviews = KINDS.review.within(heading) || KINDS.ended.within(heading);
        if KINDS.plan.within(heading) && !reviews {
            self.behind = None;
            self.carried = None;
        }
    }

    /// 一、“十三五”发展形势“十二五”时期，…，胜利完成了“十二五”规划…。: takes note of a sentence, whose headings run into it, that
    /// ends with the close of the plan before.
    pub(super) fn closes_plan(&mut self, sentence: &Sentence) -> bool {
        let text = sentence.span.of(self.setting.text);
        let before = self.setting.frame.plan_before();
        let Some(before) = before.filter(|_| KINDS.ended.within(text)) else {
            return false;
        };
        let clock = period::Clock::default();
        let years = |period: &Period| (period.first_year(&clock), period.last_year(&clock));
        let last = period::scan(text).pop();
        let closes = last.filter(|last| years(last) == years(&before));
        let start = sentence.span.start;
        let closed = closes.map(|last| Span::new(start + last.span.start, start + last.span.end));
        self.behind = closed.map(|words| (before, words)).or(self.behind);
        self.carried = closed.map(|words| (before, words)).or(self.carried);
        closed.is_some()
    }
}

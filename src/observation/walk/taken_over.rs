//! What a new paragraph takes over from the one before.
//!
//! ```text
//! 发展目标是：…⏎——生产总值…             the goals
//! 完成情况如下：⏎…                    the part of the year
//! 2024年，某县稳中有进。⏎一是…⏎二是…     the year, of all the items
//! ```
//!
//! What a sentence hands on within its paragraph is told in [`super::carried`].

use super::Walk;
use super::carried::numbers;
use crate::mention::numeral;
use crate::mention::period::{self, Period, ends_plan};
use crate::observation::status;
use crate::span::{Folded, Span};

impl Walk<'_> {
    /// What a new paragraph takes over from the one before.
    pub(super) fn take_over(&mut self, text: &str) {
        // 发展目标是：…⏎——生产总值…: an item of the list of goals that the paragraph before opened.
        // 将做好以下工作：⏎一是整治河道6条。⏎二是…
        let counted = text.starts_with(numeral::begins) && text.chars().nth(1) == Some('是');
        // 三是建成污水厂，力争…。⏎四是设置…: nor by what one of them intends.
        let opens = self.intended.is_some_and(|words| {
            let rest = &self.setting.text[words.end as usize..];
            let line = rest.lines().next().unwrap_or("");
            line.trim_end().ends_with('：')
        });
        let item = text.starts_with('—') && self.intended.is_some() || counted && opens;
        self.listing = self.listing && status::heads(text);
        // 到2025年，基本建成旅游强市。⏎——旅游收入120亿元: so are the items below what is to be by then.
        let marked = text.starts_with('—');
        let goals = self
            .aimed
            .filter(|_| self.listing || marked || status::grows(text));
        let joined = text.starts_with("同时") || text.starts_with("与此同时");
        // …病险水⏎库除险加固6件；…: a line that broke amid its list.
        let broken = self.listing_open() && text.contains('；');
        let listed = status::lists(text) || item || broken;
        let within = self.carried.filter(|(period, _)| period.within_year());
        let announced = within.filter(|_| self.last.ends_with("如下："));
        // 2021年以来⏎新建小学3所⏎…, 2023年⏎…⏎2024年⏎…: a line that is nothing but the time heads those below.
        let alone = self.carried.filter(|(period, words)| {
            let since = matches!(period.part, period::Part::Since);
            let year = period.part == period::Part::Whole
                && matches!(period.year, period::Year::Absolute(_));
            (since || year) && words.of(self.setting.text) == self.last.trim()
        });
        // 过去五年，…迈出新步伐。⏎新增就业3万人。⏎改造危房4000户。
        let above = self.years_above();
        let left = |(period, _): &(Period, Span<Folded>)| {
            period.is_span() && self.leaves_years_above(text)
        };
        let below = self.below.filter(|below| !left(below));
        self.below = announced.or(alone).or(above).or(below);
        // 从2014年到2019年，…。⏎一是修路架桥。…⏎二是…: all that is listed is of the years that are looked back on.
        let years = self.carried.filter(|(period, _)| period.is_span());
        // 四是…，“十三五”期间…。⏎五是…: but not of those that the item before it tells of.
        let years = years.filter(|_| numbers(text) && !self.last.ends_with('：') && !self.numbered);
        let on = self
            .carried
            .filter(|_| joined || listed || self.reviews_on(text))
            .or_else(|| self.part_below(text))
            .or_else(|| self.flows_on(text));
        self.note_itemed(text);
        self.numbered = numbers(text);
        let on = on.or(self.below).or(years).or(self.itemed);
        self.carried = goals.or(on);
        let will = self
            .carried
            // 始终将关注民生作为头等大事…。⏎这些实事进展情况是：…: what is told of them is what was done.
            .filter(|_| self.last.contains('将') && !status::reports(text))
            .map(|(_, words)| words);
        let aimed = goals.map(|(_, words)| words);
        // 到“十四五”末，…。⏎同时，…: by then, too.
        let due = |words: &Span<Folded>| joined && ends_plan(words.of(self.setting.text));
        let goes_on = |words: &Span<Folded>| listed || due(words);
        self.intended = aimed.or(self.intended.or(will).filter(goes_on));
        self.aimed = goals;
    }

    /// 2024年，某县稳中有进。⏎一是…⏎二是…: the year that opens the paragraph before a list told one by one is that of all its items.
    fn note_itemed(&mut self, text: &str) {
        let whole = |period: &Period| {
            let dated = matches!(period.year, period::Year::Absolute(_)) && !period.base;
            period.is_span() || dated && period.part == period::Part::Whole
        };
        let opens = text.starts_with("一是") && !self.last.ends_with('：');
        // 2022年以来，…。2021年考核列第三。⏎一是…: nor is it one before the single year that is told of.
        let clock = period::Clock::default();
        let reviewed = self.setting.frame.reviewed.map(|(period, _)| period);
        let around = self.sense().period.map(|(period, _)| period).or(reviewed);
        let around = around.filter(|around| !around.is_span());
        let own = around.and_then(|around| around.first_year(&clock));
        let gone = |period: &Period| {
            own.is_some_and(|own| period.last_year(&clock).is_some_and(|last| last < own))
        };
        let opened = self
            .carried
            .filter(|(period, _)| opens && whole(period) && (period.is_span() || !gone(period)));
        self.itemed = opened.or(self.itemed).filter(|_| numbers(text));
    }

    /// Whether the last paragraph ended amid a list that a colon opened, without a mark.
    fn listing_open(&self) -> bool {
        const LONG: usize = 120;
        let ends = ['。', '！', '？', '：', '”', '）'];
        self.last.len() >= LONG && self.last.contains('：') && !self.last.ends_with(ends)
    }
}

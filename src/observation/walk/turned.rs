//! Whether a sentence turns the walk: to the part of a document that plans, or back to what was done.
//!
//! ```text
//! 今年的主要预期目标是：…       goals from here on, also under a heading that says nothing
//! 数据也展示了2023年的新成绩：…  results again
//! ```
//!
//! The words are read by [`crate::observation::status`].

use super::Walk;
use crate::lexicon::has;
use crate::mention::numeral;
use crate::mention::period::{self, Period};
use crate::observation::genre::Genre;
use crate::observation::scene::Scene;
use crate::observation::status;
use crate::outline::Sentence;
use crate::report::Status;
use crate::span::{Folded, Span};

/// The first month in which the next year is planned.
const LATE: u8 = 11;

impl Walk<'_> {
    /// 本规划提出未来五年的目标。⏎|“十一五”时期|，…: whether a paragraph opens with several years that are over.
    pub(super) fn opens_before(&self, opening: Option<Period>) -> bool {
        let clock = issued_in(self.setting.issued);
        let years = opening.filter(|opening| opening.is_span() && !opening.base);
        let last = years.and_then(|years| years.last_year(&clock));
        last.is_some() && last < clock.issued
    }

    /// Whether a sentence that speaks of a plan's goals opens the planning part.
    pub(super) fn may_turn(&self, scene: &Scene) -> bool {
        // 2020年是收官之年，…发展目标…: a bulletin plans nothing, nor does news of a year that is over.
        let over = || self.setting.frame.genre == Genre::Other && self.looks_back(scene.text);
        if self.setting.frame.genre == Genre::Bulletin || over() {
            return false;
        }
        let (known, sense) = self.known();
        let reviewed = matches!(sense.status, Some((Status::Actual, _)));
        // 奋斗目标是：2015年…; 实现上述目标，…: of the years that the section plans already.
        let planned = matches!(sense.status, Some((Status::Target, _))) && sense.period.is_some();
        let this_year = || {
            let clock = issued_in(self.setting.issued);
            let own = |period: &Period| !period.base && period.last_year(&clock) == clock.issued;
            scene.periods.iter().any(own)
        };
        if planned && status::sets_goals(scene.text) && !this_year() {
            return false;
        }
        // A report of December reviews the year in which it is given.
        let own_year = known.section_year() >= self.setting.issued;
        !reviewed || names_issue_year(scene, self.setting.issued) && !own_year
    }

    /// 今后五年，…。为此，今后五年的目标任务是：…: the years that such a sentence plans, where they are several; 明年的主要目标：…: or the next.
    pub(super) fn years_ahead(&self, scene: &Scene) -> Option<Period> {
        let clock = issued_in(self.setting.issued);
        // 今年的工作…，为明年打好基础: the next year alone is planned where the sentence begins with it, as this one ends.
        let date = self.setting.outline.published.and_then(|date| date.month);
        let next = |period: &Period| {
            let whole = period.part == period::Part::Whole && period.span.start == 0;
            period.year == period::Year::Issued(1) && whole && date >= Some(LATE)
        };
        let mut spans = scene
            .periods
            .iter()
            .filter(|period| period.is_span() || next(period));
        let span = spans.next()?;
        // 今年是“十四五”开局之年，…目标: the plan is no more than named.
        let counted = matches!(span.year, period::Year::Issued(_)) && !has(scene.text, "今年");
        let ahead = counted && span.first_year(&clock) >= clock.issued && clock.issued.is_some();
        let same = spans.all(|other| (other.year, other.part) == (span.year, span.part));
        (ahead && same && !span.base).then(|| Period {
            span: scene.global(span.span),
            ..*span
        })
    }

    /// 实施造林8万亩，…力争…: the word of intent in a paragraph, in news without headings, that says of
    /// nothing that it was done.
    pub(super) fn wills(&self, rest: &[Sentence]) -> Option<Span<Folded>> {
        if self.setting.frame.genre != Genre::Other || self.sense().status.is_some() {
            return None;
        }
        let first = rest.first()?;
        let same = |sentence: &&Sentence| sentence.paragraph == first.paragraph;
        let last = rest.iter().take_while(same).last()?;
        let text = Span::new(first.span.start, last.span.end).of(self.setting.text);
        let own = first.span.of(self.setting.text);
        let (start, end) =
            status::wills(text).or_else(|| status::resolves(own, text, self.setting.issued))?;
        let offset = |byte: usize| Some(first.span.start + u32::try_from(byte).ok()?);
        Some(Span::new(offset(start)?, offset(end)?))
    }

    /// （二）指标任务完成情况⏎1.引进企业不少于4家。上半年，引进2家: an item that tells first what is to be done in the year.
    pub(super) fn tells_goal(&self, rest: &[Sentence]) -> Option<(Period, Span<Folded>)> {
        const DONE: [&str; 5] = ["已", "了", "同比", "实际", "累计"];
        let (first, next) = (rest.first()?, rest.get(1)?);
        if first.paragraph != next.paragraph || !self.tells_of_tasks(first) {
            return None;
        }
        let text = first.span.of(self.setting.text);
        let item = text.starts_with(|c: char| c.is_ascii_digit() || c == '（');
        let told = DONE.iter().any(|word| has(text, word)) || has(text, "年");
        let done = period::until(next.span.of(self.setting.text), 0).next()?;
        let span = first.span;
        let year = Period {
            span,
            year: period::Year::Context,
            part: period::Part::Whole,
            base: false,
        };
        (item && !told && done.within_year() && done.span.start == 0).then_some((year, span))
    }

    /// （二）指标任务完成情况, 重点工作督查情况的通报: whether a sentence stands below a heading, or below a title where it has none, that
    /// tells how far tasks are.
    fn tells_of_tasks(&self, first: &Sentence) -> bool {
        let text = self.setting.text;
        let sections = &self.setting.outline.sections;
        let section = first.section.and_then(|at| sections.get(at));
        if let Some(section) = section {
            let heading = section.heading.of(text);
            let tasks = has(heading, "任务") || has(heading, "目标");
            return tasks && heading.ends_with("完成情况");
        }
        let title = self
            .setting
            .outline
            .title
            .map_or("", |title| title.of(text));
        let tasks = ["督查", "任务", "重点工作", "目标", "实事"];
        let told = ["情况的通报", "情况通报", "完成情况", "进展情况", "落实情况"];
        tasks.iter().any(|word| has(title, word)) && told.iter().any(|word| has(title, word))
    }

    /// 一、…, （二）…, 此外，…, 交通出行方面，…: the deeds go on in a paragraph that is numbered or tells its field, and in one behind a line
    /// of such a one that ends none.
    pub(super) fn go_on_in_deeds(&mut self, text: &str) {
        const FIELD: usize = 36;
        let marked = |c: char| matches!(c, '这' | '（') || c.is_ascii_digit() || numeral::begins(c);
        let field = &text[..text.floor_char_boundary(FIELD)];
        let field = field
            .split('，')
            .next()
            .is_some_and(|head| head.ends_with("方面"));
        let begins = text.starts_with(marked)
            || text.starts_with("此外")
            || text.starts_with("在这")
            || field;
        // 二、改善居住条⏎件。…; 三、为老服务⏎新增床位120张。
        let broken = self.deed && !self.last.ends_with(['。', '！', '？']);
        let begins = begins || self.deed && self.in_deeds() && status::does(text);
        self.deed = self.deeds.is_some() && (begins || broken);
        self.deeds = self.deeds.filter(|_| begins || broken);
    }

    /// 10个民生实事项目如下⏎一、道路提升项目⏎…: whether the section is one of those that the deeds are told in.
    fn in_deeds(&self) -> bool {
        let section = self
            .section
            .and_then(|at| self.setting.outline.sections.get(at));
        let told = self.deeds.zip(section);
        told.is_some_and(|(words, section)| {
            let heading = section.heading.of(self.setting.text);
            let bare = heading.trim_start_matches(numeral::begins);
            section.heading.start > words.start && bare.len() < heading.len()
        })
    }

    /// 会上确定今年办好十件民生实事: near the head of news.
    pub(super) fn announces(&self, sentence: &Sentence, text: &str) -> Option<(usize, usize)> {
        const HEAD: u32 = 1_500;
        let news = self.setting.frame.genre == Genre::Other && sentence.span.start < HEAD;
        // 民生实事办理情况的报告⏎全县确定实事10件。1.新建…6所。已建成…: nor does a report on what was done announce it.
        let title = self.setting.frame.title.filter(|_| news);
        let news =
            news && !title.is_some_and(|title| status::tells_of_done(title.of(self.setting.text)));
        let below = &self.setting.text[sentence.span.end as usize..];
        news.then(|| status::announces(text).filter(|_| !status::tells_done(below)))?
    }

    /// 数据也展示了2023年的新成绩：…: a sentence that begins with a year before that of issue.
    pub(super) fn looks_back(&self, text: &str) -> bool {
        const NEAR: usize = 60;
        let issued = self.setting.issued;
        let first = period::until(text, NEAR).find(|period| !period.base);
        first.is_some_and(|period| match period.year {
            period::Year::Absolute(year) => Some(year) < issued && !period.is_span(),
            _ => false,
        })
    }
}

fn issued_in(issued: Option<u16>) -> period::Clock {
    period::Clock {
        issued,
        ..period::Clock::default()
    }
}

/// Whether a sentence speaks of the year of issue.
fn names_issue_year(scene: &Scene, issued: Option<u16>) -> bool {
    let clock = issued_in(issued);
    scene.periods.iter().any(|period| {
        period.year != period::Year::Context
            && issued.is_some()
            && period.first_year(&clock) >= issued
    })
}

//! Which period a sentence hands on to those that follow in its paragraph.
//!
//! ```text
//! 2023年，…。总量…                      2023 goes on
//! 今年以来，…。总量…, in 上半年…情况     no more than the half year that the report is on
//! “十四五”期间，…。五年来，…          all of the plan's years
//! 力争到2025年，…                      and it is a goal's
//! ```
//!
//! Which period opens a sentence is told by [`crate::observation::opening`].

use super::Walk;
use super::ended::is_term;
use crate::lexicon::has;
use crate::mention::numeral;
use crate::mention::period::{self, Period};
use crate::observation::genre::Genre;
use crate::observation::when::{sums_months, titled};
use crate::outline::Sentence;
use crate::report::Status;
use crate::span::Span;

impl Walk<'_> {
    /// Keeps the period that opens a sentence for those that follow in its paragraph.
    pub(super) fn carry(&mut self, opening: Option<Period>, sentence: &Sentence) {
        if self.returns_to_year(sentence) {
            self.carried = None;
        }
        if self.closes_plan(sentence) {
            return;
        }
        let Some(opening) = opening else { return };
        // 2018/2019榨季总产5万吨。全县…: what follows is of the year again.
        if opening.part == period::Part::Season {
            return;
        }
        if self.only_happened(&opening, sentence.span.of(self.setting.text)) {
            self.carried = self.carried.filter(|(period, _)| period.is_span());
            return;
        }
        self.open_years(&opening, sentence);
        let later = self.gone_on(opening, sentence);
        let later = later.or_else(|| later_year(opening, sentence.span.of(self.setting.text)));
        let opening = later.unwrap_or(opening);
        self.look_behind(&opening, sentence);
        let again = self.known().0.told_plan();
        let again = again.is_some_and(|plan| opening.counts_again(&plan, self.setting.issued));
        // 分季度看，一季度增长10.5%，二季度…: each of its parts, and none of what follows.
        let parts = sentence.span.of(self.setting.text);
        let parts = period::WORDS.parts.starting(parts).is_some() || names_thing(&opening, parts);
        if parts
            || is_term(&opening, sentence.span.of(self.setting.text))
            || self.narrower(&opening, sentence.span.of(self.setting.text))
            || again
            || self.remarks(&opening, sentence.span.of(self.setting.text))
            || self.amid(&opening, sentence)
            || self.ends_years(&opening, sentence.span.of(self.setting.text))
        {
            return;
        }
        let within_year = matches!(
            opening.part,
            period::Part::Quarter(_) | period::Part::Months(..) | period::Part::Days(..)
        );
        if !(within_year && matches!(self.known().1.status, Some((Status::Target, _)))) {
            let start = sentence.span.start;
            let words = Span::new(start + opening.span.start, start + opening.span.end);
            let before = &self.setting.text[..words.start as usize];
            if before.ends_with("力争到") || before.ends_with('到') && self.after_issue(&opening)
            {
                self.aimed = Some((opening, words));
            }
            // 截至12月末，…, in a work report: what follows is told of the year that ends then.
            let works = self.setting.frame.genre == Genre::Work;
            let year_end = works
                && opening.part == period::Part::Month(12)
                && opening
                    .span
                    .of(sentence.span.of(self.setting.text))
                    .ends_with(['末', '底']);
            let part = match opening.part {
                _ if year_end => period::Part::Whole,
                // 截至6月底，…, in a report on the first half of a year.
                part if before.ends_with("截至") => {
                    titled(self.setting, &opening).unwrap_or(part)
                }
                // 4月，…累计完成3亿元。其中：税收2亿元: since the year began.
                period::Part::Month(last)
                    if last > 1 && sums(sentence, &opening, self.setting.text) =>
                {
                    period::Part::Months(1, last)
                }
                part => part,
            };
            let held = Period { part, ..opening };
            self.carried = Some((held, words));
        }
    }

    /// 1-11月，…。|某厂预计全年完成产值12亿元。…, in a report: whether a sentence goes back from some months to all the year.
    fn returns_to_year(&self, sentence: &Sentence) -> bool {
        let months = self
            .carried
            .is_some_and(|(carried, _)| carried.within_year());
        let text = sentence.span.of(self.setting.text);
        let reports = matches!(self.setting.frame.genre, Genre::Work | Genre::Report);
        let works = reports && self.below.is_none();
        months && works && (has(text, "预计全年") || has(text, "全年预计"))
    }

    /// 2021年，…。|五年实施项目126个, in a review of five years: whether a sentence turns from one year back to all of them.
    pub(super) fn recounts(&self, text: &str) -> bool {
        if !text.starts_with(|c: char| c.is_ascii_digit() || numeral::begins(c)) {
            return false;
        }
        let clock = period::Clock {
            issued: self.setting.issued,
            ..period::Clock::default()
        };
        let section = self.sense().period.map(|(period, _)| period);
        let section = section.filter(Period::is_span);
        let years = section.and_then(|section| {
            let (first, last) = (section.first_year(&clock)?, section.last_year(&clock)?);
            last.checked_sub(first)
        });
        let Some(years) = years.filter(|years| (2..=9).contains(years)) else {
            return false;
        };
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let counted = match digits {
            0 => numeral::leading(text).map(|(count, length)| (count as u16, length)),
            _ => text[..digits].parse().ok().map(|count| (count, digits)),
        };
        // 五年级, 五年制: of schools.
        counted.is_some_and(|(count, length)| {
            let rest = text[length..].strip_prefix('年');
            count == years + 1
                && rest.is_some_and(|rest| !rest.starts_with(['级', '制', '期', '一']))
        })
    }

    /// 过去五年，…。克服困难，|2021年，实现…。引进项目17个: in a paragraph of several years, one of them behind a topic dates its own
    /// sentence.
    fn amid(&self, opening: &Period, sentence: &Sentence) -> bool {
        let clock = period::Clock {
            issued: self.setting.issued,
            ..period::Clock::default()
        };
        let whole = opening.part == period::Part::Whole && opening.span.start > 0;
        let year = opening.last_year(&clock).filter(|_| whole);
        let around = self.carried.filter(|(around, _)| around.is_span());
        // “十一五”时期，…。至|2010年，产值达到12亿元。粮食9万吨: what had come of it at the end, one thing after the other.
        let text = sentence.span.of(self.setting.text);
        // 过去五年，…。预计|2011年生产总值60亿元。税收8亿元，…: likewise.
        let ends = matches!(
            &text[..opening.span.start as usize],
            "至" | "到" | "截至" | "预计"
        );
        around.zip(year).is_some_and(|((around, _), year)| {
            let closes = ends && around.last_year(&clock) == Some(year);
            let within =
                around.first_year(&clock) <= Some(year) && around.last_year(&clock) >= Some(year);
            within && !closes
        })
    }

    /// 2020年征地基本完成，|2021年建成安置房260套。…, in a review of 2021: the year of the section, to which a later clause goes on.
    fn gone_on(&self, opening: Period, sentence: &Sentence) -> Option<Period> {
        let clock = period::Clock::default();
        let single = |period: &Period| {
            period.part == period::Part::Whole
                && matches!(period.year, period::Year::Absolute(_))
                && !period.base
        };
        let around = self.sense().period.or(self
            .setting
            .frame
            .reviewed
            .and_then(|(period, words)| Some((period, words?))));
        let own = around.and_then(|(period, _)| period.last_year(&clock))?;
        let year = opening.last_year(&clock).filter(|_| single(&opening))?;
        if year >= own {
            return None;
        }
        let text = sentence.span.of(self.setting.text);
        let mut later = period::scan(text).into_iter();
        later.find(|period| {
            let before = &text[..period.span.start as usize];
            single(period)
                && period.last_year(&clock) == Some(own)
                && before.ends_with(['，', '；'])
        })
    }

    /// 今年以来，…: in a report on the first half of this year no more than that is meant; nor is more meant by 2016年，我镇突出重点。,
    /// which tells no figure.
    fn narrower(&self, opening: &Period, text: &str) -> bool {
        let around = || {
            let headed = self.sense().period.map(|(period, _)| period);
            headed.or(self.setting.frame.reviewed.map(|(period, _)| period))
        };
        let named = || {
            let own = opening.last_year(&period::Clock::default());
            let dated =
                matches!(opening.year, period::Year::Absolute(_)) && own == self.setting.issued;
            let after = &text[opening.span.end as usize..];
            dated && !after.contains(|c: char| c.is_ascii_digit())
        };
        let whole = opening.part == period::Part::Whole;
        let this = whole && (opening.year == period::Year::Issued(0) || named());
        let of_issue = |around: Period| {
            around.within_year()
                && around.last_year(&period::Clock::default()) == self.setting.issued
        };
        this && around().is_some_and(of_issue)
    }

    /// 一季度企业大面积停工。|工业增加值下降4%, in what tells of a whole year: whether some months of it are only remarked on.
    fn remarks(&self, opening: &Period, text: &str) -> bool {
        let frame = &self.setting.frame;
        let year = frame
            .reviewed
            .is_some_and(|(year, _)| year.part == period::Part::Whole);
        let annual = matches!(frame.genre, Genre::Bulletin | Genre::Work) && year;
        let part = opening.within_year() && opening.year == period::Year::Context;
        let after = &text[opening.span.end as usize..];
        annual && part && !after.contains(|c: char| c.is_ascii_digit())
    }

    /// Whether a period ends after the year of issue; a plan that nothing dates is issued when its years begin.
    fn after_issue(&self, period: &Period) -> bool {
        let clock = period::Clock::default();
        let frame = &self.setting.frame;
        let planned = frame.planned.filter(|_| frame.genre == Genre::Plan);
        let begun = || planned.and_then(|(planned, _)| planned.first_year(&clock));
        let issued = self.setting.issued.or_else(begun);
        issued.is_some() && period.last_year(&clock) > issued
    }
}

/// |去年|已建成的交易市场，年内交易30万头: whether a year only tells which thing the sentence goes on with.
pub(super) fn names_thing(opening: &Period, text: &str) -> bool {
    let Some(rest) = text
        .get(opening.span.end as usize..)
        .filter(|_| opening.span.start == 0)
    else {
        return false;
    };
    let clause = rest.split(['，', '；', '。']).next().unwrap_or(rest);
    let bare = clause.strip_prefix('已').unwrap_or(clause);
    let brought = bare.len() < clause.len() && bare.contains('的')
        || period::WORDS.brought.starting(clause).is_some();
    let whole = opening.part == period::Part::Whole;
    whole && brought && clause.len() < rest.len() && !clause.contains(|c: char| c.is_ascii_digit())
}

/// Whether the month that opens a sentence is told by its sum since the year began.
fn sums(sentence: &Sentence, opening: &Period, text: &str) -> bool {
    let own = sentence.span.of(text);
    let rest = own.get(opening.span.end as usize..);
    opening.span.start == 0 && rest.is_some_and(sums_months)
}

/// 2019年，浓度…；|2020年，浓度…。: the last of the years that the parts of a sentence begin with, one after the other.
fn later_year(opening: Period, text: &str) -> Option<Period> {
    let single = |period: &Period| {
        let dated = matches!(period.year, period::Year::Absolute(_)) && !period.base;
        dated && period.part == period::Part::Whole
    };
    let year = |period: &Period| period.last_year(&period::Clock::default());
    let group = text.rfind('；').filter(|_| single(&opening))? + '；'.len_utf8();
    let periods = period::scan(text);
    let mut last = periods.into_iter().filter(single);
    last.find(|last| last.span.start as usize == group && year(last) > year(&opening))
}

/// 一是…, 二是…: whether a paragraph is an item of a list that is told one by one.
pub(super) fn numbers(text: &str) -> bool {
    let bare = text.trim_start_matches(numeral::begins);
    bare.len() < text.len() && bare.starts_with('是')
}

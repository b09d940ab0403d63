//! What a section says for all the figures in it: the year it is about, and whether it reviews or plans.
//!
//! ```text
//! 一、2023年工作回顾              2023, actual
//! 三、2024年主要任务              2024, target
//! 二、“十四五”时期的主要目标       2021/2025, target
//! （一）聚焦产业引领               as the section around it
//! ```
//!
//! A section whose heading names the year of issue and no kind plans where an earlier one reviews
//! the year before. Sentences may say otherwise: see [`super::status`] and [`super::when`].

use crate::mention::period::{self, Clock, Period};
use crate::outline::Outline;
use crate::report::Status;
use crate::span::{Folded, Span};

/// What a section says.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sense {
    /// The period, with its words (document bytes).
    pub period: Option<(Period, Span<Folded>)>,
    /// Result or goal, with the heading.
    pub status: Option<(Status, Span<Folded>)>,
}

/// Words of a heading that reviews.
const REVIEW: [&str; 16] = [
    "回顾",
    "执行情况",
    "总结",
    "成效",
    "成就",
    "过去",
    "完成情况",
    "工作情况",
    "主要工作情况",
    "取得",
    "实现的",
    "发展情况",
    "运行情况",
    "落实情况",
    "基本情况",
    "发展现状",
];
/// Words of a heading that plans.
const PLAN: [&str; 24] = [
    "目标",
    "任务",
    "展望",
    "计划",
    "安排",
    "打算",
    "部署",
    "重点工作",
    "思路",
    "今后",
    "未来",
    "下一步",
    "工作重点",
    "总体要求",
    "指导思想",
    "主要工作",
    "工作建议",
    "规划",
    "奋斗",
    "重大举措",
    "保障措施",
    "工作要点",
    "远景",
    "预期",
];

/// What each section of an outline says, inherited from the one around it.
pub fn senses(text: &str, outline: &Outline, issued: Option<u16>) -> Vec<Sense> {
    let clock = Clock {
        issued,
        ..Clock::default()
    };
    // A statistical bulletin plans nothing: 五、城市规划和建设 is a chapter of it.
    let reports = outline.title_text(text).contains("公报");
    let mut found: Vec<Sense> = Vec::with_capacity(outline.sections.len());
    for section in &outline.sections {
        let heading = section.heading.of(text);
        let mut sense = section
            .parent
            .and_then(|parent| found.get(parent).copied())
            .unwrap_or_default();
        let named = period::scan(heading)
            .into_iter()
            .find(|period| !period.base && names_section(heading, period));
        let named = named.or_else(|| bare_year(heading));
        if let Some(period) = named {
            let at = section.heading.start;
            sense.period = Some((
                period,
                Span::new(at + period.span.start, at + period.span.end),
            ));
            sense.status = None;
        }
        let asked = Heading {
            text: heading,
            level: section.level,
            named,
            settled: sense.status.is_some(),
        };
        if let Some(status) = asked
            .status(&clock, &found)
            .filter(|status| !reports || *status == Status::Actual)
        {
            sense.status = Some((status, section.heading));
        }
        found.push(sense);
    }
    found
}

/// 回顾2023：…, 展望2024: a year without 年 beside a word of review or outlook.
fn bare_year(heading: &str) -> Option<Period> {
    ["回顾", "展望", "聚焦", "奋进", "迈步"]
        .iter()
        .find_map(|word| {
            let start = heading.find(word)? + word.len();
            let digits = heading
                .get(start..start + 4)
                .filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))?;
            let year = digits
                .parse()
                .ok()
                .filter(|year| period::YEARS.contains(year))?;
            Some(Period {
                span: Span::bytes(start, start + 4),
                year: period::Year::Absolute(year),
                part: period::Part::Whole,
                base: false,
            })
        })
}

/// A year in a heading is the section's, unless it stands inside a name.
fn names_section(heading: &str, period: &Period) -> bool {
    let before = &heading[..period.span.start as usize];
    let plan = heading[period.span.range()].contains('十');
    let quoted = before.ends_with('“') && !plan;
    !before.contains('《') && !quoted
}

/// A heading that is asked whether it reviews or plans.
struct Heading<'a> {
    text: &'a str,
    level: u8,
    named: Option<Period>,
    /// Whether a section around it has said.
    settled: bool,
}

impl Heading<'_> {
    fn status(&self, clock: &Clock, earlier: &[Sense]) -> Option<Status> {
        let year = self.named.and_then(|period| period.last_year(clock));
        // 一、2022年主要工作: a year that is over was reviewed, whatever else the heading says.
        if year
            .zip(clock.issued)
            .is_some_and(|(year, issued)| year < issued)
        {
            return Some(Status::Actual);
        }
        let planned = |period: Period| {
            if plans_by_year(&period, clock, earlier) {
                Status::Target
            } else {
                Status::Actual
            }
        };
        self.by_words().or_else(|| self.named.map(planned))
    }

    /// What its words say. Below the first level only a heading that names a year, or one that
    /// nothing around it has settled, is asked.
    fn by_words(&self) -> Option<Status> {
        if self.level > 1 && self.named.is_none() && self.settled {
            return None;
        }
        let reviews = REVIEW.iter().any(|word| self.text.contains(word));
        let plans = PLAN.iter().any(|word| self.text.contains(word));
        match (reviews, plans) {
            (true, _) => Some(Status::Actual),
            (false, true) => Some(Status::Target),
            _ => None,
        }
    }
}

/// A heading with a year and no word: the year of issue plans where the one before was reviewed.
fn plans_by_year(period: &Period, clock: &Clock, earlier: &[Sense]) -> bool {
    let (Some(year), Some(issued)) = (period.last_year(clock), clock.issued) else {
        return false;
    };
    let reviewed = earlier.iter().any(|sense| {
        sense
            .period
            .is_some_and(|(period, _)| period.last_year(clock) < Some(year))
    });
    year > issued || year == issued && reviewed
}

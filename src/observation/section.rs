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

mod lasted;
mod listed;
mod named;
mod term;

use super::genre::{Frame, Genre};
use super::status::PLACED;
use crate::lexicon::kinds;
use crate::mention::numeral;
use crate::mention::period::{Clock, Period};
use crate::outline::{Outline, Section};
use crate::report::Status;
use crate::span::{Folded, Span};
use named::{named_period, plans_by_year};

/// What a section says.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sense {
    /// The period, with its words (document bytes).
    pub period: Option<(Period, Span<Folded>)>,
    /// Result or goal, with the heading.
    pub status: Option<(Status, Span<Folded>)>,
    /// 预计（下同）: the words that make the rest of a paragraph a forecast.
    pub expected: Option<Span<Folded>>,
    /// 今年将做好五件实事：…: the words that make the rest of a paragraph a plan.
    pub intended: Option<Span<Folded>>,
}

impl Sense {
    /// Whether it plans a period of its own.
    pub fn plans(&self) -> bool {
        self.period.is_some() && matches!(self.status, Some((Status::Target, _)))
    }
}

kinds! { static KINDS = "../lexicon/section_words.tsv": review, present, strengthen, plan, apart, ended, urge, works }

/// What holds where no section says: a plan's words are goals.
pub fn root(frame: &Frame) -> Sense {
    if frame.genre != Genre::Plan {
        return Sense {
            status: frame.exhorts.map(|words| (Status::Target, words)),
            ..Sense::default()
        };
    }
    Sense {
        period: frame
            .planned
            .filter(|_| frame.named)
            .and_then(|(period, words)| Some((period, words?))),
        status: frame.title.map(|title| (Status::Target, title)),
        expected: None,
        intended: None,
    }
}

/// What each section of an outline says, inherited from the one around it.
pub fn senses(text: &str, outline: &Outline, issued: Option<u16>, frame: &Frame) -> Vec<Sense> {
    let root = root(frame);
    // A plan that nothing dates is issued when its years begin.
    let begun = frame.planned.filter(|_| frame.genre == Genre::Plan);
    let begun = begun.and_then(|(period, _)| period.first_year(&Clock::default()));
    let clock = Clock {
        issued: issued.or(begun),
        ..Clock::default()
    };
    // A statistical bulletin plans nothing: 五、城市规划和建设 is a chapter of it.
    let title = outline.title_text(text);
    let (reports, summary) = (title.contains("公报"), sums_up(&title));
    let mut found: Vec<Sense> = Vec::with_capacity(outline.sections.len());
    // The least last year of the sections so far; of periods without one, none is less than any.
    let mut earliest: Option<Option<u16>> = None;
    let planned = root.period.filter(|(period, _)| !period.is_span());
    let planned = planned.and_then(|(period, _)| period.last_year(&clock));
    for section in &outline.sections {
        let heading = section.heading.of(text);
        let named = named_period(heading)
            .or_else(|| lasted::lasted(text, section.heading))
            .or_else(|| term::of_term(text, section.heading, frame));
        let mut sense = inherited(&found, outline, section, frame, named);
        let asked = Heading {
            text: without_bracket(heading),
            level: section.level,
            named,
            begun: outline
                .published
                .is_some_and(|date| date.month.is_some_and(|month| month <= 2)),
            settled: sense.status.is_some() && sense.status != root.status,
            planned,
            summary: summary
                || found.is_empty() && frame.genre == Genre::Other && looks_back(text, section),
        };
        let status = asked.status(&clock, earliest);
        if let Some(status) = status.filter(|status| !reports || *status == Status::Actual) {
            // A plan's own years do not date what it looks back on: those of the plan before it do.
            // 行动方案（2022—2024年）⏎二、发展基础: nor do years that are planned, where they are still to come.
            let ahead = || named.is_none() && sense.plans() && ends_after(&sense, &clock);
            if status == Status::Actual && (sense.period == root.period || ahead()) {
                sense.period = frame.plan_before().map(|plan| (plan, section.heading));
            }
            sense.status = Some((status, section.heading));
        }
        // 主要预期目标⏎十大行动: what is to be done goes on with the goals.
        let before = last_of(&outline.sections[..found.len()], section.parent);
        let goals = before.map(|before| found[before]).filter(|_| {
            frame.genre != Genre::Bulletin && status.is_none() && listed::lists_works(asked.text)
        });
        if let Some(goals) = goals.filter(|goals| matches!(goals.status, Some((Status::Target, _))))
        {
            let planned = frame.planned.filter(|_| frame.genre == Genre::Work);
            let planned = planned.and_then(|(period, words)| Some((period, words?)));
            (sense.period, sense.status) = (goals.period.or(planned), goals.status);
        }
        // 一、过去一年的工作, before 二、关于2015年的工作: of the year before that of issue.
        let undated = sense.period.is_none() && status == Some(Status::Actual);
        let last = issued
            .filter(|_| undated)
            .map(|year| Some(year.saturating_sub(1)));
        let ends = sense.period.map(|(period, _)| period.last_year(&clock));
        if let Some(year) = ends.or(last) {
            earliest = Some(earliest.map_or(year, |earliest| earliest.min(year)));
        }
        found.push(sense);
    }
    found
}

/// Whether the years of a section end behind that of issue.
fn ends_after(sense: &Sense, clock: &Clock) -> bool {
    let last = sense.period.and_then(|(period, _)| period.last_year(clock));
    clock.issued.is_some() && last > clock.issued
}

/// 某局2022年工作总结, but not 工作总结和明年打算: whether a title sums up what is over, and plans nothing.
fn sums_up(title: &str) -> bool {
    let plans = ["打算", "计划", "思路", "安排", "要点", "谋划", "任务"];
    title.contains("总结") && !plans.iter().any(|word| title.contains(word))
}

/// 获评全省先进，实现了…。⏎|一、主要工作: whether what stands before the first heading tells more than once what was brought about.
fn looks_back(text: &str, section: &Section) -> bool {
    const FAR: usize = 2_400;
    let before = &text[..section.heading.start as usize];
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(FAR))..];
    PLACED.deed.every(near).nth(1).is_some() && !near.contains("力争")
}

/// 一、综合经济（目标10项，完成8项） → 一、综合经济: a heading without the bracket that ends it.
fn without_bracket(heading: &str) -> &str {
    let inner = heading
        .strip_suffix('）')
        .and_then(|inner| inner.rsplit_once('（'));
    let bare = inner
        .map(|(bare, _)| bare)
        .filter(|bare| bare.chars().count() >= 4);
    bare.unwrap_or(heading)
}

/// What a section has from its own heading's period, from the one around it, or from the one before it: 二、2024年工作安排,
/// 三、加强政府自身建设: what a report plans goes on.
fn inherited(
    found: &[Sense],
    outline: &Outline,
    section: &Section,
    frame: &Frame,
    named: Option<Period>,
) -> Sense {
    let around = section.parent.and_then(|parent| found.get(parent).copied());
    let around = around.unwrap_or_else(|| root(frame));
    if let Some(period) = named {
        let at = section.heading.start;
        let words = Span::new(at + period.span.start, at + period.span.end);
        return Sense {
            period: Some((period.without_day(), words)),
            status: None,
            ..around
        };
    }
    let before = last_of(&outline.sections[..found.len()], section.parent);
    let goes_on = matches!(frame.genre, Genre::Work | Genre::Report);
    let plan = before.filter(|_| goes_on).map(|before| found[before]);
    plan.filter(Sense::plans).unwrap_or(around)
}

/// The last of the sections so far that lie in the same one.
fn last_of(sections: &[Section], parent: Option<usize>) -> Option<usize> {
    // None stands before the one that they lie in.
    let from = parent.map_or(0, |parent| parent + 1);
    let last = sections[from..]
        .iter()
        .rposition(|section| section.parent == parent);
    last.map(|last| from + last)
}

/// A heading that is asked whether it reviews or plans.
struct Heading<'a> {
    text: &'a str,
    level: u8,
    named: Option<Period>,
    /// Whether the document is of the first two months of a year.
    begun: bool,
    /// Whether a section around it has said.
    settled: bool,
    /// Whether the title, or what stands before the first heading, is that of a summary.
    summary: bool,
    /// The one year that the document plans by its title.
    planned: Option<u16>,
}

impl Heading<'_> {
    fn status(&self, clock: &Clock, earliest: Option<Option<u16>>) -> Option<Status> {
        let year = self.named.and_then(|period| period.last_year(clock));
        // 一、2022年主要工作: a year that is over was reviewed, whatever else the heading says.
        if year
            .zip(clock.issued)
            .is_some_and(|(year, issued)| year < issued)
        {
            return Some(Status::Actual);
        }
        // 三、2022年工作, in January of that year: nothing of it is done yet.
        // 市政府2012年8件实事: nor of such deeds.
        let ends = ["年工作", "实事", "实事项目"];
        let ends = ends.iter().any(|word| self.text.ends_with(word));
        let to_come = self.begun && year == clock.issued && ends;
        // 某局2020年工作计划⏎一、2020年重点项目: nor of the only year that a plan is of.
        let to_come = to_come || year.is_some() && year == self.planned;
        let planned = |period: Period| {
            if to_come || plans_by_year(&period, clock, earliest) {
                Status::Target
            } else {
                Status::Actual
            }
        };
        self.by_words()
            .or_else(|| self.named.filter(|_| !self.is_dateline()).map(planned))
    }

    /// 某县2012年: a line below a title, which says of what year the report is.
    fn is_dateline(&self) -> bool {
        const LONGEST: usize = 12;
        let place = self
            .named
            .and_then(|period| self.text.get(..period.span.start as usize));
        let whole = self
            .named
            .is_some_and(|period| period.span.end as usize == self.text.len());
        let place = place.is_some_and(|place| place.ends_with(['县', '市', '区', '旗', '州']));
        // 某市2023年政府工作报告: nor does the name of such a report, which both reviews and plans.
        let report = self.text.contains("政府工作报告");
        report || whole && place && self.text.chars().count() <= LONGEST
    }

    /// What its words say. Below the first level only a heading that names a year, or one that
    /// nothing around it has settled, is asked.
    fn by_words(&self) -> Option<Status> {
        if self.level > 1 && self.named.is_none() && self.settled {
            // 一、发展现状 under the title of a plan.
            return self.looks_at_present().then_some(Status::Actual);
        }
        let reviews = KINDS.review.within(self.text) || self.ended() || self.looks_at_present();
        match (reviews, self.plans()) {
            (true, _) => Some(Status::Actual),
            (false, true) => Some(Status::Target),
            _ => None,
        }
    }

    /// “十五”计划目标任务全面完成, but not 确保全年目标任务全面完成.
    fn ended(&self) -> bool {
        let ended = KINDS
            .ended
            .ending(self.text.trim_end_matches(['：', ' ', '。']));
        ended.is_some() && !KINDS.urge.within(self.text)
    }

    /// 二、主要任务, 今年目标; of a line without number the word begins or ends it, since 保护任务逐片下达 is news.
    fn plans(&self) -> bool {
        let Some((_, at)) = KINDS.plan.next(self.text, 0) else {
            return false;
        };
        let numbered = self.text.starts_with(['第', '（', '(', '【', '—'])
            || self
                .text
                .starts_with(|c: char| c.is_ascii_digit() || numeral::begins(c));
        let edge = at.start == 0
            || KINDS
                .plan
                .ending(self.text.trim_end_matches(['：', ' ']))
                .is_some();
        // 一、主要工作, in a summary: what was done.
        let done = ["主要工作", "重点工作"];
        if self.summary && self.named.is_none() && done.iter().any(|word| self.text.ends_with(word))
        {
            return false;
        }
        // （二）全力落实粮食安全任务: what is carried out, in a review as in a plan.
        let carried = KINDS.apart.within(&self.text[..at.start]);
        let apart = carried || self.text.contains("计划到");
        (numbered || self.named.is_some() || edge) && !apart
    }

    /// 一、发展基础, but not 四、夯实高质量发展基础.
    fn looks_at_present(&self) -> bool {
        let found = KINDS.present.next(self.text, 0);
        found.is_some_and(|(_, at)| !KINDS.strengthen.within(&self.text[..at.start]))
    }
}

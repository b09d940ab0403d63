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

mod behind_review;
mod due;
mod heading;
mod headline;
mod lasted;
mod listed;
mod named;
mod term;
mod this_year;

use super::genre::{Frame, Genre};
use super::status::PLACED;
use crate::lexicon::{has, kinds};
use crate::mention::period::{Clock, Period, Year};
use crate::outline::{Outline, Section};
use crate::report::Status;
use crate::span::{Folded, Span};
use heading::Heading;
use named::named_period;
pub use this_year::speaks_of_issue;
use this_year::this_year;

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
    /// The year that 今年 is, where that is not the year of issue.
    pub this_year: Option<u16>,
    /// Whether its period is only when its goals are due, which the text below tells.
    pub due: bool,
}

impl Sense {
    /// Whether it plans a period of its own.
    pub fn plans(&self) -> bool {
        self.period.is_some() && matches!(self.status, Some((Status::Target, _)))
    }
}

kinds! { static KINDS = "../lexicon/section_words.tsv": review, present, strengthen, plan, apart, ended, urge, works, back, in_view, goals, goals_lead, year_lead }

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
        ..Sense::default()
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
    let (reports, summary) = (has(&title, "公报"), sums_up(&title));
    let mut found: Vec<Sense> = Vec::with_capacity(outline.sections.len());
    // The least last year of the sections so far; of periods without one, none is less than any.
    let mut earliest: Option<Option<u16>> = None;
    let planned = root.period.filter(|(period, _)| !period.is_span());
    let planned = planned.and_then(|(period, _)| period.last_year(&clock));
    for (at, section) in outline.sections.iter().enumerate() {
        let heading = section.heading.of(text);
        let named = named_period(heading)
            .or_else(|| lasted::lasted(text, section.heading))
            .or_else(|| term::of_term(text, section.heading, frame));
        let named = named.map(|named| told_by_title(named, heading, frame, &clock));
        let mut sense = inherited(&found, outline, section, frame, named);
        let around = sense_around(&found, section, &root);
        let asked = Heading {
            text: without_bracket(heading),
            level: section.level,
            named,
            begun: outline
                .published
                .is_some_and(|date| date.month.is_some_and(|month| month <= 2)),
            amid: outline
                .published
                .is_some_and(|date| date.month.is_some_and(|month| (6..=8).contains(&month))),
            ended: outline
                .published
                .is_some_and(|date| date.month.is_some_and(|month| month >= 11)),
            settled: sense.status.is_some() && sense.status != root.status,
            planned,
            parted: outline
                .sections
                .get(at + 1)
                .is_some_and(|next| next.parent == Some(at)),
            summary: summary
                || found.is_empty() && frame.genre == Genre::Other && looks_back(text, section),
        };
        let status = asked.status(&clock, earliest);
        if let Some(status) = status.filter(|status| !reports || *status == Status::Actual) {
            // A plan's own years do not date what it looks back on: those of the plan before it do.
            // 行动方案（2022—2024年）⏎二、发展基础: nor do years that are planned, where they are still to come.
            let ahead = || named.is_none() && sense.plans() && ends_after(&sense, &clock);
            // 一、“十二五”时期发展的基础条件, in the plan of these years: what they begin with.
            let own = || named.is_some_and(|named| plans_same(frame, &named)) && asked.reviews();
            if status == Status::Actual && (sense.period == root.period || ahead() || own()) {
                sense.period = frame.plan_before().map(|plan| (plan, section.heading));
            }
            // 第二节 发展目标 under 第二章 发展基础: of the years that the text plans, not of those looked back on.
            let turns = named.is_none() && matches!(sense.status, Some((Status::Actual, _)));
            if status == Status::Target && turns {
                let planned = frame
                    .planned
                    .and_then(|(period, words)| Some((period, words?)));
                sense.period = root.period.or(planned);
            }
            sense.status = Some((status, section.heading));
            // 一、主要目标⏎到2025年，…: what the section sets is due then.
            let plain = matches!(frame.genre, Genre::Plan | Genre::Other) && sense.period.is_none();
            if status == Status::Target && plain && named.is_none() {
                sense.period = due::due(text, outline, at, issued);
                sense.due = sense.period.is_some();
            }
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
            sense.due = goals.due;
        }
        // 一、2022年工作回顾⏎二、推动产业升级: what the year is to bring.
        let behind = before.filter(|_| {
            frame.genre == Genre::Work && status.is_none() && named.is_none() && !sense.plans()
        });
        let behind = behind.filter(|before| behind_review::turns(text, outline, *before, section));
        if let (Some(_), Some((period, words))) = (behind, frame.planned) {
            let words = words.unwrap_or(section.heading);
            sense.period = Some((period, words));
            sense.status = Some((Status::Target, section.heading));
        }
        if headline::tells_alone(text, outline, at, frame, (named, status), &clock) {
            (sense.period, sense.status) = (around.period, around.status);
        }
        if let Some(named) = named {
            sense.this_year = this_year(text, outline, at, (named, status), frame);
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

/// 二、来年工作打算, 一、今年以来主要工作, in 2023年工作总结及2024年工作计划 of January 2024: the years that the title tells, not those from the day
/// of issue on.
fn told_by_title(named: Period, heading: &str, frame: &Frame, clock: &Clock) -> Period {
    let (Some(reviewed), Genre::Report) = (frame.reviewed_year(), frame.genre) else {
        return named;
    };
    let planned = frame
        .planned
        .and_then(|(period, _)| period.last_year(clock));
    let year = match named.year {
        Year::Issued(1) if planned.is_some() && named.last_year(clock) > planned => planned,
        Year::Issued(0) if has(heading, "今年以来") => Some(reviewed),
        _ => None,
    };
    let year = year
        .filter(|year| planned.is_none_or(|planned| planned == reviewed + 1) && *year >= reviewed);
    year.map_or(named, |year| Period {
        year: Year::Absolute(year),
        ..named
    })
}

/// Whether the years of a section end behind that of issue.
fn ends_after(sense: &Sense, clock: &Clock) -> bool {
    let last = sense.period.and_then(|(period, _)| period.last_year(clock));
    clock.issued.is_some() && last > clock.issued
}

/// Whether years are those that a plan is of.
fn plans_same(frame: &Frame, named: &Period) -> bool {
    let clock = Clock::default();
    let years = |period: &Period| (period.first_year(&clock), period.last_year(&clock));
    let planned = frame
        .planned
        .filter(|_| named.is_span() && frame.plan_before().is_some());
    planned.is_some_and(|(planned, _)| years(&planned) == years(named))
}

/// 某局2022年工作总结, but not 工作总结和明年打算: whether a title sums up what is over, and plans nothing.
fn sums_up(title: &str) -> bool {
    has(title, "总结") && !KINDS.in_view.within(title)
}

/// 获评全省先进，实现了…。⏎|一、主要工作: whether what stands before the first heading tells more than once what was brought about.
fn looks_back(text: &str, section: &Section) -> bool {
    const FAR: usize = 2_400;
    let before = &text[..section.heading.start as usize];
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(FAR))..];
    PLACED.deed.every(near).nth(1).is_some() && !has(near, "力争")
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
    let around = sense_around(found, section, &root(frame));
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

/// What the section around one says.
fn sense_around(found: &[Sense], section: &Section, root: &Sense) -> Sense {
    let around = section.parent.and_then(|parent| found.get(parent));
    *around.unwrap_or(root)
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

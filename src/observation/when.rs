//! When a figure holds: the period named before it, else the sentence's, the paragraph's, the
//! section's, the document's.
//!
//! ```text
//! 2023年全区生产总值…，增长7.2%         both 2023
//! 由2011年的42家增长到57家               42 holds for 2011, 57 for the section's year
//! “十三五”时期 … 绿化率达到48%           a level reached in a plan's years holds for its last year
//! ```

mod average;

pub use average::{average, since_base};

use super::genre::Dated;
use super::scene::Scene;
use crate::mention::period::{Clock, Part, Period, Year};
use crate::place::PlaceId;
use crate::span::{Folded, Span};

/// A period as printed in the table, its words (document bytes), and the rule.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct When {
    /// `2023`, `2016/2020`, `""`.
    pub period: String,
    /// The words, in document bytes.
    pub words: Option<Span<Folded>>,
    /// The rule.
    pub rule: &'static str,
}

/// What is known of time before a figure is reached.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known {
    /// The paragraph's period, set by a sentence that opens with one.
    pub carried: Option<(Period, Span<Folded>)>,
    /// The section's.
    pub section: Option<(Period, Span<Folded>)>,
    /// What the document's results belong to.
    pub reviewed: Option<Dated>,
    /// What its goals belong to.
    pub goals: Option<Dated>,
    /// Whether the document gives a work report.
    pub works: bool,
    /// The year in which 目前 lies where no section says.
    pub now: Option<u16>,
    /// The year of issue.
    pub issued: Option<u16>,
    /// Whether the document is a work report given at the end of a year.
    pub late: bool,
    /// The place that heads the lines around, where a line is nothing but a place.
    pub headed: Option<(PlaceId, Span<Folded>)>,
    /// The first year that a section of the document plans, with its heading.
    pub planned: Option<(u16, Span<Folded>)>,
}

impl Known {
    /// The year that a work report plans, where it reviews an earlier one.
    pub fn planning_year(&self) -> Option<u16> {
        let clock = Clock::default();
        let last = |dated: Option<Dated>| dated.and_then(|(period, _)| period.last_year(&clock));
        let planned = last(self.goals).filter(|_| self.works)?;
        (last(self.reviewed)? < planned).then_some(planned)
    }

    /// The last year of the section.
    pub fn section_year(&self) -> Option<u16> {
        self.clock().section
    }

    /// The clock by which relative words are read.
    pub fn clock(&self) -> Clock {
        let bare = Clock {
            issued: self.issued,
            late: self.late,
            ..Clock::default()
        };
        let year = |held: Option<(Period, Span<Folded>)>| {
            held.and_then(|(period, _)| {
                period.last_year(&bare).or_else(|| period.first_year(&bare))
            })
        };
        let section = year(self.section);
        Clock {
            issued: self.issued,
            late: self.late,
            // 目前, in a report: the year that it is on.
            section: section.or(self.now),
            context: year(self.carried).or(section).or(self
                .reviewed
                .and_then(|(period, _)| period.last_year(&bare))),
        }
    }
}

/// The period of the figure at `at`; `reached` says that a level was reached (达到), `yearly` that
/// a rate is the years' average.
pub fn of(scene: &Scene, known: &Known, at: usize, reached: bool) -> When {
    let when = said(scene, known, at, reached);
    // 五年来，…从45家发展到117家: where they began is the year before the first.
    let years = when.period.split_once('/').filter(|_| when.rule != "from");
    match years.and_then(|(first, _)| first.parse::<u16>().ok()) {
        Some(first) if opens_range(scene, at) => When {
            period: (first - 1).to_string(),
            ..when
        },
        _ => when,
    }
}

/// As [`of`], before it is asked whether the number is where something began.
fn said(scene: &Scene, known: &Known, at: usize, reached: bool) -> When {
    let mut clock = known.clock();
    let mut chosen: Option<(Period, &'static str)> = None;
    for period in scene
        .periods
        .iter()
        .filter(|p| !p.base && (p.span.end as usize) <= at && !scene.names(p))
        .filter(|p| !qualifies(scene, p))
    {
        if opens_comparison(scene, period) {
            if owns_next_number(scene, period, at) {
                chosen = Some((*period, "from"));
            }
            continue;
        }
        // 7月底建成的项目: a month or day holds for its own clause; 6月末，… : a month that is a
        // clause by itself holds for those that follow.
        let momentary = matches!(period.part, Part::Month(_) | Part::Day(..));
        let until = ["截至", "截止", "截止到", "截至到"]
            .iter()
            .any(|word| scene.text[..period.span.start as usize].ends_with(word));
        if momentary
            && !(matches!(period.part, Part::Month(_)) && scene.stands_alone(period))
            && !until
            && period.year == Year::Context
            && !scene.same_clause(period.span.end as usize, at)
        {
            continue;
        }
        if let Some(year) = period
            .last_year(&clock)
            .or_else(|| period.first_year(&clock))
        {
            clock.context = Some(year);
        }
        // 前三季度增长5%，全年增长6%: the year again, of which a part was spoken of.
        let widens = chosen.is_some_and(|(last, _)| last.within_year())
            && period.span.of(scene.text) == "全年";
        if period.year == Year::Context
            && matches!(period.part, Part::Whole)
            && chosen.is_some()
            && !widens
        {
            continue;
        }
        chosen = Some((
            *period,
            if scene.same_clause(period.span.end as usize, at) {
                "clause"
            } else {
                "sentence"
            },
        ));
    }
    if opens_range(scene, at)
        && let Some(base) = scene
            .periods
            .iter()
            .rfind(|p| (p.span.end as usize) <= at && opens_comparison(scene, p))
    {
        chosen = Some((*base, "from"));
    }
    if let Some((period, rule)) = chosen {
        let context = Clock {
            context: known.clock().context.or(clock.context),
            ..clock
        };
        let clock = if period.year == Year::Context {
            context_before(scene, known, &period)
        } else {
            context
        };
        let words = Some(scene.global(period.span));
        return When {
            period: shown(&period, &clock, reached),
            words,
            rule,
        };
    }
    inherited(known, reached)
}

/// 一季度、上半年、前三季度分别增长4.1%、4.5%和4.8%: as many periods as the list has figures, one each.
pub fn respectively(
    scene: &Scene,
    known: &Known,
    at: usize,
    (place, count): (usize, usize),
) -> Option<When> {
    let own = |period: &&Period| !period.base && (period.span.end as usize) <= at;
    let last = scene.periods.iter().rposition(|period| own(&period))?;
    let first = (last + 1).checked_sub(count).filter(|_| count >= 2)?;
    let listed = &scene.periods[first..=last];
    let joined = listed.windows(2).all(|pair| {
        let between = pair[0].span.end as usize..pair[1].span.start as usize;
        matches!(scene.text.get(between), Some("、" | "和" | "及" | "与"))
    });
    let said = &scene.text[listed.last()?.span.end as usize..at];
    let period = listed[place];
    (joined && said.contains("分别") && !said.contains(['；', '。'])).then(|| When {
        period: shown(&period, &context_before(scene, known, &period), false),
        words: Some(scene.global(period.span)),
        rule: "respectively",
    })
}

/// 提前完成“十四五”减排任务: a plan's years that only tell which goals are meant.
fn qualifies(scene: &Scene, period: &Period) -> bool {
    let after = &scene.text[period.span.end as usize..];
    let goals = [
        "主要污染物",
        "规划目标",
        "目标任务",
        "约束性",
        "节能",
        "减排",
        "总目标",
        "考核",
        "总量",
        "能耗",
        "任务",
    ];
    period.is_span() && goals.iter().any(|word| after.starts_with(word))
}

/// The clock just before a period that speaks of the current year (年末, 上半年).
fn context_before(scene: &Scene, known: &Known, period: &Period) -> Clock {
    let mut clock = known.clock();
    for earlier in scene.periods.iter().filter(|p| {
        !p.base
            && p.span.end <= period.span.start
            && p.year != Year::Context
            && !opens_comparison(scene, p)
    }) {
        clock.context = earlier.last_year(&clock).or(clock.context);
    }
    clock
}

/// From outside the sentence.
fn inherited(known: &Known, reached: bool) -> When {
    let clock = known.clock();
    if let Some((period, words)) = known.carried {
        return When {
            period: shown(&period, &clock, reached),
            words: Some(words),
            rule: "paragraph",
        };
    }
    if let Some((period, words)) = known.section {
        return When {
            period: shown(&period, &clock, reached),
            words: Some(words),
            rule: "section",
        };
    }
    of_document(known.reviewed, &clock, reached)
}

/// As [`of`], for a goal: one that nothing dates is due when the document's goals are.
pub fn goal(scene: &Scene, known: &Known, at: usize, reached: bool) -> When {
    let known = Known {
        reviewed: known.goals.or(known.reviewed),
        ..*known
    };
    of(scene, &known, at, reached)
}

fn of_document(dated: Option<Dated>, clock: &Clock, reached: bool) -> When {
    match dated {
        Some((period, words)) => When {
            period: shown(&period, clock, reached),
            words,
            rule: "document",
        },
        None => When {
            rule: "unknown",
            ..When::default()
        },
    }
}

/// A level reached within several years holds for the last of them.
fn shown(period: &Period, clock: &Clock, reached: bool) -> String {
    if reached
        && period.is_span()
        && let Some(last) = period.last_year(clock)
    {
        return last.to_string();
    }
    period.resolve(clock).unwrap_or_default()
}

/// 由2011年的42家, 从2014年的63亿元: the period belongs to the next number alone.
fn opens_comparison(scene: &Scene, period: &Period) -> bool {
    let before = &scene.text[..period.span.start as usize];
    let after = &scene.text[period.span.end as usize..];
    let from = before.trim_end_matches('“').ends_with(['由', '从', '自']);
    let after = after.strip_prefix("”末").unwrap_or(after);
    from && (after.starts_with('的') || after.starts_with(|c: char| c.is_ascii_digit()))
        && period.part != Part::Since
}

/// 从5.12亿元增长到7.46亿元: the first number holds for the year that the comparison began with.
fn opens_range(scene: &Scene, at: usize) -> bool {
    scene.text[..at].ends_with(['从', '由'])
}

/// Whether nothing but 的 and a comparator lies between the period and the number at `at`.
fn owns_next_number(scene: &Scene, period: &Period, at: usize) -> bool {
    let between = &scene.text[period.span.end as usize..at];
    let digits = between
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ':' | '的'));
    digits || between.chars().count() <= 3 && !between.contains('，')
}

//! Which of the years a figure is of that a sentence sums up: how things stand in the last of them, what was done in all.
//!
//! ```text
//! 2016年以来，改厕4万户，普及率达到|95%                2016/.. the first, the last year the second
//! “十三五”末，管网达到900公里，新增用户|3万户           the last year; 2016/2020
//! 到2020年，产值达到80亿元；累计完成投资|300亿元         2020; 2016/2020, in a plan of these years
//! 和2014年相比，脱贫|1.2万户                         2014/2017
//! ```
//!
//! Sums of the years around are for [`super::summed`].

use super::super::measure::{Said, WORDS};
use super::super::noun;
use super::super::when::{self, When};
use super::Figure;
use super::plan;
use super::reached::{summed, sums_deeds};
use crate::lexicon::UnitKind as Kind;
use crate::mention::cue::Sense;
use crate::mention::period::{self, Clock, Part, Period, Year, ends_plan};
use crate::report::{Measure, Status};
use crate::span::Span;

/// 2016年以来，…，普及率达到|95%: a rate that was reached since a year is so in the year that is told of.
pub(super) fn stands_now(figure: &Figure, measured: &Said, when: &When) -> Option<When> {
    let since = when.period.strip_suffix("/..")?;
    let rate = figure.number.unit == "%"
        && matches!(measured.measure, Measure::Level | Measure::Share)
        && noun::WORDS.covers.ending(&figure.name.text).is_some();
    // 去年以来，新建乡村12个。…，行政村占比达到|76%: in a sentence behind, any part or rate.
    let ratio = figure.number.unit == "%"
        && matches!(measured.measure, Measure::Level | Measure::Share)
        && WORDS.deed_rate.ending(&figure.name.text).is_none();
    let come = figure.bound.before.said(&[Sense::Reach]).is_some();
    let mut periods = figure.scene.periods.iter();
    let named = periods
        .any(|period| period.part == Part::Since && matches!(period.year, Year::Absolute(_)));
    // 2016年以来，改厕4万户。普及率达到|95%: also where the sentence before tells since when.
    let since_before = |(period, _): (Period, _)| {
        let told = matches!(period.year, Year::Absolute(_)) || ratio;
        period.part == Part::Since && told
    };
    let carried = when.rule == "paragraph" && figure.known.carried.is_some_and(since_before);
    if !(rate || ratio && carried) || !come || !named && !carried {
        return None;
    }
    let own = || {
        let (period, _) = figure.known.reviewed?;
        period.last_year(&Clock::default())
    };
    let context = if carried {
        own()
    } else {
        figure.known.clock().context
    };
    let year = last_of_plan(figure).or(context).or(figure.known.issued)?;
    (since.parse().is_ok_and(|since: u16| since < year)).then(|| When {
        period: year.to_string(),
        ..when.clone()
    })
}

/// “十三五”期间，…。自2016年推开以来，…: the last of the years of the plan that the paragraph told of before, where those are over.
fn last_of_plan(figure: &Figure) -> Option<u16> {
    const FAR: usize = 600;
    let text = figure.scene.setting.text;
    let here = figure.scene.global(Span::bytes(0, 0)).start as usize;
    let near = text.get(text.ceil_char_boundary(here.saturating_sub(FAR))..here)?;
    let line = near
        .rsplit('\n')
        .next()
        .filter(|line| line.contains('五'))?;
    let clock = Clock::default();
    let plan = |period: &Period| period.is_span() && period.span.of(line).contains('五');
    let last = period::scan(line)
        .into_iter()
        .rfind(plan)?
        .last_year(&clock)?;
    figure.known.issued.filter(|issued| last <= *issued)?;
    Some(last)
}

/// “十三五”末，…，新增用户|3万户: what was added by the end of a plan was added in all of its years.
pub(super) fn added_in_plan(figure: &Figure, measured: &Said, when: &When) -> Option<When> {
    if measured.measure != Measure::Added || figure.bound.before.base {
        return None;
    }
    let last: u16 = when.period.parse().ok()?;
    let (text, words) = (figure.scene.setting.text, when.words?);
    // 到“十四五”末，新增…: a goal is due in the last of them.
    let until = text[..words.start as usize].ends_with(['到', '至']);
    let ends = ends_plan(words.of(text)) && last.is_multiple_of(5) && !until;
    ends.then(|| When {
        period: format!("{}/{last}", last - 4),
        ..when.clone()
    })
}

/// 到2020年，…；累计完成投资|300亿元, in a plan that ends then: what is to be done in all of its years.
pub(super) fn sums_plan(figure: &Figure, when: &When, status: Status) -> Option<When> {
    if status != Status::Target || !summed(figure) {
        return None;
    }
    let stock = noun::WORDS.stock.ending(&figure.name.text).is_some();
    let money = figure.united().kind() == Some(Kind::Money) && !stock;
    let own = matches!(when.rule, "sentence" | "clause");
    let text = figure.scene.setting.text;
    let due = when
        .words
        .is_some_and(|words| text[..words.start as usize].ends_with(['到', '至']));
    let goals = figure.known.goals.filter(|(period, _)| period.is_span());
    let goals = goals.and_then(|(period, _)| period.resolve(&Clock::default()));
    let ends = |years: &String| years.ends_with(&*when.period) && when.period.len() == 4;
    let titled = || {
        goals.filter(ends).map(|period| When {
            period,
            ..when.clone()
        })
    };
    let flow = (money || sums_deeds(figure)) && own && due;
    flow.then(|| plan::years_of_plan(figure, when).or_else(titled))?
}

/// 和2014年相比，脱贫|1.2万户: what was done since the year that the sentence compares with.
pub(super) fn done_since_base(figure: &Figure, measured: &Said, when: &When) -> Option<When> {
    let name = &*figure.name.text;
    let name = name.strip_prefix("累计").unwrap_or(name);
    let counted = measured.measure == Measure::Level
        && figure.united().kind() == Some(Kind::Classifier)
        && noun::WORDS.freed.starting(name).is_some()
        && figure.bound.before.said(&[Sense::Reach]).is_none();
    counted.then(|| when::since_base(figure.scene, figure.known, figure.start(), when))?
}

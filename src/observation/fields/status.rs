//! Result, goal or forecast: what the words say, else the date, else the section.
//!
//! ```text
//! 预计增长6%                    forecast
//! 增长5.8%（年度目标5%以上）     5% is a goal
//! 到2025年达到48%               a goal, where the document is of 2021
//! ```
//!
//! Which words say so is in [`super::super::status`]; what a year says, in [`super::by_date`].

use super::super::status::{self, Said};
use super::super::when::When;
use super::Figure;
use super::by_date::{by_date, ends_ahead, of_plan, years_before};
use super::cited;
use super::done::{attained, carried_out, chosen, done_behind, has_done, met, reported};
use super::due::among_all;
use super::foreseen::{foreseen_apart, foreseen_in_line, said_of_another};
use super::gone;
use super::standing::{base_year, stands};
use super::striven::was_done;
use super::when::Stated;
use crate::report::Status;
use crate::span::{Folded, Span};
use std::ops::Range;

/// The status of a figure, with its words.
pub fn status(figure: &Figure, when: &When) -> Stated {
    let (scene, clause) = (figure.scene, figure.clause());
    let group = scene
        .clauses
        .iter()
        .find(|other| other.group == clause.group)
        .map_or(0, |first| first.range.start);
    let by_words = status::in_sentence(scene, group..figure.start(), figure.start())
        .filter(|said| !said_of_another(figure, said) && !carried_out(figure, said));
    if let Some(voted) = chosen(figure) {
        return (Status::Actual, scene.global_range(voted));
    }
    if let Some(lack) = lacks(figure) {
        return (Status::Actual, scene.global_range(lack));
    }
    if let Some(done) = done_behind(figure, by_words.as_ref()) {
        return (Status::Actual, scene.global_range(done));
    }
    if let Some(head) = in_goal_cell(figure) {
        return (Status::Target, Some(head));
    }
    if figure.number.unit == "%" && figure.is_goal() && !attained(figure) {
        return (Status::Target, None);
    }
    if clause.aside && matches!(by_words, None | Some((Status::Forecast, _))) && figure.names_goal()
    {
        return (Status::Target, scene.global_range(clause.range.clone()));
    }
    // 2010年产值3亿元，每年|13%递增，到2015年达到6亿元: a goal as the year is that it leads to.
    if when.rule == "average" && ends_ahead(figure, when) {
        return (Status::Target, when.words);
    }
    // 由2015年的39亿元增长到…: what a movement began with has happened.
    if when.rule == "from" {
        return (Status::Actual, when.words);
    }
    let dated = matches!(when.rule, "clause" | "sentence" | "paragraph" | "bracket");
    let by_date = || by_date(figure, when).filter(|_| dated);
    // 年均气温|16℃, 无霜期|232天: nobody plans those, whatever section tells of them.
    let natural = by_words.is_none() && status::PLACED.natural.ending(&figure.name.text).is_some();
    let stated = match by_words {
        None if natural => (Status::Actual, None),
        None if cited::goes_on(figure, when) => (Status::Target, None),
        Some(said) => with_section(figure, when, said),
        None => by_date().unwrap_or_else(|| by_section(figure, when)),
    };
    let stated = of_plan(figure, when, stated);
    if foreseen_apart(figure, when, &stated) || stated.0 == Status::Target && among_all(figure) {
        return (Status::Actual, when.words);
    }
    // 预计…从|3.6万元提高至4.4万元: nor is it expected, whatever the year.
    let began = scene.text[..figure.start()].ends_with(['从', '由']);
    if began && stated.0 == Status::Forecast {
        return (Status::Actual, when.words);
    }
    stated
}

/// What words of the sentence say; under a heading of goals, 预计 is a goal too, but for the years before a plan's own.
fn with_section(figure: &Figure, when: &When, (status, words): Said) -> Stated {
    let before = years_before(&when.period, figure.known.goals_from());
    match (status, figure.sense.status) {
        (Status::Forecast, Some((Status::Target, heading))) if !before => {
            (Status::Target, Some(heading))
        }
        _ => (
            status,
            words.and_then(|range| figure.scene.global_range(range)),
        ),
    }
}

/// What the sentences before and the section say.
fn by_section(figure: &Figure, when: &When) -> Stated {
    let sense = figure.sense;
    if let Some(label) = reported(figure) {
        return (Status::Actual, figure.scene.global_range(label));
    }
    let plans = matches!(sense.status, Some((Status::Target, _))) || sense.intended.is_some();
    if plans && let Some(words) = met(figure) {
        return (Status::Actual, figure.scene.global_range(words));
    }
    match sense.status {
        None if sense.intended.is_some_and(|words| {
            !tells_before(figure, words) && !was_done(figure, when, words)
        })
            // 去年完成投资3亿元, behind what this year is to bring.
            && !["去年", "上年", "前年"].iter().any(|year| {
                let clause = &figure.scene.text[figure.clause().range.clone()];
                figure.scene.text.starts_with(year) || clause.starts_with(year)
            })
            && !gone::is_over(figure, when)
            && !status::has_begun(figure.scene.text, figure.start()) =>
        {
            (Status::Target, sense.intended)
        }
        Some((Status::Actual, _)) | None
            if sense
                .expected
                .is_some_and(|words| foreseen_in_line(figure, words)) =>
        {
            (Status::Forecast, sense.expected)
        }
        Some((Status::Target, heading)) => match has_done(figure)
            .or_else(|| stands(figure))
            .or_else(|| base_year(figure, when))
        {
            Some(words) => (Status::Actual, figure.scene.global_range(words)),
            None => (Status::Target, Some(heading)),
        },
        Some((status, heading)) => (status, Some(heading)),
        None => match status::sees_to(figure.scene.text, figure.start()) {
            Some(word) => (Status::Target, figure.scene.global_range(word)),
            None => match status::then(figure.scene.text, figure.start()) {
                Some(word) => (Status::Forecast, figure.scene.global_range(word)),
                None => (Status::Actual, None),
            },
        },
    }
}

/// 对照全年12亿元的目标，仍有差距|3亿元, 还差|6家: how far something still is from its goal.
fn lacks(figure: &Figure) -> Option<Range<usize>> {
    const LACKS: [&str; 6] = ["还差", "仍差", "尚差", "有差距", "差距为", "差距还有"];
    let end = figure.start();
    let before = &figure.scene.text[..end];
    let word = LACKS.iter().find(|word| before.ends_with(**word))?;
    Some(end - word.len()..end)
}

/// 新建幼儿园|7所。 | 已建成5所。: the head over the cell, where that tells what was to be done.
pub(super) fn in_goal_cell(figure: &Figure) -> Option<Span<Folded>> {
    let setting = figure.scene.setting;
    let table = setting.frame.progress?;
    let at = figure.scene.global(figure.number.span).start;
    table.goal(setting.text, at as usize)
}

/// 实施了|86个项目，今年计划投资6亿元: whether a clause tells what was done, and its sentence only then what is intended.
fn tells_before(figure: &Figure, words: Span<Folded>) -> bool {
    let scene = figure.scene;
    let own = scene.global_range(0..scene.text.len());
    let inside = own.is_some_and(|own| own.start <= words.start && words.end <= own.end);
    let behind = words.start > scene.global(figure.number.span).start;
    let said = scene.text.get(figure.clause().range.start..figure.start());
    // 明确了为民兴办的|10件实事，将…: but for what is made known.
    let done = |said: &str| said.contains(['了', '已']) && !status::PLACED.announces.within(said);
    inside && behind && said.is_some_and(done)
}

//! Result, goal or forecast: by the words of the clause, else of the sentence, else of the section.
//!
//! ```text
//! 力争新增学位3500个                 target, by 力争
//! 预计生产总值增长5%；投资增长8%     forecast, both: one 预计 at the head governs the whole sentence
//! 三、2024年主要任务 … 新建5公里      target, by the heading
//! ```
//!
//! What a sentence says of those that follow is in [`turn`]. The words are rows of `status_words.tsv`.

mod aimed;
mod bound;
mod budgeted;
mod cited;
mod deeds;
mod demanded;
mod expected;
mod governs;
mod met;
mod named_goal;
mod once_there;
mod planned;
mod required;
mod resolved;
mod spoken;
mod turn;
mod urged;
mod within;
mod works_below;
mod yearly;

use super::scene::Scene;
use crate::lexicon::{has, kinds, table};
use crate::report::Status;
pub use aimed::settles;
use aimed::{aimed, assured, assured_year, funded, set};
use bound::{BINDS_TO, bound};
use budgeted::BUDGETED;
pub use budgeted::budgeted;
use cited::cited;
pub use deeds::{
    announces, does, gives_notice, lists, lists_deeds, reports, tells_done, tells_of_done,
    without_due,
};
pub use demanded::begins_demand;
use demanded::demanded;
use expected::{LEFT, SLATED, can_reach, left_over, reckoned, slated, will_be};
pub use expected::{foreseen_aside, of_own_sum};
use governs::{announced, gone_on, governing, planned_throughout, tasked, teased, yielding};
pub use governs::{comes_to_pass, goes_on};
pub use met::answered;
use met::{beside, held, stands_beside};
use named_goal::GOAL;
pub use named_goal::{named_goal, yearly_goal};
pub use once_there::then;
use once_there::{THERE, done, has_come, once_there};
use planned::{handed, planned_growth, plans_something, task};
pub use planned::{measures, planned_money, planned_part, planned_rate, will};
use required::{required, required_each};
pub use resolved::resolves;
pub use spoken::Spoken;
use spoken::{Heard, Role, WORDS};
use std::ops::Range;
pub use turn::{
    expects_below, grows, heads, intends, intends_in, looks_back, reckons, sets_goals, telling,
    turns_back, turns_to_plan, wills,
};
pub use urged::{
    assures, assures_again, calls, calls_on, exhorts, hands_down, lays_down, sees_to, sets_least,
    sets_priorities, wills_on,
};
use within::within_year;
pub use works_below::opens_works;
use yearly::yearly;

const TABLE: &str = table!("../lexicon/status_words.tsv");

kinds! { static PLACED = TABLE: sum, fulfils, intends, ahead, past, task, toward, wills, told, since, announces, fulfilled, deeds, reviewed, exhorts, deed, whose, plan_noun, plan_act, into, amid_year, comes, under_way, tasks, sets, promises, teases, told_by, built, papers, cites, happened, beats, settles, worked, assures, due, called, no_demand, accounts, priority, sees_to, sized, secured, lays_down, laid_down, binds, in_force, goes_by, makes_known, until, natural, meeting, pointed, least, each_due, slated, once, yields, there, catalogue, measured, goal_name, convened, budget, account, grown, settled, spent, puts, works, to_do, all_done, has_been, strives, replans }

/// 一年来，…, 截至11月底，…: whether a sentence begins to tell what was done.
pub fn tells_done_since(text: &str) -> bool {
    let begins = ["截至", "截止", "目前", "实际"];
    PLACED.past.starting(text).is_some() || begins.iter().any(|word| text.starts_with(word))
}

/// Whether a sentence plans or expects anything.
pub fn plans_anything(text: &str) -> bool {
    Spoken::of(text)
        .0
        .iter()
        .any(|heard| matches!(heard.role, Role::Plan | Role::Expect | Role::Aim))
        || has(text, "目标")
}

/// 已建成…, 同比…: whether a text tells of what has been or is, though it may tell goals besides.
pub fn tells_past(text: &str) -> bool {
    PLACED.happened.within(text)
}

/// 同比增长8%, 比上年提高: whether a sentence compares with the year before.
pub fn compares(text: &str) -> bool {
    ["同比", "比上年", "较上年", "比去年"]
        .iter()
        .any(|word| has(text, word))
}

/// A status with its words, in sentence bytes.
pub type Said = (Status, Option<Range<usize>>);

/// What the words before `at` in its own `；` group say, or a 预计 that governs the whole sentence.
pub fn in_sentence(scene: &Scene, group: Range<usize>, at: usize) -> Option<Said> {
    let (text, spoken) = (scene.text, &scene.spoken);
    let before = near(scene.text, group.start, at)..at.max(group.start);
    let planned = planned_money(text, at)
        .or_else(|| scene.may("其中").then(|| planned_part(text, at))?)
        .or_else(|| planned_rate(text, at))
        .or_else(|| scene.may_any(&BUDGETED).then(|| budgeted(text, at))?)
        .or_else(|| planned_growth(text, at))
        .or_else(|| required(text, at))
        .or_else(|| scene.may("：").then(|| required_each(text, at))?);
    let left = || scene.may_any(&LEFT).then(|| left_over(text, at))?;
    if let Some(said) = planned.or_else(left).or_else(|| {
        task(text, at)
            .or_else(|| held(text, at))
            .or_else(|| beside(text, at))
            .or_else(|| scene.may("下达").then(|| handed(text, at))?)
            .or_else(|| scene.may("目标").then(|| aimed(text, at))?)
            .or_else(|| scene.may_any(&BINDS_TO).then(|| bound(text, at))?)
            .or_else(|| scene.may_any(&GOAL).then(|| named_goal(text, at))?)
            .or_else(|| scene.may_any(&SLATED).then(|| slated(text, at))?)
            .or_else(|| funded(scene))
            .or_else(|| scene.may("年起").then(|| yearly(scene, at))?)
            .or_else(|| scene.may("任务").then(|| set(text, at))?)
    }) {
        return Some(said);
    }
    let plan = spoken
        .last(scene, &before, Role::Plan)
        .filter(|range| !spoken.is_noun(text, range))
        .filter(|range| !done_since(&text[range.end..at]) && !answered(text, range, at))
        .filter(|range| !stands_beside(text, range, at))
        .or_else(|| scene.may("……").then(|| teased(text, at))?)
        .or_else(|| planned_throughout(scene, &group, at))
        .or_else(|| announced(scene, &before))
        .or_else(|| cited(scene, at))
        .or_else(|| tasked(scene, at))
        .or_else(|| scene.may("要").then(|| demanded(scene, &before, at))?)
        .or_else(|| scene.may("前").then(|| assured(scene, at))?)
        .or_else(|| scene.may("年内").then(|| within_year(scene, at))?)
        .or_else(|| scene.may("确保20").then(|| assured_year(scene, at))?);
    let expect = spoken
        .last(scene, &before, Role::Expect)
        .or_else(|| governing(scene, at))
        .or_else(|| gone_on(scene, &before))
        .or_else(|| scene.may("可").then(|| can_reach(text, at))?)
        // 占预计|完成的14.3%: what it is a part of; 预计需要6亿元，现已筹集|5亿元: what has been done.
        // 完成预计|目标的87%: nor what something is measured by.
        .filter(|range| !text[..range.start].ends_with('占') && !done_since(&text[range.end..at]))
        .filter(|range| !text[range.end..].starts_with("目标"))
        .filter(|range| !one_by_one(&text[range.end..at]))
        // 提高到预计的840亿元，年均增速|5.6%: of the number right behind it.
        .filter(|range| {
            let since = text[range.end..at].strip_prefix('的');
            since.is_none_or(str::is_empty)
        })
        .filter(|range| !of_own_sum(text, range, at))
        .filter(|range| !foreseen_aside(text, range.start, at))
        // 水库去年|建成后|，灌溉农田3万亩: nor once the time has come.
        .filter(|range| {
            let come = || has_come(scene, range) || done(&text[range.end..at]);
            !text[range.clone()].ends_with('后') || !come()
        })
        .or_else(|| yielding(scene, &before))
        .or_else(|| {
            scene
                .may_any(&THERE)
                .then(|| once_there(scene, &before, at))?
        });
    match (plan, expect) {
        // 据测算，冷库启用后一年吞吐量|将达到26万吨: what is reckoned to come.
        (Some(plan), _)
            if text.get(before.start..plan.start).is_some_and(reckoned)
                && text[plan.clone()].starts_with('将') =>
        {
            Some((Status::Forecast, Some(plan)))
        }
        // 计划2025年建成，达产后|年产500万片: planned as well, behind a plan.
        (Some(plan), Some(expect)) if text[expect.clone()].ends_with('后') => {
            Some((Status::Target, Some(plan)))
        }
        // 预计全年|将达到4亿元: what will be, as it is expected.
        (Some(plan), Some(expect))
            if expect.start > plan.start || will_be(text, &expect, &plan) =>
        {
            Some((Status::Forecast, Some(expect)))
        }
        (Some(plan), _) => Some((Status::Target, Some(plan))),
        (None, Some(expect)) => Some((Status::Forecast, Some(expect))),
        (None, None) => None,
    }
}

/// 计划新建4万亩，目前已|开工3万亩: what has been done of what was planned.
fn done_since(between: &str) -> bool {
    PLACED.since.within(between)
}

/// 预计开票600亿元，|两个镇先后突破|百亿元: whether the clause behind tells what came about one after the other.
fn one_by_one(between: &str) -> bool {
    let clause = between.rsplit_once('，').map_or("", |(_, clause)| clause);
    has(clause, "先后") || has(clause, "相继")
}

/// Whether the words before `at` tell what has been done.
pub fn has_begun(text: &str, at: usize) -> bool {
    done_since(&text[near(text, 0, at)..at])
}

/// How far back, in bytes, a word governs.
const REACH: usize = 900;

/// The later of `start` and [`REACH`] bytes before `at`, on a character boundary.
fn near(text: &str, start: usize, at: usize) -> usize {
    let from = at.saturating_sub(REACH).max(start);
    (from..=at)
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(start)
}

//! Periods that hold for no figure of the sentence, or for those of their own clause alone.
//!
//! ```text
//! 昨日，记者从县旅游局获悉，游客3万人次                         when it was told
//! 1-11月，投资42亿元，预计全年可达44亿元，实现销售额|261亿元    1-11月 again
//! 近三年，…分别…。截至6月底，…                                 of the year of issue, in which June is over
//! 2005年，粮食43万吨，5年间年均增长|3.1%                         the five years up to 2005
//! ```
//!
//! Which period a figure takes is decided in [`super::said`].

use super::{Known, When};
use crate::lexicon::has;
use crate::mention::numeral;
use crate::mention::period::{Clock, Part, Period, WORDS, Year, behind_day};
use crate::observation::scene::Scene;
use crate::observation::status::foreseen_aside;

/// |昨日|，记者从县旅游局获悉，…: whether a sentence begins with the day on which somebody was asked.
pub(super) fn is_of_interview(scene: &Scene, period: &Period) -> bool {
    let day = matches!(period.part, Part::Day(..) | Part::Near(_));
    day && period.span.start == 0 && behind_day(scene.text).len() < scene.text.len()
}

/// 转化率31%，提前完成30%的|2025年|目标；综合产值|126亿元: whether a year only tells which goal is meant, which was met or is far off.
pub(super) fn names_goal(scene: &Scene, period: &Period) -> bool {
    const GOALS: [&str; 5] = ["目标", "年目标", "规划目标", "任务目标", "目标任务"];
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    let rest = &scene.text[end..];
    let named = period.part == Part::Whole && GOALS.iter().any(|word| rest.starts_with(word));
    let before = &scene.text[..start];
    let size = || {
        let list = before.strip_suffix('的')?;
        let near = list.char_indices().rev().take(4);
        near.into_iter()
            .any(|(_, c)| c.is_ascii_digit())
            .then_some(())
    };
    named && (WORDS.met.ending(before).is_some() || size().is_some())
}

/// 提前完成|30%|的2025年目标: the year that a number is the goal of, as it stands behind it.
pub(super) fn of_goal(scene: &Scene, at: usize) -> Option<Period> {
    const NEAR: usize = 24;
    // Most sentences name no goal.
    if !scene.may("目标") {
        return None;
    }
    let mut periods = scene.periods.iter();
    let next = periods.find(|period| period.span.start as usize >= at)?;
    let between = scene.text.get(at..next.span.start as usize)?;
    let own =
        between.len() <= NEAR && between.ends_with('的') && !between.contains(['，', '；', '。']);
    (own && !next.base && names_goal(scene, next)).then_some(*next)
}

/// 1-11月，投资42亿元，预计|全年|可达44亿元，实现销售额|261亿元: whether all of the year is that of what one clause foresees of the figure
/// before it, and the figure at `at` stands behind a clause that begins anew.
pub(super) fn is_foreseen_aside(scene: &Scene, period: &Period, at: usize) -> bool {
    const EXPECTS: &str = "预计";
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    period.year == Year::Context
        && scene.text[start..end].starts_with("全年")
        && scene.text[..start].ends_with(EXPECTS)
        && foreseen_aside(scene.text, start - EXPECTS.len(), at)
}

/// 近三年，…。截至|6月底|，投资27亿元, in news of August: the year of issue, where the paragraph told of years up to the last one.
pub(super) fn after_years(scene: &Scene, known: &Known, period: &Period, clock: Clock) -> Clock {
    let Part::Month(month) = period.part else {
        return clock;
    };
    let until = ["截至", "截止", "截止到"];
    let opens = until.contains(&&scene.text[..period.span.start as usize]);
    let years = known
        .carried
        .is_some_and(|(carried, _)| carried.is_span() && matches!(carried.year, Year::Issued(_)));
    let over = known.today.is_some_and(|(_, now, _)| month < now);
    match opens && years && over && period.year == Year::Context {
        true => Clock {
            context: known.issued,
            ..clock
        },
        false => clock,
    }
}

/// 2005年，粮食产量达到43万吨，|5年间|年均增长3.1%: as many years up to the one that the sentence names before; a level of them is that of the
/// last.
pub(super) fn counted_to(scene: &Scene, period: &Period, at: usize) -> Option<When> {
    const LONGEST: u16 = 10;
    let counted = period.span.of(scene.text).strip_suffix("年间")?;
    let spelled = || {
        let (value, length) = numeral::leading(counted)?;
        // At most ten, so the cast cannot cut anything off.
        (length == counted.len() && value <= f64::from(LONGEST)).then_some(value as u16)
    };
    let count = counted.parse().ok().or_else(spelled)?;
    let mut before = scene.periods.iter();
    let year = before.rfind(|named| {
        let whole = named.part == Part::Whole && !named.base;
        whole && named.span.end <= period.span.start && matches!(named.year, Year::Absolute(_))
    })?;
    let Year::Absolute(last) = year.year else {
        return None;
    };
    let first = last.checked_sub(count.checked_sub(1)?)?;
    let clause = scene.clause_before(at)?;
    let said = &scene.text[clause];
    let yearly = ["年均", "平均", "递增"].iter().any(|word| has(said, word));
    (2..=LONGEST).contains(&count).then(|| When {
        period: if yearly {
            format!("{first}/{last}")
        } else {
            last.to_string()
        },
        words: Some(scene.global(if yearly { period.span } else { year.span })),
        rule: "sentence",
    })
}

//! When something began, and what a bracket dates, where the words before a number leave that to others.
//!
//! ```text
//! 到2025年，优质果率由|60%提高到80%              before the plan
//! 与2010年相比，文盲率由|3.2%减少为1.1%           2010
//! 由3亿元|增加到7亿元，是“十五”末的2.3倍          the end of that plan
//! 营业收入|143亿元（1-11月），同比增长21%          those months
//! ```
//!
//! A year that stands right before its number (由2011年的42家) is read in [`super::said`].

use super::range::opens_range;
use super::said::context_before;
use super::{Known, When, shown};
use crate::observation::scene::Scene;

/// 到2025年，优质果率由60%提高到80%: where a goal sets out from is before the plan.
pub(super) fn before_plan(scene: &Scene, known: &Known, at: usize, when: &When) -> Option<When> {
    let year: u16 = when.period.parse().ok()?;
    let ahead = opens_range(scene, at) && when.rule != "from" && Some(year) > known.issued;
    let first = known.goals_from().or(known.issued).filter(|_| ahead)?;
    Some(When {
        period: (first - 1).to_string(),
        rule: "from",
        ..when.clone()
    })
}

/// 由3亿元增加到7亿元，是“十五”末的2.3倍: where it began is told by what the end is compared with.
pub(super) fn of_times(scene: &Scene, known: &Known, at: usize) -> Option<When> {
    let base = opens_range(scene, at).then(|| {
        let mut bases = scene
            .periods
            .iter()
            .filter(|p| p.base || p.span.start as usize > at);
        bases.find(|p| {
            let (start, end) = (p.span.start as usize, p.span.end as usize);
            let after = scene.text[end..].trim_start_matches(['”', '年', '末', '底', '的']);
            let times = after.find('倍').is_some_and(|at| at <= 6);
            start > at
                && scene.text[..start].trim_end_matches('“').ends_with("，是")
                && times
                && !scene.text[at..start].contains('；')
        })
    })?;
    let base = base?;
    let year = base.last_year(&known.clock())?;
    Some(When {
        period: year.to_string(),
        words: Some(scene.global(base.span)),
        rule: "from",
    })
}

/// 与2010年相比，文盲率由|3.2%减少为1.1%: where a movement began is told by what is compared with.
pub(super) fn of_base(scene: &Scene, known: &Known, at: usize, when: &When) -> Option<When> {
    const FAR: usize = 60;
    if !opens_range(scene, at) || when.rule == "from" {
        return None;
    }
    let base = scene.periods.iter().rfind(|period| {
        let (start, end) = (period.span.start as usize, period.span.end as usize);
        let with = end <= at && scene.text[..start].ends_with(['与', '同', '和']);
        let said = scene
            .text
            .get(end..at)
            .filter(|said| with && said.len() <= FAR);
        said.is_some_and(|said| said.contains("相比") && !said.contains(['；', '。']))
    })?;
    Some(When {
        period: base.last_year(&known.clock())?.to_string(),
        words: Some(scene.global(base.span)),
        rule: "from",
    })
}

/// 营业收入|143亿元（1-11月），同比增长21%: a bracket right behind a figure that says when it was.
pub(super) fn of_bracket(scene: &Scene, known: &Known, at: usize) -> Option<When> {
    // A number with its unit.
    const NUMBER: usize = 36;
    let rest = &scene.text[at..];
    let open = rest.find('（').filter(|open| *open <= NUMBER)?;
    if rest[..open].contains(['，', '。', '；', '、', '）']) {
        return None;
    }
    let start = at + open + '（'.len_utf8();
    let period = scene
        .periods
        .iter()
        .find(|period| period.span.start as usize == start)?;
    let closed = scene.text[period.span.end as usize..].starts_with('）');
    closed.then(|| When {
        period: shown(period, &context_before(scene, known, period), false),
        words: Some(scene.global(period.span)),
        rule: "bracket",
    })
}

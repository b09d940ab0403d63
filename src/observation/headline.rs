//! Figures of a headline that the text below tells again, with when and whether they are to be.
//!
//! ```text
//! 某县打造16万亩茶叶基地⏎…到2017年，力争建成16万亩茶叶基地      a goal of 2017, in the headline too
//! ```
//!
//! A headline that says so by its own words is left as it is; of one that names no time the same holds for results.

use super::Reading;
use crate::outline::{Outline, SentenceKind};
use crate::report::Status;

/// Gives the figures of headlines the time and status of those that tell the same below.
pub fn settle(outline: &Outline, readings: &mut [Reading]) {
    let sentences = &outline.sentences;
    let titles = sentences.iter().filter(|s| s.kind == SentenceKind::Title);
    let Some(end) = titles.map(|title| title.span.end).max() else {
        return;
    };
    let begins = |reading: &Reading| reading.span.map_or(u32::MAX, |span| span.start);
    let body = readings.partition_point(|reading| begins(reading) < end);
    let (titled, told) = readings.split_at_mut(body);
    let all = all_goals(told);
    for reading in titled {
        if &*reading.rules.period == "document"
            && let Some(below) = dated_again(reading, told)
        {
            reading.period.clone_from(&below.period);
            reading.evidence.period = below.evidence.period;
            reading.rules.period = below.rules.period.clone();
        }
        let plain = reading.status == Status::Actual && &*reading.rules.status == "default";
        let below = told_again(reading, told).or(all);
        let Some(below) = below.filter(|_| plain) else {
            continue;
        };
        reading.status = below.status;
        reading.evidence.status = below.evidence.status;
        reading.rules.status = below.rules.status.clone();
        if &*reading.rules.period != "clause" {
            reading.period.clone_from(&below.period);
            reading.evidence.period = below.evidence.period;
            reading.rules.period = below.rules.period.clone();
        }
    }
}

/// 新建学校9所⏎政府工作报告提出30件民生实事：新建学校3所、…: the first of what the text below tells, where all that it tells, and that
/// is not little, is to be done in the same time.
fn all_goals(told: &[Reading]) -> Option<&Reading> {
    const FEW: usize = 5;
    let first = told.first().filter(|_| told.len() >= FEW)?;
    let goal = |other: &Reading| other.status == Status::Target && other.period == first.period;
    told.iter().all(goal).then_some(first)
}

/// 透明度提升至2.39米⏎…从2021年的1.89米提升至2022年的|2.39米: the figure that tells the same with a time of its own, where nothing below
/// tells it of another.
fn dated_again<'a>(titled: &Reading, told: &'a [Reading]) -> Option<&'a Reading> {
    let same = |other: &&Reading| {
        other.value.total_cmp(&titled.value).is_eq()
            && other.unit == titled.unit
            && ends_alike(&other.indicator, &titled.indicator)
            && other.measure == titled.measure
    };
    let first = told.iter().find(same)?;
    let own = matches!(&*first.rules.period, "clause" | "sentence");
    let once = told
        .iter()
        .filter(same)
        .all(|other| other.period == first.period);
    (own && once && first.period.len() == "2024".len()).then_some(first)
}

/// 异龙湖湖体透明度, 湖体透明度: whether two names are one, but for whose it is.
fn ends_alike(one: &str, other: &str) -> bool {
    const SHORT: usize = 4;
    let shorter = one.chars().count().min(other.chars().count());
    one == other || shorter >= SHORT && (one.ends_with(other) || other.ends_with(one))
}

/// The goal that tells the same, where nothing below tells it as a result.
fn told_again<'a>(titled: &Reading, told: &'a [Reading]) -> Option<&'a Reading> {
    let same = |other: &&Reading| {
        other.value.total_cmp(&titled.value).is_eq()
            && other.unit == titled.unit
            && other.indicator == titled.indicator
    };
    let first = told.iter().find(same)?;
    let goals = told
        .iter()
        .filter(same)
        .all(|other| other.status == Status::Target);
    goals.then_some(first)
}

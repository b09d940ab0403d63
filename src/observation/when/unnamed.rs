//! The period of a figure whose sentence names none.
//!
//! ```text
//! 自治县成立之初，人均粮食210公斤           the year that is celebrated, or none
//! 30年来，…。与1986年相比，增加到51亿元     so many years after the one compared with
//! 大会应到代表122人                       the year of the meeting, not the one that is reviewed
//! ```
//!
//! What a paragraph carries on is found by the walk, [`crate::observation::walk`].

use super::average::is_compared;
use super::{Known, When, inherited};
use crate::lexicon::has;
use crate::mention::period::{Part, Period, Year};
use crate::observation::genre::Dated;
use crate::observation::scene::Scene;
use crate::span::Span;

/// What holds where the sentence names no time of the figure's own.
pub(super) fn unnamed(scene: &Scene, known: &Known, at: usize, reached: bool) -> When {
    // 建县之初，人均粮食210公斤: of years that nothing tells.
    if let Some(words) = scene.erst.filter(|words| words.end <= at) {
        return When {
            // 那一年: nor of the one that is celebrated.
            period: match scene.text[words.clone()].starts_with('那') {
                true => String::new(),
                false => founded(known),
            },
            words: scene.global_range(words.clone()),
            rule: "unknown",
        };
    }
    let when = inherited(&attended(scene, &sums_years(scene, known), at), reached);
    counted_from(scene, known, at, &when).unwrap_or(when)
}

/// 自治县成立之初, in a text that celebrates 30 years of it: the year that it began in.
fn founded(known: &Known) -> String {
    let year = known.issued.zip(known.jubilee);
    let began = year.and_then(|(issued, years)| issued.checked_sub(years));
    began.map_or_else(String::new, |year| year.to_string())
}

/// 30年来，…。与1986年相比，生产总值增加到|51亿元: so many years after the one that the sentence compares with, where that is the
/// year before the text's own.
fn counted_from(scene: &Scene, known: &Known, at: usize, when: &When) -> Option<When> {
    let years = known.carried?.0.looks_back_on()?;
    let mut bases = scene.periods.iter().filter(|period| period.base);
    let base = bases.rfind(|base| is_compared(scene, base, at))?;
    let last = base.last_year(&known.clock())? + years;
    let ends = when.period.ends_with(&known.issued?.to_string());
    (ends && last + 1 == known.issued?).then(|| When {
        period: match when.period.split_once('/') {
            Some((first, _)) => format!("{first}/{last}"),
            None => last.to_string(),
        },
        ..when.clone()
    })
}

/// 大会|应到代表122人，实到118人, in news of a work report: of the year in which it is given.
fn attended(scene: &Scene, known: &Known, at: usize) -> Known {
    // Most sentences tell of no meeting.
    if !scene.may_any(&["应到", "实到", "到会", "与会", "旁听", "列席"]) {
        return *known;
    }
    let clause = scene
        .clause_before(at)
        .map_or("", |range| &scene.text[range]);
    let there = ["应到", "实到"].iter().any(|word| has(clause, word));
    let there = there || has(scene.text, "应到") && has(clause, "请假");
    // 应到代表122人，实到118人。另有列席代表30人|应邀到会: those who sat beside them, too.
    let beside = ["到会", "与会", "旁听", "列席"];
    let there = there || beside.iter().any(|word| has(scene.text, word));
    let news = known.works && known.section.is_none() && known.carried.is_none();
    let year = known.issued.filter(|_| there && news);
    Known {
        reviewed: year.map(of_year).or(known.reviewed),
        ..*known
    }
}

/// A year that no words name.
fn of_year(year: u16) -> Dated {
    let period = Period {
        span: Span::bytes(0, 0),
        year: Year::Absolute(year),
        part: Part::Whole,
        base: false,
    };
    (period, None)
}

/// 2020年优良天数318天。|累计治理水土流失215平方公里, in a review of several years: the sum is of all of them.
fn sums_years(scene: &Scene, known: &Known) -> Known {
    let several = known.section.is_some_and(|(period, _)| period.is_span());
    let one = known
        .carried
        .is_some_and(|(period, _)| period.part == Part::Whole && period.year != Year::Context);
    // 2020年，疫情暴发。累计派出120人: of a year that opened the paragraph.
    let topic = known
        .carried
        .is_some_and(|(_, words)| scene.setting.text[words.end as usize..].starts_with('，'));
    let rated = || has(scene.text, "增长") || has(scene.text, "同比");
    let sums = several && one && scene.text.starts_with("累计") && !topic && !rated();
    Known {
        carried: known.carried.filter(|_| !sums),
        ..*known
    }
}

//! Years since which a sentence tells of what was done, where it names other years besides.
//!
//! ```text
//! 自2015年启动试点、2016年全面推开以来，改厕4万户                     since the first of them: 2015/..
//! 自2011年政策实施以来，草高由2010年的10厘米提高到去年的18厘米，产量增加|1倍   2011/..: 去年 is of its own number
//! 2010年，生产总值41亿元。到2017年，…82亿元，年均增长|8%              the years behind the one that stands before: 2011/2017
//! ```
//!
//! Yearly averages of movements and plans are for [`super::average`].

use super::average::has_own_base;
use super::{Known, When};
use crate::mention::period::{self, Part, Period, Year};
use crate::observation::scene::Scene;
use crate::span::Span;

/// 自2015年启动试点、|2016年全面推开以来|: the years since the first of those since which things are told.
pub(super) fn earliest(scene: &Scene, period: Period) -> Option<Period> {
    if period.part != Part::Since || !matches!(period.year, Year::Absolute(_)) {
        return None;
    }
    let at = scene.periods.iter().position(|p| p.span == period.span)?;
    let first = &scene.periods[at.checked_sub(1)?];
    let (start, end) = (first.span.start as usize, first.span.end as usize);
    let between = scene.text.get(end..period.span.start as usize)?;
    let joined = between.ends_with(['、', '和', '及']) && !between.contains(['；', '。']);
    let begun = scene.text[..start].ends_with(['自', '从']);
    let whole = first.part == Part::Whole && matches!(first.year, Year::Absolute(_));
    (joined && begun && whole && !first.base).then(|| Period {
        year: first.year,
        span: Span::bytes(start, period.span.end as usize),
        ..period
    })
}

/// 自2011年…以来，…提高到了去年的18厘米，产量增加|1倍: how far something moved since the year with which the sentence opens, where
/// the period before the movement is that of another number.
pub fn moved_since(scene: &Scene, known: &Known, at: usize, when: &When) -> Option<When> {
    let since = |period: &Period| period.part == Part::Since && !period.base;
    let opening = scene.periods.iter().position(since)?;
    let (before, rest) = scene.periods.split_at(opening + 1);
    let first = before.last()?;
    if rest.is_empty() || before.len() > 2 || has_own_base(scene, at) {
        return None;
    }
    let first = match before.len() {
        1 => *first,
        _ => earliest(scene, *first)?,
    };
    let words = when.words?;
    let of_number = |period: &&Period| {
        let (start, end) = (period.span.start as usize, period.span.end as usize);
        let reached = scene.text[..start]
            .trim_end_matches('了')
            .ends_with(['到', '至']);
        let number = scene.text[end..].strip_prefix('的');
        let number = number.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        reached && number && end < at && !scene.same_clause(end, at)
    };
    rest.iter()
        .filter(of_number)
        .find(|period| scene.global(period.span) == words)?;
    let clock = known.clock();
    Some(When {
        period: first.resolve(&clock)?,
        words: Some(scene.global(first.span)),
        rule: "sentence",
    })
}

/// How far before a sentence, in bytes, the one may begin that tells where a yearly average sets out from.
const FAR: usize = 400;

/// 2010年，生产总值41亿元。到2017年，…82亿元，年均增长|8%: of the years behind the one of the sentence before, where the figure's own only
/// says up to when; as 从2010年的41亿元增长到2017年的82亿元，年均增长8% is of 2011/2017.
pub fn year_before(scene: &Scene, known: &Known, when: &When) -> Option<When> {
    let last: u16 = when.period.parse().ok()?;
    let text = scene.setting.text;
    let until = when.words?.start as usize;
    let led = text[..until].ends_with(['到', '至']);
    let here = scene.global(Span::bytes(0, 0)).start as usize;
    if !led || !(here..=here + '到'.len_utf8()).contains(&until) {
        return None;
    }
    let near = text.ceil_char_boundary(here.saturating_sub(FAR));
    let before = text.get(near..here)?.strip_suffix('。')?;
    let start = before.rfind(['。', '\n'])?;
    let mark = before[start..].chars().next()?.len_utf8();
    let sentence = &before[start + mark..];
    let first = period::scan(sentence).into_iter().next()?;
    let whole = first.part == Part::Whole && matches!(first.year, Year::Absolute(_));
    let opens = first.span.start == 0 && whole && !first.base;
    let told = sentence[first.span.end as usize..].contains(|c: char| c.is_ascii_digit());
    let year = first.first_year(&known.clock()).filter(|_| opens && told)?;
    let from = near + start + mark;
    (year + 1 < last).then(|| When {
        period: format!("{}/{last}", year + 1),
        words: Some(Span::bytes(from, from + first.span.len() as usize)),
        rule: "average",
    })
}

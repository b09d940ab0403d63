//! What brackets say of time: they are asides, and date no more than what they stand at.
//!
//! ```text
//! 收入143亿元（1-11月），…                        the bracket dates the figure before it
//! 较上年（增长20.5%）放缓                          20.5 is of the year before
//! ```
//!
//! What a bracket that has closed says of the figures behind it is told in [`super::amid`], which period a figure takes in
//! [`super::said`].

use crate::mention::period::{Period, WORDS, Year};
use crate::observation::scene::Scene;

/// The period that is all that the bracket right behind the figure at `at` holds.
pub fn behind(scene: &Scene, at: usize) -> Option<Period> {
    // Digits, the unit and no more.
    const FIGURE: usize = 16;
    if scene.periods.is_empty() || !scene.may("（") {
        return None;
    }
    let mut near = scene.text[at..].char_indices().take(FIGURE);
    let stop = |c: char| matches!(c, '（' | '）' | '，' | '；' | '。' | '、' | '：');
    let (open, _) = near.find(|(_, c)| stop(*c)).filter(|(_, c)| *c == '（')?;
    let inner = at + open + '（'.len_utf8();
    // 企业56家（|截至|2021年6月）
    let until = ["截至", "截止"];
    let until = until
        .iter()
        .find(|word| scene.text[inner..].starts_with(**word));
    let inner = inner + until.map_or(0, |word| word.len());
    let mut periods = scene.periods.iter();
    let period = periods.find(|period| period.span.start as usize == inner)?;
    let rest = &scene.text[period.span.end as usize..];
    // 茶园3万亩（2008年|统计数据|）
    let rest = WORDS
        .counted
        .starting(rest)
        .map_or(rest, |word| &rest[word.len()..]);
    let closed = rest.starts_with('）');
    let dates = !period.base && (period.within_year() || matches!(period.year, Year::Absolute(_)));
    (closed && dates).then_some(*period)
}

/// 从38.4%|（2015年）|降到26.9%: whether a bracket dates the number that a movement begins with, and none behind it.
pub fn of_outset(scene: &Scene, period: &Period) -> bool {
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    let Some(rest) = scene.text[end..].strip_prefix('）') else {
        return false;
    };
    let near = rest
        .split(|c: char| c.is_ascii_digit())
        .next()
        .unwrap_or("");
    let short = near.chars().count() <= 5;
    let arrives = short && near.trim_end_matches('了').ends_with(['到', '至', '为']);
    arrives && scene.text[..start].ends_with('（')
}

/// 1-2月增长12%，较上年|（增长27%）放缓: whether a bracket says what all of the year before came to, as against 上年同期.
pub fn of_year(scene: &Scene, period: &Period) -> bool {
    let (words, after) = (
        period.span.of(scene.text),
        &scene.text[period.span.end as usize..],
    );
    words.ends_with('年')
        && after
            .strip_prefix('（')
            .is_some_and(|inner| WORDS.rated.starting(inner).is_some())
}

/// 较上年（|增长|20.5%）: what stands before a number, without the word of movement that a bracket begins with.
pub fn before_rate(before: &str) -> &str {
    let Some(word) = WORDS.rated.ending(before) else {
        return before;
    };
    let rest = &before[..before.len() - word.len()];
    if rest.ends_with('（') { rest } else { before }
}

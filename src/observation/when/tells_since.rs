//! Times that only tell when something came to be, and hold for none of the figures behind it.
//!
//! ```text
//! 于|2016年|率先成立反诈中心，累计破案118起          not of 2016
//! |1997年5月|撤地设市，现辖2区5县                    nor of 1997
//! 项目面积4500亩，于|去年11月|正式开工，其中核心区220亩   of when the 4500 are
//! ```
//!
//! Times that hold for their own `；` group are for [`super::amid`].

use crate::lexicon::has;
use crate::mention::period::{Part, Period, WORDS, Year, is_founding, makes_district};
use crate::observation::scene::Scene;

/// 于|2016年|率先成立反诈中心，累计破案|118起, |1997年5月|撤地设市，现辖2区5县: whether a time only says when something was founded
/// that then did more.
pub fn founds(scene: &Scene, period: &Period) -> bool {
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    let after = &scene.text[end..];
    scene.text[..start].ends_with('于') && is_founding(after) || makes_district(after)
}

/// 项目面积4500亩，于|去年11月|正式开工，其中核心区220亩: whether a month only tells when the thing was begun of which the next
/// clause names a part.
pub fn begins_thing(scene: &Scene, period: &Period) -> bool {
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    let month = matches!(period.part, Part::Month(_) | Part::Day(..));
    let Some((clause, next)) = scene.text[end..].split_once('，') else {
        return false;
    };
    month && scene.text[..start].ends_with('于') && next.starts_with("其中") && !counts(clause)
}

/// 购客车45台，已于|2023年12月底|投入运营，为任务的225%: whether a month only tells since when the things told before it were in use.
pub fn puts_to_use(scene: &Scene, period: &Period) -> bool {
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    let month = matches!(period.part, Part::Month(_) | Part::Day(..));
    let clause = scene.text[end..].split(['，', '；', '。']).next();
    month
        && scene.text[..start].ends_with("，已于")
        && counts(&scene.text[..start])
        && clause.is_some_and(|clause| !counts(clause))
}

/// 今年6月|试生产的某项目，该项目总投资达6亿元: whether a month only tells of the thing that the next clause goes on with.
pub fn is_of_thing(scene: &Scene, period: &Period) -> bool {
    let after = &scene.text[period.span.end as usize..];
    let Some((own, next)) = after.split_once('，') else {
        return false;
    };
    let whose = own
        .split_once('的')
        .is_some_and(|(done, _)| !done.is_empty());
    let named = whose && WORDS.thing.ending(own).is_some();
    let goes_on = counts(own) || own.contains('；');
    let month = matches!(period.part, Part::Month(_) | Part::Day(..));
    month && named && !goes_on && next.starts_with('该')
}

/// 该公司是我县|2012年引进的企业，…: whether a year only tells since when something is what the sentence calls it.
pub fn is_attribute(scene: &Scene, period: &Period) -> bool {
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    let before = scene.text[..start].rsplit(['，', '；', '。', '：']).next();
    let after = scene.text[end..].split(['，', '；', '。', '、']).next();
    let single = period.part == Part::Whole && matches!(period.year, Year::Absolute(_));
    let calls = before.is_some_and(|before| before.contains('是') && !has(before, "于是"));
    let named = |after: &str| WORDS.brought.starting(after).is_some() && !counts(after);
    single && calls && after.is_some_and(named)
}

/// 今年|把|2021年度|项目完成后，将累计建成59万亩: whether a year only tells whose works they are that another year, told before, sees done.
pub fn is_of_works(scene: &Scene, period: &Period) -> bool {
    const WORKS: [&str; 6] = ["项目", "任务", "工程", "计划", "指标", "验收"];
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    let own = scene.text[end..]
        .split(['，', '；', '。'])
        .next()
        .unwrap_or("");
    let named = scene.text[start..end].ends_with("年度") || own.starts_with("年度");
    let before = |other: &Period| {
        let whole = other.part == Part::Whole && !other.base;
        let told = (other.span.end as usize) < start;
        whole && told && other.year != Year::Context
    };
    named
        && !counts(own)
        && WORKS.iter().any(|word| has(own, word))
        && scene.periods.iter().any(before)
}

/// Whether words have a figure among them.
fn counts(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

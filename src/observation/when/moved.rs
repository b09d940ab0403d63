//! Movements that do not name both their years: the years of a yearly average behind them, and when they end.
//!
//! ```text
//! 从2011年的…增至2016年的…。收入从21亿元增至38亿元，年均增长12%     2012/2016: of the movement before
//! 2017年以来，产值从121亿元增加到2019年183亿元，年均增长16%        2017/2019: since the sentence begins
//! 2017年以来，企业从42家增加至126家, in a text of 2020             2020: what it has come to
//! 2012—2013年度…，截至目前已完成320万方                           2012/2013: of the years that are told, up to now
//! ```
//!
//! Averages of movements that name both years, and of plans, are for [`super::average`].

use super::{Known, MOVED, When};
use crate::lexicon::has;
use crate::mention::period::{Clock, Part, Period, Year};
use crate::observation::scene::Scene;

/// 2011/2016 → 2012/2016: of the movement before, whose first year is the one that it began with.
pub(super) fn years(when: &When) -> Option<When> {
    let (first, last) = when.period.split_once('/')?;
    let (first, last): (u16, u16) = (first.parse().ok()?, last.parse().ok()?);
    (when.rule == MOVED && first + 1 < last).then(|| When {
        period: format!("{}/{last}", first + 1),
        words: when.words,
        rule: "average",
    })
}

/// 2017年以来，企业从42家增加至|126家: what it has come to by the year of issue.
pub(super) fn come_to(scene: &Scene, known: &Known, at: usize, when: &When) -> Option<When> {
    let since = when.period.strip_suffix("/..")?;
    let clause = scene.clause_before(at).map(|range| &scene.text[range])?;
    let begun = clause.rsplit_once(['从', '由'])?.1;
    let moves = begun.starts_with(|c: char| c.is_ascii_digit()) && begun.ends_with(['到', '至']);
    let now = known
        .issued
        .filter(|year| *year > since.parse().unwrap_or(u16::MAX))?;
    moves.then(|| When {
        period: now.to_string(),
        ..when.clone()
    })
}

/// 土坯房由2009年的8600户减到2012年的2100户，累计减少|6500户: what a movement sums up to, of all of its years.
pub(super) fn summed(scene: &Scene, known: &Known, at: usize, when: &When) -> Option<When> {
    const SUMS: [&str; 3] = ["累计", "共计", "总共"];
    // Most sentences sum nothing up, or name no two years.
    if scene.periods.len() < 2 || !scene.may_any(&SUMS) {
        return None;
    }
    let last: u16 = when.period.parse().ok()?;
    let before = &scene.text[..at];
    let start = before
        .rfind(['，', '、', '；', '。'])
        .map_or(0, |mark| mark + '，'.len_utf8());
    let said = before.get(start..)?;
    let rate = scene.text[at..]
        .trim_start_matches(|c: char| c.is_ascii_digit() || c == '.')
        .starts_with('%');
    // 生产总值由2015年的206亿元增加到2020年的288亿元，累计改造危房|4600户: nor what was done besides.
    let less = said.contains('减') && !rate;
    let sums = less && SUMS.iter().any(|word| said.starts_with(word));
    if !sums || before[..start].ends_with('。') {
        return None;
    }
    let clock = known.clock();
    let group = before[..start].rfind(['；', '。']).unwrap_or(0);
    let years = |period: &Period, words: [char; 2]| {
        let start = period.span.start as usize;
        let year = period.first_year(&clock).filter(|_| start >= group);
        year.filter(|_| scene.text[..start].ends_with(words))
    };
    let first = scene
        .periods
        .iter()
        .find_map(|period| years(period, ['从', '由']))?;
    let ends = |period: &Period| years(period, ['到', '至']) == Some(last);
    let end = scene.periods.iter().find(|period| ends(period))?;
    (first < last && end.span.end as usize <= start).then(|| When {
        period: format!("{first}/{last}"),
        words: Some(scene.global(end.span)),
        rule: when.rule,
    })
}

/// 2017年以来，…增加到2019年183亿元，年均增长|16%: from the year since which the sentence tells to that which the movement ends
/// with.
pub(super) fn since(scene: &Scene, known: &Known, at: usize, last: u16) -> Option<When> {
    let periods = scene.periods.iter();
    let mut before = periods.filter(|period| !period.base && (period.span.end as usize) <= at);
    let since = before.next().filter(|since| since.part == Part::Since)?;
    let end = before.next()?;
    let clock = known.clock();
    let ends = |period: &Period| {
        let before = &scene.text[..period.span.start as usize];
        period.last_year(&clock) == Some(last) && before.ends_with(['到', '至'])
    };
    let first = since.first_year(&clock).filter(|first| *first < last)?;
    let alone = before.next().is_none() && ends(end);
    alone.then(|| When {
        period: format!("{first}/{last}"),
        words: Some(scene.global(since.span)),
        rule: "average",
    })
}

/// 2012—2013年度…，截至|目前|已完成320万方, 自2000年起…，截至|目前|共计完成10万亩: whether what a number sums up until now was done
/// in the years told before, which have not ended.
pub(super) fn until_now(
    scene: &Scene,
    (period, last): (&Period, Period),
    clock: &Clock,
    at: usize,
) -> bool {
    let now = period.year == Year::Now;
    let open = last.part == Part::Since
        || matches!(last.part, Part::Through(_))
            && last.last_year(clock) == period.first_year(clock);
    if !now || !open || !matches!(last.year, Year::Absolute(_)) {
        return false;
    }
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    let until = ["截至", "截止", "截至到", "截止到", "到"];
    let until = period.span.of(scene.text).starts_with("截")
        || until.iter().any(|word| scene.text[..start].ends_with(word));
    let said = scene.text.get(end..at).unwrap_or_default();
    let sums = ["完成", "累计", "共计"];
    // 其中经济林|1926亩: nor is it of a part that so much was done.
    let on = !said.contains(['；', '。']) && !has(said, "其中");
    until && on && sums.iter().any(|word| has(said, word))
}

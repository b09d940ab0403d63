//! The years that a yearly average sums up.
//!
//! ```text
//! “十一五”期末…，年均增长15%            2006/2010
//! 从2015年的39亿元增长到2020年…，年均增长  2016/2020
//! 是2007年的1.7倍，年均增长             from 2008
//! 五年年均增长                         the last five
//! ```

use super::{Known, When, opens_comparison};
use crate::mention::numeral;
use crate::mention::period::{Period, Year};
use crate::observation::scene::Scene;

/// The years of a yearly average: those of the plan that the level ends, of the movement that it
/// sums up, of the section, or as many as are said.
pub fn average(scene: &Scene, known: &Known, at: usize, when: &When) -> Option<When> {
    let last: u16 = when.period.parse().ok()?;
    let clock = known.clock();
    let through = |first: u16, words| {
        (first < last).then(|| When {
            period: format!("{first}/{last}"),
            words,
            rule: "average",
        })
    };
    let before = || scene.periods.iter().filter(|p| (p.span.end as usize) <= at);
    // “十一五”期末…，年均增长15%
    let plan_end = before().rfind(|period| {
        let text = period.span.of(scene.text);
        text.contains('十') && text.ends_with('末') && period.last_year(&clock) == Some(last)
    });
    if let Some(period) = plan_end {
        return through(last - 4, Some(scene.global(period.span)));
    }
    // “十三五”时期…达到…，年均增长…
    if let Some(period) = before().rfind(|p| p.is_span() && p.last_year(&clock) == Some(last)) {
        return through(period.first_year(&clock)?, Some(scene.global(period.span)));
    }
    // 从2015年的39亿元增长到2020年…，年均增长9%
    // 是2007年的1.7倍，年均增长13.5%
    let based = |period: &&Period| {
        let year = period.first_year(&clock).filter(|_| period.base);
        year.is_some_and(|year| year + 1 < last && matches!(period.year, Year::Absolute(_)))
    };
    let from = before().rfind(|period| opens_comparison(scene, period) || based(period));
    if let Some(first) = from.and_then(|period| Some((period.first_year(&clock)?, period.span))) {
        return through(first.0 + 1, Some(scene.global(first.1)));
    }
    // 五年年均增长
    if let Some(count) = years_named(&scene.text[..at]) {
        return through((last + 1).checked_sub(count)?, None);
    }
    let around = || [known.carried, known.section].into_iter().flatten();
    let exact = around().find_map(|(period, words)| {
        let ends = period.is_span() && period.last_year(&clock) == Some(last);
        through(period.first_year(&clock).filter(|_| ends)?, Some(words))
    });
    // 过去五年的工作: amid years that are looked back on, what ends with a plan sums up its years.
    let amid = around().find(|(period, _)| {
        period.is_span() && period.first_year(&clock) < Some(last) && last.is_multiple_of(5)
    });
    // 一、2016年和过去五年工作回顾: five years are looked back on beside the last of them.
    let beside = || {
        let (_, words) = known.section?;
        let text = scene.setting.text;
        let line = text[words.start as usize..].lines().next()?;
        let line = line.split('。').next()?;
        let told = ["过去五年", "五年来", "过去5年", "五年工作"]
            .iter()
            .any(|word| line.contains(word));
        through(last - 4, told.then_some(Some(words))?)
    };
    exact
        .or_else(|| through(last - 4, Some(amid?.1)))
        .or_else(beside)
}

/// 比2016年增长25%: a movement since a year before the last one is of all the years between.
pub fn since_base(scene: &Scene, known: &Known, at: usize, when: &When) -> Option<When> {
    let last: u16 = when.period.rsplit('/').next()?.parse().ok()?;
    let before = || scene.periods.iter().filter(|p| (p.span.end as usize) <= at);
    // 与2015年相比，提高12个百分点，下降25%: what stands beside it is compared to the end of the `；` group.
    let beside = |period: &&Period| {
        let after = &scene.text[period.span.end as usize..at];
        let opens = scene
            .periods
            .first()
            .is_some_and(|first| first.span == period.span);
        period.base && after.starts_with("相比") && (opens || !after.contains('；'))
    };
    // 与2015年相比，…，同比增长5%: but for what has a base of its own.
    let own = || {
        let clause = scene.clause_before(at).map(|range| &scene.text[range]);
        clause.is_some_and(|clause| {
            ["同比", "环比", "比上", "较上", "年均"]
                .iter()
                .any(|word| clause.contains(word))
        })
    };
    let compared = before().rfind(beside).filter(|_| !own());
    // 从1978年的148元发展到2018年的2.8万元，增长192倍: since where it began.
    const NEAR: usize = 240;
    let began = |period: &&Period| {
        let end = period.span.end as usize;
        // Asked first: a sentence may name many periods.
        let after = (at - end <= NEAR).then(|| &scene.text[end..at]);
        after.is_some_and(|after| {
            let close = !after.contains('；') && after.matches('，').count() <= 2;
            close && opens_comparison(scene, period)
        })
    };
    let from = before().rfind(began).filter(|_| !own());
    if let Some(first) = from.and_then(|from| from.first_year(&known.clock())) {
        return (first + 1 < last).then(|| When {
            period: format!("{first}/{last}"),
            words: from.map(|from| scene.global(from.span)),
            rule: "base",
        });
    }
    let base = compared.or_else(|| before().next_back())?;
    let first = base
        .first_year(&known.clock())
        .filter(|first| first + 1 < last)?;
    // 比“九五”提高6个百分点: of as many years as the base has.
    let whole = !base.within_year() && !base.is_span();
    let dated = base.base && matches!(base.year, Year::Absolute(_)) && whole;
    let near = compared.is_some() || scene.same_clause(base.span.end as usize, at);
    (dated && near).then(|| When {
        period: format!("{first}/{last}"),
        words: Some(scene.global(base.span)),
        rule: "base",
    })
}

/// How many years stand right before the last 年均.
fn years_named(before: &str) -> Option<u16> {
    let at = ["年年均", "年平均", "年均"]
        .iter()
        .filter_map(|word| before.rfind(word))
        .max()?;
    let head = before[..at].strip_suffix('年').unwrap_or(&before[..at]);
    let from = head
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_ascii_digit() || numeral::begins(*c))
        .last()?
        .0;
    let count = head[from..].parse().ok().or_else(|| {
        let (value, length) = numeral::leading(&head[from..])?;
        // Small by the check below.
        (length == head.len() - from).then_some(value as u16)
    })?;
    (2..=30).contains(&count).then_some(count)
}

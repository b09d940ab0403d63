//! The year that the paragraphs of a text tell of.
//!
//! ```text
//! 2017年，全市…；2018年，…           2018, the latest of them
//! 到2025年, 比2019年增长             a term, a year to compare with: neither
//! “十三五”末，普及率达到99%           2021, when a plan is over
//! ```
//!
//! Those of titles and headings are read in [`super::year`]; which of them all counts is chosen in [`super`].

use super::super::Dateline;
use super::super::date::dates;
use super::super::page::WORDS;
use super::aside::{is_aside, sums_to_month};
use super::ended::{closes_years, ended_plan, has_come, last_told};
use super::past::{before_this, ended_before_this, grown_from, is_past, sets_last, until_now};
use super::year::of_year;
use crate::lexicon::{has, tense};
use crate::mention::period::{PLANS, is_founding};
use crate::span::{Folded, Span};

/// The latest year that the text doesn't set as a term (到2025年); `given` to a congress, it foresees (预计2024年) what
/// the year before came to.
pub fn body_year(text: &str, body: &[Span<Folded>], given: bool) -> Option<Dateline> {
    let mut counts = std::collections::BTreeMap::<u16, (u32, Dateline)>::new();
    let foreseen = |date: &Dateline| given && text[..date.span.start as usize].ends_with("预计");
    for date in body
        .iter()
        .flat_map(|span| dates(text, *span))
        .filter(|date| {
            !after_by(text, date.span)
                || foreseen(date)
                || closes_years(text, date.span)
                || has_come(text, date.span)
                || reached(text, date)
                || ended_before_this(text, date.span)
                || sums_to_month(text, date)
        })
        .filter(|date| {
            !compared(text, date.span) || sets_last(text, date.span) || grown_from(text, date.span)
        })
        // （20062010年）规划: the last of a plan's years, whose joint was lost.
        .filter(|date| !text[..date.span.start as usize].ends_with(|c: char| c.is_ascii_digit()))
        .filter(|date| !is_past(text, date.span) && !is_aside(text, date.span))
        .filter(|date| !is_founding(&text[date.span.end as usize..]))
    {
        // 刚刚过去的2016年, 回顾2015年工作时, 受2020年同期影响, 2010年工作回顾 is said the year after.
        let over = ["过去的", "刚刚结束的", "回顾", "总结"]
            .iter()
            .any(|word| text[..date.span.start as usize].ends_with(word))
            || foreseen(&date)
            || reached(text, &date) && has(text, "去年")
            || sets_last(text, date.span)
            || grown_from(text, date.span)
            || date.month.is_none() && before_this(text, date.span)
            || date.month.is_none() && ended_before_this(text, date.span)
            || ["预计实现", "同期", "工作回顾", "工作总结"]
                .iter()
                .any(|word| text[date.span.end as usize..].starts_with(word))
            || settles_accounts(&text[date.span.end as usize..]);
        let year = date.year + u16::from(over);
        counts
            .entry(year)
            .or_insert((0, Dateline { year, ..date }))
            .0 += 1;
    }
    // 预计2025年粮食产量…: the year that is under way, where no other is told.
    let Some(most) = counts.values().map(|entry| entry.0).max() else {
        let expected = |date: &Dateline| text[..date.span.start as usize].ends_with("预计");
        let mut dates = body.iter().flat_map(|span| dates(text, *span));
        let over = ended_plan(text);
        let of_plan =
            |date: &Dateline| over.is_some_and(|last| (last - 4..=last).contains(&date.year));
        let told = dates.clone().find(of_plan).zip(over);
        let after = told.map(|(date, last)| {
            of_year(Dateline {
                year: last + 1,
                ..date
            })
        });
        return after.or_else(|| dates.find(expected).map(of_year));
    };
    // A lone far year is an aside, unless all years are as rare.
    let latest = counts
        .values()
        .rev()
        .find(|entry| entry.0 * 8 >= most)
        .map(|entry| entry.1)?;
    // 2011年以来，…。2012年至今，…。今年，…: a year that none of these is.
    let mut named = body.iter().flat_map(|span| dates(text, *span));
    if named.any(|date| date.year >= latest.year && until_now(text, date.span)) {
        return None;
    }
    // 自2011年以来，…。2011年至2015年政策实施期间，共发放…: later than these years, which none of those named is.
    let own = |year: u16| {
        let own = |date: Dateline| date.year == year && !closes_years(text, date.span);
        let mut named = body.iter().flat_map(|span| dates(text, *span));
        named.any(own)
    };
    match last_told(text, body) {
        Some(last) if last > latest.year || last == latest.year && !own(last) => return None,
        _ => {}
    }
    // “十三五”末，普及率达到99%: likewise, whichever year of it was named last.
    let over = ended_plan(text).filter(|last| (*last - 4..=*last).contains(&latest.year));
    if let Some(last) = over {
        let year = last + 1;
        return Some(of_year(Dateline { year, ..latest }));
    }
    // “十一五”时期…，过去的五年…，2010年…: what a whole plan came to is told the year after.
    let year = latest.year + u16::from(reviews_plan(text, latest.year));
    Some(of_year(Dateline { year, ..latest }))
}

/// 《关于某市2009年|决算的报告》, 2009年|财政决算: whether accounts of a year follow, which are settled when it is over.
fn settles_accounts(after: &str) -> bool {
    let after = after.trim_start_matches(['年', '度']);
    let whose = [
        "财政",
        "本级财政",
        "市级财政",
        "县级财政",
        "区级财政",
        "本级",
    ];
    let whose = whose.iter().find_map(|whose| after.strip_prefix(whose));
    let after = whose.unwrap_or(after);
    after.starts_with("决算") || after.starts_with("收支决算")
}

/// “十一五”时期…，过去的五年…: whether a text looks back on the plan that ended in a year, and on no year after.
pub fn reviews_plan(text: &str, year: u16) -> bool {
    let back = [
        "过去的五年",
        "过去五年",
        "五年来",
        "这五年",
        "5年来",
        "过去5年",
    ];
    let plan = PLANS.iter().find(|(_, last)| *last == year);
    // 十一五时期, of a page that lost its quotation marks.
    let named = |plan: &str| {
        let bare = || {
            ["时期", "期间"]
                .iter()
                .any(|time| text.contains(&format!("{plan}{time}")))
        };
        text.contains(&format!("“{plan}”")) || !text.contains('“') && bare()
    };
    plan.is_some_and(|(plan, _)| named(plan)) && back.iter().any(|word| has(text, word))
}

/// 2021年|前三季度, 2021年|前10个月: the first months of the year, which is no term.
fn begins_months(after: &str) -> bool {
    const NUMERAL: usize = 2;
    let Some(rest) = after.strip_prefix('前') else {
        return false;
    };
    let counts = |c: char| c.is_ascii_digit() || "一二两三四五六七八九十".contains(c);
    let unit = rest.trim_start_matches(counts);
    let count = rest[..rest.len() - unit.len()].chars().count();
    let unit = unit.strip_prefix('个').unwrap_or(unit);
    (1..=NUMERAL).contains(&count) && (unit.starts_with('月') || unit.starts_with("季度"))
}

/// 到2025年, 至2035年, 2035年远景目标, 2030年的目标值: a term, not a present.
pub(super) fn after_by(text: &str, span: Span<Folded>) -> bool {
    let before = text[..span.start as usize].trim_end_matches(' ');
    let after = &text[span.end as usize..];
    // 截至|2018年|末，全县人口12万人: how things stand, not when something is due.
    let stands = before.ends_with("截至") && {
        let said = after.split(['。', '；', '\n']).next().unwrap_or(after);
        after.starts_with(['末', '底'])
            && !["将", "力争", "确保"].iter().any(|word| has(said, word))
    };
    let termed = || WORDS.termed.starting(after).is_some() && !begins_months(after);
    !stands && (WORDS.term.ending(before).is_some() || termed())
}

/// 到|2018年|，收入由1978年的325元增加到3万元。…去年末: the year up to which something moved from an earlier one, which is no term where
/// nothing in the sentence plans, in a text that speaks of 今年 or 去年.
fn reached(text: &str, date: &Dateline) -> bool {
    const FAR: usize = 240;
    let (start, end) = (date.span.start as usize, date.span.end as usize);
    let lead = text[..start].trim_end_matches(' ').strip_suffix('到');
    if !lead.is_some_and(|lead| lead.is_empty() || lead.ends_with(['。', '；', '，', '\n'])) {
        return false;
    }
    if !["去年", "今年"].iter().any(|word| has(text, word)) {
        return false;
    }
    let rest = &text[end..];
    let near = &rest[..rest.floor_char_boundary(FAR)];
    let said = near.split(['。', '；']).next().unwrap_or(near);
    let from = dates(said, Span::bytes(0, said.len()));
    let from = from.iter().find(|from| from.year < date.year);
    let moved = from.is_some_and(|from| {
        let before = said[..from.span.start as usize].trim_end_matches(' ');
        before.ends_with(['由', '从']) && said[from.span.end as usize..].contains(['到', '至'])
    });
    moved && !tense::WORDS.ahead.within(said)
}

/// 比2019年增长, 与2019年相比, 是2019年的2倍, 由2019年末的3家: a year that another is compared with.
fn compared(text: &str, span: Span<Folded>) -> bool {
    const NEAR: usize = 12;
    const BRACKET: usize = 60;
    let before = text[..span.start as usize].trim_end_matches(' ');
    let after = &text[span.end as usize..];
    let near = &after[..after.floor_char_boundary(NEAR)];
    let bare = after.trim_start_matches(['末', '底', '初']);
    let bare = bare.strip_prefix("同期").unwrap_or(bare);
    // 是1978年（46亿元）的291倍
    let glossed = bare.starts_with('（') && {
        let near = &bare[..bare.floor_char_boundary(BRACKET)];
        near.split_once('）')
            .is_some_and(|(_, rest)| rest.starts_with('的'))
    };
    before.ends_with(['比', '较'])
        || before.ends_with(['与', '同', '和']) && has(near, "相比")
        || before.ends_with(['是', '由', '从', '于', '自']) && (bare.starts_with('的') || glossed)
}

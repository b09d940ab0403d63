//! Whether the year that a text tells of is over where it is told, so that the text is of the next.
//!
//! ```text
//! 某报1月13日电 …2013年生产总值增长9%…       2013 is over: of 2014
//! 2022年，…。今年上半年，…                  2022 is over
//! 1月21日，会议确定2016年十件实事            2016 is to come
//! ```
//!
//! It takes the year as given: which one the text tells of is asked in [`super`].

use super::super::Dateline;
use super::super::date::dates;
use super::super::page::WORDS;
use super::begun;
use crate::lexicon::has;
use crate::span::{Folded, Span};

/// 1月13日电 …2013年全市生产总值增长9%…: whether all that is told of a year in the first months of one is of the
/// year before.
pub fn is_over(text: &str, body: &[Span<Folded>], year: u16) -> bool {
    const NEAR: usize = 40;
    const FAR: usize = 160;
    let mut of = body
        .iter()
        .flat_map(|span| dates(text, *span))
        .filter(|date| date.year == year);
    let over = |date: Dateline| {
        let after = text[date.span.end as usize..].chars().take(NEAR);
        let after: String = after.take_while(|c| *c != '。').collect();
        // 2015年，某县继续…，…，将集中力量办好实事。: of a year to come, however long it is led up to.
        let rest = text[date.span.end as usize..].chars().take(FAR);
        let rest: String = rest.take_while(|c| *c != '。').collect();
        let ahead = WORDS.ahead.within(&after) || has(&rest, "，将");
        // 1月21日，会议确定2016年十件实事: nor of one that is being settled.
        let before = text[..date.span.start as usize].trim_end_matches('了');
        let set = WORDS.settled.ending(before).is_some();
        // 报告提出，2024年，新建公路40公里: nor of one for which a report sets something.
        let told_by = before.strip_suffix('，').unwrap_or("");
        let set = set || ["提出", "明确"].iter().any(|word| told_by.ends_with(word));
        let told = has(&after, "完成了") || !(ahead || set);
        date.month.is_none() && told && !after.starts_with(['第', '春'])
    };
    // 刚刚过去的2024年, told in January: nothing is told of 2025 itself.
    let Some(first) = of.next() else {
        return false;
    };
    over(first) && of.all(over)
}

/// Whose figures of a year are told right behind it.
const WHOSE: [&str; 6] = ["全县", "全市", "全区", "全旗", "我县", "我市"];

/// 9月7日讯 …2022年，全市增长6.1%…。今年上半年，…: whether a year is told of as a whole, and 今年 behind it.
pub fn goes_on(text: &str, body: &[Span<Folded>], year: u16) -> bool {
    const SENTENCE: usize = 600;
    // 预计 is no plan: it tells what the year came to.
    const PLANS: [&str; 6] = ["将", "计划", "力争", "目标", "确保", "拟"];
    let said = |date: &Dateline| {
        let (start, end) = (date.span.start as usize, date.span.end as usize);
        let opens = text[..start]
            .chars()
            .next_back()
            .is_none_or(|c| !c.is_alphanumeric());
        let rest = text[end..].trim_start_matches(' ');
        let clause = rest.strip_prefix('，').or(rest.strip_prefix("全年"));
        // 2016年|是不平凡的一年。
        let clause = clause.or_else(|| rest.strip_prefix('是').filter(|rest| is_marked(rest)));
        // 2016年|全县减贫1.2万人，为今年打下了基础。
        let whose = || WHOSE.iter().find_map(|whose| rest.strip_prefix(whose));
        let clause = clause.or_else(whose);
        let rest = clause.filter(|_| opens && date.year == year && date.month.is_none())?;
        rest[..rest.floor_char_boundary(SENTENCE)]
            .split('。')
            .next()
    };
    let whole = |date: &Dateline| {
        said(date).is_some_and(|said| {
            let amounts = has(said, "亿元") && !WORDS.ahead.within(said);
            said.contains('%') || amounts
        })
    };
    // 2013年，新增就业3000人。⏎今年以来，…: a whole year, of which other things are told.
    let counted = |date: &Dateline| {
        said(date).is_some_and(|said| {
            let figures = said.contains(|c: char| c.is_ascii_digit());
            figures && !WORDS.ahead.within(said)
        })
    };
    let mut dated = body.iter().flat_map(|span| dates(text, *span));
    let marked = |date: &Dateline| said(date).is_some_and(is_marked);
    let Some(first) = dated.find(|date| whole(date) || counted(date) || marked(date)) else {
        return false;
    };
    let after = &text[first.span.end as usize..];
    let plans = |date: &Dateline| {
        let said = said(date).unwrap_or_default();
        PLANS.iter().any(|word| has(said, word))
    };
    // 2019年，产量12万吨，同比增长6%。⏎今年，…: a year that is set beside the one before it is over.
    let beside = |date: &Dateline| {
        let said = said(date).unwrap_or_default();
        let beside = ["同比", "比上年", "较上年"];
        beside.iter().any(|word| has(said, word)) && !WORDS.ahead.within(said)
    };
    let this = || has(after, "\n今年，") || has(after, "。今年，");
    WORDS.begun_year.within(after)
        || !plans(&first) && beside(&first) && this()
        // 2011年，预计实现产值200亿元，增长57%。煤矿今年可望投产: what is looked for in the year after.
        || !plans(&first) && WORDS.hoped.within(after)
        || !plans(&first) && begun::brings(text, body, first.span.start, year)
}

/// 2016年是|不平凡的一年|: what is said of a year that is over.
fn is_marked(said: &str) -> bool {
    let said = said.split(['。', '，']).next().unwrap_or(said);
    let over = ["平凡", "寻常", "非凡", "艰难", "不易"];
    said.ends_with("一年") && over.iter().any(|word| has(said, word))
}

/// 今年计划…。1至4月份，…。2013年|发电量达到680亿千瓦时，同比增长11%: whether a year is told of once, as one that is over, in a text that
/// tells the first months of its own.
pub fn is_over_amid(text: &str, body: &[Span<Folded>], year: u16) -> bool {
    const JOINTS: [&str; 4] = ["1至", "1-", "1—", "1~"];
    let months = |joint: &str| {
        text.match_indices(joint).any(|(at, _)| {
            let before = &text[..at];
            let alone = !before.ends_with(|c: char| c.is_ascii_digit() || c == '年');
            let rest = &text[at + joint.len()..];
            let last = rest.strip_prefix(|c: char| c.is_ascii_digit() && c != '0');
            alone && last.is_some_and(|rest| rest.starts_with('月'))
        })
    };
    // Most texts tell no months so.
    if !JOINTS.iter().any(|joint| months(joint)) || !has(text, "今年") {
        return false;
    }
    let mut of = body
        .iter()
        .flat_map(|span| dates(text, *span))
        .filter(|date| date.year == year);
    let (Some(date), None) = (of.next(), of.next()) else {
        return false;
    };
    let rest = &text[date.span.end as usize..];
    let said = rest.split(['；', '。', '\n']).next().unwrap_or("");
    // 2016年|1—7月|…: months of that year itself.
    let whole = !said.starts_with(|c: char| c.is_ascii_digit() || "前上下以第".contains(c));
    let figure = said.find(|c: char| c.is_ascii_digit());
    let beside = figure.is_some_and(|at| has(&said[at..], "同比"));
    date.month.is_none() && whole && beside && !WORDS.ahead.within(said)
}

/// 仅2018年，该县就…。去年…: whether a year is set apart from the others of a text that has a 去年 or 今年 of its own.
pub fn is_alone(text: &str, year: u16) -> bool {
    let apart = format!("仅{year}年，");
    text.find(&apart).is_some_and(|at| {
        let rest = &text[at + apart.len()..];
        ["去年", "今年"].iter().any(|word| has(rest, word))
    })
}

/// 2012年，全区…。去年全区…, where nothing says 今年: whether the text opens with a year that it calls the last.
pub fn tells_last_year(text: &str, body: &[Span<Folded>], year: u16) -> bool {
    const HEAD: usize = 120;
    // The first may be a headline that names no year.
    let mut head = body.iter().take(2);
    let Some(first) = head.find(|span| !dates(text, **span).is_empty()) else {
        return false;
    };
    let end = (first.end as usize).min(first.start as usize + HEAD);
    let opens = dates(text, *first).first().is_some_and(|date| {
        let rest = &text[date.span.end as usize..];
        let comma = rest.strip_prefix('度').unwrap_or(rest).starts_with('，');
        date.year == year && date.month.is_none() && comma && date.span.start as usize <= end
    });
    let all = || body.iter().map(|span| span.of(text));
    opens && all().any(calls_last) && !all().any(|text| has(text, "今年") || has(text, "前年"))
}

/// 去年，…, but not 比去年增长: whether a text calls a year the last one, other than to compare with it.
pub fn calls_last(text: &str) -> bool {
    let mut named = text.match_indices("去年").map(|(at, _)| &text[..at]);
    named.any(|before| !before.ends_with(['比', '较', '与', '同', '和', '由', '从', '以']))
}

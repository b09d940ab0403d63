//! Pages that bear a text long after it was written, or one that is nobody's own.
//!
//! ```text
//! 下面是小编整理的工作总结范文            a model, dated by nothing but its own words
//! 某县基本情况介绍 2024-5-7 …2010年末…    introduced years ago
//! 明年粮食目标 2015-12-25 …2012年计划…    of 2011, which a page of 2015 bears
//! ```
//!
//! Pages whose day is that of their text are for [`super`].

use super::super::Dateline;
use super::super::date::dates;
use super::super::page::WORDS;
use super::Sources;
use super::body::body_year;
use crate::lexicon::has;
use crate::mention::period::PLANS;
use crate::span::{Folded, Span};

/// 下面是小编整理的…，供大家参考: whether the head of a page says that it bears a model for others to write by.
pub(crate) fn is_model(text: &str) -> bool {
    const HEAD: usize = 600;
    // 第1篇 某局2023年工作总结⏎…: the first of several.
    const FIRST: [&str; 3] = ["第1篇", "第一篇", "篇一"];
    let head = &text[..text.floor_char_boundary(HEAD)];
    let begins = head.trim_start();
    // 市2023年政府工作报告（6篇）: what a government reported is no model, whatever page has it.
    let reported = has(head, "年政府工作报告");
    !reported && WORDS.model.within(head) || FIRST.iter().any(|first| begins.starts_with(first))
}

/// Whether a text names no year but in its title, its headings and the lines of its page.
pub(super) fn names_none(text: &str, body: &[Span<Folded>]) -> bool {
    let told = |span: &&Span<Folded>| span.of(text).contains(['，', '。', '；']);
    let mut dates = body.iter().filter(told).flat_map(|span| dates(text, *span));
    !dates.any(|date| date.span.of(text).contains('年'))
}

/// 更新时间：|2024/5/7|: whether a day is that on which a page was made, amid what it bears.
fn is_stamp(text: &str, date: &Dateline) -> bool {
    let before = text[..date.span.start as usize].trim_end_matches([' ', '：', ':']);
    let labelled = ["时间", "日期"].iter().any(|word| before.ends_with(word));
    labelled && date.day.is_some() && !date.span.of(text).contains('年')
}

/// The first such day.
pub(super) fn stamp(text: &str, body: &[Span<Folded>]) -> Option<Dateline> {
    const HEAD: usize = 4;
    let mut head = body.iter().take(HEAD).flat_map(|span| dates(text, *span));
    head.find(|date| is_stamp(text, date))
}

/// 某县概况, on a page of 2024, …|2010年|末全县总人口12万人: the last year that is told of, where it was over years before the page was
/// made that introduces a place.
pub(super) fn introduced(text: &str, sources: &Sources, page: &Dateline) -> Option<Dateline> {
    const YEARS: u16 = 3;
    const KINDS: [&str; 3] = ["简介", "概况", "情况介绍"];
    const NOW: [&str; 3] = ["今年", "去年", "近日"];
    let title = sources.title.map_or("", |title| title.of(text));
    if !KINDS.iter().any(|kind| has(title, kind)) || NOW.iter().any(|now| has(text, now)) {
        return None;
    }
    let told = sources.body.iter().flat_map(|span| dates(text, *span));
    let told = told.filter(|date| !is_stamp(text, date));
    let latest = told.max_by_key(|date| date.year)?;
    (latest.year + YEARS <= page.year).then_some(Dateline {
        month: None,
        day: None,
        ..latest
    })
}

/// 某市定下明年目标⏎某局制定了|2012年|发展计划: the year before the only one that a text tells of, which its headline calls the next.
pub(super) fn before_next(text: &str, sources: &Sources) -> Option<Dateline> {
    const NEAR: usize = 36;
    let title = sources.title.map_or("", |title| title.of(text));
    if !has(title, "明年") {
        return None;
    }
    let mut named = sources.body.iter().flat_map(|span| dates(text, *span));
    let next = named.next()?;
    let after = &text[next.span.end as usize..];
    let near = &after[..after.floor_char_boundary(NEAR)];
    let clause = near.split(['，', '。', '；', '\n']).next()?;
    let plans = ["规划", "计划", "目标", "方案"];
    let plans = plans.iter().any(|word| has(clause, word));
    let alone = named.all(|date| date.year == next.year);
    (plans && alone).then_some(Dateline {
        year: next.year - 1,
        month: None,
        day: None,
        ..next
    })
}

/// 2023-01-19, above 2016年，某市将造林12万亩: whether a page's day is years after the last that its text tells of, which that wills
/// or directs.
pub(super) fn reposts(text: &str, sources: &Sources, page: &Dateline) -> bool {
    if outlives(text, sources, page) {
        return true;
    }
    let latest = body_year(text, &sources.body, false).map(|latest| latest.year);
    let Some(year) = latest.filter(|year| year + 1 < page.year) else {
        return false;
    };
    let mut named = sources.body.iter().flat_map(|span| dates(text, *span));
    named.any(|date| {
        let after = &text[date.span.end as usize..];
        let intends =
            || wills(after) || directs(after) || foresees(after) || is_fresh(text, date.span);
        date.year == year && date.month.is_none() && intends()
    })
}

/// 2024-04-18, above 近日，某县印发“十三五”教育规划。到2020年，将…: whether a page's day is later than the last year that its text tells of,
/// which is always one by which it intends something.
fn outlives(text: &str, sources: &Sources, page: &Dateline) -> bool {
    let told = |span: &&Span<Folded>| span.of(text).contains(['，', '。', '；']);
    let body = sources.body.iter().filter(told);
    let named: Vec<_> = body
        .flat_map(|span| dates(text, *span))
        .filter(|date| !is_stamp(text, date))
        .collect();
    let Some(last) = named.iter().map(|date| date.year).max() else {
        return false;
    };
    // A plan of later years, 今年 and 去年 are of the page's own time.
    let later = PLANS
        .iter()
        .any(|(plan, end)| *end >= page.year && text.contains(plan));
    if last >= page.year || later || WORDS.of_its_day.within(text) {
        return false;
    }
    let mut latest = named.iter().filter(|date| date.year == last).peekable();
    let due = |date: &&Dateline| {
        let before = &text[..date.span.start as usize];
        let stands = before.ends_with("截至") || before.ends_with("截止到");
        WORDS.term.ending(before).is_some() && !stands
    };
    let all = latest.clone().all(|date| due(&date));
    all && latest.any(|date| aims(text, date.span))
}

/// |根据《教育规划》|，到2020年，…|将|…: whether the sentence of a year goes by a plan, or says what is intended.
fn aims(text: &str, year: Span<Folded>) -> bool {
    const FAR: usize = 300;
    let (start, end) = (year.start as usize, year.end as usize);
    let before = &text[text.ceil_char_boundary(start.saturating_sub(FAR))..start];
    let own = before.rsplit(['。', '\n']).next().unwrap_or(before);
    let after = &text[end..text.floor_char_boundary(end + FAR)];
    let rest = after.split(['。', '\n']).next().unwrap_or(after);
    WORDS.by_plan.starting(own).is_some() || WORDS.aimed.within(rest)
}

/// 2016年|，某市将有序推进: whether a year is one that will be.
fn wills(after: &str) -> bool {
    const NEAR: usize = 10;
    let after = after.trim_start_matches(['年', '，']);
    let near = after.char_indices().take(NEAR);
    let mut near = near.take_while(|(_, c)| !matches!(c, '，' | '。' | '；'));
    near.any(|(_, c)| c == '将')
}

/// 2011年|，该县预计实现产值200亿元: whether what a year comes to is not known yet.
fn foresees(after: &str) -> bool {
    const NEAR: usize = 14;
    let after = after.trim_start_matches(['年', '，']);
    let near = after
        .char_indices()
        .nth(NEAR)
        .map_or(after, |(end, _)| &after[..end]);
    let clause = near.split(['，', '。', '；']).next().unwrap_or(near);
    ["预计", "可实现", "可望"]
        .iter()
        .any(|word| has(clause, word))
}

/// 近日出台的《关于|2011年|增收的意见》提出，今年…: whether a year stands in the title of a paper that is told as new, behind which it is
/// this year.
fn is_fresh(text: &str, year: Span<Folded>) -> bool {
    const FAR: usize = 300;
    let (start, end) = (year.start as usize, year.end as usize);
    let before = &text[text.ceil_char_boundary(start.saturating_sub(FAR))..start];
    let own = before.rsplit(['。', '\n']).next().unwrap_or(before);
    let Some((lead, title)) = own.rsplit_once('《') else {
        return false;
    };
    let after = &text[end..text.floor_char_boundary(end + FAR)];
    let rest = after.split(['。', '\n']).next().unwrap_or(after);
    let Some((_, told)) = rest.split_once('》') else {
        return false;
    };
    let new = WORDS.newly.within(lead);
    let issued = WORDS.brought_out.within(lead) || WORDS.brought_out.within(told);
    new && issued && !title.contains('》') && has(told, "今年")
}

/// 2012年|造林工作，现提出如下意见: whether the sentence goes on to what is to be done in a year.
fn directs(after: &str) -> bool {
    const FAR: usize = 300;
    let near = &after[..after.floor_char_boundary(FAR)];
    let said = near.split(['。', '\n']).next().unwrap_or(near);
    ["如下意见", "通知如下", "制定本"]
        .iter()
        .any(|word| has(said, word))
}

#[cfg(test)]
mod tests {
    use super::is_model;

    #[test]
    fn models_say_that_they_are() {
        assert!(is_model("下面是小编整理的工作总结，供大家参考。"));
        assert!(!is_model("某县统计局发布上半年数据，供社会各界参考。"));
    }
}

//! What is to be done for the people in a year: who announces it, where it is listed, and where it is told that it was done.
//!
//! ```text
//! 今年将办好十件民生实事            announced
//! 某市2021年实事项目公示            listed by the headline
//! 据介绍，八件实事包括：一是…       listed by the paragraph
//! 这些实事进展情况具体是：…         told of as done
//! ```
//!
//! How far that reaches is for [`super::super::walk`].

use super::PLACED;
use crate::lexicon::{find, has, tense};
use crate::mention::{cue, numeral};
use crate::observation::noun;
use std::borrow::Cow;

/// 今年将办好十件民生实事, 民生实事项目出炉: what is to be done for the people, in a headline or a sentence.
pub fn announces(text: &str) -> Option<(usize, usize)> {
    const FAR: usize = 40;
    let word = "实事";
    let at = find(text, word)?;
    let start = text[..at].char_indices().rev().take(FAR).last();
    let near = &text[start.map_or(at, |(start, _)| start)..];
    let near = near
        .char_indices()
        .nth(2 * FAR)
        .map_or(near, |(end, _)| &near[..end]);
    // 近年来，我县…，努力办好民生实事: nor is it announced what goes on.
    let lately = PLACED.fulfilled.starting(text).is_some();
    // 2018年需要完成的26项实事: what is yet to be done.
    let due = PLACED.due.within(near);
    let done = PLACED.fulfilled.within(&without_due(near));
    let told = (due || PLACED.announces.within(near)) && !done && !lately && !benefits(text);
    told.then_some((at, at + word.len()))
}

/// 集中2亿元资金为群众|办好|十件实事，30万人直接受益: whether a sentence tells who gained by the deeds that money was spent on, and intends
/// nothing.
fn benefits(text: &str) -> bool {
    const SPENT: [&str; 5] = ["集中", "投入", "筹集", "筹措", "投资"];
    const GAINED: [&str; 4] = ["受益", "得实惠", "享受到", "得到实惠"];
    const AHEAD: [&str; 4] = ["今年", "明年", "要", "确定"];
    GAINED.iter().any(|word| has(text, word))
        && SPENT.iter().any(|word| has(text, word))
        && !AHEAD.iter().any(|word| has(text, word))
        && !tense::WORDS.ahead.within(text)
}

/// 2018年|需要完成|的26项, |将完成|的十件: a text without the words for what is yet to be done, which hold one for what was done.
pub fn without_due(text: &str) -> Cow<'_, str> {
    match PLACED.due.next(text, 0) {
        Some((_, place)) => Cow::Owned([&text[..place.start], &text[place.end..]].concat()),
        None => Cow::Borrowed(text),
    }
}

/// 关于2023年民生实事办理情况的报告: whether a headline says that it is told what was done of them.
pub fn tells_of_done(title: &str) -> bool {
    let both = ["及", "和", "与", "暨"];
    has(title, "实事")
        && has(title, "情况")
        && PLACED.fulfilled.within(&without_due(title))
        && !both.iter().any(|word| has(title, word))
}

/// 八件实事已完成: whether what is told below soon says of such deeds that they were done.
pub fn tells_done(below: &str) -> bool {
    const SOON: usize = 600;
    const NEAR: usize = 36;
    let soon = &below[..below.floor_char_boundary(SOON)];
    find(soon, "实事").is_some_and(|at| {
        let near = &soon[at..];
        let near = &near[..near.floor_char_boundary(NEAR)];
        // 这八件实事分别是：|完成旧城改造…: what is to be done begins behind it.
        let listed = ["分别是：", "分别为："];
        let end = listed.iter().find_map(|word| find(near, word));
        PLACED.fulfilled.within(&near[..end.unwrap_or(near.len())])
    })
}

/// 某县2025年十件民生实事清单: a headline that names them by year or number, where neither it nor what the text below
/// begins with says of any that it was done.
pub fn lists_deeds(title: &str, below: &str) -> bool {
    const NEAR: usize = 200;
    let near = below.char_indices().nth(NEAR);
    let near = near.map_or(below, |(end, _)| &below[..end]);
    let named = ["实事", "民心工程", "民生项目", "民生工程"];
    let people = named.iter().any(|word| has(title, word));
    let told = people && !PLACED.fulfilled.within(title);
    let bare = unbracketed(title).trim_end_matches(|c: char| "！!。”）)草案征求意见稿".contains(c));
    // 关于印发某县2024年民生实事项目的通知
    let bare = bare.strip_suffix("的通知").unwrap_or(bare);
    let counted = |c: char| c.is_ascii_digit() || numeral::begins(c);
    told && title.contains(counted)
        && PLACED.deeds.ending(bare).is_some()
        && !PLACED
            .reviewed
            .every(near)
            .any(|(_, place)| !is_passed(&near[place.end..]) && !is_due(&near[..place.start]))
}

/// 年底前|全部完成, 确保|完成: whether a clause says by when, or that it is only seen to.
fn is_due(before: &str) -> bool {
    let clause = before.rsplit(['，', '。', '；', '\n']).next().unwrap_or("");
    ["底前", "月前", "日前", "确保", "力争", "年内"]
        .iter()
        .any(|word| has(clause, word))
}

/// 民生实事项目（实事内容）, 民生实事项目（征求意见稿）: a title without the brackets behind it.
fn unbracketed(title: &str) -> &str {
    let title = title.trim_end();
    match title.strip_suffix('）').and_then(|rest| rest.rfind('（')) {
        Some(at) if at > 0 => unbracketed(&title[..at]),
        _ => title,
    }
}

/// 已经|区人民代表大会表决通过: whether a clause goes on with a vote, not with what was done.
fn is_passed(rest: &str) -> bool {
    let clause = rest.split(['，', '。']).next().unwrap_or(rest);
    clause.ends_with("通过")
}

/// 某市2021年实事项目公示: whether a headline gives notice of what is to be done, whenever the page that has it was made.
pub fn gives_notice(title: &str) -> bool {
    ["公示", "公告", "通知"].iter().any(|word| has(title, word))
}

/// 据介绍，八件实事包括：一是…: a paragraph that tells one by one what the last announced.
pub fn lists(text: &str) -> bool {
    const HEAD: usize = 30;
    let head = text.char_indices().take(HEAD);
    let colon = head.into_iter().find(|(_, c)| matches!(c, '：' | '。'));
    colon.is_some_and(|(end, _)| {
        ["包括", "分别是", "分别为", "具体为", "具体是", "即"]
            .iter()
            .any(|word| text[..end].ends_with(word))
            && text[end..].starts_with('：')
    })
}

/// 新建道路480米。, 在东昌路实施治理项目，新建…: whether a paragraph begins with a deed, and tells of none that it was done.
pub fn does(text: &str) -> bool {
    const PLACE: usize = 24;
    let text = text.strip_prefix("全年").unwrap_or(text);
    let clause = text.split(['，', '。', '；']).next().unwrap_or(text);
    let placed = |rest: &str| {
        let verbs = ["实施", "新建", "建设"];
        let mut found = verbs.iter().filter_map(|word| find(rest, word));
        found.any(|at| rest[..at].chars().count() <= PLACE)
    };
    let built = cue::prefix(text).is_some_and(|(cue, _)| cue.lead && cue.word.starts_with('新'));
    let act = built || noun::is_act(text) || clause.strip_prefix('在').is_some_and(placed);
    act && !text.contains(['已', '了']) && !PLACED.past.within(text)
}

/// 这些实事进展情况具体是：…: whether the words before a colon say that what follows was done.
pub fn reports(text: &str) -> bool {
    const HEAD: usize = 30;
    let head = text.char_indices().take(HEAD);
    let colon = head.into_iter().find(|(_, c)| matches!(c, '：' | '。'));
    colon.is_some_and(|(end, _)| PLACED.fulfilled.within(&text[..end]))
}

//! Years and plans that a text tells are over, though it names no year after them.
//!
//! ```text
//! 2015年至2017年，修路300公里。三年来，…        told in 2017, not planned in 2015
//! “十三五”末，普及率达到99%，累计改造1.2万户      told in 2021
//! 2011年至2015年政策实施期间，共发放补贴2亿元      told after 2015, nobody knows when
//! 到2017年，生产总值已达到82亿元                  told in 2017, no term
//! 到“十四五”末，普及率将达到99%                 no plan that is over
//! ```

use super::super::date::dates;
use super::super::page::WORDS;
use crate::lexicon::{has, movement, tense};
use crate::mention::period::PLANS;
use crate::span::{Folded, Span};

/// How far behind a year, in bytes, its sentence is looked through.
const SENTENCE: usize = 300;

/// 2011年至|2015年|政策实施期间，共发放补贴2亿元: whether a year is the last of those in which a sentence tells that something was
/// done, as who looks back tells it.
fn told_during(text: &str, span: Span<Folded>) -> bool {
    const EVENT: usize = 20;
    if !closes(&text[..span.start as usize]) {
        return false;
    }
    let rest = text[span.end as usize..].trim_start_matches('年');
    let near = &rest[..rest.floor_char_boundary(SENTENCE)];
    let said = near.split(['。', '；', '\n']).next().unwrap_or(near);
    let during = said
        .split_once('，')
        .is_some_and(|(event, _)| event.ends_with("期间") && event.chars().count() <= EVENT);
    during && WORDS.summed.within(said) && !tense::WORDS.ahead.within(said)
}

/// The last year within which, of several, a text tells that something was done, or up to which it tells that something moved.
pub(super) fn last_told(text: &str, body: &[Span<Folded>]) -> Option<u16> {
    // Most texts have no such years.
    let during = has(text, "期间，");
    let moved = has(text, "年的") && (has(text, "到20") || has(text, "至20"));
    if !during && !moved {
        return None;
    }
    let named = body.iter().flat_map(|span| dates(text, *span));
    let told = named.filter(|date| {
        during && told_during(text, date.span) || moved && has_moved(text, date.span)
    });
    told.map(|date| date.year).max()
}

/// 到|2017年|，生产总值已达到82亿元: whether things had come so far by a year, which is then no term.
pub(super) fn has_come(text: &str, span: Span<Folded>) -> bool {
    let before = text[..span.start as usize].trim_end_matches(' ');
    if !before.ends_with(['到', '至']) {
        return false;
    }
    let rest = &text[span.end as usize..];
    let near = &rest[..rest.floor_char_boundary(SENTENCE)];
    let said = near.split(['。', '；', '\n']).next().unwrap_or(near);
    let first = |said: &str| {
        said.split(|c: char| c.is_ascii_digit())
            .next()
            .map(str::len)
    };
    let lead = &said[..first(said).unwrap_or(0)];
    let ahead = tense::WORDS.ahead.within(said);
    !ahead && (WORDS.come.within(lead) || told_on(near))
}

/// 到2014年底，有企业23家。|这一年|产量2万吨: whether the next sentence tells what the year brought.
fn told_on(near: &str) -> bool {
    let next = near.split_once('。').map(|(_, next)| next.trim_start());
    let year = ["这一年", "那一年", "这年", "当年", "同年"];
    next.is_some_and(|next| {
        let said = next.split('。').next().unwrap_or(next);
        year.iter().any(|year| next.starts_with(year)) && !tense::WORDS.ahead.within(said)
    })
}

/// 由2014年的3家增加到|2019年|的8家: whether a movement that is told came so far by a year, in a text that plans nothing.
fn has_moved(text: &str, span: Span<Folded>) -> bool {
    const FAR: usize = 90;
    const LOOKED_AT: usize = 12_000;
    let before = &text[..span.start as usize];
    let Some(lead) = before.strip_suffix(['到', '至']) else {
        return false;
    };
    let number = text[span.end as usize..].trim_start_matches('年');
    let number = number.strip_prefix('的').unwrap_or_default();
    let verbs = &movement::WORDS;
    let mut moves = [&verbs.verb, &verbs.short, &verbs.spreads].into_iter();
    let moved = moves.any(|words| words.ending(lead).is_some());
    if !moved || !number.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let near = &lead[lead.ceil_char_boundary(lead.len().saturating_sub(FAR))..];
    let clause = near.rsplit(['，', '；', '。', '\n']).next().unwrap_or(near);
    let from = clause.rsplit_once(['由', '从']).map(|(_, from)| from);
    let from = from.is_some_and(|from| has(from, "年的"));
    let whole = &text[..text.floor_char_boundary(LOOKED_AT)];
    from && !tense::WORDS.ahead.within(whole)
}

/// 2011年至|: whether the year that stands behind is the last of several.
fn closes(before: &str) -> bool {
    let first = before.trim_end_matches(['到', '至', '—', '-', '~']);
    let year = first.trim_end_matches('年').bytes().rev();
    first.len() < before.len() && year.take_while(u8::is_ascii_digit).count() == 4
}

/// “十三五”末|，燃气普及率达到99%；: the last year of a plan that a text tells is over, by what there was at its end, and by sums of what
/// was done.
pub(super) fn ended_plan(text: &str) -> Option<u16> {
    const FAR: usize = 300;
    // Most texts name no end of a plan.
    if !has(text, "”末") || !has(text, "累计") {
        return None;
    }
    let told = |plan: &str| {
        let named = format!("“{plan}”末");
        text.match_indices(&named).any(|(at, _)| {
            let near = &text[at..text.floor_char_boundary(at + FAR)];
            let said = near.split(['。', '\n']).next().unwrap_or(near);
            let lead = text[..at].ends_with(['到', '至']);
            // 全市累计建成基地2万亩，实现了规模经营目标: up to where the first figure is told.
            let first = said
                .find(|c: char| c.is_ascii_digit())
                .unwrap_or(said.len());
            let told = said[first..]
                .find(['，', '；'])
                .map_or(said.len(), |at| first + at);
            let said = &said[..told];
            let reached = has(said, "达到") || has(said, "累计");
            reached && !lead && !tense::WORDS.ahead.within(said)
        })
    };
    let plan = PLANS.iter().find(|(plan, _)| told(plan));
    plan.map(|(_, last)| *last)
}

/// 2019年至|2023年，累计修路120公里: whether a year is the last of those that a sentence sums up, which is no term.
pub(super) fn closes_years(text: &str, span: Span<Folded>) -> bool {
    const FAR: usize = 150;
    // Most years are the last of no others.
    if !closes(&text[..span.start as usize]) {
        return false;
    }
    let rest = &text[span.end as usize..];
    let near = &rest[..rest.floor_char_boundary(FAR)];
    let said = near.split(['。', '；', '\n']).next().unwrap_or(near);
    // 2016年至|2018年，分别完成生产总值…
    let sums = ["累计", "共计", "分别完成", "分别实现", "分别达到"];
    let sums = sums.iter().any(|word| has(said, word));
    // 2015年至|2017年，修路300公里。三年来，…: nor where what follows looks back on them.
    let back = || {
        let near = near.split('\n').next().unwrap_or(near);
        let back = ["年来，", "年间，", "先后", "分别为", "分别是"];
        back.iter().any(|word| has(near, word))
    };
    // 累计完成目标任务: a sum may be of what was aimed at.
    let planned = || ["将", "计划", "力争"].iter().any(|word| has(said, word));
    sums && !planned() || back() && !tense::WORDS.ahead.within(near)
}

//! Years that a text names in passing, and that say nothing of when it was issued.
//!
//! ```text
//! 1983年6月撤销某县，恢复某市            what was done to a district
//! 剩余2个小区已列入2022年改造计划        what is left for the year after
//! 未来五年，…。力争到2021年，…           years to come, counted from the year of issue
//! ```
//!
//! Years that are past are told in [`super::past`], terms in [`super::year`].

use super::super::Dateline;
use super::super::date::dates;
use super::super::page::WORDS;
use crate::lexicon::{find_last, has};
use crate::span::{Folded, Span};

/// How far, in bytes, what is told of a year is looked at.
const CLAUSE: usize = 60;

/// What ends a clause.
const MARKS: [char; 5] = ['，', '；', '。', '：', '\n'];

/// Whether a year only says when a district came to be what it is, or what is left for it.
pub(super) fn is_aside(text: &str, span: Span<Folded>) -> bool {
    administers(&text[span.end as usize..]) || left_for(text, span)
}

/// 1980年7月|恢复娄底市, 1985年7月|，乡改镇: whether nothing is told of a time but what district was made of another then.
pub(crate) fn administers(after: &str) -> bool {
    const DISTRICTS: [char; 9] = ['省', '市', '县', '区', '州', '旗', '镇', '乡', '社'];
    let near = &after[..after.floor_char_boundary(CLAUSE)];
    let near = near.strip_prefix('，').unwrap_or(near);
    let clause = near.split(MARKS).next().unwrap_or(near);
    clause.ends_with(DISTRICTS)
        && WORDS.administered.starting(clause).is_some()
        && !clause.contains(|c: char| c.is_ascii_digit())
}

/// 剩余1个社区也已列入某区|2022年|改造计划: whether a plan of the year is to do what was not done in the text's own.
fn left_for(text: &str, span: Span<Folded>) -> bool {
    let near = &text[..span.start as usize];
    let near = &near[near.ceil_char_boundary(near.len().saturating_sub(2 * CLAUSE))..];
    let said = near.rsplit(['。', '；', '\n']).next().unwrap_or(near);
    let entered = ["列入", "纳入", "编入"];
    let entered = entered
        .iter()
        .filter_map(|word| find_last(said, word))
        .max();
    let left = ["剩余", "其余", "剩下", "余下"];
    let left = |at: usize| left.iter().any(|word| has(&said[..at], word));
    let after = &text[span.end as usize..];
    let after = &after[..after.floor_char_boundary(CLAUSE)];
    let clause = after.split(MARKS).next().unwrap_or(after);
    has(clause, "计划") && entered.is_some_and(|at| left(at) && !said[at..].contains('，'))
}

/// The year before the plan that is to do what is left, where a text that says 今年 names no other.
pub(super) fn before_rest(text: &str, body: &[Span<Folded>]) -> Option<Dateline> {
    let mut named = body.iter().flat_map(|span| dates(text, *span));
    let rest = named.next().filter(|date| left_for(text, date.span))?;
    let alone = named.all(|date| date.year == rest.year && left_for(text, date.span));
    (alone && has(text, "今年")).then_some(Dateline {
        year: rest.year - 1,
        month: None,
        day: None,
        ..rest
    })
}

/// 未来五年…，力争到|2021年|: the year of issue, five before the one by which the years end that a text looks ahead to.
pub(super) fn before_years(text: &str, body: &[Span<Folded>]) -> Option<Dateline> {
    const HEAD: usize = 4;
    const AHEAD: [&str; 4] = ["未来五年", "今后五年", "未来5年", "今后5年"];
    const LAST: u16 = 5;
    let mut head = body.iter().take(HEAD).map(|span| span.of(text));
    if !head.any(|words| AHEAD.iter().any(|ahead| has(words, ahead))) {
        return None;
    }
    let mut named = body.iter().flat_map(|span| dates(text, *span));
    let due = named.find(|date| {
        let before = text[..date.span.start as usize].trim_end_matches(' ');
        let term = before.strip_suffix('到').or(before.strip_suffix('至'));
        // 到2020年 ends a plan, whatever the years are counted from.
        term.is_some_and(|lead| !lead.ends_with('年')) && date.year % LAST == 1
    })?;
    let year = due.year.checked_sub(LAST)?;
    let mut named = body.iter().flat_map(|span| dates(text, *span));
    // 2016年，…: what it tells of years before it is told is no matter; of those in which it tells, it is.
    let told =
        named.any(|date| date.month.is_none() && date.year == year + 1 && !is_due(text, &date));
    (!told).then_some(Dateline {
        year,
        month: None,
        day: None,
        ..due
    })
}

/// 到|2017年: whether a year is one by which something is to be.
fn is_due(text: &str, date: &Dateline) -> bool {
    let before = text[..date.span.start as usize].trim_end_matches(' ');
    WORDS.term.ending(before).is_some()
}

/// 至|2015年8月|底，财政收入累计7亿元，较上年同期增长8%: a month up to which a sentence sums up what the year before is set beside.
pub(super) fn sums_to_month(text: &str, date: &Dateline) -> bool {
    const FAR: usize = 240;
    let rest = &text[date.span.end as usize..];
    let near = &rest[..rest.floor_char_boundary(FAR)];
    let said = near.split(['。', '；', '\n']).next().unwrap_or(near);
    date.month.is_some()
        && date.day.is_none()
        && said.starts_with(['底', '末'])
        && ["同期", "同比"].iter().any(|word| has(said, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_in_passing() {
        let aside = |text: &str| {
            let span = Span::bytes(0, text.len());
            dates(text, span)
                .first()
                .is_some_and(|date| is_aside(text, date.span))
        };
        assert!(aside("1983年6月撤销平山县，恢复平山市。"));
        assert!(aside("1986年2月，乡改镇。"));
        assert!(aside("其余3个村也已列入2022年旱厕改造计划。"));
        assert!(!aside("2016年恢复客运班线12条。"));
        assert!(!aside("6个项目列入2022年省重点项目计划。"));
    }
}

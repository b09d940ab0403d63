//! Titles that name a plan and tell of carrying it out: news or a report of what came of it, no plan.
//!
//! ```text
//! 某县治水行动方案落地见效            what came of a plan
//! 某县推进“十四五”规划重大工程        likewise: the works of a plan, behind a verb
//! 某县超额完成全年目标任务            likewise: goals that were reached
//! 某县治水行动方案, 某县落实治水责任实施方案        plans
//! 确保完成全年目标任务                what is still to be done
//! ```
//!
//! The words are rows of `carried_words.tsv`; which words name a plan is told by [`super::told`].

use super::{Dated, Genre};
use crate::lexicon::kinds;
use crate::mention::numeral;
use crate::mention::period::Clock;

kinds! { static WORDS = "../../lexicon/carried_words.tsv": outcome, again, ahead, works, listed, drives, reaches, goals, counts }

/// What closes the name of a plan.
const CLOSES: [char; 4] = ['”', '》', '’', '）'];

/// The kind of a text whose title names a plan from `at` on by a word of `length` bytes, where it tells of carrying it out.
pub(super) fn carried_out(title: &str, at: usize, length: usize) -> Option<Genre> {
    let (before, after) = (
        &title[..at],
        title[at + length..].trim_start_matches(CLOSES),
    );
    // 某县规划引领乡村振兴|实施方案|: a plan after all; 确保…目标任务: or what is still to be done.
    if WORDS.again.within(after) || WORDS.ahead.within(title) {
        return None;
    }
    // 某县落实2022年工作要点|情况汇报
    let told_of = after.starts_with("情况") && WORDS.drives.within(before);
    let told = WORDS.outcome.within(after)
        || told_of
        || runs_works(before, after)
        || reaches(before, &title[at..at + length], after)
        || names_by_count(before, after);
    let report = ["情况", "汇报", "报告"];
    let report = report.iter().any(|word| after.ends_with(word));
    told.then_some(if report { Genre::Report } else { Genre::Other })
}

/// 某县|推进|“十四五”规划|重大工程|: the works of a plan behind a verb, and no list of them.
fn runs_works(before: &str, after: &str) -> bool {
    WORDS.works.starting(after).is_some()
        && WORDS.drives.within(before)
        && !WORDS.listed.within(after)
}

/// 某县|超额完成|全年|目标任务|: goals at the end of a title, right behind the verb that says they were reached.
fn reaches(before: &str, plan: &str, after: &str) -> bool {
    let year = ["全年", "年度", "各项", "全年各项"];
    let bare = year.iter().rev().find_map(|word| before.strip_suffix(word));
    let goal = WORDS.goals.list().contains(&plan);
    goal && after.is_empty() && WORDS.reaches.ending(bare.unwrap_or(before)).is_some()
}

/// 某县落实|三年|行动计划: a plan at the end of a title that has no name but the count of its years, behind a verb.
fn names_by_count(before: &str, after: &str) -> bool {
    let years = |c: char| c.is_ascii_digit() || numeral::begins(c);
    let Some(lead) = before.strip_suffix('年').filter(|_| after.is_empty()) else {
        return false;
    };
    let verb = lead.trim_end_matches(years);
    verb.len() < lead.len() && WORDS.counts.ending(verb).is_some()
}

/// 推进“十四五”规划项目建设, in 2023: the first period of a title, but for the years of a plan that was running then, where the text
/// tells what has come of it so far.
pub(super) fn dated(title: &str, named: Option<Dated>, issued: Option<Dated>) -> Option<Dated> {
    let clock = Clock::default();
    let issued = issued.and_then(|(period, _)| period.last_year(&clock));
    let running = |(period, _): &Dated| {
        period.is_span() && period.first_year(&clock) <= issued && issued < period.last_year(&clock)
    };
    let told = || super::told::carries_out(title).is_some();
    named.filter(|named| issued.is_none() || !running(named) || !told())
}

#[cfg(test)]
mod tests {
    use super::super::told::carries_out;

    #[test]
    fn plans_are_told_from_what_came_of_them() {
        assert!(carries_out("某县治水行动方案落地见效").is_some());
        assert!(carries_out("某县推进“十四五”规划重大工程").is_some());
        assert!(carries_out("某县超额完成全年目标任务").is_some());
        assert!(carries_out("某县落实三年行动计划").is_some());
        assert!(carries_out("某县治水行动方案").is_none());
        assert!(carries_out("某县规划引领乡村振兴实施方案").is_none());
        assert!(carries_out("某县确保完成全年目标任务").is_none());
        assert!(carries_out("某县推进“十四五”规划重大工程清单").is_none());
    }
}

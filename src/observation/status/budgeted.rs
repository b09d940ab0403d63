//! What a budget sets, as against what came of it.
//!
//! ```text
//! 支出年初预算|26亿元，调整为|34亿元，实际支出34亿元      the first two planned
//! 会议批准的一般公共预算收入为|3亿元                     planned
//! 收入安排|3亿元，比上年增长|7%，其中税收|2亿元          planned, all three
//! 占调整预算的|98%                                  none: how much of it was carried out
//! ```
//!
//! What such figures are called is read in [`crate::observation::name`]. The words are rows of `status_words.tsv`.

use super::{PLACED, Said};
use crate::lexicon::{find, has};
use crate::observation::piece;
use crate::report::Status;
use std::ops::Range;

/// Words of which one stands in every sentence that sets a budget.
pub const BUDGETED: [&str; 3] = ["预算", "安排", "预期"];

/// The sum before `at`, or what it grows by or is made up of.
pub fn budgeted(text: &str, at: usize) -> Option<Said> {
    let own = || is_money(&text[at..]).then(|| set(text, at))?;
    own()
        .or_else(|| goes_on(text, at))
        .map(|words| (Status::Target, Some(words)))
}

/// 年初预算|26亿元, 调整为|34亿元, 批准的…收入为|3亿元: the words by which a sum is one that was set.
fn set(text: &str, at: usize) -> Option<Range<usize>> {
    let before = text[..at].trim_end_matches(['约', '为', '共']);
    if let Some(stage) = PLACED.budget.ending(before) {
        let whose = &before[..before.len() - stage.len()];
        // 上解一般公共|预算12亿元: the account that money went into; 完成年初|预算4000万元: how much of it was done.
        let other = PLACED.account.ending(whose).is_some()
            || whose.ends_with(['超', '占', '比', '较'])
            || whose.ends_with("完成");
        // 安排|2000万元支持…, 每年预算|90万元: no more than a verb.
        let flow = !matches!(stage, "预算" | "安排" | "预期") || ends_flow(whose);
        return (!other && flow).then(|| before.len() - stage.len()..before.len());
    }
    let clause = piece::start(before, &['，', '；', '。', '：']);
    let said = &before[clause..];
    if let Some(place) = find(said, "批准的") {
        let whose = said.ends_with(['入', '出']) && has(said, "预算");
        return whose.then(|| clause + place..clause + place + "批准".len());
    }
    let replans = PLACED.replans.ending(before);
    let replans = replans.filter(|_| text[before.len()..].starts_with('为'))?;
    let sentence = piece::start(before, &['。', '\n']);
    has(&before[sentence..], "预算").then(|| before.len() - replans.len()..before.len())
}

/// 收入安排3亿元，比上年增长|7%，其中税收收入|2亿元: the growth or a part of a sum that was set, up to what was done.
fn goes_on(text: &str, at: usize) -> Option<Range<usize>> {
    let group = piece::start(&text[..at], &['；', '。', '\n']);
    let said = &text[group..at];
    let grown = |clause: &str| PLACED.grown.number(clause).is_some();
    let clause = said.rsplit('，').next().unwrap_or(said);
    if !grown(clause) && !has(said, "，其中") || PLACED.settled.within(said) {
        return None;
    }
    let mut marks = said.match_indices('，').map(|(mark, _)| mark);
    marks.find_map(|mark| {
        let head = said[..mark].trim_end_matches(['万', '亿', '元']);
        let sum = head.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
        let stage = PLACED.budget.ending(sum)?;
        let whose = &sum[..sum.len() - stage.len()];
        let money = sum.len() < head.len() && head.len() < mark;
        let end = group + sum.len();
        (money && whose.ends_with(['入', '出'])).then(|| end - stage.len()..end)
    })
}

/// 财政|收入, 三公|经费: whether words end with what flows in or out of a budget, or with all of it.
fn ends_flow(whose: &str) -> bool {
    whose.ends_with(['入', '出', '费', '总'])
}

/// Whether a number with its unit is an amount of money.
fn is_money(text: &str) -> bool {
    let unit =
        text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '万' | '亿'));
    unit.starts_with('元') && !unit.starts_with("元的")
}

#[cfg(test)]
mod tests {
    use super::budgeted;

    fn is(text: &str) -> bool {
        let at = text.find('|').expect("a mark");
        budgeted(&text.replace('|', ""), at).is_some()
    }

    #[test]
    fn what_was_set_and_what_came_of_it() {
        for set in [
            "支出年初预算|26亿元",
            "支出年初预算26亿元，调整为|34亿元",
            "收入年初预算26亿元，调减为|24亿元",
            "大会批准的一般公共预算收入为|3亿元",
            "收入安排3亿元，比上年增长|7%",
            "收入安排3亿元，比上年增长7%，其中税收收入|2亿元",
        ] {
            assert!(is(set), "{set}");
        }
        for came in [
            "支出年初预算26亿元，实际支出|34亿元",
            "支出完成预算|98%",
            "上解一般公共预算|3亿元",
            "收入安排3亿元，实际完成3亿元，增长|7%",
            "安排资金3亿元，其中省级|2亿元",
            "安排|2亿元支持技改",
            "县财政每年预算|90万元",
            "超额完成年初预算|90万元",
        ] {
            assert!(!is(came), "{came}");
        }
    }
}

//! Goals whose result stands behind them in the same sentence: they are of the year that this is of.
//!
//! ```text
//! 计划实施130公里，实际完成134公里            130 was planned for the year of 134
//! 目标任务：引进10家；完成情况：引进12家        10 for that of 12
//! 增长7%，计划目标增长6.5%, in a report       6.5 for the year that is reported on
//! 计划投资3亿元，改造小区6个，完成绿化9亩       none: all is to be done
//! ```
//!
//! When other goals are due is told in [`super::super::when`].

use super::super::genre::Genre;
use super::super::status;
use super::super::when::When;
use super::Figure;
use crate::lexicon::has;
use crate::report::Status;

/// 计划实施|130公里|，实际完成134公里: whether the sentence goes on with what was done of it.
pub(super) fn carried_out(figure: &Figure) -> bool {
    let rest = figure.scene.text.get(figure.start()..).unwrap_or_default();
    // 年度任务为|36个|，已全部建成
    let task = ["任务为", "任务数为"];
    let task = task
        .iter()
        .any(|words| figure.said_before().ends_with(words));
    let answered = |rest: &str| {
        rest.split('。')
            .next()
            .is_some_and(|rest| has(rest, "，已"))
    };
    figure.scene.may("实际") && came_of_it(rest)
        || figure.scene.may("完成") && done_of(figure, rest)
        || task && answered(rest)
}

/// ，|实际|完成134公里; ；年终|实际|播种11万亩: whether a clause begins with what was really done.
fn came_of_it(rest: &str) -> bool {
    const BY_END: [&str; 4] = ["年终", "年末", "年底", "全年"];
    rest.match_indices("实际").any(|(at, _)| {
        let before = &rest[..at];
        let end = BY_END.iter().find_map(|end| before.strip_suffix(end));
        end.unwrap_or(before).ends_with(['，', '；'])
    })
}

/// 计划造林|2万亩|，完成造林2.2万亩; 目标任务：引进|10家|；完成情况：引进12家: whether a clause behind a figure tells what came of it.
fn done_of(figure: &Figure, rest: &str) -> bool {
    let name = &figure.name.text;
    let head = name
        .char_indices()
        .nth(2)
        .map_or(&**name, |(at, _)| &name[..at]);
    rest.match_indices("完成").any(|(at, word)| {
        let after = &rest[at + word.len()..];
        let same = after.starts_with(|c: char| c.is_ascii_digit())
            || after.starts_with("情况：")
            // 目标值10家，完成值|12家
            || after.starts_with(['值', '数'])
            || !head.is_empty() && after.starts_with(head);
        same && rest[..at].ends_with(['，', '；'])
    })
}

/// 完成92亿元，增长7%，计划目标增长|6.5%: whether a report that plans nothing there tells by how much a thing was to grow.
pub(super) fn of_reviewed(figure: &Figure, when: &When) -> bool {
    let report = figure.scene.setting.frame.genre == Genre::Report && when.rule == "document";
    let plans = matches!(figure.sense.status, Some((Status::Target, _)));
    report && !plans && status::planned_rate(figure.scene.text, figure.start()).is_some()
}

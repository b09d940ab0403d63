//! How far the month or the day that a clause names holds.
//!
//! ```text
//! 7月底建成的项目…，增长5%              for its own clause
//! 6月末，…                              for those that follow: it is a clause by itself
//! 8月份工业增长5%，出口增长6%            for all the sentence that it leads
//! 8月优良天数比例87.1%，同比下降6.4%      for what is said of its figure, too
//! ```
//!
//! Which period a figure takes is decided in [`super::said`].

use crate::mention::period::{Part, Period, Year};
use crate::observation::opening;
use crate::observation::scene::Scene;

/// Whether a period named in an earlier clause says nothing of the figure at `at`.
pub fn passes(scene: &Scene, period: &Period, at: usize) -> bool {
    let before = &scene.text[..period.span.start as usize];
    let holds = match period.part {
        Part::Month(_) => {
            scene.stands_alone(period) || leads(scene, period) || goes_on(scene, period, at)
        }
        Part::Day(..) => false,
        _ => true,
    };
    let until = ["截至", "截止", "截止到", "截至到"]
        .iter()
        .any(|word| before.ends_with(word))
        || matches!(before.strip_suffix('至'), Some(before) if before.is_empty() || before.ends_with('，'));
    !holds && !until && period.year == Year::Context
}

/// 8月份工业增长5%，出口增长6%; 青山县8月|优良率达…: whether the sentence begins with a month, which is none of its days.
fn leads(scene: &Scene, period: &Period) -> bool {
    let before = &scene.text[..period.span.start as usize];
    let words = period.span.of(scene.text);
    let placed = opening::is_placed(before);
    (before.is_empty() && words.ends_with('份') || placed) && !words.ends_with(['末', '底', '初'])
}

/// 8月末存款余额87亿元，同比增长6%: whether the clause of the figure only goes on about the one of the month's clause.
fn goes_on(scene: &Scene, period: &Period, at: usize) -> bool {
    let between = &scene.text[period.span.end as usize..at];
    let Some((own, _)) = between.split_once('，') else {
        return false;
    };
    let last = between.rsplit('，').next().unwrap_or(between);
    let moves = [
        "同比", "环比", "比上", "较上", "增长", "下降", "上升", "增加", "减少",
    ];
    let of_it = between.matches('，').count() <= 2
        && !between.contains(['；', '。'])
        && moves.iter().any(|word| last.starts_with(word));
    // 8月末存款余额87亿元，…；贷款余额19亿元: balances are all of that day.
    let balances = || between.split('；').all(|part| part.contains("余额"));
    own.contains(|c: char| c.is_ascii_digit()) && (of_it || balances())
}

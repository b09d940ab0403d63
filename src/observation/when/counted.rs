//! Movements whose years are counted by the clause, not named.
//!
//! ```text
//! 2016年，收入10.8亿元，实现五年翻一番                  2011/2016
//! 2010年达到106亿元，五年增长1.42倍                    2006/2010
//! 2025年，…，五年跨越6个台阶，年均增速达到5%            2021/2025
//! ```
//!
//! Years that stand right before 年均 are read in [`super::average`].

use super::When;
use crate::lexicon::movement;
use crate::mention::numeral;
use crate::observation::scene::Scene;

/// 收入10.8亿元，实现五年翻|一番: since the year before as many.
pub fn doubled(scene: &Scene, at: usize, when: &When) -> Option<When> {
    let head = scene.text[..at].trim_end_matches('了').strip_suffix('翻')?;
    let head = head
        .strip_suffix("实现")
        .unwrap_or(head)
        .strip_suffix('年')?;
    let from = head
        .char_indices()
        .next_back()
        .filter(|(_, c)| numeral::begins(*c) || *c == '5')?
        .0;
    let (count, _) = numeral::leading(&head[from..]).unwrap_or((5.0, 0));
    let last: u16 = when.period.parse().ok()?;
    // 十五年翻两番, 提前五年翻番
    let head = &head[..from];
    let apart = |c: char| c.is_ascii_digit() || numeral::begins(c) || matches!(c, '第' | '前');
    let single = !head.ends_with(apart);
    ((3.0..=5.0).contains(&count) && single).then(|| When {
        period: format!("{}/{last}", last - count as u16),
        ..when.clone()
    })
}

/// 2010年达到106亿元，五年增长|1.42倍: the years that the clause counts, up to the one that the sentence names.
pub fn grown_over(scene: &Scene, at: usize, when: &When) -> Option<When> {
    const SUMS: [&str; 5] = ["累计", "总共", "共", "净", "就"];
    const LIGHT: [char; 6] = ['了', '近', '约', '超', '过', '逾'];
    if !matches!(when.rule, "clause" | "sentence") {
        return None;
    }
    let clause = scene.text.get(scene.clause_before(at)?)?;
    let (count, rest) = years(clause)?;
    let rest = rest.strip_prefix(['间', '内']).unwrap_or(rest);
    let rest = SUMS
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
    let moved = rest.strip_prefix(movement::WORDS.verb.starting(rest)?)?;
    let last: u16 = when.period.parse().ok()?;
    moved.trim_start_matches(LIGHT).is_empty().then(|| When {
        period: format!("{}/{last}", last + 1 - count),
        ..when.clone()
    })
}

/// 第七次人口普查公报⏎人户分离人口8万人，十年间增长|1.3倍: since the census before, from which the years are counted.
pub fn between_censuses(scene: &Scene, at: usize, when: &When) -> Option<When> {
    let (first, last) = when.period.split_once('/')?;
    let (first, last): (u16, u16) = (first.parse().ok()?, last.parse().ok()?);
    let frame = &scene.setting.frame;
    let census = frame.reviewed_year() == Some(last) && frame.is_census(scene.setting.text);
    let yearly = |range| {
        scene
            .text
            .get(range)
            .is_some_and(|said: &str| said.contains("年均") || said.contains("平均"))
    };
    let counted =
        census && last - first == 9 && scene.clause_before(at).is_some_and(|own| !yearly(own));
    counted.then(|| When {
        period: format!("{}/{last}", first - 1),
        ..when.clone()
    })
}

/// 五年|跨越6个台阶，年均…: how many years a clause of the same `；` group begins with; 力争三年内|生产总值年均…: or those within which
/// it is to be done.
pub(super) fn years_told(before: &str) -> Option<u16> {
    let group = before.rsplit(['；', '。']).next()?;
    let mut clauses = group.split('，').rev();
    let crossed = clauses.clone().skip(1).find_map(crosses);
    crossed.or_else(|| clauses.find_map(within))
}

/// 五年|跨越6个台阶
fn crosses(clause: &str) -> Option<u16> {
    let (value, rest) = years(clause)?;
    let crosses = rest.starts_with("跨越") || rest.starts_with("跨上");
    crosses.then_some(value)
}

/// 力争三年内|…, 用五年时间|…
fn within(clause: &str) -> Option<u16> {
    let begun = ["力争", "争取", "计划", "确保"]
        .iter()
        .find_map(|word| clause.strip_prefix(word));
    let begun = begun.unwrap_or(clause);
    let begun = begun.trim_start_matches(['在', '用', '未', '来', '今', '后']);
    let (value, rest) = years(begun)?;
    let within = ["内", "之内", "时间", "左右的时间"]
        .iter()
        .any(|word| rest.starts_with(word));
    within.then_some(value)
}

/// 五年|…: how many years a clause begins with, and what stands behind them.
fn years(clause: &str) -> Option<(u16, &str)> {
    let digits = clause.trim_start_matches(|c: char| c.is_ascii_digit());
    let (value, length) = match clause.len() - digits.len() {
        0 => numeral::leading(clause)?,
        length => (clause[..length].parse().ok()?, length),
    };
    let rest = clause[length..].strip_prefix('年')?;
    // Small as checked.
    (2.0..=10.0)
        .contains(&value)
        .then_some((value as u16, rest))
}

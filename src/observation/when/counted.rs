//! Movements whose years are counted by the clause, not named.
//!
//! ```text
//! 2016年，收入10.8亿元，实现五年翻一番                  2011/2016
//! 2025年，…，五年跨越6个台阶，年均增速达到5%            2021/2025
//! ```
//!
//! Years that stand right before 年均 are read in [`super::average`].

use super::When;
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

/// 五年|跨越6个台阶，年均…: how many years a clause of the same `；` group begins with.
pub(super) fn years_told(before: &str) -> Option<u16> {
    let group = before.rsplit(['；', '。']).next()?;
    group.split('，').rev().skip(1).find_map(|clause| {
        let (value, length) = numeral::leading(clause)?;
        let rest = clause[length..].strip_prefix('年')?;
        let crosses = rest.starts_with("跨越") || rest.starts_with("跨上");
        // Small by the check behind.
        (crosses && (2.0..=10.0).contains(&value)).then_some(value as u16)
    })
}

//! Which periods are what something is compared with.
//!
//! ```text
//! 比上年增长, 较2015年提高                   上年, 2015年
//! 是2015年的近3倍, 与2010年普查的17万人相比   2015年, 2010年
//! ```
//!
//! The words around them are rows of `period_words.tsv`. What is compared with them is told in
//! [`crate::observation::when`].

use super::Period;
use super::words::WORDS;
use crate::mention::numeral;

/// How far behind a period, in bytes, 相比 may say that it is compared with.
const COMPARED: usize = 90;

/// Whether a period is what something is compared with.
pub(super) fn is_base(text: &str, period: &Period) -> bool {
    let before = &text[..period.span.start as usize];
    let after = &text[period.span.end as usize..];
    // 与上年增长20%: 比 is meant.
    let moved = ["增", "减", "下降", "上升", "持平"];
    before.ends_with(['比', '较'])
        || before.ends_with('与') && moved.iter().any(|word| after.starts_with(word))
        || WORDS.base.ending(before).is_some()
        || before.ends_with("超过") && !after.starts_with('，')
        || after.strip_prefix('的').is_some_and(counts_times)
        || is_equalled(before, after)
        || WORDS.beside.starting(after).is_some()
        // 与2010年第六次人口普查的17.8万人相比
        || before.ends_with(['与', '同', '和'])
            && after.find("相比").is_some_and(|at| {
                at <= COMPARED && !after[..at].contains(['，', '；', '。'])
            })
        // 《目录》（2019年本）
        || (before.ends_with('（') && ["本", "版", "修"].iter().any(|word| after.starts_with(word)))
        || before.ends_with("》（")
        || after
            .strip_prefix('比')
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['，', '较']))
}

/// 的|近3倍, 的|4倍多, 的|2.7和2.4倍
fn counts_times(rest: &str) -> bool {
    const MOST: usize = 4;
    let number = |c: char| c.is_ascii_digit() || c == '.' || numeral::begins(c);
    let mut rest = rest.trim_start_matches(['近', '约', '超', '逾', '达']);
    for _ in 0..MOST {
        let after = rest.trim_start_matches(number);
        if after.trim_start_matches(['多', '余']).starts_with('倍') {
            return true;
        }
        let next = after.strip_prefix(['、', '和']);
        let Some(next) = next.filter(|next| after.len() < rest.len() && next.starts_with(number))
        else {
            return false;
        };
        rest = next;
    }
    false
}

/// 是|“十五”时期|累计投资的7.3倍: what was then, behind words that equal something with it.
fn is_equalled(before: &str, after: &str) -> bool {
    const NEAR: usize = 60;
    if !before.ends_with(['是', '为', '于']) {
        return false;
    }
    let near = &after[..after.floor_char_boundary(NEAR)];
    let clause = near.split(['，', '；', '。']).next().unwrap_or("");
    let mut behind = clause.match_indices('的');
    behind.any(|(at, of)| counts_times(&clause[at + of.len()..]))
}

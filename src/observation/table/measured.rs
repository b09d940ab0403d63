//! What a head says that its column measures of the things that the rows name.
//!
//! ```text
//! 产量（吨）        产量              2024年计划投资（万元）      投资
//! 床位（张）        床位              绝对数, 2025年目标值        nothing of their own
//! ```

use super::column::bracketed;
use super::place;
use super::words::{Place, Sense, words};
use crate::observation::list;

/// 产量（吨） → 产量, 在校生数 → 在校生数; 年末数, 绝对数 measure nothing of their own.
pub fn measured(head: &str) -> Option<String> {
    let bare: String = head.split_whitespace().collect();
    let noun = match bracketed(&bare) {
        Some(_) => bare.rsplit_once('（')?.0,
        None => &bare,
    };
    let counts = || bracketed(&bare).is_some_and(|unit| counts_things(noun, unit));
    let tells = || list::head(noun).is_some() || noun == "总产" || counts();
    (!is_neutral(noun) && tells()).then(|| noun.to_owned())
}

/// 绝对数: whether a head measures nothing of its own.
pub fn is_neutral(noun: &str) -> bool {
    words(Place::Head).any(|word| word.sense == Sense::Nothing && noun == word.word)
}

/// 2024年计划投资（万元） → 投资: what a head of goals or results measures besides; 2025年目标值 measures nothing of its own.
pub fn planned(head: &str) -> Option<String> {
    let bare: String = head.split_whitespace().collect();
    let named = bare.split('（').next()?;
    let mut rest = named;
    if let Some((year, noun)) = rest.split_once('年') {
        rest = if place::is_year(year) { noun } else { rest };
    }
    let said = ["计划", "目标", "完成", "实际", "预计", "实现"];
    while let Some(noun) = said.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = noun;
    }
    let tells = rest.chars().count() >= 2 && rest.len() < named.len();
    measured(rest).filter(|_| tells && bracketed(&bare).is_some())
}

/// 卫生技术人员（人）, 床位（张）: whether a head says what its unit counts; neither 本月（个） nor 合计（人）.
fn counts_things(noun: &str, unit: &str) -> bool {
    let counted = noun.chars().count() >= 4 && !noun.contains(|c: char| c.is_ascii_digit());
    counted && !unit.contains(['%', '元'])
}

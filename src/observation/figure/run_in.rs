//! Numbers of a table that a page ran into one line, whose columns can't be told apart.
//!
//! ```text
//! 指标 单位 2005年 2010年 增幅 粮食 万吨 6.76 6.35 -6.04%      none: 万吨 is no part of a name
//! 各单位2010年新增就业300人                                  a figure
//! ```
//!
//! Tables that still have their cells are read in [`crate::observation::table`].

use crate::lexicon::has;

/// Whether a number at `at` stands behind the heads of such a table, or in a row of it.
pub(super) fn in_table(text: &str, at: usize) -> bool {
    let before = &text[..at];
    before.ends_with([' ', '-']) && behind_cells(before) || has(before, "单位") && headed(before)
}

/// 粮食 万吨 31.33 32.25 |-2.93%: whether two bare numbers stand before a third.
fn behind_cells(before: &str) -> bool {
    let cell = |text: &str| {
        let text = text.strip_suffix(' ')?.trim_end_matches(' ');
        let rest = text.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
        (text.len() > rest.len() && rest.ends_with(' ')).then_some(rest.len())
    };
    let last = cell(before.strip_suffix('-').unwrap_or(before));
    last.and_then(|start| cell(&before[..start])).is_some()
}

/// 指标 单位 2005年 2010年 增幅 粮食 万吨: whether two years side by side stand behind the head of the units.
fn headed(before: &str) -> bool {
    let heads = before.match_indices("单位");
    let mut behind = heads.map(|(head, word)| &before[head + word.len()..]);
    behind.any(|rest| year(rest).and_then(year).is_some())
}

/// 2005年 |2010年 增幅: what stands behind a year that the text begins with.
fn year(text: &str) -> Option<&str> {
    let text = text.trim_start_matches([' ', '\u{3000}']);
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = &text[..text.len() - rest.len()];
    let plain = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    rest.strip_prefix('年').filter(|_| plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_years_side_by_side_are_a_tables() {
        let told = |text: &str| in_table(text, text.len());
        assert!(told("指标 单位 2005年 2010年 增幅 粮食 万吨 "));
        assert!(told("牲猪 万头 31.33 32.25 "));
        assert!(!told("牲猪 万头 31.33 "));
        assert!(told("指标单位2005年2010年增幅粮食万吨"));
        assert!(!told("各单位2010年新增就业"));
        assert!(!told("各单位2010年、某市2011年新增就业"));
    }
}

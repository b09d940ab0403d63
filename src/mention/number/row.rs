//! Numbers of rows that stand right before the words of their row: no unit begins there.
//!
//! ```text
//! 1|地区生产总值增长6%      2|家庭农场新增30家      3|个体工商户新增500户      12|件件有回音
//! 3家企业, 4座桥梁                                                             counts
//! ```
//!
//! The space behind such a number was folded away. The words, whose first character is a unit elsewhere, are rows of `row_words.tsv`.

use crate::lexicon::Words;
use std::sync::LazyLock;

/// Words that begin as a unit does.
static WORDS: LazyLock<Words> =
    LazyLock::new(|| Words::of_lines(crate::lexicon::table!("../../lexicon/row_words.tsv")));

/// The most digits that the number of a row has.
const DIGITS: usize = 2;

/// Whether digits from `start` to `end` of a text, behind which `rest` stands, are the number of a row.
pub fn numbers(start: usize, end: usize, rest: &str) -> bool {
    start == 0 && end <= DIGITS && begins(rest)
}

/// 家庭|农场, 个体|工商户: whether a text begins with a word that begins as a unit does.
pub fn begins(text: &str) -> bool {
    WORDS.starting(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_at_the_head_of_a_row_is_no_unit() {
        assert!(numbers(0, 1, "家庭农场新增30家"));
        assert!(!numbers(6, 7, "家庭农场新增30家"));
        assert!(!numbers(0, 1, "家企业"));
        assert!(!numbers(0, 1, "个人参赛"));
    }
}

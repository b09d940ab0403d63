//! With whom the trade of each item of a list is.
//!
//! ```text
//! 对东盟、欧盟分别进出口…      对东盟进出口, 对欧盟进出口
//! 从韩国、德国进口分别为…      从韩国进口, 从德国进口
//! ```
//!
//! What else a list lends its items is told in [`super::lent`].

use crate::lexicon::kinds;

kinds! { static WORDS = "../../lexicon/headed_words.tsv": no_partner }

/// Words before the first partner that are meant of all.
const WITH: [&str; 5] = ["对", "与", "从", "自", "向"];

/// Words behind what is traded that say no more than that it is summed up.
const SUMS: [&str; 4] = ["总额", "总值", "值", "额"];

/// Whether what is said is trade: 进出口, 出口总值.
pub fn is_trade(told: &str) -> bool {
    let sum = SUMS.iter().find_map(|sum| told.strip_suffix(sum));
    let traded = sum.unwrap_or(told);
    traded.ends_with("出口") || traded.ends_with("进口") || told.ends_with("贸易额")
}

/// An item with the word that the first one begins with, where `told` is trade and it has none of its own.
pub fn partner(first: &str, item: &str, told: &str) -> Option<String> {
    let with = WITH.iter().find(|with| first.starts_with(**with))?;
    // 自营出口、代理出口, 对外贸易额: of one word, and no partner.
    if WORDS.no_partner.starting(first).is_some() {
        return None;
    }
    let bare = !WITH.iter().any(|with| item.starts_with(with));
    (is_trade(told) && bare).then(|| format!("{with}{item}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_word_is_meant_of_all() {
        let whole = partner("对东盟进出口", "欧盟进出口", "欧盟进出口");
        assert_eq!(whole.as_deref(), Some("对欧盟进出口"));
        assert_eq!(partner("对外投资", "利用外资", "利用外资"), None);
        assert_eq!(partner("东盟进出口", "欧盟进出口", "欧盟进出口"), None);
        assert_eq!(partner("自营出口", "代理出口", "代理出口"), None);
        assert_eq!(partner("自然人口", "常住人口", "常住人口"), None);
    }
}

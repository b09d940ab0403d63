//! Schemes of insurance that share the word for it.
//!
//! ```text
//! 参加城镇职工基本养老、医疗、失业保险人数    参加城镇职工基本养老保险人数 | 参加城镇职工基本医疗保险人数 | 参加失业保险人数
//! ```
//!
//! Schemes that each have the word are lent their head as other items are: see [`super`].

use super::WORDS;
use crate::lexicon::find;

/// The verb that is said once, of all of them.
const TAKES: &str = "参加";

/// 失业 → 参加失业保险人数: the whole name of a scheme, in a list whose first item lacks the word.
pub(super) fn whole(first: &str, item: &str, last: &str) -> Option<String> {
    let shared = &last[find(last, "保险").filter(|at| *at > 0)?..];
    let own = item.strip_suffix(shared).unwrap_or(item);
    WORDS.scheme.ending(own)?;
    let opening = first.strip_prefix(TAKES).unwrap_or(first);
    let group = opening.strip_suffix(WORDS.scheme.ending(opening)?)?;
    let takes = if opening.len() < first.len() {
        TAKES
    } else {
        ""
    };
    let own = own.strip_prefix(TAKES).unwrap_or(own);
    // 城镇职工|基本|养老、医疗: both are of them.
    let whose = match own {
        "医疗" if group.ends_with("基本") => group,
        "基本医疗" => group.strip_suffix("基本").unwrap_or(""),
        _ => "",
    };
    Some([takes, whose, own, shared].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_share_the_word() {
        let first = "参加城镇职工基本养老";
        let last = "失业保险人数";
        for (item, want) in [
            (first, "参加城镇职工基本养老保险人数"),
            ("医疗", "参加城镇职工基本医疗保险人数"),
            (last, "参加失业保险人数"),
        ] {
            assert_eq!(whole(first, item, last).as_deref(), Some(want));
        }
        assert_eq!(whole("养老保险", "医疗保险", "失业保险人数"), None);
    }
}

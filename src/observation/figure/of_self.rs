//! Numbers that somebody tells of himself: what he earns or grows is no figure of the district.
//!
//! ```text
//! “我在这里一个月能挣3200元。”        none
//! “我县今年新建大棚300亩。”           a figure: of the county
//! “我们新建大棚300亩。”               likewise
//! ```
//!
//! What is told of a named villager by the reporter is left to the names.

use super::WORDS;

/// Whether the number that `before` leads to stands behind somebody's word for himself, in the same speech.
pub(super) fn told(before: &str) -> bool {
    let speech = before.rfind('”').map_or(0, |at| at + '”'.len_utf8());
    let said = &before[speech..];
    WORDS.speaker.list().iter().any(|word| {
        said.match_indices(*word).any(|(at, _)| {
            let (head, rest) = (&said[..at], &said[at + word.len()..]);
            WORDS.ours.starting(rest).is_none()
                && !head.ends_with(['自', '忘', '大', '小', '本', '敌', '唯'])
        })
    })
}

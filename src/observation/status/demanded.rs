//! What a text says is to be done by 要, as those speak who set others to work.
//!
//! ```text
//! 要加固水库|8座，改造机井|12眼             goals, both
//! 各乡镇要加快进度，修建山塘|35座           likewise
//! 主要产品|6种                           no 要 of its own
//! 要素保障项目|3个                        nor is this
//! ```
//!
//! How far that goes on behind the sentence is told in [`super::super::walk`].

use super::{PLACED, done_since};
use crate::observation::scene::Scene;
use std::ops::Range;

/// 要|加固水库, 各级要|加快建设, behind nothing of its clause but who is to do it: the last such 要 before `at`.
pub(super) fn demanded(scene: &Scene, group: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let text = scene.text;
    let said = text.get(group.start..at)?;
    let mut found = said.rmatch_indices('要').map(|(place, word)| {
        let start = group.start + place;
        start..start + word.len()
    });
    found.find(|word| {
        demands(text, word) && !scene.quoted(word.start) && !done_since(&text[word.end..at])
    })
}

/// 要加固水库8座。|继续…，改造危桥33座: whether a sentence begins by saying that something is to be done.
pub fn begins_demand(text: &str) -> Option<(usize, usize)> {
    let word = 0..'要'.len_utf8();
    (text.starts_with('要') && demands(text, &word)).then_some((word.start, word.end))
}

/// Whether a 要 opens a clause, or follows those who are called upon, and a verb follows it.
fn demands(text: &str, word: &Range<usize>) -> bool {
    let (before, after) = (&text[..word.start], &text[word.end..]);
    let opens = before.is_empty() || before.ends_with(['，', '；', '：', '。']);
    let called = || PLACED.called.ending(before).is_some();
    (opens || called()) && PLACED.no_demand.starting(after).is_none()
}

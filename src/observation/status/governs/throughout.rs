//! A plan that each ； of a sentence tells again.
//!
//! ```text
//! 小春计划种植3万亩；大春播种5万亩，计划产量24万公斤      goals, both
//! 计划种植3万亩；目前已种植2万亩                      no goal behind ；
//! ```
//!
//! A word that is said once, and governs what follows, is read in [`super`].

use crate::lexicon::{find, has, tense};
use crate::observation::scene::Scene;
use crate::observation::status::{done_since, plans_something};
use std::ops::Range;

/// 小春计划种植3万亩（小麦1万亩）；大春播种|5万亩（水稻2万亩），计划产量24万公斤: behind a ； that plans where each of them does, and
/// nothing is said to have been done.
pub(in crate::observation::status) fn planned_throughout(
    scene: &Scene,
    group: &Range<usize>,
    at: usize,
) -> Option<Range<usize>> {
    let text = scene.text;
    let word = "计划";
    // Most sentences plan nothing, or say it once.
    if group.start == 0 || !scene.may(word) || text.matches(word).count() < 2 {
        return None;
    }
    let done = ["目前", "完成投资", "占计划"]
        .iter()
        .any(|word| has(text, word));
    if done || tense::WORDS.told.within(text) || done_since(text) {
        return None;
    }
    let verb = |part: &str| {
        part.match_indices(word).any(|(at, _)| {
            // 签约项目13个，计划投资9亿元: a sum alone.
            let after = &part[at + word.len()..];
            let sum = after.starts_with("投资") || after.starts_with("总投资");
            !sum && plans_something(&part[..at], after)
        })
    };
    let mut parts = text.split('；');
    let own = text.get(at..)?.split('；').next().unwrap_or("");
    let start = at + find(own, word)?;
    (parts.all(verb) && !scene.quoted(start)).then(|| start..start + word.len())
}

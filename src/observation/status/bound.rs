//! Goals that somebody binds himself to.
//!
//! ```text
//! 紧扣“5万人|脱贫，80个|村出列”的目标任务     both are goals
//! 坚决实现今年新建公路|60公里的目标            so is this
//! 圆满完成新建公路60公里的任务               a result
//! ```
//!
//! Goals that a verb sets (确定了…的目标) are read in [`super::aimed`].

use super::{PLACED, Said};
use crate::lexicon::{has, tense};
use crate::observation::piece;
use crate::report::Status;

/// How far from a figure, in bytes, the goal may be named.
const FAR: usize = 150;

/// Without these characters of what it names, a sentence binds to no goal.
pub(super) const BINDS_TO: [&str; 3] = ["目标", "任务", "计划"];

/// What is bound to be reached.
const GOALS: [&str; 3] = ["的目标", "的任务", "的指导性计划"];

/// What may name it right behind the unit: 瞄准财政收入12亿元|目标.
const BARE: &str = "目标";

/// Words between that say that it was reached, or what it is compared with.
const DONE: [&str; 3] = ["圆满", "超额", "提前"];

/// 紧扣|“5万人脱贫，80个村出列”的目标任务: a goal between the word that binds to it and its name.
pub(super) fn bound(text: &str, at: usize) -> Option<Said> {
    let after = text.get(at..text.floor_char_boundary(at + FAR))?;
    let after = after.split(['；', '。']).next()?;
    let found = GOALS
        .iter()
        .filter_map(|name| Some((after.find(name)?, name)));
    let bare = after
        .find(BARE)
        .filter(|goal| !after[..*goal].contains('，'));
    let found = found.chain(bare.map(|goal| (goal, &BARE)));
    let (goal, name) = found.min_by_key(|(goal, _)| *goal)?;
    let behind = after[goal + name.len()..].trim_start_matches("任务");
    let ends = behind.is_empty() || behind.starts_with(['，', '；', '。', '”', '！']);
    let before = text.get(..at)?;
    let start = piece::start(before, &['；', '。', '：']);
    let word = PLACED.binds.every(&before[start..]).last()?.1;
    let (from, to) = (start + word.start, start + word.end);
    // 紧扣目标任务，修路60公里，…的任务: one that is closed already.
    let said = &text[to..at + goal];
    let lead = &before[start..from];
    let closed = has(said, "目标") || has(said, "任务") || said.contains('了');
    let done =
        |words: &str| tense::WORDS.told.within(words) || DONE.iter().any(|word| has(words, word));
    (ends && !closed && !done(said) && !lead.ends_with(['已', '未']))
        .then_some((Status::Target, Some(from..to)))
}

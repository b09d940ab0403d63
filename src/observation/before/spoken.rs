//! What of a stretch is only how or where something was said to be so.
//!
//! ```text
//! “我算了一下，|每天的用工量            clauses of what somebody is quoted with
//! 季日均值|以第四季度最高              when it was so
//! 税收|在优化结构的基础上              on what ground
//! ```

use super::{Before, WORDS, gloss, left};
use crate::observation::scene::Scene;

/// 施肥很忙，我算了一下，|每天的用工量: clauses of what somebody is quoted with, which
/// are not cut.
pub(super) fn drop_talk(scene: &Scene, read: &mut Before) {
    let text = &scene.text[read.noun.clone()];
    if text.len() > TALK
        && scene.quoted(read.noun.start)
        && let Some(last) = text.rfind('，')
    {
        read.noun.start += last + '，'.len_utf8();
        left::strip(scene, read);
    }
}

/// Longest name with a comma in it, in bytes.
const TALK: usize = 60;

/// 季日均值|以第四季度最高, 税收|在优化结构的基础上: when, where or on what ground it was so.
pub(super) fn drop_circumstance(scene: &Scene, read: &mut Before) {
    let text = &scene.text[read.noun.clone()];
    if WORDS.extreme.ending(text).is_some()
        && let Some(at) = text.rfind('以').filter(|at| *at > 0)
    {
        read.noun.end = read.noun.start + at;
    }
    let text = &scene.text[read.noun.clone()];
    if gloss::is_ground(text) {
        read.noun.end = read.noun.start + text.rfind('在').unwrap_or(0);
    }
}

//! Numbers of list items that stand in the sentence itself.
//!
//! ```text
//! 五|、完成3.2万平方米的旧房改造        08|街心公园改造2800平方米        12|推动加装电梯20台
//! ```
//!
//! Numbers that a line is known to begin with (`1.`, （一）) are no part of a sentence: [`crate::outline`] reads them.

use crate::mention::{cue, numeral};
use crate::observation::scene::Scene;
use std::ops::Range;

/// 五|、完成3.2万平方米的旧房改造: whether a name is no more than the number of its item.
pub(super) fn is_number(scene: &Scene, noun: &Range<usize>) -> bool {
    let text = &scene.text[noun.clone()];
    noun.start == 0
        && scene.text[noun.end..].starts_with('、')
        && !text.is_empty()
        && text.chars().all(numeral::begins)
}

/// 08|街心公园改造, 12|推动加装电梯: the length of a number of one or two digits that opens a sentence before a name;
/// the space behind it was folded away.
pub(super) fn number(scene: &Scene, noun: &Range<usize>) -> usize {
    let text = &scene.text[noun.clone()];
    if let Some(length) = dotted(text) {
        return length;
    }
    let name = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - name.len();
    let parted = || {
        name.starts_with(|c| matches!(c, '一'..='鿿'))
            && (text.starts_with('0') || cue::prefix(name).is_some())
    };
    // 1至6月|全市进出口额: a number of a month is none of an item.
    let dated = || {
        scene
            .periods
            .first()
            .is_some_and(|period| period.span.start == 0)
    };
    if noun.start == 0 && matches!(digits, 1 | 2) && parted() && !dated() {
        digits
    } else {
        0
    }
}

/// 增长7%；|2.|财政收入增长5%: the length of a number with its point right before a name.
fn dotted(text: &str) -> Option<usize> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - rest.len();
    let name = rest.strip_prefix('.').filter(|_| digits <= 2)?;
    name.starts_with(|c| matches!(c, '一'..='鿿'))
        .then(|| text.len() - name.len())
}

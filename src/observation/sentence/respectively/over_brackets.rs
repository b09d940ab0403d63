//! Lists whose numbers each have a bracket behind them.
//!
//! ```text
//! 甲、乙产量分别为30万吨（增长5%）、2万吨（增长3%）     甲产量 30万吨 5%, 乙产量 2万吨 3%
//! ```
//!
//! A figure in brackets without words of its own is of the item before it, as everywhere.

use crate::mention::number::Number;
use crate::observation::bind::{Bound, bracket};
use crate::observation::scene::Scene;

/// The most items of such a list.
const MOST: usize = 12;

/// The item before one, on the other side of a bracket or of a mark.
fn before(scene: &Scene, numbers: &[Number], bounds: &[Bound], index: usize) -> Option<usize> {
    let bound = &bounds[index];
    let start = numbers[bound.at].span.start as usize;
    let bare = bound.before.noun.is_empty() && !scene.clauses[bound.clause].aside;
    if !bare {
        return None;
    }
    if let Some(last) = bracket::last(scene.text, &bounds[..index], start) {
        return Some(last);
    }
    let last = index.checked_sub(1)?;
    let between = scene
        .text
        .get(bounds[last].comparator.end as usize..start)?;
    let joined = matches!(between, "、" | "和" | "及" | "与" | "以及");
    (joined && bounds[last].clause == bound.clause).then_some(last)
}

/// The items of the list that a figure belongs to, where brackets stand between them; nothing else.
pub fn items(scene: &Scene, numbers: &[Number], bounds: &[Bound], index: usize) -> Vec<usize> {
    let stands = |word| scene.may(word) && scene.text.contains(word);
    if !stands("）、") && !stands("）和") {
        return Vec::new();
    }
    let before = |at: usize| before(scene, numbers, bounds, at);
    let mut found = vec![index];
    while let Some(last) = before(found[0]).filter(|_| found.len() < MOST) {
        found.insert(0, last);
    }
    let mut at = index;
    for next in index + 1..bounds.len() {
        if found.len() < MOST && before(next) == Some(at) {
            found.push(next);
            at = next;
        }
    }
    let over = found.windows(2).any(|two| two[1] > two[0] + 1);
    let given = bounds[found[0]].before.respectively;
    if over && given { found } else { Vec::new() }
}

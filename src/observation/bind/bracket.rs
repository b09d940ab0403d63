//! Items of one list on both sides of a bracket.
//!
//! ```text
//! 分别为12.3亿元（增长5%）、|20亿元（增长7%）     20亿元 goes on with 12.3亿元
//! ```
//!
//! What stands inside the brackets is a clause of its own. Which name each item takes is decided in
//! [`crate::observation::sentence`].

use super::Bound;

/// A stretch without the mark that joins another item to it.
fn without_mark(text: &str) -> Option<&str> {
    let marks = ["以及", "、", "和", "及", "与"];
    marks.iter().find_map(|mark| text.strip_suffix(mark))
}

/// 12.3亿元（增长5%）、|20亿元: the figure before the bracket that a list goes on behind.
pub fn last(text: &str, bounds: &[Bound], start: usize) -> Option<usize> {
    let closed = without_mark(&text[..start])?.strip_suffix('）')?;
    let open = closed.rfind('（')?;
    let inside = |bound: &&Bound| bound.comparator.end as usize > open;
    let before = bounds.len() - bounds.iter().rev().take_while(inside).count();
    let last = before.checked_sub(1)?;
    let nested = closed[open..].contains('）');
    (!nested && bounds[last].comparator.end as usize == open && before < bounds.len())
        .then_some(last)
}

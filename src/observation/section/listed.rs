//! Headings of lists of what is to be done, which go on with the goals of the section before.
//!
//! ```text
//! 主要预期目标⏎…⏎十大行动⏎…         both are goals
//! 主要成绩⏎…⏎十大行动⏎…             what was done: nothing was planned before
//! ```

use super::KINDS;

/// Longest such heading, in characters.
const LONGEST: usize = 14;

/// 十大行动, 重点举措, 十件民生实事: whether a heading is no more than the name of such a list.
pub(super) fn lists_works(heading: &str) -> bool {
    let heading = heading.trim_end_matches(['：', ' ']);
    heading.chars().count() <= LONGEST && KINDS.works.ending(heading).is_some()
}

//! Numbers in a quotation by which something is planned or built: they are the plan's, and no figures of a place.
//!
//! ```text
//! 按照“20平方公里25万人口”的规划建设新区      neither is told of the district as it is
//! 实现“5年聚引10万名人才”的目标              a goal, since no word like 按照 stands before it
//! ```

use super::WORDS;
use std::ops::Range;

/// What stands before such a quotation.
const BY: [&str; 5] = ["按", "按照", "围绕", "依据", "根据"];

/// Whether a quotation says by what something is planned.
pub(super) fn by_quote(text: &str, quote: &Range<usize>) -> bool {
    let rest = &text[quote.end..];
    let rest = rest.strip_prefix('”').unwrap_or(rest);
    let before = text[..quote.start].trim_end_matches('“');
    BY.iter().any(|word| before.ends_with(word))
        && rest
            .strip_prefix('的')
            .is_some_and(|rest| WORDS.planned_by.starting(rest).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_by_which_something_is_planned() {
        let planned = |text: &str| {
            let (open, close) = (text.find('“').unwrap_or(0), text.find('”').unwrap_or(0));
            by_quote(text, &(open..close))
        };
        assert!(planned("按照“20平方公里25万人口”的规划建设新区"));
        assert!(!planned("实现“5年聚引10万名人才”的目标"));
    }
}

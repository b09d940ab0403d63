//! Lines that are furniture with the label above them.
//!
//! ```text
//! 顶一下⏎(0)⏎0%                  how many readers liked it
//! 内容摘要：⏎某县上半年…           a cut copy of the text
//! ```
//!
//! Labels with their value in one line are told in [`super`].

use super::{RULES, unbracketed};
use crate::outline::line::{Line, Role};

/// A bare count under a label that left its value to the next line.
pub(super) fn mark_counts(lines: &mut [Line<'_>]) {
    let mut after_label = false;
    for line in lines.iter_mut().filter(|line| line.role != Role::Blank) {
        // 顶一下 / (0) / 0%: how many readers liked it.
        let sign = |c: char| c.is_ascii_digit() || matches!(c, '-' | '(' | ')' | '（' | '）' | '%');
        let count = line.chars <= 9 && line.bare.chars().all(sign);
        if after_label && count && line.is_text() {
            line.role = Role::Furniture("chrome");
        }
        after_label = matches!(line.role, Role::Furniture("chrome" | "editor"));
    }
}

/// `内容摘要：` and the cut copy of the text under it. A summary that is not cut stays.
pub(super) fn mark_summaries(lines: &mut [Line<'_>]) {
    let at: Vec<usize> = (0..lines.len())
        .filter(|i| lines[*i].role != Role::Blank)
        .collect();
    let is_cut = |line: &Line<'_>| {
        line.bare.ends_with("...") || line.bare.ends_with('…') || line.bare.ends_with("[详细]")
    };
    for pair in at.windows(2) {
        if !pair.iter().any(|at| is_cut(&lines[*at])) {
            continue;
        }
        let label = unbracketed(&lines[pair[0]].bare).trim_end_matches(['：', ':']);
        let labelled = RULES
            .starting("summary", label, 0)
            .find(|_| lines[pair[0]].is_text() && label.len() < 2000);
        let Some(rule) = labelled else { continue };
        if label == rule.pattern && is_cut(&lines[pair[1]]) {
            lines[pair[0]].role = Role::Furniture("summary");
            lines[pair[1]].role = Role::Furniture("summary");
        } else if lines[pair[0]].bare.contains('：')
            && label.len() > rule.pattern.len()
            && is_cut(&lines[pair[0]])
        {
            lines[pair[0]].role = Role::Furniture("summary");
        }
    }
}

//! Titles to which a page has glued the bar below them: when it was published, where it comes from, how to share it.
//!
//! ```text
//! 二〇一二年政府工作报告发布时间：2014-09-0310:40信息来源：某市人民政府打印分享到：
//! →  二〇一二年政府工作报告⏎发布时间：2014-09-0310:40⏎信息来源：某市人民政府打印分享到：
//! ```
//!
//! Bars whose parts are told apart by spaces are for [`super::super::masthead`].

use super::super::hanzi::is_han;
use super::{TITLE, WORDS};

/// The shortest title, in characters.
const SHORTEST: usize = 4;

/// Where the parts of such a bar begin, in order; nowhere in a line that is none.
pub(super) fn cuts(line: &str) -> Vec<usize> {
    // Most lines have no colon.
    if !line.contains(['：', ':']) {
        return Vec::new();
    }
    let labels = WORDS.bar.every(line).map(|(_, label)| label);
    let mut found: Vec<usize> = labels
        .filter(|label| line[label.end..].starts_with(['：', ':']))
        .map(|label| label.start)
        .collect();
    found.sort_unstable();
    // 信息来源 ends with a label, too.
    found.dedup_by(|next, last| !line[*last..*next].contains(['：', ':']));
    let Some(&first) = found.first() else {
        return Vec::new();
    };
    let title = &line[..first];
    let plain = title.ends_with(|c: char| is_han(c) || c == '）')
        && !title.contains(['。', '，', '；', ',', '：', ':', ' ']);
    match plain && (SHORTEST..=TITLE).contains(&title.chars().count()) {
        true => found,
        false => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::cuts;

    #[test]
    fn a_bar_is_told_from_the_title_that_it_is_glued_to() {
        let line = "某县政府工作报告发布时间：2014-09-0310:40信息来源：某县人民政府";
        let parts: Vec<_> = cuts(line).iter().map(|at| &line[*at..]).collect();
        assert_eq!(parts.len(), 2);
        assert!(parts[0].starts_with("发布时间") && parts[1].starts_with("信息来源"));
        assert!(cuts("发布时间：2014-09-03 信息来源：某县人民政府").is_empty());
        assert!(cuts("会议指出，要公开信息，明确信息来源：一是统计").is_empty());
    }
}

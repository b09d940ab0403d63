//! The number of a page that stands amid a sentence, where two pages were joined.
//!
//! ```text
//! 参照绿化标第1页共4页准执行    →    参照绿化标准执行
//! ```
//!
//! It parts the line around the mark and says that the first part goes on in the second. Numbers on lines of their own
//! are for [`super::wrap`], those between dashes for [`super::gap`].

use super::form::{is_space, narrow};
use super::line::{Line, line};

/// Takes the marks out of the lines that have one.
pub(super) fn strip(text: &str, lines: &mut Vec<Line>) {
    // Most texts tell of no page.
    if !text.contains('页') {
        return;
    }
    let mut parted = Vec::with_capacity(lines.len() + 2);
    for whole in lines.iter() {
        let mut start = whole.start;
        while let Some((from, to)) = mark(&text[start..whole.end]) {
            let torn = true;
            let head = line(text, start, start + from, start + to);
            parted.push(Line { torn, ..head });
            start += to;
        }
        parted.push(match start == whole.start {
            true => *whole,
            false => Line {
                page: whole.page,
                ..line(text, start, whole.end, whole.next)
            },
        });
    }
    *lines = parted;
}

/// Where |第1页共4页| stands with text on both sides of it.
fn mark(line: &str) -> Option<(usize, usize)> {
    let mut found = line.match_indices('第');
    found.find_map(|(at, _)| {
        let end = at + length(&line[at..])?;
        let amid = !line[..at].trim_end_matches(is_space).is_empty();
        let rest = line[end..].trim_start_matches(is_space);
        (amid && !rest.is_empty() && !line[..at].ends_with(['见', '在'])).then_some((at, end))
    })
}

/// The length of 第1页共4页, 第 1 页，共 4 页 at the start of a text.
fn length(text: &str) -> Option<usize> {
    let rest = number(text.strip_prefix('第')?)?.strip_prefix('页')?;
    let rest = rest.trim_start_matches(|c: char| is_space(c) || matches!(c, '，' | ',' | '/'));
    let rest = number(rest.strip_prefix('共')?)?.strip_prefix('页')?;
    Some(text.len() - rest.len())
}

/// What stands behind a number of at most three digits, with spaces around it.
fn number(text: &str) -> Option<&str> {
    let text = text.trim_start_matches(is_space);
    let rest = text.trim_start_matches(|c: char| narrow(c).is_ascii_digit());
    let digits = text.len() - rest.len();
    (1..=9)
        .contains(&digits)
        .then(|| rest.trim_start_matches(is_space))
}

#[cfg(test)]
mod tests {
    use crate::fold::fold;

    #[test]
    fn a_page_mark_amid_a_sentence_goes() {
        for (text, want) in [
            ("参照绿化标第1页共4页准执行。", "参照绿化标准执行。"),
            ("新增车位3第 2 页，共 12 页00个。", "新增车位300个。"),
            ("全书第1页共4页。", "全书。"),
            ("见第1页共4页的表。", "见第1页共4页的表。"),
            ("第1页共4页", "第1页共4页"),
        ] {
            assert_eq!(fold(text).text, want);
        }
    }
}

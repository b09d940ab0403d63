//! Pages whose lines were joined by spaces: there a space behind a sentence, around the lines of the head and around
//! numbered headings is where a line ended.
//!
//! ```text
//! 某县政府工作报告 各位代表： 一、2023年工作回顾 全县…。 （一）产业 新增…。 二、…
//! →  某县政府工作报告⏎各位代表：⏎一、2023年工作回顾⏎全县…。⏎（一）产业⏎新增…。⏎二、…
//! ```
//!
//! A page is such a one where one line holds most of it and only some of its sentences have a space behind them; where each
//! has one, it is how the page sets its full stops. Headings in other lines are for [`super::run_in`].

use super::form::{is_space, narrow};
use super::hanzi::is_han;
use super::scan::Scan;
use crate::numbering::{self, Style};

/// Columns from which a line may hold a whole page.
const PAGE: u32 = 400;

/// Longest line of a page's head, and longest heading, in characters.
const LINE: usize = 48;
const HEADING: usize = 30;

/// Whether a line holds a page whose lines were joined; `columns` is its width.
pub(super) fn holds_page(line: &str, columns: u32) -> bool {
    if columns < PAGE {
        return false;
    }
    let (mut ends, mut parted, mut numbered) = (0, 0, 0);
    let (mut commas, mut spaced) = (0, 0);
    let mut last = ' ';
    for (at, c) in line.char_indices() {
        if c == '。' {
            ends += 1;
        }
        commas += usize::from(matches!(c, '，' | ','));
        if is_space(c) && !is_space(last) {
            spaced += usize::from(matches!(last, '，' | ','));
            parted += usize::from(last == '。');
            numbered += usize::from(opens_heading(line[at..].trim_start_matches(is_space)));
        }
        last = c;
    }
    // 426户, 占比4.0%; 私营企业…: where commas have a space behind them it is how the page sets its marks.
    if spaced * 2 > commas {
        return false;
    }
    // 。 above each second sentence has a space: paragraphs of one or two sentences, if headings stand among them.
    parted >= 2 && parted * 3 <= ends * 2 || numbered >= 2 && parted >= 1
}

/// 一、…, （一）…, 第一章 …: whether a text begins with a number that headings have. In a page that lost its line ends,
/// 1. and （1） begin as many figures as headings.
fn opens_heading(text: &str) -> bool {
    numbering::read(text).is_some_and(|number| number.style <= Style::HanParen)
}

impl Scan<'_> {
    /// Whether the gap before byte `next` of the text is where a line ended, in a line that holds a page.
    pub(super) fn ends_joined_line(&self, next: usize) -> bool {
        let ahead = self.text[next..].trim_start_matches(is_space);
        if opens_heading(ahead) || ahead.starts_with("——") {
            return true;
        }
        let begun = self.text[self.line.start..next].contains('。');
        let written = self.line().trim_end_matches(is_space);
        // 他说：“…。” 此外，…
        let closed = written.trim_end_matches('”');
        if closed.ends_with(['。', '！', '？', '；']) || begun && closed.ends_with('：') {
            return true;
        }
        let line = self.joined_line(written);
        let length = line.chars().count();
        if line.contains(['，', '。', '；']) {
            return false;
        }
        // A number and its unit stand in no two lines, nor do a word and a number.
        let left = line.ends_with(|c| is_han(c) || "）》—”：".contains(c));
        let right = ahead.starts_with(|c: char| is_han(c) || "（《—“".contains(c));
        let dated =
            ahead.starts_with(|c: char| narrow(c).is_ascii_digit()) && line.ends_with(['—', '）']);
        let heading = opens_heading(line) && length <= HEADING;
        let head = !begun && (2..=LINE).contains(&length) && !line.ends_with('：');
        left && (right || dated) && (heading || head)
    }

    /// What is written of the line that the gap may end, or `""` where it is too long to be a heading.
    fn joined_line<'w>(&self, written: &'w str) -> &'w str {
        let far = written.len().saturating_sub(LINE * '一'.len_utf8() + 1);
        let far = written.ceil_char_boundary(far);
        match written[far..].rfind('\n') {
            Some(mark) => &written[far + mark + 1..],
            None if far == 0 => written,
            None => "",
        }
    }
}

//! A table of contents whose lines end with their pages.
//!
//! ```text
//! 目录
//! 一、2023年工作回顾 2          furniture: 2 is a page
//! 二、2024年工作安排 11         likewise
//! ```
//!
//! Only under a line that heads one, and only as long as the pages go up. Lines with dots before their page are told in
//! [`super`].

use crate::outline::line::{Line, Role};

/// The longest line of contents, in characters.
const LONGEST: usize = 80;

/// The last page that is told.
const PAGES: u32 = 400;

/// Marks the lines under 目录 that end with a page.
pub(super) fn mark(lines: &mut [Line<'_>]) {
    let headed = |line: &Line<'_>| matches!(&*line.bare, "目录" | "目次");
    let Some(start) = lines.iter().position(headed) else {
        return;
    };
    let mut last = 0;
    let written = lines[start + 1..].iter_mut();
    for line in written.filter(|line| line.role != Role::Blank) {
        match page(line).filter(|page| (last..=PAGES).contains(page)) {
            Some(page) => {
                last = page;
                line.role = Role::Furniture("chrome");
            }
            None => break,
        }
    }
}

/// 一、2023年工作回顾 |2|: the page that a line ends with, behind white space.
fn page(line: &Line<'_>) -> Option<u32> {
    let text = line.text.trim_end();
    let words = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let spaced = words.ends_with(char::is_whitespace) && !words.trim().is_empty();
    let short = line.chars <= LONGEST && !line.has_sentence_end();
    let digits = &text[words.len()..];
    digits.parse().ok().filter(|_| spaced && short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_go_up() {
        let text = "目录\n一、工作回顾 2\n二、工作安排 9\n一、工作回顾\n生产总值 120";
        let mut lines = crate::outline::line::of_text(text);
        mark(&mut lines);
        let text: Vec<bool> = lines.iter().map(Line::is_text).collect();
        assert_eq!(text, [true, false, false, true, true]);
    }
}

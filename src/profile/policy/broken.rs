//! The title of a plan for five years that its page breaks over two or three lines.
//!
//! ```text
//! 青山县国民经济和社会发展 | 第十四个五年规划和二〇三五年 | 远景目标纲要
//! ```
//!
//! It looks at the head of a document only, and joins nothing else.

use super::heading::{FIVE_YEARS, place_end, without_abridgement};
use super::{Titled, words::WORDS};
use crate::lexicon::has;
use crate::span::{Folded, Span};

/// As many lines as may stand before the title's last.
const HEAD: usize = 24;
/// Longest line of a title, in characters.
const LINE: usize = 40;
/// Most lines of one title.
const LINES: usize = 4;

/// The title that the first sentences of a document make together, if they do.
pub fn title(text: &str, sentences: impl Iterator<Item = Span<Folded>>) -> Option<Titled> {
    let lines: Vec<Span<Folded>> = sentences.take(HEAD).collect();
    (0..lines.len()).find_map(|at| joined(text, &lines[at..]))
}

/// The lines from the first on, as far as they are one title.
fn joined(text: &str, lines: &[Span<Folded>]) -> Option<Titled> {
    let first = lines.first()?;
    let opens = first.of(text).trim();
    let plan = has(opens, "国民经济和社会发展") || opens.starts_with("中共");
    if !plan || opens.starts_with('（') || place_end(opens).is_none() {
        return None;
    }
    let mut title = String::new();
    for (count, line) in lines.iter().take(LINES).enumerate() {
        let words = line.of(text).trim();
        if words.chars().count() > LINE || words.contains(['。', '，', '；', '：', '《']) {
            return None;
        }
        title.extend(words.chars().filter(|c| !c.is_whitespace()));
        title.truncate(without_abridgement(&title).len());
        let whole = title.contains(FIVE_YEARS)
            && (WORDS.plan.ending(&title).is_some() || title.ends_with("的建议"))
            && !title.ends_with("规划和");
        if whole {
            // A title in one line is read where it stands.
            return (count > 0).then(|| Titled {
                title,
                span: Span::new(first.start, line.end),
                rule: "heading",
            });
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<String> {
        let mut start = 0;
        let lines = text.split_inclusive('\n').map(|line| {
            let span = Span::bytes(start, start + line.len());
            start += line.len();
            span
        });
        title(text, lines).map(|titled| titled.title)
    }

    #[test]
    fn lines_of_one_title_are_joined() {
        let text =
            "青山县国民经济和社会发展\n第十四个五年规划和二 〇 三五年\n远景目标纲要\n2021年6月\n";
        let whole = "青山县国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要";
        assert_eq!(of(text).as_deref(), Some(whole));
        let text = "青山县国民经济和社会发展\n第十二个五年规划纲要（摘要）\n一、总体目标\n";
        let whole = "青山县国民经济和社会发展第十二个五年规划纲要";
        assert_eq!(of(text).as_deref(), Some(whole));
        let text = "中共青山县委\n关于制定青山县国民经济和社会发展\n第十五个五年规划的建议\n";
        let whole = "中共青山县委关于制定青山县国民经济和社会发展第十五个五年规划的建议";
        assert_eq!(of(text).as_deref(), Some(whole));
    }

    #[test]
    fn other_lines_are_not() {
        assert_eq!(of("青山县国民经济和社会发展\n统计公报\n"), None);
        assert_eq!(of("青山县国民经济和社会发展第十四个五年规划纲要\n"), None);
        assert_eq!(of("青山县国民经济和社会发展\n全县生产总值30亿元。\n"), None);
    }
}

//! Letters that a site stamps on the ends of its paragraphs.
//!
//! ```text
//! 各位代表：qXv⏎qXv⏎全年增收1200元。qXv    →    各位代表：⏎⏎全年增收1200元。
//! ```
//!
//! They are the same few letters each time, in a mixture of cases that no word has, right behind a mark
//! that ends a sentence. It takes nothing else off a line.

use super::line::Line;

/// Lines that must end with them.
const LEAST: usize = 3;

/// Takes the stamp off the lines, where there is one, and says which had it, in order.
pub(super) fn strip(text: &str, lines: &mut [Line]) -> Vec<usize> {
    let closes = |rest: &str| rest.is_empty() || rest.ends_with(['。', '：', '；', '！', ':', ';']);
    let stamped = |line: &Line| {
        let (rest, stamp) = split(line.text(text));
        (closes(rest) && (2..=4).contains(&stamp.len())).then_some(stamp)
    };
    let Some(stamp) = lines.iter().find_map(stamped) else {
        return Vec::new();
    };
    let count = lines.iter().filter(|line| stamped(line) == Some(stamp));
    if count.count() < LEAST || !is_odd(stamp) {
        return Vec::new();
    }
    let mut ends = Vec::new();
    for (at, line) in lines.iter_mut().enumerate() {
        if split(line.text(text)).1 != stamp {
            continue;
        }
        ends.push(at);
        let kept = split(line.text(text)).0.len();
        line.end = line.start + kept;
        // As many columns as letters.
        line.columns = match kept {
            0 => 0,
            _ => line.columns - u32::try_from(stamp.len()).unwrap_or(0),
        };
    }
    ends
}

/// A capital behind a small letter, or amid the letters.
fn is_odd(stamp: &str) -> bool {
    let inner = stamp.get(1..).unwrap_or("");
    inner.contains(|c: char| c.is_ascii_uppercase())
        && stamp.contains(|c: char| c.is_ascii_lowercase())
}

/// A line without the letters that it ends with, and these.
fn split(line: &str) -> (&str, &str) {
    let rest = line.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    line.split_at(rest.len())
}

#[cfg(test)]
mod tests {
    use crate::fold::fold;

    #[test]
    fn letters_on_every_paragraph_go() {
        let text = "各位代表：qXv\nqXv\n增收1200元。qXv\n比上年增长5%\n，居首位。qXv";
        let folded = "各位代表：\n\n增收1200元。\n比上年增长5%，居首位。";
        assert_eq!(fold(text).text, folded);
    }

    #[test]
    fn words_stay() {
        let text = "出口：USB\n进口：USB\n转口：USB\n加工：USB";
        assert_eq!(fold(text).text, text);
    }
}

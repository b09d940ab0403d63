//! Letters and signs that a forum strews at the edges of its lines, so that what is copied from it is of little use.
//!
//! ```text
//! ; k$ ]% Z3 J a 一、2009年主要指标 ^ X+ b/ T" t    →    一、2009年主要指标
//! ```
//!
//! They are short pieces of letters, digits and signs with spaces between, in several lines of a page. It takes nothing else off a
//! line: no unit, no foreign word, no row of numbers.

use super::form::is_space;
use super::hanzi::is_han;
use super::line::Line;

/// Lines that must have them.
const LEAST: usize = 3;

/// Longest piece.
const PIECE: usize = 3;

/// Signs that stand in no sentence, one of which such letters have at the least.
const SIGNS: &[char] = &[
    '$', ']', '[', '^', '#', '@', '|', '\\', '/', '~', '*', '{', '}', '_', '%', '&', '?', '"', '\'',
];

/// Takes them off the lines, where there are any.
pub(super) fn strip(text: &str, lines: &mut [Line]) {
    let edges = |line: &Line| {
        let line = line.text(text);
        (leading(line), trailing(line))
    };
    let strewn = |line: &&Line| edges(line) != (0, 0);
    if lines.iter().filter(strewn).nth(LEAST - 1).is_none() {
        return;
    }
    for line in lines.iter_mut() {
        let (before, after) = edges(line);
        let after = after.max(bar(line.text(text)));
        if (before, after) == (0, 0) {
            continue;
        }
        let kept = line.end - line.start - before - after;
        line.start += before;
        line.end -= after;
        // One column a letter.
        let gone = u32::try_from(before + after).unwrap_or(0);
        line.columns = match kept {
            0 => 0,
            _ => line.columns.saturating_sub(gone).max(1),
        };
    }
}

/// 四月二十九日| |: a bar that is left alone at the end of such a line.
fn bar(line: &str) -> usize {
    let alone = line
        .strip_suffix(" |")
        .is_some_and(|rest| !rest.contains('|'));
    if alone { 2 } else { 0 }
}

/// How many bytes of them a line begins with.
fn leading(line: &str) -> usize {
    // Most lines begin with a Chinese character or a space.
    if !line.starts_with(|c: char| c.is_ascii_graphic()) {
        return 0;
    }
    let end = line.find(|c: char| !c.is_ascii()).unwrap_or(line.len());
    let next = line[end..].chars().next();
    let parted =
        line[..end].ends_with(' ') && next.is_none_or(|c| is_han(c) || matches!(c, '（' | '“'));
    // ( 一) belongs to the text.
    let edge = line[..end].trim_end_matches(['(', ' ']);
    let opened = line[..end].ends_with(" (");
    // , ?二〇〇九年: a sign right before the first word.
    let signed = line[..end].ends_with(SIGNS) && next.is_some_and(is_han);
    match (parted || opened || signed) && is_strewn(edge) {
        true => edge.len(),
        false => 0,
    }
}

/// How many bytes of them a line ends with.
fn trailing(line: &str) -> usize {
    if !line.ends_with(|c: char| c.is_ascii_graphic()) {
        return 0;
    }
    let start = line
        .char_indices()
        .rev()
        .find(|(_, c)| !c.is_ascii())
        .map_or(0, |(at, c)| at + c.len_utf8());
    let rest = &line[start..];
    // …4.2%以内; |: J8 F' X+ b/: a mark of the sentence stays.
    let mark = usize::from(rest.starts_with([';', ',', '.', ':']));
    let pieces = rest[mark..].trim_start_matches(is_space);
    let parted = pieces.len() < rest.len() - mark;
    match start > 0 && parted && is_strewn(pieces) {
        true => pieces.len(),
        false => 0,
    }
}

/// `k$ ]% Z3 J a`: several short pieces, most of them of a letter and a sign or a digit.
fn is_strewn(edge: &str) -> bool {
    let pieces: Vec<&str> = edge.split(' ').filter(|piece| !piece.is_empty()).collect();
    let short = pieces.iter().all(|piece| piece.len() <= PIECE);
    let letters = edge.bytes().filter(u8::is_ascii_alphabetic).count();
    pieces.len() >= 4 && short && letters * 4 >= pieces.len() && edge.contains(SIGNS)
}

#[cfg(test)]
mod tests {
    use crate::fold::fold;

    #[test]
    fn strewn_letters_go() {
        let text = "; k$ ]% Z3 J a 一、主要指标\n/ B9 F% F9 p% f (一)失业率4.2%以内; : J8 F' X+ b/ T\n* k, j/ c1 e8 4b (二)就业2万人。\n";
        assert_eq!(
            fold(text).text,
            "一、主要指标\n（一）失业率4.2%以内；\n（二）就业2万人。\n"
        );
    }

    #[test]
    fn rows_and_words_stay() {
        let text = "A B C D 企业\nGDP 12 % 3 / 4 产值\n1 2 3 4 % 人口\n";
        assert!(fold(text).text.contains("GDP"));
    }
}

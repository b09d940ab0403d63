//! Text that was broken amid its sentences, at no common width.
//!
//! ```text
//! 全年地区生产总值完成22.4亿元，增长1.8%；社会消⏎费品零售总额完成4.8亿元       …社会消费品零售总额…
//! 是2011年的1.71倍⏎、1.93倍                                               …1.71倍、1.93倍
//! ```
//!
//! A text counts as such where several of its lines of prose break off and some of the breaks cannot be the
//! ends of paragraphs. Where one width is shared, [`super::edge`] tells more.

use super::line_end::{NEVER_FIRST, is_labelled, is_row, splits_number, starts_item};
use super::{FINAL, starts_with};
use crate::fold::form::is_space;
use crate::fold::hanzi::is_han;
use crate::fold::line::Line;
use crate::lexicon::movement;

/// Columns of a numbered line that is longer than a heading.
const LONG: u32 = 60;

/// What moves are measured from.
const BASES: [&str; 4] = ["比上年", "同比", "比去年", "比年初"];

/// Whether the lines of a text are.
pub(super) fn ragged(text: &str, lines: &[Line]) -> bool {
    let body = |line: &Line| line.text(text).trim_start_matches(is_space);
    let broken = lines
        .iter()
        .filter(|line| breaks_off(body(line), line.columns));
    let broken = broken.count();
    if broken < 3 {
        return false;
    }
    let prose = lines.iter().filter(|line| is_prose(body(line))).count();
    let torn = lines.windows(2).filter(|pair| {
        let (here, there) = (body(&pair[0]), body(&pair[1]));
        breaks_off(here, pair[0].columns)
            && (starts_with(there, NEVER_FIRST)
                || starts_with(there, ",;")
                || splits_number(here, there)
                || splits_movement(here, there))
    });
    broken * 2 >= prose && torn.count() >= 1
}

/// 比上年增⏎长9.4%, 比上年⏎减少12辆: whether the words of a movement are broken.
fn splits_movement(here: &str, there: &str) -> bool {
    // No paragraph ends with one half of such a word, nor does the next begin with the other.
    let mut words = movement::WORDS.verb.list().iter().chain(&["达到"]);
    words.any(|word| {
        let begun = BASES.iter().any(|base| here.ends_with(base)) && there.starts_with(word);
        let first = word.chars().next().map_or(0, char::len_utf8);
        begun || here.ends_with(&word[..first]) && there.starts_with(&word[first..])
    })
}

/// Whether a line holds marks of a sentence.
fn is_prose(text: &str) -> bool {
    text.contains(['，', ',', '；', ';', '。']) && !is_row(text)
}

/// Whether a line of prose ends amid its sentence, and is no heading or label.
pub(super) fn breaks_off(text: &str, columns: u32) -> bool {
    let open =
        |c: char| is_han(c) || c.is_ascii_digit() || matches!(c, '，' | ',' | '、' | '（' | '(');
    let heading = || starts_item(text) && columns < LONG && !text.contains(['。', '；', ';']);
    // Most lines end with their sentence.
    text.ends_with(open)
        && !text.ends_with(|c: char| FINAL.contains(c))
        && is_prose(text)
        && !is_labelled(text)
        && !heading()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_and_whole_sentences_do_not_break_off() {
        for (line, want) in [
            ("全年地区生产总值完成22.4亿元，增长1.8%；社会消", true),
            ("一、坚持绿色发展，生态环境明显改善", false),
            ("增长6.2%、11.4%。", false),
            ("各位代表：", false),
            ("统筹各类资金5.1亿元，", true),
        ] {
            assert_eq!(breaks_off(line, 40), want, "{line}");
        }
    }
}

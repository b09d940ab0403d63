//! What something was before it moves on, or before more is built on it: told as it is, amid goals too.
//!
//! ```text
//! 产能将从现在的|24台提高到100台             what there is now
//! 待遇由人均|800元/月提升至1560元/月           likewise
//! 在现有年产值|3200万元的基础上，达到…         likewise
//! 占比由2025年的|10%提高到2030年的20%         no such thing: both years are to come
//! ```

use super::Figure;
use crate::lexicon::{Lexicon, has, movement};
use std::ops::Range;

/// Longest words between 由 and the number, in characters.
const NEAR: usize = 6;

/// The words that say so.
pub(super) fn outset(figure: &Figure) -> Option<Range<usize>> {
    let (text, at) = (figure.scene.text, figure.start());
    let before = text.get(..at)?;
    // Most figures stand behind none of these.
    let clause = before.rsplit(['，', '；', '。', '：']).next()?;
    let moved = clause.rfind(['由', '从']);
    let built = clause.find('在').filter(|_| has(text, "的基础上"));
    if moved.is_none() && built.is_none() {
        return None;
    }
    let behind = behind(text.get(at..)?)?;
    let start = at - clause.len();
    let moves = moved.filter(|from| {
        let named = &clause[from + '由'.len_utf8()..];
        let plain = named.chars().all(char::is_alphabetic) && named.chars().count() <= NEAR;
        // 由市财政投入|3亿元, 自来水厂由|1座增加到2座
        plain && movement::WORDS.onward.starting(behind).is_some()
    });
    if let Some(from) = moves {
        return Some(start + from..start + from + '由'.len_utf8());
    }
    let now = ["现有", "原有", "目前", "现在"];
    let on = built.filter(|place| {
        let rest = &clause[place + '在'.len_utf8()..];
        now.iter().any(|word| rest.starts_with(word)) && behind.starts_with("的基础上")
    })?;
    Some(start + on..start + on + "在现有".len())
}

/// What stands behind a number and its unit.
fn behind(number: &str) -> Option<&str> {
    let unit = number.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let unit = unit.trim_start_matches(['万', '亿', '余', '多']);
    let known = Lexicon::get().units().longest_at(unit);
    unit.get(known.map_or(0, |(_, length)| length)..)
}

//! Labels with their values, side by side or one behind the other.
//!
//! ```text
//! 面积：1206平方公里 |人口：42.6万人 |耕地：31万亩      spaces between: a clause each
//! 面积：1206平方公里；耕地：31万亩                      the colon of a later label parts it not from its value
//! ```

use super::Clause;
use crate::lexicon::Lexicon;

/// The longest label, in characters.
const LONGEST: usize = 8;

/// The longest unit, in characters.
const UNIT: usize = 5;

/// What stands between a value and the next label.
const BETWEEN: [char; 5] = [' ', '，', '；', '。', '\n'];

/// 面积：1206平方公里；|耕地：31万亩: whether the colon at `at` stands behind a label that names what its value measures, in a
/// sentence that began with another label.
pub fn names(text: &str, at: usize) -> bool {
    let value = &text[at + '：'.len_utf8()..];
    if !value.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let unit = value.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let ends = unit.find(BETWEEN).map_or(unit, |end| &unit[..end]);
    let Some((before, label)) = text[..at].rsplit_once(BETWEEN) else {
        return false;
    };
    let short = ends.chars().count() <= UNIT && label.chars().count() >= 2;
    let led = || before.contains('：') && before.ends_with(is_han);
    short && is_label(label) && led() && !Lexicon::get().indicators().placed(label).1.is_empty()
}

/// The clauses, cut where a label begins behind the value of another.
pub fn apart(text: &str, clauses: Vec<Clause>) -> Vec<Clause> {
    // Nearly no sentence has labels, and hardly one of these more than one.
    if !text.contains(' ') || text.matches('：').take(2).count() < 2 {
        return clauses;
    }
    let mut found = Vec::with_capacity(clauses.len() + 2);
    for clause in clauses {
        let (mut start, end) = (clause.range.start, clause.range.end);
        let spaces = text[start..end].match_indices(' ');
        for cut in spaces.map(|(at, _)| clause.range.start + at) {
            let value = text[start..cut].rsplit(['：', ' ']).next().unwrap_or("");
            let valued = value.starts_with(|c: char| c.is_ascii_digit());
            let label = text[cut + 1..].split_once('：');
            if valued && label.is_some_and(|(label, _)| is_label(label)) {
                found.push(Clause {
                    range: start..cut,
                    ..clause.clone()
                });
                start = cut + 1;
            }
        }
        found.push(Clause {
            range: start..end,
            ..clause
        });
    }
    found
}

/// 人口, GDP: a few characters.
fn is_label(label: &str) -> bool {
    let length = label.chars().take(LONGEST + 1).count();
    let letters = |c: char| is_han(c) || c.is_ascii_uppercase();
    (1..=LONGEST).contains(&length) && label.chars().all(letters)
}

fn is_han(c: char) -> bool {
    matches!(c, '一'..='鿿')
}

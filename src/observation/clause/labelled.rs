//! Labels with their values side by side, spaces between.
//!
//! ```text
//! 面积：1206平方公里 |人口：42.6万人 |耕地：31万亩        a label and a value each
//! ```

use super::Clause;

/// The longest label, in characters.
const LONGEST: usize = 8;

/// The clauses, cut where a label begins behind the value of another.
pub fn apart(text: &str, clauses: Vec<Clause>) -> Vec<Clause> {
    // Nearly no sentence has labels, and hardly one of these more than one.
    if text.matches('：').take(2).count() < 2 || !text.contains(' ') {
        return clauses;
    }
    let mut found = Vec::with_capacity(clauses.len() + 2);
    for clause in clauses {
        let Some(cut) = label(text, &clause) else {
            found.push(clause);
            continue;
        };
        let (start, end) = (clause.range.start, clause.range.end);
        found.push(Clause {
            range: start..cut,
            ..clause.clone()
        });
        found.push(Clause {
            range: cut..end,
            ..clause
        });
    }
    found
}

/// 1206平方公里 |人口, before a colon: where the label begins.
fn label(text: &str, clause: &Clause) -> Option<usize> {
    let words = &text[clause.range.clone()];
    if !text[clause.range.end..].starts_with('：') {
        return None;
    }
    let at = words.trim_end().rfind(' ')?;
    let (value, label) = (words[..at].trim(), words[at..].trim());
    // 人口：42.6万人 |耕地
    let value = value.rsplit('：').next().unwrap_or(value);
    let valued = value.starts_with(|c: char| c.is_ascii_digit()) && !value.contains(' ');
    let han = label.chars().all(|c| matches!(c, '一'..='鿿'));
    let short = (1..=LONGEST).contains(&label.chars().count());
    (valued && han && short).then_some(clause.range.start + at + 1)
}

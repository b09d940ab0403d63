//! Clauses whose mark was dropped between a rate and what is measured next.
//!
//! ```text
//! 年均增长5.2%|税收占比达到68.3%           two clauses
//! 增长10.9%|利润率5.41%                    so are they
//! 增长5%以上的企业, 以8%的增速领跑          one each
//! ```
//!
//! Pages that lost their commas are full of them. Only a movement ends so, and only before the name of something that
//! is measured, with its own number right behind it.

use super::{Clause, inside};
use crate::lexicon::Lexicon;
use crate::observation::list;
use std::ops::Range;

/// Words of movement right before the rate.
const MOVED: [&str; 9] = [
    "增长", "下降", "提高", "降低", "上升", "上涨", "回落", "递增", "提升",
];

/// What may stand between a name and its number.
const LINKS: [&str; 10] = [
    "达到",
    "同比增长",
    "同比下降",
    "完成",
    "实现",
    "增长",
    "下降",
    "提高",
    "达",
    "为",
];

/// Longest name of what is measured next, in characters.
const LONGEST: usize = 14;

/// The clauses, cut again where a mark was dropped.
pub fn apart(text: &str, clauses: Vec<Clause>, quotes: &[Range<usize>]) -> Vec<Clause> {
    let cuts = |clause: &Clause| -> Vec<usize> {
        let words = &text[clause.range.clone()];
        let rates = words.match_indices('%');
        let ends = rates.filter(|(at, _)| measured_next(&words[at + 1..]) && moved(&words[..*at]));
        let ends = ends.map(|(at, _)| clause.range.start + at + 1);
        ends.filter(|at| inside(quotes, *at).is_none()).collect()
    };
    if !clauses.iter().any(|clause| !cuts(clause).is_empty()) {
        return clauses;
    }
    let mut found = Vec::with_capacity(clauses.len() + 1);
    for clause in clauses {
        let mut start = clause.range.start;
        for end in cuts(&clause) {
            let range = start..end;
            found.push(Clause {
                range,
                ..clause.clone()
            });
            start = end;
        }
        let range = start..clause.range.end;
        found.push(Clause { range, ..clause });
    }
    found
}

/// 年均增长|5.2: whether the words before a rate's sign say that something moved by it.
fn moved(before: &str) -> bool {
    let rate = before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    rate.len() < before.len() && MOVED.iter().any(|word| rate.ends_with(word))
}

/// 税收占比达到|68.3%: whether text begins with the name of something measured and its number.
fn measured_next(text: &str) -> bool {
    let Some(end) = text
        .char_indices()
        .take(LONGEST + 5)
        .find(|(_, c)| !matches!(c, '一'..='鿿'))
        .filter(|(_, c)| c.is_ascii_digit())
        .map(|(at, _)| at)
    else {
        return false;
    };
    let said = &text[..end];
    let name = LINKS.iter().find_map(|link| said.strip_suffix(link));
    let name = name.unwrap_or(said);
    let plain =
        !name.contains(['的', '以', '于', '比', '较', '和', '占', '第']) || name.ends_with("占比");
    (2..=LONGEST).contains(&name.chars().count())
        && plain
        && (list::head(name).is_some() || Lexicon::get().indicator(name).is_some())
}

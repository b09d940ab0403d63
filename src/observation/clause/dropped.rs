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
use crate::lexicon::{Lexicon, kinds};
use crate::observation::list;
use std::ops::Range;

kinds! { static WORDS = "../../lexicon/mark_words.tsv": moved, links }

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
    let ends: Vec<_> = clauses.iter().map(cuts).collect();
    if ends.iter().all(Vec::is_empty) {
        return clauses;
    }
    let mut found = Vec::with_capacity(clauses.len() + 1);
    for (clause, ends) in clauses.into_iter().zip(ends) {
        let mut start = clause.range.start;
        for end in ends {
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
    rate.len() < before.len() && WORDS.moved.ending(rate).is_some()
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
    let link = WORDS.links.ending(said).map_or(0, str::len);
    let name = &said[..said.len() - link];
    let plain =
        !name.contains(['的', '以', '于', '比', '较', '和', '占', '第']) || name.ends_with("占比");
    (2..=LONGEST).contains(&name.chars().count())
        && plain
        && (list::head(name).is_some() || Lexicon::get().indicator(name).is_some())
}

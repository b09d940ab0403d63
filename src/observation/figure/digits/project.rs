//! The size in the name of a project, which counts nothing.
//!
//! ```text
//! 年产|2万吨|饲料项目                    what it can make
//! 某公司|120兆瓦|光伏制氢                its rated power
//! 某厂|120万吨|乙烯、某矿…等9个项目        each of a list
//! ```
//!
//! What is told of such a project behind its size is asked in [`super::super::describes`].

use crate::lexicon::UnitKind as Kind;
use crate::mention::cue;
use crate::mention::number::Number;
use crate::observation::figure::{WORDS, begins_noun};

/// 建设某厂120万吨乙烯、某矿80万吨精煤等9个项目: the size of a project in a list of projects.
pub(super) fn lists_project(number: &Number, after: &str) -> bool {
    if number.kind() != Some(Kind::Measure) || !begins_noun(after) {
        return false;
    }
    let clause = after.split(['，', '；', '。', '：']).next().unwrap_or("");
    let Some((listed, rest)) = clause.rsplit_once('等') else {
        return false;
    };
    let counted = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    // 建成道路12公里、桥梁2座等: the item with the number goes on behind it.
    let item = listed.split('、').next().unwrap_or("");
    counted.len() < rest.len()
        && counted.starts_with(['个', '项'])
        && counted
            .chars()
            .take(12)
            .collect::<String>()
            .contains("项目")
        && item.chars().count() >= 2
}

/// 年产2万吨饲料项目: the size of a project that is known by it.
pub(super) fn capacity(before: &str, after: &str) -> bool {
    // 达到日供水|2万吨|的能力: what is told is how much that is.
    let told = ["以上，", "的能力"]
        .iter()
        .any(|word| after.starts_with(word));
    WORDS.capacity.ending(before).is_some() && begins_noun(after) && !told
}

/// 某公司120兆瓦光伏制氢: the rated power that a project is known by.
pub(super) fn rated(number: &Number, before: &str, after: &str) -> bool {
    let power = number
        .symbol
        .is_some_and(|unit| matches!(unit.dimension, "power" | "voltage"));
    if !power {
        return false;
    }
    let noun: String = after
        .chars()
        .take_while(|c| !matches!(c, '，' | '。' | '；' | '、'))
        .collect();
    let project = WORDS.plant.within(&noun);
    let verb = cue::suffix(before).is_some_and(|(cue, _)| cue.sense.is_some() || cue.lead);
    project && begins_noun(after) && !verb
}

//! Lines that announce what is to be done, which those below tell.
//!
//! ```text
//! 会议强调，今年要抓好以下工作：⏎引进企业12家      a goal
//! 今年主要做了以下工作：⏎引进企业12家              what was done
//! ```

use super::PLACED;
use crate::lexicon::{find, has};

/// What points below.
pub(super) const BELOW_WORDS: [&str; 2] = ["以下", "下列"];

/// What names the time in which it is to be done.
const WHEN: [&str; 5] = ["今年", "明年", "下一步", "下步", "下半年"];

/// 今年|要|抓好|以下|工作：: whether a sentence announces what is to be done in a year that has begun, or in the next.
pub fn opens_works(text: &str) -> bool {
    const NEAR: usize = 36;
    // Few sentences point below.
    let Some(at) = BELOW_WORDS.iter().find_map(|word| find(text, word)) else {
        return false;
    };
    let (before, after) = text.split_at(at);
    let near = &after[..after.floor_char_boundary(NEAR)];
    let Some((named, _)) = near.split_once('：') else {
        return false;
    };
    let clause = before.rsplit(['。', '；']).next().unwrap_or(before);
    let year = || {
        let mut years = clause.match_indices("20");
        years.any(|(at, _)| {
            clause[at..]
                .get(4..)
                .is_some_and(|rest| rest.starts_with('年'))
        })
    };
    let timed = WHEN.iter().any(|word| has(clause, word)) || year();
    let done = ['了', '已'].iter().any(|word| clause.contains(*word));
    PLACED.works.within(named) && PLACED.to_do.within(clause) && timed && !done
}

#[cfg(test)]
mod tests {
    use super::opens_works;

    #[test]
    fn works_to_come_are_told_from_those_done() {
        assert!(opens_works("会议强调，今年要抓好以下工作："));
        assert!(opens_works("2019年将重点推进以下几项任务："));
        assert!(!opens_works("今年主要做了以下工作："));
        assert!(!opens_works("要抓好以下工作："));
    }
}

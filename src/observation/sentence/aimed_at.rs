//! Goals told in passing, beside what came of them.
//!
//! ```text
//! 投资增长3%，低于年初|15%的预期            投资, and 15% as it was to grow
//! 加工率31%，提前完成|30%的2025年目标       加工率
//! 覆盖率46%，距|75%的目标还有差距           覆盖率
//! 完成企业培育|30家的目标                  as it stands: it says of what it is a goal
//! ```
//!
//! What the words around such a number say is neither its name nor its sign.

use super::super::name::Name;
use super::memory::Memory;
use super::turn::Turn;
use crate::lexicon::kinds;
use crate::observation::Reading;
use crate::report::{Comparator, Measure, Status};
use crate::span::{Folded, Span};

kinds! { static WORDS = "../../lexicon/pointed_words.tsv": goal, plain_goal, of_goal, to_goal, sets_goal }

/// What may stand between the unit and the name of the goal.
const BOUNDS: [&str; 4] = ["左右", "以上", "以内", "以下"];

/// Such a goal.
pub struct Aimed {
    /// What it is a goal of.
    pub name: Name,
    /// The words that call it one.
    words: Span<Folded>,
}

/// What a number is a goal of that is called one right behind it, and by whose name the words before it say nothing of that.
pub fn told(turn: &Turn, memory: &Memory, name: &Name) -> Option<Aimed> {
    let scene = turn.scene;
    let end = turn.number().span.end as usize;
    let behind = scene.text.get(end..)?;
    let words = called(behind)?;
    if !says_nothing(&name.text) {
        return None;
    }
    let of = memory
        .subject
        .as_ref()
        .filter(|of| of.elsewhere.is_none())?;
    Some(Aimed {
        name: Name {
            rule: "subject",
            ..of.clone()
        },
        words: scene.global_range(end + words.start..end + words.end)?,
    })
}

/// |的2025年|目标: where the name of a goal stands that follows a number.
fn called(behind: &str) -> Option<std::ops::Range<usize>> {
    const FAR: usize = 48;
    let mut rest = &behind[..behind.floor_char_boundary(FAR)];
    let full = rest.len();
    for bound in BOUNDS {
        rest = rest.strip_prefix(bound).unwrap_or(rest);
    }
    loop {
        let at = full - rest.len();
        if let Some(goal) = WORDS.goal.starting(rest) {
            return Some(at..at + goal.len());
        }
        if let Some(goal) = WORDS.plain_goal.starting(rest) {
            let next = behind[at + goal.len()..].chars().next();
            if next.is_none_or(|next| matches!(next, '，' | '。' | '；' | '、' | '）' | '\n'))
            {
                return Some(at..at + goal.len());
            }
        }
        rest = without(rest)?;
    }
}

/// Behind a word that says whose or of when a goal is: |年度|目标, |2025年|目标.
fn without(text: &str) -> Option<&str> {
    let year = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let year = Some(year).filter(|year| year.len() < text.len());
    let year = year.and_then(|year| year.strip_prefix('年'));
    year.or_else(|| text.strip_prefix(WORDS.of_goal.starting(text)?))
}

/// 距, 距年初确定, 2025年目标, 规划要求: whether a name is made of nothing but such words.
fn says_nothing(name: &str) -> bool {
    let mut rest = name;
    while !rest.is_empty() {
        let word = WORDS.to_goal.starting(rest);
        let word = word.or_else(|| WORDS.sets_goal.starting(rest));
        let word = word.or_else(|| WORDS.goal.starting(rest));
        let word = word.or_else(|| WORDS.plain_goal.starting(rest));
        let bare = word.and_then(|word| rest.strip_prefix(word));
        match bare.or_else(|| without(rest)) {
            Some(bare) => rest = bare,
            None => return false,
        }
    }
    !name.is_empty()
}

impl Aimed {
    /// Says of the figure that it is a goal, measured as what came of it, which `last` tells.
    pub fn settle(&self, last: Option<&Reading>, reading: &mut Reading) {
        let reached = last.filter(|last| last.unit == reading.unit);
        let reached = reached.filter(|last| *last.indicator == *reading.indicator);
        match reached.map(|last| last.measure) {
            Some(measure) => reading.measure = measure,
            None if matches!(reading.measure, Measure::Change | Measure::Gap) => {}
            None => reading.measure = Measure::Level,
        }
        reading.value = reading.value.abs();
        if reading.comparator == Comparator::Over {
            reading.comparator = Comparator::Exact;
        }
        if reading.status != Status::Target {
            reading.status = Status::Target;
            reading.evidence.status = Some(self.words);
            reading.rules.status = "words".into();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{called, says_nothing};

    #[test]
    fn goals_called_so_behind_their_number() {
        let goal = |behind: &'static str| called(behind).map(|at| &behind[at]);
        assert_eq!(goal("的2025年目标；"), Some("目标"));
        assert_eq!(goal("的预期。"), Some("预期"));
        assert_eq!(goal("的计划生育家庭"), None);
        assert_eq!(goal("，目标是"), None);
    }

    #[test]
    fn words_around_a_goal_are_no_name() {
        assert!(says_nothing("距年初确定"));
        assert!(says_nothing("2025年目标"));
        assert!(!says_nothing("企业培育"));
        assert!(!says_nothing(""));
    }
}

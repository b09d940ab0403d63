//! Whose figures follow a clause that says no more than who did best.
//!
//! ```text
//! 青石镇贡献最大，完成产值3.2亿元       青石镇产值
//! 建材增势强劲，实现产值8.2亿元         建材产值
//! ```
//!
//! The words are rows of `topic_ends.tsv`. What other first clauses speak of is read in [`super::clause`].

use super::super::name::Name;
use super::clause::ENDS;
use super::turn::Turn;

/// Characters of the name of one that leads.
const LENGTH: std::ops::RangeInclusive<usize> = 2..=8;

/// Characters that stand in the words of a statement, and in no such name.
const WORDS: &str = "是的、和及与中对为有，；。：";

impl Turn<'_> {
    /// 水口|贡献最大，产值11.9亿元: who it is, where the clause right before says nothing else.
    pub(super) fn leader_before(&self) -> Option<Name> {
        let clause = self.bound().clause.checked_sub(1)?;
        let range = self.scene.clauses[clause].range.clone();
        let said = &self.scene.text[range.clone()];
        let parts = "其中";
        let whose = said.strip_suffix(ENDS.leads.ending(said)?)?;
        let whose = whose.strip_prefix(parts).unwrap_or(whose);
        let start = range.start + said.find(whose)?;
        let opens = self.scene.clauses[..clause].last().is_none_or(|last| {
            let parted = &self.scene.text[last.range.clone()] == parts;
            parted || !self.scene.text[last.range.end..].starts_with('，')
        });
        let ends = self.scene.text[range.end..].starts_with('，');
        let plain = LENGTH.contains(&whose.chars().count())
            && !whose.contains(|c: char| c.is_ascii_digit() || WORDS.contains(c));
        // Of all the district, or of a measure, nothing is a part.
        let other =
            ENDS.no_leader.starting(whose).is_none() && ENDS.no_leader.ending(whose).is_none();
        let places = self.scene.places.iter();
        let own = places
            .map(|mention| self.scene.local(mention.span))
            .any(|(place, _)| place == start);
        (opens && ends && plain && other && !own)
            .then(|| Name::new(whose, start..start + whose.len(), "lead"))
    }
}

//! Whose figures follow a clause that says no more than who did best.
//!
//! ```text
//! 青石镇贡献最大，完成产值3.2亿元       青石镇产值
//! 建材增势强劲，实现产值8.2亿元         建材产值
//! 用电量增幅保持全省前列，由全省第四升至全省第二    用电量增幅
//! ```
//!
//! The words are rows of `topic_ends.tsv`. What other first clauses speak of is read in [`super::clause`].

use super::super::list;
use super::super::name::Name;
use super::clause::ENDS;
use super::turn::Turn;
use crate::lexicon::find;
use crate::mention::number::Form;

/// Characters of the name of one that leads.
const LENGTH: std::ops::RangeInclusive<usize> = 2..=8;

/// Characters that stand in the words of a statement, and in no such name.
const WORDS: &str = "是的、和及与中对为有，；。：";

/// Words behind what keeps its place in an order.
const KEEPS: [&str; 6] = ["保持", "稳居", "位居", "继续", "持续", "排名"];

impl Turn<'_> {
    /// 用电量增幅|保持全省前列，由全省|第四|升至全省第二: what moved in an order, where the clause right before tells that without a figure.
    pub(super) fn moved_before(&self) -> Option<Name> {
        let clause = self.bound().clause;
        let last = clause.checked_sub(1)?;
        let says = |at: usize| self.words(&self.scene.clauses[at].range);
        let ranked = self.number().form == Form::Rank && says(clause).starts_with(['由', '从']);
        let told = || self.bounds.iter().any(|bound| bound.clause == last);
        let apart = self.scene.clauses[last].group != self.scene.clauses[clause].group;
        if !ranked || apart || told() {
            return None;
        }
        let cut = KEEPS
            .iter()
            .filter_map(|word| find(says(last), word))
            .min()?;
        let what = &says(last)[..cut];
        let start = self.scene.clauses[last].range.start;
        list::head(what).map(|_| Name::new(what, start..start + cut, "before"))
    }

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

/// 民间投资|表现突出, 制造业|增势强劲: whether a clause says of one thing that it does well.
pub(super) fn thrives(clause: &str) -> bool {
    const HEADS: [&str; 6] = ["业", "类", "投资", "零售", "消费", "出口"];
    let Some(whose) = ENDS
        .leads
        .ending(clause)
        .and_then(|well| clause.strip_suffix(well))
    else {
        return false;
    };
    let whose = whose.strip_prefix("其中").unwrap_or(whose);
    let plain = (2..=8).contains(&whose.chars().count())
        && !whose.contains(|c: char| c.is_ascii_digit() || matches!(c, '、' | '和' | '的'));
    let other = ENDS.no_leader.starting(whose).is_none() && !HEADS.contains(&whose);
    plain && other && HEADS.iter().any(|head| whose.ends_with(head))
}

//! What a clause without figures opens, whose money the next ones tell.
//!
//! ```text
//! 农村公路建设方面，年计划投资8.4亿元，已完成投资15亿元     农村公路建设年计划投资, 农村公路建设完成投资
//! 综合客运枢纽，计划投资3亿元                             综合客运枢纽计划投资
//! ```
//!
//! Topics that are told of in words are read in [`super::clause`].

use super::super::name::Name;
use super::super::{before, noun};
use super::turn::Turn;
use crate::lexicon::{UnitKind as Kind, kinds};
use std::ops::Range;

kinds! { static TASKS = "../../lexicon/task_words.tsv": tasked }

impl Turn<'_> {
    /// 农村公路建设方面，|年计划投资8.4亿元: whose money it is, whatever was told of before.
    pub(super) fn aspect(&self) -> Option<Name> {
        let at = self.bound().clause.checked_sub(1)?;
        let clause = &self.scene.clauses[at];
        let own = self.bound().clause;
        let figured = self.last().is_some_and(|last| last.clause >= at);
        let money = self.number().kind() == Some(Kind::Money);
        if figured
            || !money
            || !self.opens_clause()
            || clause.group != self.scene.clauses[own].group
        {
            return None;
        }
        let range = clause.range.clone();
        let led = self.scene.text[range.end..].starts_with('，');
        let planned = noun::WORDS
            .invested
            .ending(self.words(&self.bound().before.noun));
        if !led || planned.is_none() {
            return None;
        }
        let named = self.of_aspect(&range).or_else(|| self.of_work(&range))?;
        Some(Name::new(self.words(&named), named, "label"))
    }

    /// |高标准农田建设|，全年任务为25万亩: the work whose task is told, where nothing but that stands before the number.
    pub(super) fn task(&self) -> Option<Name> {
        const LENGTH: std::ops::RangeInclusive<usize> = 4..=18;
        if !self.opens_clause() {
            return None;
        }
        let at = self.bound().clause;
        let own = self.scene.clauses[at].range.start..self.number().span.start as usize;
        let said = self.words(&own).trim_end_matches(['为', '是', '约', '达']);
        let tasked = TASKS.tasked.number(said).is_some();
        let last = self.last().map(|last| last.clause);
        if !tasked || last.is_some_and(|last| last + 1 >= at) {
            return None;
        }
        let range = self.scene.clauses[at.checked_sub(1)?].range.clone();
        let noun = before::before(self.scene, range.clone()).noun;
        let named = self.words(&noun);
        let led = self.scene.text[range.end..].starts_with('，');
        let plain = LENGTH.contains(&named.chars().count())
            && noun.end == range.end
            && !named.contains(|c: char| c.is_ascii_digit() || "：的；".contains(c));
        (led && plain).then(|| Name::new(named, noun, "label"))
    }

    /// 在|农村公路建设|方面
    fn of_aspect(&self, range: &Range<usize>) -> Option<Range<usize>> {
        const LONGEST: usize = 16;
        let text = self.words(range).strip_suffix("方面")?;
        let bare = text.strip_prefix('在').unwrap_or(text);
        let start = range.end - "方面".len() - bare.len();
        let fits = (3..=LONGEST).contains(&bare.chars().count())
            && !bare.contains(|c: char| c.is_ascii_digit() || c == '：');
        fits.then(|| start..start + bare.len())
    }

    /// |综合客运枢纽|，计划投资3亿元: a clause that is the name of what is built.
    fn of_work(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let noun = before::before(self.scene, range.clone()).noun;
        let named = self.words(&noun);
        let whole = noun == *range && (4..=14).contains(&named.chars().count());
        (whole && noun::is_project(named) && !named.contains('、')).then_some(noun)
    }
}

//! The money of a project that is only called 项目: the project stands in a clause before.
//!
//! ```text
//! 实施县城防洪工程，新建堤防4公里，项目总投资|2684万元      县城防洪工程总投资
//! 县城防洪工程属省重点工程，项目总投资|2684万元           likewise
//! 总投资56亿元的扩能工程、|28亿元|的高端装备                高端装备总投资
//! ```
//!
//! What is spent on those counted, or on the subject itself, is read in [`super::part`].

use super::{Choice, Name};
use crate::lexicon::{UnitKind as Kind, find};
use crate::observation::before;
use crate::observation::noun::{WORDS, is_project, part_of};

/// How far before the sum the project may stand, in bytes.
const FAR: usize = 240;

/// The longest name of a project, in characters.
const LONGEST: usize = 22;

impl Choice<'_> {
    /// 总投资56亿元的扩能工程、|28亿元|的高端装备: what the next of a list costs.
    pub(super) fn costs_too(&self, before: &str, after: &str) -> Option<Name> {
        let (start, end) = (
            self.number.span.start as usize,
            self.number.span.end as usize,
        );
        let listed = before.is_empty()
            && self.number.kind() == Some(Kind::Money)
            && self.scene.text[..start].ends_with('、')
            && self.scene.text[end..].starts_with('的');
        let subject = self.subject.filter(|_| listed && !after.is_empty())?;
        let cost = ["计划总投资", "总投资", "投资"]
            .iter()
            .find(|cost| subject.text.ends_with(**cost))?;
        Some(self.joined(&self.after_words(), cost))
    }

    /// 项目总投资: of the subject, where that is a project, or of the last one that a clause without figures tells of.
    pub(super) fn of_project(&self, noun: &str) -> Option<String> {
        let sum = noun
            .strip_prefix("项目")
            .filter(|sum| WORDS.invested.number(sum).is_some())?;
        if let Some(things) = self.counted_projects() {
            return Some(part_of(things, sum));
        }
        let start = self.before.noun.start;
        let from = self.scene.text[..start]
            .rfind('；')
            .unwrap_or(0)
            .max(start.saturating_sub(FAR));
        let clauses = self.scene.clauses.iter().rev().map(|clause| &clause.range);
        let mut before = clauses.filter(|range| range.end <= start && range.start >= from);
        before.find_map(|range| {
            let clause = self.scene.text.get(range.clone())?;
            if let Some(project) = introduced(clause) {
                return Some(part_of(project, sum));
            }
            let plain =
                is_project(clause) && !clause.contains(|c: char| c.is_ascii_digit() || c == '、');
            let project = before::before(self.scene, range.clone()).noun;
            let project = self.noun(&project);
            let named = (4..=LONGEST).contains(&project.chars().count()) && is_project(project);
            // A verb stands before it: 实施|县城防洪工程.
            let begun = project.len() < clause.len();
            (plain && named && begun).then(|| part_of(project, sum))
        })
    }
}

impl Choice<'_> {
    /// 集中开工项目14个，|项目|总投资63亿元; 建设项目42个，新建26个、续建16个，…: those that were counted, in the same group of clauses.
    fn counted_projects(&self) -> Option<&str> {
        let counted = self.counted?;
        // 重点项目97项。1-9月，|项目|完成投资126亿元: or in the sentence before.
        let near = match counted.elsewhere {
            None => {
                let between = counted.span.end..self.before.noun.start;
                !self.scene.text.get(between)?.contains(['；', '。'])
            }
            Some(_) => {
                self.subject.is_none() && self.scene.clause_before(self.before.noun.start).is_some()
            }
        };
        let stages = ["续建", "新建"];
        let stage = stages
            .iter()
            .find_map(|stage| counted.text.strip_prefix(stage));
        let things = stage.unwrap_or(&counted.text);
        let named = things.ends_with("项目") && things.chars().count() > "项目".chars().count();
        (near && named).then_some(things)
    }
}

/// 县城防洪工程|属省重点工程: a project that its clause begins with, and says what or where it is.
fn introduced(clause: &str) -> Option<&str> {
    let at = ["属", "位于", "坐落"]
        .iter()
        .filter_map(|word| find(clause, word))
        .min()?;
    let project = &clause[..at];
    let plain = !clause.contains(|c: char| c.is_ascii_digit() || matches!(c, '、' | '的'));
    let named = (5..=LONGEST).contains(&project.chars().count());
    (plain && named && is_project(project)).then_some(project)
}

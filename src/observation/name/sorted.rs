//! Things that a class or a pace sorts: how many of them are of it, not how many there are.
//!
//! ```text
//! 4个|断面|达到Ⅰ类水质           达到Ⅰ类水质断面
//! 3项|任务|为长期工作            长期工作任务
//! 景观类项目9个|在建             在建景观类项目
//! ```
//!
//! Which things are sorted so is told by rows of `noun_words.tsv`; what is said of others is for
//! [`super::after`].

use super::{Choice, Name};
use crate::observation::before;
use crate::observation::noun::{self, trim_predicate};

/// The longest class, in characters.
const LONGEST: usize = 14;

/// Words that only say that they are of the class, which is told without them.
const EQUATES: [&str; 3] = ["属于", "属", "为"];

impl Choice<'_> {
    /// 4个|断面|达到Ⅰ类水质: the name of the things with the class that their predicate tells.
    pub(super) fn sorted(&self, noun: &str) -> Option<Name> {
        let words = &noun::WORDS;
        words.sorted.ending(noun)?;
        let said = trim_predicate(self.noun(self.after.predicate.as_ref()?));
        let text = format!("{}{noun}", class(&said)?);
        Some(Name::new(text, self.after.noun.clone(), "after_predicate"))
    }

    /// 4个断面达到Ⅰ类水质，2个|达到Ⅲ类水质: the same things, of another class.
    pub(super) fn sorted_too(&self, before: &str) -> Option<Name> {
        let counts = before.is_empty() && self.counts();
        let subject = self
            .subject
            .filter(|subject| counts && subject.elsewhere.is_none())?;
        noun::WORDS.sorted.ending(&subject.text)?;
        let rest = &self.scene.text[self.number.span.end as usize..];
        let end = rest
            .find(['，', '；', '。', '、', '\n'])
            .unwrap_or(rest.len());
        let things = self.noun(&subject.span);
        noun::WORDS.sorted.ending(things)?;
        let text = format!("{}{things}", class(&rest[..end])?);
        Some(Name::new(text, subject.span.clone(), "said_of_subject"))
    }

    /// 保障139个重点项目建设，65个|重点项目|建成投产: how far so many of them are, which tells them from the others that are counted so.
    pub(super) fn built(&self, noun: &str) -> Option<Name> {
        let said = trim_predicate(self.noun(self.after.predicate.as_ref()?));
        let stage = noun::WORDS.at_stage.number(&said).is_some();
        let counted = format!("{}{noun}", self.number.unit);
        let several = || self.scene.setting.text.matches(&*counted).nth(1).is_some();
        let named = stage && self.counts() && noun.ends_with("项目") && !noun.contains(&*said);
        let named = named && !noun.contains(['在', '、']) && several();
        named.then(|| {
            Name::new(
                format!("{said}{noun}"),
                self.after.noun.clone(),
                "after_predicate",
            )
        })
    }

    /// 校舍安全工程还有13个|项目|未开工: of what those are that have come so far, or not.
    pub(super) fn staged_of(&self, said: &str) -> Option<String> {
        noun::WORDS.at_stage.number(said)?;
        let clause = self.scene.clause_before(self.number.span.start as usize)?;
        let has = self.scene.text[clause.clone()].strip_suffix('有')?;
        let end = has.trim_end_matches(['还', '尚', '仍']).len();
        let whose = before::before(self.scene, clause.start..clause.start + end).noun;
        let whose = self.noun(&whose);
        let named = (4..=LONGEST).contains(&whose.chars().count());
        let plain = !whose.contains(|c: char| c.is_ascii_digit() || matches!(c, '、' | '的'));
        (named && plain && noun::is_project(whose)).then(|| whose.to_owned())
    }

    /// 景观类项目9个|在建，3个|完工: how far so many of them are.
    pub(super) fn at_stage(&self, before: &str, after: &str) -> Option<Name> {
        if !self.counts() || noun::WORDS.at_stage.number(after).is_none() {
            return None;
        }
        let (whose, span) = match before.is_empty() {
            false => (before, self.before.noun.clone()),
            true => {
                let subject = self.subject.filter(|subject| subject.elsewhere.is_none())?;
                (self.noun(&subject.span), subject.span.clone())
            }
        };
        noun::is_project(whose).then(|| Name::new(format!("{after}{whose}"), span, "both_sides"))
    }
}

impl Choice<'_> {
    /// 标准厂房完成11万平方米，还有|5万平方米|在建: of the same, how far the rest is.
    pub(super) fn rest_at_stage(&self, before: &str, after: &str) -> Option<Name> {
        noun::WORDS.at_stage.number(after)?;
        let start = self.number.span.start as usize;
        let head = self.scene.text[..start].strip_suffix('有')?;
        let rest = before.is_empty() && head.ends_with(['还', '另', '尚', '仍']);
        let subject = self
            .subject
            .filter(|subject| rest && subject.elsewhere.is_none())?;
        // In the same unit, or it is of something else.
        let between = self.scene.text.get(subject.span.end..start)?;
        let whose = noun::without_step(&subject.text);
        // 保障房|竣工|1200套，还有300套在建
        let step = noun::WORDS.step.ending(whose).unwrap_or("");
        let whose = &whose[..whose.len() - step.len()];
        let whose = whose.strip_suffix("建设").unwrap_or(whose);
        let same = between.contains(self.number.unit.as_str());
        (same && whose.chars().count() >= 2).then(|| {
            Name::new(
                format!("{after}{whose}"),
                subject.span.clone(),
                "both_sides",
            )
        })
    }

    /// 实施项目132个，开工建设|110个，年内完成|98个: of the projects that were counted, how far so many have come.
    pub(super) fn come_so_far(&self, before: &str, after: &str) -> Option<Name> {
        const STAGES: [&str; 4] = ["开工建设", "开工", "完成", "建成"];
        if !before.is_empty() || !after.is_empty() || !self.counts() {
            return None;
        }
        let subject = self.subject.filter(|subject| subject.elsewhere.is_none())?;
        let counted = self
            .counted
            .filter(|counted| counted.text == subject.text)?;
        let head = self.scene.text.get(..self.number.span.start as usize)?;
        let bare = head.trim_end_matches(['了', '近', '约']);
        let verb = STAGES.iter().find(|verb| bare.ends_with(**verb))?;
        let lead = bare[..bare.len() - verb.len()]
            .trim_end_matches("年内")
            .trim_end_matches('已');
        // 新建项目132个，完成|98个: what was added, no whole of which others are parts.
        let new = subject.text.starts_with('新')
            || STAGES.iter().any(|verb| subject.text.starts_with(verb));
        (lead.ends_with(['，', '、']) && noun::is_project(&counted.text) && !new).then(|| {
            let verb = verb.strip_suffix("建设").unwrap_or(verb);
            Name::new(
                format!("{verb}{}", subject.text),
                subject.span.clone(),
                "act_on",
            )
        })
    }
}

/// 均达到Ⅰ类水质, 为|长期工作: the class that a predicate tells.
fn class(said: &str) -> Option<&str> {
    let said = said.trim_start_matches(['均', '都', '已']);
    noun::WORDS.sorts.starting(said)?;
    let class = EQUATES
        .iter()
        .find_map(|word| said.strip_prefix(word))
        .unwrap_or(said);
    let plain = (2..=LONGEST).contains(&class.chars().count())
        && !class.contains(|c: char| c.is_ascii_digit() || "，、：（".contains(c));
    plain.then_some(class)
}

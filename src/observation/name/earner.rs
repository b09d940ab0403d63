//! Who earns what a clause tells behind a rate, a head count or what was used.
//!
//! ```text
//! 规上工业销售产值182亿元，产销率98%；实现销售收入180亿元     规上工业销售收入: no rate earns
//! 服务业企业86家，从业人员2.6万人，营业收入186亿元             服务业企业营业收入: nor do those who work there
//! 工业用电量3.2亿千瓦时，实现产值86亿元                       工业产值
//! ```
//!
//! What else is none of the subject's is told in [`super::alone`].

use super::{Choice, Name};
use crate::lexicon::kinds;
use crate::observation::noun::{self, part_of};

kinds! { static WORDS = "../../lexicon/owner_words.tsv": earns_nothing, earned }

impl Choice<'_> {
    /// Of whoever has the subject, or was counted before it.
    pub(super) fn earned_beside(&self, noun: &str) -> Option<Name> {
        let subject = self.subject?;
        let whose = &*subject.text;
        let end = WORDS.earns_nothing.ending(whose)?;
        WORDS.earned.ending(noun)?;
        let stem = &whose[..whose.len() - end.len()];
        let own = Some(stem).filter(|stem| noun::is_entity(stem));
        let counted = || {
            let counted = self.counted.filter(|counted| counted.elsewhere.is_none())?;
            Some(&*counted.text).filter(|counted| noun::is_entity(counted))
        };
        let owner = own.or_else(counted).or(self.holder);
        let text = owner.map_or_else(|| noun.to_owned(), |owner| part_of(owner, noun));
        Some(Name::new(text, self.before.noun.clone(), "part_of"))
    }

    /// 项目46个，|完成投资占全部投资|的58%: a part of what was counted, or of the economy whose product stands before.
    pub(super) fn share_of_owned(&self, noun: &str) -> Option<Name> {
        let (part, _) = noun.split_once('占').filter(|_| self.is_ratio())?;
        WORDS.earned.number(part)?;
        let subject = self.subject.filter(|subject| subject.elsewhere.is_none())?;
        let economy = super::group::economy(&subject.text);
        let counted = || {
            let own = self
                .counted
                .is_some_and(|counted| counted.text == subject.text);
            let holds = noun::is_entity(&subject.text) || noun::is_project(&subject.text);
            (own && holds).then_some(&*subject.text)
        };
        let owner = economy.or_else(counted)?;
        Some(Name::new(
            format!("{owner}{noun}"),
            self.before.noun.clone(),
            "share_of",
        ))
    }
}

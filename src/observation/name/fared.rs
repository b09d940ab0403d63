//! How what was told before fares, or how far it has come: names for figures that have none of their own.
//!
//! ```text
//! 42个贫困村已退出|38个                        退出贫困村
//! 20项实事，已完成|16项                        完成实事
//! …；民间投资加速回升，增长|8%                 民间投资, since its clause says how that fares
//! ```
//!
//! Other names of this kind are taken in [`super::inherited`].

use super::{Choice, Name};
use crate::observation::noun::{self, Lean, lean};

impl Choice<'_> {
    /// 42个贫困村已退出|38个: how far those are that were counted right before.
    pub(super) fn done_to(&self, subject: &Name) -> Option<Name> {
        let start = subject.elsewhere.is_none().then_some(subject.span.end)?;
        let done = self
            .scene
            .text
            .get(start..self.number.span.start as usize)?;
        // 20项实事，|已完成16项
        let done = match done.strip_prefix('，') {
            Some(rest) if rest.starts_with('已') => rest,
            _ => done,
        };
        let bare = done.trim_start_matches("已经").trim_start_matches('已');
        // 38个游园已建成|33个, 12座停车场已完成|9座: what was done of them stands behind 已.
        let got = ["建成", "完成"].contains(&bare) && bare.len() < done.len();
        let done = bare;
        let step = got || noun::WORDS.step.number(done).is_some();
        let acts = (step || lean(done) == Some(Lean::Act)) && self.counts();
        let text = || format!("{done}{}", noun::without_step(&subject.text));
        acts.then(|| Name::new(text(), subject.span.clone(), "act_on"))
    }

    /// 污水处理厂二期投资2亿元，|三期|投资1亿元: a stage with what it is a stage of, where the figure before tells another of them.
    pub(super) fn of_stage(&self, mut name: Name) -> Name {
        let stages = ["一期", "二期", "三期", "四期", "五期"];
        let own = stages.iter().any(|stage| name.text.starts_with(stage));
        let subject = self
            .subject
            .filter(|subject| own && subject.elsewhere.is_none());
        let whose = subject.and_then(|subject| {
            let at = stages.iter().find_map(|stage| subject.text.find(stage));
            at.filter(|at| *at > 0).map(|at| &subject.text[..at])
        });
        if let Some(whose) = whose {
            name.text = format!("{whose}{}", name.text).into();
        }
        name
    }

    /// 民间投资|加速回升，: whether a clause goes on, behind what it speaks of, with how that fares and no more.
    pub(super) fn says_how_it_fares(&self, prior: &Name) -> bool {
        const SHORT: usize = 6;
        let rest = self.scene.text.get(prior.span.end..);
        let said = rest.and_then(|rest| rest.split_once('，'));
        said.is_some_and(|(said, _)| (2..=SHORT).contains(&said.chars().count()))
            && prior.elsewhere.is_none()
    }
}

//! Counted things told apart by what is said of them.
//!
//! ```text
//! 48个自然村|完成道路硬化       完成道路硬化自然村
//! 3个村|获评示范村              示范村
//! 18条农村公路|尚未硬化         未硬化农村公路
//! ```
//!
//! Other ways of telling them apart are in [`super::after`].

use super::{Choice, Name};
use crate::observation::noun::{self, trim_predicate};

/// The longest list of what is said of things that is told whole, in characters.
const LONGEST: usize = 16;

impl Choice<'_> {
    /// 48个自然村|完成道路硬化: the noun with what is said of it, where that tells it from others.
    pub(super) fn by_predicate(&self, noun: &str) -> Option<Name> {
        let said = self
            .after
            .predicate
            .as_ref()
            .map(|range| trim_predicate(self.noun(range)));
        // 5项指标|比2010年翻一番: what they are compared with tells none of them apart.
        // 42个贫困村|已退出38个: nor does what is said of the next number.
        let next = self
            .after
            .predicate
            .as_ref()
            .map_or("", |range| &self.scene.text[range.end..]);
        let others = next.starts_with(|c: char| c.is_ascii_digit());
        // 在87个贫困村|大力实施农网改造: nor does what was done there.
        // 28项指标|全面完成目标任务: nor does what all of them came to.
        let met =
            |said: &str| said.starts_with(['全', '均', '都', '如']) && said.ends_with("完成目标");
        // 甲园区、乙厂等6个项目|有序推进: nor does how well they go on.
        let goes_on = |said: &str| {
            let how = said.strip_suffix("推进").unwrap_or_default();
            self.before.such_as
                && matches!(how, "有序" | "加快" | "稳步" | "顺利" | "扎实" | "全力")
        };
        let done = |said: &String| {
            said.starts_with('比') || said.starts_with("大力") || met(said) || goes_on(said)
        };
        let tells = |said: &String| said.chars().count() >= 2 && !done(said) && !others;
        // 38个行业|全覆盖、开办企业“一窗通办”: the first of what is said of them is enough.
        let whole = |first: &str| {
            first.chars().count() >= 2 && first.matches('“').count() == first.matches('”').count()
        };
        let said = said.map(|said| match said.split_once('、') {
            Some((first, _)) if said.chars().count() > LONGEST && whole(first) => first.to_owned(),
            _ => said,
        });
        let said = said.filter(tells)?;
        // 3个村获评示范村: what they became says what they are.
        let whose = self.staged_of(&said).unwrap_or_default();
        let text = match honoured(&said).filter(|kind| is_kind(kind, noun)) {
            Some(kind) => kind.to_owned(),
            None => format!("{whose}{said}{noun}"),
        };
        Some(Name::new(text, self.after.noun.clone(), "after_predicate"))
    }

    /// 18条|农村公路|尚未硬化: which of them, where something is not yet done.
    pub(super) fn lacking(&self, noun: &str) -> Option<Name> {
        const LONGEST: usize = 6;
        let said = self.noun(self.after.predicate.as_ref()?);
        let said = said
            .strip_prefix(['尚', '还', '仍'])
            .unwrap_or(said)
            .trim_end_matches(['，', '；', '。']);
        let yet = said.strip_prefix('未')?;
        let plain = (1..=LONGEST).contains(&yet.chars().count())
            && !yet.contains(|c: char| c.is_ascii_digit() || matches!(c, '、' | '的'));
        let text = format!("{said}{noun}");
        plain.then(|| Name::new(text, self.after.noun.clone(), "after_predicate"))
    }

    /// 6处|河湖|获评省级幸福河湖 → 省级幸福河湖: what things that are told by a noun of their own became.
    pub(super) fn became(&self, noun: &str) -> Option<Name> {
        let said = trim_predicate(self.noun(self.after.predicate.as_ref()?));
        let kind = honoured(&said).filter(|kind| kind.ends_with(noun))?;
        let plain = kind.chars().count() <= LONGEST
            && kind.len() > noun.len()
            && !kind.contains(|c: char| c.is_ascii_digit() || matches!(c, '、' | '，' | '的'));
        plain.then(|| Name::new(kind, self.after.noun.clone(), "after_predicate"))
    }

    /// 甲片区等5个|老旧小区改造|、公园提升、乙路等市政项目: of several works that a list names, the one that is counted.
    pub(super) fn first_of_works<'n>(&self, noun: &'n str) -> &'n str {
        let listed = self.before.such_as && noun.contains('等');
        match noun.split_once('、') {
            Some((first, _)) if listed && first.chars().count() >= 4 => {
                match first.split_once('和') {
                    Some((works, _)) if noun::is_project(works) => works,
                    _ => first,
                }
            }
            _ => noun,
        }
    }
}

/// Whether an honour says what those are that have it: 示范村, of a 行政村.
fn is_kind(honour: &str, noun: &str) -> bool {
    const PLACES: [char; 7] = ['村', '镇', '乡', '区', '园', '校', '院'];
    let last = PLACES
        .iter()
        .any(|place| honour.ends_with(*place) && noun.ends_with(*place));
    honour.ends_with(noun) || last && honour.chars().count() >= 4
}

/// 获评|省级示范村
fn honoured(said: &str) -> Option<&str> {
    let verb = noun::WORDS.honours.starting(said)?;
    said.strip_prefix(verb)
}

//! Verbs after which there are so many less: 取缔, 关停, 淘汰. They stay in the name, and hold for a whole list.
//!
//! ```text
//! 关停|12家|化工企业                                 关停化工企业
//! 淘汰3家电厂95兆瓦机组，|18家企业322万吨焦炭产能     淘汰企业, 淘汰焦炭产能
//! 淘汰水泥产能120万吨、|焦炭产能80万吨               淘汰焦炭产能
//! 治理水土流失12万亩、|沙化土地3万亩                 治理沙化土地
//! ```

use super::Choice;
use crate::lexicon::UnitKind as Kind;
use crate::observation::noun;

/// The longest list that such a verb holds for, in bytes.
const FAR: usize = 240;

impl Choice<'_> {
    /// The verb that ends those that are counted: before the number, or behind their noun.
    pub(super) fn ended(&self) -> Option<&'static str> {
        const NEAR: usize = 14;
        let ends = &noun::WORDS.ends;
        let before = &self.scene.text[..self.number.span.start as usize];
        let clause = bare(before.rsplit(['，', '；', '。', '：']).next()?);
        if let Some(verb) = ends.starting(clause) {
            // 取缔了釜山周边的|3家, 关停12家化工企业、|5家: of whom, or of what else.
            let rest = clause[verb.len()..].trim_start_matches('了');
            let whose = rest.ends_with('的') && rest.chars().count() <= NEAR;
            if whose || rest.ends_with('、') {
                return Some(verb);
            }
        }
        if let Some(verb) = ends.ending(before).or_else(|| self.ended_list(before)) {
            return Some(verb);
        }
        let said = self.noun(self.after.predicate.as_ref()?);
        let said = ["已", "均", "都", "全部", "全面", "依法", "集中"]
            .iter()
            .fold(said, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
        ends.starting(said)
    }

    /// 淘汰3家电厂95兆瓦机组，18家企业|322万吨: the verb of a list of which each item begins with a number.
    fn ended_list(&self, before: &str) -> Option<&'static str> {
        let counts = matches!(self.number.kind(), Some(Kind::Classifier | Kind::Measure));
        if !counts || self.after.predicate.is_some() {
            return None;
        }
        let near = &before[before.ceil_char_boundary(before.len().saturating_sub(FAR))..];
        let list = near.rsplit(['；', '。', '：']).next()?;
        let dated = |item: &str| item.contains(['年', '月', '日', '%']);
        for item in list.rsplit(['，', '、']) {
            if dated(item) {
                return None;
            }
            if let Some(verb) = noun::WORDS.ends.starting(bare(item)) {
                let first = bare(item)[verb.len()..].trim_start_matches('了');
                let counted = first.starts_with(|c: char| c.is_ascii_digit());
                return counted.then_some(verb);
            }
            if !item.is_empty() && !item.starts_with(|c: char| c.is_ascii_digit()) {
                return None;
            }
        }
        None
    }

    /// 淘汰水泥产能120万吨、|焦炭产能80万吨: the same of the next, which has the same unit.
    pub(super) fn ended_too(&self, noun: &str) -> Option<String> {
        let subject = self.subject.filter(|subject| subject.elsewhere.is_none())?;
        let ends = noun::WORDS.ends.starting(&subject.text);
        let verb = ends.or_else(|| restores(&subject.text))?;
        let list = self.scene.text[..self.before.noun.start].strip_suffix('、')?;
        // 出栏生猪45万头、|牛4万头: animals, too, are told by their unit.
        let animals = self.number.unit.ends_with(['头', '只', '羽', '匹']);
        let sized = animals || self.number.kind() == Some(Kind::Measure);
        let same = sized && list.ends_with(&*self.number.unit);
        let plain =
            !self.before.verb && !self.before.placed && list.len() - subject.span.end <= FAR;
        (same && plain && noun.chars().count() >= 2).then(|| format!("{verb}{noun}"))
    }
}

/// 治理|水土流失: a verb without which what was restored would be no more than there is of it.
fn restores(name: &str) -> Option<&'static str> {
    let mut verbs = ["治理", "整治", "修复", "出栏", "存栏"].into_iter();
    verbs.find(|verb| name.starts_with(verb))
}

/// 全市共|淘汰3家: a clause without the words before its verb.
fn bare(clause: &str) -> &str {
    let mut rest = clause;
    while let Some(word) = noun::WORDS.ends_after.starting(rest) {
        rest = &rest[word.len()..];
    }
    rest
}

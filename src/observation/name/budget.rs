//! What was planned, replanned and done of one budget.
//!
//! ```text
//! 财政支出年初预算12亿元，调整预算15亿元，支出14.2亿元     财政支出调整预算, 财政支出
//! 收入3亿元，完成年初预算数9亿元的35%                     收入完成年初预算
//! （二）政府性基金预算。…，收入总计18亿元                  政府性基金收入总计
//! ```
//!
//! The stages are rows of `headed_words.tsv`. How far a budget was carried out is a share, read in [`super::before`].

use super::{Choice, Name};
use crate::lexicon::kinds;
use crate::observation::piece;
use crate::observation::standard::finish;

kinds! { static WORDS = "../../lexicon/headed_words.tsv": budget, balance, fund, flow }

/// 财政支出年初预算 → 财政支出.
fn planned(name: &str) -> Option<&str> {
    let stage = WORDS.budget.ending(name)?;
    let whose = name.strip_suffix(stage)?;
    let whose = whose.strip_suffix('的').unwrap_or(whose);
    (whose.chars().count() >= 4 && whose.ends_with(['入', '出'])).then_some(whose)
}

/// 加|补助下级支出, 减|上解支出: what is counted in or out.
fn reckoned(name: &str) -> Option<&str> {
    let bare = name.strip_prefix(['加', '减'])?;
    WORDS.flow.starting(bare).map(|_| bare)
}

impl Choice<'_> {
    /// The name of a stage, or of the sum at its end, with whose budget it is.
    pub(super) fn of_budget(&self, mut name: Name) -> Name {
        if let Some(bare) = reckoned(&name.text) {
            name.text = bare.to_owned().into();
            return finish(name);
        }
        if let Some(fund) = self.fund_of(&name) {
            name.text = format!("{fund}{}", name.text).into();
            return finish(name);
        }
        let bare = *name.text == *self.noun(&self.before.noun);
        let stage = WORDS.budget.number(&name.text).is_some();
        let done = matches!(&*name.text, "收入" | "支出" | "决算");
        if !bare || !stage && !done {
            return name;
        }
        let last = self.subject.filter(|last| last.elsewhere.is_none());
        let Some(whose) = last.and_then(|last| planned(&last.text)) else {
            return name;
        };
        let same = stage || &*name.text == "决算" || whose.ends_with(&*name.text);
        if same {
            name.text = match stage {
                true => format!("{whose}{}", name.text),
                false => whose.to_owned(),
            }
            .into();
            return finish(name);
        }
        name
    }

    /// （二）政府性基金预算。…，收入总计|18亿元: in a text that tells of more than one budget, the one that the sentence, or one before it
    /// in the paragraph, is on.
    fn fund_of(&self, name: &Name) -> Option<&str> {
        const FAR: usize = 1_500;
        WORDS.balance.number(&name.text)?;
        let document = self.scene.setting.text;
        let several = ["一般公共预算", "政府性基金"];
        if !several.iter().all(|fund| document.contains(fund)) {
            return None;
        }
        let at = self.number.span.start as usize;
        let here = self.scene.global_range(at..at + 1)?.start as usize;
        let from = document.ceil_char_boundary(here.saturating_sub(FAR));
        let paragraph = document[from..here].rsplit('\n').next()?;
        // 从政府性基金调入一般公共预算3亿元: the first of a sentence is what it is on.
        let mut sentences = paragraph.rsplit('。');
        let found =
            sentences.find_map(|said| WORDS.fund.next(said, 0).map(|(_, place)| (said, place)));
        let (said, place) = found?;
        Some(&said[place])
    }
}

/// 完成年初预算|10亿元的59%: how far a budget was carried out of which the sum is told; `head` ends before that.
pub fn carried_out(head: &str, prior: &Name) -> Option<Name> {
    const LONGEST: usize = 8;
    let start = piece::start(head, &['，', '；', '。', '：']);
    let clause = &head[start..];
    let verbs = ["完成", "占", "为"].iter();
    let at = verbs
        .filter_map(|verb| Some(clause.rfind(verb)? + verb.len()))
        .max()?;
    let stage = clause[at..].trim_end_matches('数');
    let told = stage.ends_with("预算") && stage.chars().count() <= LONGEST;
    let text = format!("{}完成{stage}", prior.text);
    (told && !prior.text.ends_with("预算"))
        .then(|| Name::new(text, start + at..head.len(), "share_of"))
}

#[cfg(test)]
mod tests {
    use super::planned;

    #[test]
    fn a_budget_is_told_from_its_stage() {
        assert_eq!(planned("财政支出年初预算"), Some("财政支出"));
        assert_eq!(planned("年初预算"), None);
    }
}

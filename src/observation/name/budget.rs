//! What was planned, replanned and done of one budget.
//!
//! ```text
//! 财政支出年初预算12亿元，调整预算15亿元，支出14.2亿元     财政支出调整预算, 财政支出
//! ```
//!
//! The stages are rows of `headed_words.tsv`. How far a budget was carried out is a share, read in [`super::before`].

use super::{Choice, Name};
use crate::lexicon::kinds;
use crate::observation::standard::finish;

kinds! { static WORDS = "../../lexicon/headed_words.tsv": budget }

/// 财政支出年初预算 → 财政支出.
fn planned(name: &str) -> Option<&str> {
    let stage = WORDS.budget.ending(name)?;
    let whose = name.strip_suffix(stage)?;
    let whose = whose.strip_suffix('的').unwrap_or(whose);
    (whose.chars().count() >= 4 && whose.ends_with(['入', '出'])).then_some(whose)
}

impl Choice<'_> {
    /// The name of a stage, or of the sum at its end, with whose budget it is.
    pub(super) fn of_budget(&self, mut name: Name) -> Name {
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

//! Projects of which only is told how far they are: the number alone says that they are meant.
//!
//! ```text
//! 累计完成投资118亿元；已开工|159个        开工项目, no 投资
//! 今年已签约|43个，落地|12个              签约项目, 落地项目
//! 项目建设有序推进，已竣工|41个           竣工项目
//! ```
//!
//! Where those that were counted before are named, [`super::inherited`] takes them.

use super::{Choice, Name};
use crate::lexicon::Lexicon;
use crate::observation::noun::{self, WORDS};

/// How projects are counted.
const UNITS: [&str; 2] = ["个", "项"];

impl Choice<'_> {
    /// 已|开工|159个: that projects are meant, where the name that was found is of no thing that can be at such a step.
    pub(super) fn of_works(&self, name: Name) -> Name {
        if !UNITS.contains(&&*self.number.unit) || !self.after.noun.is_empty() {
            return name;
        }
        let text = &self.scene.text[..self.number.span.start as usize];
        let Some(step) = WORDS.work_step.ending(text) else {
            return name;
        };
        let things = name.text.strip_prefix(step).unwrap_or(&name.text);
        let things = noun::without_step(things);
        let stepped =
            || WORDS.work_step.number(things).is_some() || WORDS.step.number(things).is_some();
        // 在建项目38个，|新开工|152个: those that are at another step are others.
        let other = WORDS
            .work_step
            .starting(things)
            .filter(|other| *other != step);
        if let Some(rest) = other
            .map(|other| &things[other.len()..])
            .filter(|rest| rest.ends_with("项目"))
        {
            let span = text.len() - step.len()..text.len();
            return Name::new(format!("{step}{rest}"), span, "act_on");
        }
        // 累计完成投资118亿元；, 项目建设有序推进，
        let told = || sums(things) || WORDS.going_on.ending(things).is_some();
        if things.is_empty() || stepped() || told() {
            let span = text.len() - step.len()..text.len();
            return Name::new(format!("{step}项目"), span, "act_on");
        }
        name
    }
}

/// 投资, 合同引资: whether a name is that of a sum of money, of which none can be at a step.
fn sums(name: &str) -> bool {
    let known = Lexicon::get().indicator(name);
    name.ends_with("投资") || known.is_some_and(|known| known.dimension == "money")
}

//! What something contributes to the growth of another, or pulls it by.
//!
//! ```text
//! 工业对经济增长的贡献率达|45%         a rate of contribution
//! 拉动全县工业增长|2.1个百分点         by how much it pulls
//! ```
//!
//! Other names before a number are read in [`super`].

use crate::lexicon::has;
use crate::observation::name::{Choice, Name};
use crate::observation::noun;

impl Choice<'_> {
    /// 第二产业增加值增长4.5%，对经济增长的贡献率为32.9%.
    pub(super) fn contributes(&self, noun: &str) -> Option<Name> {
        let whose = noun.strip_suffix("贡献率")?;
        // 纺织业增长8%，三大行业合计|对工业的贡献率: of those that contribute together.
        if let Some(all) = self.sharers() {
            let text = format!("{}{noun}", all.text);
            return Some(Name {
                text: text.into(),
                ..all
            });
        }
        // 纺织业…拉动工业增长…，对工业增长的贡献率…; 第三产业加快发展，对…
        // 第三产业投资127亿元，对投资增长的贡献率…: of that branch.
        let invested = has(noun, "投资");
        // 农产品加工业产值增长8%，对工业产值增长的贡献率…
        let turned_out = |subject: &Name| {
            let branch = subject.text.strip_suffix("产值");
            branch.is_some_and(|branch| branch.ends_with('业'))
        };
        let branches = |subject: &&Name| {
            turned_out(subject)
                || invested && subject.text.ends_with("投资")
                || subject.text.ends_with("增加值")
                || subject.text.ends_with('业')
                || noun::branch(&subject.text) != &*subject.text
        };
        let subject = self.subject.filter(branches).or(self.lead);
        // 对全市|工业增长的贡献率: behind the place that it contributes to.
        let placed = self.before.placed && {
            let clause = self.scene.clause_before(self.before.noun.start)?;
            self.scene.text.get(clause)?.starts_with('对')
        };
        let subject = subject.filter(|_| whose.is_empty() || whose.starts_with('对') || placed)?;
        let to = if placed { "对" } else { "" };
        let spent = ["完成投资", "投资"]
            .iter()
            .find_map(|end| subject.text.strip_suffix(end))
            .filter(|_| invested);
        let made = subject
            .text
            .strip_suffix("产值")
            .filter(|_| turned_out(subject));
        let branch = spent.or(made).unwrap_or(noun::branch(&subject.text));
        let text = format!("{branch}{to}{noun}");
        Some(Name::new(text, self.before.noun.clone(), "said_of_subject"))
    }

    /// 第一产业增加值增长2.7%，拉动经济增长0.3个百分点.
    pub(super) fn pulls(&self, noun: &str) -> Option<Name> {
        if !(self.moves() && noun::pulls(noun)) {
            return None;
        }
        // 某产业投资依然是“压舱石”，占全县的71%，拉动投资增长|15个百分点
        let sharer = match self.subject {
            Some(_) => None,
            None => self.sharer(),
        };
        let subject = self.subject.or(sharer.as_ref())?;
        let text = format!("{}{noun}增长", noun::branch(&subject.text));
        Some(Name::new(text, self.before.noun.clone(), "said_of_subject"))
    }
}

//! Accounts of firms: what is told of the same firms as the figure before.
//!
//! ```text
//! 规模以上工业企业实现营业收入120亿元，实现利润总额6亿元     规模以上工业企业利润总额
//! 限额以上企业34户，消费品零售额4.8亿元                      限额以上企业消费品零售额
//! ```
//!
//! Firms and accounts are rows of `headed_words.tsv`. Parts of anything else are read in [`super::part`].

use super::{Choice, Name};
use crate::lexicon::kinds;
use crate::observation::standard::finish;

kinds! { static WORDS = "../../lexicon/headed_words.tsv": firm, account }

/// How far behind the firms, in bytes, their accounts are told.
const FAR: usize = 240;

/// 规模以上工业企业营业收入 → 规模以上工业企业: whose account a name is.
fn firms(name: &str) -> Option<&str> {
    let account = WORDS.account.ending(name)?;
    let whose = name.strip_suffix(account)?;
    (whose.chars().count() >= 4 && WORDS.firm.ending(whose).is_some()).then_some(whose)
}

impl Choice<'_> {
    /// An account's name with its firms.
    pub(super) fn of_firms(&self, mut name: Name) -> Name {
        let bare = *name.text == *self.noun(&self.before.noun);
        if !bare || WORDS.account.number(&name.text).is_none() || self.before.placed {
            return name;
        }
        if let Some(whose) = self.firms_before() {
            name.text = format!("{whose}{}", name.text).into();
            return finish(name);
        }
        let Some(last) = self.subject.filter(|last| last.elsewhere.is_none()) else {
            return name;
        };
        let between = self.scene.text.get(last.span.end..self.before.noun.start);
        let near = between.is_some_and(|between| between.len() <= FAR && !between.contains('：'));
        // 限额以上企业34户: those counted, by the name that stands there.
        let counted = || {
            let words = self.scene.text.get(last.span.clone())?;
            // 限额以上企业（单位）
            let words = words.strip_suffix("（单位）").unwrap_or(words);
            (words.chars().count() >= 4 && words.ends_with("企业")).then_some(words)
        };
        if let Some(whose) = firms(&last.text).or_else(counted).filter(|_| near) {
            name.text = format!("{whose}{}", name.text).into();
            return finish(name);
        }
        name
    }
}

impl Choice<'_> {
    /// 规模以上企业达41家。|营业收入|增长23%: those that the sentence before counted, where this one begins with what only
    /// firms have.
    fn firms_before(&self) -> Option<&str> {
        let last = self.topic.filter(|_| self.subject.is_none())?;
        let head = &self.scene.text[..self.before.noun.start];
        let told = opens_accounts(self.noun(&self.before.noun), head);
        // 规模以上工业企业营业收入…。|利润总额|6亿元: or whose other account it told.
        let whose = firms(&last.text).unwrap_or(&last.text);
        (told && SIZED.iter().any(|size| whose.starts_with(size)) && whose.ends_with("企业"))
            .then_some(whose)
    }
}

/// Which firms such a sentence may be of.
const SIZED: [&str; 4] = ["规模以上", "规上", "限额以上", "限上"];

/// Whether words are what only firms have, behind a head that says no more than that it was earned.
pub fn opens_accounts(words: &str, head: &str) -> bool {
    if !["营业收入", "主营业务收入", "利润总额", "利润"].contains(&words) {
        return false;
    }
    let earned = head
        .trim_start_matches("全年")
        .trim_start_matches(['共', '累', '计']);
    matches!(earned, "" | "实现" | "完成")
}

#[cfg(test)]
mod tests {
    use super::firms;

    #[test]
    fn firms_are_told_by_their_accounts() {
        assert_eq!(firms("规模以上工业企业营业收入"), Some("规模以上工业企业"));
        assert_eq!(firms("营业收入"), None);
        assert_eq!(firms("园区营业收入"), None);
    }
}

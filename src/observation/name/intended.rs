//! What a name says of what somebody is yet to do, and of what somebody gives, without the noun for it.
//!
//! ```text
//! 集团|打算|建设厂房3万平方米            集团建设厂房: that it is yet to be is told by the status
//! 大桥|现已|完成投资3亿元                大桥完成投资: and so is that it was done
//! 县财政|拟安排|800万元                县财政安排资金
//! 集团|将投|3亿元                      集团投资
//! 拿出3亿元|来投入教育|                教育投入
//! ```

use super::purpose::bare;
use super::{Choice, Name};
use crate::lexicon::UnitKind as Kind;
use crate::mention::cue;
use crate::observation::noun;

/// Verbs of giving money, with the noun for what is given.
const GIVES: [(&str, &str); 3] = [("拿出", "出资"), ("安排", "安排资金"), ("投", "投资")];

/// 集团|打算|建设厂房 → 集团建设厂房, 园区|现已|入驻企业 → 园区入驻企业: a name without the word that says that something is
/// yet to be done, or has been.
pub(super) fn without_tense(name: &str) -> Option<String> {
    let words = &noun::WORDS;
    let (_, place) = words
        .intends
        .next(name, 0)
        .or_else(|| words.already.next(name, 0))?;
    let (whose, rest) = (&name[..place.start], &name[place.end..]);
    let does = noun::is_act(rest)
        || words.done_so.starting(rest).is_some()
        || words.outlay.starting(rest).is_some()
        || cue::prefix(rest).is_some_and(|(cue, _)| cue.lead && cue.word.len() > 3);
    let named = whose.chars().count() >= 2 && rest.chars().count() >= 2;
    // 即|将, 名|将, 主|将, 业|已: other words.
    let word = whose.ends_with(['即', '名', '主', '大', '小', '模', '虚', '业', '而']);
    (named && does && !word).then(|| format!("{whose}{rest}"))
}

/// 集团|将, 县里|每年: the word before a verb of giving that tells neither who gives nor what.
fn ahead(whose: &str) -> Option<&str> {
    const OTHERS: [&str; 7] = ["每年", "决定", "还", "再", "又", "已", "会"];
    let other = || OTHERS.into_iter().find(|word| whose.ends_with(word));
    noun::WORDS.intends.ending(whose).or_else(other)
}

impl Choice<'_> {
    /// 集团将投|3亿元, 拿出3亿元|来投入教育: a sum is told by a noun.
    pub(super) fn put_up(&self, name: &Name) -> Option<String> {
        if self.number.kind() != Some(Kind::Money) {
            return None;
        }
        let text = &*name.text;
        let fed = text.strip_prefix('来').unwrap_or(text);
        // 投入扶贫资金|3亿元: what stands before the sum is told as it is.
        let behind = self.before.noun.is_empty();
        if let Some(what) = fed.strip_prefix("投入").filter(|_| behind) {
            let own = ["使用", "运营", "运行", "产出", "资金", "品"];
            let thing = what.chars().count() >= 2 && !own.iter().any(|own| what.starts_with(own));
            return thing.then(|| format!("{what}投入"));
        }
        let (verb, sum) = GIVES.iter().find(|(verb, _)| text.ends_with(verb))?;
        let giver = &text[..text.len() - verb.len()];
        let (mut whose, mut planned) = (giver, false);
        while let Some(rest) = ahead(whose) {
            planned |= noun::WORDS.intends.number(rest).is_some();
            whose = &whose[..whose.len() - rest.len()];
        }
        // 工业固投, 预算支出安排: without a word for what is yet to be the verb may be a noun.
        let does = *verb == "拿出" || planned;
        (does && whose.chars().count() >= 2).then(|| format!("{whose}{sum}"))
    }

    /// 落实中央预算内资金2150万元，|支持义务教育学校建设: money that is told by what it supports.
    pub(super) fn supports(&self) -> Option<Name> {
        const WORKS: [&str; 4] = ["建设", "改造", "工程", "项目"];
        let own = self.noun(&self.before.noun);
        let money = self.number.kind() == Some(Kind::Money) && own.ends_with("资金");
        let from = self.number.span.end as usize + '，'.len_utf8();
        let rest = self
            .scene
            .text
            .get(self.number.span.end as usize..)
            .filter(|_| money)?;
        let rest = rest.strip_prefix("，支持")?;
        let end = rest
            .find(['，', '；', '。', '（', '：'])
            .unwrap_or(rest.len());
        let what = bare(&rest[..end])?;
        let works = WORKS.iter().any(|word| what.ends_with(word));
        let span = from..from + "支持".len() + end;
        works.then(|| Name::new(format!("{what}{own}"), span, "went_into"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_yet_to_be_is_no_part_of_a_name() {
        let bare = |name| without_tense(name);
        assert_eq!(bare("集团打算建设厂房").as_deref(), Some("集团建设厂房"));
        assert_eq!(bare("长江集团将投资").as_deref(), Some("长江集团投资"));
        assert_eq!(bare("存款准备金率"), None);
        assert_eq!(bare("即将建成小区"), None);
        assert_eq!(bare("园区现已入驻企业").as_deref(), Some("园区入驻企业"));
        assert_eq!(bare("水厂今年已生产").as_deref(), None);
        assert_eq!(bare("农村已婚妇女"), None);
    }
}

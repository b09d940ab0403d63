//! What a name states of what is counted, which is no part of it: what they are, by whom it is done, how far it came.
//!
//! ```text
//! 3家|企业是省级龙头企业          省级龙头企业
//! 由市城投公司承建的|道路工程5项   道路工程
//! 突破|工业产值|300亿元           工业产值
//! 二产业|增加值                  第二产业增加值
//! 年度计划投资32亿元，完成|28亿元   完成投资
//! 企业给予|10万元|奖励            企业奖励
//! 总投资|3亿元|的水厂是全省首座     水厂总投资
//! ```
//!
//! Words of a page that got into a name are cleared in [`super`], places at its head in [`super::placed`].

use super::super::{Choice, Name};
use crate::lexicon::{UnitKind as Kind, cut_last, find, has};
use crate::observation::comparator;
use crate::observation::noun;
use crate::observation::standard::finish;

/// Branches of the economy by a number alone.
const BRANCHES: [&str; 3] = ["一产业", "二产业", "三产业"];

impl Choice<'_> {
    /// A name without what it states.
    pub(in super::super) fn stated(&self, mut name: Name) -> Name {
        let counted = self.counts();
        let bare = are(&name.text)
            .or_else(|| of_which_one(&name.text))
            .filter(|_| counted)
            .or_else(|| done_by_whom(&name.text))
            .or_else(|| set_as_task(self.scene.text, &name.text))
            .or_else(|| {
                comparator::passed(&name.text).filter(|_| self.number.kind() == Some(Kind::Money))
            });
        if let Some(bare) = bare {
            name.text = bare.into();
            name = finish(name);
        }
        if BRANCHES.iter().any(|branch| name.text.starts_with(branch)) {
            name.text = format!("第{}", name.text).into();
            name = finish(name);
        }
        let whole = self
            .value_added(&name.text)
            .or_else(|| self.carried_out_of_plan(&name))
            .or_else(|| self.granted(&name.text))
            .or_else(|| self.told_of(&name.text));
        if let Some(whole) = whole {
            name.text = whole.into();
            name = finish(name);
        }
        name
    }

    /// 项目12个，年度计划投资32亿元，已完成|28亿元: what was carried out of it is planned no more.
    fn carried_out_of_plan(&self, name: &Name) -> Option<String> {
        let before = &self.scene.text[..self.number.span.start as usize];
        let before = before.trim_end_matches(['了', '近', '约', '超']);
        let bare = ["", "年度", "当年", "年内", "全年"].contains(&self.noun(&self.before.noun));
        let own = !bare || name.rule != "subject";
        let money = self.number.kind() == Some(Kind::Money) && before.ends_with("完成");
        let stem = name
            .text
            .strip_suffix("计划投资")
            // 工程4项，总投资7亿元，已完成|2亿元: nor is it all of what they are to cost.
            .or(name.text.strip_suffix("总投资"))
            .filter(|stem| money && !own && !stem.is_empty())?;
        let year = ["年度", "当年", "今年", "全年", "年"]
            .iter()
            .find_map(|year| stem.strip_suffix(year));
        Some(format!("{}完成投资", year.unwrap_or(stem)))
    }

    /// 总投资|3亿元|的水厂是全省首座: what a thing of so much is said to be.
    fn told_of(&self, name: &str) -> Option<String> {
        let behind = &self.scene.text[self.number.span.end as usize..];
        let measure = self.noun(&self.before.noun);
        let (what, said) = name.strip_suffix(measure)?.split_once('是')?;
        let whole = what.chars().count() >= 2 && !said.starts_with('否');
        (whole && behind.starts_with('的') && !measure.is_empty())
            .then(|| format!("{what}{measure}"))
    }

    /// 高新技术企业|给予|10万元|奖励: what is given stands behind the sum.
    fn granted(&self, name: &str) -> Option<String> {
        let whom = name.strip_suffix("给予")?.trim_end_matches("一次性");
        let what = self.noun(&self.after.noun);
        let what = what.strip_prefix("一次性").unwrap_or(what);
        let grant = noun::WORDS.grant.ending(what);
        let short = (2..=6).contains(&what.chars().count());
        grant.filter(|_| short).map(|_| format!("{whom}{what}"))
    }

    /// 第一产业年均增速保持在3%以上，|增加值总量|42亿元: of the same branch.
    fn value_added(&self, name: &str) -> Option<String> {
        let bare = matches!(name, "增加值总量" | "增加值") && !self.moves();
        let subject = self
            .subject
            .filter(|last| bare && last.elsewhere.is_none())?;
        let between = self
            .scene
            .text
            .get(subject.span.end..self.before.noun.start)?;
        let near = !between.contains(['；', '。']);
        (near && subject.text.ends_with("产业")).then(|| format!("{}增加值", subject.text))
    }
}

/// 企业|是|省级龙头企业: what they are says whose number it is.
fn are(name: &str) -> Option<&str> {
    const LONGEST: usize = 5;
    let (who, what) = name.split_once('是')?;
    let last = who.chars().next_back()?;
    let same = what.ends_with(last) && what.chars().count() > who.chars().count();
    (who.chars().count() <= LONGEST && same).then_some(what)
}

/// 15件|为民办实事项目中的一件: of all those it is one.
fn of_which_one(name: &str) -> Option<&str> {
    let (all, one) = cut_last(name, "中的")?;
    let one = one.strip_prefix(['一', '之'])?;
    (one.chars().count() == 1 && all.chars().count() >= 2).then_some(all)
}

/// 目标任务，即|造林, 今年目标任务是|造林: that it is one of the tasks that were set.
fn set_as_task<'n>(text: &str, name: &'n str) -> Option<&'n str> {
    const SHORTEST: usize = 2;
    const SETS: [&str; 4] = ["任务是", "任务为", "目标是", "目标为"];
    let that_is = || {
        let rest = name.strip_prefix('即')?;
        let named = has(text, "任务，即") || has(text, "目标，即");
        Some(rest).filter(|rest| named && !rest.starts_with('墨'))
    };
    let set = || {
        let (at, word) = SETS
            .iter()
            .find_map(|word| Some((find(name, word)?, word)))?;
        // 完成任务|为民实事: another word.
        Some(&name[at + word.len()..]).filter(|rest| !rest.starts_with('民'))
    };
    let bare = that_is().or_else(set)?;
    (bare.chars().count() >= SHORTEST).then_some(bare)
}

/// 由市城投公司承建的|道路工程: by whom it is done.
fn done_by_whom(name: &str) -> Option<&str> {
    let (whom, what) = name.strip_prefix('由')?.split_once('的')?;
    let named = what.chars().count() >= 2;
    (named && noun::WORDS.undertakes.ending(whom).is_some()).then_some(what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stated_is_no_part_of_a_name() {
        assert_eq!(are("企业是省级龙头企业"), Some("省级龙头企业"));
        assert_eq!(are("村是省级文明村"), Some("省级文明村"));
        assert_eq!(are("是否达标企业"), None);
        assert_eq!(of_which_one("实事项目中的一件"), Some("实事项目"));
        assert_eq!(of_which_one("人群中的一部分"), None);
        assert_eq!(done_by_whom("由县水务局承担的灌区工程"), Some("灌区工程"));
        assert_eq!(done_by_whom("由来已久的问题"), None);
        assert_eq!(set_as_task("目标任务，即造林3亩", "即造林"), Some("造林"));
        assert_eq!(set_as_task("即墨造林3亩", "即墨造林"), None);
        assert_eq!(set_as_task("", "今年目标任务是造林"), Some("造林"));
    }
}

//! Figures that touch: 1.4万户2.5万人享受低保, 3个楼盘21万平方米封顶.
//!
//! ```text
//! 退出374户|714人          of the same
//! 3个楼盘|21万平方米封顶    how large those are that were counted
//! ```
//!
//! Other figures of a sentence are told apart in [`super::turn`].

use super::super::bind::Bound;
use super::super::name::{self, Name};
use super::super::noun;
use super::super::standard;
use super::memory::Memory;
use super::turn::Turn;
use crate::lexicon::UnitKind as Kind;
use crate::mention::number::Number;

impl Turn<'_> {
    /// 12个|总投资30亿元的产业项目: what is counted stands behind what it costs.
    pub(super) fn costed(&self) -> Option<Name> {
        let sum = self.number().kind() == Some(Kind::Money);
        let (counted, cost) = match sum {
            true => (self.last()?, self.bound()),
            false => (self.bound(), self.next()?),
        };
        let number = &self.numbers[cost.at];
        let words = self.words(&counted.after.noun);
        let words = words.trim_end_matches(['达', '约', '近', '超', '逾']);
        let costs = words.ends_with("投资") && words.chars().count() <= 5;
        let owned = self.scene.text[number.span.end as usize..].starts_with('的');
        if !(costs && owned && counted.clause == cost.clause && number.kind() == Some(Kind::Money))
        {
            return None;
        }
        let span = cost.after.noun.clone();
        let part = if sum { "投资" } else { "" };
        let text = [self.words(&span), part].concat();
        Some(standard::finish(Name::new(text, span, "after")))
    }

    /// 3个楼盘|21万平方米封顶: how large those are that the number before it counts.
    pub(super) fn size_of_last(&self, memory: &Memory) -> Option<Name> {
        if let Some(all) = self.reworked().or_else(|| self.summed_up()) {
            return Some(all);
        }
        let last = self.last()?;
        let counted = self.numbers[last.at].kind() == Some(Kind::Classifier);
        let sized = self.number().kind() == Some(Kind::Measure);
        let behind = last.after.noun.end == self.number().span.start as usize;
        // 4个小区9.2万平方米|旧房改造: a noun of its own, of which nothing is said.
        let after = &self.bound().after;
        let own = !after.noun.is_empty() && after.predicate.is_none();
        let name = memory
            .counted
            .clone()
            .filter(|_| counted && sized && behind && !own)?;
        (!last.after.noun.is_empty()).then_some(name)
    }

    /// 完成26个小区|、41.3万平方米改造任务 → 小区改造: what was done to those that are counted, and how large they are.
    fn reworked(&self) -> Option<Name> {
        let sized = self.number().kind() == Some(Kind::Measure);
        let (counted, size) = match sized {
            true => (self.last()?, self.bound()),
            false => (self.bound(), self.next()?),
        };
        let kinds = [counted, size].map(|bound| self.numbers[bound.at].kind());
        let between = counted.after.noun.end..self.numbers[size.at].span.start as usize;
        let joined = matches!(self.scene.text.get(between)?, "" | "、");
        let work = self.words(&size.after.noun);
        let work = ["任务", "工作"]
            .iter()
            .find_map(|end| work.strip_suffix(end))
            .unwrap_or(work);
        let things = self.words(&counted.after.noun);
        // 旧房改造: a noun of its own.
        let bare = work.chars().count() == 2 && noun::is_act(&[work, things].concat());
        let plain = joined
            && bare
            && kinds == [Some(Kind::Classifier), Some(Kind::Measure)]
            && size.before.noun.is_empty()
            && things.chars().count() >= 2
            && !things.ends_with(work);
        let span = counted.after.noun.clone();
        plain.then(|| Name::new(format!("{things}{work}"), span, "shared_noun"))
    }

    /// 投资建设|85条|共700公里通村水泥路: what is counted stands behind how long all of it is.
    pub(super) fn long_in_all(&self) -> Option<Name> {
        let (bound, next) = (self.bound(), self.next()?);
        let kinds = [bound, next].map(|bound| self.numbers[bound.at].kind());
        let between = self.number().span.end as usize..self.numbers[next.at].span.start as usize;
        let sums = ["共", "共计", "合计", "总计", "总长", "全长"];
        let between = self.scene.text.get(between)?;
        let own = self.words(&bound.before.noun);
        let bare = own.is_empty() || own.chars().count() <= 4 && own.ends_with("建设");
        let fits = kinds == [Some(Kind::Classifier), Some(Kind::Measure)]
            && sums.contains(&between)
            && bound.clause == next.clause
            && bound.after.noun.is_empty()
            && !next.after.noun.is_empty();
        let span = next.after.noun.clone();
        // 22条共360公里通村水泥路|未硬化: which of them.
        let said = next
            .after
            .predicate
            .as_ref()
            .map_or("", |said| self.words(said));
        let lacking = if said.starts_with('未') { said } else { "" };
        let text = [lacking, self.words(&span)].concat();
        (bare && fits).then(|| standard::finish(Name::new(text, span, "shared_noun")))
    }

    /// 3条道路、2座桥梁共|18公里: how long or large all of them are that a list counts before it.
    fn summed_up(&self) -> Option<Name> {
        let bound = self.bound();
        let before = &self.scene.text[..self.number().span.start as usize];
        let sums = ["共", "合计", "共计"]
            .iter()
            .any(|sum| before.ends_with(sum));
        let bare = bound.before.noun.is_empty() && bound.after.noun.is_empty();
        let sized = self.number().kind() == Some(Kind::Measure);
        let counted = |item: &&Bound| {
            let number = &self.numbers[item.at];
            item.clause == bound.clause
                && number.kind() == Some(Kind::Classifier)
                && item.after.noun.start == number.span.end as usize
                && !item.after.noun.is_empty()
        };
        let listed = self.bounds[..self.index].iter().rev().take_while(counted);
        let mut items: Vec<&Bound> = listed.collect();
        items.reverse();
        let (first, last) = (items.first()?, items.last()?);
        let span = first.after.noun.start..last.after.noun.end;
        let parted = |pair: &[&Bound]| {
            let between = pair[0].after.noun.end..self.numbers[pair[1].at].span.start as usize;
            self.scene.text.get(between) == Some("、")
        };
        let list = items.len() >= 2 && items.windows(2).all(parted);
        let name = |item: &&Bound| self.words(&item.after.noun).trim_end_matches('共');
        let names: Vec<&str> = items.iter().map(name).collect();
        (sums && bare && sized && list).then(|| Name::new(names.join("、"), span, "shared_noun"))
    }

    /// 退出374户|714人: the same in other units, where nothing stands beside it.
    pub(super) fn touching(&self, memory: &Memory) -> Option<Name> {
        let (last, bound) = (self.last()?, self.bound());
        let touches = self.numbers[last.at].span.end == self.number().span.start;
        let bare = bound.before.noun.is_empty() && bound.after.noun.is_empty();
        let told = bound.after.predicate.is_some();
        let counts = |number: &Number| {
            number.kind() == Some(Kind::Classifier) || number.unit.ends_with('人')
        };
        let both = counts(&self.numbers[last.at]) && counts(self.number());
        let itself = matches!(&*self.number().unit, "乡" | "镇" | "街道" | "村");
        memory
            .last
            .clone()
            .filter(|_| touches && bare && !told && both && !itself)
    }

    /// 1.4万户|2.5万人享受低保, 带动6万户|、21万人增收: what is said of the last of two counts is said of the first.
    pub(super) fn told_together(&self) -> Option<Name> {
        let (bound, next) = (self.bound(), self.next()?);
        let between = self.number().span.end as usize..self.numbers[next.at].span.start as usize;
        let between = self.scene.text.get(between)?;
        let touches = between.is_empty() || between == "、" && next.before.noun.is_empty();
        let bare = bound.before.noun.is_empty() && bound.after.noun.is_empty();
        let said = next
            .after
            .predicate
            .clone()
            .filter(|_| next.after.noun.is_empty())?;
        let unit = self.number().unit.trim_start_matches(['万', '亿', '千']);
        let counted = matches!(unit, "户" | "人" | "名") && touches && bare;
        let text = format!("{}{unit}数", noun::trim_predicate(self.words(&said)));
        counted.then(|| standard::finish(Name::new(text, said, "said_of_people")))
    }

    /// 为|236户|518人发放补贴: what was done for the people that are counted behind their households.
    pub(super) fn given_to_households(&self, next: &Bound) -> Option<Name> {
        let (start, end) = (
            self.number().span.start as usize,
            self.numbers[next.at].span.end as usize,
        );
        let given = self.number().unit.ends_with('户')
            && self.scene.text[..start].ends_with(['为', '向', '给'])
            && next.after.noun.is_empty();
        let range = next.after.predicate.clone().filter(|_| given)?;
        let deed = name::deed(self.scene.text, end)?;
        Some(Name::new(format!("{deed}户数"), range, "said_of_people"))
    }
}

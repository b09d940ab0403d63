//! A list of bare numbers, and the items that they are given to.
//!
//! ```text
//! 甲、乙分别完成投资12亿元、8亿元      甲投资, 乙投资
//! 甲类，乙类，丙类分别增长…            a list that began in clauses before
//! ```
//!
//! Which figure takes which item is decided in [`super`].

mod items;

use super::super::memory::Memory;
use crate::lexicon::{cut, find};
use crate::mention::cue::{self, Sense};
use crate::mention::number::Number;
use crate::observation::bind::Bound;
use crate::observation::clause::Clause;
use crate::observation::list;
use crate::observation::name::{Name, of_whole, residents};
use crate::observation::noun;
use crate::observation::noun::Lean;
use crate::observation::scene::Scene;
use crate::observation::sentence::clause::lead_topic;
use std::ops::Range;

/// A list of bare numbers.
pub(super) struct Run<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) numbers: &'a [Number],
    pub(super) bounds: &'a [Bound],
    /// The first of its figures.
    pub(super) first: usize,
    /// How many it has.
    pub(super) count: usize,
}

/// 居民人均可支配收入4.2万元，城镇和农村|分别为5.1万元和2.6万元: of part of them each.
fn of_residents(memory: &mut Memory) {
    let all = memory.subject.as_ref();
    let Some((_, what)) = all.and_then(|all| cut(&all.text, "居民人均")) else {
        return;
    };
    let what = what.to_owned();
    for item in &mut memory.items {
        if let Some(whose) = residents(&item.text) {
            item.text = format!("{whose}居民人均{what}").into();
        }
    }
}

/// 规模以上工业企业412户，|总产值、利润|分别增长5%和6%: of those counted, where all of the items are parts of something.
fn of_entity(memory: &mut Memory) {
    let Some(whose) = memory.subject.as_ref().map(|subject| subject.text.clone()) else {
        return;
    };
    let part = |item: &Name| {
        noun::lean(&item.text) == Some(Lean::Part) || list::head(&item.text) == Some(&*item.text)
    };
    if memory.items.len() >= 2 && noun::is_entity(&whose) && memory.items.iter().all(part) {
        for item in &mut memory.items {
            item.text = noun::part_of(&whose, &item.text).into();
        }
    }
}

/// 马铃薯种植面积18万亩，|产量、单产|分别提高22%和19%: of the crop whose area was told.
fn of_crop(memory: &mut Memory) {
    let area = memory.subject.as_ref().map(|subject| subject.text.clone());
    let Some(area) = area.filter(|area| area.ends_with("面积")) else {
        return;
    };
    let yields = |item: &Name| noun::WORDS.harvest.number(&item.text).is_some();
    if memory.items.len() >= 2 && memory.items.iter().all(yields) {
        for item in &mut memory.items {
            item.text = noun::part_of(&area, &item.text).into();
        }
    }
}

/// 非公经济加快发展，|产值、利润|分别增长14%和6%: whether a first clause without figures says whose they are.
fn of_lead(memory: &mut Memory, lead: Option<Name>) {
    let whose = lead.filter(|lead| memory.subject.is_none() && noun::is_entity(&lead.text));
    if let Some(whose) = whose {
        memory.subject = Some(whose);
        of_entity(memory);
        memory.subject = None;
    }
}

/// The last subjects, as many as the list has numbers.
fn last_of(memory: &Memory, count: usize) -> Option<Vec<Name>> {
    let from = memory.recent.len().checked_sub(count)?;
    // Of sentences before, where they have as many.
    let handed = memory.recent.first()?.elsewhere.is_some();
    (from == 0 || !handed).then(|| memory.recent[from..].to_vec())
}

/// 2.3、5.6个百分点, 8.5%和13%: by how much something moved.
fn rates(number: &Number) -> bool {
    matches!(number.unit.as_str(), "%" | "个百分点" | "倍" | "")
}

impl Run<'_> {
    pub(super) fn head(&self) -> &Bound {
        &self.bounds[self.first]
    }

    /// 固定资产投资增长20%。从产业看，|一、二、三产业|分别增长…: of the same measure each.
    fn of_measured(&self, memory: &mut Memory) {
        const APART: [&str; 4] = ["其中", "分产业", "按产业", "从产业"];
        let apart = APART.iter().any(|word| self.scene.text.starts_with(word));
        let Some(whole) = memory
            .topic
            .as_ref()
            .filter(|_| apart && memory.subject.is_none())
        else {
            return;
        };
        let told = |item: &Name| of_whole(&item.text, &whole.text);
        let texts: Option<Vec<String>> = memory.items.iter().map(told).collect();
        for (item, text) in memory.items.iter_mut().zip(texts.unwrap_or_default()) {
            item.text = text.into();
        }
    }

    /// The items that the words before its first number name.
    fn items(&self) -> Vec<Name> {
        let figures = &self.bounds[self.first..self.first + self.count];
        if self.count < 2 || figures.iter().any(|figure| !figure.after.noun.is_empty()) {
            return Vec::new();
        }
        let head = &self.head().before;
        let (text, whole) = (self.scene.text, head.noun.clone());
        if let Some(at) = find(&text[whole.clone()], "分别").filter(|at| *at > 0) {
            return self.parted(whole, at);
        }
        let stood = || {
            list::head(&text[whole.clone()])?;
            self.listed_before()
        };
        let branches = self.ends_branches().then(|| self.across_commas()).flatten();
        let mut items = self
            .stages_listed()
            .or(branches)
            .or_else(|| list::distribute(text, whole.clone(), self.count))
            .or_else(|| self.verbs_listed())
            .or_else(stood)
            .or_else(|| self.across_commas())
            .or_else(|| self.kinds())
            .or_else(|| self.held())
            .unwrap_or_default();
        let holder = head.holder.as_ref().map(|range| &text[range.clone()]);
        if let Some(holder) =
            holder.filter(|holder| noun::is_entity(holder) && !holder.contains('、'))
        {
            for item in &mut items {
                item.text = [holder, &item.text].concat().into();
            }
        }
        items
    }

    /// 甲产业、乙产业|分别完成投资|12亿元、8亿元: the items, and what is said of each.
    fn parted(&self, whole: Range<usize>, at: usize) -> Vec<Name> {
        let text = self.scene.text;
        let listed = list::distribute(text, whole.start..whole.start + at, self.count);
        let mut said = &text[whole.start + at + "分别".len()..whole.end];
        while let Some((_, rest)) =
            cue::prefix(said).filter(|(cue, rest)| cue.lead && !rest.is_empty())
        {
            said = rest;
        }
        let mut items = listed.unwrap_or_default();
        // 棉花、通用机械分别|进口: goods lend each other nothing.
        let apart = items
            .windows(2)
            .all(|two| two[0].span.end < two[1].span.start);
        if apart && list::is_trade(said) {
            for item in &mut items {
                item.text = text[item.span.clone()].into();
            }
        }
        if !noun::pulls(said) {
            let first = items.first().map(|first| first.text.clone());
            for item in &mut items {
                // 对东盟、|欧盟分别进出口
                let with = first
                    .as_deref()
                    .and_then(|first| list::partner(first, &item.text, said));
                item.text = with.map_or_else(|| item.text.clone(), Into::into);
                item.add(said);
            }
        }
        items
    }

    /// 甲厂、乙厂分别实现税收2亿元、1亿元: whose they are.
    fn held(&self) -> Option<Vec<Name>> {
        let head = &self.head().before;
        let holder = head.holder.clone().filter(|_| head.respectively)?;
        let text = &self.scene.text[holder.clone()];
        let last = text.rfind('、').map_or(0, |at| at + '、'.len_utf8());
        let end = list::summed_at(&text[last..]).map_or(holder.end, |at| holder.start + last + at);
        let mut items = list::distribute(self.scene.text, holder.start..end, self.count)?;
        let part = &self.scene.text[head.noun.clone()];
        for item in &mut items {
            item.add(part);
        }
        Some(items)
    }

    /// 食品、烟酒、居住等三类价格分别上涨…: the items stand before 等, what is measured behind their number.
    fn kinds(&self) -> Option<Vec<Name>> {
        let head = self.head();
        let start = self.scene.clauses[head.clause].range.start;
        list::distribute_kinds(self.scene.text, start..head.before.noun.end, self.count)
    }

    /// 批发和零售业，租赁和商务服务业|，信息传输、软件和信息技术服务业分别…: whether each clause before is a branch, so that
    /// the marks inside the last part no items.
    fn ends_branches(&self) -> bool {
        let head = self.head();
        let Some(from) = (head.clause + 1).checked_sub(self.count) else {
            return false;
        };
        let mut before = self.scene.clauses[from..head.clause].iter();
        let noun = &self.scene.text[head.before.noun.clone()];
        let branch =
            |clause: &Clause| self.scene.text[clause.range.clone()].ends_with(['业', '类']);
        noun.contains(['业', '类']) && before.all(branch)
    }
}

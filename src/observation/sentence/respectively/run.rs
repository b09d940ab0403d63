//! A list of bare numbers, and the items that they are given to.
//!
//! ```text
//! 甲、乙分别完成投资12亿元、8亿元      甲投资, 乙投资
//! 甲类，乙类，丙类分别增长…            a list that began in clauses before
//! ```
//!
//! Which figure takes which item is decided in [`super`].

use super::super::memory::Memory;
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
    let Some((_, what)) = all.and_then(|all| all.text.split_once("居民人均")) else {
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
    matches!(number.unit.as_str(), "%" | "个百分点" | "")
}

impl Run<'_> {
    pub(super) fn head(&self) -> &Bound {
        &self.bounds[self.first]
    }

    /// Notes the items that its numbers are given to; `None` where they should be the last subjects, but
    /// these are too few.
    pub(super) fn note_items(&self, memory: &mut Memory) -> Option<()> {
        let head = &self.head().before;
        let said = &self.scene.text[head.noun.clone()];
        if head.respectively && said.starts_with('对') {
            memory.items = memory.branches(said, self.count)?;
            return Some(());
        }
        // 男性45万人，女性42万人，分别|占总人口的51.8%和48.2%
        if head.respectively && said.starts_with('占') {
            // 甲、乙增速分别为…，占比重分别为…: of those that the list before was given to.
            if memory.items.len() != self.count {
                memory.items = last_of(memory, self.count)?;
            }
            return Some(());
        }
        // 增加值增长14%，分别高于全国、全省|2.4、1.1个百分点, 分别高于市考任务、全市平均水平|…: of one thing.
        if head.respectively && self.beside_places() {
            let last = memory.subject.clone()?;
            memory.items = vec![last; self.count];
            return Some(());
        }
        let yardstick = noun::yardstick(said).is_some();
        if !head.noun.is_empty() && !yardstick && !noun::pulls(said) {
            // 小学46所、中学20所，在校学生分别为…: of the schools counted before.
            if let Some(items) = self.in_schools(memory, said) {
                memory.items = items;
                return Some(());
            }
            memory.items = self.items();
            of_residents(memory);
            of_entity(memory);
            if head.respectively && memory.items.len() >= 2 {
                of_lead(memory, lead_topic(self.scene, self.bounds));
                self.of_measured(memory);
            }
            self.of_told(memory);
            // 蜜瓜12万亩、枸杞11万亩，产值|分别为…: what each of those told before yields.
            let part = matches!(noun::lean(said), Some(Lean::Part | Lean::Same));
            // 前三季度和全年产值分别为…: times are told apart, not things.
            let clause = &self.scene.clauses[self.head().clause].range;
            let inside = |at: usize| clause.start <= at && at < head.noun.start;
            let periods = self.scene.periods.iter();
            let dated = periods
                .filter(|period| inside(period.span.start as usize))
                .count()
                > 1;
            let listed = || self.listed_before().filter(|_| head.respectively && part);
            if memory.items.is_empty()
                && self.count >= 2
                && let Some(items) = listed()
            {
                memory.items = items;
                return Some(());
            }
            if memory.items.is_empty() && head.respectively && self.count >= 2 && part && !dated {
                memory.items = last_of(memory, self.count)?;
                if noun::lean(said) == Some(Lean::Part) {
                    for item in &mut memory.items {
                        item.text = noun::part_of(&item.text, said).into();
                    }
                }
                return Some(());
            }
        }
        // 甲收入x，乙收入y，增长8.5%和13%: two rates are of two things, whatever is not said.
        let rated = || {
            let run = &self.bounds[self.first..self.first + self.count];
            // 甲51亿元，乙296亿元，是2010年的|1.2倍和1.4倍
            let times =
                run.len() == 2 && run.iter().all(|bound| self.numbers[bound.at].unit == "倍");
            let clause = self.scene.clauses[self.head().clause].range.clone();
            let told = self
                .scene
                .text
                .get(clause)
                .is_some_and(|said| said.starts_with('是'));
            if times && told && head.noun.is_empty() {
                return true;
            }
            head.noun.is_empty()
                && head.said(&[Sense::Up, Sense::Down]).is_some()
                && run.iter().all(|bound| rates(&self.numbers[bound.at]))
                && run
                    .last()
                    .is_some_and(|last| !self.numbers[last.at].unit.is_empty())
        };
        let bare = head.noun.is_empty() || yardstick || noun::pulls(said);
        let elliptic = head.respectively && bare || rated();
        if elliptic && self.count >= 2 && memory.items.len() != self.count {
            // A、B再创新高，分别增长…: what the clause before speaks of.
            if let Some(items) = self.listed_before() {
                memory.items = items;
                return Some(());
            }
            // A和B翻两番，分别达到…: the last subject is a list of them.
            if let Some(items) = self.listed_subject(memory) {
                memory.items = items;
                return Some(());
            }
            // A达到x，B达到y，分别增长…: the last subjects, one each.
            memory.items = last_of(memory, self.count)?;
        }
        Some(())
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
        if let Some(at) = text[whole.clone()].find("分别").filter(|at| *at > 0) {
            return self.parted(whole, at);
        }
        let stood = || {
            list::head(&text[whole.clone()])?;
            self.listed_before()
        };
        let branches = self.ends_branches().then(|| self.across_commas()).flatten();
        let mut items = branches
            .or_else(|| list::distribute(text, whole.clone(), self.count))
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
        if !noun::pulls(said) {
            for item in &mut items {
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

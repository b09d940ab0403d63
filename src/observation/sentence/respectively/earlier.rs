//! Items that stand before the clause of their numbers: in the clause before, over several, or in the last subject.
//!
//! ```text
//! 甲类、乙类需求旺盛，零售额分别增长…             甲类零售额, 乙类零售额
//! 电子、绳网两大产业，年产值分别达到…            电子年产值, 绳网年产值
//! 五金类，通讯器材类，建材类销售额分别增长…       three items
//! ```
//!
//! Items of the clause itself are read in [`super::run`].

use super::run::Run;
use crate::lexicon::{cut, find, movement};
use crate::mention::cue;
use crate::observation::before;
use crate::observation::bind::Bound;
use crate::observation::clause::Clause;
use crate::observation::list;
use crate::observation::name::Name;
use crate::observation::noun::{self, Lean};
use crate::observation::sentence::clause::ENDS;
use crate::observation::sentence::memory::Memory;
use std::ops::Range;

/// 实现|旅游收入: an item without the verbs before it, and whether it has any.
fn done(item: &str) -> (bool, &str) {
    let mut bare = item;
    while let Some((_, rest)) = cue::prefix(bare).filter(|(cue, rest)| cue.lead && !rest.is_empty())
    {
        bare = rest;
    }
    (bare.len() < item.len(), bare)
}

impl Run<'_> {
    /// 甲类、乙类需求旺盛，零售额分别增长…: the items stand in a clause before that has no figure.
    pub(super) fn listed_before(&self) -> Option<Vec<Name>> {
        let (scene, head) = (self.scene, self.head());
        let clause = head.clause.checked_sub(1)?;
        let last = self.first.checked_sub(1).map(|last| &self.bounds[last]);
        if last.is_some_and(|last| last.clause >= clause) {
            return None;
        }
        // 甲企业和乙企业|在2022年的基础上实现“双倍增”，分别超过…: what they began from ends it.
        let range = scene.clauses[clause].range.clone();
        let said = &scene.text[range.clone()];
        let basis = find(said, "基础上").and_then(|at| said[..at].rfind('在'));
        let basis = basis.filter(|at| *at > 0);
        let stop = basis.map_or(range.end, |at| range.start + at);
        let before = before::before(scene, range.start..stop);
        // 指数、浓度|实现|“双下降”: the items hold what is said of them.
        let whole = match before.holder {
            Some(holder) => holder.start..before.noun.end,
            // 教育、医疗等|方面的支出|大幅增加: the items stand before 等.
            None if scene.text[range.start..before.noun.start].ends_with('等') => {
                range.start..before.noun.end
            }
            None => before.noun,
        };
        let words = &scene.text[whole.clone()];
        let end = ENDS.list.next(words, 0).map(|(_, place)| place.start);
        let end = end.or(basis.map(|_| words.len()));
        // 享受户数与金额|，分别增长…: nothing but a list.
        let bare = || head.before.respectively && head.before.noun.is_empty();
        // 汽车、索具等两大产业|，年产值分别…: how many they are ends the list.
        let last = words.rfind('、').map_or(0, |at| at + '、'.len_utf8());
        let summed = || {
            list::summed_at(&words[last..])
                .map(|at| last + at)
                .filter(|_| last > 0)
        };
        let end = end
            .or_else(summed)
            .or_else(|| bare().then_some(words.len()))?;
        let listed = whole.start..whole.start + end;
        let kinds = list::distribute_kinds(scene.text, listed.clone(), self.count);
        let mut items = kinds.or_else(|| list::distribute(scene.text, listed, self.count))?;
        let part = &scene.text[head.before.noun.clone()];
        for item in &mut items {
            item.add(part);
        }
        Some(items)
    }

    /// 小学46所、中学20所，在校学生|分别为…: the last schools told of, as many as there are numbers, with what is said of each.
    pub(super) fn in_schools(&self, memory: &Memory, said: &str) -> Option<Vec<Name>> {
        let school = self.head().before.respectively
            && self.count >= 2
            && noun::lean(said) == Some(Lean::School);
        if !school {
            return None;
        }
        let from = memory.recent.len().checked_sub(self.count)?;
        let of = match memory.items.len() == self.count {
            true => &memory.items,
            false => &memory.recent[from..],
        };
        let named = |name: &Name| {
            let text = noun::of_school(&name.text, said)?.into();
            Some(Name {
                text,
                ..name.clone()
            })
        };
        let items: Vec<_> = of.iter().map_while(named).collect();
        let apart = items.windows(2).all(|two| two[0].text != two[1].text);
        (items.len() == self.count && apart).then_some(items)
    }

    /// 分别高于全国、全省|2.4、1.1个百分点: whether as many places stand before the numbers, which one thing is set beside.
    pub(super) fn beside_places(&self) -> bool {
        let number = &self.numbers[self.head().at];
        let clause = &self.scene.clauses[self.head().clause].range;
        let said = self
            .scene
            .text
            .get(clause.start..number.span.start as usize)
            .and_then(|said| cut(said, "分别"));
        let Some((_, said)) = said.filter(|_| number.is_points() || number.unit.is_empty()) else {
            return false;
        };
        let compares = movement::WORDS.beyond.starting(said).is_some()
            || said.starts_with("超过")
            || said.starts_with('比');
        let places = said.split(['、', '和', '与', '及']).count();
        places == self.count && compares
    }

    /// 收入省口径和市口径增幅，|分别高于全省、全市6.8和2.4个百分点: whose rates the clause before names, one for each number,
    /// or the same for all of them.
    pub(super) fn rates_before(&self) -> Option<Vec<Name>> {
        let (scene, head) = (self.scene, self.head());
        let clause = head.clause.checked_sub(1)?;
        let figured = self
            .first
            .checked_sub(1)
            .map(|last| self.bounds[last].clause);
        let range = scene.clauses[clause].range.clone();
        let noun = before::before(scene, range.clone()).noun;
        let rate = ["增幅", "增速", "涨幅"].contains(&&scene.text[noun.end..range.end]);
        let named = rate && !noun.is_empty() && figured.is_none_or(|figured| figured < clause);
        let whole = || {
            let name = Name::new(&scene.text[noun.clone()], noun.clone(), "respectively");
            vec![name; self.count]
        };
        named.then(|| list::distribute(scene.text, noun.clone(), self.count).unwrap_or_else(whole))
    }

    /// Where the clause of the first number begins, and its words up to 分别.
    fn listed(&self) -> Option<(usize, &str)> {
        let head = self.head();
        let start = self.scene.clauses[head.clause].range.start;
        let listed = self.scene.text.get(start..head.before.noun.end)?;
        head.before.respectively.then_some((start, listed))
    }

    /// 接待游客人次、实现旅游收入|分别增长8%、11%: items of which all but the first begin with a verb.
    pub(super) fn verbs_listed(&self) -> Option<Vec<Name>> {
        let (start, listed) = self.listed()?;
        let parts: Vec<&str> = listed.split('、').collect();
        let mut at = start;
        let mut items = Vec::new();
        for part in &parts {
            let (verb, bare) = done(part);
            if !(verb || at == start) || bare.chars().count() < 2 {
                return None;
            }
            let from = at + part.len() - bare.len();
            items.push(Name::new(bare, from..at + part.len(), "respectively"));
            at += part.len() + '、'.len_utf8();
        }
        (parts.len() == self.count && self.count >= 2 && list::head(listed).is_some())
            .then_some(items)
    }

    /// 开工、投产项目|分别达18个、5个: the things at each of the stages.
    pub(super) fn stages_listed(&self) -> Option<Vec<Name>> {
        let (start, listed) = self.listed()?;
        let end = start + listed.len();
        let words = [&noun::WORDS.at_stage, &noun::WORDS.stage];
        let ending = |part: &str| words.iter().find_map(|words| words.ending(part));
        let mut parts: Vec<&str> = listed.rsplit(['、', '和']).take(self.count).collect();
        parts.reverse();
        let (first, last) = (parts.first()?, parts.last()?);
        let own = words.iter().find_map(|words| words.starting(last))?;
        let thing = &last[own.len()..];
        let mut stages = vec![ending(first)?];
        for part in parts.get(1..parts.len() - 1)? {
            stages.push(ending(part).filter(|stage| stage.len() == part.len())?);
        }
        stages.push(own);
        let fits = parts.len() == self.count && (2..=8).contains(&thing.chars().count());
        let named = |stage: &&str| {
            let text = format!("{stage}{thing}");
            Name::new(text, end - last.len()..end, "respectively")
        };
        fits.then(|| stages.iter().map(named).collect())
    }

    /// 城乡居民收入持续提高，|人均可支配收入|分别达3.2万元和1.4万元: whose they are, as the clause before tells of both.
    pub(super) fn of_both_residents(&self, said: &str) -> Option<Vec<Name>> {
        let head = self.head();
        let clause = head.clause.checked_sub(1)?;
        let before = self.scene.clauses[clause].range.clone();
        let told = &self.scene.text[before.clone()];
        let at = before.start + find(told, "城乡居民")?;
        let per_head = said.starts_with("人均") && list::head(said).is_some();
        let plain = !told.contains(|c: char| c.is_ascii_digit());
        let both = head.before.respectively && self.count == 2 && per_head && plain;
        let span = at..at + "城乡居民".len();
        let named =
            |whose: &str| Name::new(format!("{whose}居民{said}"), span.clone(), "respectively");
        both.then(|| vec![named("城镇"), named("农村")])
    }

    /// Whether the last subject has a figure of its own before the list.
    fn told_last(&self, subject: &Name) -> bool {
        let start = self.numbers[self.head().at].span.start as usize;
        let between = self.scene.text.get(subject.span.end..start);
        between.is_some_and(|between| between.contains(|c: char| c.is_ascii_digit()))
    }

    /// The items of the last subject, where it is a list that stands in this sentence.
    pub(super) fn listed_subject(&self, memory: &Memory) -> Option<Vec<Name>> {
        let subject = memory
            .recent
            .last()
            .filter(|name| name.elsewhere.is_none())?;
        let span = subject.span.clone();
        // 外资1亿元，进出口总额9亿元，分别增长|5%和8%: of both that were told, not of the parts of one.
        let words = self.scene.text.get(span.clone())?;
        let joint = !words.contains(['、', '和', '及', '与']);
        if joint && memory.recent.len() >= self.count && self.told_last(subject) {
            return None;
        }
        (self.scene.text.get(span.clone()) == Some(&subject.text))
            .then(|| list::distribute(self.scene.text, span, self.count))?
    }

    /// 五金、电料类，通讯器材类，建材类销售额分别增长…: a list that began in clauses before.
    pub(super) fn across_commas(&self) -> Option<Vec<Name>> {
        let (scene, count, head) = (self.scene, self.count, self.head());
        let from = (head.clause + 1).checked_sub(count)?;
        let last = self.first.checked_sub(1).map(|last| &self.bounds[last]);
        // 甲业，乙业，丙业|3个行业增加值分别…: how many they are is told with the last.
        let sums = |last: &Bound| {
            let after = &scene.text[last.after.noun.clone()];
            last.clause == head.clause && matches!(after, "行业" | "产业" | "领域")
        };
        let free = last.is_none_or(|last| last.clause < from || sums(last));
        let clauses = &scene.clauses[from..=head.clause];
        let dated = |clause: &Clause| {
            // 到|2022年和2025年，…分别…
            let Range { start, end } = clause.range;
            let rest = scene.text[start..end].trim_start_matches(['截', '到', '至', '止', '在']);
            scene.period_starting(end - rest.len(), end).is_some()
        };
        let listed = clauses
            .iter()
            .all(|clause| clause.group == clauses[0].group && !clause.aside && !dated(clause));
        // 统计显示，与上年同期相比，招商资金略有增长，按月增幅分别为…: remarks are no items.
        let short = clauses[..count - 1].iter().all(|clause| {
            let text = &scene.text[clause.range.clone()];
            text.chars().count() <= 24 && !ENDS.remark.within(text)
        });
        let whole = clauses[0].range.start..head.before.noun.end;
        (free && listed && short)
            .then(|| list::distribute(scene.text, whole, count))
            .flatten()
    }
}

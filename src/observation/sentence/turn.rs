//! One figure of a sentence among the others, and its name.
//!
//! ```text
//! 市级企业12家、省级3家             the noun of the second is the first's: 省级企业
//! 卫生人员992人，卫生人员中医师266人   the group was named before: 医师
//! ```
//!
//! What is asked of the figures around it is in [`super::clause`] and [`super::respectively`]; which of
//! all that names it, in [`super::super::name`].

mod shared;

use super::super::before::Before;
use super::super::bind::Bound;
use super::super::name::{self, Choice, Name};
use super::super::noun::{self, Lean};
use super::super::scene::Scene;
use super::super::standard;
use super::clause::lead_topic;
use super::memory::Memory;
use crate::lexicon::{UnitKind as Kind, has};
use crate::mention::cue::Sense;
use crate::mention::number::{Form, Number};
use std::ops::Range;

/// The figure whose turn it is.
pub struct Turn<'a> {
    /// Its sentence.
    pub scene: &'a Scene<'a>,
    /// The numbers of the sentence.
    pub numbers: &'a [Number],
    /// The figures of the sentence with the words around them.
    pub bounds: &'a [Bound],
    /// Which of them it is.
    pub index: usize,
    /// Its place in the list of bare numbers that it belongs to, and the length of that list.
    pub listed: (usize, usize),
}

impl<'a> Turn<'a> {
    /// The words around it.
    pub fn bound(&self) -> &'a Bound {
        &self.bounds[self.index]
    }

    /// Its number.
    pub fn number(&self) -> &'a Number {
        &self.numbers[self.bound().at]
    }

    /// A stretch of the sentence.
    pub fn words(&self, range: &Range<usize>) -> &'a str {
        &self.scene.text[range.clone()]
    }

    /// The figure before it.
    pub fn last(&self) -> Option<&'a Bound> {
        self.bounds.get(self.index.checked_sub(1)?)
    }

    /// The figure behind it.
    pub fn next(&self) -> Option<&'a Bound> {
        self.bounds.get(self.index + 1)
    }

    /// Whether it is the first of its clause.
    pub fn opens_clause(&self) -> bool {
        self.last()
            .is_none_or(|last| last.clause != self.bound().clause)
    }

    /// Its name.
    pub fn name(&self, memory: &mut Memory) -> Name {
        if let Some(aspect) = self.aspect() {
            memory.counted = None;
            memory.subject = Some(aspect);
        }
        if let Some(task) = self.task() {
            memory.counted = None;
            return task;
        }
        let name = self
            .ranked_in_frame()
            .or_else(|| self.moved_before())
            .or_else(|| self.ranked(memory))
            .or_else(|| self.told_of_parts())
            .or_else(|| self.concerned(memory))
            .or_else(|| self.ranked_again(memory))
            .or_else(|| self.respectively(memory))
            .or_else(|| self.share_of_last(memory))
            .or_else(|| self.share_of_those(memory))
            .or_else(|| self.beyond_plan(memory))
            .or_else(|| self.costed())
            .or_else(|| self.size_of_last(memory))
            .or_else(|| self.lives_in(memory))
            .or_else(|| self.lives_here(memory))
            .or_else(|| self.touching(memory))
            .or_else(|| self.long_in_all())
            .or_else(|| self.lent_by_deed())
            .or_else(|| self.shared_noun())
            .or_else(|| self.told_together())
            .unwrap_or_else(|| self.in_list(self.compared_first(self.chosen(memory))));
        let name = self.of_levels(memory, self.share_of_branch(name));
        self.leaving_out(memory, name)
    }

    /// 专任教师820人…专任教师中高级教师210人: the group was named before.
    fn narrowed(&self, memory: &Memory) -> Option<Before> {
        let before = &self.bound().before;
        // 抓紧实施|总投资7亿元的9条公路: behind 的 stands whose it is.
        let end = self.number().span.end as usize;
        let words = self.words(&before.noun);
        let verbs = words
            .strip_suffix("总投资")
            .filter(|verbs| !verbs.is_empty());
        // 签约了|投资2.2亿元的家具项目, 签署了|总额3亿元的协议
        let done = || {
            let sums = ["总投资额", "投资", "总额", "总金额"];
            let mut verbs = sums.iter().filter_map(|sum| words.strip_suffix(*sum));
            verbs.find(|verbs| verbs.ends_with('了'))
        };
        let whose = self.scene.text[end..].starts_with('的');
        if let Some(verbs) = verbs.or_else(done).filter(|_| whose) {
            return Some(Before {
                noun: before.noun.start + verbs.len()..before.noun.end,
                ..before.clone()
            });
        }
        let subject = memory.subject.as_ref().or(memory.topic.as_ref())?;
        // 户籍总人口53万人。在总人口中男性27万人: or by the end of its name.
        let (group, part) = self.words(&before.noun).split_once('中')?;
        // 医院90个，在医院中有|综合医院57个
        let within = part
            .strip_prefix("共有")
            .or_else(|| part.strip_prefix('有'))
            .filter(|_| subject.text.ends_with(group));
        let named = group.chars().count() >= 3 || within.is_some();
        let named = named && subject.text.ends_with(group);
        let part = within.unwrap_or(part);
        Some(part).filter(|part| named && !part.is_empty())?;
        Some(Before {
            noun: before.noun.end - part.len()..before.noun.end,
            ..before.clone()
        })
    }

    /// 重点项目56个，完成投资89亿元，其中续建|25个: of the things counted, not of what they cost.
    fn counted_again<'m>(&self, memory: &'m Memory) -> Option<&'m Name> {
        let counts = self.number().kind() == Some(Kind::Classifier);
        let counted = memory.counted.as_ref().filter(|_| counts)?;
        let part = memory.subject.as_ref()?.text.strip_prefix(&*counted.text)?;
        (noun::lean(part) == Some(Lean::Part)).then_some(counted)
    }

    /// 其中|民办8所: whether the figure is one of the parts that its group of clauses tells apart.
    pub(super) fn among(&self) -> bool {
        let before = &self.scene.text[..self.number().span.start as usize];
        before
            .rsplit('；')
            .next()
            .is_some_and(|group| has(group, "其中"))
    }

    /// 人口150万人，其中男性78万人，女性72万人，占|48%: the share of the last part, though it completes the whole.
    fn completing<'m>(&self, memory: &'m Memory) -> Option<&'m Name> {
        let share = self.bound().before.said(&[Sense::Share]).is_some();
        // 投产项目7个、|总投资27亿元: nor what it cost that stands in a list with it.
        let beside = || {
            self.last()
                .is_some_and(|last| last.clause == self.bound().clause)
        };
        // 其中省重点5个，市重点9个，开工率|75%: nor its own rate.
        let rate = || {
            let words = self.words(&self.bound().before.noun);
            let last = self.last().map(|last| last.clause + 1);
            words.ends_with('率') && last == Some(self.bound().clause)
        };
        let told = memory.completed && (share || beside() || rate());
        memory.last.as_ref().filter(|_| told)
    }

    /// The name that stands beside its number, or is taken from others.
    fn chosen(&self, memory: &Memory) -> Name {
        let (bound, number) = (self.bound(), self.number());
        let narrowed = self.narrowed(memory);
        let before = narrowed.as_ref().unwrap_or(&bound.before);
        // Most names stand beside their number: what others speak of is read only where one may be
        // taken from them.
        let leans = noun::lean(self.words(&before.noun));
        let inherits = before.noun.is_empty() || number.form == Form::Rank;
        let may_take = |from: Lean| inherits || leans == Some(from);
        let next = may_take(Lean::Part).then(|| self.next_object());
        let alone = memory.subject.is_none() && may_take(Lean::Part);
        // 利润31亿元；但非煤产业投资逆势上扬，同比增长27%: the clause before speaks of something else.
        let turned = alone || inherits && self.turns();
        let prior = (alone || may_take(Lean::Same)).then(|| self.prior_noun());
        let lead = || {
            memory
                .lead
                .get_or_init(|| lead_topic(self.scene, self.bounds))
        };
        // 教师总人数3049人。其中：小学1681人; 居民人均消费支出1.9万元。其中，城镇居民2.4万元
        let words = self.words(&before.noun);
        let part = noun::names_school(words) || name::residents(words).is_some();
        let among = part && self.scene.text.starts_with("其中")
            || name::is_member(words)
            || name::opens_accounts(words, &self.scene.text[..before.noun.start])
            || self.scene.text.starts_with("其中")
                && (name::is_amongst(words) || name::tells_apart(words) || name::is_yield(words))
            || name::may_be_branch(words, self.scene.text)
            || name::lacks_thing(words)
            || name::is_of_last(words, self.scene.text)
            || name::is_sum(words)
            || name::comes_from(words, self.scene.text);
        let topic =
            (among || may_take(Lean::School)).then(|| lead().as_ref().or(memory.topic.as_ref()));
        let share = memory.share.as_ref();
        let told = (!alone && leans == Some(Lean::Part)).then(|| self.branch_before());
        let run = || (leans == Some(Lean::Part)).then(|| self.run_before(words))?;
        let leader = || (leans == Some(Lean::Part)).then(|| self.leader_before())?;
        let told = told.flatten().or_else(run).or_else(leader);
        let branch = |lead: &&Name| noun::is_entity(&lead.text);
        Choice {
            scene: self.scene,
            number,
            before,
            after: &bound.after,
            subject: share
                .filter(|_| number.is_points())
                .or_else(|| self.counted_again(memory))
                .or_else(|| self.built(memory))
                .or_else(|| self.completing(memory))
                .or(memory.subject.as_ref()),
            topic: topic.flatten(),
            lead: told
                .as_ref()
                .or_else(|| alone.then(|| lead().as_ref().filter(branch))?),
            holder: memory.holder.as_deref(),
            school: self.school(memory),
            next: next.flatten(),
            prior: prior.flatten(),
            turned,
            counted: memory.counted.as_ref(),
        }
        .name()
    }

    /// 二氧化硫与2013年相比，甲县升幅较大，为88%: what the first clause compares, for a figure that nothing else names.
    fn compared_first(&self, name: Name) -> Name {
        let first = self.scene.clauses[0].range.clone();
        let told = name.rule == "verb" && has(&self.scene.text[first.clone()], "相比");
        if !told || self.bound().clause == 0 {
            return name;
        }
        let noun = super::super::before::before(self.scene, first).noun;
        let text = self.words(&noun);
        let fits = (2..=14).contains(&text.chars().count()) && !text.contains('、');
        if fits {
            standard::finish(Name::new(text, noun.clone(), "lead"))
        } else {
            name
        }
    }
}

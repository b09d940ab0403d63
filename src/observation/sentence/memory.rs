//! What the pass over a sentence remembers from figure to figure.
//!
//! ```text
//! 新增企业120家、项目30个            新增 governs both
//! 企业增长5%，总量达731家            the last subject is 企业
//! 支出2.9亿元（本级2.1亿元），增长5%   behind the bracket 支出 goes on
//! ```
//!
//! It decides nothing: who asks for a subject is in [`super::turn`].

use super::super::bind::end_behind;
use super::super::district::Where;
use super::super::name::Name;
use super::super::noun;
use super::by_place;
use super::concerned;
use super::turn::Turn;
use crate::lexicon::{UnitKind as Kind, cut_last};
use crate::mention::number::Form;
use crate::report::{Comparator, Measure};
use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;

/// What the pass remembers.
#[derive(Default)]
pub struct Memory {
    /// The last subject.
    pub subject: Option<Name>,
    /// The last subject of the paragraph.
    pub topic: Option<Name>,
    /// What a first clause without figures speaks of, read when it is first asked for.
    pub lead: OnceCell<Option<Name>>,
    /// Whose figures the sentence gives: 县城工业园区.
    pub holder: Option<String>,
    /// The items that numbers are given to, until another subject.
    pub items: Vec<Name>,
    /// 新增, and whether its nouns stand after their numbers.
    pub add: Option<(Range<usize>, bool, Option<Kind>)>,
    /// A 新增 that a movement has ended (新增户数5200户，同比下降2%), and whether 其中 took it up again.
    pub paused: Option<(Range<usize>, bool, Option<Kind>)>,
    /// Whether what is told are parts of what was added: 其中企业1269户，同比增长3%；个体户….
    pub parts: bool,
    /// What the last figure measured.
    pub measure: Measure,
    /// 分别突破…: how exact all numbers of the list are said to be.
    pub bounding: Option<Comparator>,
    /// Another place that the clauses of a `；` group are about.
    pub place: Option<(u16, Where)>,
    /// The last things counted.
    pub counted: Option<Name>,
    /// The name of the last figure.
    pub last: Option<Name>,
    /// The share that the last figure gave.
    pub share: Option<Name>,
    /// Whether the last figure fell.
    pub falls: bool,
    /// Whether a verb that lowers what it governs was said of the last figure: 压减环节72%、时限57%.
    pub lowered: bool,
    /// Whether less of what the last figure measured is better.
    pub less: bool,
    /// The subject before the last figure.
    pub prior: Option<Name>,
    /// What is built, as its last stage was told: 商品房施工面积.
    pub built: Option<Name>,
    /// The last school.
    pub school: Option<Name>,
    /// The last school that is no part of those told before it.
    pub schools: Option<Name>,
    /// The subjects of the sentence, in its order.
    pub recent: Vec<Name>,
    /// What was counted last, its count, and how many of them 其中 has told apart.
    pub(super) whole: Option<(Name, f64, f64)>,
    /// Whether the last figure completed what was counted.
    pub completed: bool,
    /// Whether it named several schools: what follows in another sentence is of none of them.
    pub mixed: bool,
    /// Whether a numbered item tells parts of the school that it is about.
    pub parted: bool,
    /// The subject that stood before the bracket that is being read.
    pub(super) outside: Option<Option<Name>>,
}
impl Memory {
    /// 三次产业结构为5:43:52，|对增长的贡献率分别…: of the branches that the figures before are of.
    pub(super) fn branches(&self, said: &str, count: usize) -> Option<Vec<Name>> {
        let from = self.recent.len().checked_sub(count)?;
        let listed = self.items.len() == count;
        let of = if listed {
            &self.items
        } else {
            &self.recent[from..]
        };
        let branches = of.iter().map(|name| {
            let branch = noun::branch(&name.text);
            let text = format!("{branch}{said}").into();
            let told = branch.ends_with("产业") || ["一产", "二产", "三产"].contains(&branch);
            told.then(|| Name {
                text,
                ..name.clone()
            })
        });
        branches.collect()
    }

    /// 支出2.9亿元（本级2.1亿元，上级0.8亿元），增长5%: what stood before a bracket goes on behind it.
    pub fn step(&mut self, aside: bool) {
        match (aside, self.outside.take()) {
            (true, None) => self.outside = Some(self.subject.clone()),
            (true, held) => self.outside = held,
            // 财政收入（13.5%）|完成预算的53.7%: but for what was named right before it.
            (false, Some(_)) if self.last.as_ref().is_some_and(|last| last.rule == "clause") => {
                self.subject = self.last.clone();
            }
            // 儿童占总人口（24万）的|17%: of that clause.
            (false, Some(_))
                if self
                    .last
                    .as_ref()
                    .is_some_and(|last| last.rule == "whole_of") => {}
            (false, Some(Some(subject))) => self.subject = Some(subject),
            (false, _) => {}
        }
    }

    /// Keeps a figure's name for those that follow.
    pub fn keep(&mut self, turn: &Turn, name: Name) {
        self.last = Some(name.clone());
        self.completed = false;
        // 经开区绿地60万平方米，甲区|45万平方米: of the whole again.
        if name.rule == by_place::RULE {
            return;
        }
        // 在23个乡镇布点测产，平均亩产|534公斤: nor of the places where it was done.
        let end = turn.number().span.end as usize;
        if end_behind(turn.scene.text, end, &turn.scene.text[end..]).is_some() {
            return;
        }
        // 儿童占总人口（18万）的|20%: what the clause speaks of goes on behind the bracket.
        if name.rule == "whole_of" {
            let prior = turn.prior_noun();
            // 增加值86亿元，|占GDP（228亿元）的37.8%: a share of the subject.
            let share = prior.as_ref().filter(|prior| prior.text.starts_with('占'));
            let whose = self.subject.as_ref().filter(|_| share.is_some());
            self.subject = match (share, whose) {
                (Some(share), Some(whose)) => Some(Name {
                    text: [&*whose.text, &*share.text].concat().into(),
                    ..share.clone()
                }),
                _ => prior.or(self.subject.take()),
            };
            return;
        }
        if let Some(holder) = &turn.bound().before.holder {
            let holder = turn.words(holder);
            self.holder = noun::is_entity(holder).then(|| holder.to_owned());
        }
        if let Some(stem) = noun::of_school(&name.text, "") {
            let last = self.school.as_ref();
            let last = last.and_then(|last| noun::of_school(&last.text, ""));
            let other = last.is_some_and(|last| last != stem);
            // 7、普通高校招生1.2万人，其中本科3500人: parts of the school that a numbered item is about.
            let part = other && turn.among() && in_item(turn.scene.text);
            self.parted |= part;
            self.mixed |= other && !part;
            self.school = Some(name.clone());
            if !turn.among() {
                self.schools = Some(name.clone());
            }
        }
        if turn.is_built(&name) {
            self.built = Some(name.clone());
        }
        if turn.number().kind() == Some(Kind::Classifier) {
            // 续建25个: of the projects that were counted, which others go on to tell of.
            // 改造项目3个，涉及群众|320户|，总投资…: whom projects reach is told of them.
            let concerned = self
                .counted
                .as_ref()
                .is_some_and(|counted| concerned::reached(&name, &turn.number().unit, counted));
            let told = name.rule == "act_on" || concerned;
            if !told || self.counted.is_none() {
                self.counted = Some(name.clone());
            }
            if self.completes(turn, &name) {
                return;
            }
        }
        // 投资增速居全市第一，完成85亿元: the rank was the rate's, the sum is not.
        let rank = turn.number().form == Form::Rank;
        let among = turn.words(&turn.bound().after.noun).ends_with('中');
        let ranked = ["增速", "增幅", "涨幅", "降幅"];
        let plain = ranked.iter().find_map(|word| name.text.strip_suffix(word));
        // 降幅收窄2个百分点，完成85亿元: nor of its fall.
        let narrowed = turn.number().is_points() && name.text.ends_with("降幅");
        match plain.filter(|_| rank || narrowed).map(Rc::from) {
            Some(text) => self.keep_subject(Name { text, ..name }, among),
            None => self.keep_subject(name, among),
        }
    }

    /// 项目39个，其中省级2个，市级37个，总投资531亿元: parts that come to the whole give the word back
    /// to it.
    fn completes(&mut self, turn: &Turn, name: &Name) -> bool {
        let value = turn.number().value;
        let clause = &turn.scene.clauses[turn.bound().clause];
        let apart = turn.opens_clause() && turn.words(&clause.range).starts_with("其中");
        if let Some((_, _, told)) = self.whole.as_mut().filter(|_| apart) {
            *told = 0.0;
        }
        match &mut self.whole {
            Some((whole, all, told)) if *told >= 0.0 => {
                *told += value;
                if (*told - *all).abs() < 1e-9 {
                    self.subject = Some(whole.clone());
                    self.whole = None;
                    self.completed = true;
                    return true;
                }
            }
            // Not yet: 其中 has not been said.
            _ => self.whole = Some((name.clone(), value, -1.0)),
        }
        false
    }

    /// A share of something leaves its subject as it was, and only percentage points after it are the
    /// share's own.
    fn keep_subject(&mut self, name: Name, among: bool) {
        // 占全市的17%，比上半年提高0.4个百分点；增长6.3%: the share's own points leave the subject too.
        let share = self.share.take();
        if share.as_ref().is_some_and(|share| share.text == name.text) {
            self.share = share;
            return;
        }
        match name.rule {
            // 开工86个，|竣工46个|，完成投资52亿元，分别占计划的…: told with the others.
            "act_on" => self.recent.push(name),
            "said_of_subject" => {}
            // 收入2.8亿元，增收额2798万元，排第6位: nor is by how much it rose what the figures behind are of.
            _ if ["增收额", "减收额", "增加额", "增长额"].contains(&&*name.text) => {}
            // 建设工期18个月，占地60亩: nor is what follows said of how long works take.
            _ if noun::is_term(&name.text) => {}
            // 有5个市高于全省平均: how many compare so is not what is compared.
            "after_predicate" if name.text.starts_with("高于") || name.text.starts_with("低于") =>
                {}
            // 11个市中，…: nor among how many.
            "after" if among => {}
            "share_of" => {
                // 税收完成年度预算的102%，|增长5%: of what the share was said, where nothing had been told of it.
                if let Some(own) = whose_goal(&name)
                    && self
                        .subject
                        .as_ref()
                        .is_none_or(|subject| *subject.text != *own)
                {
                    let own = Name::new(own, name.span.clone(), "before");
                    self.prior = self.subject.replace(own);
                }
                self.share = Some(name);
            }
            _ => {
                if self.recent.last().is_none_or(|last| last.text != name.text) {
                    self.recent.push(name.clone());
                }
                self.prior = self.subject.replace(name);
            }
        }
    }
}

/// 7、|普通高校…: whether a sentence begins with the number of an item.
fn in_item(sentence: &str) -> bool {
    let rest = sentence.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < sentence.len() && rest.starts_with(['、', '．', '.'])
}

/// 税收收入|完成年度预算: whose goal a share is of.
fn whose_goal(name: &Name) -> Option<&str> {
    let (own, goal) = cut_last(&name.text, "完成")?;
    (!own.is_empty() && noun::yardstick(goal).is_some()).then_some(own)
}

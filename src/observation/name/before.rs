//! Names read from the words before the number.
//!
//! ```text
//! 完成年度预算的58%      收入完成年度预算, of the subject 收入
//! 产值增速位列县区第二    产值增速
//! 开工项目4个            开工项目
//! ```
//!
//! What a noun leans on is in [`super::super::noun`]; what a part is said of, in [`super::part`].

mod contributed;

use super::{Choice, Name};
use crate::mention::cue;
use crate::observation::before::is_years;
use crate::observation::noun::{self, Lean, keeps_holder, lean};
use std::ops::Range;

impl Choice<'_> {
    /// From the words before the number.
    pub(super) fn before_name(&self, noun: &str) -> Name {
        if let Some(listed) = self.listed_behind() {
            return listed;
        }
        let told = noun.is_empty() || lean(noun) == Some(Lean::Same);
        if let Some(listed) = told.then(|| self.listed_in()).flatten() {
            return listed;
        }
        if noun.is_empty() {
            return self.listed_as().unwrap_or_else(|| self.inherited());
        }
        self.held_among(noun)
            .or_else(|| self.held_within(noun))
            .or_else(|| self.ratio_to(noun))
            .or_else(|| self.grown_in(noun))
            .or_else(|| self.measured_by(noun))
            .or_else(|| self.at_threshold(noun))
            .or_else(|| self.pulls(noun))
            .or_else(|| self.contributes(noun))
            .or_else(|| self.share_of_added(noun))
            .or_else(|| self.share_of_owned(noun))
            .or_else(|| self.share(noun))
            .unwrap_or_else(|| self.leaning(noun))
    }

    /// 生产总值856亿元，其中市区增长9%: of what was measured before.
    fn grown_in(&self, noun: &str) -> Option<Name> {
        let subject = self.subject.filter(|_| self.moves())?;
        let within = ["市区", "城区", "县城", "市本级", "县本级", "区本级"];
        let told = within.contains(&noun) && super::measures(&subject.text);
        told.then(|| {
            let text = format!("{noun}{}", subject.text);
            Name::new(text, self.before.noun.clone(), "act_on")
        })
    }

    /// 收入35亿元，完成年度预算的58%, 税收完成年度预算的58%: a ratio to a yardstick.
    fn measured_by(&self, noun: &str) -> Option<Name> {
        // 化解债务1亿元，为年度任务|的2.1倍
        let times = self.number.unit == "倍";
        let ratio = (self.is_ratio() || times) && !self.number.is_points();
        let yardstick = noun::yardstick(noun).filter(|_| ratio)?;
        let between = |holder: &Range<usize>| {
            let words = self.scene.text.get(holder.end..self.before.noun.start);
            words.is_some_and(|words| words.starts_with("完成"))
        };
        let own = self.before.holder.as_ref().filter(|own| between(own));
        let own = own.and_then(|range| Some((self.own_holder()?, range)));
        let subject = || Some((&*self.subject?.text, &self.before.noun));
        let (whose, span) = own.or_else(subject)?;
        let text = format!("{whose}完成{yardstick}");
        Some(Name::new(text, span.clone(), "share_of"))
    }

    /// 纳税超200万元的企业18家，超500万元的有7家: of the same things, by another threshold.
    fn at_threshold(&self, noun: &str) -> Option<Name> {
        let of = [self.counted, self.subject].into_iter().flatten();
        let text = of
            .filter(|_| self.counts())
            .find_map(|of| noun::at_threshold(&of.text, noun))?;
        Some(Name::new(text, self.before.noun.clone(), "part_of"))
    }

    /// By what the noun leans on.
    fn leaning(&self, noun: &str) -> Name {
        let span = || self.before.noun.clone();
        if let Some(name) = self
            .to_be_met(noun)
            .or_else(|| self.step_of_project(noun))
            .or_else(|| self.paid_of(noun))
            .or_else(|| self.bare_deed(noun))
        {
            return name;
        }
        if let Some(staff) = self.employed_by(noun) {
            return Name::new(staff, span(), "part_of");
        }
        match lean(noun) {
            Some(Lean::Same) => self.same(noun),
            Some(Lean::Part) => self.part(noun),
            Some(Lean::Act) => self.act(noun),
            Some(Lean::School) => self.in_school(noun),
            Some(Lean::Generic) => self.generic(noun),
            None if let Some(counted) = self.counted_again(noun) => counted,
            None if let Some(rate) = self.rate_of(noun) => Name::new(rate, span(), "part_of"),
            None if let Some(area) = self
                .subject
                .and_then(|subject| self.area_at(noun, &subject.text)) =>
            {
                Name::new(area, span(), "part_of")
            }
            None if let Some(sum) = self.of_project(noun) => Name::new(sum, span(), "part_of"),
            None if let Some(ended) = self.ended_too(noun) => Name::new(ended, span(), "part_of"),
            None if let Some(level) = self.at_level(noun) => Name::new(level, span(), "part_of"),
            None if let Some(each) = self.each_too(noun) => Name::new(each, span(), "part_of"),
            None if let Some(goods) = self.traded(noun) => Name::new(goods, span(), "part_of"),
            None if let Some(whole) = self.of_schools(noun) => Name::new(whole, span(), "part_of"),
            None if let Some(whole) = self.done_by(noun) => Name::new(whole, span(), "part_of"),
            None if let Some(whole) = self.zone_too(noun) => Name::new(whole, span(), "part_of"),
            None if let Some(whole) = self.lies_with(noun) => Name::new(whole, span(), "lies_with"),
            None => match self
                .own_holder()
                .filter(|holder| keeps_holder(holder, noun))
            {
                Some(holder) => Name::new(format!("{holder}{noun}"), span(), "holder"),
                None => Name::new(noun, span(), "before"),
            },
        }
    }

    /// 供应分配4100套: done to the subject, or by whom the words name.
    fn act(&self, noun: &str) -> Name {
        let span = self.before.noun.clone();
        let holder = self.own_holder().filter(|own| own.chars().count() > 3);
        // 项目86个，协议资金320亿元；开工|56个: of those that are counted, not of what they cost.
        let money = |name: &&Name| noun::spends(&name.text);
        let counted = self
            .counted
            .filter(|_| self.counts() && self.subject.as_ref().is_some_and(money));
        // 开工率为100%，竣工|30个: nor of a rate.
        let rate = |name: &&Name| name.text.ends_with('率');
        let subject = counted.or(match self.subject.filter(rate) {
            Some(_) => self.counted,
            None => self.subject,
        });
        let (text, rule) = match (holder, subject) {
            // 商品房施工面积386万平方米，竣工|86万平方米: an area at another stage.
            (None, Some(subject)) if let Some(area) = self.area_at(noun, &subject.text) => {
                (area, "part_of")
            }
            (Some(holder), _) => (format!("{holder}{noun}"), "holder"),
            // 动工|62户，竣工|41户; 开工数62户，竣工|41户: what is told of one step is told of no other.
            (None, Some(subject)) if noun::is_step(&subject.text) => (noun.to_owned(), "before"),
            (None, Some(subject)) => {
                let thing = self.without_deed(noun::without_verbs(&subject.text));
                (format!("{noun}{}", noun::without_step(thing)), "act_on")
            }
            (None, None) => (noun.to_owned(), "before"),
        };
        Name::new(text, span, rule)
    }

    /// 土地收储1900亩、供应|2348亩: what another deed was done to, without the first.
    fn without_deed<'s>(&self, subject: &'s str) -> &'s str {
        let listed = self.scene.text[..self.before.noun.start].ends_with(['、', '，']);
        let deed = subject.char_indices().nth_back(1).map_or(0, |(at, _)| at);
        let (thing, deed) = subject.split_at(deed);
        let apart = thing.chars().count() == 2
            && (lean(deed) == Some(Lean::Act) || noun::is_act(&format!("{deed}{thing}")));
        if listed && apart { thing } else { subject }
    }

    /// Whether the number can say by how much something moved.
    pub(super) fn moves(&self) -> bool {
        self.number.unit == "%" || self.number.is_points()
    }

    /// 总量, 排名: the subject itself.
    fn same(&self, noun: &str) -> Name {
        let span = self.before.noun.clone();
        // 户籍人口115万人，年末总户数|28万户: households are no people.
        // 140个村，总户数|11万户: nor are they villages.
        let people = |subject: &&Name| {
            subject.text.ends_with("人口") || super::housed::is_village(&subject.text)
        };
        if noun.ends_with("户数") && self.subject.filter(people).is_some() {
            return Name::new(noun, span, "before");
        }
        match (self.own_holder(), self.subject) {
            (Some(holder), _) => Name::new(holder, span, "before"),
            (None, subject) => match self
                .prior
                .as_ref()
                // 重点监控景区接待量稳步攀升，|大部分|以两位数增长
                .filter(|prior| {
                    super::measures(&prior.text) || noun::WORDS.most.number(noun).is_some()
                }) {
                Some(prior) => prior.clone(),
                None => subject.map_or_else(
                    || Name::new(noun, span, "before"),
                    |subject| subject.by("subject"),
                ),
            },
        }
    }

    /// 项目4个: with the verb that was dropped, or with whose they are.
    fn generic(&self, noun: &str) -> Name {
        let span = self.before.noun.clone();
        // 续建、新建|项目126个, 新建|项目93个: how far along those are that are counted.
        let dropped = &self.scene.text[..self.before.noun.start];
        let mut stages = ["续建、新建", "续建和新建", "新建", "新开工"].into_iter();
        let stage = stages.find(|stage| dropped.ends_with(stage));
        if let Some(stage) = stage.filter(|_| noun == "项目" && self.holder.is_none()) {
            // 老年活动室|新建项目: of what they are.
            let named = |whose: &&str| whose.chars().count() >= 3 && !whose.contains('、');
            let whose = self.own_holder().filter(named).unwrap_or("");
            return Name::new(format!("{whose}{stage}{noun}"), span, "verb_noun");
        }
        let verb = self.content_verb().unwrap_or("");
        match self
            .own_holder()
            .or(self.holder.filter(|_| verb.is_empty()))
        {
            Some(holder) => Name::new(format!("{holder}{verb}{noun}"), span, "holder"),
            None if !verb.is_empty() => Name::new(format!("{verb}{noun}"), span, "verb_noun"),
            None => Name::new(noun, span, "before"),
        }
    }

    /// What stood left of an inner verb in the words before this number.
    pub(super) fn own_holder(&self) -> Option<&str> {
        let holder = self.before.holder.as_ref().map(|range| self.noun(range))?;
        // 学校|建成后|新增学位1200个: nor is that it was built by then.
        let built = cue::suffix(holder).filter(|(cue, _)| cue.word.ends_with('后'));
        let holder = built.map_or(holder, |(_, whose)| whose);
        // 十年|新增学位4.2万个: nor does the time that it took.
        if is_years(holder) {
            return None;
        }
        // 其他实事还包括|新开工安置房80万平方米: nor does what a list is of.
        if holder.ends_with("包括") {
            return None;
        }
        if holder.is_empty() {
            return None;
        }
        // 按省定标准|新建幼儿园12所, 依托园区|新建厂房3万平方米: nor does how or by what it was done.
        if ["按", "依托", "根据", "借助", "依据"]
            .iter()
            .any(|by| holder.starts_with(by))
        {
            return None;
        }
        // 为80岁以上老人|发放津贴326万元: for whom it was done owns nothing.
        (!holder.starts_with(['为', '向', '给']) || holder.starts_with("为民")).then_some(holder)
    }

    /// The verb dropped right before the noun, where it says more than that the thing was done.
    pub(super) fn content_verb(&self) -> Option<&'static str> {
        let dropped = &self.scene.text[..self.before.noun.start];
        noun::WORDS.content.ending(dropped)
    }
}

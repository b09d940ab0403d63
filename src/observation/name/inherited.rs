//! A name for a figure that has no noun of its own: that of the figures before, of the clause before, of
//! its paragraph, or the object of the next clause.
//!
//! ```text
//! 生产总值120亿元，增长6%          6% is of 生产总值
//! 进出口总额再创新高，跃居首位     首位 is of 进出口总额
//! ```
//!
//! Which of the figures before is the subject is settled in [`super::super::sentence`].

use super::{Choice, Name, measures};
use crate::lexicon::Lexicon;
use crate::mention::cue::Sense;
use crate::mention::number::Form;
use crate::observation::before;
use crate::observation::noun::{self, is_project};
use crate::observation::piece;

impl Choice<'_> {
    /// 常住人口与2010年普查的|27万人|相比: what stands before the words of comparison, where nothing else names a figure.
    pub(super) fn compared_with(&self) -> Option<Name> {
        const LONGEST: usize = 16;
        let start = self.number.span.start as usize;
        let clause = self.scene.clause_before(start)?;
        let said = self.scene.text.get(clause.clone())?;
        let at = said.find(['与', '同', '较']).unwrap_or(said.len());
        let end = clause.start + said[..at].trim_end_matches(['?', '？']).len();
        let noun = before::before(self.scene, clause.start..end).noun;
        let words = self.noun(&noun);
        let named = (2..=LONGEST).contains(&words.chars().count())
            && !words.contains(|c: char| c.is_ascii_digit());
        named.then(|| Name::new(words, noun.clone(), "before"))
    }

    /// Whether the number is what something came to: 跃居首位, 达到1330亿元.
    fn reaches(&self) -> bool {
        let moves = [
            Sense::Up,
            Sense::Down,
            Sense::RateUp,
            Sense::RateDown,
            Sense::Share,
        ];
        self.number.form == Form::Rank || self.before.said(&moves).is_none()
    }

    /// 保障房开工65套、建成27套, 廉租房竣工144套，开工216套: what was at one step is told of another.
    fn begun(&self, subject: &Name) -> Option<Name> {
        let before = &self.scene.text[..self.number.span.start as usize];
        // 项目164个，开工建设142个，完成|131个
        let started = ["开工建设", "新开工", "开工", "启动实施"];
        let things = started
            .iter()
            .find_map(|step| subject.text.strip_prefix(step));
        let done = ["完成", "竣工", "建成"]
            .iter()
            .find(|step| before.ends_with(**step));
        if let Some((things, done)) = things.zip(done)
            && self.counts()
            && is_project(things)
        {
            let text = format!("{done}{things}");
            let span = subject.span.clone();
            return Some(Name::new(text, span, "subject"));
        }
        let step = noun::WORDS.step.ending(&subject.text)?;
        let finished = noun::WORDS
            .finished
            .ending(before)
            .filter(|_| step.ends_with("开工"));
        let begun = ["开工建设", "开工"]
            .iter()
            .find(|step| before.ends_with(**step));
        let again = begun.filter(|_| !step.ends_with("开工")).map(|_| "开工");
        let next = finished.map(|_| "").or(again)?;
        let stem = subject.text.strip_suffix(step)?;
        let stem = stem.strip_suffix(['新', '已']).unwrap_or(stem);
        let text = Some(stem).filter(|stem| stem.chars().count() >= 2)?;
        Some(Name::new(
            format!("{text}{next}"),
            subject.span.clone(),
            "subject",
        ))
    }

    /// 重点项目128个。截至9月底，已开工|112个: how far those are that the sentence before counted.
    pub(super) fn gone_on(&self) -> Option<Name> {
        let counted = self.counted.filter(|counted| counted.elsewhere.is_some())?;
        let before = &self.scene.text[..self.number.span.start as usize];
        let step = noun::WORDS.step.ending(before)?;
        // 农村公路项目|开工|12个: what has a name of its own is told anew.
        let own = self.noun(&self.before.noun).strip_suffix(step);
        let own = own.map(|own| own.trim_end_matches(['已', '新']));
        let own = own.is_some_and(|own| own.chars().count() >= 4 && is_project(own));
        // 老年人口49万人。…，已完成验收|61家: people are no houses.
        let heads = self.number.unit.ends_with(['人', '户', '名', '位']);
        let alike = heads || !noun::people(&counted.text);
        let bare = self.after.noun.is_empty() && self.counts() && alike && !own;
        bare.then(|| Name {
            text: at_step(step, &counted.text).into(),
            ..counted.by("act_on")
        })
    }

    /// 工业项目开工42个、竣工18个、|投产|11个: how far the same have come.
    fn stepped(&self, subject: &Name) -> Option<Name> {
        let before = &self.scene.text[..self.number.span.start as usize];
        let step = noun::WORDS.step.ending(before).filter(|_| self.counts())?;
        let lead = before[..before.len() - step.len()].trim_end_matches('已');
        let things = &subject.text[noun::WORDS.step.starting(&subject.text)?.len()..];
        let listed = lead.ends_with(['、', '，']) && subject.elsewhere.is_none();
        (listed && is_project(things))
            .then(|| Name::new(format!("{step}{things}"), subject.span.clone(), "act_on"))
    }

    /// 进出口总额再创新高，|跃居首位: what the clause before speaks of, where the number is said of that.
    fn said_before(&self) -> Option<&Name> {
        let prior = self.prior.as_ref()?;
        // 进出口总额再创新高，跃居首位: what the clause before measures has the rank.
        // 卫生考评名次“争先进位”，跃居|全省前20位: so has what is ranked by its own words.
        let ranked =
            || self.number.form == Form::Rank && noun::WORDS.rated.ending(&prior.text).is_some();
        let reached = || self.reaches() && (measures(&prior.text) || ranked());
        // 居民人均可支配收入有了提高，同比增长13%: so has the growth, where the clause before names a known indicator;
        // 营业收入120亿元，市场价格稳定，同比增长12%: but not of a remark.
        let grown = || {
            let told = Lexicon::get().indicator(&prior.text).is_some();
            // …；民间投资|加速回升，增长8%: behind ； so has what a clause says fares so.
            let fares = || self.turned && self.says_how_it_fares(prior);
            (self.moves() || self.number.form == Form::Digits2)
                && (told || self.turned && measures(&prior.text) || fares())
        };
        // 其次为生活源，占37%: a bare share is of what the clause before speaks of.
        let shared = || self.is_ratio() && self.before.said(&[Sense::Share]).is_some();
        (reached() || grown() || shared()).then_some(prior)
    }

    /// 儿童占总人口（|18万）的20%, 占全县GDP（|228亿元）的60%: how large that is of which a share is told.
    fn whole_in_bracket(&self) -> Option<Name> {
        let before = &self.scene.text[..self.number.span.start as usize];
        let head = before.strip_suffix('（').filter(|_| !self.is_ratio())?;
        let clause = &head[piece::start(head, &['，', '；', '。', '：', '、'])..];
        let (_, whole) = clause.rsplit_once('占')?;
        // |全县|GDP: whose it is is no part of it.
        let whose = noun::WORDS.whole_of.starting(whole).map_or(0, str::len);
        let whole = &whole[whose..];
        let plain = !whole.contains(|c: char| c.is_ascii_digit() || "的（".contains(c));
        let span = head.len() - whole.len()..head.len();
        (plain && whole.chars().count() >= 2).then(|| Name::new(whole, span, "whole_of"))
    }

    /// 总投资260亿元的重大项目|88个: how many those are whose cost was told.
    fn costing(&self) -> Option<Name> {
        let cost = self.subject.filter(|_| self.counts())?;
        let before = &self.scene.text[..self.number.span.start as usize];
        let thing = &before[before.rfind('的')? + '的'.len_utf8()..];
        let part = cost
            .text
            .strip_prefix(thing)
            .filter(|_| thing.chars().count() >= 2)?;
        let span = before.len() - thing.len()..before.len();
        noun::spends(part).then(|| Name::new(thing, span, "owner"))
    }

    /// 项目86个，协议资金320亿元；开工|56个: things are none of the money that was told of them.
    fn things(&self) -> Option<&Name> {
        let money = self.subject.filter(|subject| noun::spends(&subject.text));
        // 投资增速列第三，前移6位: nor is a place that was gained.
        let place = self.number.unit.ends_with(['位', '次']);
        let counts = self.counts() && !place && !self.moves() && money.is_some();
        self.counted
            .filter(|things| counts && is_project(&things.text))
    }

    /// 老旧小区36个，已开工|20个, 充电桩300个，已投用|120个: how far so many of those are that were counted.
    fn step_of_counted(&self, subject: &Name) -> Option<Name> {
        let before = &self.scene.text[..self.number.span.start as usize];
        let step = noun::WORDS.step.ending(before).filter(|_| self.counts())?;
        let counted = self
            .counted
            .filter(|counted| counted.text == subject.text)?;
        let near = counted.elsewhere.is_none() && !counted.text.contains(step);
        // 新开工|20套: so many more.
        let added = before[..before.len() - step.len()].ends_with('新');
        let same = near && !added && self.counted_so(&before[..before.rfind('，')?]);
        let things = noun::without_stage(noun::without_verbs(&counted.text));
        same.then(|| Name::new(at_step(step, things), counted.span.clone(), "act_on"))
    }

    /// 参保9万人，参保率98%，新增|120人: heads are none of a rate, but of those that were counted so before.
    fn counted_before_rate(&self) -> Option<&Name> {
        let unit = noun::WORDS.heads.ending(&self.number.unit)?;
        let rate = self.subject.filter(|_| self.counts())?;
        noun::WORDS.rate_name.ending(&rate.text)?;
        let counted = self.counted.filter(|counted| counted.elsewhere.is_none())?;
        let between = self.scene.text.get(counted.span.end..rate.span.start)?;
        // Right behind what was counted stands its number, with the same unit.
        let last = between.trim_end_matches(['，', '、', '；']);
        let number = last.strip_suffix(unit)?;
        number
            .ends_with(|c: char| c.is_ascii_digit() || matches!(c, '万' | '多' | '余'))
            .then_some(counted)
    }

    /// 失业保险参保率98%，新增|120人: those who take part or get something, where the rate alone was told of them.
    fn newly_insured(&self) -> Option<Name> {
        noun::WORDS.heads.ending(&self.number.unit)?;
        let rate = self.subject.filter(|_| self.counts())?;
        let insured = rate.text.strip_suffix('率')?;
        if noun::WORDS.gets.ending(insured).is_none() {
            noun::scheme(insured)?;
        }
        Some(Name {
            text: insured.into(),
            ..rate.by("subject")
        })
    }

    /// 签约项目86个，…；开工|56个: the same at another step.
    fn at_step(&self, things: &Name) -> Option<Name> {
        let before = &self.scene.text[..self.number.span.start as usize];
        let step = noun::WORDS.step.ending(before)?;
        let earlier = noun::WORDS.step.starting(&things.text).unwrap_or("");
        let text = format!("{step}{}", &things.text[earlier.len()..]);
        Some(Name {
            text: text.into(),
            ..things.by("verb_noun")
        })
    }

    /// The subject of the figures before, or the object of the next clause.
    pub(super) fn inherited(&self) -> Name {
        if let Some(own) = self.counted_places() {
            return own;
        }
        if let Some(item) = self.bracketed_item().or_else(|| self.whole_in_bracket()) {
            return item;
        }
        if let Some(prior) = self.said_before() {
            return prior.clone();
        }
        // 项目382个，总投资1048亿元，开工248个: projects again, as far as they were begun.
        if let (Some(counted), Some(verb)) = (self.counted, self.content_verb())
            && self.counts()
            && noun::is_generic(noun::without_verbs(&counted.text))
        {
            let text = format!("{verb}{}", noun::without_verbs(&counted.text));
            return Name::new(text, counted.span.clone(), "verb_noun");
        }
        if let Some(counted) = self.costing() {
            return counted;
        }
        let things = self.things().or_else(|| self.counted_before_rate());
        if let Some(step) = things.and_then(|things| self.at_step(things)) {
            return step;
        }
        if let Some(insured) = things.is_none().then(|| self.newly_insured()).flatten() {
            return insured;
        }
        if let Some(subject) = things.or(self.subject) {
            let told = self
                .begun(subject)
                .or_else(|| self.done_to(subject))
                .or_else(|| self.stepped(subject))
                .or_else(|| self.step_of_counted(subject));
            return told.unwrap_or_else(|| subject.by("subject"));
        }
        if let Some(prior) = &self.prior {
            return prior.clone();
        }
        if let Some(topic) = self.topic {
            return topic.by("paragraph");
        }
        if let Some(next) = &self.next {
            return next.by("next");
        }
        let said = self.before.senses.last().map(|(_, range)| range.clone());
        let span = self
            .listed_alone()
            .or(said)
            .unwrap_or(self.before.noun.clone());
        // 按照|7.4%的增速: all that is told of it is that it is a rate of growth.
        let text = match self.noun(&span) {
            "" if self.after.moves => "增速",
            text => text,
        };
        Name::new(text, span, "verb")
    }
}

/// 投产 + 项目 → 投产项目, 投产 + 园区入驻企业 → 园区投产企业: those of a thing that are at a step.
fn at_step(step: &str, things: &str) -> String {
    let zone = noun::WORDS.zone.next(things, 0).map(|(_, place)| place.end);
    let (whose, things) = things.split_at(zone.unwrap_or(0));
    let things = things.strip_prefix("入驻").unwrap_or(things);
    if things.chars().count() < 2 {
        return format!("{step}{whose}{things}");
    }
    format!("{whose}{step}{things}")
}

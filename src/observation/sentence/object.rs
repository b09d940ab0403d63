//! What money was spent on, where its own words say no more than 投资.
//!
//! ```text
//! 投资4400万元购置|公交车80辆            公交车
//! 投资2亿元，|污水厂扩建工程|基本完工      污水厂扩建工程
//! ```
//!
//! A project that a sentence before introduced is read in [`super::undertaking`].

use super::super::bind::{self, Bound};
use super::super::clause::Clause;
use super::super::name::{Name, OUTLAY};
use super::super::noun;
use super::super::{after, before};
use super::turn::Turn;
use crate::lexicon::{UnitKind as Kind, has};
use std::ops::Range;

impl Turn<'_> {
    /// The object of the clause after a bare 投资4.2亿元.
    pub(super) fn next_object(&self) -> Option<Name> {
        if let Some(name) = self.owner().or_else(|| self.label()) {
            return Some(name);
        }
        let clause = self.bound().clause;
        match self.next().filter(|next| next.clause == clause) {
            Some(next) => self
                .sized_object(next)
                .or_else(|| self.bought(next).filter(|_| !self.builds_several(next))),
            None => self.object_behind(),
        }
    }

    /// 投资4400万元购置|公交车80辆
    fn bought(&self, next: &Bound) -> Option<Name> {
        let (number, counted) = (self.number(), &self.numbers[next.at]);
        let between = number.span.end as usize..counted.span.start as usize;
        let noun = next.before.noun.clone();
        let bought = next.after.noun.is_empty()
            && !noun.is_empty()
            && bind::buys(self.scene.text.get(between)?, number, counted);
        bought.then(|| Name::new(self.words(&noun), noun, "next"))
    }

    /// 投资2亿元，|污水厂扩建工程|基本完工: what the next clause says that the money was for.
    fn object_behind(&self) -> Option<Name> {
        if self.number().kind() != Some(Kind::Money) {
            return None;
        }
        let clause = self.scene.clauses.get(self.bound().clause + 1)?;
        // 其中2023年完成投资5亿元；在谈项目16个: what stands behind ； is another matter.
        if clause.group != self.scene.clauses[self.bound().clause].group || !self.spends(clause) {
            return None;
        }
        let noun = self.noun_behind(clause)?;
        let words = self.scene.text.get(noun.clone())?;
        // 投资1858万元对21个小区…: an adverb's particle is no object.
        let words = if words == "对" { return None } else { words };
        // 投资2亿元，污水厂扩建工程|基本完工
        let end = after::said_of(words).filter(|end| words[..*end].chars().count() >= 3);
        // 实施了|一大批|扶贫项目: how many is no part of a name.
        let many = ["一大批", "一批", "一系列"];
        let many = many.iter().find(|many| words.starts_with(**many));
        let many = many.map_or(0, |many| many.len());
        let noun = noun.start + many..noun.start + end.unwrap_or(words.len()).max(many);
        let words = self.words(&noun);
        let enough =
            words.chars().count() >= 2 && !words.starts_with('占') && !noun::is_term(words);
        enough.then(|| Name::new(words, noun, "next"))
    }

    /// Whether a clause may tell what the money before it was spent on.
    fn spends(&self, clause: &Clause) -> bool {
        let said = &self.scene.text[clause.range.clone()];
        // 争取资金2.3亿元，为全县发展提供了有力支撑: nothing was bought.
        let supports = said.starts_with('为') && has(said, "提供");
        // 完成投资7800万元，|其中改建危桥14座; 完成投资5800万元，|全年新造林3万亩: parts, and what is told afresh.
        let (start, end) = (clause.range.start, clause.range.end);
        let afresh = said.starts_with("其中") || self.scene.period_starting(start, end).is_some();
        // 投入32亿元，解决9600户群众安全住房, but not 解决了饮水困难.
        let solves = said.starts_with("解决") && !said.contains(['难', '题']);
        // 发放奖补资金300万元，惠及农户2000户: who had some of it is not what it was.
        // 累计完成投资7亿元，先后打造了…: nor what was made of it in the end.
        let serves = ["惠及", "带动", "受益", "先后"]
            .iter()
            .any(|verb| said.starts_with(verb));
        // 总投资21亿元，再创历史新高: nor how much that is.
        let high = has(said, "新高");
        // 总投资3亿元，居住环境明显改善: nor what is better for it.
        let result =
            OUTLAY.result.ending(said).is_some() && !said.contains(|c: char| c.is_ascii_digit());
        // 总投资4.5亿元，|建设期两年: nor how long it takes.
        !(result || supports || afresh || solves || serves || high || noun::is_term(said))
    }

    /// The words of the next clause that could name what the money was spent on.
    fn noun_behind(&self, clause: &Clause) -> Option<Range<usize>> {
        let Some(next) = (self.next()).filter(|next| next.clause == self.bound().clause + 1) else {
            return Some(before::before(self.scene, clause.range.clone()).noun);
        };
        if let Some(counted) = self.counted_last(self.index + 1) {
            return Some(counted);
        }
        if self.builds_several(next) {
            return None;
        }
        if !next.after.noun.is_empty() {
            return Some(next.after.noun.clone());
        }
        let noun = self.words(&next.before.noun);
        let other = match self.numbers[next.at].kind() {
            // 完成投资77亿元，投资完成率122%: a rate is no object that money is spent on.
            // 完成投资820亿元，引进内资92亿元: another sum is another thing.
            // 总投资5亿元，施工工期30个月: nor is how long it takes.
            Some(Kind::Ratio | Kind::Money | Kind::Time) => true,
            // 建成面积38万平方米: nor is how large something is.
            Some(Kind::Measure) if noun::lean(noun) == Some(noun::Lean::Part) => true,
            // 总投资210亿元，日均客流18万人次: nor how much it is used.
            // 完成投资9亿元，竣工21项: nor how far things are.
            // 总投资6亿元，年均建设规模280公里: nor how much is built a year.
            _ => {
                noun.starts_with("日均")
                    || noun.starts_with("年均")
                    || noun::WORDS.finished.number(noun).is_some()
                    // 投入资金2300万元，完成改造46公里: nor what was done, without to what.
                    || noun::WORDS.bare_deed.number(noun).is_some()
                    // 投资19亿元，投入工日2800万个: nor is what was laboured for it.
                    || noun::WORDS.effort.ending(noun).is_some()
            }
        };
        (!other).then(|| next.before.noun.clone())
    }

    /// 投资5200万元，建成示范园区1个，建成养殖小区3个、|暖棚287座: whether the money went into more things than the first.
    fn builds_several(&self, first: &Bound) -> bool {
        let Some(second) = self.bounds.get(self.index + 2) else {
            return false;
        };
        let number = |bound: &Bound| &self.numbers[bound.at];
        let counts = |bound: &Bound| number(bound).kind() == Some(Kind::Classifier);
        let sizes = |bound: &Bound| number(bound).kind() == Some(Kind::Measure);
        let noun = self.words(&second.before.noun);
        let named = !noun.is_empty()
            && second.after.noun.is_empty()
            && noun::lean(noun).is_none()
            && !first.before.noun.is_empty()
            && first.after.noun.is_empty();
        let between = number(first).span.end as usize..second.before.noun.start;
        let between = self.scene.text.get(between).unwrap_or_default();
        // 新建养殖小区3个、|暖棚287座; 建成示范园区1个，|建成|养殖小区3个
        let again = between.strip_prefix('，').is_some_and(|verb| {
            let first = &self.scene.text[..first.before.noun.start];
            noun::WORDS.raises.number(verb).is_some() && noun::WORDS.raises.ending(first).is_some()
        });
        // 新建水厂2座、|铺设|管网36公里
        let verb = between.strip_prefix('、').unwrap_or(between);
        let beside = between.starts_with('、')
            && (verb.is_empty() || noun::WORDS.raises.number(verb).is_some());
        let listed = beside || again;
        named && listed && counts(first) && (counts(second) || sizes(second))
    }

    /// 投资480万元，解决18个|村2036户的|饮水困难: the noun behind the last of the counts that touch.
    pub(super) fn counted_last(&self, from: usize) -> Option<Range<usize>> {
        let run = &self.bounds[from..];
        let touch = |pair: &&[Bound]| {
            let (end, start) = (
                self.numbers[pair[0].at].span.end,
                self.numbers[pair[1].at].span.start,
            );
            let near = start <= end + '村'.len_utf8() as u32;
            near && pair[0].clause == pair[1].clause && pair[0].after.noun.len() <= '村'.len_utf8()
        };
        let more = run.windows(2).take_while(touch).count();
        let noun = run[more].after.noun.clone();
        (more > 0 && !noun.is_empty()).then_some(noun)
    }
}

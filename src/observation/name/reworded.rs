//! What a chosen name is worded as: without what the number is no more, with what it is of.
//!
//! ```text
//! 收入任务152万元，完成|173万元                收入: what was done is no task
//! 生产液化天然气|23万吨                        液化天然气产量
//! 声级超过71分贝（含71分贝）的|路段占11%        声级超过71分贝的路段
//! ```

use super::shortened::SHORTER;
use super::{Choice, Name};
use crate::lexicon::{UnitKind as Kind, cut, find, find_last};
use crate::observation::before;
use crate::observation::noun;
use crate::observation::piece;

/// What one character tells is made: 产|鞋.
const GOODS: [&str; 4] = ["鞋", "茶", "煤", "粮"];

impl Choice<'_> {
    /// 收入任务152万元，完成|173万元: what was done is no task; 火灾32起，亡|3人; 超过71分贝（含71分贝）的路段.
    pub(super) fn reworded(&self, mut name: Name) -> Name {
        if let Some(share) = self.share_reached(&name) {
            name.add(&share);
        }
        if let Some(bare) = self.beyond_task(&name.text) {
            name.text = bare.into();
        }
        // 人口|自然|减少1493人: it is the natural growth that is negative.
        if name.text.ends_with("人口自然") {
            name.add("增长");
        }
        for shorter in SHORTER {
            if let Some(bare) = shorter(&name.text) {
                name.text = bare.into();
            }
        }
        if let Some(sum) = self.put_up(&name) {
            name.text = sum.into();
        }
        if let Some(other) = self.drawn(&name) {
            name.text = other.into();
        }
        if let Some(hurt) = self.hurt(&name.text) {
            name.text = hurt.into();
        }
        if let Some(made) = self.made(&name.text).or_else(|| self.benefited(&name.text)) {
            name.text = made.into();
        }
        if let Some(first) = self.first_deed(&name) {
            name.text = format!("{first}{}", name.text).into();
        }
        if let Some(bound) = self.bound_in_front(&name) {
            name.text = format!("{bound}{}", name.text).into();
        }
        if let Some(subject) = self.compared_subject(&name.text) {
            name.text = [subject, &*name.text].concat().into();
        }
        name
    }

    /// 亩均收入都有5万元，高于8万元的|占62%: the subject that a bound is of.
    fn compared_subject(&self, name: &str) -> Option<&str> {
        let bounds = ["高于", "低于", "超过", "不足"];
        let bounded = bounds.iter().any(|word| name.starts_with(word))
            && name.contains(|c: char| c.is_ascii_digit());
        let subject = self.subject.filter(|_| self.is_ratio() && bounded)?;
        super::measures(&subject.text).then_some(&*subject.text)
    }

    /// 促销活动带动|消费3.2亿元: what was drawn by it; 产值|成为全市第三个突破500亿元的县: what did so, as the third.
    fn drawn(&self, name: &Name) -> Option<String> {
        let led = || self.scene.text.get(..name.span.start)?.strip_suffix("带动");
        if &*name.text == "消费" && led().is_some() {
            return Some("拉动消费".to_owned());
        }
        let (whose, order) = cut(&name.text, "成为全")?;
        (order.ends_with('第') && !whose.is_empty()).then(|| whose.to_owned())
    }

    /// |新打、|维修机井42眼: the first of two deeds, where the name keeps the second.
    fn first_deed(&self, name: &Name) -> Option<&str> {
        let own = self.noun(&self.before.noun);
        let kept = *name.text == *own && noun::is_act(own);
        let before = self
            .scene
            .text
            .get(..self.before.noun.start)
            .filter(|_| kept)?;
        let deed = before.strip_suffix('、')?;
        let start = piece::start(deed, &['，', '；', '。', '：']);
        let first = &before[start..];
        let new = first.starts_with('新') && first.chars().count() == "新打、".chars().count();
        (new && self.counts_or_sizes()).then_some(first)
    }

    /// Whether the number counts or measures things.
    fn counts_or_sizes(&self) -> bool {
        matches!(self.number.kind(), Some(Kind::Classifier | Kind::Measure))
    }

    /// 产值32亿元，占总产值的比重由48%提高到|71%: of the same share as the figure before, not of the sum.
    fn share_reached(&self, name: &Name) -> Option<String> {
        if self.number.unit != "%" || name.rule != "subject" {
            return None;
        }
        let start = self.number.span.start as usize;
        let said = self.scene.text.get(self.scene.clause_before(start)?)?;
        let share = said.strip_prefix('占')?;
        let mut ends = ["的比重", "的比例", "比重"].into_iter();
        let (whole, rest) = ends.find_map(|end| {
            let at = find(share, end)? + end.len();
            Some((&share[..at], &share[at..]))
        })?;
        let from = rest.strip_prefix(['由', '从'])?;
        let reached = from.contains('%') && from.ends_with(['到', '至', '为']);
        (reached && !name.text.contains('占')).then(|| format!("占{whole}"))
    }

    /// 有51.6万人|受益, 农户|3200户受益: how many people.
    fn benefited(&self, name: &str) -> Option<String> {
        let whose = name.strip_suffix("受益")?;
        let people = if self.number.unit.ends_with('户') {
            "户数"
        } else if self.number.unit.ends_with(['人', '名']) {
            "人数"
        } else {
            return None;
        };
        Some(match whose {
            "" => format!("受益{people}"),
            _ => format!("受益{whose}"),
        })
    }

    /// 火灾32起，亡|3人, 伤|5人: how many people.
    fn hurt(&self, name: &str) -> Option<String> {
        let word = self.noun(&self.before.noun);
        let what = match word {
            "亡" => "死亡人数",
            "伤" => "受伤人数",
            _ => return None,
        };
        let people = self.number.unit.ends_with(['人', '名']);
        let whose = name.strip_suffix(word).filter(|_| people)?;
        let whose = whose.strip_prefix("发生").unwrap_or(whose);
        // 亡2人，伤|13人
        let whose = whose.strip_suffix("死亡").unwrap_or(whose);
        Some(format!("{whose}{what}"))
    }

    /// 生产液化天然气|23万吨 → 液化天然气产量; 种植脐橙|4000亩 → 脐橙种植面积: the verb with the unit names what is measured.
    fn made(&self, name: &str) -> Option<String> {
        const LONGEST: usize = 10;
        let counted = self.number.kind() == Some(Kind::Classifier);
        if !counted && self.number.kind() != Some(Kind::Measure) || self.before.noun.is_empty() {
            return None;
        }
        // 产鞋|7.9亿双
        if let Some(thing) = name.strip_prefix('产')
            && GOODS.contains(&thing)
        {
            return Some(format!("{thing}产量"));
        }
        // 生产汽车|12万辆, but 生产基地|3个.
        let goods = ['吨', '克', '斤', '只', '辆', '台', '部', '件', '箱', '时'];
        let (verb, what) = if self.number.unit.ends_with(goods) {
            ("生产", "产量")
        } else if self.number.unit.ends_with(['亩', '顷']) {
            ("种植", "种植面积")
        } else {
            return None;
        };
        // 规模以上工业企业|生产|原煤: whose it is stays.
        let (whose, thing) = name.split_once(verb)?;
        if !whose.is_empty() && !whose.ends_with("企业") {
            return None;
        }
        let words = &noun::WORDS;
        let own =
            words.made_own.starting(thing).is_some() || words.made_own.ending(thing).is_some();
        let plain = !thing.contains(['的', '、', '和', '及', '，']);
        let named = (2..=LONGEST).contains(&thing.chars().count()) && plain && !own;
        named.then(|| format!("{whose}{thing}{what}"))
    }

    /// 声级超过71分贝（含71分贝）的|路段占11%: the words before the bracket, of which a share is told.
    fn bound_in_front(&self, name: &Name) -> Option<String> {
        const FAR: usize = 90;
        if !self.is_ratio() || name.elsewhere.is_some() {
            return None;
        }
        let text = self.scene.text;
        let behind = text.get(..name.span.start)?;
        let bracketed = behind
            .strip_suffix('的')
            .unwrap_or(behind)
            .strip_suffix('）')?;
        let near = bracketed.ceil_char_boundary(bracketed.len().saturating_sub(FAR));
        let open = near + find_last(&bracketed[near..], "（含")?;
        let head = &text[..open];
        let start = piece::start(head, &['，', '。', '；', '：', '\n']);
        let digit = start + head[start..].find(|c: char| c.is_ascii_digit())?;
        let noun = before::before(self.scene, start..digit).noun;
        let start = if noun.is_empty() { digit } else { noun.start };
        // 71分贝以下路段占68%，比上年提高2个百分点: the name has it already.
        if name.text.contains(&text[digit..open]) {
            return None;
        }
        let of = if behind.ends_with('的') { "的" } else { "" };
        Some(format!("{}{of}", &text[start..open]))
    }

    /// The name without 任务, where the number says what was done of it.
    fn beyond_task<'a>(&self, name: &'a str) -> Option<&'a str> {
        let task = noun::WORDS.task.ending(name)?;
        let bare = name.strip_suffix(task)?;
        let before = &self.scene.text[..self.number.span.start as usize];
        let before = before.trim_end_matches(['约', '近', '了', '超']);
        let did = before.ends_with("完成") || before.ends_with("实际完成");
        let own = self.before.noun.is_empty() && self.after.noun.is_empty() && did;
        // 任务12项，完成|10项: how many of the tasks were done.
        let tasks = self.number.unit.ends_with(['项', '个', '件', '条']);
        let amount = matches!(self.number.kind(), Some(Kind::Money | Kind::Measure) | None)
            || self.number.kind() == Some(Kind::Classifier) && !tasks;
        (own && amount && bare.chars().count() >= 3).then_some(bare)
    }
}

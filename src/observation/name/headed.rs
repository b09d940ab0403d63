//! Names whose thing stands apart: before a colon, before a bracket, or in the figure before.
//!
//! ```text
//! 二氧化硫：年平均浓度为0.02毫克/立方米           二氧化硫年平均浓度
//! CO（95百分位）浓度为0.9毫克/立方米               CO浓度
//! 零售总额：底线目标80亿元；奋斗目标90亿元         零售总额, both
//! 城区PM10年均浓度52微克/立方米。季日均值最高71    城区PM10季日均值最高
//! ```
//!
//! Only what says by itself that something is measured, but not what, is completed: rows of `headed_words.tsv`.

use super::{Choice, Name};
use crate::lexicon::kinds;
use crate::observation::before;
use crate::observation::piece;

kinds! { static WORDS = "../../lexicon/headed_words.tsv": mean, met, most, rate, aim, section }

/// The longest head before a colon, in characters.
const LONGEST: usize = 16;

/// How far behind the figure whose thing it shares, in bytes, a mean is told.
const FAR: usize = 300;

/// 季日均值最高 → 季日均值, 最高: what is measured, and which of its values.
fn parted(name: &str) -> (&str, &str) {
    let most = WORDS.most.ending(name).unwrap_or("");
    name.split_at(name.len() - most.len())
}

/// Whether words say that something is measured, but not what.
pub fn lacks_thing(words: &str) -> bool {
    let (said, most) = parted(words);
    WORDS.mean.number(said).is_some() || said.is_empty() && !most.is_empty()
}

impl Choice<'_> {
    /// 零售总额：|底线目标80亿元；|奋斗目标90亿元: of what stands before the first of the goals that it is given.
    pub(super) fn aimed_at(&self, mut name: Name) -> Name {
        if name.rule != "subject"
            && WORDS.aim.number(&name.text).is_some()
            && let Some(head) = self.before_aims()
        {
            name.text = head.into();
        }
        name
    }

    /// 零售总额：|底线目标80亿元，增长10%；奋斗目标: the words before the nearest goal that stands behind a bare name.
    fn before_aims(&self) -> Option<&str> {
        let before = self.scene.text.get(..self.before.noun.end)?;
        let aims = before
            .char_indices()
            .rev()
            .map(|(at, _)| (at, &before[at..]))
            .filter(|(_, rest)| WORDS.aim.starting(rest).is_some());
        let bare = |at: usize| {
            let head = before[..at].strip_suffix(['：', '，'])?;
            let head = head.rsplit(['。', '；', '，', '：']).next()?.trim();
            let fits = (2..=LONGEST).contains(&head.chars().count());
            (fits && !head.contains(|c: char| c.is_ascii_digit() || "为是、的".contains(c)))
                .then_some(head)
        };
        aims.filter_map(|(at, _)| bare(at)).next()
    }

    /// A name with the thing that is measured.
    pub(super) fn of_thing(&self, mut name: Name) -> Name {
        let (said, most) = parted(&name.text);
        let mean = lacks_thing(&name.text);
        if !mean && WORDS.met.number(said).is_none() || self.before.noun.is_empty() {
            return name;
        }
        let thing = self
            .before_colon()
            .or_else(|| self.before_bracket())
            .map(str::to_owned)
            .or_else(|| self.measured_before().filter(|_| mean));
        if let Some(thing) = thing {
            // 最高, behind 季日均值: of the same mean.
            name.text = match said.is_empty() {
                true => format!("{thing}{most}"),
                false => format!("{thing}{}", name.text),
            }
            .into();
        }
        name
    }

    /// 3个|饮用水源地|水质达标率为100%: what is counted has the rate, which is told behind it.
    pub(super) fn without_rate(&self, mut name: Name) -> Name {
        if let Some(whole) = self.rate_of_counted().filter(|_| name.rule == "subject") {
            name.text = whole.into();
            return name;
        }
        let counts =
            self.counts() && matches!(self.number.unit.as_str(), "个" | "处" | "座" | "条" | "套");
        let Some(rate) = WORDS.rate.ending(&name.text).filter(|_| counts) else {
            return name;
        };
        let things = &name.text[..name.text.len() - rate.len()];
        if things.chars().count() >= 2 {
            name.text = things.into();
        }
        name
    }

    /// 3个饮用水源地水质达标率为|100%: the rate of those that were counted right before.
    fn rate_of_counted(&self) -> Option<&str> {
        let last = self.subject.filter(|last| last.elsewhere.is_none())?;
        let words = self.scene.text.get(last.span.clone())?;
        let rate = words.strip_prefix(&*last.text)?;
        let told = self.before.noun.is_empty() && !self.counts();
        (told && WORDS.rate.number(rate).is_some()).then_some(words)
    }

    /// 二氧化硫：|年平均浓度: a short head of its own, which names no number.
    fn before_colon(&self) -> Option<&str> {
        if self.before.noun.start == 0 || self.noun(&self.before.noun).is_empty() {
            return None;
        }
        let before = self.scene.text.get(..self.before.noun.start)?;
        let head = before.strip_suffix('：')?;
        let head = head.rsplit(['。', '；', '，', '：']).next()?.trim();
        let inner = head.rsplit_once(['.', '、', '）']);
        let head = match inner {
            Some((number, rest)) if number.chars().count() <= 3 => rest,
            _ => head,
        };
        let length = head.chars().count();
        let named = (2..=LONGEST).contains(&length)
            && WORDS.section.ending(head).is_none()
            && !head.contains(['为', '是', '、']);
        named.then_some(head)
    }

    /// CO（95百分位）|浓度: what stands before the bracket that says how it was reckoned.
    fn before_bracket(&self) -> Option<&str> {
        let before = self.scene.text.get(..self.before.noun.start)?;
        let inner = before.strip_suffix('）')?;
        let open = inner.rfind('（').filter(|open| inner.len() - open <= 60)?;
        let clause = piece::start(&inner[..open], &['，', '。', '；', '：', '、']);
        let noun = before::before(self.scene, clause..open).noun;
        let words = self.noun(&noun);
        (2..=LONGEST)
            .contains(&words.chars().count())
            .then_some(words)
    }

    /// 城区PM10年均浓度52…。|季日均值最高71: of what the figure before measures, or the paragraph's last.
    fn measured_before(&self) -> Option<String> {
        let subject = self.subject.or(self.topic)?;
        if subject.elsewhere.is_none() && self.subject.is_some() {
            let between = self
                .scene
                .text
                .get(subject.span.end..self.before.noun.start)?;
            if between.len() > FAR {
                return None;
            }
        }
        let (said, most) = parted(&subject.text);
        let (own, _) = parted(self.noun(&self.before.noun));
        // 最低, behind 季日均值最高: the mean goes with it.
        if own.is_empty() {
            return (!most.is_empty() && WORDS.mean.ending(said).is_some())
                .then(|| said.to_owned());
        }
        let mean = WORDS.mean.ending(said)?;
        let thing = said.strip_suffix(mean)?;
        (thing.chars().count() >= 2).then(|| thing.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_part_from_which_value_they_are() {
        assert_eq!(parted("季日均值最高"), ("季日均值", "最高"));
        assert_eq!(parted("年均浓度"), ("年均浓度", ""));
        assert_eq!(parted("最低"), ("", "最低"));
    }
}

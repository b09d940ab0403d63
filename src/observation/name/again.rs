//! Names of what a list or a clause goes on with: less than a name, since the rest was said before.
//!
//! ```text
//! 省级先进社区1个、|示范社区3个          省级示范社区
//! 汽车产量120万辆、|出口43万辆           汽车出口
//! 高标准农田12万亩，其中甲镇|3万亩        甲镇高标准农田
//! ```
//!
//! What leans on a subject by what it is itself is in [`super::part`].

use super::{Choice, measures};
use crate::lexicon::{UnitKind as Kind, cut, find, has};
use crate::observation::noun;

impl Choice<'_> {
    /// 承接项目43项，项目数量增长26%: how many those are that were counted.
    pub(super) fn counted_again(&self, noun: &str) -> Option<super::Name> {
        let kind = ["总数量", "数量", "总数", "个数", "数"]
            .iter()
            .find_map(|word| noun.strip_suffix(word))?;
        let subject = self
            .subject
            .filter(|subject| subject.text.ends_with(kind))?;
        let told = kind.chars().count() >= 2 && subject.text.len() > kind.len();
        told.then(|| subject.by("subject"))
    }

    /// 省重点|4项 → 省重点项目; 省级先进社区1个、|示范社区3个 → 省级示范社区: what a level and its list leave out.
    pub(super) fn at_level(&self, noun: &str) -> Option<String> {
        // 国家重点学科3个、省级重点|5个: of schools of learning.
        let other = || {
            let subject = self.subject.filter(|subject| has(&subject.text, "重点"));
            subject.is_some_and(|subject| !has(&subject.text, "重点项目"))
        };
        if noun::WORDS.key.ending(noun).is_some() && matches!(&*self.number.unit, "项" | "个") {
            return (!other()).then(|| format!("{noun}项目"));
        }
        let kind = noun::WORDS
            .titled
            .starting(noun)
            .filter(|_| noun::WORDS.level.starting(noun).is_none())?;
        let subject = self
            .subject
            .filter(|subject| subject.elsewhere.is_none() && kind.len() < noun.len())?;
        let between = self
            .scene
            .text
            .get(subject.span.end..self.before.noun.start)?;
        let level = noun::WORDS
            .level
            .starting(&subject.text)
            .filter(|level| level.ends_with('级'))?;
        let titled = noun::WORDS
            .titled
            .starting(&subject.text[level.len()..])
            .is_some();
        let kind = noun.ends_with([
            '村', '镇', '乡', '县', '区', '户', '园', '社', '店', '点', '院',
        ]) || ["单位", "家庭", "企业", "校园", "学校", "基地"]
            .iter()
            .any(|end| noun.ends_with(end));
        if !kind || !self.counts() {
            return None;
        }
        let listed = between.ends_with('、') && !between.contains(['，', '；', '。']);
        (listed && titled).then(|| format!("{level}{noun}"))
    }

    /// 每百户拥有汽车8.6辆、|电脑32台: how many each has of another thing.
    pub(super) fn each_too(&self, noun: &str) -> Option<String> {
        let subject = self.subject.filter(|subject| subject.elsewhere.is_none())?;
        let text = self.scene.text;
        let between = text.get(subject.span.end..self.before.noun.start)?;
        let listed = between.ends_with('、') && !between.contains(['，', '；']);
        let (each, _) = cut(&subject.text, "拥有").filter(|(each, _)| each.starts_with('每'))?;
        (listed && self.counts()).then(|| format!("{each}拥有{noun}"))
    }

    /// 汽车产量120万辆、出口|43万辆: goods that are counted are those made or sold, not a district's trade.
    pub(super) fn traded(&self, noun: &str) -> Option<String> {
        let counted = matches!(self.number.kind(), Some(Kind::Classifier | Kind::Measure));
        if !counted || !matches!(noun, "出口" | "进口" | "外销" | "内销") {
            return None;
        }
        let made = &self.subject?.text;
        let named = ["总产量", "产量", "产销量", "销售量", "销量", "销售"];
        let behind = named.iter().find_map(|word| made.strip_suffix(word));
        let goods = behind.or_else(|| made.strip_prefix("生产").or(made.strip_prefix("销售")))?;
        (!goods.is_empty()).then(|| format!("{goods}{noun}"))
    }

    /// 甲经济开发区主营业务收入320亿元；|乙工业园区|210亿元: what the zone before was told of.
    pub(super) fn zone_too(&self, noun: &str) -> Option<String> {
        let zone = |name: &str| noun::WORDS.zone.ending(name).is_some() || name.ends_with("产业园");
        let subject = self.subject.filter(|subject| subject.elsewhere.is_none())?;
        if !zone(noun) || self.counts() || self.number.is_points() {
            return None;
        }
        let (_, first) = noun::WORDS.zone.next(&subject.text, 0).or_else(|| {
            let at = find(&subject.text, "产业园")?;
            Some((0, at..at + "产业园".len()))
        })?;
        let part = &subject.text[first.end..];
        let between = self
            .scene
            .text
            .get(subject.span.end..self.before.noun.start)?;
        let next = between.contains(['；', '、', '，']) && !between.contains('。');
        let same = between.contains(&*self.number.unit) && !self.number.unit.is_empty();
        (next && same && measures(part)).then(|| format!("{noun}{part}"))
    }

    /// 高标准农田12万亩，其中甲镇3万亩、|乙镇2万亩: where so much of the same lies.
    pub(super) fn lies_with(&self, noun: &str) -> Option<String> {
        let subject = self.subject.filter(|subject| subject.elsewhere.is_none())?;
        let place = noun::WORDS.owner.ending(noun)?;
        // 度假区1个，省级旅游示范镇|5个: a kind of towns lies nowhere.
        if noun::WORDS.titled.within(noun) || noun::WORDS.level.starting(noun).is_some() {
            return None;
        }
        let text = self.scene.text;
        let told = text.get(subject.span.end..self.before.noun.start)?;
        let town = place.ends_with(['镇', '乡', '街', '道']);
        let chained = subject.rule == "lies_with" || town && told.ends_with(['，', '、', '；']);
        let parts = has(told, "其中") || chained;
        let same = told.contains(&*self.number.unit) && !self.number.unit.is_empty();
        let whole = match subject.rule {
            "lies_with" => subject.text.strip_prefix(self.noun(&subject.span))?,
            _ => &subject.text,
        };
        let whole = noun::without_verbs(whole);
        let whole = if town { without_town(whole) } else { whole };
        // 蔬菜县1个、|蔬菜乡镇|9个: nor does one kind of places lie in another.
        let place = whole.ends_with(['县', '镇', '乡', '村']);
        let other = place || noun::WORDS.owner.ending(whole).is_some() || whole == noun;
        (parts && same && !other && !self.is_ratio()).then(|| format!("{noun}{whole}"))
    }

    /// 原煤产量200万吨，其中，县属企业完成80万吨: whose part of what was measured before.
    pub(super) fn done_by(&self, noun: &str) -> Option<String> {
        let subject = self.subject.filter(|subject| measures(&subject.text))?;
        let text = self.scene.text;
        let whose = ["企业", "单位", "园区", "开发区", "公司"];
        let done = &text[self.before.noun.end..self.number.span.start as usize];
        let amount = matches!(self.number.kind(), Some(Kind::Measure | Kind::Money));
        let told = text[..self.before.noun.start]
            .trim_end_matches(['，', '：'])
            .ends_with("其中")
            && (noun.ends_with('属') || whose.iter().any(|word| noun.ends_with(word)));
        (amount && told && ["完成", "实现"].contains(&done))
            .then(|| format!("{noun}{}", subject.text))
    }
}

/// 甲镇|灌溉面积 → 灌溉面积: what another town, told before, has of it; not 小镇|建设, 城镇|居民.
fn without_town(whole: &str) -> &str {
    let mut ends = whole.char_indices().skip(2).take(3);
    let rest = ends.find_map(|(at, c)| {
        let rest = &whole[at + c.len_utf8()..];
        let named = !whole[..at].ends_with(['小', '城', '乡', '村', '制', '点', '各']);
        let thing = rest.chars().count() >= 2 && !rest.starts_with(['级', '企', '卫', '村', '街']);
        (matches!(c, '镇' | '乡') && named && thing).then_some(rest)
    });
    rest.unwrap_or(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_is_told_without_its_town() {
        assert_eq!(without_town("东庄镇灌溉面积"), "灌溉面积");
        assert_eq!(without_town("特色小镇建设"), "特色小镇建设");
        assert_eq!(without_town("水库"), "水库");
    }
}

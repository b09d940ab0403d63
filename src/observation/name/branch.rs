//! Parts of a whole that no table lists: branches, departments, what a divider tells apart.
//!
//! ```text
//! 工业总产值17亿元。分行业看，煤炭开采业2.2亿元          煤炭开采业总产值
//! 一般公共预算收入2.7亿元。其中，税务部门完成1.3亿元      税务部门一般公共预算收入
//! 在个体经营户中，批发和零售业5210个                   批发和零售业个体经营户
//! 二氧化硫排放总量11万吨，其中工业排放10万吨              工业二氧化硫排放量
//! 床位1800张，其中医院720张                             医院床位
//! ```
//!
//! Only a noun that measures nothing itself is one. Parts with a row of their own are read in [`super::member`].

mod yielded;

use super::apart::opens_with_crop;
use super::carried;
use super::member::{bare, is_member, of_sector};
use super::{Choice, Name};
use crate::lexicon::{Lexicon, UnitKind as Kind, cut_last, find_last, has, kinds};
use crate::observation::list;
use crate::observation::noun;
use crate::observation::standard::finish;

kinds! { static WORDS = "../../lexicon/branch_words.tsv": branch, other, framed, house, divides, measured, insured }

/// The longest part, in characters.
const LONGEST: usize = 24;

/// Whether a noun may be such a part, in a sentence that begins so.
pub fn may_be_branch(part: &str, sentence: &str) -> bool {
    const SHORT: usize = 4;
    is_branch(part)
        || opens_with_crop(part, sentence)
        || part.ends_with("部门")
        || sentence.starts_with(['分', '按', '从'])
        || sentence.starts_with("其中") && (noun::is_level(part) || part.chars().count() <= SHORT)
}

/// Whether a noun is a branch of the economy: 煤炭开采业, 建材行业, but not 企业, 就业.
fn is_branch(noun: &str) -> bool {
    noun.chars().count() >= 3
        && WORDS.branch.ending(noun).is_some()
        && WORDS.other.ending(noun).is_none()
}

impl Choice<'_> {
    /// The name of a bare part, with what is measured or counted of the whole.
    pub(super) fn of_branch(&self, mut name: Name) -> Name {
        let part = self.noun(&self.before.noun);
        let beds = self.number.unit == "张" && WORDS.house.ending(part).is_some();
        let bare = !part.is_empty()
            && (*name.text == *part || beds)
            && part.chars().count() <= LONGEST
            && (!is_member(part) || self.counts() && (noun::is_level(part) || is_branch(part)))
            && (part == "床位"
                || carried::is_mode(part)
                || part.ends_with("排放量")
                || list::head(part).is_none_or(|head| head == "企业"));
        // 医院, 床位 are known by themselves, which is no matter where beds are counted.
        let known = || self.number.unit != "张" && Lexicon::get().indicator(part).is_some();
        if !bare {
            return name;
        }
        let goods = self.carried(part).or_else(|| self.turned_out(part));
        let produced = goods.is_some();
        let text = self
            .counted_in(part)
            .or_else(|| self.emitted(part))
            .or(goods)
            .or_else(|| self.yielded(part))
            .or_else(|| self.insured(part))
            .or_else(|| self.made_too(part))
            .or_else(|| self.of_whole(part));
        match text.filter(|_| produced || !known()) {
            Some(text) => {
                name.text = text.into();
                finish(name)
            }
            None => name,
        }
    }

    /// 床位1800张，其中医院|720张; 在法人单位中，批发和零售业|3120个: what the number counts is told before.
    fn counted_in(&self, part: &str) -> Option<String> {
        let before = self.scene.text.get(..self.before.noun.start)?;
        // 新建敬老院3所，新增床位|320张
        if part == "床位" && self.number.unit == "张" {
            let subject = self.subject.filter(|subject| subject.elsewhere.is_none())?;
            WORDS.house.ending(&subject.text)?;
            // 卫生机构426处，其中医院28处；床位|2860张: behind ； of all of them again.
            let between = before.get(subject.span.end..)?;
            let among = before[..subject.span.start].ends_with("其中");
            // 其中医院12家、卫生院18家，床位|1200张: nor of the last of several.
            // 养老中心3个、|幸福院26个，新增床位420张: nor where 、 joins them.
            let listed = before[..subject.span.start].ends_with('、');
            if among && between.contains('；')
                || listed
                || self.is_one_of(subject)
                || self.one_of_houses(subject)
            {
                return None;
            }
            return Some(format!("{}{part}", subject.text));
        }
        if self.number.unit == "张" && WORDS.house.ending(part).is_some() {
            let beds = |name: Option<&Name>| {
                name.is_some_and(|name| {
                    name.text.ends_with("床位") || name.text.ends_with("床位数")
                })
            };
            let told = has(before, "床位") || beds(self.subject) || beds(self.topic);
            return told.then(|| format!("{part}床位"));
        }
        // 重点工程28项，其中省级|5项，…；市级|6项
        if noun::is_level(part) && self.counts() {
            let whole = self.counted.or_else(|| self.whole())?;
            let levels = ['国', '省', '市', '县', '区', '乡', '镇', '级', '、', '和'];
            let kind = whole.text.trim_start_matches(levels);
            let same = whole.elsewhere.is_none() || self.scene.text.starts_with("其中");
            return (same && kind.chars().count() >= 3).then(|| format!("{part}{kind}"));
        }
        let branch = is_branch(part) && self.counts();
        let (frame, _) = branch.then(|| cut_last(before, "中，"))??;
        let frame = frame.rsplit(['，', '。', '；', '：', '在']).next()?;
        let kind = WORDS.framed.ending(frame)?;
        // 在工业企业从业人员中，采矿业|14人: who works there; 在第二产业和第三产业法人单位中: both are all of them.
        let what = match self.number.unit.ends_with('人') || is_member(part) {
            true => kind,
            false => frame.strip_prefix("第二产业和第三产业").unwrap_or(frame),
        };
        Some(format!("{part}{what}"))
    }

    /// 二氧化硫排放总量11万吨，其中工业排放|10万吨: whose share of what is let out.
    fn emitted(&self, part: &str) -> Option<String> {
        let whose = part
            .strip_suffix("排放量")
            .or_else(|| part.strip_suffix("排放"))?;
        let whole = &self.whole()?.text;
        let ends = ["排放总量", "排放量", "排放"];
        let what = ends.iter().find_map(|end| whole.strip_suffix(end))?;
        // 机动车排放量, behind 工业氮氧化物排放量
        let what = ["工业", "生活", "城镇生活", "机动车", "农业"]
            .iter()
            .find_map(|other| what.strip_prefix(other))
            .unwrap_or(what);
        (!what.is_empty() && !what.contains(whose)).then(|| format!("{whose}{what}排放量"))
    }

    /// 主要工业产品产量中，变压器|1828万千伏安: how much of it was made.
    fn turned_out(&self, part: &str) -> Option<String> {
        let before = self.scene.text.get(..self.before.noun.start)?;
        let measured = self.number.kind() == Some(Kind::Measure) || self.moves();
        let goods = ["产品产量", "工业品产量"];
        (measured && self.scene.may_any(&goods) && goods.iter().any(|word| has(before, word)))
            .then(|| format!("{part}产量"))
    }

    /// 参加工伤保险职工2万人，其中：农民工|6000人: who else takes part in the same.
    fn insured(&self, part: &str) -> Option<String> {
        const LONGEST: usize = 16;
        let unit = self.number.unit.ends_with(['人', '名']);
        // 参加养老保险9.6万人，失业保险|6.2万人
        if unit && part.ends_with("保险") {
            let subject = self.subject.filter(|subject| subject.elsewhere.is_none())?;
            let between = self
                .scene
                .text
                .get(subject.span.end..self.before.noun.start)?;
            let listed = subject.text.starts_with("参加") && subject.text.ends_with("保险");
            let next = between.ends_with(['，', '、', '；']) && !between.contains('。');
            return (listed && next && !part.starts_with("参加")).then(|| format!("参加{part}"));
        }
        let people = unit && WORDS.insured.number(part).is_some();
        let whole = &self.whole().filter(|_| people)?.text;
        let end = find_last(whole, "保险")? + "保险".len();
        let scheme = whole
            .get(..end)
            .filter(|scheme| scheme.starts_with("参加"))?;
        let apart = has(&self.scene.text[..self.before.noun.start], "其中");
        (apart && scheme.chars().count() <= LONGEST).then(|| format!("{scheme}{part}"))
    }

    /// 竹浆年生产能力15万吨，家具|80万件: how much of the next thing can be made.
    fn made_too(&self, part: &str) -> Option<String> {
        const SHORT: usize = 8;
        const NEAR: usize = 30;
        let subject = self.subject.filter(|subject| subject.elsewhere.is_none())?;
        let last = ["年生产能力", "年产能", "生产能力"]
            .iter()
            .find(|last| subject.text.ends_with(**last))?;
        let between = self
            .scene
            .text
            .get(subject.span.end..self.before.noun.start)?;
        let next = between.strip_suffix(['，', '、']).filter(|list| {
            list.len() <= NEAR
                && list.starts_with(|c: char| c.is_ascii_digit())
                && !list.contains(['，', '；'])
        });
        let amount = matches!(self.number.kind(), Some(Kind::Measure | Kind::Classifier));
        let bare = !self.before.verb && part.chars().count() <= SHORT && self.after.noun.is_empty();
        (amount && bare && next.is_some()).then(|| format!("{part}{last}"))
    }

    /// 分行业看，煤炭开采业|2.2亿元: a branch or department of what the sentence, or the one before, measures.
    fn of_whole(&self, part: &str) -> Option<String> {
        let moves = self.moves();
        let money = self.number.kind() == Some(Kind::Money);
        if !moves && (self.is_ratio() || self.counts()) {
            return None;
        }
        let department = part.ends_with("部门");
        let told = is_branch(part) || department || moves && self.divided();
        let whole = &self.whole().filter(|_| told && (moves || money))?.text;
        // 税务部门一般公共预算收入, behind which 财政部门 is told of the same.
        let whole = cut_last(whole, "部门").map_or(&**whole, |(_, whole)| whole);
        let whole = bare(whole);
        if self.number.is_points() && !whole.ends_with(['重', '比', '率', '速', '幅']) {
            return None;
        }
        let head = list::head(whole).filter(|head| *head != "企业")?;
        if department {
            return Some(format!("{part}{whole}"));
        }
        if has(whole, "生产总值") {
            return Some(format!("{part}增加值"));
        }
        of_sector(part, whole, head)
    }

    /// 按行业分，建陶|增长8.5%: whether a clause before says by what the whole falls into parts.
    fn divided(&self) -> bool {
        let before = &self.scene.text[..self.before.noun.start];
        before.split(['，', '。', '；', '：']).any(|clause| {
            clause.starts_with(['分', '按', '从'])
                && clause.ends_with(['看', '分'])
                && WORDS.divides.within(clause)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn branches_are_told_from_work_and_firms() {
        for (noun, want) in [
            ("煤炭开采业", true),
            ("建材行业", true),
            ("中小企业", false),
            ("城镇新增就业", false),
            ("工业", false),
        ] {
            assert_eq!(is_branch(noun), want, "{noun}");
        }
    }
}

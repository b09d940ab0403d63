//! What a name says twice, or in vain, left out.
//!
//! ```text
//! 城乡医疗救助|共救助          医疗救助: the verb tells it once more
//! 招商引资项目|共|到位资金      that it is all of it tells nothing
//! ```
//!
//! What a name lacks is put to it in [`super::reworded`].

use super::intended::without_tense;
use super::priced::per_dollar;
use crate::lexicon::{cut, has};
use crate::observation::{list, noun};

/// What may be left out of a name, in the order in which it is asked.
pub(super) const SHORTER: [fn(&str) -> Option<String>; 14] = [
    up_to_from,
    |name| {
        headed_again(name)
            .or_else(|| summed_list(name))
            .map(Into::into)
    },
    one_of_both,
    |name| planned_year(name).map(Into::into),
    told_twice,
    per_dollar,
    without_all,
    without_hope,
    without_own_year,
    without_year_owned,
    without_manner,
    without_tense,
    at_peak,
    toward,
];

/// 老年人口|将达到峰值: that it comes to no more.
fn at_peak(name: &str) -> Option<String> {
    let what = ["达到峰值", "达峰值", "达到顶峰"]
        .iter()
        .find_map(|peak| name.strip_suffix(peak))?;
    let what = what.trim_end_matches(['将', '已', '会']);
    (what.chars().count() >= 2).then(|| what.to_owned())
}

/// |对|边远乡村投入, |对|低保对象最低生活保障标准: for whom money is; not 对外投入.
fn toward(name: &str) -> Option<String> {
    let whom = name.strip_prefix('对')?;
    let money = ["投入", "补助标准", "保障标准", "补贴标准"];
    let told = money.iter().any(|end| whom.ends_with(end));
    let own = whom.starts_with(['外', '口', '接', '内', '比', '标']);
    (told && !own && whom.chars().count() >= 6).then(|| whom.to_owned())
}

/// |本年|项目, 项目|年内|完成投资: which year it is of, which the period tells; not 当年价.
fn without_own_year(name: &str) -> Option<String> {
    const YEARS: [&str; 4] = ["本年度", "本年", "当年", "年内"];
    const DEEDS: [&str; 5] = ["完成", "实现", "计划", "新增", "投资"];
    const SHORTEST: usize = 2;
    if !has(name, "年") {
        return None;
    }
    let opens = YEARS.iter().find_map(|year| name.strip_prefix(year));
    if let Some(rest) = opens {
        let price = rest.starts_with(['价', '累', '末', '底', '内']);
        return (rest.chars().count() >= SHORTEST && !price).then(|| rest.to_owned());
    }
    YEARS.iter().find_map(|year| {
        let (whose, part) = cut(name, year)?;
        let deed = DEEDS.iter().any(|deed| part.starts_with(deed));
        let own = whose.ends_with(|c: char| "项目业区县镇司家".contains(c));
        (deed && own).then(|| format!("{whose}{part}"))
    })
}

/// |2020年的|综合排名: the year that an item of a list is of.
fn without_year_owned(name: &str) -> Option<String> {
    const YEAR: usize = 4;
    let (year, rest) = cut(name, "年的")?;
    let dated = year.len() == YEAR && year.bytes().all(|byte| byte.is_ascii_digit());
    (dated && rest.chars().count() >= 2).then(|| rest.to_owned())
}

/// 综合排名|上呈跳跃式|: how it moved.
fn without_manner(name: &str) -> Option<String> {
    const LONGEST: usize = 5;
    let (what, manner) = name.rsplit_once('呈')?;
    let moved = manner.ends_with(['式', '势']) || manner.ends_with("态势");
    let what = what.trim_end_matches('上');
    let long = what.chars().count() >= 3 && manner.chars().count() <= LONGEST;
    (moved && long).then(|| what.to_owned())
}

/// 断面水质从|全部为劣五类到…: without the word that what it was begins with.
fn up_to_from(name: &str) -> Option<String> {
    let bare = name.strip_suffix('从')?;
    let word = bare.ends_with(['服', '顺', '随', '跟', '遵', '听']);
    (bare.chars().count() >= 3 && !word).then(|| bare.to_owned())
}

/// 城乡医疗救助|共救助|4.8万人, 低保|累计保障|23万人次: the verb tells it once more. 助|农户均年增收
fn told_twice(name: &str) -> Option<String> {
    const TWICE: [(&str, &str); 3] = [
        ("救助共救助", "救助"),
        ("保障保障", "保障"),
        ("保障累计保障", "保障"),
    ];
    if let Some(rest) = name
        .strip_prefix('助')
        .filter(|rest| rest.starts_with("农户均"))
    {
        return Some(rest.to_owned());
    }
    TWICE.iter().find_map(|(twice, once)| {
        let bare = name.strip_suffix(twice)?;
        Some(format!("{bare}{once}"))
    })
}

/// 招商引资项目|共|到位资金: that it is all of it tells nothing.
fn without_all(name: &str) -> Option<String> {
    let all = has(name, "共到位") && !name.starts_with('公');
    all.then(|| name.replacen("共到位", "到位", 1))
}

/// 夏粮有望再获丰收|预计|总产 → 夏粮总产: that it is only expected is told by the status.
fn without_hope(name: &str) -> Option<String> {
    let (whose, part) = cut(name, "预计")?;
    let whose = cut(whose, "有望").map_or(whose, |(whose, _)| whose);
    let long = |words: &str| words.chars().count() >= 2;
    (long(whose) && long(part)).then(|| format!("{whose}{part}"))
}

/// 新能源汽车、…、数字创意产业|七大战略性新兴制造业|产值: what sums up a list of four or more, which is no name with it.
fn summed_list(name: &str) -> Option<&str> {
    let (list, last) = name.rsplit_once('、')?;
    let at = list::summed_at(last).filter(|_| list.matches('、').count() >= 2)?;
    Some(&last[at..])
}

/// 常住人口|全县|常住人口: a heading that the line behind it repeats; 均值|范围: between which means the mean lies.
fn headed_again(name: &str) -> Option<&str> {
    if let Some(mean) = name.strip_suffix("均值范围") {
        return Some(&name[..mean.len() + "均值".len()]);
    }
    // 矿产资源|县内|有17余种
    let lies = ["县内", "区内", "市内", "境内"];
    if let Some(what) = lies.iter().find_map(|word| name.strip_suffix(word)) {
        return Some(what).filter(|what| what.ends_with("资源"));
    }
    let (at, whole) = name.match_indices('全').find_map(|(at, _)| {
        let whole = noun::WORDS.whole_of.starting(&name[at..])?;
        Some((at, whole))
    })?;
    let (heading, rest) = (&name[..at], &name[at + whole.len()..]);
    (at > 0 && heading == rest).then_some(rest)
}

/// 规划中期2016年|县域城镇化水平: the year of a plan amid a name.
fn planned_year(name: &str) -> Option<&str> {
    let (year, rest) = name.strip_prefix("规划")?.split_once('年')?;
    let bare = ["近期", "中期", "远期", "期末", ""]
        .iter()
        .find_map(|term| year.strip_prefix(term).filter(|year| year.len() == 4))?;
    let digits = bare.bytes().all(|byte| byte.is_ascii_digit());
    (digits && rest.chars().count() >= 3).then_some(rest)
}

/// 城乡最低生活保障|城镇 → 城镇最低生活保障: of one of the two.
fn one_of_both(name: &str) -> Option<String> {
    let both = name.strip_prefix("城乡")?;
    let part = ["城镇", "城市", "农村"]
        .into_iter()
        .find(|part| both.ends_with(part))?;
    let what = both.strip_suffix(part)?;
    (what.chars().count() >= 3).then(|| format!("{part}{what}"))
}

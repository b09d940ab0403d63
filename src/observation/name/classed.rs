//! Classes of what was counted, which 其中 or a bracket tells apart by no more than the class.
//!
//! ```text
//! 星级饭店12家，其中四星级2家                        四星级饭店
//! 旅游景区5个，其中AAAA级2个                         AAAA级旅游景区
//! 水库126座（中型2座，小（一）型18座）                中型水库, 小（一）型水库
//! 征集兵员86人，其中男52人                           男性征集兵员
//! 食品企业720家，其中规模以上132家                     规模以上食品企业
//! 重点项目186个，其中产业类102个                     产业类重点项目
//! 录取386人，录取率79%，其中本科186人                 本科录取: heads are no rate
//! ```

use super::{Choice, Name};
use crate::lexicon::has;

/// How large a reservoir or a sluice is.
const SIZES: [&str; 9] = [
    "小（一）型",
    "小（二）型",
    "小（1）型",
    "小（2）型",
    "小一型",
    "小二型",
    "大型",
    "中型",
    "小型",
];

/// What such sizes are told of.
const SIZED: [&str; 4] = ["水库", "水闸", "灌区", "泵站"];

/// What has stars.
const STARRED: [&str; 4] = ["饭店", "酒店", "宾馆", "民宿"];

/// How large a firm is, by itself.
const SCALES: [&str; 6] = ["规模以上", "规上", "规模以下", "规下", "限额以上", "限上"];

/// What such sizes are told of.
const SCALED: [&str; 3] = ["企业", "商户", "合作社"];

/// How far behind the whole, in bytes, a class is told.
const FAR: usize = 150;

impl Choice<'_> {
    /// A class with what it is a class of.
    pub(super) fn classed(&self, mut name: Name) -> Name {
        let text = self
            .class_of_whole()
            .or_else(|| self.sort_of_counted(&name.text))
            .or_else(|| self.headcount(&name.text));
        if let Some(text) = text {
            name.text = text.into();
        }
        name
    }

    /// The class right before the number, and the things that were counted.
    fn class_of_whole(&self) -> Option<String> {
        let before = &self.scene.text[..self.number.span.start as usize];
        let class = before.trim_end_matches(['有', '为']);
        // Most numbers stand behind none.
        if !class.ends_with(['级', '型', '男', '女', '上', '下']) {
            return None;
        }
        let whole = self.subject.filter(|whole| whole.elsewhere.is_none())?;
        let between = before.get(whole.span.end..)?;
        let told = has(between, "其中") || between.contains('（') || self.chains(before);
        if between.len() > FAR || !between.contains(&*self.number.unit) || !told {
            return None;
        }
        sized(class, &whole.text)
            .or_else(|| starred(class, &whole.text))
            .or_else(|| scenic(class, &whole.text))
            .or_else(|| scaled(class, &whole.text))
            .or_else(|| of_sex(class, &whole.text))
    }

    /// 重点项目186个，…，其中产业类|102个: a class by its own name, of the things that were counted last in the sentence.
    fn sort_of_counted(&self, name: &str) -> Option<String> {
        let before = &self.scene.text[..self.number.span.start as usize];
        // Most numbers stand behind none.
        if !before.ends_with('类') || !name.ends_with('类') || !self.counts() {
            return None;
        }
        let whole = self.counted.filter(|whole| whole.elsewhere.is_none())?;
        let between = before.get(whole.span.end..)?;
        // 四大类重点工程, 大气类重点工程: the things behind the class.
        let things = whole.text.rsplit('类').next()?;
        let fits = between.len() <= 2 * FAR && between.contains(&*self.number.unit);
        (fits && things.chars().count() >= 2).then(|| format!("{name}{things}"))
    }

    /// Whether the part before was told apart so.
    fn chains(&self, before: &str) -> bool {
        let group = before.rsplit(['；', '。']).next().unwrap_or(before);
        has(group, "其中") || group.contains('（')
    }

    /// 录取率79%，其中本科|186人 → 本科录取.
    fn headcount(&self, name: &str) -> Option<String> {
        let heads = self.number.unit.ends_with(['人', '名', '户']);
        let own = self.noun(&self.before.noun);
        let after = self.noun(&self.after.noun);
        let what = name.strip_suffix('率').filter(|_| heads)?;
        let lent = !own.is_empty() && !own.ends_with('率') && after.is_empty();
        (lent && what.chars().count() >= 3).then(|| what.to_owned())
    }
}

/// 小（一）型 + 中型水库 → 小（一）型水库.
fn sized(class: &str, whole: &str) -> Option<String> {
    let size = SIZES.into_iter().find(|size| class.ends_with(size))?;
    let thing = SIZED.into_iter().find(|thing| whole.ends_with(thing))?;
    Some(format!("{size}{thing}"))
}

/// 四星级 + 星级饭店 → 四星级饭店.
fn starred(class: &str, whole: &str) -> Option<String> {
    let stem = class.strip_suffix("星级")?;
    let stars = stem
        .chars()
        .next_back()
        .filter(|c| "一二三四五12345".contains(*c))?;
    let thing = STARRED.into_iter().find(|thing| whole.ends_with(thing))?;
    Some(format!("{stars}星级{thing}"))
}

/// AAAA级 + 旅游景区 → AAAA级旅游景区.
fn scenic(class: &str, whole: &str) -> Option<String> {
    let stem = class.strip_suffix('级')?;
    let letters = stem.trim_end_matches('A').len();
    let grade = &stem[letters..];
    let thing = whole.trim_start_matches(|c: char| c == 'A' || c.is_ascii_digit());
    let thing = thing.strip_prefix('级').unwrap_or(thing);
    (grade.len() >= 2 && thing.ends_with("景区")).then(|| format!("{grade}级{thing}"))
}

/// 其中规模以上 + 食品企业 → 规模以上食品企业; a whole that tells a size of its own is of another.
fn scaled(class: &str, whole: &str) -> Option<String> {
    let scale = SCALES.into_iter().find(|scale| class.ends_with(scale))?;
    let bare = class.strip_suffix(scale)?;
    let alone = bare.ends_with("其中") || bare.ends_with(['，', '、', '：', '（']);
    let firms = SCALED.iter().any(|end| whole.ends_with(end));
    let other = SCALES.iter().any(|scale| whole.contains(scale));
    (alone && firms && !other).then(|| format!("{scale}{whole}"))
}

/// 男 + 征集兵员 → 男性征集兵员.
fn of_sex(class: &str, whole: &str) -> Option<String> {
    let sex = class.chars().next_back().filter(|c| "男女".contains(*c))?;
    let bare = class.strip_suffix(sex)?;
    let bare = bare.strip_suffix("其中").unwrap_or(bare);
    let other = ["男性", "女性"];
    let who = other.iter().find_map(|sex| whole.strip_prefix(sex));
    let who = who.unwrap_or(whole);
    // 死亡男性, 男性人口: those are told in [`super::people`].
    if ["人口", "出生", "死亡", "男性", "女性"]
        .iter()
        .any(|end| who.ends_with(end))
    {
        return None;
    }
    bare.ends_with(['，', '、', '：', '（'])
        .then(|| format!("{sex}性{who}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_take_what_was_counted() {
        assert_eq!(
            sized("，小（一）型", "中型水库").as_deref(),
            Some("小（一）型水库")
        );
        assert_eq!(starred("四星级", "星级饭店").as_deref(), Some("四星级饭店"));
        assert_eq!(
            scenic("其中AAAA级", "旅游景区").as_deref(),
            Some("AAAA级旅游景区")
        );
        assert_eq!(scenic("省级", "旅游景区"), None);
        assert_eq!(
            scaled("，其中规上", "工业企业").as_deref(),
            Some("规上工业企业")
        );
        assert_eq!(scaled("年产值规上", "工业企业"), None);
        assert_eq!(scaled("，其中规上", "工业利润"), None);
        assert_eq!(of_sex("，其中男", "党员").as_deref(), Some("男性党员"));
        assert_eq!(of_sex("、女", "男性党员").as_deref(), Some("女性党员"));
        assert_eq!(of_sex("、女", "男性人口"), None);
    }
}

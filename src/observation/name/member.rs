//! Parts of a whole that name nothing alone: a figure of one is named after what is measured of the whole.
//!
//! ```text
//! 固定资产投资22亿元。按城乡分，城镇18亿元        城镇固定资产投资
//! 工业增加值增长6%，其中采矿业增长9%              采矿业增加值
//! 政府性基金收入33亿元，支出45亿元                政府性基金支出
//! ```
//!
//! The parts are rows of `member_words.tsv`. Residents are read in [`super::residents`].

use super::{Choice, Name};
use crate::lexicon::kinds;
use crate::observation::list;
use crate::observation::standard::finish;

kinds! { static WORDS = "../../lexicon/member_words.tsv": sector, area, level, goods, side }

/// Whether a noun is such a part.
pub fn is_member(noun: &str) -> bool {
    let kinds = [
        &WORDS.sector,
        &WORDS.area,
        &WORDS.level,
        &WORDS.goods,
        &WORDS.side,
    ];
    !noun.is_empty() && kinds.iter().any(|words| words.number(noun).is_some())
}

impl Choice<'_> {
    /// 其中城镇|18亿元: with what is measured of the whole; things that are counted have names of their own.
    pub(super) fn of_member(&self, mut name: Name) -> Name {
        let part = self.noun(&self.before.noun);
        if !is_member(part) || self.counts() || self.is_ratio() && !self.moves() {
            return name;
        }
        let wholes = [self.subject, self.topic].into_iter().flatten();
        let Some(text) = wholes
            .into_iter()
            .find_map(|whole| named(part, &whole.text))
        else {
            return name;
        };
        name.text = text.into();
        finish(name)
    }
}

/// 城镇 + 全社会固定资产投资 → 城镇固定资产投资.
fn named(part: &str, whole: &str) -> Option<String> {
    if WORDS.side.number(part).is_some() {
        return other_side(part, whole);
    }
    let prices = whole.contains("消费价格");
    if WORDS.goods.number(part).is_some() {
        return prices.then(|| format!("{part}价格"));
    }
    let sector = WORDS.sector.number(part).is_some();
    if sector && (whole.contains("生产总值") || whole.contains("GDP")) {
        return Some(format!("{part}增加值"));
    }
    if prices {
        return WORDS
            .area
            .number(part)
            .map(|_| format!("{part}居民消费价格指数"));
    }
    let bare = bare(whole);
    let head = list::head(bare).filter(|head| *head != "企业");
    // 城市低保标准765元，农村515元: of another part as of the one before.
    if head.is_none() && !sector && bare.len() < whole.len() && !whole.starts_with("全") {
        return Some(format!("{part}{bare}"));
    }
    let head = head?;
    match sector {
        true if head.ends_with("投资") => Some(format!("{part}投资")),
        true => Some(format!("{part}{head}")),
        false => Some(format!("{part}{bare}")),
    }
}

/// 城镇固定资产投资, 全社会固定资产投资 → 固定资产投资: without the part that was told before, and without 全社会.
fn bare(whole: &str) -> &str {
    let kinds = [&WORDS.area, &WORDS.level];
    let told = kinds.iter().find_map(|words| words.starting(whole));
    let whole = told.map_or(whole, |told| &whole[told.len()..]);
    let scopes = ["全社会", "全部", "总"];
    let scope = scopes.iter().find_map(|scope| whole.strip_prefix(scope));
    scope.unwrap_or(whole)
}

/// 支出 + 政府性基金收入 → 政府性基金支出.
fn other_side(part: &str, whole: &str) -> Option<String> {
    let sides = ["总收入", "总支出", "收入", "支出", "结余"];
    let stem = sides.iter().find_map(|side| whole.strip_suffix(side))?;
    let budget = ["基金", "预算", "财政", "资金", "保险"];
    budget
        .iter()
        .any(|word| stem.contains(word))
        .then(|| format!("{stem}{part}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_take_what_is_measured_of_the_whole() {
        for (part, whole, want) in [
            ("城镇", "全社会固定资产投资", Some("城镇固定资产投资")),
            ("农村", "城镇固定资产投资", Some("农村固定资产投资")),
            ("第一产业", "固定资产投资", Some("第一产业投资")),
            ("采矿业", "规模以上工业增加值", Some("采矿业增加值")),
            ("支出", "政府性基金收入", Some("政府性基金支出")),
            ("支出", "工业销售收入", None),
            ("衣着", "居民消费价格指数", Some("衣着价格")),
            ("农村", "城市低保标准", Some("农村低保标准")),
            ("城镇", "绿道", None),
        ] {
            assert_eq!(named(part, whole).as_deref(), want, "{part} {whole}");
        }
    }
}

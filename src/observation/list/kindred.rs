//! Words of one kind, of which one takes the place of another in what is told.
//!
//! ```text
//! 小学入学率100%，初中99.6%                初中入学率
//! 城镇、农村居民人均消费支出分别为…          城镇居民人均消费支出
//! 商品房销售额8亿元，其中住宅7亿元           住宅销售额
//! ```
//!
//! The kinds are those of `kindred_words.tsv`. Where such a word may take it is asked in [`crate::observation::name`] and
//! [`super::lent`].

use crate::lexicon::{Words, cut, kinds};

kinds! {
    static WORDS = "../../lexicon/kindred_words.tsv":
    school, residents, sex, scheme, media, season, culture, carriage, crop, fruit, herd, trade, sector,
    house, house_head, user, user_head, risk, risk_head,
}

/// The groups.
fn groups() -> [&'static Words; 16] {
    let words = &*WORDS;
    [
        &words.school,
        &words.residents,
        &words.sex,
        &words.scheme,
        &words.media,
        &words.season,
        &words.culture,
        &words.carriage,
        &words.crop,
        &words.fruit,
        &words.herd,
        &words.trade,
        &words.sector,
        &words.house,
        &words.user,
        &words.risk,
    ]
}

/// Whether a word is of such a kind.
pub fn is_kindred(part: &str) -> bool {
    groups().iter().any(|group| group.number(part).is_some())
}

/// 初中 + 小学入学率 → 初中入学率: what is told of another of the kind; 医疗保险 + 城镇职工养老保险参保 → 城镇职工医疗保险参保: of the same
/// people.
pub fn kindred(part: &str, whole: &str) -> Option<String> {
    let other = || {
        WORDS.scheme.number(part)?;
        let whose = WORDS.residents.starting(whole)?;
        let rest = without_other(&WORDS.scheme, part, &whole[whose.len()..])?;
        Some(format!("{whose}{part}{rest}"))
    };
    told_of(part, whole).or_else(other)
}

/// 初中 + 小学入学率 → 初中入学率.
fn told_of(part: &str, whole: &str) -> Option<String> {
    groups().into_iter().find_map(|group| {
        group.number(part)?;
        let rest = without_other(group, part, whole)?;
        Some(format!("{part}{rest}"))
    })
}

/// 农村|居民人均消费支出, beside 城镇: what is told, without the one that it is told of, which is as long as the part where one is.
fn without_other<'w>(group: &Words, part: &str, whole: &'w str) -> Option<&'w str> {
    let alike = group
        .all_starting(whole)
        .map(|at| group.list()[at])
        .find(|word| word.len() == part.len());
    let other = alike.or_else(|| group.starting(whole))?;
    let rest = &whole[other.len()..];
    let told = rest.chars().count() >= 2 && other != part && !rest.contains(['、', '，', '和']);
    told.then_some(rest)
}

/// 城镇, in 城镇、农村居民人均消费支出 → 城镇居民人均消费支出: an item of a list with what the last one is told by.
pub(super) fn item(item: &str, last: &str) -> Option<String> {
    match kindred(item, last) {
        Some(whole) => Some(one_season(&whole).unwrap_or(whole)),
        None => one_season(item),
    }
}

/// 春、秋|两季|播种面积 → 秋季播种面积: of one season each.
fn one_season(name: &str) -> Option<String> {
    let (season, told) = cut(name, "两季")?;
    (season.chars().count() == 1).then(|| format!("{season}季{told}"))
}

/// 住宅 + 商品房销售额 → 住宅销售额: what is told of a part of the whole.
pub fn of_whole(part: &str, whole: &str) -> Option<String> {
    let words = &*WORDS;
    let pairs = [
        (&words.house, &words.house_head),
        (&words.user, &words.user_head),
        (&words.risk, &words.risk_head),
    ];
    pairs.into_iter().find_map(|(parts, heads)| {
        parts.number(part)?;
        let head = heads.ending(whole)?;
        Some(format!("{part}{}", head.trim_start_matches('总')))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_takes_the_place_of_another() {
        for (part, whole, want) in [
            ("初中", "小学入学率", Some("初中入学率")),
            ("城镇", "农村居民人均消费支出", Some("城镇居民人均消费支出")),
            ("城镇居民", "农村居民恩格尔系数", Some("城镇居民恩格尔系数")),
            ("电视", "广播人口覆盖率", Some("电视人口覆盖率")),
            ("初中", "养老保险覆盖率", None),
            ("小学", "小学入学率", None),
        ] {
            assert_eq!(kindred(part, whole).as_deref(), want, "{part} {whole}");
        }
        assert_eq!(
            of_whole("住宅", "商品房销售额").as_deref(),
            Some("住宅销售额")
        );
        assert_eq!(of_whole("住宅", "用水量"), None);
    }
}

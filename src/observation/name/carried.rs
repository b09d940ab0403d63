//! What was carried by road, by rail, by water: a mode of transport is named with what is measured of all of them.
//!
//! ```text
//! 客运量800万人，其中公路700万人，铁路100万人        公路客运量, 铁路客运量
//! 货物周转量 ⏎ #公路 ⏎ 水路                          公路货物周转量, 水路货物周转量
//! ```
//!
//! 公路700公里 is no part of anything. The words are rows of `branch_words.tsv`.

use super::Choice;
use super::member::{bare, of_area};
use crate::lexicon::{has, kinds};
use crate::observation::noun;

kinds! { static WORDS = "../../lexicon/branch_words.tsv": mode, carried }

/// Whether a noun is a mode of transport and nothing else.
pub fn is_mode(part: &str) -> bool {
    WORDS.mode.number(part).is_some()
}

/// Whether a name is that of something that is carried: 货运量.
pub fn is_carried(name: &str) -> bool {
    WORDS.carried.ending(name).is_some()
}

/// 公路客运量 + 货运量 → 公路货运量: what else is carried there.
pub fn carried_too(item: &str, said: &str) -> Option<String> {
    let mode = WORDS.mode.starting(item)?;
    (is_carried(item) && WORDS.carried.number(said).is_some()).then(|| format!("{mode}{said}"))
}

/// 公路 + 全社会货运量 → 公路货运量; 水路 + 公路货运量 → 水路货运量.
fn by_mode(part: &str, whole: &str) -> Option<String> {
    WORDS.mode.number(part)?;
    let whole = bare(whole);
    let other = WORDS.mode.starting(whole).map_or(0, str::len);
    is_carried(whole).then(|| format!("{part}{}", &whole[other..]))
}

/// A row of a table that names only a part of what the row above it measures.
pub fn of_row(part: &str, whole: &str) -> Option<String> {
    by_mode(part, whole).or_else(|| of_area(part, whole))
}

/// 幼儿教师专科学历比例 ⏎ 其中：本科学历比例: a rate of the people whose rate stands above; 标准班额比例 ⏎ 其中：小学: a kind of school. `begins` where 其中
/// stands before it, and not before a row above it.
pub fn of_parted(part: &str, whole: &str, begins: bool) -> Option<String> {
    if whole.is_empty() {
        return None;
    }
    let rate = |name: &str| name.ends_with(['率', '例', '比', '重']);
    if noun::is_school(part) {
        return rate(whole).then(|| format!("{part}{whole}"));
    }
    const PEOPLE: [&str; 6] = ["教师", "职工", "居民", "学生", "人员", "农民"];
    let told = |name: &str| PEOPLE.iter().any(|who| has(name, who));
    let who = PEOPLE
        .iter()
        .filter_map(|who| Some(whole.rfind(who)? + who.len()));
    let end = who
        .max()
        .filter(|_| begins && rate(part) && rate(whole) && !told(part))?;
    Some(format!("{}{part}", &whole[..end]))
}

impl Choice<'_> {
    /// 客运量800万人，其中公路|700万人: how many of them went by it.
    pub(super) fn carried(&self, part: &str) -> Option<String> {
        if !is_mode(part) {
            return None;
        }
        let unit = &self.number.unit;
        let load = unit.contains(['人', '吨']) || self.moves();
        by_mode(part, &self.whole().filter(|_| load)?.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_below_a_rate_take_whose_it_is() {
        for (part, whole, want) in [
            (
                "本科学历比例",
                "小学教师专科学历比例",
                Some("小学教师本科学历比例"),
            ),
            ("初中", "标准班额比例", Some("初中标准班额比例")),
            ("本科学历比例", "入园率", None),
            ("绿色建筑", "新建建筑", None),
        ] {
            assert_eq!(
                of_parted(part, whole, true).as_deref(),
                want,
                "{part} {whole}"
            );
        }
    }

    #[test]
    fn modes_are_named_with_what_they_carry() {
        for (part, whole, want) in [
            ("公路", "全社会货运量", Some("公路货运量")),
            ("水路", "公路货物周转量", Some("水路货物周转量")),
            ("公路", "固定资产投资", None),
            ("农村", "社会消费品零售总额", Some("农村社会消费品零售总额")),
            ("城镇", "年末总人口", Some("城镇人口")),
        ] {
            assert_eq!(of_row(part, whole).as_deref(), want, "{part} {whole}");
        }
    }
}

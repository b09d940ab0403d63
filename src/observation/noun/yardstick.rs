//! What a result is measured by, and the thresholds by which things are told apart.
//!
//! ```text
//! 完成|省级储备计划|的103%                     a yardstick: whose plan it is stands before it
//! 纳税超200万元的企业18家，超500万元的|7家      纳税超500万元的企业: another threshold of the same
//! ```
//!
//! The words are rows of `yardsticks.tsv`, whose plan it is of `noun_words.tsv`.

use super::WORDS;
use crate::lexicon::Words;
use crate::mention::numeral;
use std::sync::LazyLock;

const YARDSTICKS: &str = crate::lexicon::table!("../../lexicon/yardsticks.tsv");

/// The yardstick that a result is measured by: 完成年度计划, 为调整预算数, 占预算, 完成省级储备计划.
pub fn yardstick(noun: &str) -> Option<&str> {
    let bare = noun.trim_end_matches('的');
    let bare = &bare[WORDS.measures_up.starting(bare).map_or(0, str::len)..];
    // 完成市政府|下达全年目标的59.2%, 完成市政府考核|目标8亿元的110%
    if bare.ends_with("政府") || bare == "考核" || bare.ends_with("府考核") {
        return Some("目标任务");
    }
    static YARDS: LazyLock<Words> = LazyLock::new(|| Words::of_lines(YARDSTICKS));
    if YARDS.number(bare).is_some() {
        return Some(bare);
    }
    let mut scope = &bare[..bare.len() - YARDS.ending(bare)?.len()];
    while let Some(word) = WORDS.sets.starting(scope) {
        scope = &scope[word.len()..];
    }
    scope.is_empty().then_some(bare)
}

/// 纳税超200万元的企业 + 超500万元的有 → 纳税超500万元的企业: a threshold alone is one of the things counted before.
pub fn at_threshold(subject: &str, noun: &str) -> Option<String> {
    let noun = noun
        .trim_end_matches(['有', '达', '到'])
        .trim_end_matches('的');
    // 项目35个，其中亿元以上|12个
    // 收入10万元以上的村214个，其中20万元以上|的村|96个
    let villages = subject.strip_suffix("的村").and(noun.strip_suffix("的村"));
    let noun = villages.unwrap_or(noun);
    let digits = |c: char| c.is_ascii_digit() || matches!(c, '.' | '千' | '百' | '万' | '亿');
    let bound = noun.trim_start_matches(digits);
    let size = &noun[..noun.len() - bound.len()];
    // 5千万以上|63个 lacks its unit.
    let sum = matches!(bound, "元以上" | "元以下")
        || matches!(bound, "以上" | "以下") && size.ends_with(['万', '亿']);
    if sum && super::is_project(subject) && threshold(subject).is_none() {
        let kind = super::without_verbs(subject);
        return Some(format!("{noun}{kind}"));
    }
    // 千万元以上项目156个，其中超亿元项目|23个: the threshold with what it is of.
    let bare = ["项目", "企业"]
        .iter()
        .find_map(|kind| noun.strip_suffix(*kind));
    if bare.is_some_and(|bare| threshold(bare).is_some_and(|own| own.end == bare.len())) {
        // 纳税超千万元企业31家，超亿元企业|5家: what passed the first threshold passed this.
        let old = threshold(subject).filter(|old| old.end < subject.len())?;
        let of = subject[..old.start].trim_end_matches("超过");
        let of = of.trim_end_matches(['超', '过']);
        let taxes = ["税", "入", "值", "额"].iter().any(|end| of.ends_with(end));
        return (taxes && noun.starts_with(['超', '过'])).then(|| format!("{of}{noun}"));
    }
    let own = threshold(noun).filter(|own| own.end == noun.len())?;
    let old = threshold(subject).filter(|old| old.end < subject.len())?;
    let whose = if own.start == 0 {
        &subject[..old.start]
    } else {
        ""
    };
    Some(format!("{whose}{noun}{}", &subject[old.end..]))
}

/// Where a threshold stands: 超300万元, 1000头以上.
fn threshold(text: &str) -> Option<std::ops::Range<usize>> {
    let digit =
        |c: char| c.is_ascii_digit() || matches!(c, '.' | '万' | '亿') || numeral::begins(c);
    let first = text.find(digit)?;
    let over = ["超过", "突破", "超", "过"];
    let over = over.iter().find(|word| text[..first].ends_with(**word));
    let rest = text[first..].trim_start_matches(digit);
    // One unit, as 元, 头, 平方米.
    let unit = rest.char_indices().take(4).map(|(at, c)| at + c.len_utf8());
    // 过80亿|企业 lacks its unit.
    let bare = text[..text.len() - rest.len()].ends_with(['亿', '万']);
    let bare = bare && (rest.is_empty() || of_firms(rest));
    let unit = std::iter::once(0).filter(|_| bare).chain(unit);
    let sum = '元'.len_utf8();
    let ends = |at: &usize| {
        let firms = *at <= sum && of_firms(&rest[*at..]);
        let rest = &rest[*at..];
        let bound = ["以上", "以下"]
            .iter()
            .find(|word| rest.starts_with(**word));
        bound.is_some() || over.is_some() && (rest.is_empty() || rest.starts_with('的') || firms)
    };
    let unit = unit.into_iter().find(ends)?;
    let behind = &rest[unit..];
    let bound = ["以上", "以下"]
        .iter()
        .find(|word| behind.starts_with(**word));
    let end = text.len() - behind.len() + bound.map_or(0, |word| word.len());
    Some(first - over.map_or(0, |word| word.len())..end)
}

/// 产值过80亿元|企业.
fn of_firms(text: &str) -> bool {
    text.starts_with("企业") || text.starts_with("项目")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yardsticks_are_told_by_their_end_and_whose_they_are() {
        for (noun, expected) in [
            ("年度计划的", Some("年度计划")),
            ("州级调整任务", Some("州级调整任务")),
            ("省级储备计划", Some("省级储备计划")),
            ("区委区政府年初下达任务", Some("区委区政府年初下达任务")),
            ("棚改任务", None),
            ("脱贫攻坚目标", None),
        ] {
            assert_eq!(yardstick(noun), expected, "{noun}");
        }
    }

    #[test]
    fn a_threshold_alone_takes_the_place_of_the_last() {
        for (subject, noun, expected) in [
            (
                "村集体收入超20万元的村",
                "超50万元的有",
                Some("村集体收入超50万元的村"),
            ),
            (
                "纳税千万元以上的企业",
                "亿元以上",
                Some("纳税亿元以上的企业"),
            ),
            (
                "存栏500头以上的场",
                "1000头以上的",
                Some("存栏1000头以上的场"),
            ),
            ("规上企业", "亿元以上", None),
            ("产值过亿元企业", "纳税大户", None),
            (
                "产值亿元以上企业",
                "税收千万元以上的",
                Some("税收千万元以上企业"),
            ),
        ] {
            assert_eq!(at_threshold(subject, noun).as_deref(), expected, "{noun}");
        }
    }
}

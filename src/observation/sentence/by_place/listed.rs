//! Places that are listed before what is measured in each of them, which the figures then name again.
//!
//! ```text
//! 甲县、乙县二县优良天数分别达到甲县205天、乙县185天      优良天数 of each
//! 甲县和乙县两县财政收入分别增长6%、7%                   财政收入 of each
//! ```

use super::super::turn::Turn;
use crate::mention::numeral;
use crate::observation::name::Name;
use crate::observation::standard::finish;

/// 甲区、乙区两区|工业投资|分别增长6%、7%: a name without the places that are listed, each of which has a number of its own.
pub fn of_each(turn: &Turn, name: &Name) -> Option<Name> {
    let (_, count) = turn.listed;
    let from = turn.scene.clauses[turn.bound().clause].range.start;
    let said = turn
        .scene
        .text
        .get(from..turn.number().span.start as usize)?;
    let (words, _) = said.split_once("分别").filter(|_| count > 1)?;
    let what = &words[places(words)..];
    let shorter = !what.is_empty() && what.len() < words.len() && what.len() < name.text.len();
    (shorter && name.text.ends_with(what))
        .then(|| finish(Name::new(what, name.span.clone(), name.rule)))
}

/// |曲沃、侯马二县市|优良天数: how much of the words before a list is the places that it is of, with how many they are.
pub(super) fn places(words: &str) -> usize {
    const KINDS: [&str; 13] = [
        "县市区",
        "县（市、区）",
        "县市",
        "县区",
        "区县",
        "市县",
        "市区",
        "县",
        "区",
        "市",
        "州",
        "旗",
        "省",
    ];
    /// 两|县域|经济, 三|市场|主体: other words.
    const WORDS: [char; 9] = ['场', '级', '属', '民', '政', '直', '域', '内', '间'];
    let ends = |at: usize| {
        let rest = &words[at..];
        let count = rest.trim_start_matches(|c: char| numeral::begins(c) || c.is_ascii_digit());
        let count = count.strip_prefix('个').unwrap_or(count);
        let kind = KINDS.iter().find(|kind| count.starts_with(**kind))?;
        let own = count.len() < rest.len() && !count[kind.len()..].starts_with(WORDS);
        own.then(|| words.len() - count.len() + kind.len())
    };
    let Some(list) = words.find(['、', '和', '与']) else {
        return 0;
    };
    let mut starts = words[list..].char_indices().map(|(at, _)| list + at);
    starts
        .find_map(ends)
        .filter(|end| *end < words.len())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn places_and_how_many_they_are() {
        let rest = |words: &'static str| &words[places(words)..];
        assert_eq!(rest("曲沃、侯马二县市优良天数"), "优良天数");
        assert_eq!(rest("乙县、丙县三区县财政收入"), "财政收入");
        assert_eq!(rest("甲市和乙市两市工业和服务业投资"), "工业和服务业投资");
        assert_eq!(rest("甲县、乙县两县域经济规模"), "甲县、乙县两县域经济规模");
        assert_eq!(rest("优良天数"), "优良天数");
    }
}

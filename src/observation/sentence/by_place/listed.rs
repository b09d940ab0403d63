//! Places that are listed before what is measured in each of them, which the figures then name again.
//!
//! ```text
//! 甲县、乙县二县优良天数分别达到甲县205天、乙县185天      优良天数 of each
//! ```

use crate::mention::numeral;

/// |曲沃、侯马二县市|优良天数: how much of the words before a list is the places that it is of, with how many they are.
pub(super) fn places(words: &str) -> usize {
    const KINDS: [&str; 9] = [
        "县市区",
        "县（市、区）",
        "县市",
        "县区",
        "区县",
        "市县",
        "市区",
        "县",
        "区",
    ];
    let ends = |at: usize| {
        let rest = &words[at..];
        let count = rest.trim_start_matches(|c: char| numeral::begins(c) || c.is_ascii_digit());
        let count = count.strip_prefix('个').unwrap_or(count);
        let kind = KINDS.iter().find(|kind| count.starts_with(**kind))?;
        (count.len() < rest.len()).then(|| words.len() - count.len() + kind.len())
    };
    let Some(list) = words.rfind('、') else {
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
        assert_eq!(rest("优良天数"), "优良天数");
    }
}

//! Papers that lay down what is granted, to whom and how much at most: such sums are terms, no figures of a place.
//!
//! ```text
//! 某区节能降碳若干支持措施
//! 对改建项目，按照购置费的|20%给予补助，最高不超过|200万元。       terms
//! 到2025年，全区培育企业30家。                                a goal
//! ```
//!
//! The words are rows of `grant_words.tsv`. What single sentences grant in other papers is told by [`crate::observation`].

use crate::lexicon::kinds;
use crate::outline::Outline;

kinds! { static WORDS = "../../lexicon/grant_words.tsv": paper, grants, place, done }

/// How far into a text, in bytes, a paper that it hands out is named.
const OPENING: usize = 1_500;

/// Whether a document is such a paper, or hands one out: 现将《某区节能降碳若干支持措施》印发给你们.
pub(super) fn lays_terms(text: &str, outline: &Outline) -> bool {
    let names = |title: &str| {
        let bare = title.split(['（', '(']).next().unwrap_or(title);
        WORDS.paper.ending(bare.trim()).is_some()
    };
    if outline.title.is_some_and(|title| names(title.of(text))) {
        return true;
    }
    let head = &text[..text.floor_char_boundary(OPENING)];
    let mut titles = head.match_indices('《').filter_map(|(at, open)| {
        let inner = &head[at + open.len()..];
        let end = inner.find('》')?;
        let rest = &inner[end + '》'.len_utf8()..];
        Some((&head[..at], &inner[..end], rest))
    });
    titles.any(|(before, title, rest)| {
        let issued = before.ends_with("印发") || rest.starts_with("印发");
        issued && names(&title.split_whitespace().collect::<String>())
    })
}

/// Whether a sentence of such a paper lays down what is granted, and tells of no place and of nothing that is done.
pub fn grants(text: &str) -> bool {
    let grants = WORDS.grants.within(text);
    grants && !WORDS.place.within(text) && !WORDS.done.within(text)
}

#[cfg(test)]
mod tests {
    use super::grants;

    #[test]
    fn terms_are_told_from_goals_and_results() {
        assert!(grants("对新认定的企业给予一次性奖励20万元。"));
        assert!(grants("单个项目最高不超过200万元。"));
        assert!(!grants("到2025年，全区培育企业30家，给予重点扶持。"));
        assert!(!grants("2022年已兑现奖励3000万元。"));
        assert!(!grants("培育企业30家。"));
    }
}

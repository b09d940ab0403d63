//! Works behind 的: what is counted is what they are done to.
//!
//! ```text
//! 12个|村|的规划编制            7个|项目|的前期方案论证等相关工作
//! 3条|道路|的市政和景观方案深化      5项省级的奖励      as it stands: no work
//! ```
//!
//! Where 的 tells which things are counted, and the thing stands behind it, nothing is cut here: see [`super::told`].

use crate::lexicon::kinds;
use crate::observation::noun;
use std::ops::{Range, RangeInclusive};

kinds! { static WORDS = "../../lexicon/worked_words.tsv": thing, work, tail }

/// The longest account of what is done, in characters.
const LONGEST: usize = 20;

/// Length of the counted noun, where the words behind it only tell what is done to it.
pub(super) fn worked_on(text: &str) -> Option<usize> {
    let mut links = text.match_indices('的').map(|(at, _)| at);
    links.find(|at| {
        let (thing, work) = (&text[..*at], &text[at + '的'.len_utf8()..]);
        WORDS.thing.ending(thing).is_some() && is_work(work)
    })
}

/// 12个|村|的规划编制 → 规划编制: what is done to things that are told by no more than what they are, apart from what says nothing.
pub(super) fn deed(text: &str) -> Option<Range<usize>> {
    /// 4个项目|的建设: a bare verb tells nothing apart.
    const LENGTHS: RangeInclusive<usize> = 4..=12;
    let thing = worked_on(text).filter(|end| noun::is_generic(&text[..*end]))?;
    let work = &text[thing + '的'.len_utf8()..];
    // 30个|村|的村内道路硬化: where they lie is told by what they are.
    let inner = work.strip_prefix(&text[..thing]);
    let inner = inner.and_then(|rest| rest.strip_prefix('内'));
    let work = inner.unwrap_or(work);
    let from = text.len() - work.len();
    let tail = WORDS.tail.ending(work).unwrap_or_default();
    let work = &work[..work.len() - tail.len()];
    let plain = !work.contains(['、', '，', '“']) && !work.contains(|c: char| c.is_ascii_digit());
    let short = LENGTHS.contains(&work.chars().count());
    (plain && short).then_some(from..from + work.len())
}

/// 前期方案论证|等相关工作: whether words tell what is done, and nothing that it is done to.
fn is_work(work: &str) -> bool {
    let tail = WORDS.tail.ending(work).unwrap_or_default();
    let bare = &work[..work.len() - tail.len()];
    let named = WORDS.work.ending(if bare.is_empty() { work } else { bare });
    let tailed = tail.ends_with("工作") && !bare.contains('、');
    (named.is_some() || tailed) && work.chars().count() <= LONGEST && !work.contains(['的', '，'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_worked_on_is_counted() {
        let noun = |text: &'static str| worked_on(text).map(|end| &text[..end]);
        assert_eq!(noun("村的规划编制"), Some("村"));
        assert_eq!(noun("项目的前期方案论证等相关工作"), Some("项目"));
        assert_eq!(noun("规模以上的企业"), None);
        assert_eq!(noun("村的道路"), None);
    }

    #[test]
    fn generic_things_are_told_apart_by_what_is_done() {
        let told = |text: &'static str| deed(text).map(|deed| &text[deed]);
        assert_eq!(told("项目的前期方案论证等相关工作"), Some("前期方案论证"));
        assert_eq!(told("村的村内道路硬化"), Some("道路硬化"));
        assert_eq!(told("水库的除险加固"), None);
    }
}

//! Sums that tell apart those of a list whose noun closes it.
//!
//! ```text
//! 2家营收超|10亿元、5家营收超|5亿元的龙头企业      no figures: so many 营收超10亿元的龙头企业 there are
//! 2家企业营收超|10亿元、5家企业营收超|5亿元        figures
//! ```
//!
//! What one count alone is known by is told in [`super::money`].

use super::super::{Judged, sums};
use crate::lexicon::UnitKind as Kind;

/// Longest sum with what it is of, in characters, and longest noun.
const LONGEST: usize = 16;

/// 2家|营收超10亿元|、5家营收超5亿元的龙头企业: how far the sum reaches behind a count, where a noun closes the list.
fn listed_sum(behind: &str, unit: &str) -> Option<usize> {
    const MOST: usize = 8;
    let first = sum(behind)?;
    let mut at = first;
    for _ in 0..MOST {
        let rest = behind[at..].strip_prefix(['、', '和'])?;
        let count = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let next = count
            .strip_prefix(unit)
            .filter(|_| count.len() < rest.len() && !unit.is_empty())?;
        at = behind.len() - next.len() + sum(next)?;
        if let Some(noun) = behind[at..].strip_prefix('的') {
            let end = noun
                .find(['，', '。', '；', '、', '（', '：'])
                .unwrap_or(noun.len());
            let plain = !noun[..end].contains(|c: char| c.is_ascii_digit());
            let short = (2..=LONGEST).contains(&noun[..end].chars().count());
            return (plain && short).then_some(first);
        }
    }
    None
}

/// |营收超10亿元|、5家…: where the sum ends that a text begins with.
fn sum(text: &str) -> Option<usize> {
    let told = sums(text)?;
    let near = text.char_indices().nth(LONGEST);
    let near = &text[..near.map_or(text.len(), |(end, _)| end)];
    let units = ["亿元", "万元"];
    let money = units
        .iter()
        .filter_map(|unit| near[told..].find(unit))
        .min()?;
    let end = told + money + units[0].len();
    let plain = !near[..end].contains(['，', '；', '。', '、', '的', '占']);
    let bound = ["以上", "以下"];
    let bound = bound.iter().find(|word| text[end..].starts_with(**word));
    plain.then(|| end + bound.map_or(0, |word| word.len()))
}

impl Judged<'_> {
    /// 2家营收超|10亿元、5家营收超5亿元的龙头企业: whether a sum only tells which are counted before it.
    pub(super) fn sized_in_list(&self, at: usize) -> bool {
        let number = &self.numbers[at];
        let count = at.checked_sub(1).map(|last| &self.numbers[last]);
        let count = count.filter(|count| count.kind() == Some(Kind::Classifier));
        let Some(count) = count.filter(|_| number.kind() == Some(Kind::Money)) else {
            return false;
        };
        let from = count.span.end as usize;
        let sum = self
            .text
            .get(from..)
            .and_then(|behind| listed_sum(behind, &count.unit));
        sum.is_some_and(|length| number.span.end as usize <= from + length)
    }
}

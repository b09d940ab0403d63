//! Headlines of the first months of a year that tell of the one before.
//!
//! ```text
//! 某县去年脱贫1.2万人, in March 2019        2018
//! 回眸2018｜某县工业, 数说某县2018           likewise: a year without its 年 that has just gone by
//! 某县去年的贫困村今年变了样                 none: it goes on to this year
//! ```
//!
//! Titles that name a year in full are read in [`super::named`].

use super::{Dated, dated};
use crate::lexicon::kinds;
use crate::outline::Dateline;
use crate::span::{Folded, Span};

kinds! { static WORDS = "../../lexicon/headline_words.tsv": looks_back, gone, set_beside, part, onward }

/// The last month in which a headline calls a year the last, and its text tells of little else.
const EARLY: u8 = 3;

/// The year before that of issue, where a headline of the first months tells of it.
pub(super) fn told(text: &str, title: Span<Folded>, published: Option<Dateline>) -> Option<Dated> {
    let date = published.filter(|date| date.month.is_some_and(|month| month <= EARLY))?;
    let words = title.of(text);
    let last = date.year.checked_sub(1)?;
    if WORDS.onward.within(words) || words.contains(&date.year.to_string()) {
        return None;
    }
    let (at, length) = bare(words, &last.to_string()).or_else(|| called(words))?;
    let start = title.start as usize + at;
    Some(dated(last, Some(Span::bytes(start, start + length))))
}

/// 某县|去年|脱贫1.2万人, but not 超过去年同期, 去年底: where a headline names the year gone by in words.
fn called(words: &str) -> Option<(usize, usize)> {
    let mut found = WORDS.gone.every(words);
    let (_, place) = found.find(|(_, place)| {
        let (before, after) = (&words[..place.start], &words[place.end..]);
        WORDS.set_beside.ending(before).is_none() && WORDS.part.starting(after).is_none()
    })?;
    Some((place.start, place.len()))
}

/// 回眸|2018|, 数说某县|2018|, |2018|，某县这样走过: where the year stands without its 年, at an edge of the headline, or behind a word
/// that looks back.
fn bare(words: &str, year: &str) -> Option<(usize, usize)> {
    let at = words.find(year)?;
    let (before, after) = (&words[..at], &words[at + year.len()..]);
    let ends = after.trim_end().is_empty();
    let apart = after.starts_with(['，', '：', '|', '｜', '·', ' ', '】', '”']);
    let back = WORDS.looks_back.within(before);
    let whole = !before.ends_with(|c: char| c.is_ascii_alphanumeric() || "-—~./".contains(c));
    let opens = before.is_empty() && apart;
    let told =
        opens || back && !after.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '年');
    (whole && (told || ends && back)).then_some((at, year.len()))
}

#[cfg(test)]
mod tests {
    use super::{bare, called};

    #[test]
    fn headlines_look_back() {
        assert!(called("某县去年脱贫1.2万人").is_some());
        assert!(called("某县出口超去年同期").is_none());
        assert!(bare("回眸2018｜某县工业", "2018").is_some());
        assert!(bare("数说某县2018", "2018").is_some());
        assert!(bare("2018，某县这样走过", "2018").is_some());
        assert!(bare("某县2018-2020年规划", "2018").is_none());
    }
}

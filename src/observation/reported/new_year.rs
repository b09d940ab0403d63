//! News of the first months of a year that tells of the year before.
//!
//! ```text
//! 建成示范点8个。⏎2019年，我区开展…。⏎检查工地60次。     all 2019, in a text of January 2020
//! 2019年，我区开展…。今年，…                           2019 of its own paragraph alone
//! 截至去年12月底，…。…截至2014年12月底，…                2014, in a text of January 2015
//! ```
//!
//! What opens a text is read in [`super`].

use super::period_of;
use crate::lexicon::{has, tense};
use crate::mention::period::Part;
use crate::observation::genre::Dated;
use crate::outline::{Dateline, Outline};
use crate::span::Span;

/// |2019年，…: the year before, which a paragraph opens with, where nothing in the text is of the year of issue.
pub(super) fn told(text: &str, outline: &Outline) -> Option<Dated> {
    const LONGEST: usize = 6_000;
    let date = outline.published.filter(|date| {
        let begun = date.month.is_some_and(|month| month <= 2) && date.day.is_some();
        begun && text.len() <= LONGEST
    })?;
    let year = date.year.checked_sub(1)?;
    if let Some(found) = until_its_end(text, year) {
        return Some(found);
    }
    let word = format!("{year}年");
    let opens = |at: &usize| {
        let lead = text[..*at].trim_end_matches([' ', '　']);
        let topic = text[at + word.len()..].starts_with('，');
        topic && lead.ends_with('\n')
    };
    let at = text.match_indices(&word).map(|(at, _)| at).find(opens)?;
    let span = Span::bytes(at, at + word.len());
    (!tells_of_own(text, date)).then(|| (period_of(year, Part::Whole, span), Some(span)))
}

/// 今年，…, 目前，…, 将新建…: whether a text tells of the year in which it was issued, or of what is to come.
pub(super) fn tells_of_own(text: &str, date: Dateline) -> bool {
    let issue = format!("{}年", date.year);
    let apart = |(at, _): (usize, &str)| {
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        !(date.span.start <= at && at < date.span.end)
    };
    let ahead = text.contains('将') || has(text, "计划");
    ahead
        || tense::WORDS.now.within(text)
        || tense::WORDS.lately.within(text)
        || text.match_indices(&issue).any(apart)
}

/// 截至去年12月底，…。…截至2012年12月底，…: the year whose end a text of the months after looks back from more than once.
fn until_its_end(text: &str, year: u16) -> Option<Dated> {
    let ends = [
        "去年12月底".to_owned(),
        format!("{year}年12月底"),
        "去年底".to_owned(),
        format!("{year}年底"),
    ];
    let until = |at: &usize| {
        ["截至", "截止"]
            .iter()
            .any(|word| text[..*at].ends_with(word))
    };
    let found = ends
        .iter()
        .flat_map(|word| text.match_indices(word.as_str()));
    let found: Vec<usize> = found.map(|(at, _)| at).filter(until).collect();
    let at = found.iter().copied().min().filter(|_| found.len() >= 2)?;
    let words = text[at..].split('年').next()?.len() + '年'.len_utf8();
    let span = Span::bytes(at, at + words);
    (!has(text, "今年")).then(|| (period_of(year, Part::Whole, span), Some(span)))
}

/// 去年，…支出30亿元。…去年…: spring news that tells of the year before again and again, and of no other time.
pub(super) fn last_years(text: &str, outline: &Outline) -> Option<Dated> {
    const LONGEST: usize = 6_000;
    let date = outline
        .published
        .filter(|date| date.month.is_some_and(|month| month <= 5) && text.len() <= LONGEST)?;
    // 比去年增长, 去年底: what something is compared with, and a point in time.
    let told = |(at, word): (usize, &str)| {
        let (before, after) = (&text[..at], &text[at + word.len()..]);
        !before.ends_with(['比', '较', '与', '同', '对'])
            && !after.starts_with(['同', '底', '末', '以', '的'])
    };
    let mut last = text.match_indices("去年").filter(|found| told(*found));
    let (at, word) = last.next()?;
    // 2021年GDP超过1万亿元，…。去年，…。去年，…, in January 2022: by its number as well.
    let year = date.year.checked_sub(1)?;
    let named = || {
        let begun = date.month.is_some_and(|month| month <= 2);
        let word = format!("{year}年");
        let whole = |(at, word): &(usize, &str)| {
            let after = &text[at + word.len()..];
            let part = |c: char| c.is_ascii_digit() || "底末以的前".contains(c);
            !after.starts_with(part)
        };
        begun && text.match_indices(&*word).any(|found| whole(&found))
    };
    let count = last.count();
    let again = count >= 2 || count == 1 && named();
    let own = format!("{}年", date.year);
    // 2016年4月11日: the day of the page.
    let dated = |(at, word): (usize, &str)| {
        let after = &text[at + word.len()..];
        !after.starts_with(|c: char| c.is_ascii_digit())
    };
    let other = tense::WORDS.now.within(text)
        || tense::WORDS.within.within(text)
        || text.match_indices(&*own).any(dated);
    let span = Span::bytes(at, at + word.len());
    let period = period_of(year, Part::Whole, span);
    (again && !other).then_some((period, Some(span)))
}

//! Lines and sentences that announce what a year is to bring.
//!
//! ```text
//! 提出2023年主要任务          the tasks of 2023
//! 2023年这样干              likewise, in a line of its own
//! 某县今年将新建学校6所       a headline that says so of all that news tells of the year
//! 2023年重点工作完成情况      none: it was done
//! ```
//!
//! Whether a list of them follows is asked by the walk; what news of the end of a year plans, by [`super::genre`].

use super::genre::Dated;
use crate::lexicon::{find, has, kinds};
use crate::mention::period::{self, Part, Period, Year};
use crate::outline::{Dateline, Outline, SentenceKind};
use crate::span::{Folded, Span};
use std::ops::Range;

kinds! { static WORDS = "../lexicon/announced_words.tsv": sets, tasks, done, acts, heralds, sets_at, reached }

/// Longest line that says no more than that, in characters.
const LONGEST: usize = 24;

/// The first month in which news tells what the next year is to bring.
const LATE: u8 = 11;

/// 12月26日，该县明确|2024年|主要目标: the next year, where news of the last months of one begins with what that is to bring: what it plans is
/// of that year, where nothing says otherwise.
pub fn next_year(text: &str, outline: &Outline) -> Option<Dated> {
    const HEAD: usize = 4;
    let date = outline.published.filter(|date| date.month >= Some(LATE))?;
    // 2023年12月20日，某县召开全会，提出…: the line may be taken for the occasion.
    let mut first = outline
        .sentences
        .iter()
        .filter(|s| s.kind != SentenceKind::Heading)
        .take(HEAD);
    first.find_map(|sentence| {
        let named = sets(sentence.span.of(text))?;
        let start = sentence.span.start;
        let words = Span::new(start + named.span.start, start + named.span.end);
        (named.year == Year::Absolute(date.year + 1)).then_some((named, Some(words)))
    })
}

/// 县长在会上|提出|2022年|主要任务|，一串数字…: the year of a sentence that tells no figure of it.
pub fn sets(text: &str) -> Option<Period> {
    // Most sentences have none of these words.
    if !has(text, "20") || !WORDS.sets.within(text) {
        return None;
    }
    let year = period::scan(text).into_iter().rfind(is_year)?;
    let (before, after) = around(text, &year);
    let after = after.strip_prefix('的').unwrap_or(after);
    let tasks = WORDS.tasks.starting(after)?;
    let rest = &after[tasks.len()..];
    let figures = rest.contains(|c: char| c.is_ascii_digit());
    let done = WORDS
        .done
        .starting(rest.strip_prefix('的').unwrap_or(rest))
        .is_some();
    let sets = WORDS.sets.ending(before).is_some();
    (sets && !figures && !done).then_some(year)
}

/// 某县|今年将|新建学校6所, 今年某县|这样干|！, 某县增长|目标定为|7.5%: the words of a headline that say what the year of issue is to bring, in
/// news of its first half.
pub fn heralds(text: &str, outline: &Outline) -> Option<Span<Folded>> {
    const BEGUN: u8 = 6;
    let span = outline.title?;
    let title = span.of(text);
    // 某县：2020年，目标定了！, where nothing but the headline dates it: of that year.
    let own = |date: &Dateline| span.start <= date.span.start && date.span.end <= span.end;
    let date = outline.published.filter(|date| match date.month {
        Some(month) => month <= BEGUN,
        None => own(date),
    })?;
    // 去年引进项目86个，今年将再引进90个: a headline of both years tells nothing of either alone.
    if has(title, "去年") {
        return None;
    }
    let named = || {
        let year = format!("{}年", date.year);
        has(title, "今年") || title.contains(&year)
    };
    let acts = || {
        let bare = title.trim_end_matches(['。', '！', '？', '!', '?', ' ']);
        let word = WORDS.acts.ending(bare).filter(|_| named())?;
        Some(bare.len() - word.len()..bare.len())
    };
    let found = WORDS.heralds.next(title, 0).map(|(_, place)| place);
    let set_at = || {
        let set = WORDS.sets_at.next(title, 0).map(|(_, place)| place);
        set.or_else(|| goal_told(title).filter(|_| named()))
    };
    let place = found.filter(|_| named()).or_else(acts).or_else(set_at)?;
    // 今年将完成任务的九成, 今年重点工作完成情况: nor is it what was done.
    let done = WORDS.done.within(&title[place.end..]);
    let offset = |byte: usize| Some(span.start + u32::try_from(byte).ok()?);
    (!done).then_some(Span::new(offset(place.start)?, offset(place.end)?))
}

/// 某县2021年投资增长|目标|10%: where a headline tells how high a goal is, and not that it was reached or passed.
fn goal_told(title: &str) -> Option<Range<usize>> {
    let word = "目标";
    let at = find(title, word)?;
    let (before, after) = (&title[..at], &title[at + word.len()..]);
    let counts = after.starts_with(|c: char| c.is_ascii_digit());
    let reached = WORDS.reached.within(before);
    (counts && !reached).then_some(at..at + word.len())
}

/// |2023年|，我们要这样干: the year of a line that says no more.
pub fn acts(text: &str) -> Option<Period> {
    let line = text.trim_end_matches(['：', '。', '！', '？']);
    if !line.starts_with("20") || line.chars().count() > LONGEST {
        return None;
    }
    let year = period::until(line, 0).next().filter(is_year)?;
    let (before, after) = around(line, &year);
    let ends = WORDS.acts.ending(after).is_some();
    (before.is_empty() && ends && !WORDS.done.within(after)).then_some(year)
}

/// |今年|这样干, 新的一年: the year of issue in such a line.
pub fn acts_now(text: &str) -> Option<Period> {
    let line = text.trim_end_matches(['：', '。', '！', '？']);
    let named = ["今年", "新的一年"]
        .into_iter()
        .find(|word| line.starts_with(word))?;
    let after = &line[named.len()..];
    let says = WORDS.acts.ending(after).is_some() || after.is_empty() && named.ends_with("一年");
    let short = line.chars().count() <= LONGEST && !WORDS.done.within(after);
    (says && short).then_some(Period {
        span: Span::bytes(0, named.len()),
        year: Year::Issued(0),
        part: Part::Whole,
        base: false,
    })
}

fn is_year(period: &Period) -> bool {
    period.part == Part::Whole && !period.base && matches!(period.year, Year::Absolute(_))
}

/// What stands before and behind a period.
fn around<'t>(text: &'t str, period: &Period) -> (&'t str, &'t str) {
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    (&text[..start], &text[end..])
}

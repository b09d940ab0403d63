//! Days on which a page was looked at, which date nothing that it bears.
//!
//! ```text
//! 今天是2021年5月11日 星期二⏎…⏎2018-03-06 来源：某某网      its clock: no date of anything
//! 某县政府网 2021年5月11日 星期二⏎…⏎[2018-03-06]            above all others, with the day of the week
//! ```
//!
//! Days on which a page was made are read by [`super`].

use super::super::Dateline;
use super::super::date::dates;
use super::super::page::WORDS;
use super::{Sources, is_official};
use crate::span::{Folded, Span};

/// Whether the day of a line is that on which the page was looked at: as its clock says, or as a line above all others has it of a page
/// that says itself when it was made.
pub(super) fn is_of_visit(text: &str, line: Span<Folded>, sources: &Sources) -> bool {
    if is_clock(text, line) {
        return true;
    }
    let first = text[..line.start as usize].trim().is_empty();
    let Some(date) = dates(text, line).into_iter().next().filter(|_| first) else {
        return false;
    };
    let before = &text[line.start as usize..date.span.start as usize];
    let after = text[date.span.end as usize..line.end as usize].trim();
    let Some(timed) = is_time(after).filter(|_| is_site(before.trim())) else {
        return false;
    };
    let earlier = |other: &Dateline| other.day.is_some() && other.year < date.year;
    let made = |page: &Span<Folded>| {
        let labelled = timed || is_official(page.of(text));
        labelled && dates(text, *page).iter().any(earlier)
    };
    let mut others = sources.page.iter().chain(&sources.own);
    others.any(|other| *other != line && made(other))
}

/// 您好，|今天是|2021年5月11日, 当前时间：2021-05-11: whether a line is the clock of a page.
fn is_clock(text: &str, line: Span<Folded>) -> bool {
    const GREETS: [&str; 4] = ["您好", "你好", "欢迎您", "欢迎访问"];
    let words = line.of(text).trim_start();
    let words = GREETS
        .iter()
        .fold(words, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    let words = words.trim_start_matches(['，', '！', '。', ' ', ',', '!', '　']);
    WORDS.clock.starting(words).is_some()
}

/// 某县人民政府: whether what stands before such a day may name the site.
fn is_site(before: &str) -> bool {
    const LONGEST: usize = 12;
    before.chars().count() <= LONGEST && before.chars().all(char::is_alphabetic)
}

/// 10:20:32 星期二 农历四月初三: whether nothing but the time stands behind a day, and if so, whether any does.
fn is_time(after: &str) -> Option<bool> {
    let clock = |c: char| c.is_ascii_digit() || matches!(c, ':' | '：' | ' ' | '　');
    let rest = after.trim_start_matches(clock);
    let day = rest.strip_prefix("星期").or(rest.strip_prefix('周'));
    let rest = day.map_or(rest, |day| {
        day.trim_start_matches(|c| "一二三四五六日天".contains(c))
    });
    let rest = rest.trim_start_matches(clock);
    let lunar = rest.starts_with("农历");
    (rest.is_empty() || lunar).then_some(!after.is_empty())
}

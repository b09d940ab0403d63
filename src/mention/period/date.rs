//! Dates in digits: `2023年`, `2023年上半年`, `2016-2020年`, `10月12日`, `2023-10-12`, `1-9月`.
//!
//! It also tells the number scanner how long a date is, so that no part of one becomes a figure:
//! `3年`, `12日` and `30日前` are lengths and days, never counts.

mod month;
mod part;
mod season;

use super::near::day_alone;
use super::since::{since, years_on};
use super::words::WORDS;
use super::{Part, Period, Year};
use crate::lexicon::has;
use crate::mention::numeral;
use crate::span::Span;
pub use month::beginning as first_month;
use month::{month, until_next_year};
pub use part::within_year;
use season::season;

/// Years that a report can speak of.
pub const YEARS: std::ops::RangeInclusive<u16> = 1900..=2100;

/// Whether a date can begin with this character.
pub const fn begins(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '二' | '一' | '〇' | '零')
}

/// Value, length in bytes, digits.
type Integer = (u16, usize, usize);

/// Digits, or digits written in Chinese side by side, at the start of `text`.
fn integer(text: &str) -> Option<Integer> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    if count > 0 {
        return text[..count]
            .parse()
            .ok()
            .map(|value| (value, count, count));
    }
    let (value, length) = numeral::leading(text)?;
    let characters = text[..length].chars().count();
    // Values over 2100 are no dates, so the cast cannot cut anything off.
    (value <= 2100.0 && value.fract() == 0.0).then_some((value as u16, length, characters))
}

/// A four-digit year at the start of `text`.
fn year(text: &str) -> Option<(u16, usize)> {
    four_digits(integer(text)?)
}

fn four_digits((value, length, digits): Integer) -> Option<(u16, usize)> {
    (digits == 4 && YEARS.contains(&value)).then_some((value, length))
}

/// The digits that a text starts with, where those of a date may be followed by what follows them.
/// Most numbers are told from dates by this alone.
fn leading(rest: &str) -> Option<Integer> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && !may_follow(&rest[digits..], digits) {
        return None;
    }
    integer(rest).filter(|&(_, length, digits)| may_follow(&rest[length..], digits))
}

/// Whether the digits of a date, so many of them, may be followed by this.
pub fn may_follow(after: &str, digits: usize) -> bool {
    match after.chars().next() {
        Some('.' | '/' | '、' | '和' | '与' | '及') => digits == 4,
        Some(
            '-' | '~' | '—' | '至' | '到' | '年' | '周' | '月' | '日' | '号' | '季' | '世' | '时'
            | '届' | '点' | '后' | '岁',
        ) => true,
        _ => false,
    }
}

/// The date at `at`, if one stands there.
pub fn read(text: &str, at: usize) -> Option<Period> {
    read_from(text, at, leading(&text[at..])?)
}

/// The date whose digits at `at` are read.
fn read_from(text: &str, at: usize, first: Integer) -> Option<Period> {
    // PM10|月均浓度
    let inside = text[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '.');
    let of_month = || {
        text[at..]
            .trim_start_matches(|c: char| c.is_ascii_digit())
            .starts_with('月')
    };
    if inside && !((first.2 == 4 || of_month()) && follows_item(&text[..at])) {
        return None;
    }
    let rest = &text[at..];
    with_year(rest, first)
        .or_else(|| enclosed(text, at, first))
        .or_else(|| month(rest, first))
        .or_else(|| day_alone(text, at, first))
        .map(|(year, part, length)| Period {
            span: Span::bytes(at, at + length),
            year,
            part,
            base: false,
        })
}

/// ⏎1.|2023年工作回顾, ⏎1.|10月底前: whether the number of an item stands before a year, at the start of its line.
fn follows_item(before: &str) -> bool {
    before.strip_suffix('.').is_some_and(|before| {
        let number = before.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = before.len() - number.len();
        (1..=2).contains(&digits) && (number.is_empty() || number.ends_with('\n'))
    })
}

/// 08年, 〇八年: a year of this century that is said by its last digits, the first of them a zero.
fn short(rest: &str, (value, length, digits): Integer) -> Option<(u16, usize)> {
    let zero = rest.starts_with(['0', '〇', '零']);
    let year = zero && digits == 2 || rest.starts_with("〇〇") && digits == 3;
    (year && value > 0 && rest[length..].starts_with('年')).then_some((2000 + value, length))
}

/// 2006年一2010年: the numeral that is printed for a dash, between two years that both have their 年.
const ONE: &str = "一";

/// A date that begins with a year.
fn with_year(rest: &str, first: Integer) -> Option<(Year, Part, usize)> {
    let (first, used) = four_digits(first).or_else(|| short(rest, first))?;
    let after = &rest[used..];
    if let Some((part, length)) = season(first, after) {
        return Some((Year::Absolute(first), part, used + length));
    }
    if let Some((part, length)) = dashed(after) {
        return Some((Year::Absolute(first), part, used + length));
    }
    let tail = after.strip_prefix('年').unwrap_or(after);
    let marked = after.len() - tail.len();
    for joint in ["-", "—", "~", "至", "到", ONE] {
        let Some(second) = tail.strip_prefix(joint) else {
            continue;
        };
        let Some((last, length)) = year(second).filter(|(last, _)| *last > first) else {
            continue;
        };
        let ended = second[length..].starts_with('年');
        if (ended || marked > 0) && (joint != ONE || ended && marked > 0) {
            let end =
                used + marked + joint.len() + length + if ended { '年'.len_utf8() } else { 0 };
            return Some((Year::Absolute(first), Part::Through(last as i16), end));
        }
    }
    if marked == 0 {
        return is_listed(after).then_some((Year::Absolute(first), Part::Whole, used));
    }
    let (part, length) = match within_year(tail) {
        (Part::Whole, 0) => {
            since(tail).map_or((Part::Whole, 0), |length| onward_from(first, tail, length))
        }
        (Part::Since, length) => onward_from(first, tail, length),
        (Part::Month(month), length) => onward(first, month, &tail[length..])
            .map_or((Part::Month(month), length), |(part, more)| {
                (part, length + more)
            }),
        (Part::Day(month, day), length) => {
            let next = until_next_year((first, (month, day)), &tail[length..]);
            next.map_or((Part::Day(month, day), length), |(part, more)| {
                (part, length + more)
            })
        }
        found => found,
    };
    Some((Year::Absolute(first), part, used + marked + length))
}

/// 2017年|以来|的五年: up to the last of the years that are counted behind the words of `length`; 2017年|以来: without an end.
fn onward_from(first: u16, tail: &str, length: usize) -> (Part, usize) {
    let counted = years_on(first, &tail[length..]);
    counted.map_or((Part::Since, length), |(part, more)| (part, length + more))
}

/// 规划（|2021-2025|）: years alone in a bracket, which need no 年.
fn enclosed(text: &str, at: usize, first: Integer) -> Option<(Year, Part, usize)> {
    const MOST: u16 = 30;
    let (first, used) = four_digits(first)?;
    let rest = &text[at + used..];
    let joint = joint(rest)?;
    let (last, length) = year(&rest[joint..])?;
    let years = last.checked_sub(first)?;
    let closed = rest[joint + length..].starts_with(['）', ')']);
    let open = text[..at].ends_with(['（', '(']);
    let part = Part::Through(i16::try_from(last).ok()?);
    let spans = open && closed && (1..=MOST).contains(&years);
    spans.then_some((Year::Absolute(first), part, used + joint + length))
}

/// 2021|、2022和2023年: whether the years that follow one have the 年 that it lacks.
fn is_listed(after: &str) -> bool {
    const MOST: usize = 6;
    let mut rest = after;
    for _ in 0..MOST {
        let Some(next) = rest.strip_prefix(['、', '和', '与', '及']) else {
            return false;
        };
        let Some((_, length)) = year(next) else {
            return false;
        };
        rest = &next[length..];
        if rest.starts_with('年') {
            return true;
        }
    }
    false
}

/// 2023年10月|—2024年3月: how a stretch goes on into another year, and how long that is.
fn onward(first: u16, month: u8, tail: &str) -> Option<(Part, usize)> {
    let joint = joint(tail)?;
    let (last, used) = year(&tail[joint..])?;
    let after = tail[joint + used..].strip_prefix('年')?;
    let years = last.checked_sub(first).filter(|years| *years > 0)?;
    let (_, Part::Month(to), length) = self::month(after, integer(after)?)? else {
        return None;
    };
    let years = u8::try_from(years).ok()?;
    let length = joint + used + '年'.len_utf8() + length;
    Some((Part::Onward(month, years, to), length))
}

/// Length of the sign or word between the two ends of a stretch of time.
fn joint(text: &str) -> Option<usize> {
    let joint = text.chars().next()?;
    matches!(joint, '-' | '~' | '—' | '至' | '到').then(|| joint.len_utf8())
}

/// `-10-12`, `/10/12`, `.10.12` after a year.
fn dashed(after: &str) -> Option<(Part, usize)> {
    let mark = after
        .chars()
        .next()
        .filter(|c| matches!(c, '-' | '/' | '.'))?;
    let (month, used, digits) = integer(&after[1..])?;
    if !(1..=12).contains(&month) || digits > 2 {
        return None;
    }
    let month = month as u8;
    let rest = &after[1 + used..];
    let day = rest
        .strip_prefix(mark)
        .and_then(integer)
        .filter(|(day, _, digits)| (1..=31).contains(day) && *digits <= 2);
    match day {
        Some((day, length, _)) => Some((Part::Day(month, day as u8), 2 + used + length)),
        None if digits == 2 && mark == '-' && !rest.starts_with(['年', '.']) => {
            Some((Part::Month(month), 1 + used))
        }
        None => None,
    }
}

/// Length of the date or length of time at `at`, for the number scanner to step over.
pub fn date_length(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let first = leading(rest)?;
    if let Some(period) = read_from(text, at, first) {
        return Some(period.span.end as usize - at);
    }
    let (_, used, digits) = first;
    let after = &rest[used..];
    let mark = WORDS.mark.starting(after)?;
    // 2018届毕业生 are of a year; 举办5届 counts.
    if mark == "届" && digits < 4 {
        return None;
    }
    if mark == "年" && digits < 4 && is_schooling(&text[..at], &after[mark.len()..]) {
        return None;
    }
    if mark == "年" && digits < 4 && is_return(&text[..at], &after[mark.len()..]) {
        return None;
    }
    // 日 and 号 open words of their own: 10日元, 5号线.
    let word = after[mark.len()..]
        .starts_with(|c: char| matches!((mark, c), ("日", '元' | '圆' | '币') | ("时", '尚')));
    (!word).then_some(used + mark.len())
}

/// 防洪标准达到|30年一遇|: how rare the floods are that a standard is for; not 50年一遇|的洪水.
fn is_return(before: &str, after: &str) -> bool {
    const NEAR: usize = 36;
    let Some(rest) = after.strip_prefix("一遇") else {
        return false;
    };
    let ends = rest.is_empty() || rest.starts_with(['，', '。', '；', '、', '和', '以', '\n']);
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(NEAR))..];
    ends && has(near, "标准")
}

/// 平均受教育年限达到|12年: so many years of schooling, which a sentence measures before; not 12年|义务教育.
fn is_schooling(before: &str, after: &str) -> bool {
    const ENDS: [char; 11] = [
        '，', '。', '；', '、', '\n', '以', '左', '提', '增', '延', '上',
    ];
    let said = before.rsplit('。').next().unwrap_or("");
    let ends = after.is_empty() || after.starts_with(ENDS);
    ends && has(said, "受教育年限")
}

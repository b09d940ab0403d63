//! Months and days of a year that is spoken of: `10月`, `10月12日`, `1-9月`, `1月1日至7月27日`.
//!
//! ```text
//! 10月以来        from October on
//! 1至9月          January to September
//! 1—3季度         the same
//! 12月30日至1月1日  over the end of a year
//! 元-4月          the first four months: 元 is the first, by its old name
//! ```
//!
//! The year before them is read in [`super`].

use super::super::since::since;
use super::{Integer, integer, joint};
use crate::mention::numeral;
use crate::mention::period::{Part, Period, Year};
use crate::span::Span;

/// `10月`, `10月以来`, `10月12日`, `1-9月`, `1至9月`, `1月1日至7月27日`, without a year.
pub(super) fn month(rest: &str, first: Integer) -> Option<(Year, Part, usize)> {
    let (first, used, _) = Some(first).filter(|(first, ..)| (1..=12).contains(first))?;
    let first = first as u8;
    let after = &rest[used..];
    // 1季度, in digits.
    if after.starts_with("季度") && first <= 4 {
        return Some((Year::Context, Part::Quarter(first), used + "季度".len()));
    }
    if !after.starts_with(['月', '-', '~', '—', '至', '到']) {
        return None;
    }
    for joint in [
        "-", "~", "—", "至", "到", "月-", "月—", "月至", "月到", "月~",
    ] {
        let Some(second) = after.strip_prefix(joint) else {
            continue;
        };
        let Some((last, length, _)) = integer(second).filter(|(last, ..)| (1..=12).contains(last))
        else {
            continue;
        };
        if second[length..].starts_with("季度")
            && let Some(part) = quarters(first, last as u8)
        {
            let end = used + joint.len() + length + "季度".len();
            return Some((Year::Context, part, end));
        }
        if second[length..].starts_with('月') {
            let end = used + joint.len() + length + month_mark(&second[length..]);
            return Some((Year::Context, Part::Months(first, last as u8), end));
        }
    }
    if !after.starts_with('月') {
        return None;
    }
    let mark = month_mark(after);
    // 5月|1—5日
    if let Some((day, used_by_day, _)) = integer(&after[mark..])
        && (1..=31).contains(&day)
        && let tail = &after[mark + used_by_day..]
        && !tail.starts_with('日')
        && let Some((part, more)) = until_day((first, day as u8), tail)
    {
        return Some((Year::Context, part, used + mark + used_by_day + more));
    }
    if let Some((day, length)) = day(&after[mark..]) {
        let end = used + mark + length;
        let (part, more) =
            until_day((first, day), &rest[end..]).unwrap_or((Part::Day(first, day), 0));
        return Some((Year::Context, part, end + more));
    }
    let since = since(&after[mark..]);
    let part = since.map_or(Part::Month(first), |_| Part::From(first));
    Some((Year::Context, part, used + mark + since.unwrap_or(0)))
}

/// `元-4月`, `元月至9月`, `元月12日`: what begins with the first month, by its old name.
pub(super) fn first_month(rest: &str) -> Option<(Part, usize)> {
    let after = rest.strip_prefix('元')?;
    let begins = after.starts_with(['月', '-', '~', '—', '至', '到']);
    let (_, part, length) = month(rest, (1, rest.len() - after.len(), 1)).filter(|_| begins)?;
    // 元月均价, 元至…: no month where a word goes on.
    let alone =
        part != Part::Month(1) || !rest[length..].starts_with(['均', '租', '薪', '息', '饼']);
    alone.then_some((part, length))
}

/// |元-4月, |元月至9月: the date at `at` that begins with the first month by its old name; 3000|元至4月, 单|元 are none.
pub fn beginning(text: &str, at: usize) -> Option<Period> {
    let before = text[..at].chars().next_back();
    let money = before.is_some_and(|c| {
        c.is_ascii_digit() || numeral::begins(c) || "万亿多余几数美日欧港澳韩台单公状纪".contains(c)
    });
    let (part, length) = first_month(&text[at..]).filter(|_| !money)?;
    Some(Period {
        span: Span::bytes(at, at + length),
        year: Year::Context,
        part,
        base: false,
    })
}

/// `1-3季度`: the months of the quarters from the first to the last; half a year has a name.
fn quarters(first: u8, last: u8) -> Option<Part> {
    Some(match (first, last) {
        (1, 2) => Part::Half(1),
        (3, 4) => Part::Half(2),
        (1, 3) => Part::Months(1, 9),
        (2, 3) => Part::Months(4, 9),
        (2, 4) => Part::Months(4, 12),
        _ => return None,
    })
}

/// `12日`, `12号` behind a month.
fn day(text: &str) -> Option<(u8, usize)> {
    let (day, length, _) = integer(text).filter(|(day, ..)| (1..=31).contains(day))?;
    let tail = &text[length..];
    (tail.starts_with('日') || tail.starts_with('号'))
        .then_some((day as u8, length + '日'.len_utf8()))
}

/// The first month in which a stretch of days may begin that ends in January.
const LATE: u8 = 11;

/// 1月1日|至7月27日: how a stretch of days of one year ends, and how long that is.
fn until_day(from: (u8, u8), tail: &str) -> Option<(Part, usize)> {
    // 9月30日|起至10月7日
    let began = ["起至", "起到"].iter().any(|word| tail.starts_with(word));
    let began = if began { '起'.len_utf8() } else { 0 };
    let joint = began + joint(&tail[began..])?;
    // 5月1日|至5日
    if let Some((day, length)) = day(&tail[joint..]) {
        let last = (from.0, day);
        return (last > from).then_some((Part::Days(from, last), joint + length));
    }
    let (month, used, _) =
        integer(&tail[joint..]).filter(|(month, ..)| (1..=12).contains(month))?;
    let day_at = joint + used + '月'.len_utf8();
    let (day, length) = day(tail[joint + used..].strip_prefix('月')?)?;
    let last = (month as u8, day);
    // 12月30日|至1月1日: over the end of a year.
    let over = from.0 >= LATE && last.0 == 1;
    (last > from || over).then_some((Part::Days(from, last), day_at + length))
}

/// 2019年12月30日|至2020年1月1日: how a stretch of days ends in the next year, and how long that is.
pub(super) fn until_next_year((year, from): (u16, (u8, u8)), tail: &str) -> Option<(Part, usize)> {
    let joint = joint(tail)?;
    let (last, used) = super::year(&tail[joint..])?;
    let at = joint + used + '年'.len_utf8();
    let after = tail[joint + used..].strip_prefix('年')?;
    let (_, Part::Day(month, day), length) = month(after, integer(after)?)? else {
        return None;
    };
    let next = last == year + 1 && (month, day) < from;
    next.then_some((Part::Days(from, (month, day)), at + length))
}

/// Length of `月`, `月份`, `月底`, `月末`, and of 前 behind the last two.
fn month_mark(text: &str) -> usize {
    let marks = ["月底前", "月末前", "月份", "月底", "月末"];
    let mark = marks.into_iter().find(|mark| text.starts_with(mark));
    mark.unwrap_or("月").len()
}

//! Numbers in digits: `12.5`, `1/4`, `2-3个`, `265万5570人`, `2.4:41.2:56.4`, `3.2/10万`.
//!
//! Codes (CTA800, B1), dates and serial numbers are stepped over.

use super::ranged::ranged;
use super::ratio::ratio;
use super::unit::{Digits, with_unit};
use super::{Form, Number, plain};
use crate::lexicon::UnitKind as Kind;
use crate::mention::{period, rank};
use crate::span::Span;

/// Longest run of digits and point that is a number.
const LONGEST_DIGITS: usize = 20;

/// The decimal at the start of `text`: value and length; not a number where the run is too long.
pub fn decimal(text: &str) -> Option<(f64, usize)> {
    let bytes = text.as_bytes();
    let whole = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    let mut length = whole;
    if bytes.get(whole) == Some(&b'.') {
        let part = bytes[whole + 1..]
            .iter()
            .take_while(|b| b.is_ascii_digit())
            .count();
        if part > 0 {
            length = whole + 1 + part;
        }
    }
    if whole == 0 {
        return None;
    }
    if let Some(doubled) = doubled_point(text, whole) {
        return Some(doubled);
    }
    // Longer runs are serial numbers; the cap also keeps every scaled value finite.
    let value = Some(&text[..length])
        .filter(|_| length <= LONGEST_DIGITS)
        .and_then(crate::decimal::parse);
    Some((value.unwrap_or(f64::NAN), length))
}

/// 12..7%: a point that was set twice, before a percentage, which has but one.
fn doubled_point(text: &str, whole: usize) -> Option<(f64, usize)> {
    const LONGEST: usize = 3;
    let part = text[whole..].strip_prefix("..")?;
    let digits = part.bytes().take_while(u8::is_ascii_digit).count();
    let short = (1..=LONGEST).contains(&whole) && (1..=LONGEST).contains(&digits);
    let rate = part[digits..].starts_with(['%', '‰']) || part[digits..].starts_with("个百分点");
    let printed = [&text[..whole], ".", &part[..digits]].concat();
    let value = crate::decimal::parse(&printed).filter(|_| short && rate)?;
    Some((value, whole + "..".len() + digits))
}

/// A number in digits at `at`; returns how far to go on.
pub fn arabic(text: &str, at: usize, found: &mut Vec<Number>) -> usize {
    let rest = &text[at..];
    let before = text[..at].chars().next_back();
    let Some((value, length)) = decimal(rest) else {
        return 1;
    };
    // 总?人?0万: characters that were lost took digits with them.
    let none = value == 0.0 && rest[length..].starts_with(['万', '亿']);
    // 出国费0万元, 新增债务为0亿元: but a sum of nothing, right behind words, is one.
    let none = none && !spends_nothing(before, &rest[..length], &rest[length..]);
    if value.is_nan() || none || matches!(before, Some('?' | '\u{FFFD}')) {
        return length;
    }
    // A code such as CTA800, B1, PM2.5: the letters own the digits.
    if before.is_some_and(|c| c.is_ascii_alphabetic()) && !ends_short_name(&text[..at]) {
        return code_length(rest);
    }
    if let Some(skip) = period::date_length(text, at) {
        return skip;
    }
    if let Some(skip) = ratio(text, at, found) {
        return skip;
    }
    let negative = before == Some('-')
        && !text[..at - 1].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '%' || c == '-');
    let minus = below_nothing(&text[..at]);
    let sign = if negative || minus > 0 { -1.0 } else { 1.0 };
    let start = if negative { at - 1 } else { at - minus };
    let head = Digits {
        start,
        value: sign * value,
        end: at + length,
    };
    if let Some(end) = divided(text, &head, found) {
        return end - at;
    }
    let first = with_unit(text, &head, None, Form::Digits);
    if let Some(skip) = item_number(text, &head, &first) {
        return skip;
    }
    let number = ranged(text, &head, &first).unwrap_or(first);
    let number = compound(text, &head, &number).unwrap_or(number);
    let end = number.span.end as usize;
    if number.symbol.is_none() && text[end..].starts_with(|c: char| c.is_ascii_alphabetic()) {
        return code_length(&text[at..]);
    }
    let form = if rank::unmarked(text, &number) {
        Form::Rank
    } else {
        number.form
    };
    found.push(Number { form, ..number });
    end - at
}

/// 财产净收入|负64元, 增长|负2.1%: the length of the sign in words, behind what may be less than nothing.
fn below_nothing(before: &str) -> usize {
    let sign = "负";
    let what = before.strip_suffix(sign).unwrap_or("");
    let signed = ["收入", "增长", "增长率", "增速", "为", "利润"];
    match signed.iter().any(|end| what.ends_with(end)) {
        true => sign.len(),
        false => 0,
    }
}

/// 2.50个小区…: in front of a line the number of an item, and the count that begins it; nothing has half
/// a house. Length of the number of the item and its point.
fn item_number(text: &str, head: &Digits, first: &Number) -> Option<usize> {
    let begins = head.start == 0 || text[..head.start].ends_with('\n');
    let whole = first.multiplier <= 1.0 && first.kind() == Some(Kind::Classifier);
    if !begins || !whole || first.inexact {
        return None;
    }
    let point = text[head.start..head.end].find('.')?;
    (1..=2).contains(&point).then_some(point + 1)
}

/// 接待费|0|万元, but not 接待费?0万元, 1?0万元: whether a sum is said to be nothing.
fn spends_nothing(before: Option<char>, digits: &str, after: &str) -> bool {
    let said = before.is_some_and(|c| matches!(c, '一'..='鿿' | '）'));
    let sum = ["万元", "亿元"].iter().any(|unit| after.starts_with(unit));
    said && sum && (digits == "0" || digits.starts_with("0."))
}

/// 1/3, 3.5/10万: a number over another; where it ends.
fn divided(text: &str, head: &Digits, found: &mut Vec<Number>) -> Option<usize> {
    // 发生率86.2|/万|: so many of ten thousand, but 86.2元/万人.
    let part = head.end + "/万".len();
    let bare = || !text[part..].starts_with(|c: char| c.is_alphanumeric());
    if text[head.end..].starts_with("/万") && bare() {
        found.push(rate(head.start, head.end, part, head.value, text));
        return Some(part);
    }
    let (bottom, used) = text[head.end..]
        .strip_prefix('/')
        .and_then(decimal)
        .filter(|(bottom, _)| !bottom.is_nan())?;
    let end = head.end + 1 + used;
    if bottom >= 1.0 && text[end..].starts_with('万') {
        let end = end + '万'.len_utf8();
        found.push(rate(head.start, head.end, end, head.value, text));
        return Some(end);
    }
    // 索引号 003197164/201412: the parts of a file's number.
    const LONGEST: usize = 4;
    // 733569413/2019-64436
    let above = head.end - head.start;
    let filed = used > LONGEST && above > LONGEST || above >= 2 * LONGEST;
    // 2021/2022年榨季: a season from one year to the next.
    let year = |value: f64| (1900.0..2100.0).contains(&value) && value.fract() == 0.0;
    let season = year(head.value)
        && year(bottom)
        && ["年", "学年", "榨季", "雪季"]
            .iter()
            .any(|word| text[end..].starts_with(word));
    // K1493206-6/2018-10457
    let hyphened = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    let tailed = text[end..].strip_prefix('-').is_some_and(hyphened);
    let headed = text[..head.start].strip_suffix('-');
    let headed = headed.is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()));
    // 03/04: a day on a page of its own.
    let zeroed = |digits: &str| digits.starts_with('0') && !digits.starts_with("0.");
    let dated = zeroed(&text[head.start..]) && zeroed(&text[head.end + 1..]);
    let filed = filed || season || tailed || headed || dated;
    if bottom > 0.0 && !filed && !text[end..].starts_with(['/', '万', '千', '百']) {
        let digits = Span::bytes(head.start, end);
        found.push(plain(digits, head.value / bottom, Form::Fraction));
    }
    Some(end)
}

/// 人均GDP11995美元: the short name of an indicator ends where its number begins.
fn ends_short_name(before: &str) -> bool {
    ["GDP", "CPI", "PPI", "AQI", "FDI"].iter().any(|name| {
        before
            .strip_suffix(name)
            .is_some_and(|rest| !rest.ends_with(|c: char| c.is_ascii_alphanumeric()))
    })
}

/// 265万5570人: tens of thousands and what is over, one number.
fn compound(text: &str, head: &Digits, first: &Number) -> Option<Number> {
    let scaled = first.symbol.is_none() && !first.inexact && first.multiplier >= 1e4;
    let at = first.span.end as usize;
    let (over, used) = text
        .get(at..)
        .filter(|_| scaled && first.value.fract() == 0.0)
        .and_then(decimal)?;
    if !(over < first.multiplier && over.fract() == 0.0) {
        return None;
    }
    let whole = Digits {
        start: head.start,
        value: first.value * first.multiplier + over,
        end: at + used,
    };
    let number = with_unit(text, &whole, None, Form::Digits);
    if number.symbol.is_some() && number.multiplier > 1.0 {
        return scaled_twice(text, head, first, number.multiplier * over);
    }
    (number.symbol.is_some() && number.multiplier <= 1.0).then_some(number)
}

/// 1亿2000万元: hundreds of millions and what is over in tens of thousands, in the larger unit: 1.2亿元.
fn scaled_twice(text: &str, head: &Digits, first: &Number, over: f64) -> Option<Number> {
    let at = first.span.end as usize;
    let (value, used) = decimal(text.get(at..)?)?;
    let rest = Digits {
        start: at,
        value,
        end: at + used,
    };
    let rest = with_unit(text, &rest, None, Form::Digits);
    let scales = |c: char| "十百千万".contains(c);
    let unit = rest.unit.trim_start_matches(scales);
    if over >= first.multiplier || rest.multiplier >= first.multiplier || unit == rest.unit {
        return None;
    }
    let larger = text.get(head.end..at)?;
    Some(Number {
        span: Span::bytes(head.start, rest.span.end as usize),
        digits: Span::bytes(head.start, rest.digits.end as usize),
        // As exact as a table prints it: a ten-thousandth of the larger unit.
        value: ((first.value + over / first.multiplier) * 1e8).round() / 1e8,
        unit: format!("{larger}{unit}"),
        multiplier: first.multiplier,
        ..rest
    })
}

/// Length of a code: letters, digits, and points between them.
fn code_length(text: &str) -> usize {
    let run = text
        .bytes()
        .take_while(|b| b.is_ascii_alphanumeric() || *b == b'.')
        .count();
    text[..run].trim_end_matches('.').len().max(1)
}

/// 3.2/10万: so many of a hundred thousand.
fn rate(start: usize, digits_end: usize, end: usize, value: f64, text: &str) -> Number {
    let digits = Span::bytes(start, digits_end);
    Number {
        span: Span::bytes(start, end),
        unit_span: Span::bytes(digits_end, end),
        unit: text[digits_end..end].to_owned(),
        ..plain(digits, value, Form::Digits)
    }
}

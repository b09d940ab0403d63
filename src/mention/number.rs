//! Numbers with their units: `2808.19亿元`, `3500余万元`, `1/4`, `2-3个`, `四家`, `第38位`, `两位数`.
//!
//! ```
//! use zhibiao::mention::number::scan;
//! let number = &scan("带来消费2700余万元")[0];
//! assert_eq!((number.value, number.unit.as_str(), number.inexact), (2700.0, "万元", true));
//! ```
//!
//! Spans are bytes of the text given to [`scan`]. Dates are left to [`super::period`]: a number
//! that begins a date is not returned. It does not decide whether a number is a figure.

use super::numeral;
use super::rank;
use crate::lexicon::{Characters, Lexicon, Unit, UnitKind as Kind};
use crate::span::{Folded, Span};
use std::sync::LazyLock;

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `12.5`, `1200`.
    Digits,
    /// `十二`.
    Numeral,
    /// `1/4`, `五分之一`.
    Fraction,
    /// One of `2.4:41.2:56.4`.
    Ratio,
    /// `第38位`, `首位`, `前三`.
    Rank,
    /// 两位数: 10 to 99.
    Digits2,
    /// `亿元`, `百公里`: a multiplier with a unit and no digit, which counts as one of it.
    Bare,
}

/// A number with its unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// Number and unit together, as a reader would underline them.
    pub span: Span<Folded>,
    /// The digits or numeral alone.
    pub digits: Span<Folded>,
    /// The unit as printed, multiplier included (`万平方米`); empty where it has none.
    pub unit_span: Span<Folded>,
    /// The number as printed, in the printed unit.
    pub value: f64,
    /// The upper end of a range.
    pub upper: Option<f64>,
    /// The unit as printed without 余, 多.
    pub unit: String,
    /// The unit of the lexicon, without its multiplier.
    pub symbol: Option<Unit>,
    /// 万 is 1e4.
    pub multiplier: f64,
    /// How it is written.
    pub form: Form,
    /// Whether 余 or 多 stands inside (`60多家`).
    pub inexact: bool,
}

impl Number {
    /// The kind of its unit.
    pub fn kind(&self) -> Option<Kind> {
        self.symbol.as_ref().map(|unit| unit.kind)
    }
}

/// Every number of a sentence, in text order, without those of dates.
pub fn scan(text: &str) -> Vec<Number> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((at, c)) = BEGINS.next(text, from) {
        let step = match c {
            '0'..='9' => arabic(text, at, &mut found),
            '第' | '前' | '首' | '冠' | '榜' | '末' => rank::scan(text, at, &mut found),
            '万' | '亿' => bare(text, at, &mut found),
            _ => chinese(text, at, &mut found),
        };
        from = at + step.max(c.len_utf8());
    }
    found
}

/// Characters that a number can begin with.
static BEGINS: LazyLock<Characters> = LazyLock::new(|| {
    let numerals = ('〇'..='鿿').filter(|&c| numeral::begins(c));
    numerals
        .chain("0123456789第前首冠榜末万亿".chars())
        .collect()
});

/// Longest run of digits and point that is a number.
const LONGEST_DIGITS: usize = 20;

/// The decimal at the start of `text`: value and length; not a number where the run is too long.
fn decimal(text: &str) -> Option<(f64, usize)> {
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
    // Longer runs are serial numbers; the cap also keeps every scaled value finite.
    let value = Some(&text[..length])
        .filter(|_| length <= LONGEST_DIGITS)
        .and_then(crate::decimal::parse);
    Some((value.unwrap_or(f64::NAN), length))
}

/// A number in digits at `at`; returns how far to go on.
fn arabic(text: &str, at: usize, found: &mut Vec<Number>) -> usize {
    let rest = &text[at..];
    let before = text[..at].chars().next_back();
    let Some((value, length)) = decimal(rest) else {
        return 1;
    };
    if value.is_nan() {
        return length;
    }
    // A code such as CTA800, B1, PM2.5: the letters own the digits.
    if before.is_some_and(|c| c.is_ascii_alphabetic()) && !ends_short_name(&text[..at]) {
        return code_length(rest);
    }
    if let Some(skip) = super::period::date_length(text, at) {
        return skip;
    }
    if let Some(skip) = ratio(text, at, found) {
        return skip;
    }
    let negative = before == Some('-')
        && !text[..at - 1].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '%');
    let sign = if negative { -1.0 } else { 1.0 };
    let start = if negative { at - 1 } else { at };
    if let Some((bottom, used)) = rest[length..]
        .strip_prefix('/')
        .and_then(decimal)
        .filter(|(bottom, _)| !bottom.is_nan())
    {
        let end = at + length + 1 + used;
        if bottom >= 1.0 && text[end..].starts_with('万') {
            found.push(rate(
                start,
                at + length,
                end + '万'.len_utf8(),
                sign * value,
                text,
            ));
            return end + '万'.len_utf8() - at;
        }
        if bottom > 0.0 && !text[end..].starts_with(['/', '万', '千', '百']) {
            let digits = Span::bytes(start, end);
            found.push(plain(digits, sign * value / bottom, Form::Fraction));
        }
        return end - at;
    }
    let head = Digits {
        start,
        value: sign * value,
        end: at + length,
    };
    let first = with_unit(text, &head, None, Form::Digits);
    let number = ranged(text, &head, &first).unwrap_or(first);
    let number = compound(text, &head, &number).unwrap_or(number);
    let end = number.span.end as usize;
    if number.symbol.is_none() && text[end..].starts_with(|c: char| c.is_ascii_alphabetic()) {
        return code_length(&text[at..]);
    }
    found.push(number);
    end - at
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
    (number.symbol.is_some() && number.multiplier <= 1.0).then_some(number)
}

/// Length of a code: letters, digits, and points between them.
fn code_length(text: &str) -> usize {
    let run = text
        .bytes()
        .take_while(|b| b.is_ascii_alphanumeric() || *b == b'.')
        .count();
    text[..run].trim_end_matches('.').len().max(1)
}

/// Digits already read.
struct Digits {
    start: usize,
    value: f64,
    end: usize,
}

/// A number without unit.
fn plain(digits: Span<Folded>, value: f64, form: Form) -> Number {
    Number {
        span: digits,
        digits,
        unit_span: Span::new(digits.end, digits.end),
        value,
        upper: None,
        unit: String::new(),
        symbol: None,
        multiplier: 1.0,
        form,
        inexact: false,
    }
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

/// `2-3个`, `20-30万`, `7%至8%`, `5万到6万人`: one number with an upper end.
fn ranged(text: &str, head: &Digits, first: &Number) -> Option<Number> {
    let joint = |from: usize| {
        let rest = &text[from..];
        ["-", "~", "至", "到", "—"]
            .iter()
            .find_map(|mark| rest.strip_prefix(mark).map(|_| from + mark.len()))
    };
    let from_digits = joint(head.end);
    let from_unit = joint(first.span.end as usize).filter(|_| !first.unit.is_empty());
    let second_at = from_digits.or(from_unit)?;
    let (upper, used) = decimal(&text[second_at..]).filter(|(upper, _)| !upper.is_nan())?;
    let second = with_unit(
        text,
        &Digits {
            start: second_at,
            value: upper,
            end: second_at + used,
        },
        None,
        Form::Digits,
    );
    let same = first.unit.is_empty() || first.unit == second.unit;
    // 20-30万: the unit of both stands at the second; 5-3 is a score or a code, not a range.
    if !same || second.unit.is_empty() || upper <= head.value {
        return None;
    }
    Some(Number {
        span: Span::bytes(head.start, second.span.end as usize),
        digits: Span::bytes(head.start, second_at + used),
        value: head.value,
        upper: Some(upper),
        ..second
    })
}

/// `2.4:41.2:56.4`: shares, where they add up to a hundred; clock times and scores are passed over.
fn ratio(text: &str, at: usize, found: &mut Vec<Number>) -> Option<usize> {
    let (_, first) = decimal(&text[at..])?;
    if !text[at + first..].starts_with(':') {
        return None;
    }
    let (mut parts, mut end) = (Vec::new(), at);
    loop {
        let (value, length) = decimal(&text[end..]).filter(|(value, _)| !value.is_nan())?;
        parts.push((Span::bytes(end, end + length), value));
        end += length;
        if !text[end..].starts_with(':')
            || !text[end + 1..].starts_with(|c: char| c.is_ascii_digit())
        {
            break;
        }
        end += 1;
    }
    if parts.len() < 2 {
        return None;
    }
    let sum: f64 = parts.iter().map(|(_, value)| value).sum();
    if (99.0..=101.0).contains(&sum) || (9.99..=10.01).contains(&sum) {
        found.extend(
            parts
                .into_iter()
                .map(|(span, value)| plain(span, value, Form::Ratio)),
        );
    } else if let [(_, value), (_, 1.0)] = parts[..]
        && value.fract() != 0.0
    {
        // 收入比缩小到1.86:1: one number, to one.
        found.push(plain(Span::bytes(at, end), value, Form::Digits));
    }
    Some(end - at)
}

/// Multiplier, 余 or 多, and unit after the digits.
fn with_unit(text: &str, head: &Digits, upper: Option<f64>, form: Form) -> Number {
    let mut number = plain(Span::bytes(head.start, head.end), head.value, form);
    number.upper = upper;
    let mut at = head.end;
    let mut inexact = skip_more(text, &mut at);
    let unit_start = at;
    let multiplier = multiplier(&text[at..], form);
    at += multiplier.1;
    let printed_end = at;
    inexact |= skip_more(text, &mut at);
    let unit = Lexicon::get()
        .units()
        .longest_at(&text[at..])
        .filter(|(unit, _)| fits(unit, form))
        // 突破200万大关
        .filter(|(unit, length)| {
            let after = &text[at + length..];
            !(text[at..].starts_with("大关") || unit.symbol == "项" && after.starts_with('目'))
        });
    // 28万人民, 1.1亿人口: 人 begins a noun.
    let unit = unit.filter(|(unit, length)| {
        unit.symbol != "人"
            || multiplier.0 <= 1.0
            || !text[at + length..].starts_with(['民', '口', '才', '员'])
    });
    let (symbol, symbol_length) = unit.map_or((None, 0), |(unit, length)| (Some(unit), length));
    if symbol.is_none() && !inexact {
        at = printed_end;
    }
    number.unit = [
        &text[unit_start..printed_end],
        &text[at..at + symbol_length],
    ]
    .concat();
    let end = if number.unit.is_empty() && !inexact {
        head.end
    } else {
        at + symbol_length
    };
    number.unit_span = Span::bytes(unit_start.min(end), end);
    number.span = Span::bytes(head.start, end);
    (number.symbol, number.multiplier, number.inexact) = (symbol, multiplier.0, inexact);
    number
}

/// Whether a unit can follow this form of number; 六成 is read by [`special`] alone.
fn fits(unit: &Unit, form: Form) -> bool {
    match form {
        Form::Bare => matches!(unit.kind, Kind::Money | Kind::Measure | Kind::Classifier),
        Form::Numeral => unit.symbol != "成",
        _ => true,
    }
}

/// Steps over 余, 多, 几 after a number; says whether there was one.
fn skip_more(text: &str, at: &mut usize) -> bool {
    let found = text[*at..].starts_with(['余', '多']);
    // 多: not of 多层, 多种 and the like, which only follow a unit; after digits it is "more than".
    if found {
        *at += '多'.len_utf8();
    }
    found
}

/// 万, 亿, 千万, 百万, 万亿 … before a unit: factor and length. A unit that begins with the same
/// character (千米, 百分点) wins.
fn multiplier(text: &str, form: Form) -> (f64, usize) {
    let (mut factor, mut length) = (1.0, 0);
    // 千万亿 is the longest that is printed.
    for c in text.chars().take(3) {
        let step = match c {
            '万' => 1e4,
            '亿' => 1e8,
            '千' if form == Form::Digits => 1e3,
            '百' if form == Form::Digits => 1e2,
            '十' if form == Form::Digits => 1e1,
            _ => break,
        };
        if matches!(c, '千' | '百' | '十')
            && Lexicon::get().units().longest_at(&text[length..]).is_some()
        {
            break;
        }
        factor *= step;
        length += c.len_utf8();
    }
    (factor, length)
}

/// A number in Chinese numerals at `at`.
fn chinese(text: &str, at: usize, found: &mut Vec<Number>) -> usize {
    let rest = &text[at..];
    let Some((value, length)) = numeral::leading(rest) else {
        return 0;
    };
    if let Some(step) = special(text, at, value, length, found) {
        return step;
    }
    let before = text[..at].chars().next_back();
    let indefinite = before.is_some_and(|c| matches!(c, '几' | '数' | '若' | '第' | '每'))
        || rest[length..].starts_with('几');
    if let Some(skip) = super::period::date_length(text, at) {
        return skip;
    }
    let (value, length) = pointed(rest, value, length).unwrap_or((value, length));
    let bare = matches!(&rest[..length], "百" | "千");
    let form = if bare { Form::Bare } else { Form::Numeral };
    let number = with_unit(
        text,
        &Digits {
            start: at,
            value,
            end: at + length,
        },
        None,
        form,
    );
    let step = number.span.end as usize - at;
    if !indefinite && (number.symbol.is_some() || number.multiplier > 1.0) {
        found.push(number);
    }
    step
}

/// 六十点八, 三.五: digits after a point, before a unit that is no time of day.
fn pointed(rest: &str, value: f64, length: usize) -> Option<(f64, usize)> {
    let after = rest[length..].strip_prefix(['点', '.', '．'])?;
    let mark = rest.len() - length - after.len();
    let digits: Vec<u32> = after.chars().map_while(numeral::digit).take(6).collect();
    let used: usize = after.chars().take(digits.len()).map(char::len_utf8).sum();
    let tail = &after[used..];
    let clock = tail.starts_with(['分', '刻', '十', '百', '千']);
    if digits.is_empty() || clock || value.fract() != 0.0 {
        return None;
    }
    let fraction = digits
        .iter()
        .rev()
        .fold(0.0, |sum, digit| (sum + f64::from(*digit)) / 10.0);
    Some((value + fraction, length + mark + used))
}

/// 两位数, 五分之一, 百分之三十, 六成, 一半: numerals with a reading of their own.
fn special(
    text: &str,
    at: usize,
    bottom: f64,
    used: usize,
    found: &mut Vec<Number>,
) -> Option<usize> {
    let rest = &text[at..];
    if rest.starts_with("两位数") {
        let span = Span::bytes(at, at + "两位数".len());
        found.push(Number {
            upper: Some(99.0),
            unit: "%".to_owned(),
            symbol: Lexicon::get().units().unit("%").copied(),
            ..plain(span, 10.0, Form::Digits2)
        });
        return Some("两位数".len());
    }
    if let Some(after) = rest[used..].strip_prefix("分之") {
        let (top, top_used) =
            numeral::leading(after).or_else(|| decimal(after).filter(|(top, _)| !top.is_nan()))?;
        let end = at + used + "分之".len() + top_used;
        let span = Span::bytes(at, end);
        let percent = match bottom as u32 {
            100 => Some("%"),
            1000 => Some("‰"),
            _ => None,
        };
        found.push(match percent {
            Some(unit) => Number {
                unit: unit.to_owned(),
                symbol: Lexicon::get().units().unit(unit).copied(),
                ..plain(span, top, Form::Numeral)
            },
            None => plain(span, top / bottom, Form::Fraction),
        });
        return Some(end - at);
    }
    if rest[used..].starts_with('成')
        && (1.0..10.0).contains(&bottom)
        && !rest[used..].starts_with("成员")
    {
        let end = at + used + '成'.len_utf8();
        let whole = !text[end..].starts_with(|c: char| {
            matches!(
                c,
                '立' | '为'
                    | '果'
                    | '效'
                    | '功'
                    | '都'
                    | '长'
                    | '熟'
                    | '品'
                    | '本'
                    | '绩'
                    | '套'
                    | '型'
            )
        });
        let numeral_first = !text[..at].ends_with(['完', '建', '第']);
        if whole && numeral_first && bottom >= 2.0 {
            let mut number = plain(Span::bytes(at, end), bottom, Form::Numeral);
            number.digits = Span::bytes(at, at + used);
            number.unit_span = Span::bytes(at + used, end);
            number.unit = "成".to_owned();
            found.push(number);
            return Some(end - at);
        }
    }
    None
}

/// `亿元`, `万亿`, `百公里` with no digit before: one of it, where a comparator stands before.
fn bare(text: &str, at: usize, found: &mut Vec<Number>) -> usize {
    let number = with_unit(
        text,
        &Digits {
            start: at,
            value: 1.0,
            end: at,
        },
        None,
        Form::Bare,
    );
    if number.symbol.is_none() {
        return 0;
    }
    let step = number.span.end as usize - at;
    found.push(number);
    step
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Quotes with value and unit, as one line.
    fn read(text: &str) -> String {
        let show = |n: &Number| {
            let upper = n.upper.map(|u| format!("-{u}")).unwrap_or_default();
            format!("{}={}{upper}{}", n.span.of(text), n.value, n.unit)
        };
        scan(text).iter().map(show).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn cases() {
        for line in include_str!("../../tests/cases/numbers.tsv")
            .lines()
            .filter(|l| !l.is_empty() && !l.starts_with('#'))
        {
            let (text, expected) = line.split_once('\t').unwrap_or((line, ""));
            assert_eq!(read(text), expected, "{text}");
        }
    }
}

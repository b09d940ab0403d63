//! What is counted in tenths, hundredths, dozens or pairs: `七成六`, `75折`, `六个百分点`, `三双`, `半打`.
//!
//! A price of 七折 is 70 % of the old one; 半折 is half of it.

use super::amount::{Amount, Form};
use super::character::{digit, part};
use super::plain::{char_at, gap, next, rounded, spaced};
use super::read::Reading;
use super::unit::{self, Kind};
use super::word::{self, Rule};

/// The words of a percentage point, longest first.
const POINTS: [&str; 4] = ["个百分点", "个百分比", "百分点", "百分比"];

fn found(start: usize, end: usize, value: f64, unit: &str) -> Option<Reading> {
    Some(Reading::new(start, end, value, unit))
}

/// A digit at `at`, of either kind.
fn one_digit(text: &str, at: usize) -> Option<(u32, usize)> {
    let c = char_at(text, at)?;
    let value = c.to_digit(10).or_else(|| digit(c))?;
    Some((value, at + c.len_utf8()))
}

/// The end of 成 or 折 behind spaces, where no other word begins with it (成立, 折旧).
fn share_word(text: &str, at: usize, wanted: char) -> Option<usize> {
    let (_, _, end) = next(text, at).filter(|&(c, _, _)| c == wanted)?;
    word::length(Rule::NotShare, &text[end..])
        .is_none()
        .then_some(end)
}

/// `三八折`, `7 2 折`: two digits of a price.
pub fn discount(text: &str, at: usize) -> Option<Reading> {
    let (tens, after) = one_digit(text, at)?;
    let (ones, after) = one_digit(text, gap(text, after))?;
    let value = f64::from(tens * 10 + ones);
    let end = share_word(text, after, '折')?;
    (value > 10.0).then(|| Reading::new(at, end, value, "%"))
}

/// 半 and what it halves: `半小时`, `半百`, `半成`, `半个百分点`; and 对折 behind 打.
pub fn half(text: &str, at: usize) -> Option<Reading> {
    let before = text[..at].chars().next_back();
    let rest = &text[at..];
    if rest.starts_with("对折") && before == Some('打') {
        return found(at, at + "对折".len(), 50.0, "%");
    }
    if rest.starts_with("一半") {
        return found(at, at + "一半".len(), 0.5, "");
    }
    if !rest.starts_with('半') || before.is_some_and(|c| "上下前后大小多东西南北参另".contains(c))
    {
        return None;
    }
    let after = at + '半'.len_utf8();
    if let Some(end) = text[after..]
        .strip_prefix('百')
        .map(|rest| text.len() - rest.len())
    {
        return found(at, end, 50.0, "");
    }
    if let Some(end) = share_word(text, after, '折') {
        return found(at, end, 50.0, "%");
    }
    if let Some(end) = share_word(text, after, '成') {
        return found(at, end, 5.0, "%");
    }
    if let Some(end) = POINTS.iter().find_map(|word| spaced(text, after, word)) {
        return found(at, end, 0.5, "%");
    }
    let unit = unit::find(text, after)?;
    let shown = if unit.kind == Kind::Count {
        ""
    } else {
        unit.shown
    };
    found(at, unit.end, 0.5 * unit.factor, shown)
}

/// What is made of a number by 成, 折, 百分点, 打, 双 or 对 behind it. `Some(None)`: it is no quantity.
pub fn behind(text: &str, start: usize, number: &Amount) -> Option<Option<Reading>> {
    if let Some(end) = POINTS
        .iter()
        .find_map(|word| spaced(text, number.end, word))
    {
        return Some(found(start, end, number.value, "%"));
    }
    if let Some(end) = share_word(text, number.end, '成') {
        let made = text[..start].ends_with(['完', '建', '组', '形']) && number.chars == 1;
        return (!made && number.value <= 10.0).then(|| tenths(text, start, end, number.value));
    }
    if let Some(end) = share_word(text, number.end, '折') {
        let percent = match number.value {
            // 十折 is the full price.
            value if value < 10.0 => value * 10.0,
            value if value < 100.0 && number.form == Form::Digits && value != 10.0 => value,
            _ => return Some(None),
        };
        return Some(found(start, end, rounded(percent), "%"));
    }
    let unit = unit::find(text, gap(text, number.end)).filter(|unit| unit.kind == Kind::Count)?;
    let free = word::length(Rule::NotPair, &text[unit.end..]).is_none();
    free.then(|| found(start, unit.end, number.value * unit.factor, ""))
}

/// `三成`, `三成半`, `七成六`.
fn tenths(text: &str, start: usize, end: usize, value: f64) -> Option<Reading> {
    if let Some(after) = text[end..].strip_prefix('半') {
        return found(start, text.len() - after.len(), value * 10.0 + 5.0, "%");
    }
    let more = one_digit(text, gap(text, end)).filter(|&(digit, after)| {
        let alone =
            char_at(text, after).is_none_or(|c| !part(c) && !c.is_ascii_digit() && c != '.');
        digit > 0 && alone && unit::find(text, after).is_none()
    });
    match more {
        Some((ones, after)) => found(start, after, value * 10.0 + f64::from(ones), "%"),
        None => found(start, end, rounded(value * 10.0), "%"),
    }
}

//! From left to right over the plain text: one quantity after the other.
//!
//! Each number is read as far as it goes, and the reading goes on behind it; so the time is proportional
//! to the length of the text.

use super::amount::{self, Amount, Form, amount, magnitude};
use super::arabic;
use super::character::{place, section};
use super::plain::{char_at, gap, is_han};
use super::share;
use super::unit::{self, Kind};
use super::word::{self, Rule};

mod tail;

/// A quantity of the plain text.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    pub start: usize,
    pub end: usize,
    pub value: f64,
    pub unit: String,
    /// The 万 that is in the value, else 1.
    pub scale: f64,
    /// A plain number that may take the unit of the next one: the 5 of `5-20%`.
    pub open: bool,
}

impl Reading {
    pub fn new(start: usize, end: usize, value: f64, unit: &str) -> Self {
        Self {
            start,
            end,
            value,
            unit: unit.to_owned(),
            scale: 1.0,
            open: false,
        }
    }
}

/// What stands at a place.
enum Step {
    Found(Reading),
    /// Nothing up to there.
    Skip(usize),
}

/// Every quantity of the plain text.
pub fn all(text: &str) -> Vec<Reading> {
    let mut found: Vec<Reading> = Vec::new();
    let mut at = 0;
    while let Some(c) = char_at(text, at) {
        let behind = found.last().map_or(usize::MAX, |last| last.end);
        match step(text, at, c, behind) {
            Some(Step::Found(reading)) => {
                at = reading.end.max(at + c.len_utf8());
                found.push(reading);
            }
            Some(Step::Skip(to)) => at = to.max(at + c.len_utf8()),
            None => at += endless_digits(text, at).max(c.len_utf8()),
        }
    }
    found
}

/// Length of more digits than a number can have: they are passed over together, not one by one.
fn endless_digits(text: &str, at: usize) -> usize {
    const MOST: usize = 308;
    let digits = arabic::digits(text.as_bytes(), at);
    if digits > MOST { digits } else { 0 }
}

/// Tries everything that can begin at `at`; `behind` is where the last quantity ends.
fn step(text: &str, at: usize, c: char, behind: usize) -> Option<Step> {
    let rest = &text[at..];
    if ["http://", "https://", "www."]
        .iter()
        .any(|start| rest.starts_with(start))
    {
        let length = rest.find(|c: char| c.is_whitespace() || !c.is_ascii());
        return Some(Step::Skip(at + length.unwrap_or(rest.len())));
    }
    if let Some(reading) = after_sign(text, at) {
        return Some(Step::Found(reading));
    }
    if c.is_ascii_alphabetic() {
        return Some(Step::Skip(at + code_length(rest)));
    }
    if c == '第' {
        return ordinal(text, at);
    }
    if let Some(reading) = share::half(text, at).or_else(|| share::discount(text, at)) {
        return Some(Step::Found(reading));
    }
    if word::ends(text, at, c.len_utf8()) {
        return Some(Step::Skip(at + c.len_utf8()));
    }
    if let Some(reading) = tail::bare(text, at) {
        return Some(Step::Found(reading));
    }
    // 一番 is a word, 翻一番 is none.
    let counted = behind == at || text[..at].ends_with('翻');
    if let Some(length) = word::length(Rule::Start, rest).filter(|_| !counted) {
        return Some(Step::Skip(at + length));
    }
    number(text, at, c, behind)
}

/// Length of a name of letters and digits: `B12`, `COVID-19`, `PM2.5`; of `GDP26.1亿元` the letters.
fn code_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let letters = bytes.iter().take_while(|b| b.is_ascii_alphabetic()).count();
    let counts = |number: &Amount| {
        number.scale > 1.0
            || unit::find(text, number.end).is_some_and(|unit| unit.kind == Kind::Money)
    };
    if letters >= 2 && magnitude(text, letters).filter(counts).is_some() {
        return letters;
    }
    let run = |from: usize| {
        bytes[from..]
            .iter()
            .take_while(|b| b.is_ascii_alphanumeric())
            .count()
    };
    let first = run(0);
    if matches!(bytes.get(first), Some(b'-' | b'.'))
        && bytes.get(first + 1).is_some_and(u8::is_ascii_digit)
    {
        return first + 1 + run(first + 1);
    }
    first
}

/// `￥24,500`, `人民币五万`, `华氏温度98.6度`.
fn after_sign(text: &str, at: usize) -> Option<Reading> {
    let sign = unit::before(text, at)?;
    let begin = gap(text, sign.end);
    let number =
        amount(text, begin).filter(|number| matches!(number.form, Form::Digits | Form::Spelled))?;
    if sign.kind == Kind::Degree {
        let end = text[number.end..]
            .strip_prefix('度')
            .map(|rest| text.len() - rest.len())?;
        return Some(Reading::new(at, end, number.value, sign.shown));
    }
    let unit = unit::find(text, number.end).filter(|unit| unit.kind == Kind::Money);
    let Some(unit) = unit else {
        return Some(Reading::new(at, number.end, number.value, sign.shown));
    };
    let mut reading = Reading::new(at, unit.end, number.value, unit.shown);
    tail::with_parts(text, &mut reading);
    if reading.unit == "元" {
        // 港币三百元: the sign says whose.
        sign.shown.clone_into(&mut reading.unit);
    }
    Some(reading)
}

/// `第三`, `第250`: it counts nothing and has no unit.
fn ordinal(text: &str, at: usize) -> Option<Step> {
    let number = magnitude(text, at + '第'.len_utf8())?;
    if number.form == Form::Vague {
        return Some(Step::Skip(number.end));
    }
    Some(Step::Found(Reading::new(at, number.end, number.value, "")))
}

/// A number with its sign, and what is made of it by what follows.
fn number(text: &str, at: usize, c: char, behind: usize) -> Option<Step> {
    if let Some(end) = clock(text, at) {
        return Some(Step::Skip(end));
    }
    let (minus, from) = sign(text, at, c, behind);
    let mut number = amount(text, from)?;
    // 数百 and 几十 are vague; 人数三百 and 总数5 are not.
    let several = text[..at].ends_with(['几', '数']) && place(c).or_else(|| section(c)).is_some();
    if number.form == Form::Vague || several {
        return Some(Step::Skip(number.end));
    }
    if minus {
        number.value = -number.value;
    }
    if let Form::Share(unit) = number.form {
        return Some(Step::Found(Reading::new(
            at,
            number.end,
            number.value,
            unit,
        )));
    }
    if let Some(made) = share::behind(text, at, &number) {
        return Some(made.map_or(Step::Skip(number.end), Step::Found));
    }
    if let Some(reading) = tail::with_unit(text, at, from, &number) {
        return Some(Step::Found(reading));
    }
    alone(text, at, from, &number, behind)
}

/// Whether a minus stands at `at`, and where the number begins.
fn sign(text: &str, at: usize, c: char, behind: usize) -> (bool, usize) {
    let digits = |at| char_at(text, at).is_some_and(|c| c.is_ascii_digit() || c == '.');
    let before = text[..at].chars().next_back();
    match c {
        '负' => (true, gap(text, at + c.len_utf8())),
        '零' if text[at..].starts_with("零下") => (true, at + "零下".len()),
        // 5-20, A-3 and 5%-8% join; 上年为-5 is negative.
        '-' if digits(at + 1)
            && behind != at
            && !before.is_some_and(|c| {
                c.is_ascii_alphanumeric() || matches!(c, '-' | '%' | ')' | '/')
            }) =>
        {
            (true, at + 1)
        }
        _ => (false, at),
    }
}

/// The end of a time of day: `2:00`, `14:30:05`; 43:57 is a ratio.
fn clock(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let hours = arabic::digits(bytes, at);
    let mut end = at + hours;
    let below = |from: usize, to: usize, most: u32| {
        text[from..to].parse().is_ok_and(|part: u32| part < most)
    };
    if !(1..=2).contains(&hours) || !below(at, end, 25) {
        return None;
    }
    while bytes.get(end) == Some(&b':')
        && arabic::digits(bytes, end + 1) == 2
        && below(end + 1, end + 3, 60)
    {
        end += 3;
    }
    let ends = !matches!(bytes.get(end), Some(b'.' | b':'));
    (end > at + hours && ends).then_some(end)
}

/// What a rate is of, longest first: `3.2/10万`.
const RATES: [&str; 5] = ["/10万人", "/10万", "/百万", "/万人", "/万"];

/// A number with no unit: digits count, and so does a numeral of two characters; a single one only
/// where it stands free of other words.
fn alone(text: &str, start: usize, from: usize, number: &Amount, behind: usize) -> Option<Step> {
    let after = char_at(text, number.end);
    let population = RATES
        .iter()
        .find(|rate| text[number.end..].starts_with(**rate));
    let unit = population.copied().unwrap_or_default();
    let mut reading = Reading::new(start, number.end + unit.len(), number.value, unit);
    (reading.scale, reading.open) = (number.scale, true);
    if number.form == Form::Digits && after.is_some_and(|c| c.is_ascii_alphabetic()) {
        // 5G and 3D are names.
        return Some(Step::Skip(number.end + code_length(&text[number.end..])));
    }
    if number.form != Form::Spelled || number.chars > 1 || from > start {
        return Some(Step::Found(reading));
    }
    let before = text[..start].chars().next_back();
    let calendar = after.is_some_and(|c| "月日号时".contains(c));
    let range = after
        .is_some_and(|c| "至到".contains(c) && amount::begins(text, number.end + c.len_utf8()));
    let free_after = after.is_none_or(|c| !is_han(c)) || calendar || range;
    let free_before = start == behind || before.is_none_or(|c| !is_han(c)) || calendar || range;
    let named = word::before(before);
    (free_after && free_before && !named).then_some(Step::Found(reading))
}

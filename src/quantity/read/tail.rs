//! The unit behind a number, and what behind the unit still belongs to the number: `三斤半`,
//! `两个半小时`, `五元三毛`, `一米七五`.

use super::super::amount::{Amount, Form, magnitude};
use super::super::character::{about, digit, part, place, section};
use super::super::plain::{char_at, gap, rounded};
use super::super::spelled::scale;
use super::super::unit::{self, Found, Kind, find};
use super::super::word::{self, Rule};
use super::Reading;

/// Most spaces between a number and a counting word.
const LONGEST_GAP: usize = 2;

/// The number at `from` with the unit behind it.
pub fn with_unit(text: &str, start: usize, from: usize, number: &Amount) -> Option<Reading> {
    let unit = unit_behind(text, number.end).filter(|unit| fits(text, from, number, unit))?;
    let mut reading = Reading::new(start, unit.end, number.value, unit.shown);
    reading.scale = number.scale;
    if let Some((whole, end)) = counted_half(text, &unit) {
        reading.unit = whole.to_owned();
        reading.value = grown(reading.value, 0.5);
        reading.end = end;
    } else if let Some(end) = half_end(text, &unit) {
        reading.value = grown(reading.value, 0.5);
        reading.end = end;
    } else if matches!(unit.kind, Kind::Money | Kind::Block) {
        with_parts(text, &mut reading);
    }
    if reading.end == unit.end {
        with_last_digits(text, &unit, &mut reading);
    }
    reading.value = rounded(reading.value * unit.factor);
    Some(reading)
}

/// `上百亿元`, `近千万吨`, `百余人`: multipliers with a unit and no digit, one of it, behind a word of
/// comparison or before 余 or 多.
pub fn bare(text: &str, at: usize) -> Option<Reading> {
    let before = &text[..at];
    char_at(text, at).filter(|&c| place(c).is_some() || section(c).is_some())?;
    let compared = before.ends_with(['上', '近', '超', '过', '破', '达', '约', '逾']);
    let (factor, end) = scale(text, at);
    let more = text[end..].strip_prefix(['余', '多']);
    let several = before.ends_with(['几', '数']);
    if factor == 1.0 || !compared && (several || more.is_none() || factor < 100.0) {
        return None;
    }
    // 突破千亿 needs no unit.
    let alone = || (compared && factor >= 1e9).then(|| Reading::new(at, end, factor, ""));
    let Some(unit) = find(text, more.map_or(end, |rest| text.len() - rest.len())) else {
        return alone();
    };
    let counts = matches!(
        unit.kind,
        Kind::Measure | Kind::Money | Kind::Classifier | Kind::Time
    );
    counts.then(|| Reading::new(at, unit.end, factor * unit.factor, unit.shown))
}

/// A number and a part more, away from zero.
fn grown(value: f64, part: f64) -> f64 {
    rounded(value + if value < 0.0 { -part } else { part })
}

/// The unit behind spaces or 余, 多, 几.
fn unit_behind(text: &str, at: usize) -> Option<Found<'_>> {
    let begin = gap(text, at);
    let first = char_at(text, begin)?;
    // 几内亚法郎 begins with its country.
    if about(first) && find(text, begin).is_none() {
        return find(text, gap(text, begin + first.len_utf8()));
    }
    let near = begin - at <= LONGEST_GAP || text[at..].starts_with('(');
    find(text, begin).filter(|unit| unit.kind != Kind::Classifier || near)
}

/// Whether this unit can belong to this number.
fn fits(text: &str, from: usize, number: &Amount, unit: &Found<'_>) -> bool {
    let year = unit.shown.starts_with('年') && number.value.fract() == 0.0;
    if year && number.chars >= 4 && (1000.0..3000.0).contains(&number.value) {
        return false; // 2023年 is a date, not so many years.
    }
    if unit.shown == "大" && text[..from].ends_with("党的") {
        return false; // 党的二十大 is the twentieth.
    }
    match number.form {
        Form::Fraction => matches!(unit.kind, Kind::Measure | Kind::Money | Kind::Time),
        // 陆 and 伍 alone are names.
        Form::Spelled if number.chars == 1 && unit.kind == Kind::Classifier => {
            // 一件件 are many.
            let many = number.value == 1.0 && text[unit.end..].starts_with(unit.shown);
            !many && !text[from..].starts_with(['陆', '伍', '仟', '佰'])
        }
        _ => unit.kind != Kind::Count,
    }
}

/// `个半小时`, `年半`: where 半 ends behind a unit, unless another word begins with it (半夜).
fn half_end(text: &str, unit: &Found<'_>) -> Option<usize> {
    let rest = text[unit.end..].strip_prefix('半')?;
    let clock = unit.shown == "点";
    (!clock && word::length(Rule::NotHalf, rest).is_none()).then_some(text.len() - rest.len())
}

/// `个半小时`: the unit that 个 and 半 count.
fn counted_half<'a>(text: &'a str, unit: &Found<'_>) -> Option<(&'a str, usize)> {
    let rest = text[unit.end..]
        .strip_prefix('半')
        .filter(|_| unit.shown == "个")?;
    let at = text.len() - rest.len();
    if rest.starts_with('月') {
        return Some(("个月", at + '月'.len_utf8()));
    }
    let whole = find(text, at).filter(|whole| matches!(whole.kind, Kind::Measure | Kind::Time))?;
    Some((whole.shown, whole.end))
}

/// Adds 角 and 分 behind 元, 美分 behind 美元; and 分 behind 角.
pub(super) fn with_parts(text: &str, reading: &mut Reading) {
    let (money, whole) = match reading.unit.as_str() {
        "角" => ("元".to_owned(), 0.1),
        money => (money.to_owned(), 1.0),
    };
    // 元, 角, 分, 厘: three parts at most.
    for _ in 0..3 {
        let rest = &text[reading.end..];
        let begin = text.len() - rest.trim_start_matches(['又', '再', '零']).len();
        let Some(number) = magnitude(text, begin).filter(|number| number.form != Form::Vague)
        else {
            return;
        };
        let part = unit::part_of(&money, text, number.end);
        let Some(part) = part.filter(|part| part.factor < whole) else {
            return;
        };
        reading.value = grown(reading.value, number.value * part.factor / whole);
        reading.end = part.end;
        // 一块八毛五: the last digit counts hundredths.
        if part.factor == 0.1
            && let Some((value, end)) = last_digits(text, part.end, 1)
        {
            reading.value = grown(reading.value, value * part.factor);
            reading.end = end;
            return;
        }
    }
}

/// `三块五`, `五毛五`, `一米七五`, `三尺三`: one or two last digits count tenths and hundredths.
fn with_last_digits(text: &str, unit: &Found<'_>, reading: &mut Reading) {
    let most = match unit.shown {
        "元" if unit.kind == Kind::Block => 1,
        "角" | "尺" | "丈" | "斤" | "度" => 1,
        "米" | "秒" => 2,
        _ => return,
    };
    if let Some((value, end)) = last_digits(text, unit.end, most) {
        reading.value = grown(reading.value, value);
        reading.end = end;
    }
}

/// At most `most` digits behind a unit at `at`, which stand for nothing else: what they add, and where
/// they end.
fn last_digits(text: &str, at: usize, most: usize) -> Option<(f64, usize)> {
    let value_of = |c: char| c.to_digit(10).or_else(|| digit(c).filter(|_| c != '两'));
    let digits = text[at..].chars().take(3).map_while(|c| {
        let d = value_of(c).filter(|&d| d > 0)?;
        Some((d, c.len_utf8()))
    });
    let (mut value, mut step, mut end, mut count) = (0.0, 0.1, at, 0);
    for (d, length) in digits {
        value += f64::from(d) * step;
        (step, end, count) = (step / 10.0, end + length, count + 1);
    }
    let goes_on = char_at(text, end).is_some_and(|c| part(c) || c.is_ascii_digit() || c == '.')
        || find(text, end).is_some();
    ((1..=most).contains(&count) && !goes_on).then_some((value, end))
}

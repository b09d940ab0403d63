//! A number with its multipliers and fractions: `5万4千`, `3又一千分之23`, `1 3/5`, `百分之二`.
//!
//! It reads no sign before the whole and no unit behind it.

use super::arabic::{self, Literal};
use super::character::{digit, part, place, section};
use super::plain::{char_at, gap, next, rounded, spaced};
use super::spelled::{scale, spelled};
use super::unit;

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form {
    /// `1,200`, `5万4千`.
    Digits,
    /// `一千二`.
    Spelled,
    /// `1/4`, `五分之一`, `一又二分之一`.
    Fraction,
    /// `百分之五`, with the sign of its unit.
    Share(&'static str),
    /// `二三十`: to be passed over.
    Vague,
}

/// A number without its sign and unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    pub value: f64,
    pub end: usize,
    pub form: Form,
    /// The 万 or 亿 that it ends with and that is in its value, else 1.
    pub scale: f64,
    /// Numeral characters, or digits before the point.
    pub chars: usize,
    /// Digits alone, nothing else.
    pub bare: bool,
}

/// The number at `at`.
pub fn amount(text: &str, at: usize) -> Option<Amount> {
    if let Some(share) = of_hundred(text, at) {
        return Some(share);
    }
    let number = magnitude(text, at)?;
    if number.form == Form::Vague {
        return Some(number);
    }
    let whole = || with_fraction(text, &number);
    Some(
        over(text, &number)
            .or_else(whole)
            .or_else(|| slashed(text, &number))
            .unwrap_or(number),
    )
}

/// Digits or numeral with multipliers.
pub fn magnitude(text: &str, at: usize) -> Option<Amount> {
    if let Some(literal) = arabic::literal(text, at) {
        return Some(scaled(text, literal));
    }
    let found = spelled(text, at)?;
    Some(Amount {
        value: found.value,
        end: found.end,
        form: if found.vague {
            Form::Vague
        } else {
            Form::Spelled
        },
        scale: found.scale,
        chars: found.chars,
        bare: false,
    })
}

/// Most groups of `5亿1万4千6百`.
const MOST_GROUPS: usize = 6;

/// Multipliers behind digits, and smaller groups behind them: `5万4千6百`, `1万2000`, `3万1,500`.
fn scaled(text: &str, first: Literal) -> Amount {
    let (mut factor, mut end) = scale(text, first.end);
    let mut amount = Amount {
        value: if factor > 1.0 {
            rounded(first.value * factor)
        } else {
            first.value
        },
        end,
        form: Form::Digits,
        scale: factor,
        chars: first.digits,
        bare: first.bare && factor == 1.0,
    };
    for _ in 0..MOST_GROUPS {
        if factor == 1.0 {
            break;
        }
        let begin = gap(text, end);
        let Some(group) = arabic::literal(text, begin).filter(|group| group.whole) else {
            break;
        };
        let (step, group_end) = scale(text, group.end);
        // 3万5 is 35,000; 3万5次 is something else.
        if step == 1.0
            && group.digits == 1
            && group.bare
            && begin == end
            && ends_number(text, group.end)
        {
            amount.value = rounded(amount.value + group.value * factor / 10.0);
            amount.end = group.end;
            amount.scale = 1.0;
            break;
        }
        // 1万2000 adds what stands close behind; 3万 2024 is two numbers.
        let close = begin == end && (group.digits > 1 || !group.bare);
        if group.value * step >= factor || step == 1.0 && !close {
            break;
        }
        amount.value += group.value * step;
        (factor, end, amount.end) = (step, group_end, group_end);
    }
    amount
}

/// Whether a number that ends at `at` has neither unit nor digits nor the end of a range behind it.
fn ends_number(text: &str, at: usize) -> bool {
    let unit = || unit::find(text, gap(text, at)).is_some();
    let goes_on = |c: char| part(c) || "0123456789.,-~—–至到/%:".contains(c);
    !char_at(text, at).is_some_and(goes_on) && !unit()
}

/// `百分之五`, `千分之三`, `百分之百`: the number of hundredths, with the sign of its unit; and
/// `百万分之二`.
fn of_hundred(text: &str, at: usize) -> Option<Amount> {
    let first = char_at(text, at)?;
    let unit = match first {
        '百' | '佰' => "%",
        '千' | '仟' => "‰",
        '万' => "‱",
        _ => return None,
    };
    let after = at + first.len_utf8();
    if next(text, after).is_some_and(|(c, _, _)| section(c).is_some()) {
        let (value, end) = scale(text, at);
        return over(text, &share(value, end, unit));
    }
    if text[after..].starts_with("分百") && unit == "%" {
        return Some(share(100.0, after + "分百".len(), unit));
    }
    let top = spaced(text, after, "分之")?;
    match signed(text, top) {
        Some(number) if number.form == Form::Vague => Some(number),
        Some(number) => Some(share(number.value, number.end, unit)),
        None => {
            let (_, _, end) = next(text, top).filter(|&(c, _, _)| c == first)?;
            Some(share(100.0, end, unit)).filter(|_| unit == "%")
        }
    }
}

fn share(value: f64, end: usize, unit: &'static str) -> Amount {
    Amount {
        value,
        end,
        form: Form::Share(unit),
        scale: 1.0,
        chars: 2,
        bare: false,
    }
}

fn fraction(value: f64, end: usize) -> Amount {
    Amount {
        value: rounded(value),
        end,
        form: Form::Fraction,
        scale: 1.0,
        chars: 2,
        bare: false,
    }
}

/// A number behind spaces, with its own 负 or minus.
fn signed(text: &str, at: usize) -> Option<Amount> {
    let begin = gap(text, at);
    match text[begin..].strip_prefix(['负', '-']) {
        Some(rest) => magnitude(text, text.len() - rest.len()).map(|number| Amount {
            value: -number.value,
            ..number
        }),
        None => magnitude(text, begin),
    }
}

/// `五分之一` behind its 五.
fn over(text: &str, bottom: &Amount) -> Option<Amount> {
    let top = signed(text, spaced(text, bottom.end, "分之")?)?;
    let value = top.value / bottom.value;
    (value.is_finite() && top.form != Form::Vague).then(|| fraction(value, top.end))
}

/// `一又二分之一` behind its 一.
fn with_fraction(text: &str, whole: &Amount) -> Option<Amount> {
    let after = spaced(text, whole.end, "又")?;
    let part = over(text, &magnitude(text, gap(text, after))?)?;
    Some(fraction(whole.value + part.value, part.end))
}

/// `3/4`, `1 3/4`; `2024/5/13` is none, and neither is a rate such as `3/10万`.
fn slashed(text: &str, first: &Amount) -> Option<Amount> {
    // The 5/13 of 2024/5/13 is no fraction either.
    let start = first.end - first.chars.min(first.end);
    if !first.bare || text[..start].ends_with('/') {
        return None;
    }
    let quotient = |top: f64, at: usize| {
        let after = text[at..].strip_prefix('/')?;
        let bottom = arabic::literal(text, text.len() - after.len())?;
        let rate = char_at(text, bottom.end).is_some_and(|c| c == '/' || section(c).is_some());
        let value = top / bottom.value;
        (bottom.bare && !rate && value.is_finite()).then_some((value, bottom.end))
    };
    if let Some((value, end)) = quotient(first.value, first.end) {
        return Some(fraction(value, end));
    }
    let begin = gap(text, first.end);
    let top = arabic::literal(text, begin).filter(|top| top.bare && begin > first.end)?;
    let (value, end) = quotient(top.value, top.end)?;
    Some(fraction(first.value + value, end))
}

/// Whether a number begins at `at`.
pub fn begins(text: &str, at: usize) -> bool {
    char_at(text, at)
        .is_some_and(|c| c.is_ascii_digit() || digit(c).is_some() || place(c).is_some())
}

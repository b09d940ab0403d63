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

mod arabic;
mod chinese;
mod half;
mod ranged;
mod ratio;
pub mod row;
mod unit;

use super::numeral;
use super::rank;
use crate::lexicon::{Characters, Unit, UnitKind as Kind};
use crate::span::{Folded, Span};
use arabic::arabic;
use chinese::{bare, chinese};
use half::half;
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

    /// Whether it counts points between two rates: 个百分点, 个千分点.
    pub fn is_points(&self) -> bool {
        self.unit.ends_with("百分点") || self.unit.ends_with("千分点") || self.unit == "个点"
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
            '半' => half(text, at, at + c.len_utf8(), &mut found),
            // 唯一|一家, 惟一|一个, 统一|十条: the 一 belongs to the word before it.
            '一' if ends_word(&text[..at]) => 0,
            _ => chinese(text, at, &mut found),
        };
        from = at + step.max(c.len_utf8());
    }
    found
}

/// Whether 一 at the end of `before` is the last letter of a word.
fn ends_word(before: &str) -> bool {
    before.ends_with(['唯', '惟', '统', '单', '专', '同'])
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

/// Characters that a number can begin with.
static BEGINS: LazyLock<Characters> = LazyLock::new(|| {
    let numerals = numeral::BEGIN.chars();
    numerals
        .chain("0123456789第前首冠榜末万亿半".chars())
        .collect()
});

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

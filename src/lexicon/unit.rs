//! Units: what may stand behind a number, with dimension, scale and base unit.
//!
//! ```
//! use zhibiao::lexicon::{Lexicon, UnitKind};
//! let units = Lexicon::get().units();
//! let (unit, bytes) = units.longest_at("立方米/万元").expect("a listed rate");
//! assert_eq!((unit.kind, bytes), (UnitKind::Measure, "立方米/万元".len()));
//! let yuan = units.unit("元").expect("listed");
//! assert_eq!(units.base(2808.19, 1e8, yuan).value, 280_819_000_000.0);
//! ```
//!
//! Rates of two listed units (`元/桩`, `万元/亩` behind its 万, `3元每度`) are composed, not listed.
//! Multipliers (十百千万亿) belong to the number scanner, except in a denominator. A unit is matched
//! by its spelling alone: whether `分` is a score or `点` a shop is for the reader to settle.

use super::{RowError, Words, rows};
use crate::decimal;
use crate::report::{Base, Word};
use std::collections::BTreeSet;

const TABLE: &str = "units.tsv";
const TEXT: &str = crate::lexicon::table!("units.tsv");

/// What `dimension` in `units.tsv` and `indicators.tsv` may say.
pub const DIMENSIONS: [&str; 32] = [
    "",
    "angle",
    "area",
    "bandwidth",
    "computing",
    "concentration",
    "count",
    "current",
    "data",
    "deposition",
    "density",
    "energy",
    "frequency",
    "index",
    "length",
    "mass",
    "money",
    "people",
    "physics",
    "points",
    "power",
    "pressure",
    "rank",
    "rate",
    "ratio",
    "score",
    "sound",
    "temperature",
    "time",
    "visits",
    "voltage",
    "volume",
];

/// How a unit behaves behind a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UnitKind {
    /// A physical or composed unit: 公里, 微克/立方米, 倍.
    Measure,
    /// A currency.
    Money,
    /// %, ‰, percentage points.
    Ratio,
    /// A length of time used as a measure: 天, 小时, 年.
    Time,
    /// A counting word: 家, 个, 人次; also the words that rank (位, 名).
    Classifier,
    /// Part of a rate, never alone behind a number: 月 in 元/月.
    Per,
}

impl UnitKind {
    fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "measure" => Self::Measure,
            "money" => Self::Money,
            "ratio" => Self::Ratio,
            "time" => Self::Time,
            "classifier" => Self::Classifier,
            "per" => Self::Per,
            _ => return None,
        })
    }
}

/// A unit, listed or composed of listed ones.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// The listed spelling; of a composed rate, that of its numerator.
    pub symbol: &'static str,
    /// What it measures, one of [`DIMENSIONS`]; `rate` for a composed one.
    pub dimension: &'static str,
    /// Factor from this unit to its base unit.
    pub scale: f64,
    /// Code of the base unit (`CNY`, `m2`, `kWh`, `tce`, `1`, `pp`); of a composed rate, that of
    /// its numerator.
    pub base: &'static str,
    /// Base units of up to two denominators of a composed rate, else `""`.
    pub per: [&'static str; 2],
    /// How it behaves behind a number.
    pub kind: UnitKind,
}

impl Unit {
    /// Code of the base unit, denominators included: `CNY/m2/month`.
    pub fn base_code(&self) -> Word {
        let mut code = Word::Borrowed(self.base);
        for part in self.per.iter().filter(|part| !part.is_empty()) {
            code += "/";
            code += *part;
        }
        code
    }
}

/// The table of units, and their spellings under the same numbers.
#[derive(Default)]
pub struct Units {
    listed: Vec<Unit>,
    symbols: Words,
}

impl Units {
    /// Reads the table; unusable rows are left out and named.
    pub(super) fn load() -> (Self, Vec<RowError>) {
        let mut errors = Vec::new();
        let listed_rows = rows::<5>(TABLE, TEXT, &mut errors);
        let mut units = Self::default();
        let mut seen = BTreeSet::new();
        for (row, columns) in listed_rows {
            if let Err(reason) = units.add(columns, &mut seen) {
                errors.push(RowError {
                    table: TABLE,
                    row,
                    reason,
                });
            }
        }
        units.symbols = Words::new(units.listed.iter().map(|unit| unit.symbol));
        (units, errors)
    }

    fn add(
        &mut self,
        [symbol, dimension, scale, base, kind]: [&'static str; 5],
        seen: &mut BTreeSet<&'static str>,
    ) -> Result<(), String> {
        if symbol.is_empty() {
            return Err("no symbol".to_owned());
        }
        if !DIMENSIONS.contains(&dimension) || dimension.is_empty() {
            return Err(format!("unknown dimension {dimension}"));
        }
        let number = decimal::parse(scale).filter(|scale| scale.is_finite() && *scale > 0.0);
        let scale = number.ok_or_else(|| format!("bad scale {scale}"))?;
        if base.is_empty() {
            return Err(format!("{symbol} has no base unit"));
        }
        let kind = UnitKind::parse(kind).ok_or_else(|| format!("unknown kind {kind}"))?;
        if !seen.insert(symbol) {
            return Err(format!("{symbol} is listed twice"));
        }
        self.listed.push(Unit {
            symbol,
            dimension,
            scale,
            base,
            per: [""; 2],
            kind,
        });
        Ok(())
    }

    /// Every listed unit, in the order of the table.
    pub fn iter(&self) -> impl Iterator<Item = &Unit> {
        self.listed.iter()
    }

    /// The listed unit with exactly this symbol.
    pub fn unit(&self, symbol: &str) -> Option<&Unit> {
        self.symbols.number(symbol).map(|at| &self.listed[at])
    }

    /// The longest unit at the start of `text`, and its length in bytes. A Latin symbol ends where
    /// the word ends (`m` isn't found in `max`).
    pub fn longest_at(&self, text: &str) -> Option<(Unit, usize)> {
        let (head, end) = self.listed_at(text, |unit| unit.kind != UnitKind::Per)?;
        let (mut unit, mut end) = (*head, end);
        while let Some((rate, bytes)) = self.divided_at(unit, &text[end..]) {
            (unit, end) = (rate, end + bytes);
        }
        Some((unit, end))
    }

    /// A whole unit as printed, with its multiplier (`万个` is 10000 times 个) apart.
    pub fn printed(&self, printed: &str) -> Option<(f64, Unit)> {
        let whole = |text: &str| {
            let (unit, length) = self.longest_at(text)?;
            (length == text.len()).then_some(unit)
        };
        // 万千瓦时 is 万 of 千瓦时: no more is taken off than what is left needs.
        let (mut multiplier, mut rest) = (1.0, printed);
        loop {
            if let Some(unit) = whole(rest) {
                return Some((multiplier, unit));
            }
            let sign = rest.chars().next()?;
            multiplier *= match sign {
                '万' => 1e4,
                '亿' => 1e8,
                '千' => 1e3,
                '百' => 1e2,
                _ => return None,
            };
            rest = &rest[sign.len_utf8()..];
        }
    }

    /// A value with its multiplier (万 is 10000) in the unit's base, rounded to 12 digits so that
    /// binary fractions don't show.
    pub fn base(&self, value: f64, multiplier: f64, unit: &Unit) -> Base {
        let exact = value * multiplier * unit.scale;
        Base {
            value: decimal::rounded(exact),
            unit: unit.base_code(),
        }
    }

    /// The longest listed unit at the start of `text` that fits, and its length in bytes.
    pub(super) fn listed_at(
        &self,
        text: &str,
        fits: impl Fn(&Unit) -> bool,
    ) -> Option<(&Unit, usize)> {
        let listed = |at: usize| Some(&self.listed[at]);
        let ends = |unit: &&Unit| {
            let length = unit.symbol.len();
            ends_word(text, length) && !begins_year(unit.symbol, &text[length..]) && fits(unit)
        };
        // Nearly always the longest fits, where there is one at all.
        let longest = listed(self.symbols.number_starting(text)?).filter(ends);
        let unit = longest.or_else(|| {
            let mut all = self.symbols.all_starting(text).filter_map(listed);
            all.find(ends)
        })?;
        Some((unit, unit.symbol.len()))
    }
}

/// Whether a symbol of `len` bytes at the start of `text` doesn't break a Latin word.
fn ends_word(text: &str, len: usize) -> bool {
    let bytes = text.as_bytes();
    let last = len.checked_sub(1).and_then(|at| bytes.get(at));
    !(last.is_some_and(u8::is_ascii_alphabetic)
        && bytes.get(len).is_some_and(u8::is_ascii_alphanumeric))
}

/// 385人|年度, but not 187人年，: whether the 年 of a unit begins another word.
fn begins_year(symbol: &str, rest: &str) -> bool {
    let open = |c: char| ('一'..='鿿').contains(&c) && !matches!(c, '以' | '左' | '的');
    symbol == "人年" && rest.starts_with(open)
}

#[cfg(test)]
#[path = "unit_tests.rs"]
mod tests;

//! Rates of two or three listed units: `元/桩·月`, `3元每度`, `元/(人·月)`, `人/10万人`.
//!
//! ```
//! use zhibiao::lexicon::Lexicon;
//! let (rate, bytes) = Lexicon::get().units().longest_at("元/桩·月起").expect("both sides are listed");
//! assert_eq!((&*rate.base_code(), bytes), ("CNY/1/month", "元/桩·月".len()));
//! ```
//!
//! Rates that official tables print have rows of their own in `units.tsv`, with a base that compares
//! well (t/day, CNY/m2); only the others are composed here. It doesn't reduce fractions.

use super::unit::{Unit, UnitKind, Units};

/// Brackets as printed and as folded.
const OPEN: [char; 2] = ['(', '（'];
const CLOSE: [char; 2] = [')', '）'];

impl Unit {
    /// This unit for each `count` of another.
    fn over(mut self, count: f64, other: &Self) -> Option<Self> {
        if !count.is_finite() {
            return None;
        }
        let slot = self.per.iter_mut().find(|slot| slot.is_empty())?;
        *slot = other.base;
        self.scale /= count * other.scale;
        self.dimension = "rate";
        self.kind = UnitKind::Measure;
        Some(self)
    }
}

impl Units {
    /// `unit` divided by what `text` begins with: `/亩`, `/万元`, `每度`, `·月` behind a rate,
    /// `/(人·月)`.
    pub(super) fn divided_at(&self, unit: Unit, text: &str) -> Option<(Unit, usize)> {
        let mark = text.chars().next()?;
        let divides = match mark {
            '/' => true,
            '每' => {
                matches!(unit.kind, UnitKind::Money | UnitKind::Measure) && unit.dimension != "rate"
            }
            '·' => unit.dimension == "rate",
            _ => false,
        };
        if !divides {
            return None;
        }
        let after = &text[mark.len_utf8()..];
        let Some(inside) = after.strip_prefix(OPEN) else {
            let (rate, bytes) = self.denominator_at(unit, after)?;
            return Some((rate, mark.len_utf8() + bytes));
        };
        let (rate, first) = self.denominator_at(unit, inside)?;
        let rest = inside[first..].strip_prefix('·')?;
        let (rate, second) = self.denominator_at(rate, rest)?;
        let end = rest[second..].strip_prefix(CLOSE)?;
        Some((rate, text.len() - end.len()))
    }

    fn denominator_at(&self, unit: Unit, text: &str) -> Option<(Unit, usize)> {
        let (count, skipped) = multiplier_at(text);
        let (other, bytes) = self.listed_at(&text[skipped..], |part| {
            part.dimension != "rate" && part.kind != UnitKind::Ratio
        })?;
        Some((unit.over(count, other)?, skipped + bytes))
    }
}

/// A power of ten in digits and 十百千万亿 at the start of a denominator, with its length in bytes;
/// 1 where there is none. Other digits are no multiplier: `20家/30家` is two figures.
fn multiplier_at(text: &str) -> (f64, usize) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let power = text.starts_with('1')
        && text.as_bytes()[1..digits]
            .iter()
            .all(|&digit| digit == b'0');
    let mut value = match (digits, power) {
        (0, _) => 1.0,
        (_, true) => crate::decimal::parse(&text[..digits]).unwrap_or(1.0),
        _ => return (1.0, 0),
    };
    let mut end = digits;
    for letter in text[digits..].chars() {
        value *= match letter {
            '十' => 10.0,
            '百' => 100.0,
            '千' => 1000.0,
            '万' => 10_000.0,
            '亿' => 100_000_000.0,
            _ => break,
        };
        end += letter.len_utf8();
    }
    // 千 and 百 also begin units of their own: 千瓦, 百帕.
    if text[end..].starts_with(['瓦', '米', '帕', '伏', '赫', '克', '卡', '焦']) {
        (1.0, 0)
    } else {
        (value, end)
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::{Lexicon, Unit};

    fn longest(text: &str) -> Option<(Unit, &str)> {
        let (unit, bytes) = Lexicon::get().units().longest_at(text)?;
        Some((unit, &text[..bytes]))
    }

    #[test]
    fn rates_are_composed() {
        for (text, symbol, code) in [
            ("元/桩·月", "元/桩·月", "CNY/1/month"),
            ("元/(人·月)左右", "元/(人·月)", "CNY/1/month"),
            ("元/（人·月）", "元/（人·月）", "CNY/1/month"),
            ("元每株", "元每株", "CNY/1"),
            ("公斤/平方米", "公斤/平方米", "kg/m2"),
            ("平方米/百人", "平方米/百人", "m2/1"),
            ("人/10万人", "人/10万人", "1/1"),
            ("家/20家", "家", "1"),
            ("个每年", "个", "1"),
        ] {
            let (unit, found) = longest(text).expect(text);
            assert_eq!((found, &*unit.base_code()), (symbol, code), "{text}");
        }
    }

    #[test]
    fn a_composed_rate_scales_both_sides() {
        let units = Lexicon::get().units();
        let (unit, _) = units.longest_at("公斤/10公顷").expect("composed");
        let base = units.base(500.0, 1.0, &unit);
        assert_eq!((base.value, &*base.unit), (0.005, "kg/m2"));
    }

    #[test]
    fn a_denominator_beyond_numbers_is_no_unit() {
        let text = format!("人/{}人", "亿".repeat(50));
        assert_eq!(longest(&text).map(|(_, found)| found), Some("人"));
    }
}

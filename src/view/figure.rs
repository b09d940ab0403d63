//! One number as it is set in a cell: sign, digits and unit, with 第 before a rank.
//!
//! The digits are those of the text where it has digits (18.0 stays 18.0), of the value where it
//! has numerals; nothing is rounded or rescaled.

use super::label::comparator_sign;
use crate::decimal;
use crate::report::{Measure, Observation};

/// A number ready to be shown; the three parts are set in different sizes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// ≥, ≈ …, or `""`.
    pub sign: &'static str,
    /// `1329.89`, `+108`, `−12.8`, `第 38`, `2–3`.
    pub text: String,
    /// The unit as printed; 位 for a rank printed without one.
    pub unit: String,
}

impl Figure {
    /// ≥ 7.2%: all of it in one line.
    #[must_use]
    pub fn plain(&self) -> String {
        let Self { sign, text, unit } = self;
        let gap = if sign.is_empty() { "" } else { " " };
        [sign, gap, text, unit].concat()
    }
}

/// Sets an observation's number.
#[must_use]
pub fn figure(observation: &Observation) -> Figure {
    let low = printed(observation).unwrap_or_else(|| digits(observation.value));
    let number = match observation.upper {
        Some(upper) => format!("{low}–{}", digits(upper)),
        None => low,
    };
    let positive = observation.value > 0.0;
    let (text, unit) = match observation.measure {
        Measure::Rank => (format!("第 {number}"), rank_unit(&observation.unit)),
        Measure::Added | Measure::Change if positive => {
            (format!("+{number}"), observation.unit.clone())
        }
        _ => (number, observation.unit.clone()),
    };
    Figure {
        sign: comparator_sign(observation.comparator),
        text,
        unit,
    }
}

fn rank_unit(unit: &str) -> String {
    if unit.is_empty() {
        "位".to_owned()
    } else {
        unit.to_owned()
    }
}

/// The digits as printed, where they say the value and no more: not 2-3, not 1/4, not 三.
fn printed(observation: &Observation) -> Option<String> {
    let quote = observation
        .quote
        .trim_start_matches(['-', '+', '−', '－', '第', '前']);
    let end = quote
        .find(|letter: char| !letter.is_ascii_digit() && letter != '.')
        .unwrap_or(quote.len());
    let digits = &quote[..end];
    let says_value = decimal::parse(digits) == Some(observation.value.abs());
    let minus = if observation.value < 0.0 { "−" } else { "" };
    says_value.then(|| format!("{minus}{digits}"))
}

/// Digits without a trailing `.0` and without the dust of binary fractions; a true minus sign.
#[must_use]
pub fn digits(value: f64) -> String {
    decimal::shown(value, 6).replace('-', "−")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Comparator;

    fn shown(observation: &Observation) -> String {
        let Figure { sign, text, unit } = figure(observation);
        format!("{sign}{text}{unit}")
    }

    #[test]
    fn a_sign_says_what_the_number_does() {
        let mut figure = Observation {
            value: 0.5,
            unit: "个百分点".into(),
            ..Default::default()
        };
        assert_eq!(shown(&figure), "0.5个百分点");
        figure.measure = Measure::Change;
        assert_eq!(shown(&figure), "+0.5个百分点");
        figure.value = -12.8;
        assert_eq!(shown(&figure), "−12.8个百分点");
    }

    #[test]
    fn ranks_ranges_and_comparators() {
        let rank = Observation {
            value: 1.0,
            measure: Measure::Rank,
            ..Default::default()
        };
        assert_eq!(shown(&rank), "第 1位");
        let range = Observation {
            value: 2.0,
            upper: Some(3.0),
            unit: "个".into(),
            comparator: Comparator::AtLeast,
            ..Default::default()
        };
        assert_eq!(shown(&range), "≥2–3个");
    }

    #[test]
    fn digits_stay_as_printed() {
        let read = |quote: &str, value| {
            let quote = quote.into();
            shown(&Observation {
                quote,
                value,
                measure: Measure::Change,
                ..Default::default()
            })
        };
        assert_eq!(read("18.0%", 18.0), "+18.0");
        assert_eq!(read("2.0%", -2.0), "−2.0");
        assert_eq!(read("1/4", 0.25), "+0.25");
        assert_eq!(read("两成", 20.0), "+20");
    }

    #[test]
    fn digits_are_those_of_the_value() {
        for (value, text) in [
            (2808.19, "2808.19"),
            (4710.0, "4710"),
            (0.1 + 0.2, "0.3"),
            (0.0, "0"),
        ] {
            assert_eq!(digits(value), text);
        }
    }
}

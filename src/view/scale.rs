//! One unit for each dimension: 亿元, 万元 and 元 become comparable at a glance.
//!
//! ```
//! use zhibiao::report::{Base, Observation, Report};
//! use zhibiao::view::Scales;
//! let yuan = |value: f64, unit: &str, base: f64| Observation {
//!     value, unit: unit.into(), base: Some(Base { value: base, unit: "CNY".into() }), ..Default::default()
//! };
//! let report = Report { observations: vec![yuan(2.5, "亿元", 2.5e8), yuan(900.0, "万元", 9e6)], ..Default::default() };
//! let scales = Scales::new(&report);
//! let small = scales.scaled(&report.observations[1]).expect("money is known");
//! assert_eq!((small.value, small.unit.as_str()), (0.09, "亿元"));
//! ```
//!
//! The common unit is the largest of `scales.tsv` in which half of the report's figures of that
//! dimension reach 1. Counts stay in their own word without its multiplier: 2.4万个 is 24000个.
//! Nothing is rounded beyond the twelve digits that a figure can carry; ratios and what the table
//! doesn't know stay as printed.

use super::figure::Figure;
use crate::decimal::{self, rounded};
use crate::report::{Observation, Report};

/// A number in its dimension's common unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Scaled {
    /// The number.
    pub value: f64,
    /// The upper end of a range.
    pub upper: Option<f64>,
    /// The common unit.
    pub unit: String,
}

/// The common unit of each dimension in a report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scales {
    common: Vec<(String, f64, &'static str)>,
}

impl Scaled {
    /// Set like the printed number, with its signs.
    #[must_use]
    pub fn figure(&self, printed: &Figure) -> Figure {
        if self.unit == printed.unit {
            // 54.10 stays 54.10.
            return printed.clone();
        }
        let plus = if printed.text.starts_with('+') {
            "+"
        } else {
            ""
        };
        let mut text = [plus, &decimal::shown(self.value, 12)].concat();
        if let Some(upper) = self.upper {
            text.push('–');
            text.push_str(&decimal::shown(upper, 12));
        }
        Figure {
            sign: printed.sign,
            text: text.replace('-', "−"),
            unit: self.unit.clone(),
        }
    }
}

impl Scales {
    /// Chooses the units for a report.
    #[must_use]
    pub fn new(report: &Report) -> Self {
        let mut sizes: Vec<(&str, f64)> = report
            .observations
            .iter()
            .filter_map(|read| Some((read.base.as_ref()?, read.value)))
            .filter(|(_, value)| *value != 0.0)
            .map(|(base, _)| (&*base.unit, base.value.abs()))
            .collect();
        sizes.sort_by(|a, b| a.0.cmp(b.0).then(a.1.total_cmp(&b.1)));
        let common = sizes.chunk_by(|a, b| a.0 == b.0).filter_map(|one| {
            let (base, middle) = one[one.len() / 2];
            let (factor, unit) = fitting(base, middle)?;
            Some((base.to_owned(), factor, unit))
        });
        Self {
            common: common.collect(),
        }
    }

    /// A figure in its common unit; none where it stays as printed.
    #[must_use]
    pub fn scaled(&self, read: &Observation) -> Option<Scaled> {
        let base = read.base.as_ref()?;
        let (factor, unit) = if base.unit == "1" {
            (1.0, read.unit.trim_start_matches(['亿', '万', '千', '百']))
        } else {
            let found = self.common.iter().find(|(known, _, _)| *known == base.unit);
            found.map(|(_, factor, unit)| (*factor, *unit))?
        };
        if read.value == 0.0 || unit.is_empty() {
            return None;
        }
        let value = rounded(base.value / factor);
        let upper = read
            .upper
            .map(|upper| rounded(upper * (value / read.value)));
        Some(Scaled {
            value,
            upper,
            unit: unit.to_owned(),
        })
    }
}

/// The largest unit of a dimension in which this size reaches 1, the smallest where none does.
fn fitting(base: &str, size: f64) -> Option<(f64, &'static str)> {
    let mut last = None;
    for line in crate::lexicon::table!("scales.tsv").lines().skip(1) {
        let mut cells = line.split('\t');
        if cells.next() != Some(base) {
            continue;
        }
        let factor: f64 = decimal::parse(cells.next()?)?;
        last = Some((factor, cells.next()?));
        if size >= factor {
            break;
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Base;

    fn read(value: f64, unit: &str, base: f64, code: &'static str) -> Observation {
        Observation {
            value,
            unit: unit.into(),
            base: Some(Base {
                value: base,
                unit: code.into(),
            }),
            ..Default::default()
        }
    }

    fn shown(reads: Vec<Observation>) -> Vec<Option<(f64, String)>> {
        let report = Report {
            observations: reads,
            ..Default::default()
        };
        let scales = Scales::new(&report);
        let scaled = report.observations.iter().map(|read| scales.scaled(read));
        scaled
            .map(|one| one.map(|one| (one.value, one.unit)))
            .collect()
    }

    #[test]
    fn money_shares_the_unit_of_the_middle() {
        let found = shown(vec![
            read(2808.19, "亿元", 280_819_000_000.0, "CNY"),
            read(3.5, "亿元", 350_000_000.0, "CNY"),
            read(5600.0, "万元", 56_000_000.0, "CNY"),
        ]);
        let values: Vec<_> = found.into_iter().flatten().collect();
        assert_eq!(
            values,
            [
                (2808.19, "亿元".to_owned()),
                (3.5, "亿元".to_owned()),
                (0.56, "亿元".to_owned())
            ]
        );
    }

    #[test]
    fn counts_lose_their_multiplier_only() {
        let found = shown(vec![
            read(2.4, "万个", 24_000.0, "1"),
            read(30.0, "家", 30.0, "1"),
        ]);
        assert_eq!(found[0], Some((24_000.0, "个".to_owned())));
        assert_eq!(found[1], Some((30.0, "家".to_owned())));
    }

    #[test]
    fn what_is_not_known_stays_as_printed() {
        assert_eq!(shown(vec![read(5.0, "%", 5.0, "%")]), [None]);
        assert_eq!(shown(vec![Observation::default()]), [None]);
    }

    #[test]
    fn a_range_is_scaled_at_both_ends() {
        let mut range = read(2.0, "万元", 20_000.0, "CNY");
        range.upper = Some(3.0);
        let report = Report {
            observations: vec![range.clone(), read(5.0, "元", 5.0, "CNY")],
            ..Default::default()
        };
        let scaled = Scales::new(&report).scaled(&range).expect("money");
        assert_eq!(
            (scaled.value, scaled.upper, scaled.unit.as_str()),
            (2.0, Some(3.0), "万元")
        );
    }

    #[test]
    fn signs_stay() {
        let scaled = Scaled {
            value: -0.5,
            upper: Some(2.0),
            unit: "亿元".into(),
        };
        let printed = Figure {
            sign: "≥",
            ..Figure::default()
        };
        assert_eq!(scaled.figure(&printed).text, "−0.5–2");
        assert_eq!(scaled.figure(&printed).sign, "≥");
    }

    #[test]
    fn the_table_goes_from_large_to_small() {
        let rows: Vec<Vec<&str>> = include_str!("scales.tsv")
            .lines()
            .skip(1)
            .map(|line| line.split('\t').collect())
            .collect();
        for pair in rows.windows(2) {
            let factor = |row: &[&str]| row[1].parse::<f64>().expect("a number");
            assert!(pair[0][0] != pair[1][0] || factor(&pair[0]) > factor(&pair[1]));
        }
    }
}

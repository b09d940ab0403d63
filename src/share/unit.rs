//! The unit of a figure, with the factor that leads to its comparable value.
//!
//! Those of `units-1.tsv` need no text in a link; the file is frozen like the dictionary.

use super::figures::short;
use super::table::Table;
use crate::decimal::rounded;
use crate::report::{Base, Observation};

/// A unit, and what makes it comparable.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unit {
    /// As printed.
    pub printed: String,
    /// The base unit of its dimension, `""` where it has none.
    pub base: String,
    /// From one to the other.
    pub factor: f64,
}

impl Unit {
    /// What tells units apart.
    pub fn key(&self) -> (String, String, u64) {
        (
            self.printed.clone(),
            self.base.clone(),
            self.factor.to_bits(),
        )
    }
}

/// Units by number.
pub type Units = Table<Unit, (String, String, u64)>;

/// The table of units with those that need no text.
pub fn units() -> Units {
    let rows = crate::lexicon::table!("units-1.tsv").lines().skip(1);
    let units = rows.filter_map(|row| {
        let mut cells = row.split('\t');
        let unit = Unit {
            printed: cells.next()?.to_owned(),
            base: cells.next()?.to_owned(),
            factor: cells.next()?.parse().ok()?,
        };
        let key = unit.key();
        Some((unit, key))
    });
    Table::new(units, false)
}

/// The unit of a figure with the factor that leads from its value to its base: a known factor that
/// does, for one divided out has the dust of both numbers on it.
pub fn of(figure: &Observation, known: &Units) -> Unit {
    let (base, size) = match &figure.base {
        Some(base) => (short(&base.unit), base.value),
        None => ("", 0.0),
    };
    let printed = short(&figure.unit);
    let fits = |unit: &Unit| {
        unit.printed == printed && unit.base == base && rounded(figure.value * unit.factor) == size
    };
    let factor = if base.is_empty() || figure.value == 0.0 {
        0.0
    } else {
        rounded(size / figure.value)
    };
    known.find(fits).cloned().unwrap_or_else(|| Unit {
        printed: printed.to_owned(),
        base: base.to_owned(),
        factor,
    })
}

/// Gives a figure its unit, and the comparable value that follows from it.
pub fn set(figure: &mut Observation, unit: &Unit) {
    figure.unit.clone_from(&unit.printed);
    if !figure.quote.is_empty() {
        figure.quote.push_str(&unit.printed);
    }
    figure.base = (!unit.base.is_empty()).then(|| Base {
        value: rounded(figure.value * unit.factor),
        unit: unit.base.clone().into(),
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_units_are_frozen() {
        let text = include_str!("units-1.tsv");
        assert_eq!(
            (units().len(), crc32fast::hash(text.as_bytes())),
            (126, 3_252_911_535),
            "links out there need these numbers: make a new version of the format instead"
        );
        assert_eq!(units().len(), text.lines().count() - 1, "every row reads");
    }
}

//! What a figure says in a byte: its status, what it measures, how exact it is; and which of its
//! fields a user set right.
//!
//! The numbers are places in the lists below, which are frozen like the dictionary: a new member is
//! added at the end, and is another version of the format.

use super::bytes::{Reader, number};
use crate::report::{Comparator, Field, Measure, Observation, Status};

const MEASURES: [Measure; 6] = [
    Measure::Level,
    Measure::Added,
    Measure::Change,
    Measure::Gap,
    Measure::Share,
    Measure::Rank,
];
const COMPARATORS: [Comparator; 6] = [
    Comparator::Exact,
    Comparator::About,
    Comparator::Nearly,
    Comparator::Over,
    Comparator::AtLeast,
    Comparator::AtMost,
];
const STATUSES: [Status; 3] = [Status::Actual, Status::Target, Status::Forecast];
const FIELDS: [Field; 8] = [
    Field::Indicator,
    Field::Measure,
    Field::Value,
    Field::Unit,
    Field::Comparator,
    Field::District,
    Field::Period,
    Field::Status,
];

/// The byte of a figure.
pub fn code(figure: &Observation) -> u8 {
    let code = place(&STATUSES, &figure.status) * 36
        + place(&MEASURES, &figure.measure) * 6
        + place(&COMPARATORS, &figure.comparator);
    code << 1 | u8::from(figure.upper.is_some())
}

/// Whether a figure with this byte has an upper end.
pub const fn ranges(code: u8) -> bool {
    code & 1 == 1
}

/// A figure with this byte.
pub fn figure(code: u8) -> Option<Observation> {
    let code = usize::from(code >> 1);
    Some(Observation {
        status: *STATUSES.get(code / 36)?,
        measure: *MEASURES.get(code % 36 / 6)?,
        comparator: *COMPARATORS.get(code % 6)?,
        ..Observation::default()
    })
}

/// The place of a member in its list; the lists are complete.
fn place<Member: PartialEq>(list: &[Member], member: &Member) -> u8 {
    let place = list.iter().position(|one| one == member);
    place
        .and_then(|place| u8::try_from(place).ok())
        .unwrap_or(0)
}

/// Writes which figures have fields that a user set right, and which.
pub fn write_corrected(block: &mut Vec<u8>, figures: &[Observation]) {
    let marked = figures.iter().enumerate();
    let marked = marked.filter(|(_, figure)| !figure.corrected.is_empty());
    number(block, marked.clone().count() as u64);
    for (index, figure) in marked {
        number(block, index as u64);
        number(block, figure.corrected.len() as u64);
        block.extend(figure.corrected.iter().map(|field| place(&FIELDS, field)));
    }
}

/// Reads which these are.
pub fn read_corrected(reader: &mut Reader, figures: &mut [Observation]) -> Option<()> {
    for _ in 0..reader.count()? {
        let index = usize::try_from(reader.number()?).ok()?;
        let count = reader.count()?;
        let fields = reader.take(count.min(FIELDS.len()))?.iter();
        let fields = fields.map(|field| FIELDS.get(usize::from(*field)).copied());
        figures.get_mut(index)?.corrected = fields.collect::<Option<_>>()?;
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_comes_back() {
        let mut codes = std::collections::HashSet::new();
        for status in STATUSES {
            for measure in MEASURES {
                for comparator in COMPARATORS {
                    let sent = Observation {
                        status,
                        measure,
                        comparator,
                        ..Observation::default()
                    };
                    assert!(codes.insert(code(&sent)));
                    assert_eq!(figure(code(&sent)), Some(sent));
                }
            }
        }
        assert_eq!(figure(255), None);
    }
}

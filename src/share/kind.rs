//! What a figure says in a byte: its status, what it measures, how exact it is; and which of its
//! fields a user set right.
//!
//! The numbers are places in the lists below, which are frozen like the dictionary: a new member would be another
//! version of the format. What came later stands at the end of a block, which pages from before pass over.

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
    let marked = figures.iter().enumerate().filter_map(|(index, figure)| {
        let fields = figure.corrected.iter();
        let places = fields.filter_map(|field| FIELDS.iter().position(|one| one == field));
        let places: Vec<u8> = places.filter_map(|place| place.try_into().ok()).collect();
        (!places.is_empty()).then_some((index, places))
    });
    let marked: Vec<_> = marked.collect();
    number(block, marked.len() as u64);
    for (index, places) in marked {
        number(block, index as u64);
        number(block, places.len() as u64);
        block.extend(places);
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

/// Writes which figures a user added, at the very end of a block, where pages of the first version look for nothing;
/// nothing at all where there is none.
pub fn write_later(block: &mut Vec<u8>, figures: &[Observation]) {
    let added = figures.iter().enumerate();
    let added = added.filter(|(_, figure)| figure.corrected.contains(&Field::Figure));
    if added.clone().next().is_some() {
        number(block, added.clone().count() as u64);
        added.for_each(|(index, _)| number(block, index as u64));
    }
}

/// Reads which these are, as far as they stand there.
pub fn read_later(reader: &mut Reader, figures: &mut [Observation]) {
    let count = reader.count().unwrap_or(0);
    for index in reader.numbers(count).unwrap_or_default() {
        let index = usize::try_from(index).ok();
        let figure = index.and_then(|index| figures.get_mut(index));
        if let Some(figure) = figure.filter(|one| !one.corrected.contains(&Field::Figure)) {
            figure.corrected.insert(0, Field::Figure);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_later_stands_behind_what_was_always_there() {
        let of = |corrected| Observation {
            corrected,
            ..Observation::default()
        };
        let old = [of(vec![]), of(vec![Field::Unit])];
        let new = [
            of(vec![Field::Figure]),
            of(vec![Field::Figure, Field::Unit]),
        ];
        let written = |figures: &[Observation]| {
            let (mut block, mut later) = (Vec::new(), Vec::new());
            write_corrected(&mut block, figures);
            write_later(&mut later, figures);
            (block, later)
        };
        let ((old, none), (block, later)) = (written(&old), written(&new));
        assert_eq!((&old, none.len()), (&block, 0));
        let mut got = [of(vec![]), of(vec![])];
        read_corrected(&mut Reader(&block), &mut got).expect("it was written");
        read_later(&mut Reader(&later), &mut got);
        assert_eq!(got, new);
        for rest in [&[][..], &[9], &[1, 7], &[1, 0x80]] {
            let mut kept = got.clone();
            read_later(&mut Reader(rest), &mut kept);
            assert_eq!(kept, new, "what is not there is not read");
        }
    }

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

//! What a figure says in a byte: its status, what it measures, how exact it is; and which of its
//! fields a user set right.
//!
//! The numbers are places in the lists below, which are frozen like the dictionary: a new member would be another
//! version of the format. What came later stands at the end of a block, which pages from before pass over.

use super::bytes::{Reader, Texts, number};
use super::figures::short;
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

/// Writes which figures a user added, and the groups that a user set, at the very end of a block, where pages of the
/// first version look for nothing; nothing at all where there is none.
pub fn write_later(block: &mut Vec<u8>, figures: &[Observation]) {
    let with = |field| {
        let marked = figures.iter().enumerate();
        let marked = marked.filter(move |(_, figure)| figure.corrected.contains(&field));
        marked.map(|(index, _)| index).collect::<Vec<_>>()
    };
    let (added, grouped) = (with(Field::Figure), with(Field::Category));
    if added.is_empty() && grouped.is_empty() {
        return;
    }
    let mut ids = Texts::default();
    for index in &grouped {
        ids.push(short(&figures[*index].category));
    }
    for list in [added, grouped] {
        number(block, list.len() as u64);
        list.into_iter()
            .for_each(|index| number(block, index as u64));
    }
    ids.write(block);
}

/// Reads these, as far as they stand there.
pub fn read_later(reader: &mut Reader, figures: &mut [Observation]) {
    let mut list = || {
        let count = reader.count().unwrap_or(0);
        reader.numbers(count).unwrap_or_default()
    };
    let (added, grouped) = (list(), list());
    let ids = reader.texts(grouped.len()).into_iter().flatten();
    for index in added {
        mark(figures, index, Field::Figure);
    }
    for (index, id) in grouped.into_iter().zip(ids) {
        if let Some(figure) = mark(figures, index, Field::Category) {
            figure.category = short(&id).to_owned().into();
        }
    }
}

/// Says that a user set a field of a figure: the figure itself before all others.
fn mark(figures: &mut [Observation], index: u64, field: Field) -> Option<&mut Observation> {
    let figure = figures.get_mut(usize::try_from(index).ok()?)?;
    if !figure.corrected.contains(&field) {
        let end = figure.corrected.len();
        let at = if field == Field::Figure { 0 } else { end };
        figure.corrected.insert(at, field);
    }
    Some(figure)
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
        let old = [of(vec![]), of(vec![Field::Unit]), of(vec![])];
        let new = [
            of(vec![Field::Figure]),
            of(vec![Field::Figure, Field::Unit]),
            Observation {
                category: "safety".into(),
                ..of(vec![Field::Category])
            },
        ];
        let written = |figures: &[Observation]| {
            let (mut block, mut later) = (Vec::new(), Vec::new());
            write_corrected(&mut block, figures);
            write_later(&mut later, figures);
            (block, later)
        };
        let ((old, none), (block, later)) = (written(&old), written(&new));
        assert_eq!((&old, none.len()), (&block, 0));
        let mut got = [of(vec![]), of(vec![]), of(vec![])];
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

//! A figure that the reading missed and a user adds: what selected characters say, and the figure that it makes.
//!
//! ```
//! use zhibiao::correction::{added::guess, apply};
//! use zhibiao::{Source, analyze};
//! let text = "2023年青羊区绿道总长为160公里，步行15分钟生活圈建成。";
//! let report = analyze(&Source::from_text("样本", text));
//! // 15分钟 is no figure by itself; the user says that it is one.
//! let added = guess(&report, text, 0, [21, 25]).expect("a number");
//! assert_eq!(added.quote, "15分钟");
//! let with = apply(&report, text, &[added]);
//! assert_eq!((with.observations.len(), with.observations[1].period.as_str()), (2, "2023"));
//! ```
//!
//! Number and unit are read by the core's own reader of numbers, with the letters around the selection, so that half a
//! number is read whole. Period, district and status are those of the nearest figure of the same sentence, else of the
//! same line; the document's district where there is none. Words selected before the number name it. All of it is a
//! first guess, which the user sets right as in any other figure.

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use super::{Ask, Change, Correction, apply};
use crate::fold::fold;
use crate::mention::number::{Form, scan};
use crate::report::{Comparator, Field, Measure, Observation, Place, Report, Rules, Status, Word};

/// The longest selection that can be meant as one figure, in characters.
const LONGEST: u32 = 200;

/// Letters around a selection that its number is read with.
const AROUND: usize = 24;

/// The longest name that is taken from a selection, in characters.
const NAME: usize = 24;

/// The rule of what a user added.
const RULE: &str = "added";

/// What a figure that a user added says, before any field of it is set right.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct Added {
    /// What is counted.
    pub indicator: String,
    /// What the number measures.
    pub measure: Measure,
    /// The number in the printed unit.
    pub value: f64,
    /// The upper end of a range.
    pub upper: Option<f64>,
    /// The unit, with its multiplier.
    pub unit: String,
    /// How exact it is.
    pub comparator: Comparator,
    /// Where.
    pub district: String,
    /// When, in the report's form.
    pub period: String,
    /// Result, goal or forecast.
    pub status: Status,
}

/// A number that a selection touches, with the name that stands selected before it.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Candidate {
    /// Where it stands in the text.
    pub place: Place,
    /// Number and unit as the text has them.
    pub quote: String,
    /// `""` where nothing before it can be one.
    pub name: String,
    /// The number in the printed unit.
    pub value: f64,
    /// The upper end of a range.
    pub upper: Option<f64>,
    /// The unit, with its multiplier.
    pub unit: String,
    /// What the number measures.
    pub measure: Measure,
    /// How exact it is.
    pub comparator: Comparator,
}

/// The first number that a selection touches and that is no figure of the report yet, as a figure to be added. The
/// selection is a place in the text, `line` the line that it begins in, which begins at `start`.
#[must_use]
pub fn guess(report: &Report, line: &str, start: u32, place: Place) -> Option<Correction> {
    choose(report, line, start, candidates(line, start, place))
}

/// The numbers that a selection touches, in the order of the text. What they are is read by the tables of the core,
/// which a page need not have loaded: see [`super::question`].
#[must_use]
pub fn candidates(line: &str, start: u32, place: Place) -> Vec<Candidate> {
    if place[1].saturating_sub(place[0]) > LONGEST {
        return Vec::new();
    }
    let letters: Vec<char> = line.chars().collect();
    let at = |place: u32| (place.saturating_sub(start) as usize).min(letters.len());
    let (from, to) = (at(place[0]), at(place[1]));
    let left = from.saturating_sub(AROUND);
    let right = (to + AROUND).min(letters.len());
    let folded = fold(&letters[left..right].iter().collect::<String>());
    let found = scan(&folded.text).into_iter().filter_map(|number| {
        let span = folded.map.original(number.span);
        let (begin, end) = (left + span.start as usize, left + span.end as usize);
        let touched = begin < to && from < end && end <= letters.len();
        // 亿元 without a digit is a unit that something else is told in.
        (touched && number.form != Form::Bare).then(|| Candidate {
            // No line is longer than a u32 can count: the text is not.
            place: [start + begin as u32, start + end as u32],
            quote: letters[begin..end].iter().collect(),
            name: named(letters.get(from..begin).unwrap_or_default()),
            value: number.value,
            upper: number.upper,
            measure: if number.form == Form::Rank {
                Measure::Rank
            } else {
                Measure::Level
            },
            comparator: if number.inexact {
                Comparator::Over
            } else {
                Comparator::Exact
            },
            unit: number.unit,
        })
    });
    found.collect()
}

/// Of the numbers that a selection touches the first that is no figure yet, as [`guess`] tells it.
#[must_use]
pub fn choose(
    report: &Report,
    line: &str,
    start: u32,
    candidates: Vec<Candidate>,
) -> Option<Correction> {
    let known = |[begin, end]: Place| {
        let mut figures = report.observations.iter();
        figures.any(|figure| figure.start < end && begin < figure.end)
    };
    let found = candidates.into_iter().find(|one| !known(one.place))?;
    let letters: Vec<char> = line.chars().collect();
    let near = nearest(report, &letters, start, found.place);
    Some(Correction {
        start: found.place[0],
        quote: found.quote.clone(),
        change: Change::Added(Box::new(added(report, found, near))),
    })
}

fn added(report: &Report, found: Candidate, near: Option<&Observation>) -> Added {
    let district = near.map_or(&report.document.district, |near| &near.district);
    Added {
        indicator: found.name,
        measure: found.measure,
        value: found.value,
        upper: found.upper,
        unit: found.unit,
        comparator: found.comparator,
        district: district.clone(),
        period: near.map_or_else(String::new, |near| near.period.clone()),
        status: near.map_or(Status::Actual, |near| near.status),
    }
}

/// The name that stands before a number in a selection, `""` where it is none.
fn named(letters: &[char]) -> String {
    let words = fold(&letters.iter().collect::<String>()).text;
    let words = words
        .rsplit(['，', '。', '；', '、', '：', '\n', '\t'])
        .next();
    let words = words.unwrap_or_default().trim();
    if words.chars().count() <= NAME {
        words.to_owned()
    } else {
        String::new()
    }
}

/// The figure that stands nearest in a line: of the same sentence, else of another.
fn nearest<'a>(
    report: &'a Report,
    letters: &[char],
    start: u32,
    [first, last]: Place,
) -> Option<&'a Observation> {
    let end = start + letters.len() as u32;
    let figures = report.observations.iter();
    let here = figures.filter(|figure| figure.start >= start && figure.end <= end);
    here.min_by_key(|figure| {
        let between = if figure.end <= first {
            [figure.end, first]
        } else {
            [last, figure.start]
        };
        let [from, to] = between.map(|at| (at - start) as usize);
        let parted = letters.get(from..to).is_some_and(|letters| {
            letters
                .iter()
                .any(|letter| matches!(letter, '。' | '！' | '？' | '；'))
        });
        (parted, to.saturating_sub(from))
    })
}

/// The figures that were added, in the order of the text; those whose words the text doesn't have, or that were read
/// after all, rest.
pub(super) fn figures(
    report: &Report,
    text: &str,
    corrections: &[Correction],
    ask: &Ask<'_>,
) -> Vec<Observation> {
    if corrections
        .iter()
        .all(|one| !matches!(one.change, Change::Added(_)))
    {
        return Vec::new();
    }
    let letters: Vec<char> = text.chars().collect();
    let stands = |one: &Correction| {
        let mut there = letters.iter().skip(one.start as usize);
        !one.quote.is_empty()
            && one
                .quote
                .chars()
                .all(|letter| there.next() == Some(&letter))
    };
    let read = |one: &Correction| report.observations.iter().any(|figure| one.fits(figure));
    let mut found: Vec<Observation> = Vec::new();
    for one in corrections {
        if let Change::Added(added) = &one.change
            && stands(one)
            && !read(one)
        {
            let at = found.partition_point(|other| other.start <= one.start);
            found.insert(at, figure(one, added, ask));
        }
    }
    found
}

fn figure(one: &Correction, added: &Added, ask: &Ask<'_>) -> Observation {
    let rule = || Word::Borrowed(RULE);
    let length = u32::try_from(one.quote.chars().count()).unwrap_or(u32::MAX);
    let mut figure = Observation {
        start: one.start,
        end: one.start.saturating_add(length),
        quote: one.quote.clone(),
        measure: added.measure,
        value: added.value,
        upper: added.upper,
        unit: added.unit.clone(),
        comparator: added.comparator,
        district: added.district.clone(),
        period: added.period.clone(),
        status: added.status,
        corrected: vec![Field::Figure],
        ..Observation::default()
    };
    apply::name(&mut figure, added.indicator.clone(), ask);
    figure.base = apply::base(&figure, ask);
    figure.rules = Rules {
        indicator: rule(),
        unit: rule(),
        district: rule(),
        period: rule(),
        status: rule(),
    };
    figure
}

#[cfg(test)]
#[path = "added_tests.rs"]
mod tests;

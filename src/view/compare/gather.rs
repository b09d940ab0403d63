//! The lines of a comparison: which figures stand in one, and in which unit.
//!
//! ```text
//! 青羊区 绿道 160公里, 锦江区 绿道 98公里, 锦江区 绿道 98千米      one line; the last two agree
//! ```
//!
//! Which of the lines are wanted is for [`super`] to say.

use super::{By, Cell, Comparison, Line, Spot, follow::follow};
use crate::decimal::rounded;
use crate::report::{Measure, Observation, Report, Status};
use crate::view::{category::category, figure::figure, period::last_year};
use std::{cmp::Ordering, collections::HashMap};

/// What makes figures comparable.
#[derive(PartialEq, Eq, Hash)]
struct Key<'a> {
    indicator: &'a str,
    measure: Measure,
    status: Status,
    within: &'a str,
    unit: &'a str,
}

/// Where a figure of a status would stand that is otherwise like `read`.
fn key(read: &Observation, status: Status, by: By) -> Key<'_> {
    Key {
        indicator: name(read),
        measure: read.measure,
        status,
        within: match by {
            By::District => &read.period,
            By::Period => &read.district,
        },
        unit: common(read),
    }
}

/// The unit that tells comparable from incomparable: the base unit, or the printed one of counts
/// without its multiplier.
fn common(read: &Observation) -> &str {
    match &read.base {
        Some(base) if base.unit != "1" => &base.unit,
        _ => read.unit.trim_start_matches(['亿', '万', '千', '百']),
    }
}

/// A figure, its column and where it stands.
pub(super) type Read<'a> = (usize, Spot, &'a Observation);

/// The figures of several reports, by what can be compared.
#[derive(Default)]
struct Gathered<'a> {
    places: HashMap<Key<'a>, usize>,
    /// In the order in which they came.
    columns: Vec<&'a str>,
    lines: Vec<Vec<Read<'a>>>,
    left_out: usize,
}

impl<'a> Gathered<'a> {
    fn add(&mut self, spot: Spot, read: &'a Observation, by: By) {
        if read.indicator.is_empty() || read.period.is_empty() || read.district.is_empty() {
            self.left_out += 1;
            return;
        }
        let over = match by {
            By::District => &read.district,
            By::Period => &read.period,
        };
        let column = self.columns.iter().position(|column| column == over);
        let column = column.unwrap_or_else(|| {
            self.columns.push(over);
            self.columns.len() - 1
        });
        let line = *self
            .places
            .entry(key(read, read.status, by))
            .or_insert(self.lines.len());
        if line == self.lines.len() {
            self.lines.push(Vec::new());
        }
        self.lines[line].push((column, spot, read));
    }
}

/// Puts the figures of several reports side by side.
#[must_use]
pub fn compare(documents: &[(u32, &Report)], by: By) -> Comparison {
    let mut gathered = Gathered::default();
    for (document, report) in documents {
        for (observation, read) in report.observations.iter().enumerate() {
            let spot = Spot {
                document: *document,
                observation,
            };
            gathered.add(spot, read, by);
        }
    }
    let order = order(&gathered.columns, by);
    let places = &gathered.places;
    if by == By::Period {
        let find = |read: &Observation, status| places.get(&key(read, status, by)).copied();
        follow(&mut gathered.lines, find);
    }
    let lines = gathered.lines.into_iter().filter(|line| !line.is_empty());
    let mut lines: Vec<Line> = lines.map(|reads| line(reads, by, &order)).collect();
    sort(&mut lines, by);
    let mut columns = vec![String::new(); gathered.columns.len()];
    for (column, name) in gathered.columns.iter().enumerate() {
        columns[order[column]] = (*name).to_owned();
    }
    Comparison {
        columns,
        lines,
        left_out: gathered.left_out,
    }
}

/// By category; within it an indicator's lines together, in the order of the documents: what they measure, results
/// before goals, and of the same in the order of time.
fn sort(lines: &mut Vec<Line>, by: By) {
    let mut all = Vec::with_capacity(lines.len());
    for (at, line) in lines.drain(..).enumerate() {
        let same = |(_, other): &&(usize, Line)| {
            other.category == line.category && other.indicator == line.indicator
        };
        let first = all.iter().find(same).map_or(at, |(first, _)| *first);
        all.push((first, line));
    }
    let time = |line: &Line| match by {
        By::District => last_year(&line.within),
        By::Period => 0,
    };
    all.sort_by(|(first, a), (second, b)| {
        let key = |first, line: &Line| {
            (
                line.category.order,
                first,
                line.measure as u8,
                line.status as u8,
                time(line),
            )
        };
        key(*first, a).cmp(&key(*second, b)).then_with(|| match by {
            By::District => a.within.cmp(&b.within),
            By::Period => Ordering::Equal,
        })
    });
    lines.extend(all.into_iter().map(|(_, line)| line));
}

/// Known indicators are the same by their id, others by their name.
fn name(read: &Observation) -> &str {
    if read.indicator_id.is_empty() {
        &read.indicator
    } else {
        &read.indicator_id
    }
}

/// Each column's place: districts as they came, periods by time.
fn order(columns: &[&str], by: By) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..columns.len()).collect();
    if by == By::Period {
        sorted.sort_by_key(|column| (last_year(columns[*column]), columns[*column]));
    }
    let mut places = vec![0; columns.len()];
    for (place, column) in sorted.into_iter().enumerate() {
        places[column] = place;
    }
    places
}

/// One line from all its figures, in document order.
fn line(reads: Vec<Read>, by: By, order: &[usize]) -> Line {
    let first = reads[0].2; // a line is begun by a figure
    let (unit, scale) = unit_of(&reads);
    let mut cells: Vec<Cell> = Vec::new();
    for (column, spot, read) in reads {
        let column = order[column];
        let scaled = scaled(read, &unit, scale);
        match cells.iter_mut().find(|cell| cell.column == column) {
            Some(cell) => {
                cell.differs |= !same(cell.value, scaled.value);
                cell.spots.push(spot);
            }
            None => cells.push(Cell {
                column,
                status: read.status,
                figure: figure(&scaled),
                value: scaled.value,
                range: scaled.upper.is_some(),
                printed: if read.unit == unit {
                    String::new()
                } else {
                    read.quote.clone()
                },
                spots: vec![spot],
                differs: false,
            }),
        }
    }
    cells.sort_by_key(|cell| cell.column);
    Line {
        indicator: first.indicator.clone(),
        category: category(&first.category),
        measure: first.measure,
        status: first.status,
        within: match by {
            By::District => first.period.clone(),
            By::Period => first.district.clone(),
        },
        kind: common(first).to_owned(),
        size: if scale == 0.0 { 1.0 } else { scale },
        unit,
        cells,
    }
}

/// The unit that most of the figures are printed in, and how much of the base one of it is.
fn unit_of(reads: &[Read]) -> (String, f64) {
    let mut counts: Vec<(&str, usize, f64)> = Vec::new();
    for (_, _, read) in reads {
        let size = read
            .base
            .as_ref()
            .filter(|_| read.value != 0.0)
            .map_or(0.0, |base| base.value / read.value);
        match counts.iter_mut().find(|(unit, ..)| *unit == read.unit) {
            Some((_, count, known)) => {
                *count += 1;
                *known = known.max(size);
            }
            None => counts.push((&read.unit, 1, size)),
        }
    }
    // Of equals the first: `max_by_key` would take the last.
    counts.reverse();
    let most = counts.into_iter().max_by_key(|(_, count, _)| *count);
    most.map_or_else(Default::default, |(unit, _, size)| (unit.to_owned(), size))
}

/// A figure in a unit that is `scale` of its base; itself where it is printed in that unit.
fn scaled(read: &Observation, unit: &str, scale: f64) -> Observation {
    let mut scaled = read.clone();
    if read.unit == unit || scale == 0.0 {
        return scaled;
    }
    let Some(base) = &read.base else {
        return scaled;
    };
    let factor = if read.value == 0.0 {
        0.0
    } else {
        base.value / read.value / scale
    };
    scaled.value = rounded(base.value / scale);
    scaled.upper = read.upper.map(|upper| rounded(upper * factor));
    scaled.unit = unit.to_owned();
    // The digits of the text are those of another unit.
    scaled.quote.clear();
    scaled
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

//! Figures of several reports side by side: indicator × district, or indicator × year.
//!
//! ```
//! use zhibiao::{Source, analyze};
//! use zhibiao::view::compare::{By, compare};
//! let read = |text| analyze(&Source::from_text("样本", text));
//! let reports = [read("2023年青羊区绿道总长为160公里。"), read("2023年锦江区绿道总长为98公里。")];
//! let documents: Vec<_> = reports.iter().enumerate().map(|(id, report)| (id as u32, report)).collect();
//! let found = compare(&documents, By::District);
//! assert_eq!(found.columns, ["青羊区", "锦江区"]);
//! assert_eq!(found.lines[0].cells.len(), 2);
//! ```
//!
//! A line never mixes what can't be compared: one indicator, measure and status, of one period
//! where its columns are districts, of one district where they are periods, in one unit. Figures
//! without a period or, where it matters, without a name are left out and counted. Nothing is
//! averaged or chosen: a cell holds every figure that says it.

use std::{collections::HashMap, fmt};

use super::{
    category::{Category, category},
    figure::{Figure, figure},
    period::last_year,
};
use crate::decimal::rounded;
use crate::report::{Measure, Observation, Report, Status};

/// What stands over the columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// Districts; a line is of one period.
    #[default]
    District,
    /// Periods; a line is of one district.
    Period,
}

/// Where a figure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The document's number.
    pub document: u32,
    /// Index into its report's observations.
    pub observation: usize,
}

/// As an attribute of an element holds it: `3:12`.
impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.document, self.observation)
    }
}

impl Spot {
    /// Reads what [`Display`](fmt::Display) writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (document, observation) = text.split_once(':')?;
        Some(Self {
            document: document.parse().ok()?,
            observation: observation.parse().ok()?,
        })
    }
}

/// All that is said for one line and column.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Index of the column.
    pub column: usize,
    /// The first figure, in the line's unit.
    pub figure: Figure,
    /// Its number in that unit.
    pub value: f64,
    /// Whether that is the lower end of a range.
    pub range: bool,
    /// What the text has where that is in another unit, else `""`.
    pub printed: String,
    /// Every figure that says it; at least one.
    pub spots: Vec<Spot>,
    /// Whether they say different numbers.
    pub differs: bool,
}

/// One line: an indicator with its figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its name.
    pub indicator: String,
    /// Its group.
    pub category: Category,
    /// What its numbers measure.
    pub measure: Measure,
    /// Results, goals or forecasts.
    pub status: Status,
    /// The period where columns are districts, the district where they are periods.
    pub within: String,
    /// The unit of all its cells.
    pub unit: String,
    /// In the columns' order; a column that nothing is said for has none.
    pub cells: Vec<Cell>,
}

/// Everything that can be put side by side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Districts in the order of the documents, or periods in the order of time.
    pub columns: Vec<String>,
    /// By category, then in the order of the documents.
    pub lines: Vec<Line>,
    /// How many figures have no period or no name and are left out.
    pub left_out: usize,
}

/// What is wanted of a comparison. The default is what at least two columns have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// What stands over the columns.
    pub by: By,
    /// Words that must all stand in indicator, period or district.
    pub search: String,
    /// Only this category, `""` for 其他.
    pub category: Option<String>,
    /// Also lines with a single filled column.
    pub single: bool,
}

impl Comparison {
    /// The lines that are wanted.
    #[must_use]
    pub fn find(&self, wanted: &Wanted) -> Vec<&Line> {
        let words: Vec<String> = wanted
            .search
            .split_whitespace()
            .map(str::to_ascii_lowercase)
            .collect();
        let said = |line: &Line, word: &String| {
            let names = line.cells.iter().map(|cell| &self.columns[cell.column]);
            names
                .chain([&line.indicator, &line.within])
                .any(|name| name.to_ascii_lowercase().contains(word))
        };
        let admits = |line: &&Line| {
            (wanted.single || line.cells.len() > 1)
                && wanted
                    .category
                    .as_deref()
                    .is_none_or(|id| category(id) == line.category)
                && words.iter().all(|word| said(line, word))
        };
        self.lines.iter().filter(admits).collect()
    }

    /// The columns that these lines fill, in order.
    #[must_use]
    pub fn filled(&self, lines: &[&Line]) -> Vec<usize> {
        let mut filled = vec![false; self.columns.len()];
        for cell in lines.iter().flat_map(|line| &line.cells) {
            filled[cell.column] = true;
        }
        (0..filled.len()).filter(|column| filled[*column]).collect()
    }
}

/// What makes figures comparable.
#[derive(PartialEq, Eq, Hash)]
struct Key<'a> {
    indicator: &'a str,
    measure: Measure,
    status: Status,
    within: &'a str,
    unit: &'a str,
}

/// The unit that tells comparable from incomparable: the base unit, or the printed one of counts
/// without its multiplier.
fn common(read: &Observation) -> &str {
    match &read.base {
        Some(base) if base.unit != "1" => &base.unit,
        _ => read.unit.trim_start_matches(['亿', '万', '千', '百']),
    }
}

/// Puts the figures of several reports side by side.
#[must_use]
pub fn compare(documents: &[(u32, &Report)], by: By) -> Comparison {
    let mut places: HashMap<Key<'_>, usize> = HashMap::new();
    let mut columns: Vec<&str> = Vec::new();
    let mut gathered: Vec<Vec<(usize, Spot, &Observation)>> = Vec::new();
    let mut left_out = 0;
    for (document, report) in documents {
        for (observation, read) in report.observations.iter().enumerate() {
            if read.indicator.is_empty() || read.period.is_empty() || read.district.is_empty() {
                left_out += 1;
                continue;
            }
            let (over, within) = match by {
                By::District => (&read.district, &read.period),
                By::Period => (&read.period, &read.district),
            };
            let column = columns.iter().position(|column| column == over);
            let column = column.unwrap_or_else(|| {
                columns.push(over);
                columns.len() - 1
            });
            let key = Key {
                indicator: name(read),
                measure: read.measure,
                status: read.status,
                within,
                unit: common(read),
            };
            let spot = Spot {
                document: *document,
                observation,
            };
            let line = *places.entry(key).or_insert(gathered.len());
            if line == gathered.len() {
                gathered.push(Vec::new());
            }
            gathered[line].push((column, spot, read));
        }
    }
    let order = order(&columns, by);
    let mut lines: Vec<Line> = gathered
        .into_iter()
        .map(|reads| line(reads, by, &order))
        .collect();
    lines.sort_by_key(|line| line.category.order);
    let mut ordered = vec![String::new(); columns.len()];
    for (column, name) in columns.iter().enumerate() {
        ordered[order[column]] = (*name).to_owned();
    }
    Comparison {
        columns: ordered,
        lines,
        left_out,
    }
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
fn line(reads: Vec<(usize, Spot, &Observation)>, by: By, order: &[usize]) -> Line {
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
        unit,
        cells,
    }
}

/// The unit that most of the figures are printed in, and how much of the base one of it is.
fn unit_of(reads: &[(usize, Spot, &Observation)]) -> (String, f64) {
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

#[cfg(test)]
#[path = "compare_tests.rs"]
mod tests;

//! A comparison as a table of plain cells.
//!
//! ```
//! use zhibiao::export::compared::grid;
//! use zhibiao::report::{Observation, Report};
//! use zhibiao::view::compare::{By, Wanted, compare};
//! let read = |district: &str, value: f64| Observation {
//!     indicator: "绿道".into(), value, unit: "公里".into(), district: district.into(), period: "2023".into(),
//!     ..Default::default()
//! };
//! let report = Report { observations: vec![read("东区", 12.5), read("西区", 8.0)], ..Default::default() };
//! let found = compare(&[(1, &report)], By::District);
//! let lines = found.find(&Wanted::default());
//! assert_eq!(grid(&found, &lines, By::District).tsv(), "指标\t口径\t性质\t时期\t单位\t东区\t西区\n绿道\t水平\t实际\t2023年\t公里\t12.5\t8\n");
//! ```
//!
//! It holds the lines that are seen, with the first figure of each cell; what follows on a line with
//! a status of its own has a line of its own here, since a cell has no room to say it. An exact number is a plain
//! number; ≥60 and 2–3 stay as they are read.

use super::grid::{Cell, Grid};
use crate::report::Status;
use crate::say;
use crate::view::compare::{self, By, Comparison, Line, ORDER};
use crate::view::{measure_name, period_name, status_name};

/// The lines with their heads.
#[must_use]
pub fn grid(found: &Comparison, lines: &[&Line], by: By) -> Grid {
    let columns = found.filled(lines);
    let (within, over): (_, fn(&str) -> String) = match by {
        By::District => (say!("field.period"), str::to_owned),
        By::Period => (say!("field.district"), period_name),
    };
    let heads = [
        say!("field.indicator"),
        say!("field.measure"),
        say!("field.status"),
        within,
        say!("export.unit"),
    ];
    let heads = heads.into_iter().map(str::to_owned);
    let over = columns.iter().map(|column| over(&found.columns[*column]));
    let mut rows: Vec<Vec<Cell>> = vec![heads.chain(over).map(Cell::Text).collect()];
    for one in lines {
        for status in ORDER {
            if one.cells.iter().any(|cell| cell.status == status) {
                rows.push(row(one, status, by, &columns));
            }
        }
    }
    Grid {
        name: say!("beside.compare").to_owned(),
        rows,
    }
}

/// What a line has of one status.
fn row(one: &Line, status: Status, by: By, columns: &[usize]) -> Vec<Cell> {
    let within = match by {
        By::District => period_name(&one.within),
        By::Period => one.within.clone(),
    };
    let names = [
        one.indicator.clone(),
        measure_name(one.measure).to_owned(),
        status_name(status).to_owned(),
        within,
        one.unit.clone(),
    ];
    let cells = columns.iter().map(|column| {
        let of = |cell: &&compare::Cell| cell.column == *column && cell.status == status;
        one.cells.iter().find(of).map_or(Cell::from(""), number)
    });
    names.into_iter().map(Cell::Text).chain(cells).collect()
}

fn number(cell: &compare::Cell) -> Cell {
    if cell.figure.sign.is_empty() && !cell.range {
        Cell::Number(cell.value)
    } else {
        Cell::Text([cell.figure.sign, &cell.figure.text].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Comparator, Measure, Observation, Report};
    use crate::view::compare::{Wanted, compare};

    #[test]
    fn exact_numbers_are_numbers_and_bounds_stay_bounds() {
        let read = |indicator: &str, district: &str, value, comparator| Observation {
            indicator: indicator.into(),
            district: district.into(),
            period: "2023".into(),
            measure: Measure::Change,
            unit: "%".into(),
            value,
            comparator,
            ..Default::default()
        };
        let mut range = read("=能耗", "北区", 2.0, Comparator::Exact);
        range.upper = Some(3.0);
        let report = Report {
            observations: vec![
                read("=能耗", "东区", -3.5, Comparator::Exact),
                read("=能耗", "西区", 2.0, Comparator::AtLeast),
                range,
            ],
            ..Default::default()
        };
        let found = compare(&[(1, &report)], By::District);
        let text = grid(&found, &found.find(&Wanted::default()), By::District).tsv();
        let line = text.lines().nth(1).expect("one line");
        assert_eq!(
            line,
            "'=能耗\t变化\t实际\t2023年\t%\t-3.5\t≥+2\t+2–3".replace("+2–3", "'+2–3")
        );
    }

    #[test]
    fn what_follows_with_a_status_of_its_own_is_a_line_of_its_own() {
        let read = |period: &str, value, status| Observation {
            indicator: "绿道".into(),
            district: "东区".into(),
            period: period.into(),
            unit: "公里".into(),
            value,
            status,
            ..Default::default()
        };
        let report = Report {
            observations: vec![
                read("2023", 8.0, Status::Actual),
                read("2024", 9.5, Status::Target),
            ],
            ..Default::default()
        };
        let found = compare(&[(1, &report)], By::Period);
        let text = grid(&found, &found.find(&Wanted::default()), By::Period).tsv();
        let lines: Vec<_> = text.lines().skip(1).collect();
        assert_eq!(
            lines,
            [
                "绿道\t水平\t实际\t东区\t公里\t8\t",
                "绿道\t水平\t目标\t东区\t公里\t\t9.5"
            ]
        );
    }
}

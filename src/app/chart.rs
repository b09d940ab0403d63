//! A line of the comparison as a chart, which the press draws.

use zhibiao::{
    chart::{Chart, Point, Shape},
    report::Measure,
    say,
    view::{
        compare::{By, Cell, Line},
        measure_name, period_name,
    },
};

use super::{beside::Shown, compare::column_name};

/// Districts are bars, periods a line.
pub fn chart(line: &Line, columns: &[String], by: By, documents: &[Shown]) -> Chart {
    let within = match by {
        By::District => period_name(&line.within),
        By::Period => line.within.clone(),
    };
    let measure = match line.measure {
        Measure::Level => "",
        measure => measure_name(measure),
    };
    let point = |cell: &Cell| Point {
        label: column_name(&columns[cell.column], by),
        value: cell.value,
        text: [cell.figure.sign, &cell.figure.text].concat(),
    };
    let mut sources: Vec<&str> = Vec::new();
    for spot in line.cells.iter().map(|cell| cell.spots[0]) {
        let document = documents.iter().find(|one| one.id == spot.document);
        let title = document.map_or("", |one| one.title.as_str());
        if !sources.contains(&title) {
            sources.push(title);
        }
    }
    Chart {
        title: [&line.indicator, measure, " ", &within].concat(),
        unit: line.unit.clone(),
        note: say!("chart.source", names = sources.join(" · ")),
        shape: match by {
            By::District => Shape::Bars,
            By::Period => Shape::Line,
        },
        points: line.cells.iter().map(point).collect(),
    }
}

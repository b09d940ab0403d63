//! A line of the comparison as a chart, which the press draws.

use zhibiao::{
    chart::{Chart, Point, Shape},
    report::{Measure, Status},
    say,
    view::{
        compare::{By, Cell, Line},
        last_year, measure_name, period_name, status_name,
    },
};

use super::{beside::Shown, compare::column_name};

/// Districts are bars, years a line. Where parts of years stand among the periods, the years alone
/// are drawn; where they are all there is, each is a bar, since a line would join what is not alike.
pub fn chart(line: &Line, columns: &[String], by: By, documents: &[Shown], narrow: bool) -> Chart {
    let within = match by {
        By::District => period_name(&line.within),
        By::Period => line.within.clone(),
    };
    let measure = match line.measure {
        Measure::Level => "",
        measure => measure_name(measure),
    };
    let is_year = |cell: &&Cell| columns[cell.column].len() == 4;
    let years = by == By::Period && line.cells.iter().filter(is_year).count() > 1;
    let cells: Vec<&Cell> = line
        .cells
        .iter()
        .filter(|cell| !years || is_year(cell))
        .collect();
    let point = |cell: &&Cell| Point {
        label: column_name(&columns[cell.column], by),
        value: cell.value,
        text: [cell.figure.sign, &cell.figure.text].concat(),
        at: last_year(&columns[cell.column]).into(),
        expected: expected(cell.status).to_owned(),
    };
    let alike = cells.iter().all(|cell| cell.status == line.status);
    let all = if alike { expected(line.status) } else { "" };
    Chart {
        title: [&line.indicator, measure, all, " ", &within].concat(),
        unit: line.unit.clone(),
        note: note(&cells, documents),
        shape: if years { Shape::Line } else { Shape::Bars },
        narrow,
        points: cells.iter().map(point).collect(),
    }
}

/// What figures are called that are no results.
fn expected(status: Status) -> &'static str {
    match status {
        Status::Actual => "",
        status => status_name(status),
    }
}

/// Where the figures come from, and that one of several was taken where they differ.
fn note(cells: &[&Cell], documents: &[Shown]) -> String {
    let mut sources: Vec<&str> = Vec::new();
    for spot in cells.iter().map(|cell| cell.spots[0]) {
        let document = documents.iter().find(|one| one.id == spot.document);
        let title = document.map_or("", |one| one.title.as_str());
        if !sources.contains(&title) {
            sources.push(title);
        }
    }
    let mut note = say!("chart.source", names = sources.join(" · "));
    if cells.iter().any(|cell| cell.differs) {
        note.push(' ');
        note.push_str(say!("chart.first"));
    }
    note
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use zhibiao::{
        Report,
        report::Observation,
        view::compare::{Wanted, compare},
    };

    use super::*;

    fn drawn(periods: &[&str]) -> Chart {
        let read = |(period, value): (&&str, f64)| Observation {
            indicator: "财政收入".into(),
            district: "东区".into(),
            period: (*period).into(),
            unit: "亿元".into(),
            value,
            ..Default::default()
        };
        let values = (1..).map(f64::from);
        let report = Report {
            observations: periods.iter().zip(values).map(read).collect(),
            ..Default::default()
        };
        let found = compare(&[(7, &report)], By::Period);
        let lines = found.find(&Wanted::default());
        let documents = [Shown {
            id: 7,
            title: "东区的报告".into(),
            report: Rc::new(report.clone()),
        }];
        chart(lines[0], &found.columns, By::Period, &documents, false)
    }

    fn labels(chart: &Chart) -> Vec<&str> {
        let points = chart.points.iter();
        points.map(|point| point.label.as_str()).collect()
    }

    #[test]
    fn years_are_a_line_without_their_parts() {
        let chart = drawn(&["2022", "2023-H1", "2023"]);
        assert_eq!(
            (chart.shape, labels(&chart)),
            (Shape::Line, vec!["2022年", "2023年"])
        );
        assert!(chart.note.contains("东区的报告"));
    }

    #[test]
    fn what_is_no_result_is_called_so() {
        let mut documents = Vec::new();
        for status in [Status::Actual, Status::Target] {
            let read = |period: &str| Observation {
                indicator: "财政收入".into(),
                district: "东区".into(),
                period: period.into(),
                status,
                ..Default::default()
            };
            let report = Report {
                observations: vec![read("2024"), read("2025")],
                ..Default::default()
            };
            let found = compare(&[(7, &report)], By::Period);
            let line = found.find(&Wanted::default())[0].clone();
            documents.push(chart(&line, &found.columns, By::Period, &[], false));
        }
        assert_eq!(
            (documents[0].expected(), documents[1].expected()),
            (String::new(), "目标".to_owned())
        );
        assert_eq!(documents[1].title, "财政收入目标 东区");
        assert_eq!(documents[1].points[1].at, 2025.0);
    }

    #[test]
    fn parts_of_years_are_bars() {
        let chart = drawn(&["2022-H1", "2023-H1"]);
        assert_eq!((chart.shape, chart.points.len()), (Shape::Bars, 2));
    }

    #[test]
    fn a_figure_taken_from_several_is_told_of() {
        assert!(
            drawn(&["2022", "2023", "2023"])
                .note
                .contains(say!("chart.first"))
        );
        assert!(!drawn(&["2022", "2023"]).note.contains(say!("chart.first")));
    }
}

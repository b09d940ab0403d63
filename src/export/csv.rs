//! A table of every figure as CSV (RFC 4180), to open in Excel, WPS or a database.
//!
//! ```
//! use zhibiao::export::csv::csv;
//! use zhibiao::report::{Observation, Report};
//! let figure = Observation { indicator: "绿道, 总长".into(), value: 12.5, ..Observation::default() };
//! let report = Report { observations: vec![figure], ..Report::default() };
//! assert!(csv(&[(&report, "")]).contains("\"绿道, 总长\",12.5,"));
//! ```
//!
//! Quoting is the `csv` crate's: it is well kept, has no dependency of weight, and its writer adds
//! some 20 KB of wasm before compression. Two things are added here for spreadsheets: a byte order
//! mark, without which Excel takes UTF-8 for the local code page, and a guard against text that
//! would run as a formula. Doubts and profiles have no column; JSON and Markdown carry them.

use super::columns::{COLUMNS, Cell, field_names, heads, row, said};
use super::grid::{self, Grid};
use crate::report::Report;

/// Tells Excel that UTF-8 follows.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A header and one line a figure, of reports each with its text or `""`, in the order given; UTF-8 with a byte order
/// mark, lines ended by CR LF.
pub fn csv(reports: &[(&Report, &str)]) -> String {
    let mut writer = ::csv::WriterBuilder::new()
        .terminator(::csv::Terminator::CRLF)
        .from_writer(Vec::new());
    let mut write = |line: [String; COLUMNS]| {
        writer
            .write_record(line)
            .expect("records are of one length and memory takes every write");
    };
    write(heads().map(str::to_owned));
    for (report, text) in reports {
        let sentences = said(text, report);
        for (figure, sentence) in report.observations.iter().zip(&sentences) {
            write(row(report, figure, sentence).map(written));
        }
    }
    let bytes = writer.into_inner().expect("memory takes every write");
    let lines = String::from_utf8(bytes).expect("every cell was a String");
    format!("{BYTE_ORDER_MARK}{lines}")
}

/// A table of the page, as the same kind of file.
pub fn grid(grid: &Grid) -> String {
    let mut writer = ::csv::WriterBuilder::new()
        .terminator(::csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(Vec::new());
    for row in &grid.rows {
        let line = row.iter().map(grid::Cell::plain);
        writer.write_record(line).expect("memory takes every write");
    }
    let bytes = writer.into_inner().expect("memory takes every write");
    let lines = String::from_utf8(bytes).expect("every cell was a String");
    format!("{BYTE_ORDER_MARK}{lines}")
}

fn written(cell: Cell<'_>) -> String {
    match cell {
        Cell::Text(text) => guarded(text),
        Cell::Number(number) => number.to_string(),
        Cell::Fields(fields) => field_names(fields),
        Cell::Empty => String::new(),
    }
}

/// The text as a spreadsheet must show it. Excel and its kin run a cell that begins with one of
/// these signs (in East Asian locales also with the full-width ones) as a formula; a leading
/// apostrophe says that it is text. A printed number keeps its sign and stays a number.
pub(super) fn guarded(text: &str) -> String {
    const RUNS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if text.starts_with(RUNS) && !is_number(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Whether the text is nothing but a decimal number, with sign and percent sign at most.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let digits = digits.strip_suffix('%').unwrap_or(digits);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, fraction]
        .iter()
        .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Comparator, Document, Field, Measure, Observation, Status};

    fn report(name: &str, figures: Vec<Observation>) -> Report {
        let document = Document {
            name: name.into(),
            ..Document::default()
        };
        Report {
            document,
            observations: figures,
            ..Report::default()
        }
    }

    fn named(indicator: &str) -> Observation {
        Observation {
            indicator: indicator.into(),
            ..Observation::default()
        }
    }

    fn made(reports: &[Report]) -> String {
        csv(&reports
            .iter()
            .map(|report| (report, ""))
            .collect::<Vec<_>>())
    }

    /// Reads back the way a spreadsheet does.
    fn cells(text: &str) -> Vec<Vec<String>> {
        let body = text
            .strip_prefix(BYTE_ORDER_MARK)
            .expect("a byte order mark");
        let mut reader = ::csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(body.as_bytes());
        let records = reader
            .records()
            .map(|record| record.expect("well-formed CSV"));
        records
            .map(|record| record.iter().map(str::to_owned).collect())
            .collect()
    }

    #[test]
    fn every_field_of_a_figure_stands_under_its_head() {
        let figure = Observation {
            start: 7,
            end: 11,
            quote: "2-3个".into(),
            indicator: "示范园区".into(),
            measure: Measure::Added,
            value: 2.0,
            upper: Some(3.0),
            unit: "个".into(),
            comparator: Comparator::About,
            district: "盐田区".into(),
            period: "../2026".into(),
            status: Status::Target,
            corrected: vec![Field::Unit, Field::Period],
            ..Observation::default()
        };
        let table = cells(&made(&[report("盐田.txt", vec![figure])]));
        assert_eq!(table[0], heads());
        let expected = [
            "示范园区",
            "2",
            "3",
            "个",
            "盐田区",
            "../2026",
            "目标",
            "新增",
            "约",
            "2-3个",
            "7",
            "11",
            "盐田.txt",
            "单位、时期",
            "其他",
            "",
            "",
            "",
            "",
        ];
        assert_eq!(table[1..], [expected]);
    }

    #[test]
    fn the_sentence_stands_last_and_runs_as_no_formula() {
        let figure = Observation {
            start: 5,
            end: 7,
            quote: "5个".into(),
            ..Observation::default()
        };
        let report = report("样本", vec![figure]);
        let table = cells(&csv(&[
            (&report, "甲。=乙\"5个\"，=丙。丁。"),
            (&report, ""),
        ]));
        let last = |line: &Vec<String>| line.last().cloned();
        let last: Vec<_> = table.iter().filter_map(last).collect();
        assert_eq!(last, ["原句", "'=乙\"5个\"，=丙。", ""]);
    }

    #[test]
    fn lines_end_as_rfc_4180_says() {
        let text = made(&[report("样本", vec![named("人口")])]);
        assert_eq!(text.matches("\r\n").count(), 2);
        assert_eq!(text.matches('\n').count(), 2);
        assert!(text.ends_with("\r\n"));
    }

    #[test]
    fn commas_quotes_and_line_breaks_come_back_whole() {
        let names = [
            "甲,乙",
            "“小巨人”\"企业\"",
            "上\n下",
            "左\r\n右",
            " 空格 ",
            "",
        ];
        let text = made(&[report("a,b\".txt", names.map(named).to_vec())]);
        let table = cells(&text);
        assert_eq!(
            table[1..]
                .iter()
                .map(|line| line[0].as_str())
                .collect::<Vec<_>>(),
            names
        );
        assert!(table[1..].iter().all(|line| line[12] == "a,b\".txt"));
    }

    #[test]
    fn formulas_become_text() {
        for formula in [
            "=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "-1+cmd", "+", "-.%",
        ] {
            let table = cells(&made(&[report("样本", vec![named(formula)])]));
            assert_eq!(table[1][0], format!("'{formula}"));
        }
    }

    #[test]
    fn numbers_stay_numbers() {
        let figure = Observation {
            value: -12.8,
            quote: "-12.8%".into(),
            ..Observation::default()
        };
        let table = cells(&made(&[report("样本", vec![figure])]));
        assert_eq!(
            (table[1][1].as_str(), table[1][9].as_str()),
            ("-12.8", "-12.8%")
        );
    }

    #[test]
    fn documents_follow_each_other_under_one_header() {
        let reports = ["甲.txt", "乙.txt"].map(|name| report(name, vec![named("人口")]));
        let files: Vec<String> = cells(&made(&reports))
            .into_iter()
            .map(|mut line| line.remove(12))
            .collect();
        assert_eq!(files, ["文件", "甲.txt", "乙.txt"]);
    }
}

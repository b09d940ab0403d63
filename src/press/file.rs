//! Documents as a file, named after them; a table of the page as one.

use super::{Copy, File, Format};
use crate::Report;
use crate::export::file_name::{file_name, safe};
use crate::export::grid::Grid;
use crate::export::json::{self, Layout};
use crate::export::{csv, html::html, markdown::markdown, xlsx};

/// The media type of a workbook.
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The media type of CSV.
const COMMAS: &str = "text/csv;charset=utf-8";

/// The file.
pub fn file(format: Format, copies: &[Copy]) -> File {
    let reports: Vec<Report> = copies.iter().map(|copy| copy.report.clone()).collect();
    let documents: Vec<_> = copies
        .iter()
        .map(|copy| (&copy.report, copy.text.as_str()))
        .collect();
    let (ending, kind, bytes) = match format {
        Format::Csv => ("csv", COMMAS, csv::csv(&documents).into_bytes()),
        Format::Markdown => (
            "md",
            "text/markdown;charset=utf-8",
            markdown(&documents).into_bytes(),
        ),
        Format::Json => ("json", "application/json", written(&reports).into_bytes()),
        Format::Xlsx => ("xlsx", WORKBOOK, xlsx::xlsx(&documents)),
        Format::Html => (
            "html",
            "text/html;charset=utf-8",
            html(&documents).into_bytes(),
        ),
    };
    File {
        name: file_name(&reports, ending),
        kind: kind.to_owned(),
        bytes,
    }
}

/// A table as a file; all formats but the workbook are for documents, CSV stands for them.
pub fn table(format: Format, grid: &Grid) -> File {
    let (ending, kind, bytes) = match format {
        Format::Xlsx => ("xlsx", WORKBOOK, xlsx::grid(grid)),
        _ => ("csv", COMMAS, csv::grid(grid).into_bytes()),
    };
    File {
        name: format!("{}.{ending}", safe(&grid.name)),
        kind: kind.to_owned(),
        bytes,
    }
}

/// As the command line writes it: one document is an object, several are an array.
fn written(reports: &[Report]) -> String {
    match reports {
        [report] => json::json(report, Layout::Pretty),
        _ => json::json_array(reports, Layout::Pretty),
    }
}

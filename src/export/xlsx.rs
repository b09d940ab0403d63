//! A workbook for Excel, WPS or LibreOffice: an overview, then a sheet a district.
//!
//! ```
//! use zhibiao::{Report, export::xlsx::xlsx};
//! assert!(xlsx(&[(&Report::default(), "")]).starts_with(b"PK"));
//! ```
//!
//! Numbers are numbers, text is text and can't become a formula; the comparable value stands beside
//! the printed one. The heads stay in view and can be filtered. Policies, honours and doubts are on
//! the overview and beside their figures; evidence spans are for the JSON.

mod facts;
mod grid;
mod sheet;

pub use grid::grid;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::export::columns::said;
use crate::report::{Observation, Report};
use crate::say;

/// No workbook needs more sheets; districts beyond share the last one.
const MOST_SHEETS: usize = 200;

/// The workbook as a file's bytes, of reports each with its text or `""`.
pub fn xlsx(documents: &[(&Report, &str)]) -> Vec<u8> {
    let reports: Vec<&Report> = documents.iter().map(|(report, _)| *report).collect();
    let sentences: Vec<Vec<String>> = documents
        .iter()
        .map(|(report, text)| said(text, report))
        .collect();
    // Rows and cells stay within a sheet's limits, and memory takes every write.
    written(&reports, &sentences).unwrap_or_default()
}

fn written(reports: &[&Report], sentences: &[Vec<String>]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The moment is not written: the same report makes the same file.
    let start = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let titles: Vec<&str> = reports
        .iter()
        .map(|report| report.document.title.as_str())
        .collect();
    let properties = DocProperties::new()
        .set_title(titles.join("；"))
        .set_creation_datetime(&start);
    book.set_properties(&properties);

    let places = places(reports);
    let mut names = vec![say!("sheet.overview").to_owned()];
    for place in &places {
        let name = sheet_name(place, &names);
        names.push(name);
    }
    facts::write(
        book.add_worksheet().set_name(say!("sheet.overview"))?,
        reports,
    )?;
    for (at, (place, name)) in places.iter().zip(names.iter().skip(1)).enumerate() {
        let last = at + 1 == MOST_SHEETS;
        let rest = places.get(at..).unwrap_or_default();
        let belongs = |figure: &Observation| {
            figure.district == *place || last && rest.contains(&figure.district.as_str())
        };
        let figures = reports
            .iter()
            .zip(sentences)
            .flat_map(|(report, sentences)| {
                let figures = report.observations.iter().enumerate().zip(sentences);
                figures
                    .filter(|((_, figure), _)| belongs(figure))
                    .map(|((index, _), sentence)| (*report, index, sentence.as_str()))
            });
        sheet::write(book.add_worksheet().set_name(name)?, figures)?;
        if last {
            break;
        }
    }
    book.save_to_buffer()
}

/// Every place that a figure is about, in the order of the profiles, the unnamed one last.
fn places<'a>(reports: &[&'a Report]) -> Vec<&'a str> {
    let has_figures = |place: &str| {
        let mut figures = reports.iter().flat_map(|report| &report.observations);
        figures.any(|figure| figure.district == place)
    };
    let profiles = reports.iter().flat_map(|report| &report.districts);
    let figures = reports.iter().flat_map(|report| &report.observations);
    let named = profiles
        .map(|profile| profile.name.as_str())
        .chain(figures.map(|figure| figure.district.as_str()))
        .filter(|place| !place.is_empty());
    let mut places: Vec<&str> = Vec::new();
    for place in named {
        if !places.contains(&place) && has_figures(place) {
            places.push(place);
        }
    }
    if has_figures("") {
        places.push("");
    }
    places
}

/// A name that Excel takes: 31 characters, none of `[]:*?/\`, no apostrophe at an end, used once.
fn sheet_name(place: &str, taken: &[String]) -> String {
    let fits = |letter: &char| !"[]:*?/\\'".contains(*letter) && !letter.is_control();
    let mut name: String = place.chars().filter(fits).take(28).collect();
    if name.trim().is_empty() {
        name = say!("sheet.no_district").to_owned();
    }
    let same = |name: &str| {
        let lower = name.to_lowercase();
        lower == "history" || taken.iter().any(|other| other.to_lowercase() == lower)
    };
    if !same(&name) {
        return name;
    }
    let mut numbered = (2..).map(|number| format!("{name}{number}"));
    numbered.find(|name| !same(name)).unwrap_or(name)
}

/// Text that XML and a cell can hold.
fn plain(text: &str) -> String {
    let fits = |letter: &char| {
        !matches!(letter, '\u{fffe}' | '\u{ffff}') && (!letter.is_control() || *letter == '\n')
    };
    text.chars().filter(fits).take(32_000).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_have_names_that_excel_takes() {
        let mut taken = vec![say!("sheet.overview").to_owned()];
        for (place, name) in [
            ("罗湖区", "罗湖区"),
            ("概览", "概览2"),
            ("[a]:*?/\\'", "a"),
            ("A", "A2"),
            ("", say!("sheet.no_district")),
            ("History", "History2"),
        ] {
            let found = sheet_name(place, &taken);
            assert_eq!(found, name);
            taken.push(found);
        }
        assert_eq!(sheet_name(&"长".repeat(99), &[]).chars().count(), 28);
    }
}

//! The overview: each document's facts, its districts, and what is in doubt.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::plain;
use crate::report::{Profile, Report, Status};
use crate::say;
use crate::view::status_name;

/// Writes the overview.
pub fn write(sheet: &mut Worksheet, reports: &[&Report]) -> Result<(), XlsxError> {
    let title = Format::new().set_bold().set_font_size(14);
    let head = Format::new().set_bold();
    sheet.set_column_width(0, 18)?.set_column_width(1, 36)?;
    let mut row = 0;
    for report in reports {
        let document = &report.document;
        let name = [&document.title, &document.name]
            .into_iter()
            .find(|name| !name.is_empty());
        sheet.write_string_with_format(row, 0, plain(name.map_or("", String::as_str)), &title)?;
        row += 1;
        for (label, fact) in [
            (say!("column.document"), &document.name),
            (say!("fact.published"), &document.published),
            (say!("field.district"), &document.district),
            (say!("fact.years"), &document.years),
        ] {
            if !fact.is_empty() {
                sheet.write_string(row, 0, label)?;
                sheet.write_string(row, 1, plain(fact))?;
                row += 1;
            }
        }
        for (label, count) in [
            (say!("fact.figures"), report.observations.len()),
            (say!("doubt"), report.doubts.len()),
        ] {
            sheet.write_string(row, 0, label)?;
            sheet.write_number(row, 1, count as f64)?;
            row += 1;
        }
        row = districts(sheet, row + 1, report, &head)? + 1;
    }
    Ok(())
}

fn districts(
    sheet: &mut Worksheet,
    mut row: u32,
    report: &Report,
    head: &Format,
) -> Result<u32, XlsxError> {
    let statuses = [Status::Actual, Status::Target, Status::Forecast];
    let [actual, target, forecast] = statuses.map(status_name);
    let heads = [
        say!("field.district"),
        say!("fact.within"),
        say!("fact.code"),
        actual,
        target,
        forecast,
        say!("card.honours"),
        say!("card.policies"),
    ];
    for (column, text) in (0..).zip(heads) {
        sheet.write_string_with_format(row, column, text, head)?;
    }
    for profile in &report.districts {
        row += 1;
        sheet.write_string(row, 0, plain(&profile.name))?;
        sheet.write_string(row, 1, plain(&profile.ancestors.join(" › ")))?;
        sheet.write_string(row, 2, plain(&profile.code))?;
        for (column, status) in (3..).zip(statuses) {
            sheet.write_number(row, column, count(report, profile, status))?;
        }
        sheet.write_string(row, 6, plain(&profile.honours.join("；")))?;
        sheet.write_string(row, 7, plain(&profile.policies.join("；")))?;
    }
    Ok(row + 1)
}

fn count(report: &Report, profile: &Profile, status: Status) -> f64 {
    let counted = report
        .observations
        .iter()
        .filter(|figure| figure.district == profile.name && figure.status == status);
    counted.count() as f64
}

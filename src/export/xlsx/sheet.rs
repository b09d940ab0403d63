//! A sheet of figures, a row a figure.

use rust_xlsxwriter::{Color, Format, FormatBorder, Worksheet, XlsxError};

use super::plain;
use crate::export::columns::{COLUMNS, Cell, field_names, heads, row};
use crate::report::Report;
use crate::say;
use crate::view::doubt_message;

/// Width of each column, in characters.
const WIDTHS: [f64; COLUMNS + 1] = [
    26.0, 12.0, 10.0, 12.0, 12.0, 12.0, 7.0, 7.0, 8.0, 18.0, 8.0, 8.0, 20.0, 12.0, 12.0, 10.0,
    16.0, 10.0, 40.0, 60.0,
];

/// The last row that a sheet may have.
pub const LAST: u32 = 1_048_575;

/// Writes figures, each with its report, its index there and the sentence that says it.
pub fn write<'a>(
    sheet: &mut Worksheet,
    figures: impl Iterator<Item = (&'a Report, usize, &'a str)>,
) -> Result<(), XlsxError> {
    let head = head();
    for (column, text) in (0..).zip(with_doubt(heads(), say!("doubt"))) {
        sheet.write_string_with_format(0, column, text, &head)?;
    }
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    let mut last = 0;
    for (at, (report, index, sentence)) in (1..=LAST).zip(figures) {
        let doubt = doubts(report, index);
        let cells = row(report, &report.observations[index], sentence);
        for (column, cell) in (0..).zip(with_doubt(cells, Cell::Text(&doubt))) {
            put(sheet, at, column, cell)?;
        }
        last = at;
    }
    sheet.set_freeze_panes(1, 1)?;
    sheet.autofilter(0, 0, last.max(1), COLUMNS as u16)?;
    Ok(())
}

/// How heads look.
pub fn head() -> Format {
    Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0x00F6_F4EF))
        .set_border_bottom(FormatBorder::Thin)
}

/// The cells of a line with what is in doubt before the last one, which is a long sentence.
fn with_doubt<T>(cells: [T; COLUMNS], doubt: T) -> impl Iterator<Item = T> {
    let mut cells = Vec::from(cells);
    cells.insert(COLUMNS - 1, doubt);
    cells.into_iter()
}

fn put(sheet: &mut Worksheet, row: u32, column: u16, cell: Cell) -> Result<(), XlsxError> {
    match cell {
        Cell::Number(number) if number.is_finite() => sheet.write_number(row, column, number)?,
        Cell::Number(number) => sheet.write_string(row, column, number.to_string())?,
        Cell::Text("") | Cell::Fields([]) | Cell::Empty => sheet,
        Cell::Fields(fields) => sheet.write_string(row, column, field_names(fields))?,
        Cell::Text(text) => sheet.write_string(row, column, plain(text))?,
    };
    Ok(())
}

fn doubts(report: &Report, index: usize) -> String {
    let about = report
        .doubts
        .iter()
        .filter(|doubt| doubt.observation as usize == index);
    let figure = &report.observations[index];
    let messages: Vec<String> = about.map(|doubt| doubt_message(doubt, figure)).collect();
    messages.join(" ")
}

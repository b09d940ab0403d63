//! A workbook of one table.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::{plain, sheet, sheet_name};
use crate::export::grid::{Cell, Grid};

/// Width of the first column, which names what the others say, and of these.
const WIDTHS: [f64; 2] = [26.0, 12.0];

/// The workbook as a file's bytes.
pub fn grid(grid: &Grid) -> Vec<u8> {
    // Rows and cells stay within a sheet's limits, and memory takes every write.
    written(grid).unwrap_or_default()
}

fn written(grid: &Grid) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The moment is not written: the same table makes the same file.
    let start = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let properties = DocProperties::new().set_title(&grid.name);
    book.set_properties(&properties.set_creation_datetime(&start));
    let page = book.add_worksheet().set_name(sheet_name(&grid.name, &[]))?;
    let head = sheet::head();
    let columns = grid.rows.first().map_or(0, Vec::len);
    for column in 0..columns {
        page.set_column_width(column as u16, WIDTHS[column.min(1)])?;
    }
    for (at, row) in (0..=sheet::LAST).zip(&grid.rows) {
        for (column, cell) in (0..).zip(row) {
            match cell {
                Cell::Text(text) if at == 0 => {
                    page.write_string_with_format(at, column, plain(text), &head)?;
                }
                Cell::Text(text) if text.is_empty() => {}
                Cell::Text(text) => {
                    page.write_string(at, column, plain(text))?;
                }
                Cell::Number(number) => {
                    page.write_number(at, column, *number)?;
                }
            }
        }
    }
    page.set_freeze_panes(1, 1)?;
    if columns > 0 {
        let last = grid.rows.len().saturating_sub(1).max(1);
        page.autofilter(0, 0, (last as u32).min(sheet::LAST), columns as u16 - 1)?;
    }
    book.save_to_buffer()
}

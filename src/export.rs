//! Reports leave the program: as CSV for a spreadsheet, as Markdown for a reader, as JSON for
//! another program.
//!
//! ```
//! use zhibiao::{Report, export};
//! let nothing = Report::default();
//! assert!(export::csv::csv(&[(&nothing, "")]).starts_with("\u{feff}指标,数值,"));
//! ```
//!
//! Each format takes finished reports and gives the whole output in memory, so a caller writes all
//! of it or nothing. Some quote the text, none reads it again, and none knows of files or of the browser.

pub mod attained;
pub mod columns;
pub mod compared;
pub mod csv;
pub mod file_name;
pub mod grid;
pub mod html;
#[cfg(feature = "heavy")]
pub mod json;
pub mod markdown;
mod markup;
pub mod picture;
pub mod tsv;
#[cfg(feature = "heavy")]
pub mod xlsx;

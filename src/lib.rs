//! Zhibiao reads Chinese district reports: every figure with its indicator, district, period and
//! status, and the characters that say so.
//!
//! ```
//! use zhibiao::{Source, analyze};
//! let report = analyze(&Source::from_text("样本", "2023年青羊区地区生产总值为1602.5亿元，同比增长6.1%。"));
//! assert_eq!(report.observations.len(), 2);
//! assert_eq!(report.observations[1].period, "2023");
//! ```
//!
//! The reading flows one way; each stage is a module with one type in and one type out, and nothing
//! points back up:
//!
//! | stage | from | to |
//! | --- | --- | --- |
//! | [`source`] | bytes | [`Source`] |
//! | [`mod@fold`] | text | folded text and the way back |
//! | [`outline`] | folded text | title, date, sections, sentences, tables, page furniture |
//! | [`mention`], [`place`] | a sentence | numbers, periods, places |
//! | [`observation`] | mentions | readings: figures with every field and its words |
//! | [`profile`] | readings | districts with policies and honours |
//! | [`assemble`], [`doubt`] | readings | the [`Report`] in the original's characters |
//! | [`correction`] | the report | another, with what a user set right |
//! | [`view`], [`export`] | the report | cards, rows, highlight segments; CSV, JSON, Markdown |
//! | [`share`] | the report | the letters of a link, and back |
//! | [`press`] | an order | a link or a file, for the page to hand on |
//!
//! [`wire`] is what the page says to the program that reads, and back. [`recall`] spares the stages what they found out about the same sentence before. [`words`] has what people read, in three languages. [`numbering`] reads the number of a heading for all who ask. The library knows no browser, no file and no network.

pub mod assemble;
pub mod chart;
pub mod correction;
pub mod decimal;
pub mod doubt;
pub mod export;
pub mod fold;
pub mod lexicon;
pub mod mention;
pub mod numbering;
pub mod observation;
pub mod outline;
pub mod pass;
pub mod place;
pub mod press;
pub mod profile;
pub mod quantity;
pub mod recall;
pub mod report;
pub mod share;
pub mod source;
pub mod span;
pub mod telling;
pub mod view;
pub mod wire;
pub mod words;

mod reading;

pub use reading::{Reader, analyze};
pub use report::Report;
pub use source::Source;

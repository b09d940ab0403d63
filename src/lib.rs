//! Zhibiao reads Chinese district reports: every figure with its indicator, district, period,
//! status, and the characters that say so.
#![doc(html_no_source)]

pub mod fold;
pub mod report;
pub mod source;
pub mod span;

pub use report::Report;
pub use source::Source;

/// Reads one document.
pub fn analyze(source: &Source) -> Report {
    let _folded = fold::fold(&source.text);
    Report::default()
}

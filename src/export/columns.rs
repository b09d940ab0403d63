//! The columns of a table of figures, shared by every spreadsheet format.
//!
//! ```
//! use zhibiao::export::columns::{HEADER, row};
//! use zhibiao::report::Observation;
//! assert_eq!(HEADER.len(), row("样本", &Observation::default()).len());
//! ```
//!
//! It says what stands in a cell and whether that is a number; how a format writes a cell is the
//! format's own matter.

use crate::report::{Comparator, Field, Observation};
use crate::view::{measure_name, status_name};

/// Heads of the columns, in order.
pub const HEADER: [&str; 14] = [
    "指标", "数值", "上限", "单位", "地区", "时期", "性质", "度量", "比较", "原文", "起", "止",
    "文件", "更正",
];

/// What one cell holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'a> {
    /// Words, taken from the document or one of the closed lists; never to be run as a formula.
    Text(&'a str),
    /// A number to calculate with.
    Number(f64),
    /// Fields that a user set right.
    Fields(&'a [Field]),
    /// The report says nothing here.
    Empty,
}

/// The cells of one figure, under [`HEADER`]. 起 and 止 count Unicode characters of the decoded
/// text, 止 exclusive; `document` is the document's name.
pub fn row<'a>(document: &'a str, figure: &'a Observation) -> [Cell<'a>; HEADER.len()] {
    [
        Cell::Text(&figure.indicator),
        Cell::Number(figure.value),
        figure.upper.map_or(Cell::Empty, Cell::Number),
        Cell::Text(&figure.unit),
        Cell::Text(&figure.district),
        Cell::Text(&figure.period),
        Cell::Text(status_name(figure.status)),
        Cell::Text(measure_name(figure.measure)),
        Cell::Text(comparator_word(figure.comparator)),
        Cell::Text(&figure.quote),
        place(figure, figure.start),
        place(figure, figure.end),
        Cell::Text(document),
        Cell::Fields(&figure.corrected),
    ]
}

/// Figures that came without their text stand nowhere.
fn place(figure: &Observation, at: u32) -> Cell<'_> {
    if figure.start < figure.end {
        Cell::Number(at.into())
    } else {
        Cell::Empty
    }
}

/// Fields by the heads of their columns, `""` for none.
pub fn field_names(fields: &[Field]) -> String {
    let name = |field: &Field| match field {
        Field::Indicator => "指标",
        Field::Measure => "度量",
        Field::Value => "数值",
        Field::Unit => "单位",
        Field::Comparator => "比较",
        Field::District => "地区",
        Field::Period => "时期",
        Field::Status => "性质",
    };
    let names: Vec<&str> = fields.iter().map(name).collect();
    names.join("、")
}

/// How exact the number is said to be, where a table has no room for a sign beside the number.
/// Exact is a word too, for an empty cell would read as unknown.
pub const fn comparator_word(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::Exact => "等于",
        Comparator::About => "约",
        Comparator::Nearly => "近",
        Comparator::Over => "超过",
        Comparator::AtLeast => "不低于",
        Comparator::AtMost => "不超过",
    }
}

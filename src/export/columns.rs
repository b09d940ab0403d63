//! The columns of a table of figures, shared by every spreadsheet format.
//!
//! ```
//! use zhibiao::export::columns::{heads, row};
//! use zhibiao::report::{Observation, Report};
//! assert_eq!(heads().len(), row(&Report::default(), &Observation::default(), "").len());
//! ```
//!
//! It says what stands in a cell and whether that is a number, in the language that is spoken; how a
//! format writes a cell is the format's own matter. What programs read, JSON, has the same keys in
//! every language.

use crate::report::{Field, Observation, Report};
use crate::say;
use crate::view::{category, comparator_name, measure_name, paragraphs, sentences, status_name};

/// How many columns there are.
pub const COLUMNS: usize = 19;

/// Heads of the columns, in order.
pub fn heads() -> [&'static str; COLUMNS] {
    [
        say!("field.indicator"),
        say!("field.value"),
        say!("table.upper"),
        say!("field.unit"),
        say!("field.district"),
        say!("field.period"),
        say!("field.status"),
        say!("field.measure"),
        say!("field.comparator"),
        say!("field.quote"),
        say!("column.start"),
        say!("column.end"),
        say!("column.document"),
        say!("column.corrected"),
        say!("field.category"),
        say!("column.code"),
        say!("column.base"),
        say!("column.base_unit"),
        say!("field.sentence"),
    ]
}

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

/// The cells of one figure of a report, under [`heads`]. Start and end count Unicode characters of the
/// decoded text, the end exclusive; the code is the place's by GB/T 2260, where its profile has one; the sentence is
/// the one that says the figure, `""` where its text is not there.
pub fn row<'a>(
    report: &'a Report,
    figure: &'a Observation,
    sentence: &'a str,
) -> [Cell<'a>; COLUMNS] {
    let place_of = |name: &str| report.districts.iter().find(|place| place.name == name);
    let code = place_of(&figure.district).map_or("", |place| &place.code);
    let base = figure.base.as_ref();
    [
        Cell::Text(&figure.indicator),
        Cell::Number(figure.value),
        figure.upper.map_or(Cell::Empty, Cell::Number),
        Cell::Text(&figure.unit),
        Cell::Text(&figure.district),
        Cell::Text(&figure.period),
        Cell::Text(status_name(figure.status)),
        Cell::Text(measure_name(figure.measure)),
        Cell::Text(comparator_name(figure.comparator)),
        Cell::Text(&figure.quote),
        place(figure, figure.start),
        place(figure, figure.end),
        Cell::Text(&report.document.name),
        Cell::Fields(&figure.corrected),
        Cell::Text(category(&figure.category).name),
        Cell::Text(code),
        base.map_or(Cell::Empty, |base| Cell::Number(base.value)),
        base.map_or(Cell::Empty, |base| Cell::Text(&base.unit)),
        Cell::Text(sentence),
    ]
}

/// The sentence of each figure, for [`row`].
pub fn said(text: &str, report: &Report) -> Vec<String> {
    sentences(text, report, &paragraphs(text, report))
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
        Field::Indicator => say!("field.indicator"),
        Field::Measure => say!("field.measure"),
        Field::Value => say!("field.value"),
        Field::Unit => say!("field.unit"),
        Field::Comparator => say!("field.comparator"),
        Field::District => say!("field.district"),
        Field::Period => say!("field.period"),
        Field::Status => say!("field.status"),
        Field::Category => say!("field.category"),
        Field::Figure => say!("column.added"),
    };
    let names: Vec<&str> = fields.iter().map(name).collect();
    names.join(say!("column.between"))
}

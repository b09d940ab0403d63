//! What the page shows, as plain data: cards, table rows, highlight segments, and the words of a
//! reading's reasons.
//!
//! ```
//! use zhibiao::report::{Measure, Observation};
//! let growth = Observation { value: -12.8, unit: "%".into(), measure: Measure::Change, ..Default::default() };
//! assert_eq!(zhibiao::view::figure(&growth).text, "−12.8");
//! ```
//!
//! Nothing here knows a browser and nothing here reads text: a view arranges what the report says.
//! Words are of the spoken language; see [`crate::words`].

mod card;
mod category;
mod cells;
mod choice;
mod column;
pub mod compare;
#[cfg(test)]
pub(crate) mod example;
mod figure;
pub mod goals;
mod group;
mod headline;
mod label;
mod movement;
mod paragraph;
mod period;
mod piece;
mod query;
mod row;
mod scale;
mod sentence;
mod told;
mod why;

pub use card::{Card, Counts, cards};
pub use category::{Category, categories, category};
pub use choice::{Choices, choices};
pub use column::{Column, Columns};
pub use figure::{Figure, digits, figure};
pub use group::{Line, lines};
pub use headline::{Goal, Headline, HeldTo, Part, Said, Standing};
pub use label::{
    comparator_key, comparator_name, comparator_sign, corrected_name, doubt_message, measure_key,
    measure_name, pace_name, status_key, status_name, verdict_words,
};
pub use movement::{Movement, Tone, movement};
pub use paragraph::{Kind, Mark, Paragraph, paragraphs, passed};
pub use period::{last_year, period_name};
pub use piece::{Piece, Run, pieces, tints};
pub use query::{Order, Query, Sort};
pub use row::{Row, rows, set_paces, unsaid};
pub use scale::{Scaled, Scales};
pub use sentence::{sentence, sentences};
pub use told::{Letters, Pace, paces};
pub use why::{Reason, field_key, reasons};

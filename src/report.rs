//! The result of a reading, as plain data: what the command line prints and the page shows.
//!
//! ```
//! use zhibiao::{Source, analyze};
//! let report = analyze(&Source::from_text("样本", "2023年青羊区地区生产总值为1602.5亿元。"));
//! assert_eq!(report.observations[0].indicator, "地区生产总值");
//! ```
//!
//! All offsets count Unicode characters of the decoded text, end exclusive. The module holds no
//! rule: stages fill it, views and exports read it.

mod figure;
mod term;

use borsh::{BorshDeserialize, BorshSerialize};
pub use figure::{Base, Evidence, Observation, Rules};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
pub use term::{Comparator, Field, Measure, Status};

/// A word of a table of the project: most figures only point at it.
pub type Word = Cow<'static, str>;

/// `[start, end]` in Unicode characters of the decoded text, end exclusive.
pub type Place = [u32; 2];

/// Everything read from one document.
#[derive(
    Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize,
)]
pub struct Report {
    /// The document itself.
    pub document: Document,
    /// One profile a district that the figures are about, the document's own first.
    pub districts: Vec<Profile>,
    /// Every figure, in text order.
    pub observations: Vec<Observation>,
    /// What looks wrong, each naming the observation it is about.
    pub doubts: Vec<Doubt>,
    /// Numbers with a unit in running text that no figure was read from, in text order: what a user looks through who
    /// wants to know what is missing.
    #[serde(default)]
    pub passed: Vec<Place>,
}

/// What the document says of itself.
#[derive(
    Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize,
)]
pub struct Document {
    /// File name, or what the user called it.
    pub name: String,
    /// Its title, `""` where none was found.
    pub title: String,
    /// `2024`, `2024-05` or `2024-05-13`; `""` where nothing says.
    pub published: String,
    /// Full short name of the district it is about; `""` where never named.
    pub district: String,
    /// The encoding it was decoded from, as the Encoding Standard names it.
    pub encoding: String,
    /// The years that the figures hold for, first and last, `""` where none.
    pub years: String,
    /// Length in Unicode characters.
    pub characters: u32,
}

/// A district's card.
#[derive(
    Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize,
)]
pub struct Profile {
    /// Administrative division code (GB/T 2260), `""` where the place has none.
    pub code: String,
    /// Full short name: `罗湖区`.
    pub name: String,
    /// The next level up: `深圳市`.
    pub parent: String,
    /// The levels above it, outermost first: `广东省`, `深圳市`.
    pub ancestors: Vec<String>,
    /// Titles of plans and documents that it issued or carries out, without 《》.
    pub policies: Vec<String>,
    /// Awards and designations that it received.
    pub honours: Vec<String>,
    /// How many figures are about it.
    pub figures: u32,
}

/// Something about a figure that looks wrong.
#[derive(
    Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize,
)]
pub struct Doubt {
    /// Index into [`Report::observations`].
    pub observation: u32,
    /// A stable word for the kind of doubt, such as `unit_dimension`, `share_over_100`.
    pub kind: String,
    /// The reason, in the user's language.
    pub message: String,
}

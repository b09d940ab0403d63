//! What a user sets right: one field of one figure, or whether it is one at all.
//!
//! ```
//! use zhibiao::correction::{Change, Correction, apply};
//! use zhibiao::{Source, analyze};
//! let report = analyze(&Source::from_text("样本", "2023年青羊区绿道总长为160公里。"));
//! let figure = &report.observations[0];
//! let right = Correction::of(figure, Change::District("锦江区".into()));
//! let corrected = apply(&report, "", &[right]);
//! assert_eq!(corrected.observations[0].district, "锦江区");
//! assert_eq!(report.observations[0].district, "青羊区");
//! ```
//!
//! A correction names its figure by where it stands and what it says there, so that it fits again
//! when the same text is read again; one that fits no figure rests unused. The report as read is
//! never changed: [`apply`] makes another one, in which corrected fields are named, dismissed
//! figures are gone, added ones are there, and doubts, districts and years are those of what is left. What a user may
//! type is in [`entry`]; what is said of a figure that is [`added`] there; which corrections there are, and undoing them, in [`history`]; what a page
//! without the core's tables asks for all that, in [`question`].

pub mod added;
mod apply;
pub mod entry;
pub mod history;
pub mod question;

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

use crate::report::{Comparator, Field, Measure, Observation, Status};

pub use apply::{Ask, apply, apply_asking};
pub use history::History;
pub use question::{Answer, Question};

/// One thing set right.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
pub struct Correction {
    /// Where the figure's number begins, in characters of the text.
    pub start: u32,
    /// Number and unit as the text has them.
    pub quote: String,
    /// What is set right.
    pub change: Change,
}

/// A field's right value, or that the figure is none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// What is counted.
    Indicator(String),
    /// What the number measures.
    Measure(Measure),
    /// The number in the printed unit, and the upper end of a range.
    Value(f64, Option<f64>),
    /// The unit, with its multiplier: 万个.
    Unit(String),
    /// How exact it is.
    Comparator(Comparator),
    /// Where.
    District(String),
    /// When, in the report's form.
    Period(String),
    /// Result, goal or forecast.
    Status(Status),
    /// Its group, by its id, `""` for 其他. Pages of the first version don't know this.
    Category(String),
    /// The figure is left out of views and exports.
    Dismissed,
    /// The reading missed the figure. Pages of the first version don't know this.
    Added(Box<added::Added>),
}

impl Change {
    /// The field that it sets; none where it is about the whole figure.
    #[must_use]
    pub const fn field(&self) -> Option<Field> {
        Some(match self {
            Self::Indicator(_) => Field::Indicator,
            Self::Measure(_) => Field::Measure,
            Self::Value(..) => Field::Value,
            Self::Unit(_) => Field::Unit,
            Self::Comparator(_) => Field::Comparator,
            Self::District(_) => Field::District,
            Self::Period(_) => Field::Period,
            Self::Status(_) => Field::Status,
            Self::Category(_) => Field::Category,
            Self::Dismissed | Self::Added(_) => return None,
        })
    }

    /// Whether a figure says so already.
    #[must_use]
    pub fn says_nothing_new(&self, figure: &Observation) -> bool {
        match self {
            Self::Indicator(name) => *name == figure.indicator,
            Self::Measure(measure) => *measure == figure.measure,
            Self::Value(value, upper) => *value == figure.value && *upper == figure.upper,
            Self::Unit(unit) => *unit == figure.unit,
            Self::Comparator(comparator) => *comparator == figure.comparator,
            Self::District(name) => *name == figure.district,
            Self::Period(period) => *period == figure.period,
            Self::Status(status) => *status == figure.status,
            Self::Category(id) => *id == figure.category,
            Self::Dismissed | Self::Added(_) => false,
        }
    }
}

impl Correction {
    /// Of this figure.
    #[must_use]
    pub fn of(figure: &Observation, change: Change) -> Self {
        Self {
            start: figure.start,
            quote: figure.quote.clone(),
            change,
        }
    }

    /// Whether it is about this figure.
    #[must_use]
    pub fn fits(&self, figure: &Observation) -> bool {
        self.start == figure.start && self.quote == figure.quote
    }

    /// Whether every page knows its kind, those of the first version too.
    #[must_use]
    pub const fn is_old(&self) -> bool {
        !matches!(self.change, Change::Added(_) | Change::Category(_))
    }

    /// Whether both set the same thing of the same figure.
    #[must_use]
    pub fn replaces(&self, other: &Self) -> bool {
        self.start == other.start
            && self.quote == other.quote
            && self.change.field() == other.change.field()
    }
}

/// The figures that corrections dismiss: indices into the observations as read.
#[must_use]
pub fn dismissed(read: &[Observation], corrections: &[Correction]) -> Vec<usize> {
    let gone = |figure: &Observation| {
        corrections
            .iter()
            .any(|one| one.change == Change::Dismissed && one.fits(figure))
    };
    (0..read.len())
        .filter(|index| gone(&read[*index]))
        .collect()
}

//! One figure with everything read of it.
//!
//! ```text
//! 2.4万个    indicator 公共车位, measure added, value 2.4, unit 万个, base 24000, period 2023
//!            evidence: where each of these stands; rules: how it was read
//! ```
//!
//! It knows no text: words are told by their places.

use super::{Comparator, Field, Measure, Place, Status, Word};
use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

/// One figure with its reading.
#[derive(
    Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize,
)]
pub struct Observation {
    /// Where number and unit stand.
    pub start: u32,
    /// End of number and unit, exclusive.
    pub end: u32,
    /// The characters from `start` to `end`.
    pub quote: String,
    /// The shortest name that stands on its own, Simplified Chinese.
    pub indicator: String,
    /// Row of the indicator lexicon, `""` for an unknown one.
    pub indicator_id: Word,
    /// Category of the lexicon (`economy`, `air`, …), `""` where unknown.
    pub category: Word,
    /// What the number measures.
    pub measure: Measure,
    /// The number in the printed unit, signed for changes.
    pub value: f64,
    /// The upper end of a range.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub upper: Option<f64>,
    /// The unit as printed, in Simplified; `""` for a bare number.
    pub unit: String,
    /// The value in the base unit of its dimension.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub base: Option<Base>,
    /// How exact the number is said to be.
    pub comparator: Comparator,
    /// Full short name of the place the figure is about; `""` where nothing says.
    pub district: String,
    /// When it holds: `2023`, `2023-H1`, `2021/..`, `../2025`, `2020/2023`; `""` where nothing says.
    pub period: String,
    /// Result, goal or forecast.
    pub status: Status,
    /// Where each field was read.
    pub evidence: Evidence,
    /// Which rule set each field.
    pub rules: Rules,
    /// The fields that a user set right, in the order in which that was done.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub corrected: Vec<Field>,
}

/// A value in the base unit of its dimension.
#[derive(
    Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize,
)]
pub struct Base {
    /// The number, scaled.
    pub value: f64,
    /// Base unit, such as `CNY`, `m2`, `1`.
    pub unit: Word,
}

/// Where each field was read; absent where a rule had no words to point at.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize,
)]
pub struct Evidence {
    /// The words that name the indicator.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub indicator: Option<Place>,
    /// The digits or numeral.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub number: Option<Place>,
    /// The unit, which may stand at a later number.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub unit: Option<Place>,
    /// 新增, 增长, 占比 …
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub measure: Option<Place>,
    /// 约, 超过, 以上 …
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub comparator: Option<Place>,
    /// The place name.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub district: Option<Place>,
    /// The date, year or heading.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub period: Option<Place>,
    /// 力争, 计划, 预计, or the heading.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub status: Option<Place>,
}

/// Which rule set each field: a stable short word such as `lexicon`, `before`, `after`, `clause`,
/// `sentence`, `section`, `document`, `previous`, `default`.
#[derive(
    Clone, Debug, Default, PartialEq, Serialize, Deserialize, BorshSerialize, BorshDeserialize,
)]
pub struct Rules {
    /// How the indicator was named.
    pub indicator: Word,
    /// Where the unit came from.
    pub unit: Word,
    /// Where the district came from.
    pub district: Word,
    /// Where the period came from.
    pub period: Word,
    /// Where the status came from.
    pub status: Word,
}

//! The words of a figure that come from a short list: what it measures, how exact it is, whether it is a
//! result, and the fields that can be set right.
//!
//! ```
//! use zhibiao::report::Measure;
//! assert_eq!(serde_json::to_string(&Measure::Level).ok().as_deref(), Some("\"level\""));
//! ```
//!
//! How they are read is for [`crate::observation`]; how they are shown, for the views.

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

/// A field of a figure that can be set right.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    BorshSerialize,
    BorshDeserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// What is counted.
    Indicator,
    /// What the number measures.
    Measure,
    /// The number, and the upper end of a range.
    Value,
    /// Its unit.
    Unit,
    /// How exact it is.
    Comparator,
    /// Where.
    District,
    /// When.
    Period,
    /// Result, goal or forecast.
    Status,
    /// Its group.
    Category,
    /// That it is a figure at all: a user added it.
    Figure,
}

/// What a number measures.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    BorshSerialize,
    BorshDeserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// The size of the thing itself.
    #[default]
    Level,
    /// An increase of a stock, said as an amount.
    Added,
    /// Movement against an earlier period.
    Change,
    /// Distance from another place's or a standard's figure.
    Gap,
    /// Part of a whole.
    Share,
    /// Place in an order.
    Rank,
}

/// How exact a number is said to be.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    BorshSerialize,
    BorshDeserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Comparator {
    /// No word around it.
    #[default]
    Exact,
    /// 约, 左右, 上下.
    About,
    /// 近, 接近.
    Nearly,
    /// 超, 超过, 突破, 多, 余.
    Over,
    /// 以上, 不少于, 不低于.
    AtLeast,
    /// 不超过, 以内, 以下, 不足.
    AtMost,
}

/// Result, goal or forecast.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    BorshSerialize,
    BorshDeserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Happened or holds.
    #[default]
    Actual,
    /// Planned, required.
    Target,
    /// Expected, when it is not a goal.
    Forecast,
}

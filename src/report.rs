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

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

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

//! The part of a year that stands behind `年`.
//!
//! ```text
//! 2023年|上半年     the first half          2023年|以来      since then
//! 2023年|1-9月      the first nine months   2023年|度        all of it
//! ```
//!
//! Parts of years that are named without a year are read in [`super::super::word`].

use super::super::Part;
use super::super::count::first_months;
use super::super::word::holiday;
use super::integer;
use super::month::{first_month, month};
use crate::lexicon::Words;
use std::sync::LazyLock;

/// What stands behind `年`: part of the year, and how long it is.
pub fn within_year(tail: &str) -> (Part, usize) {
    if let Some(at) = PARTS.number_starting(tail) {
        let (word, part) = WITHIN[at];
        // 年度假期, 年起步, 2017年开始实施: the word goes on.
        let goes_on = match word {
            "度" => tail.starts_with("度假"),
            "起" => tail.starts_with("起步"),
            "开始" => !tail.starts_with("开始，"),
            _ => false,
        };
        if !goes_on {
            return (part, word.len());
        }
    }
    let months = integer(tail).and_then(|first| month(tail, first));
    let months = months.map(|(_, part, length)| (part, length));
    let months = months.or_else(|| first_months(tail));
    let months = months.or_else(|| first_month(tail));
    let months = months.or_else(|| holiday(tail));
    months.unwrap_or((Part::Whole, 0))
}

static PARTS: LazyLock<Words> = LazyLock::new(|| Words::new(WITHIN.map(|(word, _)| word)));

/// Words behind `年`.
const WITHIN: [(&str, Part); 20] = [
    ("以来", Part::Since),
    ("起", Part::Since),
    ("开始", Part::Since),
    ("以后", Part::Since),
    ("上半年", Part::Half(1)),
    ("下半年", Part::Half(2)),
    ("前三季度", Part::Months(1, 9)),
    ("前三个季度", Part::Months(1, 9)),
    ("第一季度", Part::Quarter(1)),
    ("一季度", Part::Quarter(1)),
    ("第二季度", Part::Quarter(2)),
    ("二季度", Part::Quarter(2)),
    ("第三季度", Part::Quarter(3)),
    ("三季度", Part::Quarter(3)),
    ("第四季度", Part::Quarter(4)),
    ("四季度", Part::Quarter(4)),
    ("底", Part::Whole),
    ("末", Part::Whole),
    ("全年", Part::Whole),
    ("度", Part::Whole),
];

//! In which year a part of a year that no year is named for was over, by the month in which it is told.
//!
//! ```text
//! 四季度, 1-11月, 下半年, told in January      of the year before
//! 一季度, told in March                      of that year
//! 二季度, 下半年, told in March               of that year too: what is a year ago or more is told with its year
//! 6月底前, whenever it is told                of that year: a term
//! ```

use super::{Part, Period, Year};

/// The last month in which pages tell of the year before without naming it.
const EARLY: u8 = 3;

impl Part {
    /// The month that it ends with, where it is a part of a year that months are told by.
    pub const fn last_month(self) -> Option<u8> {
        match self {
            Self::Half(half) => Some(6 * half),
            Self::Quarter(quarter) => Some(3 * quarter),
            Self::Months(_, last) => Some(last),
            Self::Month(month) => Some(month),
            _ => None,
        }
    }
}

/// 6月底前, 5月1日前: whether words say before when, not when.
pub fn is_term(words: &str) -> bool {
    words.ends_with('前') && !words.ends_with("目前")
}

impl Period {
    /// 二季度, told in March: whether what is meant is about to begin.
    fn is_next(&self, month: Option<u8>) -> bool {
        match self.part {
            Part::Quarter(2 | 3) | Part::Half(2) => month == Some(EARLY),
            _ => false,
        }
    }

    /// 四季度, 11月, told in one of the first months of a year: whether what nothing names the year of was still to come then.
    pub fn is_ahead_in(&self, month: Option<u8>) -> bool {
        let last = self.part.last_month();
        let early = month.is_some_and(|month| month <= EARLY);
        let gone = last > month && !self.is_next(month);
        self.year == Year::Context && !self.base && early && gone
    }
}

//! Stretches of days over the end of a year.
//!
//! ```text
//! 12月30日至1月1日, on 2 January 2019        2018-12-30/2019-01-01
//! 12月30日至1月1日, on 29 December 2018      likewise
//! 2019年12月30日至2020年1月1日               as it says
//! ```

use super::{Clock, Part, Period, Year};

impl Period {
    /// Whether it is some days of which the last is of the next year.
    pub(super) fn crosses(&self) -> bool {
        matches!(self.part, Part::Days(from, last) if last < from)
    }

    /// 12月30日至1月1日, told once that January has come: whether it began in the year before that of issue, which no year says.
    pub(super) fn began_last_year(&self, clock: &Clock) -> bool {
        const AUTUMN: u8 = 9;
        let unsaid = self.crosses() && self.year == Year::Context;
        let begun = clock.today.is_none_or(|(_, month, _)| month < AUTUMN);
        unsaid && begun && self.first_year(clock) == clock.issued && clock.issued.is_some()
    }
}

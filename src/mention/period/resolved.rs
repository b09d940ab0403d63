//! The years of a period by a clock, and how a result prints it.
//!
//! ```text
//! 去年, issued 2024              2023
//! 前三季度, of 2023              2023-01/2023-09
//! 2021年以来                    2021/..
//! ```
//!
//! It does not choose the clock: what year is being spoken of is known to [`crate::observation`].

use super::{Clock, Part, Period, Year};

impl Period {
    /// The first year, where it can be told.
    pub fn first_year(&self, clock: &Clock) -> Option<u16> {
        match self.year {
            Year::Absolute(year) => Some(year),
            Year::Issued(shift) => clock
                .issued?
                .checked_add_signed(shift + self.first_late(clock)),
            Year::Context => clock.context.or(clock.issued),
            Year::Now => clock.section.or(clock.issued),
        }
    }

    /// The last year, where it can be told and there is one.
    pub fn last_year(&self, clock: &Clock) -> Option<u16> {
        match (self.part, self.year) {
            (Part::Through(last), Year::Absolute(_)) => u16::try_from(last).ok(),
            (Part::Through(last), _) => clock
                .issued?
                .checked_add_signed(last + self.last_late(clock)),
            (Part::Pair, _) => self.first_year(clock)?.checked_add(1),
            (Part::Since | Part::From(_), _) => None,
            (Part::Onward(_, years, _), _) => self.first_year(clock)?.checked_add(u16::from(years)),
            _ => self.first_year(clock),
        }
    }

    /// As the result prints it: `2023`, `2023-H1`, `2021/..`, `2016/2020`.
    pub fn resolve(&self, clock: &Clock) -> Option<String> {
        if let Part::Near(near) = self.part
            && let Some((year, month, day)) = near.day(clock)
        {
            return Some(format!("{year}-{month:02}-{day:02}"));
        }
        let year = self.first_year(clock)?;
        let part = match self.part {
            Part::Feast(feast) => feast.within(year),
            part => part,
        };
        Some(match part {
            Part::Whole | Part::Feast(_) | Part::Near(_) => year.to_string(),
            Part::Half(half) => format!("{year}-H{half}"),
            Part::Quarter(quarter) => format!("{year}-Q{quarter}"),
            Part::Months(1, 12) => year.to_string(),
            Part::Months(1, 3) => format!("{year}-Q1"),
            Part::Months(1, 6) => format!("{year}-H1"),
            Part::Months(first, last) => format!("{year}-{first:02}/{year}-{last:02}"),
            Part::Month(month) => format!("{year}-{month:02}"),
            Part::Day(month, day) => format!("{year}-{month:02}-{day:02}"),
            Part::Days((from, first), (to, last)) => {
                let year = year - u16::from(self.began_last_year(clock));
                let end = year + u16::from(self.crosses());
                format!("{year}-{from:02}-{first:02}/{end}-{to:02}-{last:02}")
            }
            Part::Onward(from, _, to) => {
                format!("{year}-{from:02}/{}-{to:02}", self.last_year(clock)?)
            }
            Part::Through(_) | Part::Pair => format!("{year}/{}", self.last_year(clock)?),
            Part::Since => format!("{year}/.."),
            Part::From(month) => format!("{year}-{month:02}/.."),
        })
    }
}

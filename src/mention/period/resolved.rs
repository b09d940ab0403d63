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

/// As the result prints months of a year, by the name that all of them have: `2023-Q1`, `2023-01/2023-09`.
pub fn months(year: u16, first: u8, last: u8) -> String {
    match (first, last) {
        (1, 12) => year.to_string(),
        (1, 3) => format!("{year}-Q1"),
        (1, 6) => format!("{year}-H1"),
        _ => format!("{year}-{first:02}/{year}-{last:02}"),
    }
}

/// The month with which a part of a year ends, as the result prints it: 6 of `2016-Q2`, `2016-H1`, `2016-06`, `2016-01/2016-06`.
pub fn last_month(printed: &str) -> Option<u8> {
    let (year, part) = printed.split_at_checked(4)?;
    match part.strip_prefix('-')? {
        "Q1" => Some(3),
        "Q2" | "H1" => Some(6),
        "Q3" => Some(9),
        "Q4" | "H2" => Some(12),
        month => {
            let last = match month.split_once('/') {
                Some((_, last)) => last.strip_prefix(year)?.strip_prefix('-')?,
                None => month,
            };
            last.parse().ok().filter(|_| last.len() == 2)
        }
    }
}

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
            (Part::Pair | Part::Season, _) => self.first_year(clock)?.checked_add(1),
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
            Part::Months(first, last) => months(year, first, last),
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
            Part::Through(_) | Part::Pair | Part::Season => {
                format!("{year}/{}", self.last_year(clock)?)
            }
            Part::Since => format!("{year}/.."),
            Part::From(month) => format!("{year}-{month:02}/.."),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{last_month, months};

    #[test]
    fn parts_of_a_year_end_with_a_month() {
        assert_eq!(last_month("2016-Q2"), last_month("2016-H1"));
        assert_eq!(last_month("2016-01/2016-09"), Some(9));
        assert_eq!(last_month("2016-06"), Some(6));
        assert_eq!(last_month("2016"), None);
        assert_eq!(last_month("2015/2016"), None);
        assert_eq!(last_month("2016-04-03"), None);
        assert_eq!(last_month("2015-11/2016-02"), None);
        assert_eq!(last_month("2016-03/.."), None);
    }

    #[test]
    fn months_have_the_name_of_all_of_them() {
        assert_eq!(months(2016, 1, 3), "2016-Q1");
        assert_eq!(months(2016, 1, 9), "2016-01/2016-09");
        assert_eq!(months(2016, 1, 12), "2016");
    }
}

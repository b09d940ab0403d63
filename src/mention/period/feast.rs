//! Feasts that the moon moves from year to year, and the holidays around them.
//!
//! ```text
//! 2017年端午假期      2017-05
//! 2025年春节黄金周    2025-01/2025-02: it began in the one month and ended in the other
//! 2017年中秋国庆假期   2017-10
//! ```
//!
//! The words are rows of `periods.tsv`; the days are those of the calendar.

use super::Part;

/// A feast of the old calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feast {
    /// 春节.
    Spring,
    /// 端午.
    Boats,
    /// 中秋.
    Moon,
    /// 中秋 with 国庆.
    Both,
}

/// The first year of [`DAYS`].
const FROM: u16 = 2006;

/// Month and day of 春节, 端午 and 中秋, year by year.
const DAYS: [[(u8, u8); 3]; 22] = [
    [(1, 29), (5, 31), (10, 6)],
    [(2, 18), (6, 19), (9, 25)],
    [(2, 7), (6, 8), (9, 14)],
    [(1, 26), (5, 28), (10, 3)],
    [(2, 14), (6, 16), (9, 22)],
    [(2, 3), (6, 6), (9, 12)],
    [(1, 23), (6, 23), (9, 30)],
    [(2, 10), (6, 12), (9, 19)],
    [(1, 31), (6, 2), (9, 8)],
    [(2, 19), (6, 20), (9, 27)],
    [(2, 8), (6, 9), (9, 15)],
    [(1, 28), (5, 30), (10, 4)],
    [(2, 16), (6, 18), (9, 24)],
    [(2, 5), (6, 7), (9, 13)],
    [(1, 25), (6, 25), (10, 1)],
    [(2, 12), (6, 14), (9, 21)],
    [(2, 1), (6, 3), (9, 10)],
    [(1, 22), (6, 22), (9, 29)],
    [(2, 10), (6, 10), (9, 17)],
    [(1, 29), (5, 31), (10, 6)],
    [(2, 17), (6, 19), (9, 25)],
    [(2, 6), (6, 9), (9, 15)],
];

impl Feast {
    /// The feast that a row of the table names.
    pub fn named(word: &str) -> Option<Self> {
        Some(match word {
            "spring" => Self::Spring,
            "boats" => Self::Boats,
            "moon" => Self::Moon,
            "both" => Self::Both,
            _ => return None,
        })
    }

    /// The month, or the two months, of the holiday in a year.
    pub fn within(self, year: u16) -> Part {
        let Some([spring, boats, moon]) =
            year.checked_sub(FROM).and_then(|at| DAYS.get(at as usize))
        else {
            return Part::Whole;
        };
        let months = |first: u8, last: u8| match first == last {
            true => Part::Month(first),
            false => Part::Months(first, last),
        };
        match self {
            // Seven days from the eve, or from the day itself.
            Self::Spring => months(spring.0, spring.0 + u8::from(spring.1 > 26)),
            Self::Boats => months(boats.0, boats.0 + u8::from(boats.1 > 30)),
            Self::Moon => Part::Month(moon.0),
            Self::Both => months(moon.0, 10),
        }
    }
}

//! Which years a count of them means, by when the text was issued and what it has named before.
//!
//! ```text
//! 五年来, in May 2021                      2016 to 2020
//! 五年来, in November 2020                 2016 to 2020: the year is nearly over
//! 30年来, 30 years after 1987              1987 to 2017: since what is celebrated began
//! “十三五”期间，…。五年来，…                the plan's
//! 今冬明春, 今明两年, in November 2018       2018 to 2019: none is counted
//! ```
//!
//! How such counts are printed is read in [`super::count`].

use super::{Clock, Part, Period, Year};

impl Period {
    /// 五年来, 过去五年: whether it only counts the years of a plan that was named before; 五年内, in the year before the plan's first or
    /// in that one, those to come.
    pub fn counts_again(&self, plan: &Self, issued: Option<u16>) -> bool {
        match (self.part, self.year, plan.part, plan.year) {
            (
                Part::Through(last),
                Year::Issued(first),
                Part::Through(end),
                Year::Absolute(begin),
            ) => {
                let ahead =
                    || issued.is_some_and(|issued| (begin..=begin + 1).contains(&(issued + 1)));
                let same = i16::try_from(begin).map(|begin| end - begin);
                (first < 0 || ahead()) && Ok(last - first) == same
            }
            _ => false,
        }
    }

    /// How many years it looks back on: 五年来 is 5, 未来五年 none.
    pub fn looks_back_on(&self) -> Option<u16> {
        match (self.part, self.year) {
            (Part::Through(last), Year::Issued(first)) if first < 0 => {
                u16::try_from(last - first + 1).ok()
            }
            _ => None,
        }
    }

    /// One more year where years are counted from the end of the year of issue.
    pub(super) fn first_late(&self, clock: &Clock) -> i16 {
        i16::from(self.counts() && clock.late && !self.celebrates(clock))
    }

    /// The same of the last year, which is that of issue where a founding is celebrated.
    pub(super) fn last_late(&self, clock: &Clock) -> i16 {
        i16::from(self.counts() && clock.late || self.celebrates(clock))
    }

    /// 五年来, but not 今冬明春, which names each of its years.
    const fn counts(&self) -> bool {
        matches!(self.part, Part::Through(_))
    }

    /// 成立30周年，…。30年来，…: whether the years since a founding are meant.
    fn celebrates(&self, clock: &Clock) -> bool {
        clock.jubilee.is_some() && self.looks_back_on() == clock.jubilee
    }
}

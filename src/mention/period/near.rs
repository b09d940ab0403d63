//! Days told by where they stand to the day that is spoken of: `当天`, `昨日`, `3日`.
//!
//! ```text
//! 10月2日，…。当日接待游客4.8万人次          2017-10-02, the last day that was named
//! 全省当天接待游客, in news of 2017-10-03    2017-10-03
//! 昨日，…                                2017-10-02
//! 3日全国接待游客                          2017-10-03: of the month that has just begun or gone by
//! ```

use super::{Clock, Part, Period, Year};

/// A year, a month and a day.
pub type Date = (u16, u8, u8);

/// Which day is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Near {
    /// 当天: the day that was named last, else that of issue.
    Same,
    /// 昨日: the day before that of issue.
    Before,
    /// 3日: the last such day up to that of issue.
    Of(u8),
}

impl Near {
    /// The day, where it can be told.
    pub(super) fn day(self, clock: &Clock) -> Option<Date> {
        match self {
            Self::Same => clock.spoken.or(clock.today),
            Self::Before => clock.today.and_then(before),
            Self::Of(day) => {
                let (year, month, last) = clock.today?;
                if day <= last {
                    return Some((year, month, day));
                }
                let (year, month, end) = before((year, month, 1))?;
                (day <= end).then_some((year, month, day))
            }
        }
    }
}

impl Period {
    /// 10月2日: the day that it is, where its year can be told.
    pub fn named_day(&self, clock: &Clock) -> Option<Date> {
        match self.part {
            Part::Day(month, day) => Some((self.first_year(clock)?, month, day)),
            _ => None,
        }
    }
}

/// The day before.
fn before((year, month, day): Date) -> Option<Date> {
    match (month, day) {
        (_, 2..) => Some((year, month, day - 1)),
        (1, _) => Some((year.checked_sub(1)?, 12, 31)),
        _ => {
            let month = month.checked_sub(1)?;
            Some((year, month, length(year, month)))
        }
    }
}

/// How many days a month has.
fn length(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    }
}

/// |3日|全国接待游客, 截至|3日|，…: a day without its month at the head of a clause, of digits that are read; not 为期3日.
pub(super) fn day_alone(
    text: &str,
    at: usize,
    (value, used, digits): (u16, usize, usize),
) -> Option<(Year, Part, usize)> {
    const LEADS: [char; 6] = ['。', '，', '；', '：', '\n', '　'];
    let before = &text[..at];
    let until = ["截至", "截止", "截止到", "截至到"];
    let until = until.iter().any(|word| before.ends_with(word));
    let rest = text[at + used..].strip_prefix('日')?;
    let after = ['，', '全', '我', '共'];
    let heads = before.is_empty() || before.ends_with(LEADS) || until;
    let day = u8::try_from(value)
        .ok()
        .filter(|day| (1..=31).contains(day))?;
    let told = heads && digits <= 2 && rest.starts_with(after);
    told.then_some((
        Year::Context,
        Part::Near(Near::Of(day)),
        used + '日'.len_utf8(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_back() {
        let clock = |today| Clock {
            today: Some(today),
            ..Clock::default()
        };
        let day = |near: Near, today| near.day(&clock(today));
        assert_eq!(day(Near::Before, (2020, 3, 1)), Some((2020, 2, 29)));
        assert_eq!(day(Near::Before, (2023, 1, 1)), Some((2022, 12, 31)));
        assert_eq!(day(Near::Of(3), (2017, 10, 3)), Some((2017, 10, 3)));
        assert_eq!(day(Near::Of(30), (2017, 10, 3)), Some((2017, 9, 30)));
        assert_eq!(day(Near::Same, (2017, 10, 3)), Some((2017, 10, 3)));
        assert_eq!(Near::Same.day(&Clock::default()), None);
    }
}

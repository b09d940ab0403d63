//! Bare figures that a sentence begins with, and whose name and years stand behind them.
//!
//! ```text
//! 0.8亿元、1.5亿元、2.1亿元，从2008年到2010年，财政收入增长近两倍     财政收入 of 2008, 2009 and 2010
//! ```
//!
//! Other figures that nothing names stay without a name.

use crate::observation::{Reading, Words};
use crate::report::Measure;

/// Gives such figures, the first of `readings`, the name behind them, where the years that it goes through are as many.
pub(super) fn named(readings: &mut [Reading]) {
    let count = readings
        .iter()
        .take_while(|reading| reading.indicator.is_empty())
        .count();
    let (bare, rest) = readings.split_at_mut(count);
    let Some(named) = rest.first().filter(|_| count >= 2) else {
        return;
    };
    let Some((first, last)) = years(&named.period).filter(|_| named.measure == Measure::Change)
    else {
        return;
    };
    let alike = bare
        .windows(2)
        .all(|two| two[0].unit == two[1].unit && two[1].measure == Measure::Level);
    if !alike || usize::from(last + 1 - first) != count {
        return;
    }
    for (reading, year) in bare.iter_mut().zip(first..) {
        reading.indicator = named.indicator.clone();
        reading.known = named.known;
        reading.category = named.category;
        reading.period = year.to_string();
        reading.evidence = Words {
            indicator: named.evidence.indicator,
            period: named.evidence.period,
            ..reading.evidence
        };
    }
}

/// 2008/2010: the first and the last of several years.
fn years(period: &str) -> Option<(u16, u16)> {
    let (first, last) = period.split_once('/')?;
    let (first, last): (u16, u16) = (first.parse().ok()?, last.parse().ok()?);
    (first < last).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::years;

    #[test]
    fn years_are_told_by_their_ends() {
        assert_eq!(years("2008/2010"), Some((2008, 2010)));
        assert_eq!(years("2008/.."), None);
        assert_eq!(years("2008"), None);
    }
}

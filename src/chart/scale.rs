//! From values to places on the paper, by round steps.
//!
//! `ticks(0.0, 87.0, 5)` is 0, 20, 40, 60, 80, 100: steps of 1, 2 or 5 times a power of ten, about
//! as many as asked for, the first at or below the lowest value, the last at or above the highest.
//! A [`Scale`] puts the first on one place and the last on another, and all between in proportion.
//! Linear only.

/// A proportion between values and places.
pub struct Scale {
    from: f64,
    to: f64,
    start: f64,
    end: f64,
}

impl Scale {
    /// First and last step at these places.
    pub fn over(steps: &[f64], start: f64, end: f64) -> Self {
        Self {
            from: steps.first().copied().unwrap_or(0.0),
            to: steps.last().copied().unwrap_or(1.0),
            start,
            end,
        }
    }

    /// The place of a value.
    pub fn at(&self, value: f64) -> f64 {
        self.start + (value - self.from) / (self.to - self.from) * (self.end - self.start)
    }
}

/// Round steps that hold all from `low` to `high`: at least two, so that a scale has a length.
pub fn ticks(low: f64, high: f64, about: u32) -> Vec<f64> {
    let span = if high > low { high - low } else { 1.0 };
    let rough = span / f64::from(about);
    let power = 10_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|times| times * power)
        .find(|step| *step >= rough * 0.999)
        .unwrap_or(power * 10.0);
    let (first, last) = ((low / step).floor(), (low + span).max(high) / step);
    let last = (last - 1e-9).ceil();
    let mut steps = Vec::new();
    let mut at = first;
    while at <= last {
        steps.push(at * step);
        at += 1.0;
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_hold_everything() {
        assert_eq!(ticks(0.0, 87.0, 5), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(ticks(0.0, 100.0, 5), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(ticks(-3.0, 7.0, 5), [-4.0, -2.0, 0.0, 2.0, 4.0, 6.0, 8.0]);
        for (low, high) in [(0.0, 0.0), (0.0, 3e-7), (0.0, 2.8e11), (-12.8, 0.0)] {
            let steps = ticks(low, high, 5);
            assert!((2..=12).contains(&steps.len()), "{steps:?}");
            assert!(
                steps[0] <= low && steps[steps.len() - 1] >= high,
                "{steps:?}"
            );
        }
    }

    #[test]
    fn places_are_in_proportion() {
        let scale = Scale::over(&[0.0, 50.0, 100.0], 10.0, 210.0);
        assert_eq!(
            (scale.at(0.0), scale.at(25.0), scale.at(100.0)),
            (10.0, 60.0, 210.0)
        );
    }
}

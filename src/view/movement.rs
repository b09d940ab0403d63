//! A change as an arrow, and whether it is good news.
//!
//! The arrow says the direction; its colour says whether that is wanted, which the lexicon knows of
//! the indicators that it lists. Falling PM2.5 is good, falling revenue is not, a falling population is
//! left without a judgement.

use super::figure::figure;
use crate::lexicon::{Direction, direction};
use crate::report::{Measure, Observation};
use crate::say;

/// Whether a movement is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Wanted.
    Good,
    /// Unwanted.
    Bad,
    /// Nothing says.
    Plain,
}

/// A change against an earlier period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Movement {
    /// The observation that says so: an index into the report's.
    pub observation: usize,
    /// ▲, ▼ or ＝.
    pub arrow: &'static str,
    /// `≥7.2%`, `0.5个百分点`; without plus or minus, which the arrow stands for.
    pub text: String,
    /// 上升, 下降 or 持平, for those who hear the page.
    pub word: &'static str,
    /// Whether it is wanted.
    pub tone: Tone,
}

/// The movement that an observation reports; none unless it measures a change.
#[must_use]
pub fn movement(index: usize, observation: &Observation) -> Option<Movement> {
    if observation.measure != Measure::Change {
        return None;
    }
    let figure = figure(observation);
    let text = format!(
        "{}{}{}",
        figure.sign,
        figure.text.trim_start_matches(['+', '−']),
        figure.unit
    );
    let rises = observation.value > 0.0;
    let (arrow, word) = match (rises, observation.value < 0.0) {
        (true, _) => ("▲", say!("movement.up")),
        (_, true) => ("▼", say!("movement.down")),
        _ => ("＝", say!("movement.flat")),
    };
    let tone = match direction(&observation.indicator_id) {
        Direction::None => Tone::Plain,
        _ if observation.value == 0.0 => Tone::Plain,
        better if (better == Direction::Up) == rises => Tone::Good,
        _ => Tone::Bad,
    };
    Some(Movement {
        observation: index,
        arrow,
        text,
        word,
        tone,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(id: &'static str, value: f64) -> Movement {
        let observation = Observation {
            indicator_id: id.into(),
            value,
            unit: "%".into(),
            measure: Measure::Change,
            ..Default::default()
        };
        movement(0, &observation).expect("a change moves")
    }

    #[test]
    fn colour_follows_meaning_not_direction() {
        assert_eq!(change("gdp", 7.2).tone, Tone::Good);
        assert_eq!(change("gdp", -1.0).tone, Tone::Bad);
        assert_eq!(change("pm25", -12.8).tone, Tone::Good);
        assert_eq!(change("population_resident", -0.3).tone, Tone::Plain);
        assert_eq!(change("", 5.0).tone, Tone::Plain);
    }

    #[test]
    fn the_arrow_stands_for_the_sign() {
        let fall = change("pm25", -12.8);
        assert_eq!((fall.arrow, fall.text.as_str()), ("▼", "12.8%"));
        assert_eq!(change("gdp", 0.0).arrow, "＝");
        assert_eq!(movement(0, &Observation::default()), None);
    }
}

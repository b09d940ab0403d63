//! A district at one glance: name, place in the hierarchy, counts, headline figures.
//!
//! Figures whose district the reader could not tell get a card of their own, nameless and last,
//! so that nothing is dropped.

use super::{
    goals::{Pair, goals},
    headline::{Headline, headlines},
    told::Letters,
};
use crate::report::{Profile, Report, Status};

/// Headline figures on a card.
const HEADLINES: usize = 8;

/// A district's card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// Full short name; `""` for the figures that no district was found for.
    pub name: String,
    /// The levels above, outermost first.
    pub ancestors: Vec<String>,
    /// Administrative division code, may be `""`.
    pub code: String,
    /// How many figures of each kind.
    pub counts: Counts,
    /// At most eight.
    pub headlines: Vec<Headline>,
    /// Awards and designations.
    pub honours: Vec<String>,
    /// Plans and documents.
    pub policies: Vec<String>,
}

/// How many figures of each kind a district has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Results.
    pub actual: usize,
    /// Goals.
    pub target: usize,
    /// Forecasts.
    pub forecast: usize,
    /// Those in doubt, of whatever kind.
    pub doubtful: usize,
}

/// One card a district, in the report's order; districts that nothing is said of have none. The text says what no
/// field holds; it is `""` where none came along.
#[must_use]
pub fn cards(text: &str, report: &Report) -> Vec<Card> {
    let nameless = Profile::default();
    let profiles = report.districts.iter().chain(std::iter::once(&nameless));
    let pairs = goals(&[(0, report)]).pairs;
    let letters = Letters::new(text);
    let cards = profiles.map(|profile| card(&letters, report, profile, &pairs));
    cards
        .filter(|card| card.counts != Counts::default() || !card.is_silent())
        .collect()
}

impl Card {
    fn is_silent(&self) -> bool {
        self.honours.is_empty() && self.policies.is_empty()
    }
}

fn card(letters: &Letters, report: &Report, profile: &Profile, pairs: &[Pair]) -> Card {
    Card {
        name: profile.name.clone(),
        ancestors: profile.ancestors.clone(),
        code: profile.code.clone(),
        counts: counts(report, &profile.name),
        headlines: headlines(letters, report, &profile.name, HEADLINES, pairs),
        honours: profile.honours.clone(),
        policies: profile.policies.clone(),
    }
}

fn counts(report: &Report, district: &str) -> Counts {
    let mut counts = Counts::default();
    for (index, observation) in report.observations.iter().enumerate() {
        if observation.district != district {
            continue;
        }
        match observation.status {
            Status::Actual => counts.actual += 1,
            Status::Target => counts.target += 1,
            Status::Forecast => counts.forecast += 1,
        }
        let doubtful = report
            .doubts
            .iter()
            .any(|doubt| doubt.observation as usize == index);
        counts.doubtful += usize::from(doubtful);
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::example;

    #[test]
    fn one_card_a_district() {
        let cards = cards(example::TEXT, &example::report());
        assert_eq!(cards.len(), 1);
        assert_eq!(
            cards[0].counts,
            Counts {
                actual: 3,
                target: 2,
                forecast: 0,
                doubtful: 1
            }
        );
        assert_eq!(cards[0].headlines.len(), 3);
    }

    #[test]
    fn figures_of_nowhere_get_a_card() {
        let mut report = example::report();
        report.observations[4].district = String::new();
        let cards = cards(example::TEXT, &report);
        assert_eq!(cards.len(), 2);
        assert_eq!((cards[1].name.as_str(), cards[1].counts.target), ("", 1));
    }

    #[test]
    fn a_silent_district_has_no_card() {
        let mut report = example::report();
        report.districts.push(Profile {
            name: "别处".into(),
            ..Default::default()
        });
        assert_eq!(cards(example::TEXT, &report).len(), 1);
    }
}

//! What of the goals is wanted: words to find, an outcome, an order.
//!
//! ```
//! use zhibiao::view::goals::{Outcome, Verdict, Wanted};
//! let missed = Wanted { outcome: Some(Outcome::Missed), ..Wanted::default() };
//! assert!(missed.narrows() && missed.outcome == Some(Outcome::of(Verdict::Missed)));
//! ```

use std::cmp::Ordering;

use super::{Goal, Goals, Pair, Verdict};
use crate::view::{
    label::measure_name,
    query::{Order, names_indicator, says},
};

/// How a goal came out, in as few words as filters have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// It was reached.
    Reached,
    /// It was not.
    Missed,
    /// It can't be told, for whatever reason.
    Undecided,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Reached, Self::Missed, Self::Undecided];

    /// The outcome as an address calls it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::Missed => "missed",
            Self::Undecided => "undecided",
        }
    }

    /// Of a verdict.
    #[must_use]
    pub const fn of(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Reached => Self::Reached,
            Verdict::Missed => Self::Missed,
            _ => Self::Undecided,
        }
    }
}

/// A column to sort by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// By year, then by category.
    #[default]
    Year,
    /// By name.
    Indicator,
    /// Reached, missed, undecided.
    Outcome,
    /// By how far apart goal and result are, within a unit.
    Distance,
}

/// What is wanted. The default is every goal that has a result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Words that must all stand in indicator, district, year or measure.
    pub search: String,
    /// Only what came out so.
    pub outcome: Option<Outcome>,
    /// The order.
    pub order: Order<Sort>,
    /// Whether the goals that wait for a result are listed.
    pub waiting: bool,
}

impl Wanted {
    /// Whether anything is filtered away.
    #[must_use]
    pub fn narrows(&self) -> bool {
        !self.search.trim().is_empty() || self.outcome.is_some()
    }

    fn seeks(&self, goal: &Goal) -> bool {
        let year = goal.year.to_string();
        let others = [&*goal.district, &year, measure_name(goal.measure)];
        let said = |word: &str| {
            names_indicator(&goal.indicator, word) || others.iter().any(|text| says(text, word))
        };
        self.search.split_whitespace().all(said)
    }
}

impl Goals {
    /// The goals with a result that are wanted, in the order that is.
    #[must_use]
    pub fn find(&self, wanted: &Wanted) -> Vec<&Pair> {
        let fits = |pair: &&Pair| {
            let outcome = Outcome::of(pair.verdict);
            wanted.outcome.is_none_or(|one| one == outcome) && wanted.seeks(&pair.goal)
        };
        let mut found: Vec<&Pair> = self.pairs.iter().filter(fits).collect();
        let order = wanted.order;
        found.sort_by(|a, b| match order.by {
            Sort::Year => Ordering::Equal,
            Sort::Indicator => order.turned(a.goal.indicator.cmp(&b.goal.indicator)),
            Sort::Outcome => order.turned(Outcome::of(a.verdict).cmp(&Outcome::of(b.verdict))),
            // What has no distance stands last either way.
            Sort::Distance => match (&a.apart, &b.apart) {
                (Some(a), Some(b)) => order.turned(a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))),
                (a, b) => b.is_some().cmp(&a.is_some()),
            },
        });
        found
    }

    /// The goals that wait for a result and that the words find, in the order that is wanted so far as they have its
    /// column: nothing came out of them yet.
    #[must_use]
    pub fn waiting_for(&self, wanted: &Wanted) -> Vec<&Goal> {
        let waiting = self.waiting.iter();
        let mut found: Vec<&Goal> = waiting.filter(|goal| wanted.seeks(goal)).collect();
        let order = wanted.order;
        if order.by == Sort::Indicator {
            found.sort_by(|a, b| order.turned(a.indicator.cmp(&b.indicator)));
        }
        found
    }

    /// How many goals came out so.
    #[must_use]
    pub fn count(&self, outcome: Outcome) -> usize {
        let pairs = self.pairs.iter();
        pairs
            .filter(|pair| Outcome::of(pair.verdict) == outcome)
            .count()
    }
}

#[cfg(test)]
#[path = "wanted_tests.rs"]
mod tests;

//! The figures that stand on a card: which indicators matter, and what is said of each.
//!
//! `headlines.tsv` ranks the indicators that every report is asked about. Others follow by how
//! much the report itself says of them (change, goal, rank), then in text order. One indicator
//! makes one headline, of its latest result; where a report only gives its growth, its rank or a
//! goal, that stands in.

mod said;

use std::collections::BTreeMap;

pub use said::{Goal, Headline, HeldTo, Part, Said, Standing};

use super::{
    category::category,
    figure::figure,
    goals::{Pair, Verdict},
    movement::movement,
    period::{last_year, reach},
    told::Letters,
};
use crate::report::{Comparator, Measure, Observation, Report, Status};

/// The weight of an indicator that the table names.
fn weight(indicator: &str) -> Option<u32> {
    crate::lexicon::table!("headlines.tsv")
        .lines()
        .skip(1)
        .find_map(|line| {
            let (name, weight) = line.split_once('\t')?;
            (name == indicator).then(|| weight.parse().ok())?
        })
}

/// The `most` weightiest headlines of a district, by category and the weightiest of each first.
pub fn headlines(
    letters: &Letters,
    report: &Report,
    district: &str,
    most: usize,
    pairs: &[Pair],
) -> Vec<Headline> {
    let mut by_indicator: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, observation) in report.observations.iter().enumerate() {
        if observation.district == district && !observation.indicator.is_empty() {
            by_indicator
                .entry(&observation.indicator)
                .or_default()
                .push(index);
        }
    }
    let mut found: Vec<(u32, Headline)> = by_indicator
        .iter()
        .filter_map(|(name, indices)| {
            let headline = headline(letters, report, indices, pairs)?;
            let said = [
                headline.change.is_some(),
                headline.goal.is_some(),
                headline.rank.is_some(),
            ];
            let companions = said.into_iter().filter(|said| *said).count();
            let known = !report.observations[headline.observation]
                .indicator_id
                .is_empty();
            // At most 9 beside a table weight of 30 or more: the table always comes first.
            let own = u32::try_from(companions).unwrap_or(0) * 2 + u32::from(known);
            Some((
                weight(name).map_or(own, |weight| weight * 10 + own),
                headline,
            ))
        })
        .collect();
    found.sort_by_key(|(weight, headline)| (u32::MAX - weight, headline.observation));
    let mut found: Vec<Headline> = found
        .into_iter()
        .take(most)
        .map(|(_, headline)| headline)
        .collect();
    found.sort_by_key(|headline| headline.category.order);
    found
}

/// The headline of one indicator from all that is said of it.
fn headline(
    letters: &Letters,
    report: &Report,
    indices: &[usize],
    pairs: &[Pair],
) -> Option<Headline> {
    let all = &report.observations;
    let main = *indices
        .iter()
        .max_by_key(|index| preference(&all[**index], **index))?;
    let around = Around {
        letters,
        report,
        indices,
        main,
    };
    let change = around.change();
    let held_to = held_to(pairs, &[Some(main), change]);
    let goal = around.goal(held_to.is_some());
    let rank = around.rank();
    let in_doubt = |index: usize| is_doubtful(report, index);
    let shown = [Some(main), change, goal, rank].into_iter().flatten();
    let of = |index: usize| &all[index];
    Some(Headline {
        observation: main,
        label: of(main).indicator.clone(),
        category: category(&of(main).category),
        figure: figure(of(main)),
        status: of(main).status,
        period: of(main).period.clone(),
        change: change.and_then(|index| movement(index, of(index))),
        held_to,
        goal: goal.map(|index| Goal {
            observation: index,
            figure: figure(of(index)),
            period: of(index).period.clone(),
            pace: letters.pace(of(index)),
        }),
        rank: rank.map(|index| Standing {
            observation: index,
            figure: figure(of(index)),
            scope: letters.scope(of(index)),
            of_change: follows_change(report, index),
        }),
        pace: letters.pace(of(change.unwrap_or(main))),
        corrected: shown
            .flat_map(|index| of(index).corrected.clone())
            .collect(),
        doubtful: in_doubt(main) || change.is_some_and(in_doubt),
    })
}

/// All that is said of an indicator around its main figure.
struct Around<'a> {
    letters: &'a Letters<'a>,
    report: &'a Report,
    indices: &'a [usize],
    main: usize,
}

impl Around<'_> {
    fn of(&self, index: usize) -> &Observation {
        &self.report.observations[index]
    }

    /// The nearest of the figures wanted.
    fn nearest(&self, wanted: impl Fn(&Observation) -> bool) -> Option<usize> {
        let others = self.indices.iter().copied();
        let fits = others.filter(|index| *index != self.main && wanted(self.of(*index)));
        fits.min_by_key(|index| self.far(*index))
    }

    /// How far a figure stands from the main one.
    fn far(&self, index: usize) -> u32 {
        self.of(index).start.abs_diff(self.of(self.main).start)
    }

    /// By how much it moved in the same time. A growth of several years together is none of the year that they end
    /// with.
    fn change(&self) -> Option<usize> {
        let main = self.of(self.main);
        self.nearest(|other| {
            other.measure == Measure::Change
                && other.status == main.status
                && main.measure != Measure::Change
                && other.period == main.period
                && (other.period.contains('/') || self.letters.pace(other).is_none())
        })
    }

    /// The rank that it came to.
    fn rank(&self) -> Option<usize> {
        self.nearest(|other| other.measure == Measure::Rank && other.status == Status::Actual)
    }

    /// The goal that is still ahead: the next year's before a later one's, a year's before that of several, 达到110亿元
    /// before 增长7% beside 77.2亿元. A goal that was `held` against the result is told with it; the next one
    /// stands for itself.
    fn goal(&self, held: bool) -> Option<usize> {
        let main = self.of(self.main);
        let first = last_year(&main.period) + u16::from(held);
        let goals = self.indices.iter().copied().filter(|index| {
            let other = self.of(*index);
            other.status == Status::Target
                && main.status != Status::Target
                && last_year(&other.period) >= first
        });
        goals.min_by_key(|index| {
            let other = self.of(*index);
            let spans = is_span(&other.period) || self.letters.pace(other).is_some();
            let unlike = other.measure != main.measure || other.unit != main.unit;
            (spans, last_year(&other.period), unlike, self.far(*index))
        })
    }
}

/// Whether a period is of several years: 2016–2020年, but not 到2025年.
fn is_span(period: &str) -> bool {
    period
        .split_once('/')
        .is_some_and(|(start, end)| start != ".." && last_year(start) != last_year(end))
}

/// 增速7.9%，|全市第5: whether a rank stands right behind a growth of the same indicator.
fn follows_change(report: &Report, rank: usize) -> bool {
    let all = &report.observations;
    let before = rank.checked_sub(1).and_then(|before| all.get(before));
    before.is_some_and(|before| {
        before.measure == Measure::Change
            && before.value > 0.0
            && before.indicator == all[rank].indicator
            && all[rank].start.saturating_sub(before.end) <= RIGHT_BEHIND
    })
}

/// Longest way from a growth to its rank, in characters: ，位居全市.
const RIGHT_BEHIND: u32 = 8;

/// Whether a figure of the report is in doubt.
fn is_doubtful(report: &Report, index: usize) -> bool {
    let mut doubts = report.doubts.iter();
    doubts.any(|doubt| doubt.observation as usize == index)
}

/// The goal that one of these results was held to, where it can be told whether it was reached.
fn held_to(pairs: &[Pair], results: &[Option<usize>]) -> Option<HeldTo> {
    let of = |pair: &&Pair| results.contains(&Some(pair.result.spot.observation));
    let told = |pair: &Pair| {
        matches!(pair.verdict, Verdict::Reached | Verdict::Missed).then(|| HeldTo {
            observation: pair.goal.said.spot.observation,
            figure: pair.goal.said.figure.clone(),
            reached: pair.verdict == Verdict::Reached,
        })
    };
    pairs.iter().filter(of).find_map(told)
}

/// Results before what is expected, that before goals; sizes before movements, the latest year, all of it before its months, an exact
/// number before a mark that was passed (突破400亿元，达到412.6亿元), the first in the text.
fn preference(observation: &Observation, index: usize) -> (u8, u8, u16, (u8, u8), bool, usize) {
    let kind = match observation.measure {
        Measure::Level => 5,
        Measure::Added => 4,
        Measure::Share => 3,
        Measure::Change => 2,
        Measure::Rank => 1,
        Measure::Gap => 0,
    };
    // 预计全年增长5%; 明年增长6%以上: what a year is expected to bring, with its goal beside it.
    let status = match observation.status {
        Status::Actual => 2,
        Status::Forecast => 1,
        Status::Target => 0,
    };
    (
        status,
        kind,
        last_year(&observation.period),
        reach(&observation.period),
        observation.comparator == Comparator::Exact,
        usize::MAX - index,
    )
}

#[cfg(test)]
#[path = "headline_tests.rs"]
mod tests;

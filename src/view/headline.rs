//! The figures that stand on a card: which indicators matter, and what is said of each.
//!
//! `headlines.tsv` ranks the indicators that every report is asked about. Others follow by how
//! much the report itself says of them (change, goal, rank), then in text order. One indicator
//! makes one headline, of its latest result; where a report only gives its growth, its rank or a
//! goal, that stands in.

use std::collections::BTreeMap;

use super::{
    category::{Category, category},
    figure::{Figure, figure},
    goals::{Pair, Verdict},
    movement::{Movement, movement},
    period::last_year,
};
use crate::report::{Comparator, Measure, Observation, Report, Status};

/// One indicator on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// The main figure: an index into the report's observations.
    pub observation: usize,
    /// The indicator.
    pub label: String,
    /// Its group.
    pub category: Category,
    /// Its number.
    pub figure: Figure,
    /// Result, goal or forecast.
    pub status: Status,
    /// When it holds.
    pub period: String,
    /// What it moved by, where the main figure isn't that itself.
    pub change: Option<Movement>,
    /// What it is to become.
    pub goal: Option<Goal>,
    /// The goal that the main figure or its change was held to, and whether it was reached.
    pub held_to: Option<(Figure, bool)>,
    /// Its place in an order.
    pub rank: Option<Standing>,
    /// Whether the main figure or its change is in doubt.
    pub doubtful: bool,
}

/// What an indicator is to become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// An index into the report's observations.
    pub observation: usize,
    /// Its number.
    pub figure: Figure,
    /// When it is due.
    pub period: String,
}

/// A place in an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// An index into the report's observations.
    pub observation: usize,
    /// Its number.
    pub figure: Figure,
}

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
pub fn headlines(report: &Report, district: &str, most: usize, pairs: &[Pair]) -> Vec<Headline> {
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
            let headline = headline(report, indices, pairs)?;
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
fn headline(report: &Report, indices: &[usize], pairs: &[Pair]) -> Option<Headline> {
    let main = *indices
        .iter()
        .max_by_key(|index| preference(&report.observations[**index], **index))?;
    let of = |index: usize| &report.observations[index];
    let year = last_year(&of(main).period);
    let latest = |wanted: &dyn Fn(&Observation) -> bool| {
        let fits = indices
            .iter()
            .copied()
            .filter(|index| *index != main && wanted(of(*index)));
        fits.min_by_key(|index| of(*index).start.abs_diff(of(main).start))
    };
    let change = latest(&|other| {
        other.measure == Measure::Change
            && other.status == of(main).status
            && of(main).measure != Measure::Change
            && other.period == of(main).period
    });
    let held_to = held_to(pairs, &[Some(main), change]);
    // The goal that was held against the result is told with it; the next one stands for itself.
    let later = u16::from(held_to.is_some());
    let goal = latest(&|other| {
        other.status == Status::Target
            && of(main).status != Status::Target
            && last_year(&other.period) >= year + later
    });
    let rank = latest(&|other| other.measure == Measure::Rank && other.status == Status::Actual);
    let in_doubt = |index: usize| is_doubtful(report, index);
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
        }),
        rank: rank.map(|index| Standing {
            observation: index,
            figure: figure(of(index)),
        }),
        doubtful: in_doubt(main) || change.is_some_and(in_doubt),
    })
}

/// Whether a figure of the report is in doubt.
fn is_doubtful(report: &Report, index: usize) -> bool {
    let mut doubts = report.doubts.iter();
    doubts.any(|doubt| doubt.observation as usize == index)
}

/// The goal that one of these results was held to, where it can be told whether it was reached.
fn held_to(pairs: &[Pair], results: &[Option<usize>]) -> Option<(Figure, bool)> {
    let of = |pair: &&Pair| results.contains(&Some(pair.result.spot.observation));
    let told = |pair: &Pair| match pair.verdict {
        Verdict::Reached => Some((pair.goal.figure.clone(), true)),
        Verdict::Missed => Some((pair.goal.figure.clone(), false)),
        _ => None,
    };
    pairs.iter().filter(of).find_map(told)
}

/// Results before what is expected, that before goals; sizes before movements, the latest period, an exact
/// number before a mark that was passed (突破400亿元，达到412.6亿元), the first in the text.
fn preference(observation: &Observation, index: usize) -> (u8, u8, u16, bool, usize) {
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
        observation.comparator == Comparator::Exact,
        usize::MAX - index,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{example, goals::goals};

    #[test]
    fn one_headline_gathers_what_is_said_of_an_indicator() {
        let report = example::report();
        let found = headlines(&report, "滨江区", 8, &[]);
        let first = &found[0];
        assert_eq!(first.label, "地区生产总值");
        assert_eq!(
            (first.figure.text.as_str(), first.period.as_str()),
            ("2600", "2023")
        );
        assert_eq!(
            first.change.as_ref().map(|change| change.text.as_str()),
            Some("6.1%")
        );
        assert_eq!(
            first.goal.as_ref().map(|goal| goal.period.as_str()),
            Some("2024")
        );
    }

    #[test]
    fn an_exact_number_comes_before_a_mark_that_was_passed() {
        let mut report = example::report();
        let mut passed = report.observations[0].clone();
        (passed.value, passed.comparator) = (2500.0, Comparator::Over);
        report.observations.insert(0, passed);
        let first = headlines(&report, "滨江区", 1, &[]).swap_remove(0);
        assert_eq!((first.observation, first.figure.text.as_str()), (1, "2600"));
    }

    #[test]
    fn a_result_says_whether_its_goal_was_reached() {
        let mut report = example::report();
        // The goal was for the year that brought the result.
        report.observations[3].period = "2023".into();
        let held = |report: &Report| {
            let pairs = goals(&[(0, report)]).pairs;
            let headline = headlines(report, "滨江区", 1, &pairs).swap_remove(0);
            headline.held_to.map(|(goal, reached)| (goal.text, reached))
        };
        assert_eq!(held(&report), Some(("+6".to_owned(), true)));
        report.observations[1].value = 5.1;
        assert_eq!(held(&report), Some(("+6".to_owned(), false)));
        assert_eq!(held(&example::report()), None);
    }

    #[test]
    fn what_is_expected_comes_before_a_later_goal() {
        let mut report = example::report();
        report.observations[1].status = Status::Forecast;
        report.observations.remove(0);
        let first = headlines(&report, "滨江区", 1, &[]).swap_remove(0);
        assert_eq!(
            (first.status, first.figure.text.as_str()),
            (Status::Forecast, "+6.1")
        );
        let goal = first.goal.map(|goal| goal.period);
        assert_eq!(goal.as_deref(), Some("2024"));
    }

    #[test]
    fn the_table_comes_before_the_rest() {
        let report = example::report();
        let labels: Vec<_> = headlines(&report, "滨江区", 8, &[])
            .into_iter()
            .map(|one| one.label)
            .collect();
        assert_eq!(labels, ["地区生产总值", "PM2.5平均浓度", "口袋公园"]);
        assert_eq!(headlines(&report, "滨江区", 1, &[]).len(), 1);
        assert!(headlines(&report, "别处", 8, &[]).is_empty());
    }

    #[test]
    fn every_row_of_the_table_reads() {
        for line in include_str!("headlines.tsv").lines().skip(1) {
            let name = line.split('\t').next().unwrap_or_default();
            assert!(weight(name).is_some_and(|weight| weight >= 30), "{line}");
        }
    }
}

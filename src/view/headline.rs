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
    label::{pace_name, status_name},
    movement::{Movement, Tone, movement},
    period::{last_year, period_name},
    told::{Letters, Pace},
};
use crate::report::{Comparator, Measure, Observation, Report, Status};
use crate::say;

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
    pub held_to: Option<HeldTo>,
    /// Its place in an order.
    pub rank: Option<Standing>,
    /// What its change, else the main figure is of, where that is a growth of several years.
    pub pace: Option<Pace>,
    /// Whether the main figure or its change is in doubt.
    pub doubtful: bool,
    /// Whether a user set right any of the figures that are shown.
    pub corrected: bool,
}

/// A goal that a result was held to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldTo {
    /// An index into the report's observations.
    pub observation: usize,
    /// The goal's number.
    pub figure: Figure,
    /// Whether it was reached.
    pub reached: bool,
}

impl HeldTo {
    /// 已达目标 ≥ 6%.
    #[must_use]
    pub fn words(&self) -> String {
        let goal = self.figure.plain();
        if self.reached {
            say!("card.reached", goal = goal)
        } else {
            say!("card.missed", goal = goal)
        }
    }
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
    /// What it is of, where it is a growth of several years.
    pub pace: Option<Pace>,
}

/// A place in an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// An index into the report's observations.
    pub observation: usize,
    /// Its number.
    pub figure: Figure,
    /// Among whom, `""` where nothing says.
    pub scope: &'static str,
    /// Whether it is said of the change and not of the size: 增长7.9%，全市第5.
    pub of_change: bool,
}

impl Standing {
    /// 增速全市第 5 位: all of it in words.
    #[must_use]
    pub fn words(&self) -> String {
        let Figure { sign, text, unit } = &self.figure;
        let rank = [self.scope, sign, text, " ", unit].concat();
        if self.of_change {
            say!("card.growth_rank", rank = rank)
        } else {
            rank
        }
    }
}

/// What a piece of a headline's small print is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// When it holds, and whether it is expected or a goal.
    When,
    /// What it moved by, wanted or not.
    Change(Tone),
    /// Its place in an order.
    Rank,
    /// That it is in doubt.
    Doubt,
    /// That a user set it right.
    Corrected,
    /// The goal that it was held to, reached or not.
    HeldTo(bool),
    /// What it is to become.
    Goal,
}

impl Headline {
    /// The small print, piece by piece, as exports say it; the page's own tile says the same.
    #[must_use]
    pub fn parts(&self) -> Vec<(Part, String)> {
        let spaced = |words: &[&str]| {
            let words: Vec<&str> = words
                .iter()
                .copied()
                .filter(|one| !one.is_empty())
                .collect();
            words.join(" ")
        };
        let pace = |pace: Option<Pace>| pace.map_or("", pace_name);
        let status = match self.status {
            Status::Actual => "",
            status => status_name(status),
        };
        let when = spaced(&[status, &period_name(&self.period), pace(self.pace)]);
        let mut parts = vec![(Part::When, when)];
        if let Some(change) = &self.change {
            let words = spaced(&[change.arrow, &change.text]);
            parts.push((Part::Change(change.tone), words));
        }
        parts.extend(self.rank.as_ref().map(|rank| (Part::Rank, rank.words())));
        if self.doubtful {
            parts.push((Part::Doubt, say!("doubt").to_owned()));
        }
        if self.corrected {
            parts.push((Part::Corrected, say!("html.corrected").to_owned()));
        }
        if let Some(held_to) = &self.held_to {
            let sign = if held_to.reached { "✓" } else { "✕" };
            let words = spaced(&[sign, &held_to.words()]);
            parts.push((Part::HeldTo(held_to.reached), words));
        }
        if let Some(goal) = &self.goal {
            let (name, when) = (say!("status.target"), period_name(&goal.period));
            let words = spaced(&[name, &when, pace(goal.pace), &goal.figure.plain()]);
            parts.push((Part::Goal, words));
        }
        parts
    }
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
    // A growth of several years together is none of the year that they end with.
    let change = latest(&|other| {
        other.measure == Measure::Change
            && other.status == of(main).status
            && of(main).measure != Measure::Change
            && other.period == of(main).period
            && (other.period.contains('/') || letters.pace(other).is_none())
    });
    let held_to = held_to(pairs, &[Some(main), change]);
    // The goal that was held against the result is told with it; the next one stands for itself.
    let later = u16::from(held_to.is_some());
    // The next year's before a later one's, a year's before that of several; 达到110亿元 before 增长7% beside 77.2亿元.
    let goals = indices.iter().copied().filter(|index| {
        let other = of(*index);
        other.status == Status::Target
            && of(main).status != Status::Target
            && last_year(&other.period) >= year + later
    });
    let goal = goals.min_by_key(|index| {
        let other = of(*index);
        let spans = is_span(&other.period) || letters.pace(other).is_some();
        let unlike = other.measure != of(main).measure || other.unit != of(main).unit;
        let far = other.start.abs_diff(of(main).start);
        (spans, last_year(&other.period), unlike, far)
    });
    let rank = latest(&|other| other.measure == Measure::Rank && other.status == Status::Actual);
    let in_doubt = |index: usize| is_doubtful(report, index);
    let shown = [Some(main), change, goal, rank];
    let mut shown = shown.into_iter().flatten();
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
        corrected: shown.any(|index| !of(index).corrected.is_empty()),
        doubtful: in_doubt(main) || change.is_some_and(in_doubt),
    })
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
            observation: pair.goal.spot.observation,
            figure: pair.goal.figure.clone(),
            reached: pair.verdict == Verdict::Reached,
        })
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
    use crate::report::{Evidence, Field};
    use crate::view::{example, goals::goals};

    fn text() -> Letters<'static> {
        Letters::new(example::TEXT)
    }

    #[test]
    fn one_headline_gathers_what_is_said_of_an_indicator() {
        let report = example::report();
        let found = headlines(&text(), &report, "滨江区", 8, &[]);
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
        let first = headlines(&text(), &report, "滨江区", 1, &[]).swap_remove(0);
        assert_eq!((first.observation, first.figure.text.as_str()), (1, "2600"));
    }

    #[test]
    fn a_result_says_whether_its_goal_was_reached() {
        let mut report = example::report();
        // The goal was for the year that brought the result.
        report.observations[3].period = "2023".into();
        let held = |report: &Report| {
            let pairs = goals(&[(0, report)]).pairs;
            let headline = headlines(&text(), report, "滨江区", 1, &pairs).swap_remove(0);
            let told = headline.held_to;
            told.map(|told| (told.figure.text, told.reached))
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
        let first = headlines(&text(), &report, "滨江区", 1, &[]).swap_remove(0);
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
        let labels: Vec<_> = headlines(&text(), &report, "滨江区", 8, &[])
            .into_iter()
            .map(|one| one.label)
            .collect();
        assert_eq!(labels, ["地区生产总值", "PM2.5平均浓度", "口袋公园"]);
        assert_eq!(headlines(&text(), &report, "滨江区", 1, &[]).len(), 1);
        assert!(headlines(&text(), &report, "别处", 8, &[]).is_empty());
    }

    #[test]
    fn every_row_of_the_table_reads() {
        for line in include_str!("headlines.tsv").lines().skip(1) {
            let name = line.split('\t').next().unwrap_or_default();
            assert!(weight(name).is_some_and(|weight| weight >= 30), "{line}");
        }
    }

    /// A report of one indicator from (quote, measure, the words for it, period, status) in a text.
    fn told(text: &str, all: &[(&str, Measure, &str, &str, Status)]) -> Vec<Observation> {
        let place = |words: &str| {
            let at = text.find(words).expect("the words are there");
            let start = text[..at].chars().count() as u32;
            [start, start + words.chars().count() as u32]
        };
        let read = |(quote, measure, words, period, status): &(&str, _, &str, &str, _)| {
            let [start, end] = place(quote);
            let value = quote.trim_matches(|c: char| !c.is_ascii_digit()).parse();
            Observation {
                start,
                end,
                quote: (*quote).into(),
                indicator: "地区生产总值".into(),
                measure: *measure,
                value: value.expect("a number"),
                unit: quote
                    .trim_start_matches(|c: char| c.is_ascii_digit() || c == '第')
                    .into(),
                district: "滨江区".into(),
                period: (*period).into(),
                status: *status,
                evidence: Evidence {
                    measure: (!words.is_empty()).then(|| place(words)),
                    ..Default::default()
                },
                ..Default::default()
            }
        };
        all.iter().map(read).collect()
    }

    fn first(text: &str, observations: Vec<Observation>) -> Headline {
        let report = Report {
            observations,
            ..Default::default()
        };
        headlines(&Letters::new(text), &report, "滨江区", 1, &[]).swap_remove(0)
    }

    #[test]
    fn several_years_are_not_shown_as_one() {
        let text = "2020年地区生产总值77亿元，累计增长44%。今后五年年均增长7%，达到110亿元。";
        let mut all = told(
            text,
            &[
                ("77亿元", Measure::Level, "", "2020", Status::Actual),
                ("44%", Measure::Change, "累计增长", "2020", Status::Actual),
                (
                    "7%",
                    Measure::Change,
                    "年均增长",
                    "2021/2025",
                    Status::Target,
                ),
                ("110亿元", Measure::Level, "达到", "2025", Status::Target),
            ],
        );
        let one = first(text, all.clone());
        assert_eq!(one.change, None);
        let goal = one.goal.expect("a goal");
        assert_eq!((goal.observation, goal.pace), (3, None));
        all.pop();
        let goal = first(text, all).goal.expect("a goal");
        assert_eq!(
            (goal.period.as_str(), goal.pace),
            ("2021/2025", Some(Pace::Yearly))
        );
    }

    #[test]
    fn a_rank_says_among_whom_and_of_what() {
        let text = "地区生产总值81亿元，增速7%，全市第5。";
        let all = told(
            text,
            &[
                ("81亿元", Measure::Level, "", "2021", Status::Actual),
                ("7%", Measure::Change, "增速", "2021", Status::Actual),
                ("第5", Measure::Rank, "", "2021", Status::Actual),
            ],
        );
        let rank = first(text, all.clone()).rank.expect("a rank");
        assert_eq!(rank.words(), "增速全市第 5 位");
        let rank = first(text, vec![all[0].clone(), all[2].clone()]).rank;
        assert_eq!(rank.expect("a rank").words(), "全市第 5 位");
    }

    #[test]
    fn a_figure_that_was_set_right_is_marked() {
        let mut report = example::report();
        let one = |report: &Report| headlines(&text(), report, "滨江区", 1, &[]).swap_remove(0);
        assert!(!one(&report).corrected);
        report.observations[1].corrected.push(Field::Value);
        assert!(one(&report).corrected);
    }
}

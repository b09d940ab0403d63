//! Tests of the headlines.

use super::*;
use crate::report::{Evidence, Field};
use crate::view::told::Pace;
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
fn a_year_comes_before_its_months() {
    let mut report = example::report();
    let mut quarter = report.observations[0].clone();
    (quarter.value, quarter.period) = (600.0, "2023-Q1".to_owned());
    report.observations.insert(0, quarter);
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
    assert!(one(&report).corrected.is_empty());
    report.observations[1].corrected.push(Field::Value);
    let corrected = |report: &Report| {
        let said = one(report).said().into_iter();
        said.filter(|said| said.part == Part::Corrected)
            .map(|said| said.words)
            .collect::<Vec<_>>()
    };
    assert_eq!(corrected(&report), ["已更正"]);
    report.observations[1].corrected = vec![Field::Figure];
    assert_eq!(corrected(&report), ["已添加"]);
}

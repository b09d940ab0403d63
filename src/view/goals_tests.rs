//! Tests of goals against results.

use super::*;
use crate::report::Base;

/// `>=6 %` as an observation of a year: comparator, value with an upper end after `~`, unit.
pub(super) fn said(words: &str, status: Status) -> Observation {
    let (number, unit) = words.split_once(' ').expect("number and unit");
    let signs = [
        (">=", Comparator::AtLeast),
        ("<=", Comparator::AtMost),
        (">", Comparator::Over),
        ("≈", Comparator::About),
        ("近", Comparator::Nearly),
    ];
    let found = signs.iter().find(|(sign, _)| number.starts_with(sign));
    let (sign, comparator) = found.copied().unwrap_or(("", Comparator::Exact));
    let (value, upper) = match number[sign.len()..].split_once('~') {
        Some((value, upper)) => (value, Some(upper.parse().expect("a number"))),
        None => (&number[sign.len()..], None),
    };
    let value: f64 = value.parse().expect("a number");
    let base = match unit {
        "亿元" => Some((value * 1e8, "CNY")),
        "万元" => Some((value * 1e4, "CNY")),
        _ => None,
    };
    Observation {
        indicator: "地区生产总值".into(),
        indicator_id: "gdp".into(),
        district: "东区".into(),
        period: "2023".into(),
        measure: if unit == "%" {
            Measure::Change
        } else {
            Measure::Level
        },
        value,
        upper,
        unit: unit.into(),
        base: base.map(|(value, unit)| Base {
            value,
            unit: unit.into(),
        }),
        comparator,
        status,
        ..Default::default()
    }
}

pub(super) fn found(observations: impl Into<Vec<Observation>>) -> Goals {
    let report = Report {
        observations: observations.into(),
        ..Default::default()
    };
    goals(&[(1, &report)])
}

/// The verdict on a goal and a result of an indicator.
fn verdict(id: &'static str, goal: &str, result: &str) -> Verdict {
    let of = |words, status| Observation {
        indicator_id: id.into(),
        ..said(words, status)
    };
    let pairs = found([of(goal, Status::Target), of(result, Status::Actual)]).pairs;
    pairs.first().expect("they meet").verdict
}

#[test]
fn verdicts() {
    use Verdict::{FarApart, Inexact, Missed, NoDirection, Reached};
    for (id, goal, result, wanted) in [
        // The goal says its direction.
        ("", ">=6 %", "6 %", Reached),
        ("", ">=6 %", "5.9 %", Missed),
        ("", ">6 %", "6 %", Missed),
        ("", ">6 %", ">6 %", Reached),
        ("", "<=3 %", "2.4 %", Reached),
        ("", "<=3 %", "3.2 %", Missed),
        // 下降3%以上.
        ("", ">=-3 %", "-3.5 %", Reached),
        ("", ">=-3 %", "-2 %", Missed),
        ("", "<=-3 %", "-2 %", Reached),
        // The lexicon says it.
        ("gdp", "6 %", "7.2 %", Reached),
        ("gdp", "6 %", "5 %", Missed),
        ("pm25", "30 微克/立方米", "28 微克/立方米", Reached),
        ("pm25", "30 微克/立方米", "33 微克/立方米", Missed),
        // Nothing says it.
        ("", "6 %", "7 %", NoDirection),
        ("", "6 %", "6 %", Reached),
        ("", "5~6 %", "5.5 %", Reached),
        ("", "5~6 %", "7 %", Missed),
        ("gdp", "5~6 %", "7 %", Reached),
        ("gdp", "5~6 %", "4.9 %", Missed),
        // Not of one kind, perhaps.
        ("gdp", "6.5 %", "44 %", FarApart),
        ("gdp", "6.5 %", "0.8 %", Missed),
        ("gdp", "5 家", "31 家", FarApart),
        ("gdp", "31 家", "5 家", FarApart),
        // The words leave room.
        ("gdp", "6 %", "≈6 %", Inexact),
        ("gdp", "6 %", "≈9 %", Reached),
        ("gdp", "6 %", ">6 %", Reached),
        ("gdp", "6 %", ">5 %", Inexact),
        ("gdp", "6 %", "近6 %", Missed),
        ("gdp", "≈6 %", "5.8 %", Inexact),
        ("gdp", "≈6 %", "6 %", Reached),
        ("gdp", "≈6 %", "5 %", Missed),
        ("gdp", "100 亿元", "990000 万元", Missed),
        ("gdp", "100 亿元", "1000000 万元", Reached),
    ] {
        assert_eq!(
            verdict(id, goal, result),
            wanted,
            "{id}: {goal} against {result}"
        );
    }
}

#[test]
fn how_far_apart_in_the_goals_unit() {
    let distance = |goal, result| {
        let pairs = found([said(goal, Status::Target), said(result, Status::Actual)]).pairs;
        pairs[0].distance
    };
    assert_eq!(distance(">=6 %", "7.2 %"), Some(1.2));
    assert_eq!(distance("100 亿元", "995000 万元"), Some(-0.5));
    assert_eq!(distance("1.34 万亩", "1.3 万亩"), Some(-0.04));
    assert_eq!(distance("6 %", "≈7 %"), None);
    assert_eq!(distance("5~6 %", "7 %"), None);
}

#[test]
fn only_the_same_thing_meets() {
    let goal = said(">=6 %", Status::Target);
    let result = said("7 %", Status::Actual);
    let open = |result: Observation| {
        let found = found([goal.clone(), result]);
        (found.pairs.len(), found.waiting.len())
    };
    assert_eq!(open(result.clone()), (1, 0));
    let period = |period: &str| Observation {
        period: period.into(),
        ..result.clone()
    };
    assert_eq!(open(period("2022")), (0, 1));
    assert_eq!(open(period("2023-H1")), (0, 1));
    let district = "西区".to_owned();
    assert_eq!(
        open(Observation {
            district,
            ..result.clone()
        }),
        (0, 1)
    );
    let measure = Measure::Level;
    assert_eq!(
        open(Observation {
            measure,
            ..result.clone()
        }),
        (0, 1)
    );
    let unit = "个百分点".to_owned();
    assert_eq!(open(Observation { unit, ..result }), (0, 1));
}

#[test]
fn a_goal_by_a_year_meets_that_year_and_across_documents() {
    let plan = Report {
        observations: vec![Observation {
            period: "../2025".into(),
            ..said("120 亿元", Status::Target)
        }],
        ..Default::default()
    };
    let report = Report {
        observations: vec![
            said("7 %", Status::Actual),
            Observation {
                period: "2025".into(),
                ..said("118 亿元", Status::Actual)
            },
        ],
        ..Default::default()
    };
    let found = goals(&[(4, &plan), (9, &report)]);
    let pair = &found.pairs[0];
    assert_eq!((pair.goal.year, pair.verdict), (2025, Verdict::Missed));
    let spots = [pair.goal.said.spot, pair.result.spot];
    assert_eq!(
        spots.map(|spot| (spot.document, spot.observation)),
        [(4, 0), (9, 1)]
    );
}

#[test]
fn results_that_do_not_agree_settle_nothing() {
    let both = |other| {
        found([
            said(">=6 %", Status::Target),
            said("7 %", Status::Actual),
            said(other, Status::Actual),
        ])
    };
    assert_eq!(both("5 %").pairs[0].verdict, Verdict::Several);
    let agreed = both("7.5 %");
    assert_eq!(
        (agreed.pairs[0].verdict, agreed.pairs[0].distance),
        (Verdict::Reached, None)
    );
}

#[test]
fn a_goal_said_twice_is_one_line() {
    let goal = || said(">=6 %", Status::Target);
    assert_eq!(
        found([goal(), goal(), said("7 %", Status::Actual)])
            .pairs
            .len(),
        1
    );
}

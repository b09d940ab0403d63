//! Tests of what of the goals is wanted.

use super::super::tests::{found, said};
use super::*;
use crate::report::{Observation, Status};

/// Four goals, of which one waits: 粮食 is over by 5000 元, 地区生产总值 under by 1 亿元, 绿化 can't be told.
fn mixed() -> Goals {
    let of = |indicator: &str, words, status| Observation {
        indicator: indicator.into(),
        indicator_id: if indicator == "地区生产总值" {
            "gdp"
        } else {
            ""
        }
        .into(),
        ..said(words, status)
    };
    found([
        of("粮食", ">=1 万元", Status::Target),
        of("粮食", "1.5 万元", Status::Actual),
        of("地区生产总值", "100 亿元", Status::Target),
        of("地区生产总值", "99 亿元", Status::Actual),
        of("绿化", "5 个", Status::Target),
        of("绿化", "≈5 个", Status::Actual),
        of("公园", "9 个", Status::Target),
    ])
}

fn names(found: &Goals, wanted: &Wanted) -> Vec<String> {
    let pairs = found.find(wanted).into_iter();
    pairs.map(|pair| pair.goal.indicator.clone()).collect()
}

#[test]
fn goals_are_found_by_words_and_by_how_they_came_out() {
    let found = mixed();
    let outcome = |outcome| Wanted {
        outcome: Some(outcome),
        ..Wanted::default()
    };
    assert_eq!(Outcome::ALL.map(|one| found.count(one)), [1, 1, 1]);
    assert_eq!(names(&found, &outcome(Outcome::Missed)), ["地区生产总值"]);
    assert_eq!(names(&found, &outcome(Outcome::Undecided)), ["绿化"]);
    let search = |words: &str| Wanted {
        search: words.into(),
        ..Wanted::default()
    };
    assert_eq!(names(&found, &search("gdp 东区 2023")), ["地区生产总值"]);
    assert!(names(&found, &search("西区")).is_empty());
    assert!(search("gdp").narrows() && !search(" ").narrows());
    assert_eq!(found.waiting_for(&search("公园")).len(), 1);
    assert!(found.waiting_for(&search("粮食")).is_empty());
}

#[test]
fn goals_are_put_in_order_by_name_outcome_and_distance() {
    let found = mixed();
    let by = |by, descending| {
        let wanted = Wanted {
            order: Order { by, descending },
            ..Wanted::default()
        };
        names(&found, &wanted)
    };
    assert_eq!(
        by(Sort::Distance, false),
        ["地区生产总值", "粮食", "绿化"],
        "元 beside 元, what has none last"
    );
    assert_eq!(by(Sort::Distance, true), ["粮食", "地区生产总值", "绿化"]);
    assert_eq!(by(Sort::Outcome, false)[0], "粮食");
    assert_eq!(by(Sort::Outcome, true)[0], "绿化");
    assert_eq!(by(Sort::Indicator, true), ["绿化", "粮食", "地区生产总值"]);
}

#[test]
fn goals_that_wait_stand_as_those_with_a_result_do() {
    let goal = |indicator: &str, period: &str, category: &'static str| Observation {
        indicator: indicator.into(),
        indicator_id: "".into(),
        period: period.into(),
        category: category.into(),
        ..said("9 个", Status::Target)
    };
    let found = found([
        goal("B", "2024", ""),
        goal("C", "2024", "economy"),
        goal("A", "2025", ""),
    ]);
    let by = |by, descending| {
        let wanted = Wanted {
            order: Order { by, descending },
            ..Wanted::default()
        };
        let waiting = found.waiting_for(&wanted).into_iter();
        waiting
            .map(|goal| goal.indicator.as_str())
            .collect::<String>()
    };
    assert_eq!(by(Sort::Year, false), "ACB", "by year, then by category");
    assert_eq!(by(Sort::Indicator, false), "ABC");
    assert_eq!(by(Sort::Indicator, true), "CBA");
    assert_eq!(by(Sort::Distance, true), "ACB", "they have none");
}

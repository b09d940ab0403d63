//! Tests of the table of indicators.

use super::*;
use std::collections::HashSet;

#[test]
fn the_tables_have_no_faulty_row() {
    let (indicators, errors) = Indicators::load();
    assert_eq!(errors, []);
    assert!(indicators.listed.len() >= 600 && indicators.categories.len() >= 250);
    let ids: HashSet<_> = indicators.iter().map(|known| known.id).collect();
    assert_eq!(ids.len(), indicators.listed.len(), "an id is used twice");
    for category in CATEGORIES {
        let rows = indicators.iter().filter(|known| known.category == category);
        assert!(rows.count() >= 20, "{category} is thin");
    }
}

#[test]
fn names_that_frameworks_keep_apart_are_apart() {
    let indicators = Indicators::load().0;
    let id = |name: &str| indicators.indicator(name).map(|known| known.id);
    for (one, other) in [
        ("财政收入", "一般公共预算收入"),
        ("全部财政收入", "地方财政收入"),
        ("固定资产投资", "全社会固定资产投资"),
        ("农民人均纯收入", "农村居民人均可支配收入"),
        ("城镇登记失业率", "城镇调查失业率"),
    ] {
        assert!(id(one).is_some() && id(other).is_some() && id(one) != id(other));
    }
    assert_eq!(id("公共财政预算收入"), id("一般公共预算收入"));
    assert_eq!(id("“专精特新”中小企业"), id("专精特新企业"));
}

#[test]
fn a_row_with_a_fault_says_which() {
    let mut indicators = Draft::default();
    let row = [
        "gdp",
        "地区生产总值",
        "economy",
        "money",
        "up",
        "GDP",
        "bulletin",
    ];
    assert_eq!(indicators.add(row), Vec::<String>::new());
    let twice = ["gva", "总值", "economy", "money", "up", "gdp", "bulletin"];
    assert_eq!(indicators.add(twice), ["gdp also names gdp"]);
    let mut strange = row;
    strange[6] = "rumour";
    assert_eq!(indicators.add(strange), ["unknown source rumour"]);
}

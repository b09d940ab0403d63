//! Tests of corrected reports, on texts that are really read.

use super::*;
use crate::correction::dismissed;
use crate::lexicon::Lexicon;
use crate::report::{Comparator, Measure, Status};
use crate::{Source, analyze};

const TEXT: &str = "盐田区2025年工作报告\n2024年，地区生产总值900.5亿元，增长5.1%。新增绿道3公里。";

fn report() -> Report {
    analyze(&Source::from_text("样本", TEXT))
}

fn corrected(changes: impl IntoIterator<Item = (usize, Change)>) -> Report {
    let report = report();
    let of = |(index, change): (usize, Change)| Correction::of(&report.observations[index], change);
    apply(
        &report,
        TEXT,
        &changes.into_iter().map(of).collect::<Vec<_>>(),
    )
}

#[test]
fn every_field_can_be_set_and_is_marked() {
    let after = corrected([
        (0, Change::Indicator("森林覆盖率".into())),
        (0, Change::Measure(Measure::Added)),
        (0, Change::Value(9.5, Some(10.0))),
        (0, Change::Unit("万元".into())),
        (0, Change::Comparator(Comparator::About)),
        (0, Change::District("罗湖区".into())),
        (0, Change::Period("2023".into())),
        (0, Change::Status(Status::Target)),
    ]);
    let figure = &after.observations[0];
    let category = Lexicon::get().category_of("森林覆盖率");
    assert_ne!(category, report().observations[0].category);
    assert_eq!(
        (figure.indicator.as_str(), &*figure.category),
        ("森林覆盖率", category)
    );
    assert_ne!(figure.indicator_id, report().observations[0].indicator_id);
    let base = figure.base.as_ref().expect("元 is known");
    assert_eq!((base.value, &*base.unit), (95_000.0, "CNY"));
    assert_eq!(figure.upper, Some(10.0));
    assert_eq!(
        (figure.measure, figure.comparator, figure.status),
        (Measure::Added, Comparator::About, Status::Target)
    );
    assert_eq!(
        (figure.period.as_str(), figure.corrected.len()),
        ("2023", 8)
    );
    assert_eq!(
        (&*figure.rules.period, figure.evidence.period),
        (RULE, None)
    );
    assert!(after.observations[1].corrected.is_empty());
    assert_eq!(after.document.years, "2023/2024");
}

#[test]
fn a_name_that_nothing_places_stays_with_its_group() {
    let after = corrected([(0, Change::Indicator("绿青蓝".into()))]);
    let (figure, read) = (&after.observations[0], report());
    assert_eq!(figure.indicator, "绿青蓝");
    assert_eq!(figure.category, read.observations[0].category);
    assert!(!figure.category.is_empty() && figure.indicator_id.is_empty());
}

#[test]
fn a_group_that_was_set_outlasts_another_name() {
    let set = Change::Category("safety".into());
    for changes in [
        [
            (0, set.clone()),
            (0, Change::Indicator("森林覆盖率".into())),
        ],
        [
            (0, Change::Indicator("森林覆盖率".into())),
            (0, set.clone()),
        ],
    ] {
        let figure = corrected(changes).observations.swap_remove(0);
        assert_eq!(&*figure.category, "safety");
        assert!(figure.corrected.contains(&Field::Category));
    }
    let none = corrected([(0, Change::Category(String::new()))]);
    assert_eq!(&*none.observations[0].category, "");
}

#[test]
fn what_says_nothing_new_marks_nothing() {
    let figure = report().observations[0].clone();
    let same = corrected([
        (0, Change::Period(figure.period.clone())),
        (0, Change::Value(figure.value, None)),
    ]);
    assert_eq!(same, report());
}

#[test]
fn a_dismissed_figure_is_gone_and_listed() {
    let report = report();
    let gone = [Correction::of(&report.observations[1], Change::Dismissed)];
    let after = apply(&report, TEXT, &gone);
    assert_eq!(after.observations.len(), report.observations.len() - 1);
    assert_eq!(after.observations[1], report.observations[2]);
    assert_eq!(after.districts[0].figures + 1, report.districts[0].figures);
    assert_eq!(dismissed(&report.observations, &gone), [1]);
}

#[test]
fn doubts_follow_their_figures() {
    let text = "盐田区2024年工作报告\n2023年，绿道总长3公里。屋顶光伏装机容量4.2万千瓦时。";
    let report = analyze(&Source::from_text("样本", text));
    assert_eq!((report.doubts.len(), report.doubts[0].observation), (1, 1));
    let gone = Correction::of(&report.observations[0], Change::Dismissed);
    assert_eq!(apply(&report, text, &[gone]).doubts[0].observation, 0);
    let right = Correction::of(&report.observations[1], Change::Unit("万千瓦".into()));
    assert!(apply(&report, text, &[right]).doubts.is_empty());
}

#[test]
fn another_district_gets_its_place_in_the_hierarchy() {
    let after = corrected([(0, Change::District("罗湖区".into()))]);
    let names: Vec<_> = after
        .districts
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(names, ["盐田区", "罗湖区"]);
    let added = &after.districts[1];
    assert_eq!(
        (added.code.as_str(), added.parent.as_str(), added.figures),
        ("440303", "深圳市", 1)
    );
    let own = corrected([(0, Change::District("海岸新区".into()))]);
    assert_eq!(own.districts[1].code, "");
}

#[test]
fn a_correction_that_fits_nothing_rests() {
    let stray = Correction {
        start: 5,
        quote: "5个".into(),
        change: Change::Dismissed,
    };
    assert_eq!(apply(&report(), TEXT, &[stray]), report());
}

//! Tests of the text by paragraph.

use super::*;
use crate::{report::Observation, view::example};

#[test]
fn every_figure_stands_in_its_paragraph() {
    let report = example::report();
    let found = paragraphs(example::TEXT, &report);
    let kinds: Vec<_> = found.iter().map(|paragraph| paragraph.kind).collect();
    assert_eq!(
        kinds,
        [
            Kind::Title,
            Kind::Section,
            Kind::Body,
            Kind::Section,
            Kind::Body
        ]
    );
    for paragraph in &found {
        for mark in &paragraph.marks {
            let text: String = example::TEXT
                .chars()
                .skip(mark.start as usize)
                .take((mark.end - mark.start) as usize)
                .collect();
            assert_eq!(text, report.observations[mark.observation].quote);
            assert!(paragraph.touches([mark.start, mark.end]));
        }
    }
    assert_eq!(
        found
            .iter()
            .map(|paragraph| paragraph.marks.len())
            .sum::<usize>(),
        5
    );
}

#[test]
fn blanks_keep_their_place() {
    let found = paragraphs("\r\n　　甲乙 \r\n\n丙", &Report::default());
    let places: Vec<_> = found
        .iter()
        .map(|one| (one.start, one.text.as_str()))
        .collect();
    assert_eq!(places, [(4, "甲乙"), (10, "丙")]);
}

#[test]
fn overlapping_marks_never_share_a_character() {
    let at = |start, end| Observation {
        start,
        end,
        ..Default::default()
    };
    let report = Report {
        observations: vec![at(2, 5), at(4, 8), at(3, 5)],
        ..Default::default()
    };
    let places: Vec<_> = marks(&report)
        .iter()
        .map(|mark| (mark.start, mark.end))
        .collect();
    assert_eq!(places, [(2, 5), (5, 8)]);
}

#[test]
fn numbers_passed_over_stand_in_their_paragraph_until_a_figure_takes_them() {
    let report = |observations| Report {
        observations,
        passed: vec![[1, 3], [6, 9]],
        ..Default::default()
    };
    let places = |report: &Report| {
        let found = paragraphs("甲5吨乙\n丙11米。", report);
        found.into_iter().map(|one| one.passed).collect::<Vec<_>>()
    };
    assert_eq!(places(&report(Vec::new())), [[[1, 3]], [[6, 9]]]);
    let added = Observation {
        start: 6,
        end: 9,
        ..Default::default()
    };
    let taken = report(vec![added]);
    assert_eq!(places(&taken), [vec![[1, 3]], vec![]]);
    assert_eq!(passed(&taken), [[1, 3]]);
}

#[test]
fn headings_by_their_form() {
    for (line, expected) in [
        ("三、2024年主要任务", Kind::Section),
        ("第一部分　回顾", Kind::Section),
        ("（八）聚焦绿色低碳", Kind::Subsection),
        ("1.产业发展", Kind::Subsection),
        ("1.5万亩良田", Kind::Body),
        ("一、全年完成投资100亿元。", Kind::Body),
    ] {
        assert_eq!(kind(line, "题", false), expected, "{line}");
    }
}

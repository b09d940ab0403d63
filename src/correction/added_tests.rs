//! Tests of added figures, on texts that are really read.

use super::*;
use crate::correction::{History, apply};
use crate::{Source, analyze};

const TEXT: &str = "盐田区2025年工作报告\n2024年，绿道总长3公里。步行15分钟生活圈建成；力争2026年新增公园5个，乙3,500余号。\n骑行10分钟生活圈。";

fn report() -> Report {
    analyze(&Source::from_text("样本", TEXT))
}

/// What is guessed where these words are selected.
fn selected(words: &str) -> Option<Correction> {
    let before = TEXT.split_once(words).expect("they stand there").0;
    let begin = before.chars().count() as u32;
    let place = [begin, begin + words.chars().count() as u32];
    let start = before
        .rfind('\n')
        .map_or(0, |at| TEXT[..=at].chars().count()) as u32;
    let line = TEXT.lines().nth(before.matches('\n').count());
    guess(&report(), line.expect("a line"), start, place)
}

fn said(words: &str) -> (String, Added) {
    match selected(words) {
        Some(Correction {
            quote,
            change: Change::Added(added),
            ..
        }) => (quote, *added),
        other => panic!("{words}: {other:?}"),
    }
}

#[test]
fn number_and_unit_are_read_as_the_core_reads_them() {
    let (quote, added) = said("3,500余号");
    assert_eq!((added.value, added.comparator), (3500.0, Comparator::Over));
    assert!(quote.starts_with("3,500余"), "{quote}");
    let (quote, whole) = said("500余");
    assert_eq!(
        (quote.starts_with("3,500余"), whole.value),
        (true, 3500.0),
        "half a number is read whole"
    );
    let (quote, added) = said("步行15分钟");
    assert_eq!(
        (quote.as_str(), added.value, added.unit.as_str()),
        ("15分钟", 15.0, "分钟")
    );
    assert_eq!(
        added.indicator, "步行",
        "what was selected before it names it"
    );
}

#[test]
fn when_where_and_what_it_is_come_from_the_nearest_figure() {
    let (_, added) = said("15分钟");
    assert_eq!(
        (added.period.as_str(), added.status),
        ("2024", Status::Actual)
    );
    assert_eq!(
        (added.district.as_str(), added.indicator.as_str()),
        ("盐田区", "")
    );
    let (_, added) = said("3,500余号");
    assert_eq!(
        (added.period.as_str(), added.status),
        ("2026", Status::Target),
        "of the same sentence"
    );
    let (_, added) = said("骑行10分钟");
    assert_eq!(
        (added.period.as_str(), added.district.as_str()),
        ("", "盐田区"),
        "none in this line"
    );
}

#[test]
fn what_is_a_figure_already_or_no_number_is_not_offered() {
    for words in ["3公里", "绿道总长3", "步行", "2024年，"] {
        assert_eq!(selected(words), None, "{words}");
    }
    let whole = [0, TEXT.chars().count() as u32];
    assert_eq!(guess(&report(), "", 0, whole), None);
    assert_eq!(guess(&report(), "5个", 900, [3, 4]), None);
    let long = "丁".repeat(300);
    assert_eq!(guess(&report(), &format!("{long}5个"), 0, [0, 302]), None);
}

#[test]
fn an_added_figure_stands_in_its_place_and_is_marked() {
    let one = selected("步行15分钟").expect("a number");
    let read = report();
    let after = apply(&read, TEXT, std::slice::from_ref(&one));
    assert_eq!(after.observations.len(), read.observations.len() + 1);
    let starts: Vec<u32> = after
        .observations
        .iter()
        .map(|figure| figure.start)
        .collect();
    assert!(starts.is_sorted());
    let figure = after
        .observations
        .iter()
        .find(|figure| one.fits(figure))
        .expect("it is there");
    assert_eq!(
        (figure.corrected.as_slice(), &*figure.rules.period),
        (&[Field::Figure][..], "added")
    );
    assert_eq!(figure.end - figure.start, 4);
    assert_eq!(after.districts[0].figures, read.districts[0].figures + 1);
    let renamed = Correction::of(figure, Change::Indicator("森林覆盖率".into()));
    let after = apply(&read, TEXT, &[one.clone(), renamed]);
    let figure = after
        .observations
        .iter()
        .find(|figure| one.fits(figure))
        .expect("it is there");
    assert_eq!(figure.corrected, [Field::Figure, Field::Indicator]);
    assert!(!figure.category.is_empty());
}

#[test]
fn it_rests_where_the_text_does_not_say_it() {
    let one = selected("15分钟").expect("a number");
    let read = report();
    for text in ["", "盐田区", &TEXT.replace("15", "16")] {
        assert_eq!(
            apply(&read, text, std::slice::from_ref(&one)).observations,
            read.observations
        );
    }
    let mut known = Correction::of(&read.observations[0], one.change.clone());
    assert_eq!(
        apply(&read, TEXT, std::slice::from_ref(&known)).observations,
        read.observations,
        "it is read after all"
    );
    known.quote.clear();
    assert_eq!(apply(&read, TEXT, &[known]).observations, read.observations);
}

#[test]
fn it_goes_with_its_words_and_is_forgotten_whole() {
    let one = selected("15分钟").expect("a number");
    let mut history = History::default();
    history.put(one.clone(), false);
    let longer = format!("前言。\n{TEXT}");
    let moved = history.moved(TEXT, &longer);
    let report = analyze(&Source::from_text("样本", &longer));
    let with = apply(&report, &longer, moved.now());
    assert_eq!(with.observations.len(), report.observations.len() + 1);
    let figure = figure(&one, &said("15分钟").1, &|asked| Some(asked.answer()));
    history.put(Correction::of(&figure, Change::Unit("家".into())), false);
    history.forget(&figure);
    assert!(history.now().is_empty());
    assert!(history.undo() && history.now().len() == 2);
}

//! Tests of setting right, on a text that is really read.

use std::rc::Rc;

use zhibiao::{Source, analyze, report::Field};

use super::*;
use crate::app::{
    action::{Action, Chosen},
    documents::Incoming,
};

#[path = "added_tests.rs"]
mod added;

const TEXT: &str = "盐田区2025年工作报告\n2024年，地区生产总值900.5亿元，增长5.1%。新增绿道3公里。";

fn open(state: &mut State, text: &str) {
    state.apply(Action::Open(Incoming {
        name: "样本".into(),
        text: text.into(),
        encoding: "utf-8".into(),
        ..Default::default()
    }));
    answer(state);
}

fn answer(state: &mut State) {
    let request = Rc::clone(&state.here().request);
    state.apply(Action::Answer {
        id: request.id,
        text: None,
        report: Box::new(analyze(&Source::from_text(&request.name, &request.text))),
    });
}

fn read() -> State {
    let mut state = State::default();
    open(&mut state, TEXT);
    state
}

fn at(observation: usize, field: Field) -> Amending {
    Amending {
        observation,
        field,
        at: Side::Source,
        refused: None,
    }
}

fn steps(state: &mut State, steps: impl IntoIterator<Item = Amend>) {
    for step in steps {
        state.apply(Action::Amend(step));
    }
}

fn set(state: &mut State, observation: usize, field: Field, typed: &str) {
    steps(
        state,
        [
            Amend::Open(Some(at(observation, field))),
            Amend::Enter(typed.into()),
        ],
    );
}

fn figures(state: &State) -> Vec<(String, String)> {
    let reading = state.here().reading.as_ref().expect("it is read");
    let figures = reading.report.observations.iter();
    figures
        .map(|figure| (figure.quote.clone(), figure.period.clone()))
        .collect()
}

#[test]
fn a_field_is_set_right_and_back() {
    let mut state = read();
    set(&mut state, 0, Field::Period, "2023年");
    assert_eq!(figures(&state)[0].1, "2023");
    assert_eq!(state.amending, None);
    steps(&mut state, [Amend::Undo]);
    assert_eq!(figures(&state)[0].1, "2024");
    steps(&mut state, [Amend::Redo, Amend::Withdraw(0, Field::Period)]);
    assert_eq!(figures(&state)[0].1, "2024");
    let read = state.here().read.as_ref().expect("it is read");
    assert!(read.history.now().is_empty());
}

#[test]
fn what_cannot_be_taken_stays_open_and_says_why() {
    let mut state = read();
    set(&mut state, 0, Field::Value, "很多");
    let refused = state.amending.and_then(|amending| amending.refused);
    assert_eq!(refused, Some(entry::Refusal::Number));
    steps(&mut state, [Amend::Enter("900".into())]);
    assert_eq!(state.amending, None);
    let figure = &state
        .here()
        .reading
        .as_ref()
        .expect("read")
        .report
        .observations[0];
    assert_eq!(
        (figure.value, figure.corrected.as_slice()),
        (900.0, &[Field::Value][..])
    );
}

#[test]
fn leaving_the_field_after_enter_is_nothing_more() {
    let mut state = read();
    set(&mut state, 0, Field::Period, "2023");
    steps(&mut state, [Amend::Enter("2023".into()), Amend::Undo]);
    assert_eq!(figures(&state)[0].1, "2024", "one step took it back");
}

#[test]
fn a_dismissed_figure_comes_back() {
    let mut state = read();
    let all = figures(&state);
    steps(&mut state, [Amend::Dismiss(1)]);
    assert_eq!(figures(&state).len(), all.len() - 1);
    let reading = state.here().reading.clone().expect("read");
    assert_eq!(reading.dismissed(), [1]);
    steps(&mut state, [Amend::Restore(1)]);
    assert_eq!(figures(&state), all);
}

#[test]
fn the_chosen_figure_stays_chosen() {
    let mut state = read();
    let chosen = |state: &State| state.here().chosen.map(|chosen| chosen.observation);
    state.apply(Action::Choose(Some(Chosen {
        observation: 2,
        from: Side::Source,
    })));
    steps(&mut state, [Amend::Dismiss(0)]);
    assert_eq!(chosen(&state), Some(1));
    steps(&mut state, [Amend::DismissChosen]);
    assert_eq!(chosen(&state), None);
    steps(&mut state, [Amend::DismissChosen, Amend::OpenChosen]);
    assert_eq!((figures(&state).len(), state.amending), (1, None));
}

#[test]
fn corrections_hold_when_the_text_is_edited() {
    let mut state = read();
    set(&mut state, 2, Field::Unit, "里");
    state.apply(Action::Edit);
    state.apply(Action::Draft(TEXT.replacen("2024年，", "2024年，全区", 1)));
    answer(&mut state);
    let reading = state.here().reading.clone().expect("read");
    assert_eq!(reading.report.observations[2].unit, "里");
    assert!(reading.report.observations[0].corrected.is_empty());
}

#[test]
fn another_text_has_no_corrections() {
    let mut state = read();
    set(&mut state, 0, Field::Period, "2023");
    open(&mut state, "罗湖区2024年工作报告\n2023年，新增绿道5公里。");
    let read = state.here().read.as_ref().expect("read");
    assert!(read.history.now().is_empty());
}

#[test]
fn escape_closes_what_stands_in_front() {
    let mut state = read();
    state.apply(Action::Choose(Some(Chosen {
        observation: 0,
        from: Side::Source,
    })));
    steps(&mut state, [Amend::Open(Some(at(0, Field::Unit)))]);
    state.apply(Action::Keys(true));
    let front = |state: &State| {
        (
            state.keys,
            state.amending.is_some(),
            state.here().chosen.is_some(),
        )
    };
    for left in [
        (false, true, true),
        (false, false, true),
        (false, false, false),
    ] {
        state.apply(Action::Escape);
        assert_eq!(front(&state), left);
    }
}

#[test]
fn going_back_shows_what_the_address_said() {
    let mut state = read();
    let before = state.address();
    state.apply(Action::Choose(Some(Chosen {
        observation: 1,
        from: Side::Source,
    })));
    let after = state.address();
    assert_ne!(before, after);
    state.apply(Action::Visit(before.clone()));
    assert_eq!((state.address(), state.here().chosen), (before, None));
    state.apply(Action::Visit(after.clone()));
    assert_eq!(state.address(), after);
}

#[test]
fn an_address_waits_for_its_document() {
    let mut wanted = read();
    wanted.apply(Action::Choose(Some(Chosen {
        observation: 1,
        from: Side::Source,
    })));
    let mut state = State::default();
    state.apply(Action::Visit(wanted.address()));
    open(&mut state, "罗湖区2024年工作报告\n2023年，新增绿道5公里。");
    assert_eq!(state.here().chosen, None, "that is another document");
    open(&mut state, TEXT);
    assert_eq!(state.address(), wanted.address());
}

//! Tests of setting right, on a text that is really read.

use std::rc::Rc;

use zhibiao::{
    Source, analyze,
    correction::{Answer, Question},
    report::Field,
};

use super::*;
use crate::app::{
    action::{Action, Chosen},
    documents::Incoming,
    fault::Fault,
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
        inquire(state);
    }
}

/// Answers what the state asks, as the worker would.
fn inquire(state: &mut State) {
    if let Some(asking) = state.asking.clone() {
        let typed = asking.typed;
        let Answer::Period(period) = Question::Period(typed.clone()).answer() else {
            panic!("a period was asked for");
        };
        state.apply(Action::Amend(Amend::Told { typed, period }));
    }
    while let Some(asked) = state.documents.open_question().cloned() {
        let answer = asked.answer();
        state.apply(Action::Told(asked, answer));
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

#[test]
fn an_answer_about_a_period_counts_only_for_what_was_asked_last() {
    let mut state = read();
    let enter = |typed: &str| Action::Amend(Amend::Enter(typed.into()));
    let told = |typed: &str, period: Option<&str>| {
        Action::Amend(Amend::Told {
            typed: typed.into(),
            period: period.map(str::to_owned),
        })
    };
    let before = figures(&state);
    state.apply(Action::Amend(Amend::Open(Some(at(0, Field::Period)))));
    state.apply(enter("去年"));
    state.apply(enter("2023年上半年"));
    assert!(state.amending.is_some(), "it waits for the tables");
    state.apply(told("去年", None));
    assert_eq!(state.amending.and_then(|one| one.refused), None);
    state.apply(told("2023年上半年", Some("2023-H1")));
    assert_eq!(
        (figures(&state)[0].1.as_str(), state.amending),
        ("2023-H1", None)
    );
    steps(&mut state, [Amend::Undo]);
    // Closed before the answer came: it comes too late.
    state.apply(Action::Amend(Amend::Open(Some(at(0, Field::Period)))));
    state.apply(enter("2022年"));
    state.apply(Action::Amend(Amend::Open(None)));
    state.apply(told("2022年", Some("2022")));
    assert_eq!(figures(&state), before);
}

#[test]
fn what_the_tables_said_holds_when_the_text_is_read_again() {
    let mut state = read();
    set(&mut state, 0, Field::District, "罗湖区");
    let code = |state: &State| {
        let reading = state.here().reading.clone().expect("it is read");
        let districts = reading.report.districts.iter();
        districts.map(|one| one.code.clone()).collect::<Vec<_>>()
    };
    assert_eq!(code(&state), ["440308", "440303"]);
    let text = state.here().request.text.clone();
    state.apply(Action::Edit);
    state.apply(Action::Draft(format!("{text}新建学校2所。")));
    answer(&mut state);
    assert_eq!(
        state.documents.open_question(),
        None,
        "nothing is asked twice"
    );
    assert_eq!(code(&state), ["440308", "440303"]);
}

#[test]
fn a_question_to_a_broken_worker_starts_another() {
    let mut state = read();
    state.apply(Action::Break(Fault::WorkerBroke));
    let before = state.worker;
    state.apply(Action::Amend(Amend::Open(Some(at(0, Field::Period)))));
    state.apply(Action::Amend(Amend::Enter("2023年".into())));
    assert_eq!(state.worker, before + 1);
}

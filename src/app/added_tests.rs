//! Tests of figures that a user adds.

use super::*;

/// 15分钟, which is no figure, selected.
fn missed() -> (State, Correction) {
    let mut state = State::default();
    open(
        &mut state,
        "盐田区2025年工作报告\n2024年，新增绿道3公里。步行15分钟生活圈建成。",
    );
    let reading = state.here().reading.clone().expect("it was read");
    assert_eq!(reading.report.observations.len(), 1);
    let line = &reading.paragraphs[1];
    let at = line.start
        + line
            .text
            .chars()
            .position(|letter| letter == '1')
            .expect("there") as u32;
    let added =
        zhibiao::correction::added::guess(&reading.report, &line.text, line.start, [at, at + 1]);
    (state, added.expect("a number"))
}

fn told(state: &State) -> Vec<(String, Vec<Field>)> {
    let reading = state.here().reading.clone().expect("it was read");
    let figures = reading.report.observations.iter();
    figures
        .map(|one| (one.indicator.clone(), one.corrected.clone()))
        .collect()
}

#[test]
fn a_missed_figure_is_added_named_and_undone() {
    let (mut state, added) = missed();
    steps(&mut state, [Amend::Add(added)]);
    assert_eq!(
        state.amending.map(|one| (one.observation, one.field)),
        Some((1, Field::Indicator))
    );
    assert_eq!(state.here().chosen.map(|one| one.observation), Some(1));
    steps(&mut state, [Amend::Enter("门牌".into())]);
    let named = ("门牌".to_owned(), vec![Field::Figure, Field::Indicator]);
    assert_eq!(told(&state)[1], named);
    steps(&mut state, [Amend::Undo, Amend::Undo]);
    assert_eq!(told(&state).len(), 1);
    steps(&mut state, [Amend::Redo, Amend::Redo]);
    assert_eq!(told(&state)[1], named);
    let text = state.here().request.text.clone();
    state.apply(Action::Edit);
    state.apply(Action::Draft(format!("前言。\n{text}")));
    answer(&mut state);
    assert_eq!(told(&state)[1], named, "the text is read again");
    steps(&mut state, [Amend::Dismiss(1)]);
    assert_eq!(told(&state).len(), 1);
    assert!(
        state
            .here()
            .reading
            .as_ref()
            .is_some_and(|reading| reading.dismissed().is_empty())
    );
    steps(&mut state, [Amend::Undo]);
    assert_eq!(told(&state)[1], named);
}

#[test]
fn a_figure_that_was_not_named_is_given_up_with_its_editor() {
    let (mut state, added) = missed();
    steps(&mut state, [Amend::Add(added.clone()), Amend::Open(None)]);
    assert_eq!((told(&state).len(), state.amending), (1, None));
    steps(&mut state, [Amend::Add(added), Amend::Enter(String::new())]);
    assert_eq!(
        told(&state).len(),
        2,
        "who leaves the field may name it later"
    );
    steps(
        &mut state,
        [Amend::Open(Some(at(1, Field::Unit))), Amend::Open(None)],
    );
    assert_eq!(told(&state).len(), 2);
}

#[test]
fn what_was_dismissed_is_restored_instead_of_added() {
    let mut state = read();
    let figure = state
        .here()
        .reading
        .as_ref()
        .expect("read")
        .report
        .observations[2]
        .clone();
    let (_, mut added) = missed();
    (added.start, added.quote) = (figure.start, figure.quote.clone());
    steps(&mut state, [Amend::Dismiss(2), Amend::Add(added)]);
    let reading = state.here().reading.clone().expect("read");
    assert_eq!(reading.report.observations[2], figure);
    assert_eq!(state.amending, None);
}

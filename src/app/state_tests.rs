//! Tests of the page's state.

use zhibiao::{
    Report,
    report::{Observation, Status},
    view::Query,
};

use super::{
    super::{amend::Amend, fault::Fault},
    *,
};

fn state(actions: impl IntoIterator<Item = Action>) -> State {
    let mut state = State::default();
    actions.into_iter().for_each(|action| state.apply(action));
    state
}

fn answer(id: u32, figures: u32) -> Action {
    let at = |n: u32| Observation {
        start: n * 3,
        end: n * 3 + 2,
        ..Default::default()
    };
    let report = Report {
        observations: (0..figures).map(at).collect(),
        ..Default::default()
    };
    Action::Answer {
        id,
        text: None,
        report: Box::new(report),
    }
}

fn paste() -> Action {
    Action::Draft("10%，".repeat(12))
}

fn chosen(state: &State) -> Option<usize> {
    state.here().chosen.map(|chosen| chosen.observation)
}

#[test]
fn a_paste_is_taken_over_and_the_box_is_free_again() {
    let reading = state([paste()]);
    assert_eq!(
        (reading.here().phase.clone(), reading.here().request.id),
        (Phase::Reading, 1)
    );
    let done = state([paste(), answer(1, 3)]);
    assert_eq!(
        (&done.here().phase, done.here().draft.as_str(), done.room),
        (&Phase::Done, "", Room::Cards)
    );
    let reading = done.here().reading.as_ref();
    assert_eq!(reading.map(|reading| reading.in_text_order.len()), Some(3));
}

#[test]
fn a_paste_told_twice_is_one_paste() {
    let state = state([paste(), paste()]);
    let here = state.here();
    assert_eq!((here.request.id, here.at_once), (1, true));
}

#[test]
fn typing_keeps_the_box_open() {
    let typed = state([Action::Draft("增长".into()), answer(1, 0)]);
    assert_eq!(
        (typed.here().draft.as_str(), typed.room),
        ("增长", Room::Source)
    );
}

#[test]
fn a_stale_answer_never_shows() {
    let state = state([
        Action::Draft("甲".into()),
        Action::Draft("甲乙".into()),
        answer(1, 5),
    ]);
    let here = state.here();
    assert_eq!((&here.phase, &here.read), (&Phase::Reading, &None));
}

#[test]
fn the_reading_before_stays_until_the_next_is_there() {
    let edited = Action::Draft("20%".into());
    let state = state([paste(), answer(1, 2), Action::Edit, edited]);
    let here = state.here();
    assert_eq!(here.phase, Phase::Reading);
    assert_eq!(here.reading.as_ref().map(|reading| reading.id), Some(1));
}

#[test]
fn deleting_the_text_starts_over_and_drops_what_was_asked() {
    let state = state([
        Action::Draft("甲".into()),
        Action::Draft(String::new()),
        answer(1, 1),
    ]);
    let here = state.here();
    assert_eq!((&here.phase, &here.read), (&Phase::Idle, &None));
}

#[test]
fn editing_shows_what_is_edited() {
    let state = state([
        paste(),
        answer(1, 2),
        Action::Edit,
        Action::Draft("10%".into()),
        answer(2, 1),
    ]);
    let here = state.here();
    assert!(here.editing);
    assert_eq!((here.draft.as_str(), &here.phase), ("10%", &Phase::Done));
    assert_eq!(here.read.as_ref().map(|read| read.text()), Some("10%"));
    assert_eq!(state.documents.all().len(), 1);
}

#[test]
fn stepping_stays_inside_the_text() {
    let read = || [paste(), answer(1, 3)];
    let stepped = |steps: &[isize]| {
        state(
            read()
                .into_iter()
                .chain(steps.iter().map(|step| Action::Step(*step))),
        )
    };
    assert_eq!(chosen(&stepped(&[1])), Some(0));
    assert_eq!(chosen(&stepped(&[-1])), Some(2));
    assert_eq!(chosen(&stepped(&[1, 1, 1, 1, 1])), Some(2));
    assert_eq!(chosen(&stepped(&[1, 1, -1, -1, -1])), Some(0));
    assert_eq!(chosen(&state([Action::Step(1)])), None);
}

#[test]
fn a_row_leads_to_the_text_and_a_mark_stays_there() {
    let at = |from| {
        Action::Choose(Some(Chosen {
            observation: 1,
            from,
        }))
    };
    let from_row = state([
        paste(),
        answer(1, 3),
        Action::Enter(Room::Table),
        at(Side::Understanding),
    ]);
    assert_eq!((chosen(&from_row), from_row.room), (Some(1), Room::Source));
    let from_mark = state([
        paste(),
        answer(1, 3),
        Action::Enter(Room::Source),
        at(Side::Source),
    ]);
    assert_eq!(from_mark.room, Room::Source);
}

#[test]
fn a_filter_gives_way_to_the_chosen_figure() {
    let goals = Query {
        status: Some(Status::Target),
        ungrouped: true,
        ..Default::default()
    };
    let mark = Action::Choose(Some(Chosen {
        observation: 1,
        from: Side::Source,
    }));
    let state = state([paste(), answer(1, 3), Action::Ask(goals), mark]);
    assert_eq!(
        state.here().query,
        Query {
            ungrouped: true,
            ..Default::default()
        }
    );
}

#[test]
fn a_broken_worker_is_replaced_on_retry() {
    let broken = [paste(), Action::Break(Fault::WorkerBroke)];
    assert_eq!(
        state(broken.clone()).here().phase,
        Phase::Failed(Fault::WorkerBroke)
    );
    let again = state(broken.into_iter().chain([Action::Retry]));
    assert_eq!(
        (&again.here().phase, again.worker, again.here().request.id),
        (&Phase::Reading, 1, 1)
    );
}

#[test]
fn a_text_after_a_broken_worker_gets_a_new_one() {
    let idle = state([Action::Break(Fault::WorkerMissing), paste()]);
    assert_eq!((&idle.here().phase, idle.worker), (&Phase::Reading, 1));
    let fault = Fault::Empty;
    let name = "空.txt".into();
    let rejected = state([Action::Reject { name, fault }, paste()]);
    assert_eq!(rejected.worker, 0);
}

#[test]
fn a_cancelled_request_is_not_answered() {
    let state = state([paste(), Action::Cancel, answer(1, 3)]);
    let here = state.here();
    assert_eq!((&here.phase, &here.read), (&Phase::Idle, &None));
    assert!(
        !here.draft.is_empty(),
        "what was pasted is still in the box"
    );
}

#[test]
fn numbers_passed_over_are_gone_through_in_a_circle() {
    let mut state = state([paste()]);
    let report = Report {
        passed: vec![[4, 6], [9, 12]],
        ..Default::default()
    };
    state.apply(Action::Answer {
        id: 1,
        text: None,
        report: Box::new(report),
    });
    let mut look = |at| {
        state.apply(Action::Look(at));
        let looked = state.here().looked.expect("one is there");
        (looked.place, looked.kept, looked.turn, state.room)
    };
    assert_eq!(look(None), ([4, 6], false, 0, Room::Source));
    assert_eq!(look(None), ([9, 12], false, 1, Room::Source));
    assert_eq!(look(None), ([4, 6], false, 2, Room::Source));
    assert_eq!(look(Some(9)), ([9, 12], true, 3, Room::Source));
}

#[test]
fn where_nothing_was_passed_over_nothing_is_looked_at() {
    let state = state([paste(), answer(1, 3), Action::Look(None)]);
    assert_eq!((state.here().looked, state.room), (None, Room::Cards));
}

/// The first figure of the shown document is none.
fn dismiss() -> Action {
    Action::Amend(Amend::Dismiss(0))
}

/// How many corrections each document has.
fn corrections(state: &State) -> Vec<usize> {
    let all = state.documents.all().iter();
    all.map(|document| document.corrections().len()).collect()
}

#[test]
fn what_was_set_right_holds_in_the_same_text_beside_it() {
    let mut state = state([paste(), answer(1, 3), dismiss(), Action::Add, paste()]);
    assert_eq!(corrections(&state), [1, 1]);
    let request = state.here().request.id;
    state.apply(answer(request, 3));
    assert_eq!(
        state
            .here()
            .reading
            .as_ref()
            .map(|it| it.in_text_order.len()),
        Some(2)
    );
    state.apply(Action::Add);
    state.apply(Action::Draft("20%，".repeat(12)));
    assert_eq!(corrections(&state), [1, 1, 0], "another text is another");
}

#[test]
fn what_the_shelf_knows_holds_where_nothing_was_set_right_or_taken_back() {
    let known = state([paste(), answer(1, 3), dismiss()]);
    let recall = |state: &State| {
        let known = known.here().corrections().to_vec();
        Action::Recall(state.here().id, known)
    };
    for before in [vec![paste()], vec![paste(), answer(1, 3)]] {
        let mut state = state(before);
        state.apply(recall(&state));
        assert_eq!(corrections(&state), [1]);
    }
    let mut undone = state([paste(), answer(1, 3), dismiss(), Action::Amend(Amend::Undo)]);
    undone.apply(recall(&undone));
    assert_eq!(corrections(&undone), [0]);
}

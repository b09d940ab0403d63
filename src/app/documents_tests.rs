//! Tests of the open documents.

use zhibiao::{report::Observation, view::Query};

use super::*;
use crate::app::state::{Action, Beside, Room, State};
use zhibiao::view::compare::Spot;

fn text(name: &str) -> Incoming {
    Incoming {
        name: name.into(),
        text: format!("{name}：增长5%。"),
        encoding: "gb18030".into(),
        ..Default::default()
    }
}

fn answer(id: u32) -> Action {
    let at = |start| Observation {
        start,
        end: start + 1,
        ..Default::default()
    };
    let report = Report {
        observations: vec![at(0), at(2)],
        ..Default::default()
    };
    Action::Answer {
        id,
        text: None,
        report: Box::new(report),
    }
}

fn state(actions: impl IntoIterator<Item = Action>) -> State {
    let mut state = State::default();
    actions.into_iter().for_each(|action| state.apply(action));
    state
}

/// Three files that came together.
fn three() -> [Action; 3] {
    [
        Action::Open(text("甲")),
        Action::Queue(text("乙")),
        Action::Queue(text("丙")),
    ]
}

fn names(state: &State) -> Vec<&str> {
    let all = state.documents.all().iter();
    all.map(Document::title).collect()
}

fn phases(state: &State) -> Vec<&Phase> {
    let all = state.documents.all().iter();
    all.map(|document| &document.phase).collect()
}

/// The name of the text that the worker should have.
fn wanted(state: &State) -> Option<&str> {
    let wanted = state.documents.wanted();
    wanted.map(|document| document.request.name.as_str())
}

/// The request of the document at a tab.
fn request(state: &State, at: usize) -> u32 {
    state.documents.all()[at].request.id
}

#[test]
fn texts_that_come_together_are_read_in_turn() {
    let mut state = state(three());
    assert_eq!(names(&state), ["甲", "乙", "丙"]);
    for (at, name) in ["甲", "乙", "丙"].into_iter().enumerate() {
        assert_eq!(
            (wanted(&state), state.documents.progress()),
            (Some(name), (at, 3))
        );
        state.apply(answer(request(&state, at)));
    }
    assert_eq!((wanted(&state), state.here().title()), (None, "甲"));
}

#[test]
fn only_the_shown_document_has_views() {
    let mut state = state(three());
    for at in 0..3 {
        state.apply(answer(request(&state, at)));
    }
    let with_views = |state: &State| -> Vec<bool> {
        let all = state.documents.all().iter();
        all.map(|document| document.reading.is_some()).collect()
    };
    assert_eq!(with_views(&state), [true, false, false]);
    let third = state.documents.all()[2].id;
    state.apply(Action::Turn(third));
    assert_eq!(with_views(&state), [false, false, true]);
    assert!(
        state
            .documents
            .all()
            .iter()
            .all(|document| document.read.is_some())
    );
}

#[test]
fn each_document_keeps_what_was_chosen_and_asked_of_it() {
    let mut state = state(three());
    for at in 0..3 {
        state.apply(answer(request(&state, at)));
    }
    let [first, second] = [0, 1].map(|at| state.documents.all()[at].id);
    let query = Query {
        ungrouped: true,
        ..Default::default()
    };
    state.apply(Action::Ask(query.clone()));
    state.apply(Action::Step(1));
    state.apply(Action::Turn(second));
    assert_eq!(
        (&state.here().query, state.here().chosen),
        (&Query::default(), None)
    );
    state.apply(Action::Turn(first));
    assert_eq!(state.here().query, query);
    assert_eq!(
        state.here().chosen.map(|chosen| chosen.observation),
        Some(0)
    );
}

#[test]
fn a_text_that_breaks_the_worker_does_not_stop_the_rest() {
    let mut state = state(three());
    state.apply(Action::Break(Fault::WorkerBroke));
    assert_eq!((wanted(&state), state.worker), (Some("乙"), 1));
    let broke = Phase::Failed(Fault::WorkerBroke);
    assert_eq!(phases(&state), [&broke, &Phase::Reading, &Phase::Reading]);
}

#[test]
fn without_a_worker_none_is_read_until_it_is_tried_again() {
    let mut state = state(three());
    state.apply(Action::Break(Fault::WorkerMissing));
    assert_eq!(phases(&state), [&Phase::Failed(Fault::WorkerMissing); 3]);
    state.apply(Action::Retry);
    assert_eq!((wanted(&state), state.worker), (Some("甲"), 1));
}

#[test]
fn a_file_that_is_no_text_does_not_hide_the_others() {
    let mut actions = Vec::from(three());
    let name = "图.png".to_owned();
    let fault = Fault::NotText("图片");
    actions.insert(1, Action::Reject { name, fault });
    let state = state(actions);
    assert_eq!(names(&state), ["甲", "图.png", "乙", "丙"]);
    assert_eq!(state.here().title(), "甲");
}

#[test]
fn a_file_alone_that_is_no_text_is_told_of() {
    let name = "图.png".to_owned();
    let fault = Fault::NotText("图片");
    let actions = [
        Action::Open(text("甲")),
        answer(1),
        Action::Reject { name, fault },
    ];
    let mut state = state(actions);
    assert_eq!((state.here().title(), state.room), ("图.png", Room::Source));
    state.apply(Action::Dismiss);
    assert_eq!(names(&state), ["甲"]);
}

#[test]
fn cancelling_keeps_the_texts() {
    let mut state = state(three());
    state.apply(answer(request(&state, 0)));
    state.apply(Action::Cancel);
    let stopped = Phase::Failed(Fault::Stopped);
    assert_eq!(phases(&state), [&Phase::Done, &stopped, &stopped]);
    let second = state.documents.all()[1].id;
    state.apply(Action::Turn(second));
    state.apply(Action::Retry);
    assert_eq!(wanted(&state), Some("乙"));
}

#[test]
fn the_shown_document_is_read_first() {
    let mut state = state(three());
    let third = state.documents.all()[2].id;
    state.apply(Action::Turn(third));
    state.apply(answer(request(&state, 0)));
    assert_eq!(wanted(&state), Some("丙"));
}

#[test]
fn closing_shows_the_neighbour_and_the_last_leaves_a_blank_one() {
    let mut state = state(three());
    let ids: Vec<u32> = state
        .documents
        .all()
        .iter()
        .map(|document| document.id)
        .collect();
    state.apply(Action::Turn(ids[2]));
    state.apply(Action::Close(ids[2]));
    assert_eq!(state.here().title(), "乙");
    state.apply(Action::Close(ids[0]));
    assert_eq!((names(&state), state.worker), (vec!["乙"], 1));
    state.apply(Action::Close(ids[1]));
    assert!(state.here().is_blank() && state.documents.all().len() == 1);
    state.apply(answer(2));
    assert!(
        state.here().is_blank(),
        "an answer to a closed document is nobody's"
    );
}

#[test]
fn a_blank_document_is_used_before_another_is_added() {
    let state = state([
        Action::Add,
        Action::Add,
        Action::Open(text("甲")),
        Action::Add,
        Action::Add,
    ]);
    assert_eq!(names(&state), ["甲", ""]);
    assert!(state.here().is_blank());
}

#[test]
fn a_name_of_the_users_goes_before_the_title() {
    let mut state = state([Action::Open(text("甲")), Action::Rename(" 去年的 ".into())]);
    assert_eq!(state.here().title(), "去年的");
    state.apply(Action::Rename(String::new()));
    assert_eq!(state.here().title(), "甲");
}

#[test]
fn a_figure_of_another_document_is_shown_in_its_text() {
    let mut state = state(three());
    for at in 0..3 {
        state.apply(answer(request(&state, at)));
    }
    state.apply(Action::Beside(Beside::Compare));
    assert_eq!(state.room, Room::Compare);
    let document = state.documents.all()[1].id;
    let observation = 1;
    state.apply(Action::Lead(Spot {
        document,
        observation,
    }));
    assert_eq!(state.here().id, document);
    assert_eq!(
        state.here().chosen.map(|chosen| chosen.observation),
        Some(1)
    );
    // A phone goes to the text, a wide page keeps the comparison beside it.
    assert_eq!((state.room, state.beside), (Room::Source, Beside::Compare));
}

#[test]
fn rooms_and_sides_go_together() {
    let mut state = State::default();
    for (room, beside) in [
        (Room::Compare, Beside::Compare),
        (Room::Source, Beside::Compare),
        (Room::Table, Beside::Document),
    ] {
        state.apply(Action::Enter(room));
        assert_eq!((state.room, state.beside), (room, beside));
    }
}

/// Two reports in one paste.
fn two_reports() -> String {
    let body = "全县完成地区生产总值86亿元，增长6%。".repeat(80);
    format!("平阴县2023年政府工作报告\n{body}\n齐河县2023年政府工作报告\n{body}")
}

#[test]
fn a_text_of_two_reports_is_two_documents() {
    let incoming = Incoming {
        name: "两篇".into(),
        text: two_reports(),
        ..Default::default()
    };
    let state = state([Action::Open(incoming)]);
    assert_eq!(names(&state), ["两篇", "两篇（2）"]);
    let texts = state
        .documents
        .all()
        .iter()
        .map(|document| &document.request.text);
    let begin: Vec<&str> = texts
        .map(|text| text.lines().next().unwrap_or(""))
        .collect();
    assert_eq!(
        begin,
        ["平阴县2023年政府工作报告", "齐河县2023年政府工作报告"]
    );
}

#[test]
fn a_paste_of_two_reports_is_two_documents_however_often_it_is_told() {
    let state = state([Action::Draft(two_reports()), Action::Draft(two_reports())]);
    assert_eq!(state.documents.all().len(), 2);
}

#[test]
fn a_tab_is_called_by_place_and_year_or_the_years_of_its_figures() {
    for (published, years, want) in [
        ("2021-02-03", "2020/2021", Some("青县 2021")),
        ("", "2016/2020", Some("青县 2016–2020")),
        ("", "2020", Some("青县 2020")),
        ("", "", None),
    ] {
        let mut report = Report::default();
        report.document.district = "青县".into();
        report.document.published = published.into();
        report.document.years = years.into();
        let mut document = Document::default();
        let read = crate::app::reading::Read::new(
            Rc::new(Request::default()),
            None,
            Rc::new(report),
            zhibiao::correction::History::default(),
            Vec::new(),
        );
        document.read = Some(Rc::new(read));
        assert_eq!(document.short_title().as_deref(), want);
    }
}

use super::*;
use zhibiao::share::{Loss, Size};
use zhibiao::{Report, report::Observation};

fn state_with_document() -> State {
    let mut state = State::default();
    let report = Report {
        observations: vec![Observation::default()],
        ..Report::default()
    };
    state.documents.show_as_sent("原文".to_owned(), report);
    state
}

fn order_id(state: &State) -> u32 {
    state.errands.order.as_ref().map_or(0, |order| order.id)
}

fn opened(size: Size, text: &str) -> Product {
    Product::Opened(Ok(Box::new(Opened {
        size,
        text: text.to_owned(),
        report: Report {
            observations: vec![Observation::default(); 3],
            ..Report::default()
        },
        loss: Some(Loss { kept: 3, sent: 9 }),
        ..Opened::default()
    })))
}

#[test]
fn nothing_is_shared_where_nothing_is_read() {
    let mut state = State::default();
    state.run(Errand::Share("https://example.org/".to_owned()));
    assert_eq!(state.errands, Errands::default());
}

#[test]
fn links_are_shown_when_the_newest_order_is_made() {
    let mut state = state_with_document();
    state.run(Errand::Share("https://example.org/".to_owned()));
    assert_eq!(state.errands.dialog, Some(Dialog::Share));
    assert_eq!(state.errands.making, Making::Busy);
    let links = || Box::new(Product::Links(vec![Link::default(); 3]));
    state.run(Errand::Made(99, links()));
    assert!(state.errands.links.is_empty(), "an old answer");
    state.run(Errand::Made(order_id(&state), links()));
    assert_eq!(
        (state.errands.links.len(), state.errands.making),
        (3, Making::Rest)
    );
    state.run(Errand::Close);
    assert_eq!(state.errands.dialog, None);
}

#[test]
fn an_answer_after_the_dialog_is_closed_changes_nothing() {
    let mut state = state_with_document();
    state.run(Errand::File(Format::Csv, false));
    let id = order_id(&state);
    state.run(Errand::Close);
    state.run(Errand::Made(id, Box::new(Product::File(File::default()))));
    assert_eq!(state.errands.file, None);
    state.run(Errand::File(Format::Csv, false));
    assert_eq!(order_id(&state), id + 1, "numbers go on");
}

#[test]
fn a_press_that_broke_is_started_anew() {
    let mut state = state_with_document();
    state.run(Errand::Export);
    state.run(Errand::File(Format::Xlsx, true));
    state.run(Errand::Broke);
    assert_eq!(state.errands.making, Making::Failed);
    assert_eq!(
        state.errands.dialog,
        Some(Dialog::Export),
        "it says so there"
    );
    state.run(Errand::Retry);
    assert_eq!(
        (state.errands.making, state.errands.starts),
        (Making::Busy, 1)
    );
    state.run(Errand::Broke);
    state.run(Errand::File(Format::Csv, false));
    assert_eq!(state.errands.starts, 2, "another order has a new press too");
}

#[test]
fn figures_are_shown_as_they_were_sent() {
    let mut state = State::default();
    state.run(Errand::Receive("AQ".to_owned(), Box::default()));
    state.run(Errand::Made(
        order_id(&state),
        Box::new(opened(Size::Figures, "")),
    ));
    let here = state.here();
    assert_eq!(here.phase, super::super::state::Phase::Done);
    assert!(!here.has_text() && here.reading.is_some());
    assert_eq!(
        here.origin
            .and_then(|origin| origin.loss)
            .map(|loss| loss.kept),
        Some(3)
    );
    assert_eq!(state.room, Room::Cards);
}

#[test]
fn a_whole_text_is_read_here() {
    let mut state = State::default();
    state.run(Errand::Receive("AQ".to_owned(), Box::default()));
    state.run(Errand::Made(
        order_id(&state),
        Box::new(opened(Size::Whole, "全文")),
    ));
    let here = state.here();
    assert_eq!(here.phase, super::super::state::Phase::Reading);
    assert_eq!(here.request.text, "全文");
    assert!(here.origin.is_some_and(Origin::is_read_here));
}

#[test]
fn corrections_come_with_a_whole_text() {
    use super::super::state::Action;
    use zhibiao::correction::{Change, Correction};
    let figure = Observation {
        quote: "5个".to_owned(),
        value: 5.0,
        ..Observation::default()
    };
    let right = Correction::of(&figure, Change::Value(6.0, None));
    let mut state = State::default();
    state.run(Errand::Receive("AQ".to_owned(), Box::default()));
    let whole = Product::Opened(Ok(Box::new(Opened {
        size: Size::Whole,
        text: "5个".to_owned(),
        corrections: vec![right],
        ..Opened::default()
    })));
    state.run(Errand::Made(order_id(&state), Box::new(whole)));
    state.apply(Action::Answer {
        id: state.here().request.id,
        text: None,
        report: Box::new(Report {
            observations: vec![figure],
            ..Report::default()
        }),
    });
    let read = state.here().read.as_ref().expect("it was read");
    assert_eq!(read.report.observations[0].value, 6.0);
    assert_eq!(read.as_read.observations[0].value, 5.0);
}

#[test]
fn a_link_that_is_none_is_said_so() {
    let mut state = State::default();
    state.run(Errand::Receive("x".to_owned(), Box::default()));
    let refused = Product::Opened(Err(Refusal::Broken));
    state.run(Errand::Made(order_id(&state), Box::new(refused)));
    assert_eq!(state.errands.refusal, Some(Refusal::Broken));
    state.run(Errand::Close);
    assert_eq!(state.errands.refusal, None);
}

#[test]
fn a_table_that_is_seen_becomes_a_file() {
    use zhibiao::export::grid::Cell;
    let mut state = State::default();
    state.run(Errand::SaveTable(Format::Csv));
    assert_eq!(state.errands.order, None, "there is none");
    let grid = Grid {
        name: "对照".into(),
        rows: vec![vec![Cell::from("指标")], vec![Cell::Number(1.5)]],
    };
    state.run(Errand::Table(Rc::new(grid.clone())));
    assert_eq!(state.errands.dialog, Some(Dialog::Table));
    state.run(Errand::SaveTable(Format::Xlsx));
    let order = state.errands.order.as_ref().expect("an order");
    let wanted = Work::Table {
        format: Format::Xlsx,
        grid: Box::new(grid),
    };
    assert_eq!(order.work, wanted);
}

#[test]
fn figures_that_were_sent_open_on_the_one_that_was_chosen() {
    use super::super::address::decode;
    use zhibiao::share::known_by;
    let figures = [3_u32, 7].map(|start| Observation {
        start,
        end: start,
        ..Observation::default()
    });
    let report = Report {
        observations: figures.to_vec(),
        ..Report::default()
    };
    let known = known_by("", &report);
    let mut state = State::default();
    let fragment = format!("d=AQ&doc={known}&room=table&figure=7&sort=-value");
    state.run(Errand::Receive(
        "AQ".to_owned(),
        Box::new(decode(&fragment)),
    ));
    let sent = Opened {
        report,
        ..Opened::default()
    };
    let product = Product::Opened(Ok(Box::new(sent)));
    state.run(Errand::Made(order_id(&state), Box::new(product)));
    let here = state.here();
    assert_eq!(here.chosen.map(|chosen| chosen.observation), Some(1));
    assert!(here.query.order.descending);
    assert_eq!(state.room, Room::Table);
    assert_eq!(state.address().document, known);
}

//! What is offered for characters that are selected in the text: to add the number in them as a figure.
//!
//! The offer stands at the foot of the text, for the mouse, a finger, the Tab key and the key A. It stays a moment
//! longer than the selection, which some browsers take away before they tell of a press.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::timers::callback::Timeout;
use yew::prelude::*;
use zhibiao::{
    correction::{Answer, Correction, Question, added::choose},
    report::Place,
    say,
    view::Paragraph,
};

use super::{amend::Amend, browser, inquiry::Inquire, reading::Reading, state::Action};

/// How long the offer outlives its selection, in milliseconds.
const MOMENT: u32 = 400;

/// Properties of [`Adding`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The text and its reading.
    pub reading: Rc<Reading>,
    /// Asks what numbers a selection holds.
    pub inquire: Inquire,
    /// Says what happened.
    pub act: Callback<Action>,
}

/// The offer, or nothing.
#[function_component]
pub fn Adding(props: &Props) -> Html {
    let offered = use_state_eq(|| None::<Correction>);
    {
        let (offer, inquire) = (offered.setter(), props.inquire.clone());
        use_effect_with(props.reading.clone(), move |reading| {
            offer.set(None);
            let offering = Rc::new(Offering {
                reading: reading.clone(),
                offer,
                turn: Cell::new(0),
                ending: RefCell::new(None),
            });
            let watch = browser::watch_selection(move || selected(&offering, &inquire));
            move || drop(watch)
        });
    }
    let Some(correction) = &*offered else {
        return Html::default();
    };
    let add = {
        let (correction, act) = (correction.clone(), props.act.clone());
        Callback::from(move |_: MouseEvent| {
            act.emit(Action::Amend(Amend::Add(correction.clone())));
        })
    };
    // The selection stays while the button is pressed.
    let keep = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <div class="adding" role="status">
            <button type="button" class="button" data-testid="add-figure" onmousedown={keep} onclick={add}>
                { say!("amend.add") }<q>{ correction.quote.clone() }</q><kbd>{ "A" }</kbd>
            </button>
        </div>
    }
}

/// What is offered for the selections of one reading.
struct Offering {
    reading: Rc<Reading>,
    offer: UseStateSetter<Option<Correction>>,
    /// Counts the selections: the answer to an old one offers nothing.
    turn: Cell<u32>,
    ending: RefCell<Option<Timeout>>,
}

impl Offering {
    /// The offer ends in a moment, unless another takes its place.
    fn fade(&self) {
        let offer = self.offer.clone();
        *self.ending.borrow_mut() = Some(Timeout::new(MOMENT, move || offer.set(None)));
    }

    /// The numbers of a selection are known.
    fn hear(&self, line: &Paragraph, answer: Answer) {
        if let Answer::Numbers(found) = answer
            && let Some(added) = choose(&self.reading.report, &line.text, line.start, found)
        {
            self.ending.take();
            self.offer.set(Some(added));
        }
    }
}

/// The selection changed.
fn selected(offering: &Rc<Offering>, inquire: &Inquire) {
    let turn = offering.turn.get().wrapping_add(1);
    offering.turn.set(turn);
    offering.fade();
    let Some(place) = browser::selected() else {
        return;
    };
    let Some(line) = line_of(&offering.reading, place) else {
        return;
    };
    let question = Question::Numbers {
        line: line.text.clone(),
        start: line.start,
        place,
    };
    let offering = offering.clone();
    let then = Callback::from(move |answer| {
        if offering.turn.get() == turn {
            offering.hear(&line, answer);
        }
    });
    inquire.emit((question, then));
}

/// The line that a place begins in.
fn line_of(reading: &Reading, [start, _]: Place) -> Option<Rc<Paragraph>> {
    let paragraphs = &reading.paragraphs;
    let at = paragraphs.partition_point(|paragraph| paragraph.end() <= start);
    paragraphs.get(at).cloned()
}

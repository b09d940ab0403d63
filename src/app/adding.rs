//! What is offered for characters that are selected in the text: to add the number in them as a figure.
//!
//! The offer stands at the foot of the text, for the mouse, a finger, the Tab key and the key A. It stays a moment
//! longer than the selection, which some browsers take away before they tell of a press.

use std::{cell::RefCell, rc::Rc};

use gloo::timers::callback::Timeout;
use yew::prelude::*;
use zhibiao::{
    correction::{Correction, added::guess},
    say,
};

use super::{amend::Amend, browser, reading::Reading, state::Action};

/// How long the offer outlives its selection, in milliseconds.
const MOMENT: u32 = 400;

/// Properties of [`Adding`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The text and its reading.
    pub reading: Rc<Reading>,
    /// Says what happened.
    pub act: Callback<Action>,
}

/// The offer, or nothing.
#[function_component]
pub fn Adding(props: &Props) -> Html {
    let offered = use_state_eq(|| None::<Correction>);
    {
        let offered = offered.setter();
        use_effect_with(props.reading.clone(), move |reading| {
            offered.set(None);
            let reading = reading.clone();
            let ending = Rc::new(RefCell::new(None::<Timeout>));
            let watch = browser::watch_selection(move || {
                let found = browser::selected().and_then(|place| offer(&reading, place));
                let offered = offered.clone();
                *ending.borrow_mut() = match found {
                    None => Some(Timeout::new(MOMENT, move || offered.set(None))),
                    found => {
                        offered.set(found);
                        None
                    }
                };
            });
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

/// What a selected place holds that can be added.
fn offer(reading: &Reading, [start, end]: [u32; 2]) -> Option<Correction> {
    let paragraphs = &reading.paragraphs;
    let at = paragraphs.partition_point(|paragraph| paragraph.end() <= start);
    let line = paragraphs.get(at)?;
    guess(&reading.report, &line.text, line.start, [start, end])
}

//! The page: a state, its listeners, and the rooms that show it.
//!
//! One component a file. Components get what they show as properties and a callback to say what
//! happened; they hold no state of the document themselves.

pub mod browser;

mod action;
mod bar;
mod card;
mod fault;
mod file;
mod filters;
mod headline;
mod intake;
mod link;
mod listen;
mod notice;
mod paragraph;
mod reading;
mod row;
mod source;
mod state;
mod strip;
mod table;
mod tabs;
mod why;
mod wire;

use std::rc::Rc;

use yew::prelude::*;

use card::CardView;
use state::{Action, Room, State};

/// The whole page.
#[function_component]
pub fn App() -> Html {
    let state = use_reducer(State::default);
    let act = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    listen::use_worker(&state, &act);
    let hovered = listen::use_gestures(&act);
    listen::use_reveal(&state);

    let room = match state.room {
        Room::Source => "source",
        Room::Cards => "cards",
        Room::Table => "table",
    };
    let stage = if state.reading.is_some() {
        "read"
    } else {
        "empty"
    };
    html! {
        <div class="page" data-room={room} data-stage={stage}>
            <bar::Bar act={act.clone()} full={state.reading.is_some()} />
            <strip::Strip phase={state.phase.clone()} reading={state.reading.clone()} act={act.clone()} />
            <main class="desk">
                <section class="source" aria-label="原文" tabindex="0">
                    { fault(&state, &act) }
                    <intake::Intake
                        draft={state.draft.clone()}
                        editing={state.editing}
                        first={state.reading.is_none()}
                        reading={state.phase == state::Phase::Reading}
                        act={act.clone()}
                    />
                    if let Some(reading) = &state.reading {
                        <source::Source reading={reading.clone()} chosen={state.chosen} act={act.clone()} />
                    }
                </section>
                if let Some(reading) = &state.reading {
                    { understanding(&state, reading, &act) }
                }
            </main>
            if state.reading.is_some() {
                <tabs::Tabs room={state.room} act={act.clone()} />
            }
            if *hovered {
                <div class="drop" role="status"><p>{ "松开，就在本机读取" }</p></div>
            }
        </div>
    }
}

fn fault(state: &State, act: &Callback<Action>) -> Html {
    match &state.phase {
        state::Phase::Failed(fault) => html! {
            <notice::FaultNotice fault={fault.clone()} act={act.clone()} />
        },
        _ => Html::default(),
    }
}

fn understanding(state: &State, reading: &Rc<reading::Reading>, act: &Callback<Action>) -> Html {
    if reading.report.observations.is_empty() && reading.cards.is_empty() {
        return html! {
            <section class="understanding" aria-label="结果"><notice::NothingFound /></section>
        };
    }
    let chosen = state.chosen.map(|chosen| chosen.observation);
    html! {
        <section class="understanding" aria-label="结果" tabindex="0">
            <div class="cards">
                { for (0..reading.cards.len()).map(|index| html! {
                    <CardView key={index} reading={reading.clone()} {index} {chosen} act={act.clone()} />
                }) }
            </div>
            <table::Table reading={reading.clone()} query={state.query.clone()} {chosen} act={act.clone()} />
        </section>
    }
}

//! The page: a state, its listeners, and the rooms that show it.
//!
//! One part of the page a file. A part gets what it shows and a callback to say what happened; it
//! holds no state of the document itself. What is drawn often (paragraphs, rows, cards) is a
//! component, drawn again only when it changes; the rest are functions, which load faster.

pub mod browser;

mod action;
mod adding;
mod address;
mod amend;
mod apart;
mod bar;
mod beside;
mod card;
mod chart;
mod compare;
mod dialog;
mod dismissed;
mod document;
mod document_tabs;
mod documents;
mod editor;
mod errand;
mod export;
mod fault;
mod file;
mod filters;
mod found;
mod goals;
mod headline;
mod heads;
mod inquiry;
mod intake;
mod keys;
mod link;
mod listen;
mod moves;
mod notice;
mod opening;
mod origin;
mod paragraph;
mod picture;
mod press;
mod reading;
mod row;
mod scrolling;
mod share;
mod shelf;
mod shelf_keeper;
mod shelf_list;
mod source;
mod state;
mod strip;
mod table;
mod tabs;
mod tools;
mod update;
mod visit;
mod why;
mod window;

use std::rc::Rc;

use yew::prelude::*;
use zhibiao::{say, words};

use card::CardView;
use state::{Action, Document, Phase, Room, State};

/// The whole page.
#[function_component]
pub fn App() -> Html {
    let state = use_reducer(|| State {
        language: browser::preferred_language(),
        session: browser::token(),
        ..State::default()
    });
    // Whatever is drawn from here on is said in this language.
    words::speak(state.language);
    let act = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let (hovered, inquire) = use_listeners(&state, &act);
    let here = state.here();
    let stage = if here.reading.is_some() {
        "read"
    } else {
        "empty"
    };
    html! {
        <div
            class="page" key={state.language.tag()} data-room={room_key(state.room)} data-stage={stage} data-text={here.has_text().to_string()}
            data-keys={(!browser::single_keys()).then_some("off")} data-colours={here.query.colours.then_some("category")}
        >
            { bar::bar(&state, &act) }
            { strip::strip(&state, &act) }
            { here.origin.map(origin::origin).unwrap_or_default() }
            { share::refused(&state, &act) }
            <main class="desk" id="desk">
                { given(&state, &inquire, &act) }
                if let Some(reading) = &here.reading {
                    { understanding(&state, reading, &act) }
                }
            </main>
            if here.reading.is_some() {
                { tabs::tabs(&tabs::Props { room: state.room, act: act.clone() }) }
            }
            <update::Update />
            if state.keys {
                { keys::keys(&act) }
            }
            { dialog_of(&state, &act) }
            if *hovered {
                <div class="drop" role="status"><p>{ say!("drop") }</p></div>
            }
        </div>
    }
}

/// A room as the styles know it.
const fn room_key(room: Room) -> &'static str {
    match room {
        Room::Source => "source",
        Room::Cards => "cards",
        Room::Table => "table",
        Room::Compare => "compare",
    }
}

/// All that the page listens to; whether a file is held over it, and what asks the worker's tables.
#[hook]
fn use_listeners(
    state: &UseReducerHandle<State>,
    act: &Callback<Action>,
) -> (UseStateHandle<bool>, inquiry::Inquire) {
    let inquire = listen::use_worker(state, act);
    inquiry::use_inquiries(state, &inquire, act);
    let hovered = listen::use_gestures(act);
    listen::use_reveal(state);
    shelf_keeper::use_shelf(state, act);
    listen::use_language(state.language);
    listen::use_address(state, act);
    listen::use_amended(state);
    keys::use_keys(state.keys);
    press::use_press(state, act);
    (hovered, inquire)
}

/// The side of the text: where it is given, and then itself.
fn given(page: &State, inquire: &inquiry::Inquire, act: &Callback<Action>) -> Html {
    let here = page.here();
    html! {
        <section class="source" aria-label={say!("room.source")} tabindex="0">
            { fault(here, act) }
            if here.reading.is_none() || !here.draft.is_empty() {
                { paste_box(here, act) }
            }
            if here.is_blank() {
                <shelf_list::ShelfList edition={page.shelved} act={act.clone()} />
            }
            if let Some(reading) = &here.reading {
                <source::Source key={here.id} reading={reading.clone()} chosen={here.chosen} looked={here.looked} act={act.clone()} />
                if here.has_text() {
                    <div class="foot">
                        <adding::Adding key={here.id} reading={reading.clone()} inquire={inquire.clone()} act={act.clone()} />
                        { account(page, reading, true, act) }
                    </div>
                }
            }
        </section>
    }
}

/// The account of the chosen figure, docked at the foot of its side: of the text, or of the table where no text came
/// along.
fn account(
    page: &State,
    reading: &Rc<reading::Reading>,
    stands: bool,
    act: &Callback<Action>,
) -> Html {
    let Some(chosen) = page.here().chosen.filter(|_| stands) else {
        return Html::default();
    };
    let shown = why::Props {
        reading: reading.clone(),
        observation: chosen.observation,
        amending: page.amending,
        act: act.clone(),
    };
    why::why(&shown)
}

/// The dialog that is open.
fn dialog_of(page: &State, act: &Callback<Action>) -> Html {
    match page.errands.dialog {
        Some(errand::Dialog::Share) => share::share(page, act),
        Some(errand::Dialog::Picture(card)) => picture::dialog(page, Some(card), act),
        Some(errand::Dialog::Chart) => picture::dialog(page, None, act),
        Some(errand::Dialog::Export) => export::export(page, act),
        Some(errand::Dialog::Table) => export::table(page, act),
        None => Html::default(),
    }
}

fn paste_box(here: &Document, act: &Callback<Action>) -> Html {
    intake::intake(&intake::Props {
        draft: here.draft.clone().into(),
        editing: here.editing,
        first: here.reading.is_none(),
        reading: here.phase == Phase::Reading,
        act: act.clone(),
    })
}

fn fault(here: &Document, act: &Callback<Action>) -> Html {
    match &here.phase {
        Phase::Failed(fault) => notice::fault_notice(&notice::Props {
            fault: fault.clone(),
            act: act.clone(),
        }),
        _ => Html::default(),
    }
}

fn understanding(page: &State, reading: &Rc<reading::Reading>, act: &Callback<Action>) -> Html {
    let side = beside::comparison(page, act).unwrap_or_else(|| own(page, reading, act));
    html! {
        <section class="understanding" aria-label={say!("result")} tabindex="0">
            { beside::switch(page.beside, act) }
            { side }
        </section>
    }
}

/// The document's own cards and table.
fn own(page: &State, reading: &Rc<reading::Reading>, act: &Callback<Action>) -> Html {
    if reading.report.observations.is_empty() && reading.cards.is_empty() {
        return notice::nothing_found(act);
    }
    let here = page.here();
    let chosen = here.chosen.map(|chosen| chosen.observation);
    html! {
        <>
            <div class="cards">
                { for (0..reading.cards.len()).map(|index| html! {
                    <CardView key={index} reading={reading.clone()} {index} {chosen} act={act.clone()} />
                }) }
            </div>
            <table::Table
                reading={reading.clone()} query={here.query.clone()} chosen={here.chosen} amending={page.amending}
                room={page.room} act={act.clone()}
            />
            <div class="foot">{ account(page, reading, !here.has_text(), act) }</div>
        </>
    }
}

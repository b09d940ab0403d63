//! The shelf on a blank page: the texts kept on this machine, to be opened again or wiped.

use yew::prelude::*;
use zhibiao::say;

use super::{
    browser,
    shelf::{Kept, MOST},
    shelf_keeper::{shelf, wipe},
    state::Action,
};

/// Properties of [`ShelfList`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Counts what happened to the shelf.
    pub edition: u32,
    /// Says what happened.
    pub act: Callback<Action>,
}

/// The list; nothing where nothing is kept.
#[function_component]
pub fn ShelfList(props: &Props) -> Html {
    let kept = use_memo(props.edition, |_| shelf().unwrap_or_default());
    let asked = use_state(|| false);
    if kept.is_empty() {
        return Html::default();
    }
    let ask = |wanted: bool| {
        let asked = asked.clone();
        Callback::from(move |_: MouseEvent| asked.set(wanted))
    };
    let wiped = {
        let (asked, act) = (asked.clone(), props.act.clone());
        Callback::from(move |_: MouseEvent| {
            wipe();
            asked.set(false);
            act.emit(Action::Wiped);
        })
    };
    html! {
        <section class="shelf" aria-label={say!("shelf.label")} data-testid="shelf">
            <header>
                <h3>{ say!("shelf.label") }</h3>
                if *asked {
                    <p role="alert">{ say!("shelf.wipe.sure") }</p>
                    <button type="button" class="button danger" data-testid="wipe-sure" onclick={wiped}>{ say!("shelf.wipe") }</button>
                    <button type="button" class="button" onclick={ask(false)}>{ say!("cancel") }</button>
                } else {
                    <button type="button" class="link" data-testid="wipe" onclick={ask(true)}>{ say!("shelf.wipe") }</button>
                }
            </header>
            <ul>
                { for kept.iter().map(|(key, kept)| item(key, kept, &props.act)) }
            </ul>
            <p class="hint">{ say!("shelf.hint", count = MOST) }</p>
        </section>
    }
}

fn item(key: &str, kept: &Kept, act: &Callback<Action>) -> Html {
    let open = {
        let incoming = kept.incoming(key);
        act.reform(move |_: MouseEvent| Action::Open(incoming.clone()))
    };
    html! {
        <li key={key.to_owned()}>
            <button type="button" data-testid="kept" onclick={open}>
                <span class="name">{ kept.title.clone() }</span>
                <span class="when">{ browser::when(kept.saved) }{ " · " }{ say!("shelf.size", count = kept.text.chars().count()) }</span>
            </button>
        </li>
    }
}

//! A dialog over the page: holds the keyboard while it is open and gives the focus back when it is
//! closed, by Esc, its button or a press beside it.

use yew::prelude::*;
use zhibiao::say;

use super::{browser, errand::Errand, state::Action};

/// Properties of [`Dialog`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What it is for.
    pub label: AttrValue,
    /// Says what happened.
    pub act: Callback<Action>,
    /// What stands in it.
    pub children: Html,
}

/// The dialog.
#[function_component]
pub fn Dialog(props: &Props) -> Html {
    let node = use_node_ref();
    {
        let (node, act) = (node.clone(), props.act.clone());
        use_effect_with((), move |()| {
            let close = move || act.emit(Action::Errand(Errand::Close));
            let listener = node
                .cast()
                .and_then(|dialog| browser::open_dialog(&dialog, close));
            move || drop(listener)
        });
    }
    // A press on the dialog itself, not on what stands in it, is one on the shade around it.
    let beside = Callback::from(|event: MouseEvent| {
        if browser::is_dialog(&event) {
            browser::close_dialog();
        }
    });
    let close = Callback::from(|_: MouseEvent| browser::close_dialog());
    html! {
        <dialog ref={node} class="dialog" aria-label={props.label.clone()} data-testid="dialog" onclick={beside}>
            <div class="within">
                <header>
                    <h2>{ props.label.clone() }</h2>
                    <button type="button" class="close" aria-label={say!("dialog.close")} onclick={close}>{ "✕" }</button>
                </header>
                { props.children.clone() }
            </div>
        </dialog>
    }
}

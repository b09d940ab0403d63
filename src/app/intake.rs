//! The paste box: large in a blank document, above the text while that is edited.

use yew::prelude::*;
use zhibiao::say;

use super::{bar, browser, state::Action};

/// What [`intake`] shows.
pub struct Props {
    /// What stands in it.
    pub draft: AttrValue,
    /// Whether that is the text on the page, being edited.
    pub editing: bool,
    /// Whether no text is on the page yet.
    pub first: bool,
    /// Whether a text is being read.
    pub reading: bool,
    /// Says what happened.
    pub act: Callback<Action>,
}

/// The paste box.
pub fn intake(props: &Props) -> Html {
    let changed = props
        .act
        .reform(|event: InputEvent| Action::Draft(browser::value_of(&event)));
    let close = props.act.reform(|_: MouseEvent| Action::CloseDraft);
    html! {
        <div class={classes!("intake", props.first.then_some("first"))}>
            if props.first {
                <div class="welcome">
                    <h2>{ say!("intake.welcome") }</h2>
                    <p>{ say!("intake.promise") }</p>
                </div>
            }
            <textarea
                data-testid="paste" aria-label={say!("intake.label")} placeholder={say!("intake.first")} spellcheck="false"
                autocomplete="off" value={props.draft.clone()} oninput={changed}
            />
            if props.first {
                <div class="below">
                    { bar::ways(&props.act) }
                    <p class="hint">
                        if props.reading {
                            { say!("strip.reading") }
                        } else {
                            <span class="drag">{ say!("intake.drop") }</span>
                            { say!("intake.here") }
                        }
                    </p>
                </div>
            } else {
                <div class="below">
                    <p class="hint">{ if props.editing { say!("intake.editing") } else { say!("intake.typing") } }</p>
                    <button type="button" class="button" onclick={close}>{ say!("done") }</button>
                </div>
            }
        </div>
    }
}

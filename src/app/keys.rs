//! The list of keys, over the page.

use yew::prelude::*;
use zhibiao::say;

use super::{browser, state::Action};

/// The list; Escape or a click beside it closes it.
pub fn keys(act: &Callback<Action>) -> Html {
    let close = act.reform(|_: MouseEvent| Action::Keys(false));
    let stay = Callback::from(|event: MouseEvent| event.stop_propagation());
    let single =
        Callback::from(|event: Event| browser::use_single_keys(browser::is_checked(&event)));
    html! {
        <div class="veil" onclick={close.clone()} onkeydown={Callback::from(keep)}>
            <div class="keys" role="dialog" aria-modal="true" aria-label={say!("keys.label")} data-testid="keys" onclick={stay}>
                <h2>{ say!("keys.label") }</h2>
                <dl>
                    { for all().into_iter().map(|(keys, what)| html! {
                        <div>
                            <dt>{ for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }</dt>
                            <dd>{ what }</dd>
                        </div>
                    }) }
                </dl>
                <p>{ say!("keys.mouse") }</p>
                <label>
                    <input type="checkbox" data-testid="single-keys" checked={browser::single_keys()} onchange={single} />
                    { say!("keys.single") }
                </label>
                <button type="button" class="button" onclick={close}>{ say!("close") }</button>
            </div>
        </div>
    }
}

/// The keys, each with what it does.
fn all() -> [(&'static [&'static str], &'static str); 13] {
    [
        (&["J", "K"], say!("keys.step")),
        (&["↑", "↓", "Home", "End"], say!("keys.row")),
        (&["Enter"], say!("keys.choose")),
        (&["/"], say!("keys.search")),
        (&["E", "F2"], say!("keys.edit")),
        (&["X", "Delete"], say!("keys.dismiss")),
        (&["U"], say!("keys.passed")),
        (&["A"], say!("keys.add")),
        (&["Ctrl+Z"], say!("keys.undo")),
        (&["Ctrl+Shift+Z", "Ctrl+Y"], say!("keys.redo")),
        (&["C"], say!("keys.copy")),
        (&["Esc"], say!("keys.close")),
        (&["?"], say!("keys.keys")),
    ]
}

/// The focus goes between the two things that can have it, while the list is open.
fn keep(event: KeyboardEvent) {
    if event.key() == "Tab" {
        event.prevent_default();
        let other = if browser::is_focused(".keys button") {
            ".keys input"
        } else {
            ".keys button"
        };
        browser::focus(other);
    }
}

/// Opens the list with the focus in it.
#[hook]
pub fn use_keys(open: bool) {
    use_effect_with(open, |open| {
        if *open {
            browser::focus(".keys button");
        }
    });
}

//! Asks before a new version takes the place of the one that is open.
//!
//! `static/offline.js` finds the new version and swaps it in; the two speak by events on the window,
//! and by an attribute of the page where the version was found before the app was up.

use gloo::events::EventListener;
use web_sys::Event;
use yew::prelude::*;
use zhibiao::say;

use super::browser;

const WAITS: &str = "zhibiao-update-waits";
const WAITED: &str = "html[data-update]";
const TAKE_OVER: &str = "zhibiao-take-over";

/// The question, once a new version waits. The page reloads only on 刷新.
#[function_component]
pub fn Update() -> Html {
    let waits = use_state(|| browser::is_there(WAITED));
    let heard = waits.setter();
    use_effect_with((), move |()| {
        let listener = web_sys::window()
            .map(|window| EventListener::new(&window, WAITS, move |_| heard.set(true)));
        move || drop(listener)
    });
    if !*waits {
        return Html::default();
    }
    let take_over = Callback::from(|_: MouseEvent| {
        if let (Some(window), Ok(event)) = (web_sys::window(), Event::new(TAKE_OVER)) {
            // Heard or not, there is nothing more to do here.
            let _ = window.dispatch_event(&event);
        }
    });
    let later = {
        let waits = waits.clone();
        Callback::from(move |_: MouseEvent| waits.set(false))
    };
    html! {
        <aside class="update" role="status" data-testid="update">
            <p>{ say!("update.waits") }</p>
            <button type="button" class="button main" onclick={take_over}>{ say!("update.reload") }</button>
            <button type="button" class="button" onclick={later}>{ say!("update.later") }</button>
        </aside>
    }
}

//! The part of the page's address behind `#`.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;

use super::{sight::Watch, window};

/// What stands behind `#` now, as the browser writes it, without `#`.
pub fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Writes the fragment: as a new step to go back from, or in place of the present one.
pub fn set_fragment(fragment: &str, step: bool) {
    let Some(history) = window().and_then(|window| window.history().ok()) else {
        return;
    };
    let url = ["#", fragment].concat();
    // A browser that is told too often refuses; the next change is written then.
    let _ = if step {
        history.push_state_with_url(&JsValue::NULL, "", Some(&url))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
    };
}

/// Tells when the user went back or forth, or typed another fragment.
pub fn watch_fragment(tell: impl Fn() + Clone + 'static) -> Option<Watch> {
    let window = window()?;
    // Typing another fragment is told of as going there.
    let heard = EventListener::new(&window, "popstate", move |_| tell());
    Some(Watch::of(vec![heard]))
}

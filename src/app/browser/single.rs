//! Whether keys of one letter or sign do something by themselves (WCAG 2.1.4): on until the user says
//! otherwise, and then for good.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use super::storage::{kept, store};

const KEY: &str = "zhibiao.single-keys";
const OFF: &str = "off";

thread_local! {
    /// What holds in this visit, where nothing can be kept, too.
    static ON: Cell<bool> = Cell::new(kept(KEY).as_deref() != Some(OFF));
}

/// Whether they do.
pub fn single_keys() -> bool {
    ON.get()
}

/// Switches them on or off.
pub fn use_single_keys(on: bool) {
    ON.set(on);
    // Full or forbidden: the choice then holds for this visit.
    store(KEY, if on { "on" } else { OFF });
}

/// Whether the box that an event comes from is ticked.
pub fn is_checked(event: &Event) -> bool {
    let target = event.target();
    target
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|field| field.checked())
}

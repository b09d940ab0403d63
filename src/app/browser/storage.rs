//! What the browser keeps for the page, and what JSON it makes.
//!
//! A browser may forbid storage altogether (private windows, blocked site data): then there is none.

use gloo::events::EventListener;
use js_sys::{Date, JSON, Object, Reflect};
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;
use zhibiao::words::spoken;

use super::{sight::Watch, window};

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// All keys that begin so, with their values; none where storage is forbidden.
pub fn stored(prefix: &str) -> Option<Vec<(String, String)>> {
    let storage = storage()?;
    let count = storage.length().ok()?;
    let keys = (0..count).filter_map(|at| storage.key(at).ok()?);
    let keys: Vec<String> = keys.filter(|key| key.starts_with(prefix)).collect();
    let pair = |key: String| {
        let value = storage.get_item(&key).ok()??;
        Some((key, value))
    };
    Some(keys.into_iter().filter_map(pair).collect())
}

/// A stored value.
pub fn kept(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Stores a value; whether there was room.
pub fn store(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// Removes a value.
pub fn forget(key: &str) {
    if let Some(storage) = storage() {
        // A key that can't be removed stays.
        let _ = storage.remove_item(key);
    }
}

/// Keeps a value for this tab alone, over its reloads; where that is forbidden it is not kept.
pub fn remember(key: &str, value: &str) {
    if let Some(storage) = of_tab() {
        let _ = storage.set_item(key, value);
    }
}

/// What this tab remembers, `""` for nothing.
pub fn recall(key: &str) -> String {
    let value = of_tab().and_then(|storage| storage.get_item(key).ok()?);
    value.unwrap_or_default()
}

fn of_tab() -> Option<Storage> {
    window()?.session_storage().ok()?
}

/// Tells when the tab is hidden or left: the last moment in which something can be kept.
pub fn watch_leaving(tell: impl Fn() + Clone + 'static) -> Option<Watch> {
    let window = window()?;
    let document = window.document()?;
    let hidden = tell.clone();
    let held = vec![
        EventListener::new(&document, "visibilitychange", move |_| hidden()),
        EventListener::new(&window, "pagehide", move |_| tell()),
    ];
    Some(Watch::of(held))
}

/// Tells when another page of this browser stored or removed something.
pub fn watch_storage(tell: impl Fn() + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "storage", move |_| tell()))
}

/// As JSON, by the browser.
pub fn to_json(value: &impl Serialize) -> Option<String> {
    let value = serde_wasm_bindgen::to_value(value).ok()?;
    JSON::stringify(&value).ok()?.as_string()
}

/// From JSON, by the browser, and whether all of it was understood: else without its `spare` member.
/// None where it isn't what was expected.
pub fn from_json<T: DeserializeOwned>(text: &str, spare: &str) -> Option<(T, bool)> {
    let value = JSON::parse(text).ok()?;
    if let Ok(whole) = serde_wasm_bindgen::from_value(value.clone()) {
        return Some((whole, true));
    }
    Reflect::delete_property(value.dyn_ref::<Object>()?, &spare.into()).ok()?;
    Some((serde_wasm_bindgen::from_value(value).ok()?, false))
}

/// Now, in milliseconds since 1970.
pub fn now() -> f64 {
    Date::now()
}

/// A moment in the language of the page.
pub fn when(moment: f64) -> String {
    let date = Date::new(&JsValue::from_f64(moment));
    date.to_locale_string(spoken().tag(), &JsValue::UNDEFINED)
        .into()
}

/// A word that no other page of this browser has.
pub fn token() -> String {
    let random = (js_sys::Math::random() * 1e9) as u32;
    let seconds = (Date::now() / 1e3) as u32;
    format!("{seconds:x}{random:x}")
}

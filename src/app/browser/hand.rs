//! What the page hands out and takes in beside its texts: files to save, the clipboard, the
//! telephone's share sheet, the letters of a link in the address, dialogs.

use gloo::{events::EventListener, timers::callback::Timeout};
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Element, HtmlAnchorElement, HtmlDialogElement, Url};

use super::{first, window};

/// Milliseconds after which a saved file's address is given up; the browser has taken it by then.
const TAKEN: u32 = 30_000;

/// The page's address without its fragment.
pub fn place() -> String {
    let address = window().and_then(|window| window.location().href().ok());
    let address = address.unwrap_or_default();
    match address.split_once('#') {
        Some((place, _)) => place.to_owned(),
        None => address,
    }
}

/// The letters of a link in the address, behind `d=`.
pub fn letters() -> Option<String> {
    let fragment = super::fragment();
    let mut pairs = fragment.split('&');
    let letters = pairs.find_map(|pair| pair.strip_prefix("d="))?;
    (!letters.is_empty()).then(|| letters.to_owned())
}

/// Takes the letters of a link out of the address.
pub fn forget_letters() {
    if letters().is_none() {
        return;
    }
    let fragment = super::fragment();
    let rest = fragment.split('&').filter(|pair| !pair.starts_with("d="));
    super::set_fragment(&rest.collect::<Vec<_>>().join("&"), false);
}

/// Listens to changes of the address's fragment.
pub fn on_address(hear: impl Fn() + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "hashchange", move |_| hear()))
}

/// Hands a file to the browser to be saved.
pub fn save(name: &str, kind: &str, bytes: &[u8]) {
    // Without a document there is nobody who could have asked.
    let _ = try_save(name, kind, bytes);
}

fn try_save(name: &str, kind: &str, bytes: &[u8]) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    save_blob(name, &blob)
}

/// Hands what is already a blob to the browser to be saved.
pub(super) fn save_blob(name: &str, blob: &Blob) -> Option<()> {
    let address = Url::create_object_url_with_blob(blob).ok()?;
    let anchor = window()?.document()?.create_element("a").ok()?;
    let anchor = anchor.dyn_into::<HtmlAnchorElement>().ok()?;
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    Timeout::new(TAKEN, move || {
        // An address that is none any more needs no giving up.
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Some(())
}

/// Whether this device has a share sheet.
pub fn has_share_sheet() -> bool {
    let navigator = window().map(|window| window.navigator());
    navigator.is_some_and(|navigator| member(&navigator, "share").is_some())
}

/// Opens the share sheet with a link. It may be put away, which is no failure.
pub async fn share_sheet(title: &str, address: &str) {
    let Some(navigator) = window().map(|window| window.navigator()) else {
        return;
    };
    let data = Object::new();
    for (key, value) in [("title", title), ("url", address)] {
        // A new object takes every key.
        let _ = Reflect::set(&data, &key.into(), &value.into());
    }
    done(call(&navigator, "share", &data)).await;
}

pub(super) fn member(of: &JsValue, name: &str) -> Option<JsValue> {
    let found = Reflect::get(of, &name.into()).ok()?;
    (!found.is_undefined() && !found.is_null()).then_some(found)
}

pub(super) fn call(of: &JsValue, name: &str, with: &JsValue) -> Option<JsValue> {
    let function = member(of, name)?.dyn_into::<Function>().ok()?;
    function.call1(of, with).ok()
}

async fn done(promise: Option<JsValue>) -> bool {
    match promise.and_then(|promise| promise.dyn_into::<Promise>().ok()) {
        Some(promise) => JsFuture::from(promise).await.is_ok(),
        None => false,
    }
}

/// Opens a dialog over the page and listens to its end, by key or button.
pub fn open_dialog(element: &Element, closed: impl Fn() + 'static) -> Option<EventListener> {
    let dialog = element.dyn_ref::<HtmlDialogElement>()?;
    dialog.show_modal().ok()?;
    Some(EventListener::new(dialog, "close", move |_| closed()))
}

/// Closes the open dialog; the focus goes back to where it was.
pub fn close_dialog() {
    let dialog =
        first("dialog[open]").and_then(|element| element.dyn_into::<HtmlDialogElement>().ok());
    if let Some(dialog) = dialog {
        dialog.close();
    }
}

/// Selects the text of a field, to be copied by hand.
pub fn select(selector: &str) {
    if let Some(field) =
        first(selector).and_then(|element| element.dyn_into::<web_sys::HtmlTextAreaElement>().ok())
    {
        // A field that can't be selected is still shown.
        let _ = field.focus();
        field.select();
    }
}

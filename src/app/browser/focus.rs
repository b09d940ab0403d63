//! Where the keyboard is: putting it on an element, and finding out where it stands.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use super::{first, focus, reveal, window};

/// Presses the first button that fits.
pub fn press(selector: &str) {
    if let Some(button) = first(selector).and_then(|element| element.dyn_into::<HtmlElement>().ok())
    {
        button.click();
    }
}

/// Brings the chosen tab into sight among those that have room.
pub fn reveal_tab() {
    let tab = first("[role=tab][aria-selected=true]");
    let tab = tab.and_then(|tab| tab.dyn_into::<HtmlElement>().ok());
    if let Some((tab, list)) = tab.and_then(|tab| Some((tab.clone(), tab.parent_element()?))) {
        let (start, width) = (tab.offset_left(), tab.offset_width());
        list.set_scroll_left(start - (list.client_width() - width) / 2);
    }
}

/// Puts a text and the focus into a field that has just appeared, with all its text selected.
pub fn begin_editing(selector: &str, text: &str) {
    focus(selector);
    if let Some(field) =
        first(selector).and_then(|element| element.dyn_into::<HtmlInputElement>().ok())
    {
        field.set_value(text);
        field.select();
    }
}

/// Begins writing in a field of many lines at what of the text beside it is in view, instead of at its end.
pub fn begin_writing(selector: &str) {
    let seen = first(".text").map_or(0.0, |text| {
        let place = text.get_bounding_client_rect();
        let side = first(".source").map_or(0.0, |side| side.get_bounding_client_rect().top());
        ((side.max(0.0) - place.top()) / place.height().max(1.0)).clamp(0.0, 1.0)
    });
    let field = first(selector).and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok());
    let Some(field) = field else { return };
    // Letters of a text that a tab holds can be counted in a u32, and so can what is in view of it.
    let at = (f64::from(field.text_length()) * seen) as u32;
    // A field that takes no selection is begun where the browser will.
    let _ = field.set_selection_range(at, at);
    let _ = field.focus();
    field.set_scroll_top((f64::from(field.scroll_height()) * seen) as i32);
}

/// Shows where the words behind a field of the chosen figure stand: they are scrolled to and have
/// the focus, so that they can be seen.
pub fn point_out(field: &str) {
    let words = [".tint[data-field='", field, "']"].concat();
    let selector = if first(&words).is_some() {
        &words
    } else {
        "mark[aria-current]"
    };
    reveal(selector, false);
    focus_quietly(selector);
}

/// The focus without the scrolling that the browser adds.
pub(super) fn focus_quietly(selector: &str) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) =
        first(selector).and_then(|element| element.dyn_into::<HtmlElement>().ok())
    {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus_with_options(&options);
    }
}

/// Whether the keyboard's focus is within an element that fits.
pub fn is_focused(selector: &str) -> bool {
    let active = window().and_then(|window| window.document()?.active_element());
    active.is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()))
}

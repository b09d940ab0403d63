//! The page's only door to the browser: events, files, scrolling.
//!
//! Components and state ask for what they mean (`observation_of`, `reveal`) and never touch the
//! document themselves. The worker's side is in `link`.

mod address;
mod clipboard;
mod focus;
mod gesture;
mod hand;
mod raster;
mod selection;
mod sight;
mod single;
mod storage;
mod worker;

pub use address::{fragment, set_fragment, watch_fragment};
pub use clipboard::copy;
use focus::focus_quietly;
pub use focus::{begin_editing, begin_writing, is_focused, point_out, press, reveal_tab};
pub use gesture::{Gesture, listen};
pub use hand::{
    close_dialog, forget_letters, has_share_sheet, letters, on_address, open_dialog, place, save,
    select, share_sheet,
};
pub use raster::{copy_picture, drawing, is_dark, save_picture};
pub use selection::{passed_of, select_passed, selected, watch_selection};
pub use sight::{
    await_row, block_seen, print, reveal_row, row_heights, sight, watch_printing, watch_scrolling,
};
pub use single::{is_checked, single_keys, use_single_keys};
pub use storage::{
    forget, from_json, now, recall, remember, store, stored, to_json, token, watch_leaving,
    watch_storage, when,
};
pub use worker::worker;

use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, File, FileList, HtmlElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, Window,
};
use zhibiao::view::compare::Spot;
use zhibiao::words::Language;

/// The element that the page is drawn into.
pub fn host() -> Option<Element> {
    window()?.document()?.get_element_by_id("app")
}

/// The text in the field that an event comes from.
pub fn value_of(event: &Event) -> String {
    let Some(target) = event.target() else {
        return String::new();
    };
    if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        return area.value();
    }
    if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
        return select.value();
    }
    target
        .dyn_ref::<HtmlInputElement>()
        .map(HtmlInputElement::value)
        .unwrap_or_default()
}

/// The observation that was clicked: of the nearest element around the target that names one.
pub fn observation_of(event: &Event) -> Option<usize> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let named = target.closest("[data-observation]").ok()??;
    named.get_attribute("data-observation")?.parse().ok()
}

/// The field that was clicked, by its key: of the nearest element around the target that names one.
pub fn field_of(event: &Event) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target
        .closest("[data-field]")
        .ok()??
        .get_attribute("data-field")
}

/// The category whose head was pressed, by its id.
pub fn category_of(event: &Event) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target
        .closest("[data-category]")
        .ok()??
        .get_attribute("data-category")
}

/// The figure of any document that was clicked.
pub fn spot_of(event: &Event) -> Option<Spot> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let named = target.closest("[data-spot]").ok()??;
    Spot::parse(&named.get_attribute("data-spot")?)
}

/// The line of the comparison that was to be drawn.
pub fn line_of(event: &Event) -> Option<usize> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let named = target.closest("[data-line]").ok()??;
    named.get_attribute("data-line")?.parse().ok()
}

/// The document whose tab was clicked, and whether on the cross that closes it.
pub fn tab_of(event: &Event) -> Option<(u32, bool)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let tab = target.closest("[data-document]").ok()??;
    let id = tab.get_attribute("data-document")?.parse().ok()?;
    Some((id, target.has_attribute("data-close")))
}

/// Whether an event is one of a dialog itself and not of what stands in it.
pub fn is_dialog(event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| element.tag_name() == "DIALOG")
}

/// The files chosen in a file field, which is emptied so that the same file can be chosen again.
pub fn chosen_files(event: &Event) -> Vec<File> {
    let field = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(field) = field else {
        return Vec::new();
    };
    let files = all(field.files());
    field.set_value("");
    files
}

fn all(list: Option<FileList>) -> Vec<File> {
    let at = |list: &FileList| {
        (0..list.length())
            .filter_map(|index| list.get(index))
            .collect()
    };
    list.as_ref().map(at).unwrap_or_default()
}

/// Brings the first element that fits a selector into the middle of what is scrolled: gliding where
/// it is near, at once where it is far or the user asked for little motion. What is only to be `kept`
/// in sight moves no farther than that takes.
pub fn reveal(selector: &str, kept: bool) {
    let Some(element) = first(selector) else {
        return;
    };
    let options = ScrollIntoViewOptions::new();
    options.set_block(if kept {
        ScrollLogicalPosition::Nearest
    } else {
        ScrollLogicalPosition::Center
    });
    options.set_inline(ScrollLogicalPosition::Nearest);
    let glides = !calm() && is_near(&element);
    options.set_behavior(if glides {
        ScrollBehavior::Smooth
    } else {
        ScrollBehavior::Instant
    });
    element.scroll_into_view_with_scroll_into_view_options(&options);
    if !glides {
        // Rows that come into view take their true height; the second time they have it.
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Brings the head of an element to the head of what is scrolled.
pub fn bring_up(selector: &str) {
    if let Some(element) = first(selector) {
        element.scroll_into_view();
    }
}

/// Whether an element is no farther than a screen's height off the screen.
fn is_near(element: &Element) -> bool {
    let height = window().and_then(|window| window.inner_height().ok()?.as_f64());
    let top = element.get_bounding_client_rect().top();
    height.is_some_and(|height| (-height..2.0 * height).contains(&top))
}

/// Scrolls everything back to its head, for a new text.
pub fn rewind() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    for selector in [".source", ".understanding"] {
        if let Some(element) = first(selector) {
            element.set_scroll_top(0);
        }
    }
}

/// Puts the keyboard's focus on the first element that fits, without scrolling to it.
pub fn focus(selector: &str) {
    if let Some(element) =
        first(selector).and_then(|element| element.dyn_into::<HtmlElement>().ok())
    {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Takes the focus out of a field, so that keys step through the figures.
pub fn leave_field() {
    let active = window().and_then(|window| window.document()?.active_element());
    if let Some(field) = active.and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok()) {
        // A field that keeps the focus keeps it.
        let _ = field.blur();
    }
}

/// Moves the focus from a mark to the chosen mark, or from a row to the chosen row; a focus that
/// is elsewhere stays there, and so does one in a row's editor, which may open before this is told.
pub fn focus_chosen(observation: usize) {
    let active = window().and_then(|window| window.document()?.active_element());
    let within = |selector| {
        active
            .as_ref()
            .is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()))
    };
    if within(".row") && !within(".editor") {
        focus(&format!(".row[data-observation='{observation}'] button"));
    } else if within("mark") {
        focus(&format!("mark[data-observation='{observation}']"));
    }
}

fn window() -> Option<Window> {
    web_sys::window()
}

fn first(selector: &str) -> Option<Element> {
    window()?.document()?.query_selector(selector).ok()?
}

/// Whether an element fits a selector.
pub fn is_there(selector: &str) -> bool {
    first(selector).is_some()
}

/// Whether the user asked for little motion.
fn calm() -> bool {
    prefers("(prefers-reduced-motion: reduce)")
}

/// Whether the page is as narrow as a phone.
pub fn is_narrow() -> bool {
    prefers("(max-width: 640px)")
}

fn prefers(what: &str) -> bool {
    let query = window().and_then(|window| window.match_media(what).ok()?);
    query.is_some_and(|query| query.matches())
}

/// Where the chosen language is kept.
const LANGUAGE: &str = "zhibiao.language";

/// The language that was chosen on an earlier visit, else the first of the browser's own that the
/// page speaks.
pub fn preferred_language() -> Language {
    let kept = storage().and_then(|kept| kept.get_item(LANGUAGE).ok()?);
    let own = window().map(|window| window.navigator().languages());
    let tags = own.into_iter().flatten().filter_map(|tag| tag.as_string());
    kept.into_iter()
        .chain(tags)
        .find_map(|tag| Language::of_tag(&tag))
        .unwrap_or_default()
}

/// Names the page's language and title to the browser, and keeps the choice.
pub fn set_language(language: Language, title: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
        if let Some(root) = document.document_element() {
            // An attribute of this name can always be set.
            let _ = root.set_attribute("lang", language.tag());
        }
    }
    if preferred_language() != language
        && let Some(kept) = storage()
    {
        // Full or forbidden: the choice then holds for this visit.
        let _ = kept.set_item(LANGUAGE, language.tag());
    }
}

/// What the browser keeps for this page; none where it is forbidden to.
fn storage() -> Option<web_sys::Storage> {
    window()?.local_storage().ok()?
}

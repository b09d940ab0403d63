//! What of the text is selected, by mouse, finger or keyboard.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, Node};

use super::window;

/// Tells of every change of the selection, until it is dropped.
pub fn watch_selection(tell: impl Fn() + 'static) -> Option<EventListener> {
    let document = window()?.document()?;
    Some(EventListener::new(
        &document,
        "selectionchange",
        move |_| {
            tell();
        },
    ))
}

/// Selects a number of the text that no figure was read from, and brings it into sight: see
/// [`super::reveal`].
pub fn select_passed(start: u32, kept: bool) {
    let selector = format!(".text [data-passed='{start}']");
    let selection = window().and_then(|window| window.get_selection().ok()?);
    let (Some(number), Some(selection)) = (super::first(&selector), selection) else {
        return;
    };
    super::reveal(&selector, kept);
    // A node of the page can always be selected.
    let _ = selection.select_all_children(&number);
}

/// Where the number begins that was clicked and that no figure was read from.
pub fn passed_of(event: &Event) -> Option<u32> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let named = target.closest("[data-passed]").ok()??;
    named.get_attribute("data-passed")?.parse().ok()
}

/// The selected characters of the text, from the paragraph in which they begin; none where nothing of it is selected.
pub fn selected() -> Option<[u32; 2]> {
    let window = window()?;
    let selection = window.get_selection().ok()??;
    if selection.is_collapsed() {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let begin = range.start_container().ok()?;
    let element = begin.dyn_ref::<Element>().cloned();
    let element = element.or_else(|| begin.parent_element())?;
    let paragraph = element.closest(".text [data-start]").ok()??;
    let start: u32 = paragraph.get_attribute("data-start")?.parse().ok()?;
    let document = window.document()?;
    let until = |node: &Node, offset: u32| {
        let head = document.create_range().ok()?;
        head.set_start(&paragraph, 0).ok()?;
        head.set_end(node, offset).ok()?;
        let words = String::from(head.unchecked_ref::<js_sys::Object>().to_string());
        u32::try_from(words.chars().count()).ok()
    };
    let end = range.end_container().ok()?;
    let last = if paragraph.contains(Some(&end)) {
        until(&end, range.end_offset().ok()?)?
    } else {
        // It goes on beyond the line, which is as far as it counts.
        u32::try_from(paragraph.text_content()?.chars().count()).ok()?
    };
    let first = until(&begin, range.start_offset().ok()?)?;
    (first < last).then_some([start + first, start + last])
}

//! What of the text is selected, by mouse, finger or keyboard.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

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

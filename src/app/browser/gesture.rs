//! What is done to the page as a whole: keys outside of fields, pasting, dropping, double clicks.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{
    ClipboardEvent, DragEvent, Element, Event, EventTarget, File, KeyboardEvent, UiEvent,
};

use super::{all, first, single_keys, window};

/// What the page listens to wherever the focus is; dropped, it listens no more.
pub struct Listeners {
    _held: Vec<EventListener>,
}

/// Something done to the page as a whole.
pub enum Gesture {
    /// A key was pressed outside of any field.
    Key(String),
    /// Escape was pressed, in a field or not.
    Escape,
    /// Text was pasted outside of any field.
    Paste(String),
    /// A file hangs over the page, or no longer does.
    Hover(bool),
    /// Files were dropped on the page.
    Drop(Vec<File>),
}

/// Listens to the whole page.
pub fn listen(tell: impl Fn(Gesture) + Clone + 'static) -> Option<Listeners> {
    let window = window()?;
    let options = EventListenerOptions::enable_prevent_default();
    let on = |name: &'static str, react: fn(&Event) -> Option<Gesture>| {
        let tell = tell.clone();
        EventListener::new_with_options(&window, name, options, move |event| {
            if let Some(gesture) = react(event) {
                tell(gesture);
            }
        })
    };
    let held = vec![
        EventListener::new_with_options(
            &window,
            "click",
            EventListenerOptions {
                phase: EventListenerPhase::Capture,
                passive: false,
            },
            once,
        ),
        on("keydown", key),
        on("pointerdown", |event| {
            close_menus(event.target().and_then(|target| target.dyn_into().ok()));
            None
        }),
        on("paste", paste),
        on("dragover", |event| {
            carries_file(event).then(|| hold(event, Gesture::Hover(true)))
        }),
        on("dragleave", |event| {
            left_page(event).then_some(Gesture::Hover(false))
        }),
        on("drop", |event| {
            let files = dropped(event);
            (!files.is_empty()).then(|| hold(event, Gesture::Drop(files)))
        }),
    ];
    Some(Listeners { _held: held })
}

fn in_field(event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target: EventTarget| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "TEXTAREA" | "INPUT" | "SELECT")
    })
}

fn key(event: &Event) -> Option<Gesture> {
    let pressed = event.dyn_ref::<KeyboardEvent>()?;
    let name = pressed.key();
    if pressed.is_composing() || pressed.alt_key() {
        return None;
    }
    // An open dialog has the keyboard to itself.
    if first("dialog[open]").is_some() {
        return None;
    }
    if pressed.ctrl_key() || pressed.meta_key() {
        let back = !pressed.shift_key();
        return match name.as_str() {
            _ if in_field(event) => None,
            "z" | "Z" if back => Some(hold(event, Gesture::Key("undo".to_owned()))),
            "z" | "Z" | "y" => Some(hold(event, Gesture::Key("redo".to_owned()))),
            _ => None,
        };
    }
    match name.as_str() {
        // An open menu is all that is closed.
        "Escape" if close_menus(None) => None,
        "Escape" => Some(Gesture::Escape),
        _ if in_field(event) => None,
        // Who speaks to the machine, or hits keys by chance, switches these off.
        _ if name.len() == 1 && !single_keys() => None,
        "/" | "F2" => Some(hold(event, Gesture::Key(name))),
        "ArrowDown" | "ArrowUp" if is_mark(event) => Some(hold(event, Gesture::Key(name))),
        "j" | "k" | "e" | "x" | "c" | "a" | "u" | "?" | "Delete" => {
            Some(hold(event, Gesture::Key(name)))
        }
        _ => None,
    }
}

/// A double click on a button presses it once: the second press would often meet another button that
/// has come under the finger. What is switched, sorted or gone back by presses hears them all.
fn once(event: &Event) {
    let again = event
        .dyn_ref::<UiEvent>()
        .is_some_and(|press| press.detail() > 1);
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let button = target.and_then(|target| target.closest("button, label.button").ok()?);
    let hears_all = |button: &Element| {
        let them = "[aria-pressed], [aria-expanded], [role=columnheader] button, [data-again]";
        button.matches(them).is_ok_and(|one| one)
    };
    if again && button.is_some_and(|button| !hears_all(&button)) {
        event.stop_immediate_propagation();
        event.prevent_default();
    }
}

/// Closes menus that stand open, but for one that an element is in; whether there was any.
fn close_menus(except: Option<Element>) -> bool {
    let Some(menu) = first(".menu[open]") else {
        return false;
    };
    let inside = except.is_some_and(|element| menu.contains(Some(&element)));
    // An attribute can always be taken away.
    !inside && menu.remove_attribute("open").is_ok()
}

fn is_mark(event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| element.tag_name() == "MARK")
}

fn paste(event: &Event) -> Option<Gesture> {
    if in_field(event) {
        return None;
    }
    let text = event
        .dyn_ref::<ClipboardEvent>()?
        .clipboard_data()?
        .get_data("text/plain")
        .ok()?;
    (!text.trim().is_empty()).then(|| hold(event, Gesture::Paste(text)))
}

fn carries_file(event: &Event) -> bool {
    let transfer = event
        .dyn_ref::<DragEvent>()
        .and_then(DragEvent::data_transfer);
    transfer.is_some_and(|transfer| transfer.types().includes(&"Files".into(), 0))
}

/// A drag that leaves for nothing has left the window.
fn left_page(event: &Event) -> bool {
    event
        .dyn_ref::<DragEvent>()
        .is_some_and(|drag| drag.related_target().is_none())
}

fn dropped(event: &Event) -> Vec<File> {
    let transfer = event
        .dyn_ref::<DragEvent>()
        .and_then(DragEvent::data_transfer);
    all(transfer.and_then(|transfer| transfer.files()))
}

/// Keeps the browser from doing what it would have done.
fn hold(event: &Event, gesture: Gesture) -> Gesture {
    event.prevent_default();
    gesture
}

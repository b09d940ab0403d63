//! What of the table is on the screen, how high its lines are, and when that changes.

use gloo::{
    events::{EventListener, EventListenerOptions, EventListenerPhase},
    timers::callback::Timeout,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::window;
use crate::app::window::Sight;

/// What of an element is on the screen; none while it is not laid out.
pub fn sight(element: &Element) -> Option<Sight> {
    let place = element.get_bounding_client_rect();
    let height = window()?.inner_height().ok()?.as_f64()?;
    (place.width() > 0.0).then(|| Sight {
        top: -place.top(),
        height,
    })
}

/// The heights of an element's children that are rows, in their order.
pub fn row_heights(element: &Element) -> Vec<f64> {
    let mut heights = Vec::new();
    let mut child = element.first_element_child();
    while let Some(row) = child {
        if row.has_attribute("aria-rowindex") {
            heights.push(row.get_bounding_client_rect().height());
        }
        child = row.next_element_sibling();
    }
    heights
}

/// While a row is not drawn yet, the table itself has the focus, so that no key is lost on the way.
pub fn await_row(observation: usize) {
    if super::first(&format!(".row[data-observation='{observation}']")).is_none() {
        super::focus_quietly(".table");
    }
}

/// Brings a drawn row into the middle of what is scrolled, unless it is seen already; the focus goes
/// to it where it `follows`.
pub fn reveal_row(observation: usize, follows: bool) {
    let selector = format!(".row[data-observation='{observation}']");
    let Some(row) = super::first(&selector) else {
        return;
    };
    if !is_seen(&row) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        options.set_behavior(ScrollBehavior::Instant);
        row.scroll_into_view_with_scroll_into_view_options(&options);
    }
    if follows {
        super::focus_quietly(&[&selector, " .indicator button"].concat());
    }
}

/// Whether a row stands clear of the table's heads, of the panel at its foot and of the phone's tabs.
fn is_seen(row: &Element) -> bool {
    let Some(scrolled) = super::first(".understanding") else {
        return false;
    };
    let height = window().and_then(|window| window.inner_height().ok()?.as_f64());
    let (row, scrolled) = (
        row.get_bounding_client_rect(),
        scrolled.get_bounding_client_rect(),
    );
    let foot = super::first(".understanding .foot")
        .map_or(f64::INFINITY, |foot| foot.get_bounding_client_rect().top());
    let bottom = foot.min(scrolled.bottom().min(height.unwrap_or_default() - TABS));
    row.top() > scrolled.top().max(0.0) + HEADS && row.bottom() < bottom
}

/// The block of a long text that is in the middle of the screen.
pub fn block_seen() -> Option<usize> {
    let window = window()?;
    let middle = window.inner_height().ok()?.as_f64()? / 2.0;
    let blocks = window.document()?.query_selector_all(".text > .block");
    let blocks = blocks.ok()?;
    let (mut low, mut high) = (0, blocks.length());
    while low < high {
        let one = (low + high) / 2;
        let block = blocks.get(one)?.dyn_into::<Element>().ok()?;
        if block.get_bounding_client_rect().bottom() < middle {
            low = one + 1;
        } else {
            high = one;
        }
    }
    usize::try_from(low).ok()
}

/// Room for the table's heads and for the phone's tabs, in pixels.
const HEADS: f64 = 44.0;
const TABS: f64 = 60.0;

/// Held while something is listened to; dropped, it is listened to no more.
pub struct Watch {
    _held: Vec<EventListener>,
}

impl Watch {
    /// Holds these.
    pub(super) fn of(held: Vec<EventListener>) -> Self {
        Self { _held: held }
    }
}

/// Tells whenever anything scrolls or the window changes its size.
pub fn watch_scrolling(tell: impl Fn() + Clone + 'static) -> Option<Watch> {
    let window = window()?;
    let options = EventListenerOptions {
        // What scrolls may be a part of the page; its scrolling does not bubble.
        phase: EventListenerPhase::Capture,
        passive: true,
    };
    let held = ["scroll", "resize"].map(|name| {
        let tell = tell.clone();
        EventListener::new_with_options(&window, name, options, move |_| tell())
    });
    Some(Watch::of(held.into()))
}

/// Tells before the page is printed (`true`) and after.
pub fn watch_printing(tell: impl Fn(bool) + Clone + 'static) -> Option<Watch> {
    let window = window()?;
    let held = [("beforeprint", true), ("afterprint", false)].map(|(name, printing)| {
        let tell = tell.clone();
        EventListener::new(&window, name, move |_| tell(printing))
    });
    Some(Watch::of(held.into()))
}

/// Prints one part of the page alone: `card` or `table`, as the style sheet knows it, and of several
/// the one that fits a selector.
pub fn print(part: &'static str, selector: &str) {
    let Some(window) = window() else { return };
    let root = window
        .document()
        .and_then(|document| document.document_element());
    let marked = super::first(selector);
    let (Some(root), Some(marked)) = (root, marked) else {
        return;
    };
    // Attributes of these names can always be set.
    let _ = root.set_attribute("data-print", part);
    let _ = marked.set_attribute("data-printed", "");
    EventListener::once(&window, "afterprint", move |_| {
        let _ = root.remove_attribute("data-print");
        let _ = marked.remove_attribute("data-printed");
    })
    .forget();
    // Printing stops the page at once: what is drawn for it alone must be there before.
    if let Ok(event) = Event::new("beforeprint") {
        let _ = window.dispatch_event(&event);
    }
    Timeout::new(DRAWN, move || {
        // A browser that can't print says so itself.
        let _ = window.print();
    })
    .forget();
}

/// Time to draw everything for a printer, in milliseconds.
const DRAWN: u32 = 60;

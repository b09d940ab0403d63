//! Keeps the table's drawn lines near the screen, and brings a row that is sought into sight.
//!
//! Which lines those are is reckoned in `window`; here it is looked at, after each drawing and
//! whenever something scrolls, and everything is drawn for a printer.

use std::{cell::RefCell, ops::Range, rc::Rc};

use yew::prelude::*;

use super::{
    browser,
    state::Side,
    table::{Found, Props},
    window::{FIRST, Heights, around},
};

/// What a line is taken for before any was drawn, in pixels.
const GUESS: f64 = 42.0;

/// The row that is to be scrolled to.
#[derive(Clone, Copy)]
pub struct Sought {
    /// Index into the report's observations.
    pub observation: usize,
    /// Whether the focus goes with it.
    pub follows: bool,
}

/// Keeps the drawn lines near the screen, and the chosen row in sight.
#[hook]
pub fn use_window(
    props: &Props,
    found: &Rc<Found>,
    body: &NodeRef,
    sought: &Rc<RefCell<Option<Sought>>>,
) -> (Range<usize>, Heights) {
    let drawn = use_state(|| 0..FIRST);
    let printing = use_state(|| false);
    let heights = use_mut_ref(|| (Rc::clone(found), Heights::new(found.lines.len(), GUESS)));
    // Another list has other heights; what a line usually measures holds on.
    if !Rc::ptr_eq(&heights.borrow().0, found) {
        let guess = heights.borrow().1.guess();
        *heights.borrow_mut() = (Rc::clone(found), Heights::new(found.lines.len(), guess));
    }
    let count = found.lines.len();
    let now = if *printing {
        0..count
    } else {
        drawn.start.min(count)..drawn.end.min(count)
    };
    {
        let sought = sought.clone();
        use_effect_with((props.chosen, props.room), move |(chosen, _)| {
            let Some(chosen) = *chosen else { return };
            if !matches!(chosen.from, Side::Understanding | Side::Still) {
                // A key may have sent for it already, and its row may have lost the focus meanwhile.
                let sent = sought.borrow().is_some_and(|sought| sought.follows);
                let follows = sent || browser::is_focused(".row");
                *sought.borrow_mut() = Some(Sought {
                    observation: chosen.observation,
                    follows,
                });
            }
        });
    }
    let look = {
        let (body, heights, drawn) = (body.clone(), heights.clone(), drawn.setter());
        move |now: &Range<usize>| {
            let element = body.cast::<web_sys::Element>()?;
            let sight = browser::sight(&element)?;
            let wanted = heights.borrow().1.wanted(sight, now)?;
            (wanted != *now).then(|| drawn.set(wanted))
        }
    };
    {
        // After each drawing: what was drawn is measured, what is sought comes into sight.
        let (look, body, heights) = (look.clone(), body.clone(), heights.clone());
        let (found, now, drawn) = (found.clone(), now.clone(), drawn.setter());
        let (printing, sought) = (*printing, sought.clone());
        use_effect(move || {
            if let Some(element) = body.cast::<web_sys::Element>() {
                let measured = browser::row_heights(&element);
                heights.borrow_mut().1.learn(now.start, &measured);
            }
            let seeking = *sought.borrow();
            let line = seeking.and_then(|sought| found.line_of(sought.observation));
            match (seeking, line) {
                (Some(row), Some(line)) if now.contains(&line) => {
                    sought.borrow_mut().take();
                    browser::reveal_row(row.observation, row.follows);
                }
                (Some(_), Some(line)) => drawn.set(around(line, found.lines.len())),
                _ if printing => {}
                _ => {
                    sought.borrow_mut().take();
                    look(&now);
                }
            }
        });
    }
    {
        let last = use_mut_ref(|| 0..0);
        last.replace(now.clone());
        let printing = printing.setter();
        use_effect_with((), move |()| {
            let scrolling = browser::watch_scrolling(move || {
                let now = last.borrow().clone();
                look(&now);
            });
            let printer = browser::watch_printing(move |now| printing.set(now));
            move || drop((scrolling, printer))
        });
    }
    let heights = heights.borrow().1.clone();
    (now, heights)
}

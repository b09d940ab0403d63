//! Keeps the table's drawn lines near the screen, and brings a row that is sought into sight.
//!
//! Which lines those are is reckoned in `window`; here it is looked at, after each drawing and
//! whenever something scrolls, and everything is drawn for a printer.

use std::{cell::RefCell, ops::Range, rc::Rc};

use yew::prelude::*;

use super::{
    browser,
    found::Found,
    state::Side,
    table::Props,
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

/// A table's list with what its lines measure.
type Measured = Rc<RefCell<(Rc<Found>, Heights)>>;

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
    let heights = use_heights(found);
    let count = found.lines.len();
    let now = if *printing {
        0..count
    } else {
        drawn.start.min(count)..drawn.end.min(count)
    };
    use_chosen(props, sought);
    let look = Look {
        body: body.clone(),
        heights: heights.clone(),
        drawn: drawn.setter(),
    };
    {
        let (look, now, sought) = (look.clone(), now.clone(), sought.clone());
        let (found, printing) = (found.clone(), *printing);
        use_effect(move || look.settle(&found, &now, &sought, printing));
    }
    use_scrolling(&now, look, printing.setter());
    let heights = heights.borrow().1.clone();
    (now, heights)
}

/// What lines measure. Another list has other heights; what a line usually measures holds on.
#[hook]
fn use_heights(found: &Rc<Found>) -> Measured {
    let heights = use_mut_ref(|| (Rc::clone(found), Heights::new(found.lines.len(), GUESS)));
    if !Rc::ptr_eq(&heights.borrow().0, found) {
        let guess = heights.borrow().1.guess();
        *heights.borrow_mut() = (Rc::clone(found), Heights::new(found.lines.len(), guess));
    }
    heights
}

/// Seeks the row of a figure that was chosen elsewhere.
#[hook]
fn use_chosen(props: &Props, sought: &Rc<RefCell<Option<Sought>>>) {
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

/// Looks whether other lines are near the screen whenever something scrolls; draws all for a printer.
#[hook]
fn use_scrolling(now: &Range<usize>, look: Look, printing: UseStateSetter<bool>) {
    let last = use_mut_ref(|| 0..0);
    last.replace(now.clone());
    use_effect_with((), move |()| {
        let scrolling = browser::watch_scrolling(move || {
            let now = last.borrow().clone();
            look.again(&now);
        });
        let printer = browser::watch_printing(move |now| printing.set(now));
        move || drop((scrolling, printer))
    });
}

/// Looks which lines are near the screen.
#[derive(Clone)]
struct Look {
    body: NodeRef,
    heights: Measured,
    drawn: UseStateSetter<Range<usize>>,
}

impl Look {
    /// Draws others where those that are drawn are not near it.
    fn again(&self, now: &Range<usize>) -> Option<()> {
        let element = self.body.cast::<web_sys::Element>()?;
        let sight = browser::sight(&element)?;
        let wanted = self.heights.borrow().1.wanted(sight, now)?;
        (wanted != *now).then(|| self.drawn.set(wanted))
    }

    /// After each drawing: what was drawn is measured, what is sought comes into sight.
    fn settle(
        &self,
        found: &Found,
        now: &Range<usize>,
        sought: &RefCell<Option<Sought>>,
        printing: bool,
    ) {
        if let Some(element) = self.body.cast::<web_sys::Element>() {
            let measured = browser::row_heights(&element);
            self.heights.borrow_mut().1.learn(now.start, &measured);
        }
        let seeking = *sought.borrow();
        let line = seeking.and_then(|sought| found.line_of(sought.observation));
        match (seeking, line) {
            (Some(row), Some(line)) if now.contains(&line) => {
                sought.borrow_mut().take();
                browser::reveal_row(row.observation, row.follows);
            }
            (Some(_), Some(line)) => self.drawn.set(around(line, found.lines.len())),
            _ if printing => {}
            _ => {
                sought.borrow_mut().take();
                self.again(now);
            }
        }
    }
}

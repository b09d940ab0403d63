//! The page's side of the press: a worker that is loaded with the first order, and no sooner.

use std::{cell::RefCell, rc::Rc};

use borsh::BorshDeserialize;
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use web_sys::{MessageEvent, Worker};
use yew::prelude::*;
use zhibiao::press::{Order, Said};

use super::{
    address::decode,
    browser,
    errand::{Done, Errand, Making},
    state::{Action, State},
};

/// Loads the press.
const LOADER: &str = "./press-worker.js";

/// A running press. Dropped, it stops.
struct Press {
    worker: Worker,
    /// What is asked before the press is ready; none once it is.
    waiting: Rc<RefCell<Option<Rc<Order>>>>,
    ready: Rc<RefCell<bool>>,
    _held: [EventListener; 2],
}

impl Drop for Press {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl Press {
    fn start(act: &Callback<Action>) -> Option<Self> {
        let worker = browser::worker(LOADER)?;
        let waiting = Rc::new(RefCell::new(None::<Rc<Order>>));
        let ready = Rc::new(RefCell::new(false));
        let heard = {
            let (worker, waiting, ready) = (worker.clone(), waiting.clone(), ready.clone());
            let act = act.clone();
            EventListener::new(&worker.clone(), "message", move |event| {
                let Some(message) = event.dyn_ref::<MessageEvent>() else {
                    return;
                };
                let said = message.data().dyn_into::<Uint8Array>();
                match said.map(|bytes| Said::try_from_slice(&bytes.to_vec())) {
                    Ok(Ok(Said::Ready)) => {
                        *ready.borrow_mut() = true;
                        if let Some(order) = waiting.borrow_mut().take() {
                            send(&worker, &order, &act);
                        }
                    }
                    Ok(Ok(Said::Made { id, product })) => {
                        act.emit(Action::Errand(Errand::Made(id, product)));
                    }
                    _ => act.emit(Action::Errand(Errand::Broke)),
                }
            })
        };
        let broke = {
            let act = act.clone();
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&worker, "error", options, move |event| {
                // Told of in the dialog; it is no fault of the page itself.
                event.prevent_default();
                act.emit(Action::Errand(Errand::Broke));
            })
        };
        Some(Self {
            worker,
            waiting,
            ready,
            _held: [heard, broke],
        })
    }

    fn ask(&self, order: Rc<Order>, act: &Callback<Action>) {
        if *self.ready.borrow() {
            send(&self.worker, &order, act);
        } else {
            *self.waiting.borrow_mut() = Some(order);
        }
    }
}

fn send(worker: &Worker, order: &Rc<Order>, act: &Callback<Action>) {
    let sent = borsh::to_vec(&**order).is_ok_and(|bytes| {
        let message = Uint8Array::from(bytes.as_slice());
        worker.post_message(&message).is_ok()
    });
    if !sent {
        act.emit(Action::Errand(Errand::Broke));
    }
}

/// Hands orders to the press, saves what it made, and opens links that the page came with.
#[hook]
pub fn use_press(state: &State, act: &Callback<Action>) {
    use_orders(state, act);
    use_saving(state, act);
    use_letters(state, act);
}

/// Hands each order to the press; to a new one where the last broke.
#[hook]
fn use_orders(state: &State, act: &Callback<Action>) {
    let errands = &state.errands;
    let press = use_mut_ref(|| None::<Press>);
    let starts = use_mut_ref(|| 0);
    let order = errands.order.clone();
    let order = order.filter(|_| errands.making == Making::Busy);
    let wanted = order.as_ref().map(|order| (order.id, errands.starts));
    let act = act.clone();
    use_effect_with(wanted, move |wanted| {
        let (Some(order), Some((_, start))) = (order, *wanted) else {
            return;
        };
        if starts.replace(start) != start {
            press.borrow_mut().take();
        }
        let mut press = press.borrow_mut();
        if press.is_none() {
            *press = Press::start(&act);
        }
        match &*press {
            Some(press) => press.ask(order, &act),
            None => act.emit(Action::Errand(Errand::Broke)),
        }
    });
}

/// Saves a file that was made.
#[hook]
fn use_saving(state: &State, act: &Callback<Action>) {
    let file = state.errands.file.clone();
    let ready = file.as_ref().and(wanted_id(state));
    let act = act.clone();
    use_effect_with(ready, move |_| {
        if let Some(file) = file {
            browser::save(&file.name, &file.kind, &file.bytes);
            act.emit(Action::Errand(Errand::Did(Done::Saved(file.name.clone()))));
        }
    });
}

/// Opens the link that stands in the address.
#[hook]
fn use_letters(state: &State, act: &Callback<Action>) {
    // A document of the reader's own stands under no link that came in.
    let here = state.here();
    let own = !here.is_blank() && here.origin.is_none() && state.errands.making == Making::Rest;
    use_effect_with(own, |own| {
        if *own {
            browser::forget_letters();
        }
    });
    let act = act.clone();
    use_effect_with((), move |()| {
        let last = RefCell::new(None);
        let receive = move || {
            let letters = browser::letters();
            // Going back and forth within a document keeps its link.
            if *last.borrow() == letters {
                return;
            }
            last.borrow_mut().clone_from(&letters);
            if let Some(letters) = letters {
                let visit = Box::new(decode(&browser::fragment()));
                act.emit(Action::Errand(Errand::Receive(letters, visit)));
            }
        };
        receive();
        let listener = browser::on_address(receive);
        move || drop(listener)
    });
}

fn wanted_id(state: &State) -> Option<u32> {
    state.errands.order.as_ref().map(|order| order.id)
}

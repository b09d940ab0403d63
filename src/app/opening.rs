//! PDF and Word files are opened by a program of their own, which is loaded with the first of them and
//! stopped when it has answered: a file that it cannot bear takes nothing else down.

use std::{cell::Cell, rc::Rc};

use borsh::BorshDeserialize;
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};
use zhibiao::source::Unreadable;

use super::{browser, fault::Fault};

/// Loads the opener.
const LOADER: &str = "./opener-worker.js";

/// The text of a document; none where it is neither PDF nor Word.
pub async fn text_of(bytes: &Uint8Array) -> Result<Option<String>, Fault> {
    let worker = browser::worker(LOADER).ok_or(Fault::OpenerMissing)?;
    let ready = Rc::new(Cell::new(false));
    let answer = JsFuture::from(asked(&worker, bytes, ready.clone())).await;
    worker.terminate();
    match answer {
        Ok(said) => opened(&said).map_err(Fault::Document),
        // What breaks the opener amid its work is no file that anybody can use.
        Err(_) if ready.get() => Err(Fault::Document(Unreadable::Damaged)),
        Err(_) => Err(Fault::OpenerMissing),
    }
}

fn opened(said: &JsValue) -> Result<Option<String>, Unreadable> {
    let bytes = Uint8Array::new(said).to_vec();
    let said = Option::<Result<String, Unreadable>>::try_from_slice(&bytes);
    said.unwrap_or(Some(Err(Unreadable::Damaged))).transpose()
}

/// The answer of a worker that is asked as soon as it is there.
fn asked(worker: &Worker, bytes: &Uint8Array, ready: Rc<Cell<bool>>) -> Promise {
    Promise::new(&mut |answer, fail| {
        let (asking, bytes, ready) = (worker.clone(), bytes.clone(), ready.clone());
        let refuse = fail.clone();
        let heard = EventListener::new(worker, "message", move |event| {
            let Some(message) = event.dyn_ref::<MessageEvent>() else {
                return;
            };
            let done = if ready.replace(true) {
                answer.call1(&JsValue::NULL, &message.data()).map(drop)
            } else {
                asking.post_message(&bytes)
            };
            if done.is_err() {
                settle(&refuse);
            }
        });
        let options = EventListenerOptions::enable_prevent_default();
        let broke = EventListener::new_with_options(worker, "error", options, move |event| {
            // Told of as the file's fault, or the site's.
            event.prevent_default();
            settle(&fail);
        });
        // As long as the worker, which ends with its answer.
        heard.forget();
        broke.forget();
    })
}

/// Gives a promise up; one that is settled already hears nothing more.
fn settle(fail: &Function) {
    drop(fail.call0(&JsValue::NULL));
}

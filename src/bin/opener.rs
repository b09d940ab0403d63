//! The opener as a worker: loaded by `static/opener-worker.js` with the first PDF or Word file. It
//! says that it is there, takes a file's bytes and answers with its text. A panic here is an `error`
//! event on the page's side.

use js_sys::{Uint8Array, global};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};
use zhibiao::source::document;

fn main() {
    // Nothing but a worker loads this program; elsewhere there is nobody to answer to.
    let Ok(scope) = global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let answering = scope.clone();
    let answer = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let Ok(bytes) = event.data().dyn_into::<Uint8Array>() else {
            return;
        };
        let Ok(answer) = borsh::to_vec(&document(&bytes.to_vec())) else {
            wasm_bindgen::throw_str("no memory for the answer");
        };
        say(&answering, &Uint8Array::from(answer.as_slice()));
    });
    scope.set_onmessage(Some(answer.as_ref().unchecked_ref()));
    answer.forget();
    say(&scope, &JsValue::TRUE);
}

fn say(scope: &DedicatedWorkerGlobalScope, said: &JsValue) {
    // Thrown, and uncaught on purpose: the page hears of it as a worker error.
    if let Err(fault) = scope.post_message(said) {
        wasm_bindgen::throw_val(fault);
    }
}

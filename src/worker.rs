//! The worker: reads texts off the page's thread.
//!
//! Started by `static/worker.js`. A panic here is an `error` event on the page's side, which starts
//! a new worker.

use js_sys::global;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};
use zhibiao::{Source, analyze};

use crate::app::wire::{Reply, Request};

/// Listens for texts and answers with readings, for as long as the worker lives.
pub fn serve() {
    // Nothing but a worker loads the program without a window; elsewhere there is nobody to answer to.
    let Ok(scope) = global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let answering = scope.clone();
    let answer = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if let Ok(request) = serde_wasm_bindgen::from_value::<Request>(event.data()) {
            say(&answering, &read(&request));
        }
    });
    scope.set_onmessage(Some(answer.as_ref().unchecked_ref()));
    answer.forget();
    say(&scope, &Reply::Ready);
    // The tables are read at the first text; let that not be the user's.
    analyze(&Source::from_text("", "2023年全区生产总值增长1%。"));
}

fn read(request: &Request) -> Reply {
    let mut source = Source::from_text(&request.name, &request.text);
    source.encoding.clone_from(&request.encoding);
    let report = Box::new(analyze(&source));
    let text = (source.text != request.text).then_some(source.text);
    Reply::Read {
        id: request.id,
        text,
        report,
    }
}

fn say(scope: &DedicatedWorkerGlobalScope, reply: &Reply) {
    let sent = serde_wasm_bindgen::to_value(reply)
        .map_err(JsValue::from)
        .and_then(|value| scope.post_message(&value));
    if let Err(fault) = sent {
        // Uncaught on purpose: the page hears of it as a worker error.
        wasm_bindgen::throw_val(fault);
    }
}

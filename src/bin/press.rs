//! The press as a worker: loaded by `static/press-worker.js` when the page has
//! something to be made. A panic here is an `error` event on the page's side.

use js_sys::global;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};
use zhibiao::press::{Order, Said, press};
use zhibiao::words::{self, Language};

fn main() {
    // Nothing but a worker loads this program; elsewhere there is nobody to answer to.
    let Ok(scope) = global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let answering = scope.clone();
    let answer = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if let Ok(order) = serde_wasm_bindgen::from_value::<Order>(event.data()) {
            words::speak(Language::of_tag(&order.language).unwrap_or_default());
            let product = Box::new(press(order.work));
            say(
                &answering,
                &Said::Made {
                    id: order.id,
                    product,
                },
            );
        }
    });
    scope.set_onmessage(Some(answer.as_ref().unchecked_ref()));
    answer.forget();
    say(&scope, &Said::Ready);
}

fn say(scope: &DedicatedWorkerGlobalScope, said: &Said) {
    let sent = serde_wasm_bindgen::to_value(said)
        .map_err(JsValue::from)
        .and_then(|value| scope.post_message(&value));
    if let Err(fault) = sent {
        // Uncaught on purpose: the page hears of it as a worker error.
        wasm_bindgen::throw_val(fault);
    }
}

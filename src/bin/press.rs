//! The press as a worker: loaded by `static/press-worker.js` when the page has
//! something to be made. A panic here is an `error` event on the page's side.

use borsh::BorshDeserialize;
use js_sys::{Uint8Array, global};
use wasm_bindgen::{JsCast, prelude::Closure};
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
        let asked = event.data().dyn_into::<Uint8Array>();
        let order = asked.map(|bytes| Order::try_from_slice(&bytes.to_vec()));
        if let Ok(Ok(order)) = order {
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
    // Thrown, and uncaught on purpose: the page hears of it as a worker error.
    let Ok(bytes) = borsh::to_vec(said) else {
        wasm_bindgen::throw_str("no memory for the answer");
    };
    if let Err(fault) = scope.post_message(&Uint8Array::from(bytes.as_slice())) {
        wasm_bindgen::throw_val(fault);
    }
}

//! The program that reads, as a worker: loaded by `static/reader-worker.js` as soon as the page is up.
//!
//! It has the whole core and its tables, the page has neither. A panic here is an `error` event on
//! the page's side, which starts a new worker.

use std::io;

use js_sys::{Uint8Array, global};
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};
use zhibiao::Reader;
use zhibiao::source::{Source, Utf8Only, repair};
use zhibiao::wire::{Asked, Reply, Request};

/// What is read first, to nobody's eyes: the page's own sample, which has a little of everything.
const SAMPLE: &str = include_str!("../app/sample.txt");

/// Listens for texts and answers with readings, for as long as the worker lives.
fn main() {
    // Nothing but a worker loads the program without a window; elsewhere there is nobody to answer to.
    let Ok(scope) = global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    say(&scope, borsh::to_vec(&Reply::Ready));
    // The tables are read and the program compiled at the first text; let that not be the user's.
    let mut reader = Reader::default();
    reader.read(&Source::from_text("", SAMPLE));
    let answering = scope.clone();
    let answer = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let asked = event.data().dyn_into::<Uint8Array>();
        match asked.map(|bytes| Asked::of(&bytes.to_vec())) {
            Ok(Ok(Asked::Read(request))) => say(&answering, read(&mut reader, request)),
            Ok(Ok(Asked::Tables { id, question })) => {
                let answer = question.answer();
                say(&answering, borsh::to_vec(&Reply::Tables { id, answer }));
            }
            _ => {}
        }
    });
    scope.set_onmessage(Some(answer.as_ref().unchecked_ref()));
    answer.forget();
}

fn read(reader: &mut Reader, request: Request) -> io::Result<Vec<u8>> {
    let Request {
        id,
        name,
        text,
        encoding,
    } = request;
    // Text that an earlier program decoded wrongly is set right, and the page told.
    let mended = repair(&text, &Utf8Only);
    let text = mended.clone().unwrap_or(text);
    let report = reader.read(&Source {
        name,
        text,
        encoding,
    });
    Reply::read(id, mended, report)
}

/// Says something, or throws: uncaught on purpose, so that the page hears of it as a worker error.
fn say(scope: &DedicatedWorkerGlobalScope, reply: io::Result<Vec<u8>>) {
    let Ok(bytes) = reply else {
        wasm_bindgen::throw_str("no memory for the answer");
    };
    if let Err(fault) = scope.post_message(&Uint8Array::from(bytes.as_slice())) {
        wasm_bindgen::throw_val(fault);
    }
}

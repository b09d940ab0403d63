//! Workers under the page's own policy.
//!
//! A worker that is started by the address of a file has the policy that its host sends with that file, and hosts of
//! static files send none: it could connect anywhere. One that is started by an address of the page's own making has
//! the page's policy. It does nothing but load the file.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, Url, Worker, WorkerOptions, WorkerType};

use super::place;

/// Starts the program that a script of the site loads, by its address within the site; none where the browser refuses
/// workers.
pub fn worker(loader: &str) -> Option<Worker> {
    start(loader).ok()
}

fn start(loader: &str) -> Result<Worker, JsValue> {
    let loader = Url::new_with_base(loader, &place())?.href();
    // An address has no sign that would end the string.
    let script = ["import \"", &loader, "\";"].concat();
    let kind = BlobPropertyBag::new();
    kind.set_type("text/javascript");
    let parts = Array::of1(&script.into());
    let script = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    // Never given up: it is needed for as long as the worker loads, and weighs a line.
    Worker::new_with_options(&Url::create_object_url_with_blob(&script)?, &options)
}

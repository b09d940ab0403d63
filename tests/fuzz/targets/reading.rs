//! Whatever bytes come, as UTF-8: the same must hold of their reading as of chance's texts.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../properties/check.rs"]
mod check;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    if let Err(fault) = check::check(&text) {
        panic!("{fault}");
    }
});

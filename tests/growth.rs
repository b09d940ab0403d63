//! The time of every stage grows with the length of the text and no faster, whatever the text is.
//!
//! Each text is read at one length and at eight times that length. A stage that looks at all of a
//! text for each part of it takes 64 times as long for the longer one; so much as 24 times fails.
//! Lengths that matter to people, and memory, are measured by `cargo bench`.

#![cfg(not(target_arch = "wasm32"))]

use std::hint::black_box;
use std::time::{Duration, Instant};
use zhibiao::fold::fold;
use zhibiao::lexicon::Marks;
use zhibiao::outline::{SentenceKind, outline};
use zhibiao::source::{Source, Utf8Only, repair};
use zhibiao::{analyze, place, profile, quantity};

#[path = "bench/hostile.rs"]
mod hostile;

/// The shorter length, in bytes.
const SHORT: usize = 150_000;

/// How many times longer the longer text is.
const TIMES: usize = 8;

/// How many times longer the longer text may take: well above [`TIMES`], for a busy machine.
const MOST: u32 = 24;

/// Less than this tells nothing.
const LEAST: Duration = Duration::from_millis(8);

/// The time that this thread has had a processor, which Linux tells and which other work on the
/// machine does not change; elsewhere the time since `begun`.
fn used(begun: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat");
    let on_processor = told
        .ok()
        .and_then(|told| told.split(' ').next()?.parse().ok());
    on_processor.map_or_else(|| begun.elapsed(), Duration::from_nanos)
}

/// The shortest of some runs.
fn spent(runs: usize, work: &dyn Fn(&str), text: &str) -> Duration {
    let run = |_| {
        let begun = Instant::now();
        let before = used(begun);
        work(text);
        used(begun).saturating_sub(before)
    };
    (0..runs).map(run).min().unwrap_or_default()
}

/// Fails where a stage takes too much longer for the longer text; a second look is taken first.
fn grows_no_faster(stage: &str, work: &dyn Fn(&str)) {
    for kind in &hostile::ALL {
        let (short, long) = (kind.text(SHORT), kind.text(SHORT * TIMES));
        let ratio = |runs| {
            let least = spent(runs, work, &short).max(LEAST);
            spent(runs, work, &long).as_secs_f64() / least.as_secs_f64()
        };
        let (first, most) = (ratio(1), f64::from(MOST));
        if first > most {
            let again = ratio(5);
            assert!(
                again <= most,
                "{stage}, {}: {TIMES} times the text took {again:.0} times as long",
                kind.name
            );
        }
    }
}

#[test]
fn source_grows_with_its_text() {
    grows_no_faster("source", &|text| {
        black_box(Source::read("样本", text.as_bytes(), &Utf8Only).is_ok());
        black_box(repair(text, &Utf8Only));
    });
}

#[test]
fn fold_grows_with_its_text() {
    grows_no_faster("fold", &|text| {
        black_box(fold(text));
    });
}

#[test]
fn outline_grows_with_its_text() {
    grows_no_faster("outline", &|text| {
        black_box(outline(text, &Marks::of(text)));
    });
}

#[test]
fn place_grows_with_its_text() {
    grows_no_faster("place", &|text| {
        black_box(place::scan(text));
    });
}

#[test]
fn profile_grows_with_its_text() {
    grows_no_faster("profile", &|text| {
        let body = outline(text, &Marks::of(text)).sentences;
        let body = body.iter().filter(|s| s.kind != SentenceKind::Heading);
        let sentences: Vec<_> = body.map(|sentence| sentence.span).collect();
        black_box(profile::policies(text, &sentences));
        black_box(profile::honours(text, &sentences));
    });
}

#[test]
fn quantities_grow_with_their_text() {
    grows_no_faster("quantities", &|text| {
        black_box(quantity::scan(text));
    });
}

#[test]
fn the_whole_grows_with_its_text() {
    grows_no_faster("analyze", &|text| {
        black_box(analyze(&Source::from_text("样本", text)));
    });
}

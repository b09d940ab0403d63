//! How fast reports are read: each stage and the whole, beside the limits of the same run.
//!
//! ```text
//! cargo bench                      # all, with a table at the end
//! cargo bench -- stage             # what has `stage` in its name
//! ZHIBIAO_BENCH_HUGE=1 cargo bench -- growth
//! ```
//!
//! The text is the project's own samples repeated; where the real reports of `../shared` are there,
//! the table is made on them too, each report read by itself. A row's last column is its speed as a
//! part of the speed at which UTF-8 is validated.

use criterion::{Criterion, Throughput};
use std::time::{Duration, Instant};

mod growth;
mod hostile;
mod stages;
mod text;

use stages::{ALL, Document};

/// Bytes of a usual county report.
const USUAL: usize = 45_000;

fn main() {
    if let Ok(bytes) = std::env::var(growth::CHILD) {
        return growth::child(&bytes);
    }
    let asked = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    let asked = asked.unwrap_or_default();
    if !"growth".starts_with(&asked) || asked.is_empty() {
        measure();
    }
    if asked.is_empty() {
        let own = [Document::new(&text::of_size(USUAL))];
        table("own samples", &own);
        let reports: Vec<Document> = text::reports().iter().map(|t| Document::new(t)).collect();
        if !reports.is_empty() {
            table("reports of ../shared, one by one", &reports);
        }
    }
    if "growth".starts_with(&asked) {
        growth::table();
        growth::hostile();
    }
}

/// Criterion's own measurements, with its comparison to the run before.
fn measure() {
    let mut criterion = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
        .configure_from_args();
    let document = Document::new(&text::of_size(USUAL));
    for measured in &ALL {
        let mut group = criterion.benchmark_group(measured.group);
        group.throughput(Throughput::Bytes(document.bytes() as u64));
        group.bench_function(measured.name, |bencher| {
            bencher.iter(|| (measured.run)(&document));
        });
        group.finish();
    }
    criterion.final_summary();
}

/// Speeds and ratios, the best of some rounds for each.
fn table(name: &str, documents: &[Document]) {
    let bytes: usize = documents.iter().map(Document::bytes).sum();
    println!("\n{name}: {} of {bytes} bytes", documents.len());
    println!(
        "{:<8}{:<26}{:>9}{:>10}{:>12}",
        "", "", "ns/byte", "MB/s", "of UTF-8's"
    );
    let mut limit = f64::NAN;
    for measured in &ALL {
        let seconds: f64 = documents.iter().map(|d| best(measured.run, d)).sum();
        let speed = bytes as f64 / seconds / 1e6;
        if limit.is_nan() {
            limit = speed;
        }
        println!(
            "{:<8}{:<26}{:>9.2}{speed:>10.1}{:>12.4}",
            measured.group,
            measured.name,
            1e3 / speed,
            speed / limit
        );
    }
}

fn best(run: fn(&Document), document: &Document) -> f64 {
    let rounds = (0..9).map(|_| {
        let begun = Instant::now();
        run(document);
        begun.elapsed().as_secs_f64()
    });
    rounds.fold(f64::MAX, f64::min)
}

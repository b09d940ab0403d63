//! Time and memory by the length of the text.
//!
//! The peak of memory is the whole process's, so each size is read by a process of its own: this
//! program again, told by [`CHILD`] how long a text to read, and by [`REPORT`] which.

use super::text::{of_size, report_of_size};
use std::time::Instant;
use zhibiao::{Source, analyze};

/// Tells a child how many bytes to read.
pub const CHILD: &str = "ZHIBIAO_BENCH_BYTES";

/// Set, the text is a real report repeated, not the own samples.
const REPORT: &str = "ZHIBIAO_BENCH_REPORT";

/// Set, lengths go up to 100 MB, which takes some seconds more and about a gigabyte.
const HUGE: &str = "ZHIBIAO_BENCH_HUGE";

/// Prints nanoseconds a byte and peak memory for each length, of the own samples and of a real report.
pub fn table() {
    println!("\n   length   ns/byte      MB/s   peak memory / length");
    let lengths = [10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];
    let most = if std::env::var_os(HUGE).is_some() {
        5
    } else {
        4
    };
    println!("own samples, a figure in every 40 bytes");
    lengths[..most]
        .iter()
        .for_each(|length| row(*length, false));
    if report_of_size(1).is_none() {
        return println!("a real report repeated: skipped, ../shared is not there");
    }
    println!("a real report repeated, its figures as far apart as they are");
    lengths[..most].iter().for_each(|length| row(*length, true));
}

/// Prints what a child measures.
fn row(length: u32, report: bool) {
    let Ok(program) = std::env::current_exe() else {
        return;
    };
    let mut child = std::process::Command::new(program);
    child.env(CHILD, length.to_string());
    if report {
        child.env(REPORT, "1");
    }
    match child.output() {
        Ok(output) => print!("{}", String::from_utf8_lossy(&output.stdout)),
        Err(fault) => println!("{length:>9}   not measured: {fault}"),
    }
}

/// Lengths of hostile texts, in bytes.
const HOSTILE: [usize; 2] = [1_000_000, 5_000_000];

/// Prints nanoseconds a byte for each hostile text at two lengths.
pub fn hostile() {
    println!("\n{:<26}{:>14}{:>14}   ns/byte", "", HOSTILE[0], HOSTILE[1]);
    for kind in &super::hostile::ALL {
        let [short, long] = HOSTILE.map(|bytes| {
            let source = Source::from_text("样本", &kind.text(bytes));
            let begun = Instant::now();
            std::hint::black_box(analyze(&source));
            begun.elapsed().as_secs_f64() * 1e9 / source.text.len() as f64
        });
        println!("{:<26}{short:>14.1}{long:>14.1}", kind.name);
    }
}

/// The child's part: reads a text of so many bytes and prints one row.
pub fn child(bytes: &str) {
    let bytes = bytes.parse().unwrap_or(10_000);
    let real = std::env::var_os(REPORT).and_then(|_| report_of_size(bytes));
    let text = real.unwrap_or_else(|| of_size(bytes));
    let length = text.len() as f64;
    // The tables are loaded before anything is measured.
    analyze(&Source::from_text("样本", &of_size(100_000)));
    let source = Source::from_text("样本", &text);
    drop(text);
    let tables = peak();
    let mut best = f64::MAX;
    for _ in 0..if source.text.len() > 5_000_000 { 2 } else { 7 } {
        let begun = Instant::now();
        std::hint::black_box(analyze(&source));
        best = best.min(begun.elapsed().as_secs_f64());
    }
    let memory = match (tables, peak()) {
        // The text itself belongs to the reading; of a short one the rest of the program tells more.
        (Some(before), Some(after)) if length >= 1e6 => {
            format!("{:.1}", (after - before) / length + 1.0)
        }
        _ => "-".to_owned(),
    };
    println!(
        "{:>9.0} {:>9.1} {:>9.1}   {memory}",
        length,
        best * 1e9 / length,
        length / best / 1e6
    );
}

/// The most memory this process has had, in bytes; Linux alone tells.
fn peak() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kilobytes * 1024.0)
}

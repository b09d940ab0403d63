//! By what an address knows a document: eight letters, the same on every machine.
//!
//! ```
//! use zhibiao::{Report, share::{fingerprint, known_by}};
//! assert_eq!(known_by("样本", &Report::default()), fingerprint("样本"));
//! ```
//!
//! A document is its text. One whose text stayed with its sender is known by its title and figures, so that two of
//! them in one page aren't taken for each other.

use crate::report::Report;

/// How many letters a fingerprint has.
pub const PRINT: usize = 8;

/// A text's fingerprint (FNV-1a of 32 bits).
#[must_use]
pub fn fingerprint(text: &str) -> String {
    hash(text.bytes())
}

/// The fingerprint of a document: of its text, or where that is not there of what is told of it.
#[must_use]
pub fn known_by(text: &str, report: &Report) -> String {
    if !text.is_empty() {
        return fingerprint(text);
    }
    let figures = report.observations.iter();
    let told = figures.flat_map(|figure| {
        let value = figure.value.to_bits().to_le_bytes();
        figure.indicator.bytes().chain(value)
    });
    hash(report.document.title.bytes().chain(told))
}

fn hash(bytes: impl Iterator<Item = u8>) -> String {
    let hash = bytes.fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    format!("{hash:08x}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Observation;

    #[test]
    fn a_fingerprint_tells_texts_apart() {
        assert_eq!(fingerprint(""), "811c9dc5");
        assert_ne!(fingerprint("甲"), fingerprint("乙"));
        assert_eq!(fingerprint("甲").len(), PRINT);
    }

    #[test]
    fn figures_without_a_text_are_known_by_what_they_say() {
        let of = |value| {
            let figure = Observation {
                value,
                ..Observation::default()
            };
            known_by(
                "",
                &Report {
                    observations: vec![figure],
                    ..Report::default()
                },
            )
        };
        assert_eq!(of(1.0), of(1.0));
        assert_ne!(of(1.0), of(2.0));
    }
}

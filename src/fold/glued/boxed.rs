//! Boxes of measures whose heading and items stand in one line.
//!
//! ```text
//! 专栏1：主要措施1.治理污染。…。2.…    →    专栏1：主要措施⏎1.治理污染。…。⏎2.…
//! ```

use super::super::hanzi::is_han;
use super::{TITLE, sentences};
use crate::lexicon::find;
use crate::numbering::{self, Style};

/// Begins the heading of a box of measures.
const BOX: &str = "专栏";

/// Whether a line is that of a box.
pub(super) fn is_box(line: &str) -> bool {
    line.starts_with(BOX)
}

/// 专栏1：2011年以来主要措施|1.治理污染。…。|2.…: where the heading of a box ends and its items begin.
pub(super) fn cuts(line: &str) -> Vec<usize> {
    let item = |at: usize| {
        let number = numbering::read(&line[at..]).filter(|number| number.style == Style::Arabic)?;
        let told = !number.is_listed(&line[at..]) && number.rest(&line[at..]).starts_with(is_han);
        told.then_some(number)
    };
    let first = find(line, "1.").filter(|at| item(*at).is_some());
    let Some(first) = first else {
        return Vec::new();
    };
    let heading = &line[..first];
    let told = heading.contains(['：', ':']) && heading.ends_with(is_han);
    if !told || heading.chars().count() > TITLE || heading.contains(['。', '；', '，', ',']) {
        return Vec::new();
    }
    let mut cuts = vec![first];
    let mut next = 2;
    for at in sentences(line, first) {
        if item(at).is_some_and(|number| number.value == next) {
            cuts.push(at);
            next += 1;
        }
    }
    cuts
}

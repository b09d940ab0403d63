//! Original text becomes folded text and an offset map (being written).
use crate::span::{Folded, Original, Span};

/// Folded text and the way back.
pub struct FoldedText {
    /// The text that every later stage reads.
    pub text: String,
    /// From folded bytes to original characters.
    pub map: OffsetMap,
}

/// From folded bytes to original characters.
pub struct OffsetMap {
    starts: Vec<u32>,
}

impl OffsetMap {
    /// The original characters that a folded span came from.
    pub fn original(&self, span: Span<Folded>) -> Span<Original> {
        let at = |offset: u32| self.starts.get(offset as usize).copied().unwrap_or(0);
        Span::new(at(span.start), at(span.end))
    }
}

/// Folds a text.
pub fn fold(text: &str) -> FoldedText {
    let mut starts = Vec::new();
    let mut n = 0;
    for c in text.chars() {
        for _ in 0..c.len_utf8() { starts.push(n); }
        n += 1;
    }
    starts.push(n);
    FoldedText { text: text.to_owned(), map: OffsetMap { starts } }
}

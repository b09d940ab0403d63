//! Two coordinate spaces that cannot be mixed up.
//!
//! A place in the text that the user gave is a [`Span<Original>`], counted in Unicode characters;
//! a place in the folded text that the reader works on is a [`Span<Folded>`], counted in UTF-8
//! bytes. [`crate::fold::OffsetMap`] is the only bridge between them.
//!
//! ```
//! use zhibiao::span::{Folded, Span};
//! let span = Span::<Folded>::new(0, 6);
//! assert_eq!(span.of("增长7.2%"), "增长");
//! ```
//!
//! It does not know what a span means: fields of a figure name theirs in [`crate::observation`].

use std::fmt;
use std::marker::PhantomData;
use std::ops::Range;

/// The text as the user gave it; offsets count Unicode characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Original {}

/// The text after folding; offsets count UTF-8 bytes and lie on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Folded {}

/// A half-open stretch `start..end` of one coordinate space.
pub struct Span<Space> {
    /// First position inside.
    pub start: u32,
    /// First position after.
    pub end: u32,
    space: PhantomData<fn() -> Space>,
}

impl<Space> Span<Space> {
    /// A span from `start` up to, not including, `end`. An inverted pair is an empty span at `start`.
    pub const fn new(start: u32, end: u32) -> Self {
        let end = if end < start { start } else { end };
        Self {
            start,
            end,
            space: PhantomData,
        }
    }

    /// Length in the units of its space.
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether nothing lies inside.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The smallest span that holds both.
    pub fn cover(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// Whether the two share at least one position.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

impl Span<Folded> {
    /// From byte offsets, as `str` methods give them. Texts over 4 GiB are refused at the source.
    pub fn bytes(start: usize, end: usize) -> Self {
        Self::new(
            u32::try_from(start).unwrap_or(u32::MAX),
            u32::try_from(end).unwrap_or(u32::MAX),
        )
    }

    /// The characters of `text` inside, or `""` where the span does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or("")
    }

    /// As a byte range.
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl<Space> Clone for Span<Space> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<Space> Copy for Span<Space> {}
impl<Space> PartialEq for Span<Space> {
    fn eq(&self, other: &Self) -> bool {
        (self.start, self.end) == (other.start, other.end)
    }
}
impl<Space> Eq for Span<Space> {}
impl<Space> PartialOrd for Span<Space> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<Space> Ord for Span<Space> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.start, self.end).cmp(&(other.start, other.end))
    }
}
impl<Space> std::hash::Hash for Span<Space> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        (self.start, self.end).hash(state);
    }
}
impl<Space> fmt::Debug for Span<Space> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inverted_pair_is_empty() {
        assert!(Span::<Original>::new(5, 3).is_empty());
    }

    #[test]
    fn spans_that_touch_do_not_overlap() {
        let (a, b) = (Span::<Original>::new(0, 3), Span::new(3, 5));
        assert!(!a.overlaps(b));
        assert_eq!(a.cover(b), Span::new(0, 5));
    }

    #[test]
    fn a_span_outside_the_text_is_empty_text() {
        assert_eq!(Span::<Folded>::new(1, 2).of("增"), "");
    }
}

//! Marks: punctuation, spaces and whatever else is neither a common Chinese character nor a letter or
//! digit. Those of a text are found once, for all stages that cut it.
//!
//! ```
//! use zhibiao::lexicon::Marks;
//! let marks = Marks::of("增长7%，“A区”");
//! let quoted: Vec<_> = marks.within(11..20).iter().collect();
//! assert_eq!(quoted, [(0, '“'), (7, '”')]);
//! ```
//!
//! What a mark means is for who asks.

use std::ops::Range;

/// The marks of a text, in its order.
#[derive(Debug, Default)]
pub struct Marks(Vec<(u32, char)>);

/// Bytes of prose for each mark in it, at the least.
const MARK_EVERY: usize = 12;

impl Marks {
    /// Finds them.
    pub fn of(text: &str) -> Self {
        let mut found = Vec::with_capacity(text.len() / MARK_EVERY);
        // A text of more than four gigabytes has no spans either.
        found.extend(marks(text).map(|(at, mark)| (at as u32, mark)));
        Self(found)
    }

    /// Those of the whole text.
    pub fn all(&self) -> Marked<'_> {
        Marked {
            marks: &self.0,
            start: 0,
        }
    }

    /// Those of a stretch of the text, in bytes.
    pub fn within(&self, stretch: Range<usize>) -> Marked<'_> {
        self.all().within(stretch)
    }
}

/// The marks of a stretch of a text, whose places count from its start.
#[derive(Clone, Copy, Debug)]
pub struct Marked<'m> {
    marks: &'m [(u32, char)],
    start: usize,
}

impl<'m> Marked<'m> {
    /// Those of a part of the stretch.
    #[must_use]
    pub fn within(self, part: Range<usize>) -> Self {
        let part = self.start + part.start..self.start + part.end;
        let first = self
            .marks
            .partition_point(|mark| (mark.0 as usize) < part.start);
        let marks = &self.marks[first..];
        // A stretch has few: they are counted sooner than their end is searched for.
        let inside = marks.iter().take_while(|mark| (mark.0 as usize) < part.end);
        Self {
            marks: &marks[..inside.count()],
            start: part.start,
        }
    }

    /// Each with its place.
    pub fn iter(self) -> impl Iterator<Item = (usize, char)> + 'm {
        let marks = self.marks.iter();
        marks.map(move |&(at, mark)| (at as usize - self.start, mark))
    }
}

/// The marks of a text that nobody looks through again, with their places. Most of it is passed over byte by
/// byte.
pub fn marks(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let mut rest = text.as_bytes().get(at..)?;
        loop {
            // U+4000 to U+9FFF first, two at a time where they stand together: most are.
            while let [0xE4..=0xE9, _, _, 0xE4..=0xE9, _, _, after @ ..] = rest {
                rest = after;
            }
            rest = match rest {
                [0xE4..=0xE9, _, _, after @ ..] => after,
                [byte, after @ ..] if byte.is_ascii_alphanumeric() => after,
                _ => break,
            }
        }
        at = text.len() - rest.len();
        let mark = text[at..].chars().next()?;
        at += mark.len_utf8();
        Some((at - mark.len_utf8(), mark))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_what_is_left() {
        let found: Vec<_> = marks("增长7.2%，𠮷“A区”\n").collect();
        assert_eq!(
            found,
            [
                (7, '.'),
                (9, '%'),
                (10, '，'),
                (13, '𠮷'),
                (17, '“'),
                (24, '”'),
                (27, '\n')
            ]
        );
    }

    #[test]
    fn parts_count_from_their_own_start() {
        let text = "全年，新增“A区”；增长7.2%。";
        let marks = Marks::of(text);
        for (start, end) in [(0, 0), (6, 9), (9, 31), (9, text.len())] {
            let part = super::marks(&text[start..end]).collect::<Vec<_>>();
            assert_eq!(marks.within(start..end).iter().collect::<Vec<_>>(), part);
            let inner = marks
                .within(3..text.len())
                .within(start.max(3) - 3..end.max(3) - 3);
            assert_eq!(
                inner.iter().count(),
                part.len() - usize::from(start == 0 && end > 6)
            );
        }
    }
}

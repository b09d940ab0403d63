//! Sentences cut into clauses and lists into items, never inside 《》, “” or （）.
//!
//! ```text
//! 印发《甲、乙办法》，获评丙、丁      印发《甲、乙办法》 | 获评丙、丁; items 丙 | 丁
//! ```
//!
//! A bracket without its partner in the same sentence counts as no bracket, so that one slip of
//! the keyboard does not swallow the rest.

use crate::lexicon::{Marked, marks};
use crate::span::{Folded, Span};
use std::ops::Range;

/// A stretch of a sentence between two stops, with what is bracketed in it.
pub struct Clause<'a> {
    /// Its characters.
    pub text: &'a str,
    /// Where it begins in the folded text.
    base: usize,
    /// For every byte of `text`, whether it stands inside a pair, the pair's own marks included.
    inside: &'a [bool],
}

/// A sentence, with what is bracketed in it.
pub struct Sentence<'a> {
    text: &'a str,
    base: usize,
    inside: Vec<bool>,
    /// The marks that end clauses where no pair holds them.
    stops: Vec<(usize, char)>,
}

/// Longest clause in bytes, some 400 characters: what goes on without a stop is no prose, and is
/// cut so that reading it costs no more a character than prose does.
const LONGEST: usize = 1200;

/// Deepest nesting of pairs that is followed.
const DEEPEST: usize = 8;

const PAIRS: [(char, char); 5] = [
    ('《', '》'),
    ('“', '”'),
    ('‘', '’'),
    ('（', '）'),
    ('(', ')'),
];

impl<'a> Sentence<'a> {
    /// Marks what is bracketed in a sentence that begins at `base` in the folded text.
    pub fn new(text: &'a str, marks: Marked<'_>, base: usize) -> Self {
        let (mut pairing, mut stops) = (Pairing::default(), Vec::new());
        for (at, mark) in marks.iter() {
            if is_stop(mark) {
                stops.push((at, mark));
            } else {
                pairing.take(at, mark);
            }
        }
        let mut inside = vec![false; text.len()];
        for pair in pairing.found {
            inside[pair].fill(true);
        }
        Self {
            text,
            base,
            inside,
            stops,
        }
    }

    /// Its clauses, without the stops between them.
    pub fn clauses(&self) -> Vec<Clause<'_>> {
        let all = Clause {
            text: self.text,
            base: self.base,
            inside: &self.inside,
        };
        let (mut parts, mut start) = (Vec::with_capacity(self.stops.len() + 1), 0);
        for &(at, stop) in self.stops.iter().filter(|(at, _)| all.open(*at)) {
            all.shortened(start..at, &mut parts);
            start = at + stop.len_utf8();
        }
        all.shortened(start..self.text.len(), &mut parts);
        parts.retain(|part| !is_blank(&self.text[part.clone()]));
        parts.into_iter().map(|range| all.part(range)).collect()
    }
}

/// Whether nothing but white space stands there.
fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

const fn is_stop(mark: char) -> bool {
    matches!(
        mark,
        '，' | '；' | '：' | '。' | '！' | '？' | ',' | ';' | '!' | '?' | '\n' | '\r' | '\t'
    )
}

impl<'a> Clause<'a> {
    /// A part of it.
    pub fn part(&self, range: Range<usize>) -> Self {
        Self {
            text: &self.text[range.clone()],
            base: self.base + range.start,
            inside: &self.inside[range],
        }
    }

    /// Adds `range`, in parts where it is too long for one clause.
    fn shortened(&self, range: Range<usize>, parts: &mut Vec<Range<usize>>) {
        let mut start = range.start;
        if range.len() > LONGEST {
            for (at, _) in self.text[range.clone()].char_indices() {
                let at = range.start + at;
                if at - start > LONGEST && self.open(at) {
                    parts.push(start..at);
                    start = at;
                }
            }
        }
        parts.push(start..range.end);
    }

    /// Whether byte `at` stands inside no pair.
    pub fn open(&self, at: usize) -> bool {
        !self.inside.get(at).copied().unwrap_or(false)
    }

    /// The place of all of it in what its sentence's place is counted in.
    pub fn place(&self) -> Range<usize> {
        self.base..self.base + self.text.len()
    }

    /// The place of a part in the folded text.
    pub fn span(&self, range: &Range<usize>) -> Span<Folded> {
        Span::bytes(self.base + range.start, self.base + range.end)
    }

    /// Cuts `range` wherever `cut`, given what stands before since the last cut and what follows,
    /// says how many bytes to leave out. Looks outside of pairs only; empty parts are dropped.
    pub fn cut(
        &self,
        range: Range<usize>,
        cut: impl Fn(&str, &str) -> Option<usize>,
    ) -> Vec<Range<usize>> {
        let (mut parts, mut start, mut skip) = (Vec::new(), range.start, range.start);
        for (at, _) in self.text[range.clone()]
            .char_indices()
            .map(|(at, c)| (range.start + at, c))
        {
            if at < skip || !self.open(at) {
                continue;
            }
            if let Some(length) = cut(&self.text[start..at], &self.text[at..range.end]) {
                parts.push(start..at);
                (start, skip) = (at + length, at + length);
            }
        }
        parts.push(start..range.end);
        parts.retain(|part| !is_blank(&self.text[part.clone()]));
        parts
    }
}

/// The outermost pairs of `text`, marks included.
pub fn pairs(text: &str) -> Vec<Range<usize>> {
    let mut pairing = Pairing::default();
    for (at, mark) in marks(text) {
        pairing.take(at, mark);
    }
    pairing.found
}

/// Pairs in the making.
#[derive(Default)]
struct Pairing {
    /// Where pairs opened, and what closes them.
    open: Vec<(usize, char)>,
    found: Vec<Range<usize>>,
}

impl Pairing {
    /// Takes the next mark of the text.
    fn take(&mut self, at: usize, mark: char) {
        if let Some((_, closer)) = PAIRS.iter().find(|(opener, _)| *opener == mark) {
            if self.open.len() == DEEPEST {
                self.open.remove(0);
            }
            self.open.push((at, *closer));
        } else if let Some(depth) = self.open.iter().rposition(|(_, closer)| *closer == mark) {
            let start = self.open[depth].0;
            self.open.truncate(depth);
            while self.found.last().is_some_and(|inner| inner.start > start) {
                self.found.pop();
            }
            self.found.push(start..at + mark.len_utf8());
        }
    }
}

/// What stands between the marks of a pair.
pub fn within(text: &str, pair: &Range<usize>) -> Range<usize> {
    let mark = |c: Option<char>| c.map_or(0, char::len_utf8);
    let marked = &text[pair.clone()];
    pair.start + mark(marked.chars().next())..pair.end - mark(marked.chars().next_back())
}

/// A name without what is bracketed at its end: （草案）, （2021—2025年）.
pub fn without_brackets(title: &str) -> &str {
    let mut bare = title.trim_end();
    while bare.ends_with(['）', ')']) {
        match bare.rfind(['（', '(']) {
            Some(at) if at > 0 => bare = bare[..at].trim_end(),
            _ => break,
        }
    }
    bare
}

/// Without the quotes around the whole of it, also where one is typed for its partner: ”某某县”.
pub fn unquoted(text: &str, range: Range<usize>) -> Range<usize> {
    let part = &text[range.clone()];
    let quotes = ['“', '”'];
    let same = part.starts_with('”') && part.ends_with('”')
        || part.starts_with('“') && part.ends_with('“');
    if same && part.matches(quotes).count() == 2 {
        return within(text, &range);
    }
    match pairs(part).as_slice() {
        [pair] if *pair == (0..part.len()) && part.starts_with('“') => within(text, &range),
        _ => range,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Marks;

    fn clauses(text: &str) -> Vec<String> {
        let sentence = Sentence::new(text, Marks::of(text).all(), 0);
        sentence
            .clauses()
            .iter()
            .map(|clause| clause.text.to_owned())
            .collect()
    }

    #[test]
    fn stops_inside_pairs_do_not_cut() {
        assert_eq!(
            clauses("落实《甲，乙》，实施“丙，丁”"),
            ["落实《甲，乙》", "实施“丙，丁”"]
        );
    }

    #[test]
    fn a_lone_bracket_is_no_bracket() {
        assert_eq!(clauses("甲（乙，丙”，丁"), ["甲（乙", "丙”", "丁"]);
    }

    #[test]
    fn an_inner_pair_belongs_to_its_outer_one() {
        assert_eq!(
            pairs("《落实《甲》方案》乙（丙）"),
            [
                0.."《落实《甲》方案》".len(),
                "《落实《甲》方案》乙".len().."《落实《甲》方案》乙（丙）".len()
            ]
        );
    }
}

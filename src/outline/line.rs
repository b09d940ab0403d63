//! The lines of a text, and what each turns out to be.
//!
//! A line keeps its place (trimmed) and a *bare* form with all white space gone, which rules
//! compare, so that `政 府 工 作 报 告` is `政府工作报告`. It decides nothing.

use super::bars;
use crate::lexicon::{Marked, Marks};
use crate::span::{Folded, Span};
use std::borrow::Cow;
use std::ops::Range;

/// White space that web pages spell out.
const ENTITIES: [&str; 5] = ["&nbsp;", "&emsp;", "&ensp;", "&thinsp;", "&#160;"];

/// One line, without its end.
pub(crate) struct Line<'t> {
    /// As it stands, only a trailing `\r` gone.
    pub raw: Span<Folded>,
    /// Trimmed of white space.
    pub span: Span<Folded>,
    /// The trimmed text.
    pub text: &'t str,
    /// The text without any white space; most lines have none.
    pub bare: Cow<'t, str>,
    /// Whether a sentence ends in it.
    pub ended: bool,
    /// Whether a bar stands in it, which parts cells.
    pub barred: bool,
    /// Whether a bar or a dash stands in it, which parts a title from its site.
    pub parted: bool,
    /// Length of `bare` in characters.
    pub chars: usize,
    /// Its width in columns, a Chinese character taking two.
    pub columns: usize,
    /// What it has turned out to be.
    pub role: Role,
}

/// What a line is; [`Role::Text`] until a stage knows better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Nothing but white space.
    Blank,
    /// Body or heading.
    Text,
    /// Names the document, its occasion or its speaker.
    Title,
    /// Part of a table.
    Table,
    /// Not the document's own, with the reason.
    Furniture(&'static str),
}

impl Line<'_> {
    /// Whether it is still body or heading.
    pub(crate) fn is_text(&self) -> bool {
        self.role == Role::Text
    }

    /// Whether a sentence ends in it.
    pub(crate) fn has_sentence_end(&self) -> bool {
        self.ended
    }

    /// Whether its last character closes a clause or a sentence.
    pub(crate) fn ends_open(&self) -> bool {
        !self.bare.ends_with(|c| {
            is_sentence_end(c) || matches!(c, '；' | '：' | '，' | '、' | ';' | ':' | ',' | '…')
        })
    }
}

/// `。！？` and what is left of their ASCII forms.
pub(crate) const fn is_sentence_end(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!')
}

/// Splits a text at `\n`, and where rows of a table were run together at their bars; blank lines are
/// kept, so that neighbours in the list are neighbours on the page.
pub(crate) fn split<'t>(text: &'t str, marks: &Marks) -> Vec<Line<'t>> {
    let mut lines = Vec::new();
    let mut start = 0;
    let ends = memchr::memchr_iter(b'\n', text.as_bytes());
    for end in ends.chain([text.len()]) {
        let whole = line(text, start..end, marks);
        let cuts = whole.barred.then(|| bars::cut(&text[start..end])).flatten();
        match cuts {
            Some(cuts) => {
                let piece =
                    |cut: Range<usize>| line(text, start + cut.start..start + cut.end, marks);
                lines.extend(cuts.into_iter().map(piece));
            }
            None => lines.push(whole),
        }
        start = end + 1;
    }
    lines
}

/// The line that stands there.
fn line<'t>(text: &'t str, range: Range<usize>, marks: &Marks) -> Line<'t> {
    let piece = &text[range.clone()];
    let raw = Span::bytes(
        range.start,
        range.start + piece.trim_end_matches('\r').len(),
    );
    let span = trim(text, raw);
    let trimmed = span.of(text);
    let Scanned {
        bare,
        ended,
        barred,
        parted,
    } = scan(trimmed, marks.within(span.range()));
    let role = if bare.is_empty() {
        Role::Blank
    } else {
        Role::Text
    };
    let chars = bare.chars().count();
    let all = if bare.len() == trimmed.len() {
        chars
    } else {
        trimmed.chars().count()
    };
    Line {
        raw,
        span,
        text: trimmed,
        chars,
        columns: 2 * all - ascii(trimmed),
        ended,
        barred,
        parted,
        bare,
        role,
    }
}

/// The lines of a text whose marks are not known.
#[cfg(test)]
pub(crate) fn of_text(text: &str) -> Vec<Line<'_>> {
    split(text, &Marks::of(text))
}

/// How many ASCII characters a text has: counted in bytes so few that a byte holds the count, which
/// is done sixteen at a time.
fn ascii(text: &str) -> usize {
    let stretches = text.as_bytes().chunks(255);
    let counts = stretches.map(|bytes| bytes.iter().map(|byte| u8::from(byte.is_ascii())).sum());
    counts.map(|count: u8| usize::from(count)).sum()
}

/// The span without white space and spelled-out white space at its ends.
pub(crate) fn trim(text: &str, span: Span<Folded>) -> Span<Folded> {
    let (mut start, mut rest) = (span.start as usize, span.of(text));
    let ends = |c: char| is_space(c) || matches!(c, '&' | ';');
    if !rest.starts_with(ends) && !rest.ends_with(ends) {
        return Span::bytes(start, start + rest.len());
    }
    loop {
        let mut kept = rest.trim_start_matches(is_space);
        for entity in ENTITIES {
            kept = kept.strip_prefix(entity).unwrap_or(kept);
        }
        if kept.len() == rest.len() {
            break;
        }
        start += rest.len() - kept.len();
        rest = kept;
    }
    loop {
        let mut kept = rest.trim_end_matches(is_space);
        for entity in ENTITIES {
            kept = kept.strip_suffix(entity).unwrap_or(kept);
        }
        if kept.len() == rest.len() {
            break;
        }
        rest = kept;
    }
    Span::bytes(start, start + rest.len())
}

/// The text without white space, zero-width marks, entities, and the runs of `?` that a wrong
/// decoding leaves of them.
pub(crate) fn bare(text: &str) -> Cow<'_, str> {
    scan(text, Marks::of(text).all()).bare
}

/// What one look at the marks of a line tells.
struct Scanned<'t> {
    bare: Cow<'t, str>,
    ended: bool,
    barred: bool,
    parted: bool,
}

fn scan<'t>(text: &'t str, marks: Marked<'_>) -> Scanned<'t> {
    let (mut ended, mut barred, mut parted) = (false, false, false);
    let mut kept = String::new();
    let mut copied = 0;
    for (at, mark) in marks.iter() {
        let rest = &text[at..];
        let dropped = match mark {
            // Dropped with what began before it.
            _ if at < copied => 0,
            '“' | '”' => 0,
            '&' => ENTITIES
                .iter()
                .find(|entity| rest.starts_with(**entity))
                .map_or(0, |entity| entity.len()),
            '?' if rest.starts_with("??") => rest.len() - rest.trim_start_matches('?').len(),
            _ if is_space(mark) => mark.len_utf8(),
            _ => 0,
        };
        if dropped > 0 {
            kept.push_str(&text[copied..at]);
            copied = at + dropped;
        }
        ended |= is_sentence_end(mark);
        barred |= matches!(mark, '|' | '｜');
        parted |= matches!(mark, '-' | '—' | '_' | '|' | '｜');
    }
    let bare = if copied > 0 {
        kept.push_str(&text[copied..]);
        Cow::Owned(kept)
    } else {
        Cow::Borrowed(text)
    };
    Scanned {
        bare,
        ended,
        barred,
        parted,
    }
}

/// White space in the widest sense.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}'
        )
}

/// A letter of Chinese writing.
pub(crate) const fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '〇' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_trimmed_and_bared() {
        let lines = of_text("\u{3000}政 府&nbsp;报??告 \r\n\n完");
        assert_eq!(
            (lines[0].text, &*lines[0].bare),
            ("政 府&nbsp;报??告", "政府报告")
        );
        assert_eq!(lines[1].role, Role::Blank);
        assert_eq!(lines[2].span.range(), 28..31);
    }

    #[test]
    fn a_line_of_entities_is_blank() {
        assert_eq!(of_text(" &nbsp; &emsp; ")[0].role, Role::Blank);
    }

    #[test]
    fn one_question_mark_stays() {
        assert_eq!(bare("怎么办? 好"), "怎么办?好");
    }
}

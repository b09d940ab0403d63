//! Sentences that are too long to be one: a text without a full stop is read in parts.
//!
//! ```text
//! 甲类120家，…（6,000 bytes）…，|乙类98家，…      two parts, cut behind a comma
//! ```
//!
//! What is a sentence at all is for [`crate::outline`] to say.

use crate::outline::Sentence;
use crate::span::Span;

/// Longest stretch that is read as one sentence, in bytes. Real sentences are shorter; the cut keeps a
/// text without a full stop from costing more than its length.
pub const LONGEST: usize = 6_000;

/// A sentence, or the parts of one that is too long, cut behind a comma where there is one.
pub fn parts(text: &str, sentence: &Sentence) -> Vec<Sentence> {
    let mut parts = Vec::new();
    let (mut start, end) = (sentence.span.start as usize, sentence.span.end as usize);
    while end - start > LONGEST {
        let limit = (start..=start + LONGEST)
            .rev()
            .find(|&at| text.is_char_boundary(at))
            .unwrap_or(end);
        let cut = text[start..limit]
            .rfind(['；', '，', '。', '、', '\n'])
            .map(|at| start + at)
            .filter(|&cut| cut > start);
        let cut = cut.map_or(limit, |cut| {
            cut + text[cut..].chars().next().map_or(1, char::len_utf8)
        });
        if cut <= start {
            break;
        }
        parts.push(Sentence {
            span: Span::bytes(start, cut),
            ..*sentence
        });
        start = cut;
    }
    parts.push(Sentence {
        span: Span::bytes(start, end),
        ..*sentence
    });
    parts
}

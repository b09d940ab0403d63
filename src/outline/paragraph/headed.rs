//! Which paragraphs are headings, and which of them each paragraph stands under.
//!
//! ```text
//! 一、工业            heading
//! （一）重点项目        heading under it
//! 一、                no heading: a number alone
//! ```
//!
//! What the words of a heading look like is told in [`super::super::heading`].

use super::Paragraph;
use crate::outline::date;
use crate::outline::heading::{self, Candidate};

/// Finds the headings among them; `wrapped` says that lines were broken to one width.
pub(super) fn find_headings(text: &str, paragraphs: &mut [Paragraph], wrapped: bool) {
    for i in 0..paragraphs.len() {
        let paragraph = &paragraphs[i];
        if paragraph.title || paragraph.sentences.is_empty() {
            continue;
        }
        let near = [i.checked_sub(1), Some(i + 1)]
            .into_iter()
            .flatten()
            .filter_map(|n| paragraphs.get(n))
            .any(|other| other.bare_figure || is_number_alone(other.span.of(text)));
        let candidate = Candidate {
            text: paragraph.span.of(text),
            first: paragraph.sentences[0],
            sentences: paragraph.sentences.len(),
            chars: paragraph.chars,
            followed: paragraphs
                .get(i + 1)
                .is_some_and(|next| !next.title && !is_signature_date(next.span.of(text))),
            broken_off: wrapped && i > 0 && paragraphs[i - 1].is_broken_off(text),
            listed: paragraph.bare_figure && (near || is_amid_lines(text, paragraphs, i)),
        };
        paragraphs[i].heading = heading::find(&candidate, text);
    }
}

/// 生态环境⏎优良天数比例达96%⏎民生保障⏎…: whether a rate or a rank stands below a topic, in a list that has but bare lines; counts
/// stand so in the frame of a page too (已有0人评论).
fn is_amid_lines(text: &str, paragraphs: &[Paragraph], i: usize) -> bool {
    const LONGEST: usize = 40;
    const TOPIC: usize = 12;
    let words = paragraphs[i].span.of(text);
    if !(words.contains('%') || heading::tells_rank(words)) {
        return false;
    }
    let bare = |other: &Paragraph| other.bare_line && !other.title && other.chars <= LONGEST;
    let topic = i.checked_sub(1).and_then(|above| paragraphs.get(above));
    let topic = topic.is_some_and(|topic| bare(topic) && topic.chars <= TOPIC);
    topic && paragraphs.get(i + 1).is_some_and(bare)
}

/// The number of an item in a line of its own.
fn is_number_alone(words: &str) -> bool {
    words.len() <= 2 && words.bytes().all(|byte| byte.is_ascii_digit())
}

/// `2022年3月9日`, `2022年3月9日印发`: what stands above it signs, and heads nothing.
fn is_signature_date(words: &str) -> bool {
    date::is_date_of_issue(words)
}

/// 一、… （一）… 二、…: the level of each heading, and the one around it.
pub(super) fn nested(paragraphs: &[Paragraph]) -> Vec<(u8, Option<usize>)> {
    let headed: Vec<usize> = (0..paragraphs.len())
        .filter(|i| paragraphs[*i].heading.is_some())
        .collect();
    let at_once = |i: usize| {
        paragraphs
            .get(i + 1)
            .is_some_and(|next| next.heading.is_some())
    };
    let marks: Vec<_> = headed
        .iter()
        .filter_map(|i| {
            paragraphs[*i]
                .heading
                .map(|heading| (heading.mark, at_once(*i)))
        })
        .collect();
    heading::nest(&heading::ranks(&marks))
}

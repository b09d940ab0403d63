//! Where sentences end.
//!
//! ```text
//! 他说：“经济向好。”消费回暖。   →   他说：“经济向好。” | 消费回暖。
//! 出台《方案。试行》等文件。      →   one sentence
//! ```
//!
//! `。！？` end a sentence, with the quotes, brackets and note marks that close right after; so does
//! the end of a paragraph. `；` and `：` do not. It doesn't look inside a sentence.

use super::line::{self, is_sentence_end};
use crate::lexicon::{Marked, Marks};
use crate::span::{Folded, Span};

/// Inside a longer quote or bracket sentences are told apart after all: a speech printed whole
/// would otherwise be one sentence.
const LONGEST_QUOTE: usize = 360;

/// Cuts a paragraph into sentences, trimmed, none empty.
pub(crate) fn cut(text: &str, marks: &Marks, paragraph: Span<Folded>) -> Vec<Span<Folded>> {
    let body = paragraph.of(text);
    let base = paragraph.start as usize;
    let marks = marks.within(paragraph.range());
    let closes = quote_ends(marks);
    let ends = marks.iter().filter(|(_, c)| is_sentence_end(*c)).count();
    let mut sentences = Vec::with_capacity(ends + 1);
    let (mut start, mut shut_until) = (0, 0);
    let mut closes = closes.into_iter().peekable();
    let mut push = |from: usize, to: usize| {
        let from = from + serial_cell(&body[from..to]);
        let span = line::trim(text, Span::bytes(base + from, base + to));
        if !span.is_empty() {
            sentences.push(span);
        }
    };
    for (at, c) in marks.iter() {
        // What closes a sentence with its end is no beginning of the next one.
        if at < start {
            continue;
        }
        while let Some((_, shut)) = closes.next_if(|(from, _)| *from <= at) {
            shut_until = shut_until.max(shut);
        }
        if !is_sentence_end(c) {
            continue;
        }
        let next = at + c.len_utf8();
        let end = skip_closers(body, next);
        // Inside a quote the sentence ends only where the quote closes and nothing leans on it.
        if next < shut_until && (end < shut_until || leans_on_quote(&body[end..])) {
            continue;
        }
        if goes_on(&body[end..]) {
            continue;
        }
        push(start, end);
        start = end;
    }
    push(start, body.len());
    sentences
}

/// 甲和乙翻一番。|分别由10亿元和2亿元增至…: whether words go on to tell of what stands before a full stop that should be a comma.
fn goes_on(behind: &str) -> bool {
    let told = behind.strip_prefix("分别");
    told.is_some_and(|told| {
        let bare = told.trim_start_matches(['达', '到', '为', '完', '成', '实', '现']);
        let moved = told.starts_with(['由', '从', '比', '较', '增', '下', '提', '同']);
        moved || bare.len() < told.len() && bare.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// 1|粮食产量98亿斤以上。|市农技中心: the length of a cell that only numbers a row.
fn serial_cell(sentence: &str) -> usize {
    const LONGEST: usize = 3;
    let bare = sentence.trim_start_matches(['|', ' ']);
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    let rest = bare[digits..].trim_start_matches(' ');
    let serial = (1..=LONGEST).contains(&digits) && rest.starts_with('|');
    let prose = || rest.chars().skip(1).take(4).all(line::is_han);
    if serial && prose() {
        sentence.len() - rest.len() + '|'.len_utf8()
    } else {
        0
    }
}

/// Opening positions of the quotes among these marks that close again soon enough, with the position
/// after the close.
fn quote_ends(marks: Marked<'_>) -> Vec<(usize, usize)> {
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut pairs = Vec::new();
    for (at, c) in marks.iter() {
        if let Some(close) = closer_of(c) {
            open.push((close, at));
        } else if let Some(i) = open.iter().rposition(|(close, _)| *close == c) {
            // What was opened inside and never closed is dropped with it.
            let (_, from) = open[i];
            open.truncate(i);
            if at - from <= LONGEST_QUOTE {
                pairs.push((from, at + c.len_utf8()));
            }
        }
        if open.len() > 16 {
            open.remove(0);
        }
    }
    pairs.sort_unstable();
    pairs
}

/// The closing sign of an opening one.
const fn closer_of(c: char) -> Option<char> {
    Some(match c {
        '“' => '”',
        '‘' => '’',
        '《' => '》',
        '〈' => '〉',
        '「' => '」',
        '『' => '』',
        '（' => '）',
        '【' => '】',
        _ => return None,
    })
}

const fn is_closer(c: char) -> bool {
    matches!(c, '”' | '’' | '》' | '〉' | '」' | '』' | '）' | '】')
}

/// Past further ends, closing signs and a note mark such as `[3]`.
fn skip_closers(body: &str, from: usize) -> usize {
    let mut at = from;
    while let Some(c) = body[at..].chars().next() {
        if is_sentence_end(c) || is_closer(c) || matches!(c, '…' | '"') {
            at += c.len_utf8();
        } else if let Some(mark) = note_mark(&body[at..]) {
            at += mark;
        } else {
            break;
        }
    }
    at
}

/// The length of `[3]` at the start.
fn note_mark(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('[')?;
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    ((1..=3).contains(&digits) && inner[digits..].starts_with(']')).then_some(digits + 2)
}

/// Whether what follows a closed quote goes on with the sentence: `“……。”的要求`.
fn leans_on_quote(rest: &str) -> bool {
    rest.starts_with(['的', '和', '与', '、', '，', '；', '等', '为', '是', '：'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases() {
        for (number, row) in include_str!("../../tests/cases/outline_sentences.tsv")
            .lines()
            .enumerate()
        {
            if row.is_empty() || row.starts_with('#') {
                continue;
            }
            let (input, want) = row
                .split_once('\t')
                .expect("input, tab, sentences apart by |");
            let got: Vec<_> = cut(input, &Marks::of(input), Span::bytes(0, input.len()))
                .iter()
                .map(|s| s.of(input))
                .collect();
            assert_eq!(
                got,
                want.split('|').collect::<Vec<_>>(),
                "row {}",
                number + 1
            );
        }
    }

    #[test]
    fn a_long_speech_is_cut() {
        let speech = format!("他说：“{}”", "稳中求进。".repeat(40));
        let cut = cut(&speech, &Marks::of(&speech), Span::bytes(0, speech.len()));
        assert_eq!(cut.len(), 40);
    }
}

//! Pages torn from amid a government's work report, where it goes on from the year that is over to the one that it plans.
//!
//! ```text
//! 集中供热普及率81%。⏎各位代表！…。2012年是新一届政府的起步之年，主要目标是：…    reviews 2011, plans 2012
//! 2012年是不平凡的一年                                                   none: a year that is over
//! ```
//!
//! Work reports that say what they are are read in [`super::worked`].

use crate::observation::walk::MARKS;
use crate::outline::{Outline, SentenceKind};

/// What a page says of the year before, or of those whom it speaks to.
const SPOKEN: [&str; 3] = ["各位代表", "去年", "过去一年"];

/// What the sentence that begins with the year sets.
const SETS: [&str; 4] = ["目标", "我们要", "我们将", "总体要求"];

/// How far behind the year, in bytes, that may stand.
const NEAR: usize = 400;

/// Whether a page without a title tells figures, and behind them what the year is that it is of, and what that is to bring.
pub(super) fn turns_to_year(text: &str, outline: &Outline) -> bool {
    let date = outline.published.filter(|date| date.month.is_none());
    let Some(date) = date.filter(|_| outline.title.is_none()) else {
        return false;
    };
    if !SPOKEN.iter().any(|word| text.contains(word)) {
        return false;
    }
    let year = format!("{}年是", date.year);
    let mut body = outline.sentences.iter();
    let turn = body.find(|sentence| {
        let words = sentence.span.of(text);
        let rest = words.strip_prefix(&*year).or(words.strip_prefix("今年是"));
        let first = rest.and_then(|rest| rest.split(['，', '。']).next());
        let begins = first.is_some_and(|first| {
            MARKS.iter().any(|word| first.contains(word)) && !first.contains(['了', '已'])
        });
        begins && sentence.kind == SentenceKind::Body
    });
    turn.is_some_and(|turn| {
        let (before, after) = text.split_at(turn.span.start as usize);
        let near = &after[..after.floor_char_boundary(NEAR)];
        let figures = before.contains(|c: char| c.is_ascii_digit());
        figures && SETS.iter().any(|word| near.contains(word))
    })
}

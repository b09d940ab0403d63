//! Numbers that belong to the page or the text itself, and tell nothing of a place.
//!
//! ```text
//! ![](/upload/2020-08/13/20200813.jpg)      the address of a picture
//! 极简版报告，只有|800字; |800字读懂报告        how long the text is, or what is made of it
//! |0人参与，|0条评论                          what readers left
//! 编纂县志|120万字, 合格率1/4                   figures
//! ```
//!
//! Page furniture that fills lines of its own is told in [`crate::outline`].

use super::WORDS;
use crate::lexicon::has;
use crate::mention::number::Number;

/// Whether a number is of the page.
pub(super) fn is_of_page(number: &Number, before: &str, after: &str) -> bool {
    is_in_address(before, after)
        || is_length(number, before, after)
        || counts_readers(number, before, after)
        || counts_texts(number, before)
        // 已阅读|5页，还剩|52页|未读
        || number.unit == "页" && (before.ends_with("已阅读") || after.starts_with("未读"))
}

/// 政府工作报告汇编（|6篇）, 工作总结范文精选|5篇: how many texts a page has, by its headline.
fn counts_texts(number: &Number, before: &str) -> bool {
    let head = before.trim_end_matches('（');
    number.unit == "篇" && WORDS.collected.ending(head).is_some()
}

/// 0人参与，0条评论, • 1回复贴: what readers of the page left there.
fn counts_readers(number: &Number, before: &str, after: &str) -> bool {
    let what = WORDS.readers.starting(after);
    // 收到320条评论, 1200人参与: what somebody tells.
    let alone = || {
        let said = before.trim_end_matches([' ', '，', '\u{3000}', '|', '•', '·', '（', '(']);
        said.is_empty() || said.len() < before.len() || WORDS.reader_head.ending(said).is_some()
    };
    let none = number.value == 0.0 || !after.starts_with('参');
    what.is_some() && none && alone()
}

/// Letters and marks without a space around a number, with a path and the end of a file's name, or behind `](` or `://`.
fn is_in_address(before: &str, after: &str) -> bool {
    let graphic = |c: &char| c.is_ascii_graphic();
    let left = before.chars().rev().take_while(graphic).count();
    let right = after.chars().take_while(graphic).count();
    let (head, tail) = (&before[before.len() - left..], &after[..right]);
    let path = head.contains('/') || tail.contains('/');
    let end = tail.trim_end_matches([')', '"', '>', ']']).rsplit_once('.');
    let named = end.is_some_and(|(_, end)| {
        (2..=5).contains(&end.len()) && end.starts_with(|c: char| c.is_ascii_alphabetic())
    });
    path && (named || has(head, "](") || has(head, "://"))
}

/// 全文约|8000字, |800字读懂报告: how long the text is that is read, but not what was written (撰写报告|12万字).
fn is_length(number: &Number, before: &str, after: &str) -> bool {
    const NEAR: usize = 16;
    if !number.unit.ends_with('字') {
        return false;
    }
    let far = before.char_indices().rev().take(NEAR).last();
    let near = &before[far.map_or(0, |(at, _)| at)..];
    let near = near.rsplit(['。', '；']).next().unwrap_or(near);
    let reads = WORDS.reads.starting(after).is_some();
    reads || WORDS.read_text.within(near) && !WORDS.writes.within(near)
}

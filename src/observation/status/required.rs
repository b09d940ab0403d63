//! What has to come about, by the words right before its number.
//!
//! ```text
//! 失业率要控制在4.2%以内, 企业数量需达到400家      goals
//! 要素保障项目3个                              none: 要 is part of a name
//! 比例应达到：2016年45%，2017年|58%              goals, each beside its year
//! ```
//!
//! 要 before the verb of a whole clause is another matter, and not asked here.

use super::{PLACED, Said};
use crate::mention::cue::{self, Sense};
use crate::report::Status;

/// 失业率|要控制在|4.2%: a word that says to where, or by how much, something has to move.
pub(super) fn required(text: &str, at: usize) -> Option<Said> {
    let before = text.get(..at)?.trim_end_matches(['约', '近', '超']);
    let (cue, rest) = cue::suffix(before)?;
    let moves = matches!(
        cue.sense,
        Some(Sense::Up | Sense::Down | Sense::Reach | Sense::Over)
    );
    let asked = cue.word.starts_with(['要', '需']) || cue.word.starts_with("每年要");
    // 主|要增长: of another word.
    let own = !rest.ends_with(['主', '重', '必', '首', '不']);
    (moves && asked && own).then_some((Status::Target, Some(rest.len()..before.len())))
}

/// 比例|应达到：2016年45%，2017年|58%: the word before a colon that says what every year of the list behind it has to come to.
pub(super) fn required_each(text: &str, at: usize) -> Option<Said> {
    let before = text.get(..at)?.trim_end_matches(['约', '近', '超']);
    // Few numbers stand right behind a year.
    let bare = before.strip_suffix('年').unwrap_or(before);
    let year = before.len() > bare.len() && bare.ends_with(|c: char| c.is_ascii_digit());
    let colon = before.rfind('：').filter(|_| year)?;
    let (head, list) = (&before[..colon], &before[colon + '：'.len_utf8()..]);
    let word = PLACED.each_due.ending(head)?;
    let listed = list.starts_with(|c: char| c.is_ascii_digit()) && !list.contains('。');
    listed.then_some((Status::Target, Some(head.len() - word.len()..head.len())))
}

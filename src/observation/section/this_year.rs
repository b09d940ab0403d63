//! Sections whose own year is what they call 今年, though the report was given in another.
//!
//! ```text
//! 一、2023年工作回顾⏎今年以来，…全年完成…      2023, in a report read in January 2024
//! 二、2024年工作安排⏎今年要新增企业7家        2024, in a report of December 2023
//! 二、2024年工作安排⏎明年要…，今年已完成…     2023: the section tells both years apart
//! ```
//!
//! A report is drafted before the day that it is read on: what it reviews is then the year that is running. Which year a heading
//! names is read in [`super`].

use super::super::genre::{Frame, Genre};
use crate::lexicon::has;
use crate::mention::period::{Part, Period, WORDS, Year};
use crate::outline::{Dateline, Outline};
use crate::report::Status;

/// The last month in which a report of the year before may still call it 今年.
const EARLY: u8 = 2;

/// The first month in which a report of the year after may call that 今年.
const LATE: u8 = 11;

/// How much of a section is looked at, in bytes.
const FAR: usize = 30_000;

/// The year that 今年 is in the section at `at`, whose heading names `named`, where that is the one beside the year of issue.
pub(super) fn this_year(
    text: &str,
    outline: &Outline,
    at: usize,
    (named, status): (Period, Option<Status>),
    frame: &Frame,
) -> Option<u16> {
    let date = outline.published?;
    let Year::Absolute(year) = named.year else {
        return None;
    };
    if named.part != Part::Whole || frame.genre == Genre::Bulletin {
        return None;
    }
    let below = outline.below(text, at, FAR);
    match status? {
        Status::Actual if year + 1 == date.year => {
            let begun = date.month.is_none_or(|month| month <= EARLY);
            (begun && tells_of_it(below, date) && !apart(below, "去年")).then_some(year)
        }
        Status::Target if year == date.year + 1 => {
            let ended = date.month.is_some_and(|month| month >= LATE);
            (ended && has(below, "今年") && !has(below, "明年")).then_some(year)
        }
        _ => None,
    }
}

/// 今年以来，…, 今年新建学校4所: whether a review calls the year that it reviews 今年, and says nothing of the year in which it is read.
fn tells_of_it(below: &str, date: Dateline) -> bool {
    let other = || speaks_of_issue(below, false) || below.contains(&format!("{}年", date.year));
    has(below, "今年以来") || date.month.is_some() && has(below, "今年") && !other()
}

/// 去年底, but not 比去年增长: whether a word for a year stands by itself, and is not only compared with.
fn apart(below: &str, word: &str) -> bool {
    below.match_indices(word).any(|(at, _)| {
        let after = &below[at + word.len()..];
        !below[..at].ends_with(['比', '较', '与', '同']) && !after.starts_with("同期")
    })
}

/// 今年将新增企业7家, 今年1月…: whether a sentence of such a review speaks of the year in which it is read all the same, or one of
/// such a plan, of the year in which it was written.
pub fn speaks_of_issue(sentence: &str, plans: bool) -> bool {
    let mut found = sentence.match_indices("今年").map(|(at, word)| {
        let (before, after) = (&sentence[..at], &sentence[at + word.len()..]);
        let bare = after.trim_start_matches('，');
        match plans {
            true => {
                WORDS.runs.starting(bare).is_some() || WORDS.beside_running.ending(before).is_some()
            }
            false => WORDS.to_come.starting(bare).is_some(),
        }
    });
    found.any(|found| found)
}

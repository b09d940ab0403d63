//! Lists whose opening line says by when what they tell is to be.
//!
//! ```text
//! 到2030年将实现：⏎1、新建医院9家            a goal of 2030
//! 到2030年渔业应实现以下目标：⏎1、建成基地：…  likewise, to the last item
//! 到2020年底已实现：⏎1、新建医院9家          a result, as anywhere
//! ```
//!
//! Deeds that a year is to bring, and how news lists them, are for [`super::promised`] and [`super::turned`].

use super::Walk;
use super::announced::BULLETS;
use crate::mention::numeral;
use crate::mention::period::{self, Part, Period, Year};
use crate::observation::status::PLACED;
use crate::outline::Sentence;
use crate::span::{Folded, Span};

/// Longest line that opens a list, in characters.
const LONGEST: usize = 60;

/// The longest line that may be an item without its mark, in characters.
const SHORT: usize = 30;

/// How deep an item with a mark is.
const BULLET: u8 = 5;

/// A list that was promised.
#[derive(Clone, Copy, Debug)]
pub(super) struct Promised {
    /// By when, with the words that say so.
    due: (Period, Span<Folded>),
    /// How deep its items are numbered, once one was met.
    depth: Option<u8>,
}

impl Walk<'_> {
    /// Takes note of a line that opens such a list.
    pub(super) fn note_list(&mut self, sentence: &Sentence, text: &str) {
        let announced = self.announced(sentence, text);
        if let Some(due) = announced.or_else(|| promised_by(text)) {
            let start = sentence.span.start;
            let words = Span::new(start + due.span.start, start + due.span.end);
            // 提出2023年主要任务。◆生产总值增长6%◆…: items in the same line.
            let rest = &self.setting.text[sentence.span.end as usize..];
            let beside = announced.is_some() && rest.starts_with(BULLETS);
            self.list = Some(Promised {
                due: (due, words),
                depth: beside.then_some(BULLET),
            });
        }
    }

    /// Ends the list where a paragraph is no item of it; one behind a line that is still open goes on.
    pub(super) fn go_on_in_list(&mut self, text: &str) {
        let Some(list) = self.list.filter(|_| !self.open) else {
            return;
        };
        let depth = depth(text).filter(|depth| list.depth.is_none_or(|first| *depth >= first));
        // ◆新建公园60处⏎力争生产总值增长6%以上⏎◆…: a short line that lost its mark, amid those that have one.
        let short = text.chars().count() <= SHORT && !text.contains(['。', '年', '）']);
        let depth = depth.or(list.depth.filter(|depth| *depth == BULLET && short));
        self.list = depth.map(|depth| Promised {
            depth: list.depth.or(Some(depth)),
            ..list
        });
    }

    /// By when the item is to be that the walk is in.
    pub(super) fn promised_for(&self) -> Option<(Period, Span<Folded>)> {
        let list = self.list?;
        list.depth.map(|_| list.due)
    }
}

/// 到|2030年|将实现：, but not 截至到2020年，已实现：: by when a line says that what it opens is to be.
fn promised_by(text: &str) -> Option<Period> {
    let line = text.trim_end().strip_suffix('：')?;
    if line.chars().count() > LONGEST {
        return None;
    }
    let due = period::scan(line).into_iter().rfind(|period| {
        let single = period.part == Part::Whole && matches!(period.year, Year::Absolute(_));
        single && !period.base
    })?;
    let (before, after) = (
        line.get(..due.span.start as usize)?,
        line.get(due.span.end as usize..)?,
    );
    let by = before.ends_with('到') && !before.ends_with("止到") && !before.ends_with("至到");
    let will = PLACED.promises.within(after) || before.ends_with("力争到");
    let done = ['已', '了'].iter().any(|word| after.contains(*word));
    (by && will && !done).then_some(due)
}

/// 一、 | （一） | 1、 | （1） | —: how deep an item is numbered.
fn depth(text: &str) -> Option<u8> {
    let bare = text.trim_start_matches(['（', '(']);
    let bracketed = bare.len() < text.len();
    let first = bare.chars().next()?;
    Some(match (bracketed, first) {
        (_, c) if numeral::begins(c) || c == '十' => 1 + u8::from(bracketed),
        (_, c) if c.is_ascii_digit() => 3 + u8::from(bracketed),
        (false, '—' | '─' | '①'..='⑳') => BULLET,
        (false, mark) if BULLETS.contains(&mark) => BULLET,
        _ => return None,
    })
}

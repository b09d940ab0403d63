//! The year of a scheme whose title names none: the only one that its text names, where that opens its goals.
//!
//! ```text
//! 某县造林工作方案⏎（一）工作目标⏎2014年全县计划造林2万亩。…今年安排76个村      2014
//! 某县造林工作方案⏎2013年全县造林1万亩。                                    none: nothing of it is planned
//! 某县造林工作方案⏎2014年计划造林2万亩，到2016年造林6万亩                     none: of several years
//! ```
//!
//! Plans that their text calls by five years are read in [`super::untitled`].

use super::{Dated, Frame, Genre, dated};
use crate::lexicon::tense;
use crate::mention::period::{self, Clock, Part, Period, Year};
use crate::outline::{Outline, SentenceKind};
use crate::span::Span;

/// How far behind the year, in bytes, a word that plans may stand.
const NEAR: usize = 36;

impl Frame {
    /// 2014年计划造林2万亩。…今年安排76个村: the year of a scheme for one year, in which it was issued where nothing dates it.
    pub fn scheme_year(&self) -> Option<u16> {
        let (planned, _) = self.planned.filter(|_| self.genre == Genre::Plan)?;
        let single = !planned.is_span() && planned.part == Part::Whole;
        planned.last_year(&Clock::default()).filter(|_| single)
    }
}

/// The only year of a scheme, where a sentence begins with it that plans.
pub(super) fn only_year(text: &str, outline: &Outline) -> Option<Dated> {
    let body = outline
        .sentences
        .iter()
        .filter(|sentence| sentence.kind != SentenceKind::Title);
    let (mut only, mut planned) = (None, None);
    for sentence in body {
        let words = sentence.span.of(text);
        // Most sentences name no year.
        if !words.contains('年') {
            continue;
        }
        for named in period::scan(words) {
            let Year::Absolute(year) = named.year else {
                continue;
            };
            if named.is_span() || *only.get_or_insert(year) != year {
                return None;
            }
            if begins(words, &named) {
                let start = sentence.span.start;
                let span = Span::new(start + named.span.start, start + named.span.end);
                planned = planned.or(Some(dated(year, Some(span))));
            }
        }
    }
    planned
}

/// |2014年|全县计划造林…: whether a sentence begins with a year, and plans.
fn begins(words: &str, named: &Period) -> bool {
    let (before, after) = (
        &words[..named.span.start as usize],
        &words[named.span.end as usize..],
    );
    let near = &after[..after.floor_char_boundary(NEAR)];
    let clause = near.split(['，', '。', '；']).next().unwrap_or(near);
    before.is_empty() && (tense::WORDS.ahead.within(clause) || clause.contains('要'))
}

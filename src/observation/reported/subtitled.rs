//! The year that a line under the headline says is looked back on.
//!
//! ```text
//! 补短板 促振兴⏎——2018年彰武县经济社会发展综述     2018, though the page is of 2019
//! 2011年工业园区综述（一）                        2011
//! 全力冲刺⏎——全县上半年经济工作综述               the first half of the year of issue
//! 记者综述2018年发展                             none: a sentence
//! ```
//!
//! Titles that name a year are read by [`crate::observation::genre`].

use super::{period_of, within};
use crate::mention::period::{self, Clock, Part, Year};
use crate::observation::genre::Dated;
use crate::span::Span;
use std::ops::Range;

/// How far into a text, in bytes, such a line may stand.
const HEAD: usize = 900;

/// Its longest, in characters.
const LONGEST: usize = 36;

/// ——|2018年|彰武县经济社会发展综述: the year of such a line, which is over when the text is issued.
pub fn subtitled(text: &str, issued: Option<u16>) -> Option<Dated> {
    let head = &text[..text.floor_char_boundary(HEAD)];
    let mut from = 0;
    head.split_inclusive('\n').find_map(|line| {
        let start = from;
        from += line.len();
        let lead = line.len() - line.trim_start_matches([' ', '\u{3000}', '—', '-']).len();
        let line = line[lead..].trim_end();
        let (year, part, words) = year_of(line)
            .map(|(year, length)| (year, Part::Whole, 0..length))
            .or_else(|| months_of(line, issued))?;
        let over = part != Part::Whole || issued.is_none_or(|issued| year < issued);
        let span = Span::bytes(start + lead + words.start, start + lead + words.end);
        over.then(|| (period_of(year, part, span), Some(span)))
    })
}

/// 我市|上半年|经济工作综述: the part of the year of issue that such a line names, and no year.
fn months_of(line: &str, issued: Option<u16>) -> Option<(u16, Part, Range<usize>)> {
    let bare = unnumbered(line);
    period::WORDS.subtitle.ending(bare)?;
    if !is_line(bare) {
        return None;
    }
    let named = period::until(bare, bare.len()).next()?;
    let part = within(named.part).filter(|_| named.year == Year::Context)?;
    Some((
        issued?,
        part,
        named.span.start as usize..named.span.end as usize,
    ))
}

/// 2018年彰武县发展综述, 2011年工业园区综述（一）: the year that a line begins with which ends so, and the length of its words.
fn year_of(line: &str) -> Option<(u16, usize)> {
    let bare = unnumbered(line);
    period::WORDS.subtitle.ending(bare)?;
    if !is_line(bare) {
        return None;
    }
    let named = period::until(bare, 0).next()?;
    let whole = named.part == Part::Whole && matches!(named.year, Year::Absolute(_));
    let year = named.last_year(&Clock::default()).filter(|_| whole)?;
    Some((year, named.span.len() as usize))
}

/// 2011年工业园区综述（一） → 2011年工业园区综述.
fn unnumbered(line: &str) -> &str {
    line.strip_suffix('）')
        .and_then(|line| line.rsplit_once('（'))
        .map_or(line, |(line, _)| line)
}

/// Whether words are a line under a headline, and no sentence.
fn is_line(bare: &str) -> bool {
    bare.chars().count() <= LONGEST && !bare.contains(['，', '。', '；', '：'])
}

//! The year that a line under the headline says is looked back on.
//!
//! ```text
//! 补短板 促振兴⏎——2018年彰武县经济社会发展综述     2018, though the page is of 2019
//! 2011年工业园区综述（一）                        2011
//! 记者综述2018年发展                             none: a sentence
//! ```
//!
//! Titles that name a year are read by [`crate::observation::genre`].

use super::period_of;
use crate::mention::period::{self, Clock, Part, Year};
use crate::observation::genre::Dated;
use crate::span::Span;

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
        let (year, length) = year_of(line[lead..].trim_end())?;
        let over = issued.is_none_or(|issued| year < issued);
        let span = Span::bytes(start + lead, start + lead + length);
        over.then(|| (period_of(year, Part::Whole, span), Some(span)))
    })
}

/// 2018年彰武县发展综述, 2011年工业园区综述（一）: the year that a line begins with which ends so, and the length of its words.
fn year_of(line: &str) -> Option<(u16, usize)> {
    let bare = line
        .strip_suffix('）')
        .and_then(|line| line.rsplit_once('（'))
        .map_or(line, |(line, _)| line);
    period::WORDS.subtitle.ending(bare)?;
    if bare.chars().count() > LONGEST || bare.contains(['，', '。', '；', '：']) {
        return None;
    }
    let named = period::until(bare, 0).next()?;
    let whole = named.part == Part::Whole && matches!(named.year, Year::Absolute(_));
    let year = named.last_year(&Clock::default()).filter(|_| whole)?;
    Some((year, named.span.len() as usize))
}

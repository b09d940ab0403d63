//! What was produced up to the end of a part of a year, at which only stocks are counted.
//!
//! ```text
//! 上半年…情况⏎2季度末，生猪存栏18万头，出栏|9万头      存栏 of that quarter's end, 出栏 of the half year
//! 2季度末，出栏|9万头, in a report on no such part     as it is printed
//! ```
//!
//! What makes a name that of a flow are rows of `noun_words.tsv`.

use super::super::noun::WORDS;
use super::super::when::When;
use super::Figure;
use crate::mention::period::last_month;

/// The part of the year that the document is on, for a flow that is told at its end.
pub(super) fn flows(figure: &Figure, when: &When) -> Option<When> {
    const NEAR: usize = 6;
    let end = last_month(&when.period).filter(|_| when.period.len() == 7)?;
    let text = figure.scene.setting.text;
    let words = when.words?;
    let behind = text.get(words.end as usize..)?;
    let near = &behind[..behind.floor_char_boundary(NEAR)];
    let ends = words.of(text).ends_with(['末', '底']) || near.starts_with(['末', '底']);
    if !ends || WORDS.flow.ending(&figure.name.text).is_none() {
        return None;
    }
    let (reviewed, words) = figure.known.reviewed?;
    let period = reviewed.resolve(&figure.known.clock())?;
    let same = period.get(..4) == when.period.get(..4) && last_month(&period) == Some(end);
    (same && reviewed.within_year() && period != when.period).then_some(When {
        period,
        words,
        rule: "document",
    })
}

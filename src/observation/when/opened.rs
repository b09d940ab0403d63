//! Years that a paragraph before opened with, for a yearly average that only one year is known of.
//!
//! ```text
//! 五年来，经济跨上新台阶，…。⏎居民收入不断提高，年均增长8.8%      2012/2016, in a text of December 2016
//! 2016年，…。⏎居民收入不断提高，年均增长8.8%                     another paragraph's year: nothing is told
//! ```
//!
//! What the sentence, its paragraph or its section says is read in [`super::average`].

use super::{Known, When};
use crate::mention::numeral;
use crate::mention::period::{self, Period};
use crate::observation::scene::Scene;
use crate::span::Span;

/// How far before, in bytes, the paragraph may begin.
const FAR: usize = 3_000;

/// How many paragraphs are looked through.
const PARAGRAPHS: usize = 6;

/// How much of a paragraph opens it, in bytes.
const OPENING: usize = 36;

/// The years of the paragraph before that last opened with a time, up to the next heading, where they are several and
/// the year known is their last or the next.
pub(super) fn opened(scene: &Scene, known: &Known, when: &When) -> Option<When> {
    let year: u16 = when.period.parse().ok()?;
    if !matches!(when.rule, "document" | "section") {
        return None;
    }
    let (text, clock) = (scene.setting.text, known.clock());
    let here = scene.global(Span::bytes(0, 0)).start as usize;
    let from = text.ceil_char_boundary(here.saturating_sub(FAR));
    let near = text.get(from..here)?;
    let mut end = near.len();
    for _ in 0..PARAGRAPHS {
        let start = near[..end].rfind('\n').map_or(0, |mark| mark + 1);
        let line = &near[start..end];
        let opening = &line[..line.floor_char_boundary(OPENING)];
        // 二、今后五年…
        if heads(opening) {
            return None;
        }
        let first = period::scan(opening).into_iter().next();
        if let Some(first) = first {
            let several = |period: &Period| period.is_span() && period.span.start <= 3;
            let years = Some(first).filter(several)?;
            let (begin, last) = (years.first_year(&clock)?, years.last_year(&clock)?);
            let at = from + start + years.span.start as usize;
            let words = Span::bytes(at, at + years.span.len() as usize);
            let one = (last..=last + 1).contains(&year) && begin < last;
            return one.then(|| When {
                period: format!("{begin}/{last}"),
                words: Some(words),
                rule: "average",
            });
        }
        end = start.checked_sub(1)?;
    }
    None
}

/// 二、, （三）: whether a line is numbered as a heading is.
fn heads(line: &str) -> bool {
    let bare = line.trim_start().trim_start_matches('（');
    let rest = bare.trim_start_matches(|c: char| numeral::begins(c));
    rest.len() < bare.len() && rest.starts_with(['、', '）'])
}

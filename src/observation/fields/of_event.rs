//! Figures of an event whose day the text named before.
//!
//! ```text
//! 3月18日，…签约活动举行，…。⏎此次签约的项目中，工业项目|15个     2021-03-18
//! 此次活动…。去年，接待游客12万人次                              left: another time is told
//! ```
//!
//! The sentence that names the day is for [`super::super::when`].

use super::super::when::When;
use super::Figure;
use crate::mention::period::WORDS;
use crate::report::Status;
use crate::span::Span;

/// How far behind such words, in bytes, the event may be named.
const NEAR: usize = 36;

/// 此次签约的项目…，工业项目|15个: the day of the event, in the paragraph that goes on with it.
pub(super) fn of_same(figure: &Figure, when: &When, status: Status) -> Option<When> {
    let (year, month, day) = figure.known.spoken?;
    let own = when.rule == "document" && when.period == year.to_string();
    if !own || status != Status::Actual {
        return None;
    }
    let text = figure.scene.setting.text;
    let start = figure.scene.global(figure.number.span).start as usize;
    let from = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let told = &text[from..start];
    let (at, word) = ["此次", "本次"]
        .iter()
        .find_map(|word| told.find(word).map(|at| (at, word)))?;
    let since = &told[at + word.len()..];
    let near = &since[..since.floor_char_boundary(NEAR)];
    let near = near.split(['，', '。']).next().unwrap_or(near);
    let event = WORDS.event.within(near) || WORDS.took_place.within(near);
    let apart = since.contains(['年', '月']) || WORDS.stands_by_then.within(since);
    (event && !apart).then(|| When {
        period: format!("{year}-{month:02}-{day:02}"),
        words: Some(Span::bytes(from + at, from + at + word.len())),
        rule: "paragraph",
    })
}

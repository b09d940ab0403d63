//! A headline amid news that tells one thing still to come, and nothing of what stands below it.
//!
//! ```text
//! 2026年生产总值突破900亿元⏎五年来…  a goal of 2026; a story that tells what was done goes by its own words
//! 某区未来五年有啥新目标⏎过去五年…    nor is a story all goals that begins with what was done
//! 2024年主要任务                     a heading of a plan, which governs what it heads
//! ```
//!
//! Which headings review or plan is told in [`super::heading`].

use super::KINDS;
use crate::mention::period::{Clock, Period};
use crate::numbering;
use crate::observation::genre::{Frame, Genre};
use crate::observation::status::PLACED;
use crate::outline::{Outline, has_figure};
use crate::report::Status;

/// How far below a headline, in bytes, a story is asked whether it looks back.
const FAR: usize = 2_400;

/// Whether the section `at` stands below such a headline, which names a period and by itself has a status.
pub(super) fn tells_alone(
    text: &str,
    outline: &Outline,
    at: usize,
    frame: &Frame,
    (named, status): (Option<Period>, Option<Status>),
    clock: &Clock,
) -> bool {
    let span = outline.sections[at].heading;
    let heading = span.of(text);
    let ahead = || {
        named.is_some_and(|period| {
            let due = heading[..period.span.start as usize].ends_with('到');
            due || clock.issued.is_some() && period.last_year(clock) > clock.issued
        })
    };
    let marked = heading.starts_with(['（', '(', '【', '—', '◆', '■', '▲']);
    // News that tells of a report to a congress is taken for one.
    if !matches!(frame.genre, Genre::Other | Genre::Work)
        || marked
        || !(status == Some(Status::Target) || ahead())
        || numbering::read(heading).is_some()
    {
        return false;
    }
    // 2025年10件民生实事, 2024年5项重点任务: a heading of what is listed below it.
    let lists = KINDS.works.ending(heading).is_some() || KINDS.plan.ending(heading).is_some();
    let told = has_figure(heading) && !lists;
    // 到2027年形成百亿元级产业集群, in a text that nothing dates: no year of anything but that.
    if told && status != Some(Status::Target) && clock.issued.is_none() {
        return true;
    }
    let next = outline.sections.get(at + 1).map(|next| next.heading.start);
    let below = &text[span.end as usize..next.map_or(text.len(), |next| next as usize)];
    let below = &below[..below.floor_char_boundary(FAR)];
    // 今后五年的目标: a heading that begins with its time heads a part of a report.
    let topic = named.is_none_or(|period| period.span.start > 0);
    // Lines of the page may stand above it, but none that ends a sentence.
    let above = outline.sentences.iter();
    let above = above.take_while(|other| other.span < span);
    let mut above = above.map(|other| other.span.of(text));
    let first = topic && !above.any(|words| words.ends_with('。'));
    let twice = || PLACED.happened.every(below).nth(1).is_some();
    (told || first) && KINDS.back.within(below) || told && twice()
}

//! Days on which something took place, and the figures that tell what came of it.
//!
//! ```text
//! 3月18日，青山县举行签约活动，22个项目签约        2021-03-18
//! 3月18日，全县新增病例2例                      likewise
//! 3月18日，县统计局发布，全县播种小麦12万亩        of the year: what was made known that day
//! 4月2日，大桥开工，全县已建成公路80公里           likewise: what there is by then
//! ```
//!
//! The day on which somebody was asked is told in [`super::apart`], days as such in [`crate::mention::period`].

use super::super::status::tells_past;
use crate::lexicon::has;
use crate::mention::period::{Part, Period, WORDS};
use crate::observation::scene::Scene;

/// |3月18日|，…举行签约活动，|22个|项目签约: whether a day that begins a sentence is that of the figure at `at`, in a clause behind it.
pub(super) fn holds(scene: &Scene, period: &Period, at: usize) -> bool {
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    let before = &scene.text[..start];
    // 本报4月30日电（记者某某）|4月27日|，…
    let line = before.ends_with(['）', '讯', '电']) && start <= LINE;
    let leads = start == 0 || before.ends_with(['，', '。']) && start <= LEAD || line;
    let Some(since) = scene.text.get(end..at).filter(|_| leads) else {
        return false;
    };
    let since = since.trim_start_matches(['上', '下', '中', '晚', '午']);
    let Some(said) = since.strip_prefix('，') else {
        return false;
    };
    let own = said.rsplit(['，', '；', '：']).next().unwrap_or(said);
    let apart = WORDS.made_known.within(said) || said.contains(['。', '；']);
    let standing = WORDS.stands_by_then.within(own) || tells_past(own) && has(own, "累计");
    // 1月16日，某县|12个|项目集中开工: or behind its number.
    let rest = scene.text[at..]
        .split(['，', '；', '。'])
        .next()
        .unwrap_or("");
    let event = WORDS.took_place.within(said) || WORDS.took_place.within(rest);
    event && !apart && !standing
}

/// 3月18日，青山县|2021年第一季度|项目签约活动举行: whether a time is only part of what an event is called whose day stands before.
pub(super) fn in_name(scene: &Scene, period: &Period) -> bool {
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    let day = |day: &Period| {
        matches!(day.part, Part::Day(..) | Part::Near(_)) && (day.span.end as usize) <= start
    };
    let clause = scene.text[end..].split(['，', '；', '。', '、']).next();
    let named = |clause: &str| {
        let place = WORDS.event.next(clause, 0);
        place.is_some_and(|(_, place)| {
            !clause[..place.start].contains(|c: char| c.is_ascii_digit() || c == '年')
        })
    };
    scene.periods.iter().any(day) && clause.is_some_and(named)
}

/// How far into its sentence a day may stand behind words that only lead to it, in bytes.
const LEAD: usize = 24;

/// How long, in bytes, the line of a paper or an agency before it may be.
const LINE: usize = 90;

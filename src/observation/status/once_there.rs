//! What a work yields once it is there: by the words that name that time, where the clause tells what it then can or does each year.
//!
//! ```text
//! 医院投用后，日接诊3000人次              expected
//! 待园区建成，年产值30亿元                likewise
//! 届时，床位达到6000张                  likewise
//! 大桥去年通车后，日均车流量1.2万辆        so it is: the time has come
//! 学校投用后，已招生600人                likewise
//! ```
//!
//! 建成后, 投产后 and the like, which need no such word behind them, are rows of `status_words.tsv` with the role `expect`.

use super::{PLACED, done_since};
use crate::lexicon::{find_last, tense};
use crate::mention::period::{Clock, Part, Period};
use crate::observation::piece;
use crate::observation::scene::Scene;
use std::ops::Range;

/// What sentences have that name such a time.
pub(super) const THERE: [&str; 2] = ["后", "待"];

/// Longest work that 待 may name, in characters.
const WORK: usize = 16;

/// The words that name the time from which on a work yields what the number at `at` tells.
pub(super) fn once_there(scene: &Scene, before: &Range<usize>, at: usize) -> Option<Range<usize>> {
    let said = scene.text.get(before.start..at)?;
    let place = runs(said).or_else(|| awaited(said))?;
    let place = before.start + place.start..before.start + place.end;
    let since = &scene.text[place.end..at];
    (!done(since)
        && !since.contains('了')
        && !has_come(scene, &place)
        && !scene.quoted(place.start))
    .then_some(place)
}

/// 投产后，|累计产值|3亿元: whether what stands behind such words tells what has come of it.
pub(super) fn done(since: &str) -> bool {
    done_since(since) || tense::WORDS.told.within(since)
}

/// |届时|，床位达到6000张: the time that was told before, where nothing says that a goal is due then.
pub fn then(text: &str, at: usize) -> Option<Range<usize>> {
    let word = "届时";
    let start = find_last(&text[..at], word)?;
    let end = start + word.len();
    (!done(&text[end..at])).then_some(start..end)
}

/// 医院|投用后|，日接诊3000人次, but not 医院投用后，接诊3000人次: the time from which a work runs, where it is told what it can do or does
/// each day or year.
fn runs(said: &str) -> Option<Range<usize>> {
    let (_, place) = PLACED.once.every(said).last()?;
    PLACED.yields.within(&said[place.end..]).then_some(place)
}

/// |待|园区|建成|，年产值30亿元: a clause that is nothing but the time that is waited for.
fn awaited(said: &str) -> Option<Range<usize>> {
    let at = said.rfind('待')?;
    let opens = said[..at].is_empty() || said[..at].ends_with(['，', '。', '；', '：']);
    let clause = said[at..].split_once('，')?.0;
    let ends = PLACED
        .there
        .ending(clause.strip_suffix('后').unwrap_or(clause));
    let short = clause.chars().count() <= WORK;
    (opens && short && ends.is_some()).then_some(at..at + clause.len())
}

/// 水库|去年|建成后, 大桥|2019年|通车后, |自|投产后: whether the time that words name had come before the year of issue.
pub(super) fn has_come(scene: &Scene, place: &Range<usize>) -> bool {
    let text = scene.text;
    let start = piece::start(&text[..place.start], &['，', '；', '。', '：']);
    let clause = &text[start..place.start];
    let clock = Clock {
        issued: scene.setting.issued,
        ..Clock::default()
    };
    // 今年1月|投产后, in May: so had a month of that year.
    let month = scene.setting.outline.published.and_then(|date| date.month);
    let over = |period: &Period| {
        let year = period.last_year(&clock);
        let past = matches!(period.part, Part::Months(_, last) if Some(last) < month);
        clock.issued.is_some() && (year < clock.issued || past && year == clock.issued)
    };
    let gone = || {
        let mut years = scene.periods.iter().filter(|period| {
            (start..place.start).contains(&(period.span.start as usize)) && !period.base
        });
        years.any(over)
    };
    clause.starts_with('自') || gone()
}

//! Words right before a number that are no name: how exact it is, when or at which stage it held.
//!
//! ```text
//! 收入|上千万元            how exact
//! 比去年“双11”的|990万件    what is compared with
//! 覆盖率由|封山育林前的|31.2%   at which stage
//! ```
//!
//! Other words at the right edge are dropped in [`super::right`].

use super::WORDS;
use crate::mention::cue::{self, Sense};
use crate::observation::scene::Scene;
use std::ops::Range;

/// 收入|上千万元: where a word begins that says how exact the number is.
pub(super) fn upwards(text: &str, chunk: &Range<usize>) -> Option<usize> {
    let words = text[chunk.clone()].strip_suffix('上')?;
    let bare = text[chunk.end..].starts_with(['百', '千', '万', '亿']);
    let word = WORDS.upper_place.ending(words).is_some();
    (bare && !word).then_some(chunk.start + words.len())
}

/// 比去年“双11”的|990万件: an event of another year, which the number is compared with.
pub(super) fn event_before(scene: &Scene, noun: &Range<usize>) -> bool {
    let text = &scene.text[noun.clone()];
    let rest = text.strip_prefix(['比', '较']);
    let at = rest.map_or(noun.end, |rest| noun.end - rest.len());
    let quoted = text.ends_with(['”', '节', '期']);
    quoted && rest.is_some() && scene.period_starting(at, noun.end).is_some()
}

/// 覆盖率由|封山育林前的|31.2%, 增加到|新口径下的|21.4亿元: where words begin that tell at which stage a number held.
pub(super) fn stage(text: &str, chunk: &Range<usize>) -> Option<usize> {
    const LONGEST: usize = 8;
    let words = text[chunk.clone()].strip_suffix('的')?;
    let short = |stage: &str| {
        (2..=LONGEST).contains(&stage.chars().count())
            && stage.ends_with(['前', '后', '初', '下', '时'])
            && !stage.contains(|c: char| c.is_ascii_digit() || c == '，')
    };
    let from = words.rfind(['由', '从']).map(|at| at + '由'.len_utf8());
    let to = || {
        let (cue, rest) = cue::prefix(words)?;
        (cue.sense == Some(Sense::Reach)).then_some(words.len() - rest.len())
    };
    let stages = [from, to()];
    let mut stages = stages.into_iter().flatten();
    let at = stages.find(|at| short(&words[*at..]))?;
    Some(chunk.start + at)
}

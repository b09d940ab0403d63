//! Words right before a number that are no name: how exact it is, when or at which stage it held.
//!
//! ```text
//! 收入|上千万元            how exact
//! 比去年“双11”的|990万件    what is compared with
//! 覆盖率由|封山育林前的|31.2%   at which stage
//! ```
//!
//! Other words at the right edge are dropped in [`super::right`].

use super::{Before, WORDS};
use crate::lexicon::find;
use crate::mention::cue::{self, Sense};
use crate::observation::scene::Scene;
use std::ops::Range;

/// The word for degrees below nothing.
pub const BELOW: &str = "零下";

/// 收入|上千万元, 最低气温|零下1.9度: where a word begins that says how exact the number is, or on which side of nothing it lies.
pub(super) fn upwards(text: &str, chunk: &Range<usize>) -> Option<usize> {
    if let Some(bare) = text[chunk.clone()].strip_suffix(BELOW) {
        return Some(chunk.start + bare.len());
    }
    let words = text[chunk.clone()].strip_suffix('上')?;
    let bare = text[chunk.end..].starts_with(['百', '千', '万', '亿']);
    let word = WORDS.upper_place.ending(words).is_some();
    (bare && !word).then_some(chunk.start + words.len())
}

/// 降尘量从低到高依次为|郊区: where the first item of a list begins that goes up or down.
pub(super) fn ordered(scene: &Scene, chunk: &Range<usize>) -> Option<usize> {
    const LISTS: &str = "依次为";
    if !scene.may(LISTS) {
        return None;
    }
    let words = &scene.text[chunk.clone()];
    let at = find(words, LISTS)?;
    let lead = &words[..at];
    let order = lead.ends_with(['高', '低', '大', '小']) && lead.contains(['从', '由']);
    let first = &words[at + LISTS.len()..];
    (order && !first.is_empty()).then(|| chunk.end - first.len())
}

/// 植物有|155科、433属、|862种: where the ranks above begin by which living things are sorted.
pub(super) fn taxa(text: &str, chunk: &Range<usize>) -> Option<usize> {
    let words = &text[chunk.clone()];
    let mut rest = words.trim_end_matches(['、', '，']);
    if !text[chunk.end..]
        .trim_start_matches(|c: char| c.is_ascii_digit())
        .starts_with('种')
    {
        return None;
    }
    while let Some(counted) = rest.strip_suffix(['门', '纲', '目', '科', '属']) {
        let bare = counted.trim_end_matches(|c: char| c.is_ascii_digit());
        if bare.len() == counted.len() {
            break;
        }
        rest = bare.trim_end_matches(['、', '，']);
    }
    (rest.len() < words.trim_end_matches(['、', '，']).len()).then_some(chunk.start + rest.len())
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

/// 宣城市|级|69家: the rank of a city, whose name says no more.
pub(super) fn keep_rank(scene: &Scene, read: &mut Before) {
    let place = &scene.text[..read.noun.start];
    let kind = ['省', '市', '县', '区', '州']
        .into_iter()
        .find(|kind| place.ends_with(*kind));
    if let Some(kind) = kind.filter(|_| scene.text[read.noun.clone()].starts_with('级')) {
        read.noun.start -= kind.len_utf8();
    }
}

/// 新建|续建中小学: those that are new, and those that were begun before, counted together.
pub(super) fn keep_new(scene: &Scene, read: &mut Before) {
    let noun = &scene.text[read.noun.clone()];
    let begun = ["续建", "改建", "扩建", "改扩建", "迁建", "在建"];
    let new = scene.text[..read.noun.start].ends_with("新建");
    if new && begun.iter().any(|verb| noun.starts_with(verb)) {
        read.noun.start -= "新建".len();
    }
}

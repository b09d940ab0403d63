//! Wider places beside whose figures the document's own are set, and in which it stands.
//!
//! ```text
//! 全县投资增长11%，全省增长3%，全市增长6%       each wider place has its own figure
//! 全县投资增长11%，全市增长6%，税收5亿元         the county's again
//! 甲县增长5%，居全市第一，高于全市1个百分点        the county's: no place stands first in itself
//! ```
//!
//! Whether a place that is named at all owns its figure is for [`super::subject`].

use super::earlier::opening;
use super::subject::{joined, moves};
use super::{Asked, WORDS, Where, about, contrast, documents};
use crate::observation::clause::Clause;
use crate::observation::scene::Scene;
use crate::place::{Form, Kind, PlaceId, PlaceMention};

/// 高于|全国|（5.5%）: with whom the document is compared, beside its own figure.
pub fn compared(scene: &Scene, at: usize) -> Option<Where> {
    let before = scene.text[..at].strip_suffix('（')?;
    let said = WORDS.averaged.ending(before).unwrap_or("");
    let end = before.len() - said.len();
    let mut places = scene.places.iter();
    let mention = places.rfind(|mention| scene.local(mention.span).1 == end)?;
    matches!(mention.form, Form::Generic(_)).then(|| about(scene, mention))?
}

/// 增长6%（|全市|4%）: whose figure stands beside the document's in brackets.
pub(super) fn bracketed(scene: &Scene, mention: &PlaceMention, at: usize) -> bool {
    let (start, end) = scene.local(mention.span);
    // 全市|“十一五”|年均增速为28%: whenever that was.
    let end = scene.period_starting(end, at).unwrap_or(end);
    matches!(mention.form, Form::Generic(_))
        && (end == at || WORDS.beside.number(&scene.text[end..at]).is_some())
        && (scene.text[..start].ends_with('（') || among_others(scene, start))
}

/// 增长6%（全国5%、|全省|7%）: whether a bracket holds such places before it, one after the other.
fn among_others(scene: &Scene, start: usize) -> bool {
    const LONGEST: usize = 150;
    let before = &scene.text[..start];
    let Some(open) = before.rfind('（').map(|at| at + '（'.len_utf8()) else {
        return false;
    };
    let others = &before[open..];
    let mut places = scene.places.iter();
    let first = places.find(|mention| scene.local(mention.span).0 == open);
    first.is_some_and(|mention| matches!(mention.form, Form::Generic(_)))
        && others.len() <= LONGEST
        && others.ends_with(['、', '，', '；'])
        && !others.contains(['）', '。'])
}

/// Whether a place is the document's own, or one around it.
pub fn is_wide(scene: &Scene, mention: &PlaceMention) -> bool {
    let own = scene.setting.own.as_ref().map(|own| own.id);
    let around = |id: PlaceId| own.is_some_and(|own| own.is_within(id));
    matches!(mention.form, Form::Generic(_)) || mention.id.is_some_and(around)
}

/// Whether a number is a place in an order: 第3位, 前三.
fn is_rank(scene: &Scene, at: usize) -> bool {
    scene.text[at..].starts_with(['第', '前', '首', '末'])
}

/// 占|全市|总量的20%, 高于|全市|3.7个百分点, 居|全市|第一, 在|全市|率先突破: the whole of which another place has a share,
/// with which it is compared or in which it stands.
pub(super) fn frames(scene: &Scene, mention: &PlaceMention, at: usize) -> bool {
    let (start, end) = scene.local(mention.span);
    let (before, rest) = (&scene.text[..start], &scene.text[end..at]);
    let generic = matches!(mention.form, Form::Generic(_));
    if generic && (before.ends_with('占') || WORDS.against.ending(before).is_some()) {
        return true;
    }
    // 占|汉中市|的9%: so is one that is named.
    if before.strip_suffix('到').unwrap_or(before).ends_with('占') && is_wide(scene, mention) {
        return true;
    }
    // 是|全市|平均水平的86%
    let mean = || WORDS.averaged.number(rest.strip_suffix('的')?);
    if WORDS.mean_of.ending(before).is_some() && mean().is_some() {
        return is_wide(scene, mention);
    }
    if generic && before.ends_with('在') && WORDS.first.starting(&scene.text[end..]).is_some() {
        return true;
    }
    // 比|全市|平均高|1个百分点
    if before.ends_with(['比', '较', '与']) && !before.ends_with("占比") {
        return is_wide(scene, mention) && WORDS.apart_by.ending(rest).is_some();
    }
    // 居|全市|第一, |全市|排名第1
    let stands = || rest.is_empty() || WORDS.stands.number(rest).is_some();
    is_rank(scene, at)
        && (WORDS.stands.ending(before).is_some() || stands())
        && is_wide(scene, mention)
}

/// 增长5%，|全省|增长3%: whether nothing but how it moved, or that it is the mean, stands between a wider place and its number.
pub(super) fn fares(scene: &Scene, mention: &PlaceMention, at: usize) -> bool {
    let (start, end) = scene.local(mention.span);
    if is_rank(scene, at) || mention.form == Form::Generic(Kind::Own) {
        return false;
    }
    let end = scene.period_starting(end, at).unwrap_or(end);
    let Some(rest) = scene.text.get(end..at) else {
        return false;
    };
    let rest = &rest[joined(rest)..];
    let rest = rest.strip_prefix('的').unwrap_or(rest);
    // 占全国30%，|全省|50%: of which it is another share.
    if rest.is_empty() {
        let said = said_before(scene, start);
        let number = scene.text[at..].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        let alone = number.starts_with('%') || ends_clause(number) && is_told(scene, start);
        // 全国重点村2个，|全省|5个: of which grade they are.
        let graded = !number.starts_with('%') && WORDS.graded.within(said);
        return alone && !graded && !WORDS.framing.within(said);
    }
    // 被授予…称号，|全国仅|9家: of no figure before, nor of a rate.
    let percent = scene.text[at..].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    if !percent.starts_with('%') && !percent.starts_with("个百分点") && !is_told(scene, start) {
        return false;
    }
    let mean = WORDS.averaged.starting(rest).map_or(0, str::len);
    let rest = &rest[mean..];
    !WORDS.framing.within(rest) && (rest.is_empty() || moves(rest))
}

/// 8家|，: whether a number with its unit, of two characters at most, ends a clause.
fn ends_clause(unit: &str) -> bool {
    const UNIT: usize = 3;
    let mut near = unit.chars().take(UNIT + 1);
    unit.is_empty() || near.any(|c| matches!(c, '，' | '。' | '；' | '、' | '）' | '\n'))
}

/// Whether a number that is no time stands before a place in its sentence.
fn is_told(scene: &Scene, start: usize) -> bool {
    let mut digits = scene.text[..start].match_indices(|c: char| c.is_ascii_digit());
    digits.any(|(at, _)| {
        let mut periods = scene.periods.iter();
        !periods.any(|p| (p.span.start as usize..p.span.end as usize).contains(&at))
    })
}

/// What is said before a place in its sentence, back to the mark before the last.
fn said_before<'a>(scene: &'a Scene, start: usize) -> &'a str {
    let before = scene.text[..start].trim_end_matches(['，', '、', '；', '和', '及']);
    before.rsplit(['，', '；', '。']).next().unwrap_or(before)
}

/// 全国增长4%、|全省|增长5%: whether a wider place opens the item of a list behind another figure.
pub(super) fn is_item(
    scene: &Scene,
    mention: &PlaceMention,
    clause_start: usize,
    at: usize,
) -> bool {
    let start = scene.local(mention.span).0;
    let said = &scene.text[clause_start..start];
    let Some(before) = said.strip_suffix(['、', '和']) else {
        return false;
    };
    before.ends_with(['%', '点'])
        && is_wide(scene, mention)
        && !is_rank(scene, at)
        && !WORDS.framing.within(said)
}

/// 从全省看，投资增长2%: the wider place that a clause before says the figures are of, as far as no other place is spoken of.
pub fn looked_at(scene: &Scene, asked: Asked) -> Option<Where> {
    if !scene.may("从") || is_rank(scene, asked.at) {
        return None;
    }
    let here = scene.clauses.get(asked.clause)?;
    let before = scene.clauses[..=asked.clause].iter().rev();
    let mut before = before.take_while(|clause| clause.group == here.group);
    before
        .find_map(|clause| {
            let from = clause.range.start + "从".len();
            let mention = scene.places.iter().find(|mention| {
                let start = scene.local(mention.span).0;
                clause.range.contains(&start)
            })?;
            let (start, end) = scene.local(mention.span);
            let led = scene.text[clause.range.clone()].starts_with('从') && start == from;
            let looks = end < clause.range.end
                && WORDS
                    .looks
                    .number(&scene.text[end..clause.range.end])
                    .is_some();
            Some((led && looks).then_some(mention))
        })?
        .and_then(|mention| {
            let own = scene.setting.own.as_ref()?.id;
            match mention.id? {
                id if id == own => Some(Where {
                    rule: "clause",
                    ..documents(scene)
                }),
                id => own.is_within(id).then(|| about(scene, mention))?,
            }
        })
}

/// Whether a figure goes back to the place that was spoken of before a wider one: 全县增长11%，全市增长6%，|税收5亿元.
pub fn returns(scene: &Scene, asked: Asked) -> bool {
    let Some(here) = scene.clauses.get(asked.clause) else {
        return false;
    };
    let before = scene.clauses[..asked.clause].iter().enumerate().rev();
    let mut grouped = before.take_while(|(_, clause)| clause.group == here.group);
    let named = grouped.find_map(|(index, clause)| Some((index, opening(scene, &clause.range)?)));
    named.is_some_and(|(index, mention)| is_passed(scene, asked, index, mention))
}

/// Whether the clause at `index`, which `mention` opens, only sets a wider place's figure beside those of another, so that
/// what is asked for is not of it.
pub(super) fn is_passed(scene: &Scene, asked: Asked, index: usize, mention: &PlaceMention) -> bool {
    let Some(place) = mention.id.filter(|_| is_wide(scene, mention)) else {
        return false;
    };
    let here = &scene.clauses[asked.clause];
    let said = &scene.text[here.range.start..asked.at];
    if let Some(frame) = frame(scene, here, asked.at) {
        return frame == place || frame.is_within(place);
    }
    let clause = &scene.clauses[index];
    let beside = || {
        let end = scene.local(mention.span).1;
        let digit = scene.text[end..clause.range.end].find(|c: char| c.is_ascii_digit());
        digit.is_some_and(|digit| fares(scene, mention, end + digit))
    };
    // 全市投资增长6%，|高出|5个百分点: than whom it is.
    let apart = || WORDS.apart_by.ending(said).is_some();
    let same = || contrast::repeats(scene, mention, index);
    // 全市186亿元，|增长6%: as long as nothing but how that moved is told, it is.
    let own = || {
        !scene.clauses[index + 1..=asked.clause]
            .iter()
            .all(|clause| {
                let range = clause.range.start..clause.range.end.min(asked.at);
                only_moves(&scene.text[range])
            })
    };
    (apart() || own() && (beside() || same())) && follows_part(scene, index, place)
}

/// 同比增长6%, 增速比上年回落2个百分点: whether what is said up to its number tells no more than how something moved.
fn only_moves(said: &str) -> bool {
    let digits = said.trim_end_matches(|c: char| !c.is_ascii_digit());
    let said = match digits.is_empty() {
        true => said,
        false => digits.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.'),
    };
    let mut rest = said;
    while let Some(word) = WORDS.base.starting(rest) {
        rest = &rest[word.len()..];
    }
    rest.is_empty() || moves(rest)
}

/// The wider place in which a figure stands, or with which it is compared.
fn frame(scene: &Scene, clause: &Clause, at: usize) -> Option<PlaceId> {
    let mut places = scene.places.iter().rev();
    let framing = places.find(|mention| {
        let (start, end) = scene.local(mention.span);
        start >= clause.range.start && end <= at && frames(scene, mention, at)
    })?;
    framing.id
}

/// Whether a clause before one with figures of a wide place has figures of a place within that.
fn follows_part(scene: &Scene, index: usize, wide: PlaceId) -> bool {
    let Some(own) = scene.setting.own.as_ref().map(|own| own.id) else {
        return false;
    };
    let group = scene.clauses[index].group;
    let before = scene.clauses[..index].iter();
    let mut before = before.filter(|clause| clause.group == group && !clause.aside);
    before.any(|clause| {
        let told = scene.text[clause.range.clone()].contains(|c: char| c.is_ascii_digit());
        let named = opening(scene, &clause.range).map_or(Some(own), |mention| mention.id);
        told && named.is_some_and(|id| id != wide && id.is_within(wide))
    })
}

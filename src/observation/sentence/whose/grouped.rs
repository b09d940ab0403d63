//! Parts of a district that are told of together: zones, chains of industry, leading branches.
//!
//! ```text
//! 高新区和三个工业园区完成工业产值|195亿元。完成工业增加值|58亿元      高新区和工业园区工业产值, …工业增加值
//! 白酒、茶叶两大主导产业加快发展，实现税收|8亿元                        两大主导产业税收
//! 6条产业链完成产值（营收）|216亿元                                     产业链产值（营收）
//! ```
//!
//! What they have the whole district has too, under the same name. Clauses that go on by verbs alone, and sentences that
//! begin so, are of the same ones, as is what a sentence says to be so much of them (占园区…比重). A single zone is read
//! in [`super::super::zone`].

use super::super::super::before;
use super::super::super::noun;
use super::super::super::scene::Scene;
use super::super::zone::chain::goes_on;
use super::{WORDS, of_all};
use crate::mention::{cue, numeral};
use std::ops::Range;

/// How far into a clause such a subject may end, in bytes.
const NEAR: usize = 150;

/// The longest name of such a subject, in characters.
const LONGEST: usize = 18;

/// The name of a figure with the parts of the district that it is of; `last` are those of the sentences before.
pub(super) fn of_parts(scene: &Scene, end: usize, last: Option<&str>) -> Option<String> {
    let own = scene
        .clauses
        .iter()
        .position(|clause| clause.range.contains(&end))?;
    let range = scene.clauses[own].range.clone();
    if last.is_none() && !may_group(scene, &scene.text[..range.end]) {
        return None;
    }
    let (owner, from) = match opened(scene, range.clone()).filter(|(_, from)| *from <= end) {
        Some((owner, from)) => (owner, from),
        None => (before_clause(scene, own, end, last)?, range.start),
    };
    let owned = before::before(scene, from..end).noun;
    let what = scene.text.get(owned.clone())?;
    let plain = what.split('（').next().unwrap_or(what);
    let had = [&WORDS.had, &WORDS.achieved, &noun::WORDS.zone_has];
    let has = had.iter().any(|words| words.number(plain).is_some());
    let bare = !what.contains(|c: char| c.is_ascii_digit());
    (has && bare && !of_all(scene, from..end)).then(|| format!("{owner}{what}"))
}

/// The parts of the district that a sentence begins with, for those that follow it.
pub(super) fn begins_with(scene: &Scene) -> Option<String> {
    if !may_group(scene, scene.text) {
        return None;
    }
    // 2023年，…; 截至一季度，…
    let dated = |range: &Range<usize>| {
        let said = scene.text.get(range.clone()).unwrap_or_default();
        let until = ["截至", "截止", "至"];
        let from = until.iter().find(|word| said.starts_with(**word));
        let from = range.start + from.map_or(0, |word| word.len());
        scene.period_starting(from, range.end) == Some(range.end)
    };
    let mut clauses = scene.clauses.iter().map(|clause| clause.range.clone());
    let first = clauses.find(|range| !dated(range))?;
    opened(scene, first).map(|(owner, _)| owner)
}

/// Whether a text may tell of such parts: the words at their ends are few.
fn may_group(scene: &Scene, text: &str) -> bool {
    (scene.may("产业") || scene.may("区")) && WORDS.grouped.within(text)
}

/// Those that the clauses before `own` open with, if they all go on with them.
fn before_clause(scene: &Scene, own: usize, end: usize, last: Option<&str>) -> Option<String> {
    let said = |range: &Range<usize>| scene.text.get(range.clone()).unwrap_or_default();
    let range = &scene.clauses[own].range;
    let opens = own == 0;
    let share = || {
        // 招商引资到位资金达54亿元，|占园区…: of which it is a part tells whose it is.
        let kind = last?.char_indices().rev().nth(1).map(|(at, _)| at)?;
        let rest = scene.text[end..].split(['。', '；']).next()?;
        rest.contains(&format!("，占{}", &last?[kind..]))
            .then_some(())
    };
    if opens {
        let verb = cue::prefix(said(range)).is_some_and(|(cue, _)| cue.lead);
        return last
            .filter(|_| verb || share().is_some())
            .map(str::to_owned);
    }
    if !goes_on(said(range), true) {
        return None;
    }
    for index in (0..own).rev() {
        let clause = &scene.clauses[index];
        if clause.aside {
            continue;
        }
        if let Some((owner, _)) = opened(scene, clause.range.clone()) {
            return Some(owner);
        }
        let words = said(&clause.range);
        let compares = ["占", "同比", "增长", "比"];
        if compares.iter().any(|word| words.starts_with(word)) {
            continue;
        }
        let first = index
            .checked_sub(1)
            .is_none_or(|last| scene.clauses[last].group != clause.group);
        if !goes_on(words, first) {
            return None;
        }
        if index == 0 {
            return last.map(str::to_owned);
        }
    }
    None
}

/// 白酒、茶叶两大主导产业|加快发展, 高新区和三个工业园区|完成…: those that a clause begins with, and where their words end;
/// only where it says what they achieved, or how they fare.
fn opened(scene: &Scene, clause: Range<usize>) -> Option<(String, usize)> {
    let text = scene.text.get(clause.clone())?;
    let near = &text[..text.floor_char_boundary(NEAR)];
    // 开发区和三个|工业园区: the first of them may be a single zone.
    let (owner, end) = WORDS.grouped.every(near).find_map(|(_, kind)| {
        let head = &text[..kind.end];
        let owner = many(head).or_else(|| counted(scene, &clause, head))?;
        Some((owner, kind.end))
    })?;
    let rest = &text[end..];
    let achieved = cue::prefix(rest).is_some_and(|(cue, _)| {
        let verbs = ["完成", "实现"];
        cue.lead && cue.inner || verbs.iter().any(|verb| cue.word.starts_with(verb))
    });
    let fares = WORDS.thrives.number(rest).is_some()
        || WORDS.well.ending(rest).is_some() && rest.chars().count() <= 6;
    let fits = owner.chars().count() <= LONGEST && (achieved || fares);
    fits.then_some((owner, clause.start + end))
}

/// 现代商贸、文化创意|三大主导产业: how many of them there are, as part of their name.
fn many(head: &str) -> Option<String> {
    let (count, kinds) = head.rsplit_once('大')?;
    let number = count.chars().next_back().filter(|c| numeral::begins(*c))?;
    let plain = kinds.chars().count() <= 8 && !kinds.contains(['、', '和', '的']);
    plain.then(|| format!("{number}大{kinds}"))
}

/// 高新区和|三个|工业园区, |6条|重点产业链: those that are counted, with a zone that is told with them.
fn counted(scene: &Scene, clause: &Range<usize>, head: &str) -> Option<String> {
    let unit = head
        .rfind(['个', '条'])
        .map(|at| (at, at + '个'.len_utf8()))?;
    let kinds = &head[unit.1..];
    let before =
        head[..unit.0].trim_end_matches(|c: char| c.is_ascii_digit() || numeral::begins(c));
    let plain = !kinds.contains(['、', '和', '的', '，']) && kinds.chars().count() >= 2;
    if before.len() == unit.0 || !plain {
        return None;
    }
    let mut from = clause.start;
    let to = clause.start + before.len();
    while let Some(next) = scene
        .period_starting(from, to)
        .or_else(|| scene.any_place_starting(from, to))
        .filter(|next| *next > from)
    {
        from = next;
    }
    let first = scene.text.get(from..to)?;
    if first.is_empty() {
        return Some(kinds.to_owned());
    }
    let joined = ["和", "及", "与"]
        .iter()
        .find_map(|word| first.strip_suffix(word))?;
    let zone = noun::WORDS.zone.ending(joined).is_some() && !joined.contains(['、', '的']);
    (zone && joined.chars().count() <= 8).then(|| format!("{joined}和{kinds}"))
}

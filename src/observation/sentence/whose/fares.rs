//! Who fares so: a clause, or the sentence before, that says how an owner does and has no figure.
//!
//! ```text
//! 乡镇经济发展加快，税收总额增长|12%             乡镇税收总额: the county's is another
//! 一是农机制造业产销两旺。实现产值|79亿元          农机制造业产值
//! 民营企业的表现尤为突出，进出口总额|达到36亿元    民营企业进出口总额
//! ```

use super::super::super::before;
use super::super::super::list;
use super::super::super::name::Name;
use super::super::super::noun;
use super::super::super::scene::Scene;
use super::super::zone;
use super::{LONGEST, WORDS, Whose, of_all};
use crate::lexicon::has;
use crate::mention::cue;

/// 民营经济持续壮大，|上缴税金12亿元: what the first clause, or the sentence before, says that it fares so.
pub(super) fn told_first(
    scene: &Scene,
    end: usize,
    name: &Name,
    whose: &Whose,
    last: Option<&str>,
) -> Option<String> {
    let had = WORDS.had.number(&name.text).is_some();
    if !had {
        return None;
    }
    let group = scene
        .clauses
        .iter()
        .find(|clause| clause.range.contains(&end))?
        .group;
    let first = scene.clauses.iter().find(|clause| {
        let dated = scene.period_starting(clause.range.start, clause.range.end);
        clause.group == group && dated != Some(clause.range.end)
    })?;
    if let Some(owner) = thriving(scene.text.get(first.range.clone())?) {
        let after = first.range.end..name.span.start.max(first.range.end);
        let named = !has(scene.text.get(after.clone())?, "其中") && !of_all(scene, after);
        // 工业快速发展，完成工业增加值20亿元: a branch that the words name already, or that is measured whole.
        let other = !is_branch(&owner) || noun::lean(&name.text) == Some(noun::Lean::Part);
        return (named && other).then(|| format!("{owner}{}", name.text));
    }
    let owner = whose.thrives.as_deref()?;
    let before = scene.text.get(..end)?;
    let same = last.is_some_and(|last| last.starts_with(owner));
    // 园区发展加快。园区产值140亿元；|固定资产投资22亿元: behind ； only where the last was its own.
    if of_all(scene, 0..end) || before.contains('；') && !same || has(before, "其中") {
        return None;
    }
    // 产销两旺。1-8月|实现产值79亿元: a sentence that begins with what was achieved is of the same, as are those clauses
    // that go on.
    let opens = || {
        let from = scene
            .periods
            .first()
            .map_or(0, |period| period.span.end as usize);
        let rest = scene.text.get(from..)?.trim_start_matches(['份', '，']);
        cue::prefix(rest).filter(|(cue, _)| cue.lead)
    };
    let goes_on = same || opens().is_some() && !before.contains('，');
    goes_on.then(|| format!("{owner}{}", name.text))
}

/// 民营企业的表现尤为突出，|进出口总额36亿元: of those that the clause right before says to do so well, where its own words are no
/// more than what is measured.
pub(super) fn performing(scene: &Scene, end: usize, name: &Name) -> Option<String> {
    const OWNER: usize = 12;
    WORDS.achieved.number(&name.text)?;
    let at = scene
        .clauses
        .iter()
        .position(|clause| clause.range.contains(&end))?;
    let (own, last) = (&scene.clauses[at], &scene.clauses[at.checked_sub(1)?]);
    let here = name.elsewhere.is_none() && own.range.contains(&name.span.start);
    // |全市|进出口总额: of the whole.
    let opens = own.range.start..name.span.start.max(own.range.start);
    let bare = here && opens.len() <= "累计完成".len() && !of_all(scene, opens);
    if !bare || own.group != last.group || last.aside {
        return None;
    }
    let said = scene.text.get(last.range.clone())?;
    let mut rest = said.strip_suffix(WORDS.well.ending(said)?)?;
    for words in [&WORDS.very, &WORDS.shows] {
        rest = words
            .ending(rest)
            .and_then(|word| rest.strip_suffix(word))
            .unwrap_or(rest);
    }
    let stop = last.range.start + rest.trim_end_matches('的').len();
    let noun = before::before(scene, last.range.start..stop).noun;
    let whose = scene.text.get(noun.clone()).filter(|_| noun.end == stop)?;
    let plain = !whose.contains(|c: char| c.is_ascii_digit() || "，、的（".contains(c));
    // 二产|拖累明显，增加值41亿元: a branch has a short name.
    let least = if whose.ends_with(['产', '业']) {
        2
    } else {
        3
    };
    if !plain || !(least..=OWNER).contains(&whose.chars().count()) {
        return None;
    }
    // 服装出口表现亮眼，出口|12亿元: the same.
    let whole = WORDS.whole.number(whose).is_some() || WORDS.course.ending(whose).is_some();
    match whose.ends_with(&*name.text) {
        true => Some(whose.to_owned()),
        false if whole => None,
        false if list::head(whose).is_some_and(|head| head != "企业") => None,
        false => Some(format!("{whose}{}", name.text)),
    }
}

/// Whether an owner is a branch of the economy.
fn is_branch(owner: &str) -> bool {
    owner.ends_with('业')
        && WORDS.town.number(owner).is_none()
        && WORDS.economy.number(owner).is_none()
}

/// 主要特点：一是|农机制造业|产销两旺: who fares so, in a clause without figures.
pub(super) fn thriving(clause: &str) -> Option<String> {
    WORDS.thrives.ending(clause)?;
    let said = clause.rsplit('：').next()?;
    // 3.园区发展加快: behind its number.
    let said = said.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' '));
    let said = match said.split_once('是') {
        Some((number, rest)) if number.chars().count() <= 2 => rest,
        _ => said,
    };
    let whose = said.strip_suffix(WORDS.thrives.ending(said)?)?;
    let whose = match WORDS.fares.ending(whose) {
        Some(what) if what.len() < whose.len() && WORDS.economy.number(whose).is_none() => {
            &whose[..whose.len() - what.len()]
        }
        _ => whose,
    };
    let size = whose.chars().count();
    let plain = !whose.contains(|c: char| c.is_ascii_digit() || "，、和及的".contains(c));
    let owner = WORDS.economy.number(whose).is_some()
        || WORDS.town.number(whose).is_some()
        || zone::is_zone(whose)
        || size >= 4 && is_branch(whose);
    (owner && plain && size <= LONGEST).then(|| whose.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn owners_are_told_by_how_they_fare() {
        let found = |clause: &str| thriving(clause);
        assert_eq!(
            found("二是农机制造业产销两旺").as_deref(),
            Some("农机制造业")
        );
        assert_eq!(
            found("镇（街）财税收入增长加快").as_deref(),
            Some("镇（街）")
        );
        assert_eq!(found("民营经济持续壮大").as_deref(), Some("民营经济"));
        assert_eq!(found("工业快速发展"), None);
        assert_eq!(found("园区建设快速发展"), None);
    }
}

//! Whose a total is, where its own words would name that of the whole district.
//!
//! ```text
//! 民营经济增加值中，第一产业增加值|17亿元        民营经济第一产业增加值: GDP has a first branch too
//! 乡镇经济发展加快，税收总额增长|12%             乡镇税收总额: the county's is another
//! 城镇居民人均收入3.6万元。人均消费支出|2.3万元   城镇居民人均消费支出
//! ```
//!
//! The words are rows of `owner_words.tsv`. Zones are read in [`super::zone`], residents that the sentence names itself
//! in [`crate::observation::name`].

use super::super::Reading;
use super::super::list;
use super::super::name::{self, Name};
use super::super::noun;
use super::super::scene::Scene;
use super::super::standard::finish;
use super::zone;
use crate::lexicon::{UnitKind as Kind, kinds};
use crate::mention::cue;
use crate::mention::number::Number;
use std::ops::Range;

kinds! { static WORDS = "../../lexicon/owner_words.tsv": economy, town, sector, residents, lived, thrives, had, fares, begun }

/// How far behind the words that name the owner its figures go on, in bytes.
const FAR: usize = 400;

/// The longest name of an owner, in characters.
const LONGEST: usize = 10;

/// What sentences before say of whose the figures are.
#[derive(Clone, Debug, Default)]
pub struct Whose {
    /// 一是农机制造业产销两旺。: of the sentence right before, and how it fared.
    thrives: Option<String>,
    /// 城镇, 农村: the residents that the paragraph tells of.
    residents: Option<&'static str>,
    /// 26个省重点项目完成投资…: of which projects the sentence before told.
    projects: Option<String>,
    /// What the sentence before measured, where this one tells its parts: 其中，….
    pub(super) whole: Option<String>,
}

impl Whose {
    /// What a heading says of the paragraphs below it: 城镇居民收支.
    pub fn below(heading: &str) -> Self {
        Self {
            residents: lives(heading),
            ..Self::default()
        }
    }

    /// What a sentence without figures says of the one that follows.
    pub fn told(&mut self, text: &str) {
        const SHORT: usize = 90;
        self.thrives = None;
        if text.len() <= SHORT {
            let bare = text.trim_end_matches('。');
            self.thrives = thriving(bare).filter(|_| bare.len() < text.len());
            self.residents = lives(bare).or(self.residents);
        }
    }

    /// What the figures of a sentence say of those that follow.
    pub fn read(&mut self, readings: &[Reading]) {
        self.thrives = None;
        self.projects = readings.iter().find_map(projects_of);
        let mut named = readings
            .iter()
            .filter(|reading| reading.indicator.contains("居民"))
            .map(|reading| lives(&reading.indicator));
        let Some(first) = named.next() else {
            return;
        };
        self.residents = first.filter(|_| named.all(|other| other == first));
    }
}

/// 省重点, for 26个省重点项目: of which rank those are that a sentence counts.
fn projects_of(reading: &Reading) -> Option<String> {
    let counted = reading.symbol.as_ref()?.kind == Kind::Classifier;
    let stem = reading.indicator.strip_suffix("项目").filter(|_| counted)?;
    let key = ["重点", "重点工业", "重点建设", "重大", "工业重点"]
        .iter()
        .any(|kind| stem.ends_with(kind));
    let fits = stem.chars().count() <= LONGEST && !stem.contains(['、', '和', '的']);
    (key && fits).then(|| stem.to_owned())
}

/// 城镇 for 城镇居民…, nothing where both are named, or all.
fn lives(text: &str) -> Option<&'static str> {
    let town = text.contains("城镇居民") || text.contains("城镇常住居民");
    let country = text.contains("农村居民") || text.contains("农村常住居民");
    let all = ["城乡", "全体", "城镇和", "城镇、"]
        .iter()
        .any(|word| text.contains(word));
    match (town, country) {
        (true, false) if !all => Some("城镇"),
        (false, true) if !all => Some("农村"),
        _ => None,
    }
}

/// The name of a figure with whose it is.
pub fn owned(
    scene: &Scene,
    number: &Number,
    name: Name,
    whose: &Whose,
    last: Option<&str>,
) -> Name {
    if let Some(text) = begun(scene, &name, whose) {
        return Name {
            text: text.into(),
            ..name
        };
    }
    let amount =
        matches!(number.kind(), Some(Kind::Money)) || number.unit == "%" || number.is_points();
    if !amount || name.elsewhere.is_some() && name.rule != "subject" {
        return name;
    }
    let end = number.span.start as usize;
    let text = framed(scene, end, &name.text)
        .or_else(|| apart(scene, end, &name.text, whose))
        .or_else(|| told_first(scene, end, &name, whose, last))
        .or_else(|| lived(scene, end, &name, whose));
    match text {
        Some(text) => finish(Name {
            text: text.into(),
            ..name
        }),
        None => name,
    }
}

/// 民营经济增加值中，|第一产业增加值: what the sentence says it looks at.
fn framed(scene: &Scene, end: usize, name: &str) -> Option<String> {
    let before = scene.text.get(..end)?;
    let at = before.rfind("中，").filter(|at| end - at <= FAR)?;
    let frame = before[..at].rsplit(['，', '；', '。', '：']).next()?;
    let frame = frame.strip_prefix('在').unwrap_or(frame);
    let economy = WORDS.economy.starting(frame);
    let owner = economy.or_else(|| WORDS.residents.starting(frame))?;
    let rest = &frame[owner.len()..];
    let plain = rest.chars().count() <= LONGEST && !rest.contains(|c: char| c.is_ascii_digit());
    if !plain || of_all(scene, at..end) {
        return None;
    }
    let takes = match economy {
        Some(_) => branch_of_its_own(name),
        None => {
            let spent = ["消费", "支出", "收入"];
            let short = name.chars().count() <= LONGEST;
            short && spent.iter().any(|last| name.ends_with(last)) && !name.contains("居民")
        }
    };
    takes.then(|| format!("{owner}{name}"))
}

/// 26个省重点项目…。6个|新开工项目|中，3个…，|开工率50%: of those that the sentence before told of.
fn begun(scene: &Scene, name: &Name, whose: &Whose) -> Option<String> {
    let stem = whose.projects.as_deref()?;
    let counted = scene.text.trim_start_matches(|c: char| c.is_ascii_digit());
    let first = counted
        .strip_prefix('个')
        .filter(|_| counted.len() < scene.text.len())?;
    let first = WORDS.begun.starting(first)?;
    if name.elsewhere.is_some() || name.text.starts_with(stem) {
        return None;
    }
    if WORDS.begun.number(&name.text).is_some() {
        return Some(format!("{stem}{}", name.text));
    }
    let rate = matches!(&*name.text, "开工率" | "竣工率" | "投产率");
    rate.then(|| format!("{stem}{first}{}", name.text))
}

/// 第一产业增加值, 工业总产值: what the district has too.
fn branch_of_its_own(name: &str) -> bool {
    WORDS.sector.starting(name).is_some() && list::head(name).is_some()
}

/// 民营经济增加值48亿元，其中，|第一产业增加值17亿元: parts of what the clause, or the sentence, before measures.
fn apart(scene: &Scene, end: usize, name: &str, whose: &Whose) -> Option<String> {
    if !branch_of_its_own(name) {
        return None;
    }
    let before = scene.text.get(..end)?;
    let at = before.rfind("其中").filter(|at| end - at <= FAR)?;
    if of_all(scene, at..end) {
        return None;
    }
    let group = before[..at].rsplit(['；', '。']).next()?;
    let whole = match at {
        0 => whose.whole.as_deref()?,
        _ => {
            let from = WORDS.economy.next(group, 0)?.1.start;
            let said = group.get(from..)?;
            &said[..said.find(|c: char| c.is_ascii_digit() || c == '，')?]
        }
    };
    let owner = WORDS.economy.starting(whole)?;
    let whole = whole.trim_end_matches(['达', '为', '到']);
    let whole = ["完成", "实现"]
        .iter()
        .find_map(|verb| whole.strip_suffix(verb))
        .unwrap_or(whole);
    let same = list::head(name).is_some_and(|head| whole.ends_with(head));
    same.then(|| format!("{owner}{name}"))
}

/// 民营经济持续壮大，|上缴税金12亿元: what the first clause, or the sentence before, says that it fares so.
fn told_first(
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
        let named = !scene.text.get(after.clone())?.contains("其中") && !of_all(scene, after);
        // 工业快速发展，完成工业增加值20亿元: a branch that the words name already, or that is measured whole.
        let other = !is_branch(&owner) || noun::lean(&name.text) == Some(noun::Lean::Part);
        return (named && other).then(|| format!("{owner}{}", name.text));
    }
    let owner = whose.thrives.as_deref()?;
    let before = scene.text.get(..end)?;
    let same = last.is_some_and(|last| last.starts_with(owner));
    // 园区发展加快。园区产值140亿元；|固定资产投资22亿元: behind ； only where the last was its own.
    if of_all(scene, 0..end) || before.contains('；') && !same || before.contains("其中") {
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

/// Whether an owner is a branch of the economy.
fn is_branch(owner: &str) -> bool {
    owner.ends_with('业')
        && WORDS.town.number(owner).is_none()
        && WORDS.economy.number(owner).is_none()
}

/// 主要特点：一是|农机制造业|产销两旺: who fares so, in a clause without figures.
fn thriving(clause: &str) -> Option<String> {
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

/// 人均消费支出2.3万元: of the residents that the sentences before tell of.
fn lived(scene: &Scene, end: usize, name: &Name, whose: &Whose) -> Option<String> {
    let residents = whose.residents?;
    let source = name::is_source(&name.text);
    if WORDS.lived.number(&name.text).is_none() && !source {
        return None;
    }
    let before = scene.text.get(..end)?;
    let others = [
        "居民", "农民", "城镇", "农村", "全体", "城乡", "职工", "农户",
    ];
    if others.iter().any(|other| before.contains(other)) {
        return None;
    }
    let said = name.text.strip_prefix("居民").unwrap_or(&name.text);
    let each = if source { "人均" } else { "" };
    Some(format!("{residents}居民{each}{said}"))
}

/// Whether a stretch turns to the whole district, or to another place.
fn of_all(scene: &Scene, range: Range<usize>) -> bool {
    let stretch = scene.text.get(range.clone()).unwrap_or_default();
    noun::WORDS.whole_of.within(stretch) || zone::names_place(scene, range)
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

    #[test]
    fn residents_are_of_the_town_or_of_the_country() {
        assert_eq!(lives("城镇居民收支"), Some("城镇"));
        assert_eq!(lives("城乡居民收支"), None);
        assert_eq!(lives("城镇居民和农村居民"), None);
    }
}

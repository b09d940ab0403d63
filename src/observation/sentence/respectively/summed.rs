//! What is told of all those together that figures were given to respectively.
//!
//! ```text
//! 茶叶、食用菌两大产业面积分别达3万亩和2万亩，综合产值|9亿元     两大产业综合产值
//! 玉米、大豆面积分别达30万亩和5万亩，总产值|3.4亿元              玉米、大豆总产值
//! ```
//!
//! What a clause lists with a number each, and the next tells of, is read alike:
//!
//! ```text
//! 办理建议86件、提案72件，办结率|100%        建议、提案办结率
//! ```
//!
//! How the figures themselves are given is read in [`super`].

use super::super::memory::Memory;
use super::super::turn::Turn;
use crate::lexicon::has;
use crate::observation::bind::Bound;
use crate::observation::list;
use crate::observation::name::Name;
use crate::observation::noun;

/// The longest joint name of the items, in characters.
const LONGEST: usize = 18;

/// A name that takes the last item for its subject, with all of them in its place.
pub fn of_all(turn: &Turn, items: &[Name], name: Name) -> Name {
    match together(turn, items, &name) {
        Some(text) => Name {
            text: text.into(),
            ..name
        },
        None => name,
    }
}

/// 大豆面积 + 大豆总产值 → 玉米、大豆总产值
fn together(turn: &Turn, items: &[Name], name: &Name) -> Option<String> {
    let last = items
        .last()
        .filter(|_| items.len() >= 2 && name.rule == "part_of")?;
    let head = list::head(&last.text)?;
    let stems: Option<Vec<&str>> = items
        .iter()
        .map(|item| item.text.strip_suffix(head).filter(|stem| !stem.is_empty()))
        .collect();
    let stems = stems?;
    let part = name.text.strip_prefix(*stems.last()?)?;
    let number = turn.number().span.start as usize;
    let between = turn.scene.text.get(last.span.end..number)?;
    if part.is_empty() || has(between, "其中") || between.contains('；') {
        return None;
    }
    let words = turn.words(&last.span);
    let words = words.strip_suffix(head).unwrap_or(words);
    if let Some(at) = list::summed_at(words) {
        return Some(format!("{}{part}", &words[at..]));
    }
    Some(format!("{}{part}", joint(&stems)))
}

/// 玉米、大豆; nothing where the items are too long to stand together.
fn joint(stems: &[&str]) -> String {
    let joint = stems.join("、");
    let short = joint.chars().count() <= LONGEST;
    if short { joint } else { String::new() }
}

/// A name that takes the last of the items listed in the clause before for its subject, with all of them in its place.
pub fn of_listed(turn: &Turn, memory: &Memory, name: Name) -> Name {
    match listed_together(turn, memory, &name) {
        Some(text) => Name {
            text: text.into(),
            ..name
        },
        None => name,
    }
}

/// 建议86件、提案72件，|提案办结率 → 建议、提案办结率
fn listed_together(turn: &Turn, memory: &Memory, name: &Name) -> Option<String> {
    let part = turn.words(&turn.bound().before.noun);
    let whole = ["产值", "率"].iter().any(|end| part.ends_with(end))
        || noun::spends(part)
        || part.starts_with('总');
    let last = turn.last().filter(|_| name.rule == "part_of" && whole)?;
    let clause = turn.bound().clause.checked_sub(1)?;
    let first = turn.bounds[..turn.index]
        .iter()
        .position(|bound| bound.clause == clause)?;
    let items = &turn.bounds[first..turn.index];
    let from = memory.recent.len().checked_sub(items.len())?;
    let names = &memory.recent[from..];
    let same = names
        .last()
        .is_some_and(|own| noun::part_of(&own.text, part) == *name.text);
    // 甲类项目开工31个、竣工6个；乙类项目…: not of what groups before are of.
    let start = turn.scene.clauses[clause].range.start;
    let own = |name: &Name| name.elsewhere.is_none() && name.span.start >= start;
    let fits = items.len() >= 2
        && last.clause == clause
        && same
        && names.iter().all(own)
        && joined(turn, items);
    if !fits {
        return None;
    }
    let wholes: Vec<String> = names
        .iter()
        .map(|name| noun::part_of(&name.text, part))
        .collect();
    let stems: Option<Vec<&str>> = wholes
        .iter()
        .map(|whole| whole.strip_suffix(part))
        .collect();
    let stems = stems?;
    // 项目开工31个、竣工6个，完成投资5亿元: the same things at two stages.
    let apart = stems
        .iter()
        .all(|stem| !stem.is_empty() && !stem.contains('、'));
    (apart && stems.windows(2).all(|two| two[0] != two[1]))
        .then(|| format!("{}{part}", joint(&stems)))
}

/// Whether nothing but marks stands between figures that count or measure alike: 建议86件、提案72件.
fn joined(turn: &Turn, items: &[Bound]) -> bool {
    let kind = |bound: &Bound| turn.numbers[bound.at].kind();
    let bare = |bound: &Bound| !bound.before.noun.is_empty() && bound.after.noun.is_empty();
    let marked = |pair: &[Bound]| {
        let between = turn.numbers[pair[0].at].span.end as usize..pair[1].before.noun.start;
        let words = turn.scene.text.get(between);
        words.is_some_and(|words| matches!(words, "、" | "和" | "及"))
    };
    let alike = items
        .iter()
        .all(|item| bare(item) && kind(item) == kind(&items[0]));
    let whole = &turn.scene.clauses[items[0].clause].range;
    alike && items.windows(2).all(marked) && !has(turn.words(whole), "其中")
}

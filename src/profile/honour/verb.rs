//! Verbs of receiving in a clause, and what each speaks of.
//!
//! ```text
//! 我县获评|甲县|、入选|乙名单|              after the verb
//! 省厅命名青山镇为|全省特色乡镇|            behind who is named
//! |国家卫生县城|创建成功                    before the verb
//! 实现|“双拥模范县”五连冠|                  only where it was won again and again
//! ```
//!
//! Whether the words are a name is asked in [`super`].

use super::{Verb, hoped, is_name, words::WORDS};
use crate::profile::clause::Clause;
use crate::profile::number;
use std::ops::Range;

/// The stretches that the verbs of receiving speak of: after each, up to the next.
pub(super) fn objects(clause: &Clause) -> Vec<(Verb, Range<usize>)> {
    let text = clause.text;
    let verbs = WORDS
        .verbs
        .all(text)
        .filter(|(verb, _)| clause.open(verb.start));
    let mut verbs = verbs.peekable();
    if verbs
        .peek()
        .is_none_or(|(first, _)| hoped(clause, first.start))
    {
        return Vec::new();
    }
    let mut found = Vec::new();
    while let Some((verb, role)) = verbs.next() {
        if role == "done" {
            found.extend(made(text, verb.start));
            continue;
        }
        let after = verb.end..verbs.peek().map_or(text.len(), |(next, _)| next.start);
        let Some((kind, start)) = kind(text, role, &verb, &after) else {
            continue;
        };
        let end = if after.end < text.len() {
            before_subject(clause, after)
        } else {
            after.end
        };
        found.push((kind, start..end));
    }
    found
}

/// How strictly the names after a verb are read, and where they begin.
fn kind(
    text: &str,
    role: &str,
    verb: &Range<usize>,
    after: &Range<usize>,
) -> Option<(Verb, usize)> {
    let kind = match role {
        "won" | "given" => Verb::Won,
        "named" => Verb::Named,
        // 实现|经济总量翻番: nothing was won, but “某县”五连冠 was.
        "streak" if number::streak(&text[after.clone()]).is_some() => Verb::Named,
        // 进入|新阶段: only a list of the best is entered for honour.
        "entered" if WORDS.ranked.within(&text[after.clone()]) => Verb::Named,
        "naming" => return Some((Verb::Named, after.start + named_one(&text[after.clone()])?)),
        "being" => Verb::Being,
        _ => return None,
    };
    // 授予 is told from either side; who received stands before, or between verb and name.
    let recipient = (role == "given").then(|| recipient(&text[after.clone()]));
    let recipient = recipient.flatten();
    if role == "given" && recipient.is_none() && !text[..verb.start].contains(['被', '获']) {
        return None;
    }
    Some((kind, after.start + recipient.unwrap_or(0)))
}

/// |国家卫生县城、省级森林城市|创建成功: the names before a verb that ends its clause.
fn made(text: &str, end: usize) -> Option<(Verb, Range<usize>)> {
    let names = &text[..end];
    let own = WORDS.lead.starting(names).map_or(0, str::len);
    let named = WORDS.level.starting(&names[own..]).is_some();
    named.then_some((Verb::Named, own..end))
}

/// 命名|青山镇为|全省特色乡镇: length of who is named and 为, where the name is none of a county's own giving.
fn named_one(text: &str) -> Option<usize> {
    const LONGEST_WHO: usize = 16;
    let (who, name) = text.split_once('为')?;
    let given = WORDS.level.starting(name).is_some() && !name.starts_with(['县', '区', '首', '“']);
    let near = (2..=LONGEST_WHO).contains(&who.chars().count());
    (given && near).then(|| who.len() + '为'.len_utf8())
}

/// Length of who received, before a quoted name: 我县“…”.
fn recipient(text: &str) -> Option<usize> {
    let (who, _) = text.split_once('“')?;
    let body = who.ends_with(['县', '区', '市', '镇', '乡', '村']);
    (body && (2..=7).contains(&who.chars().count())).then_some(who.len())
}

/// Where the names end before a further verb, whose subject may be the list's last item
/// (获评甲县、某村认定为乙村).
fn before_subject(clause: &Clause, list: Range<usize>) -> usize {
    let items = clause.cut(list.clone(), |_, rest| {
        rest.starts_with('、').then_some('、'.len_utf8())
    });
    match items.as_slice() {
        [.., name, last] if !is_name(&clause.text[last.clone()], Verb::Named) => name.end,
        _ => list.end,
    }
}

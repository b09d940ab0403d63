//! Names of awards and designations in one sentence.
//!
//! A clause is cut at its verbs of receiving (获评, 入选, 被授予 …). What follows a verb, up to the
//! next verb or the clause's end, is a list of names; a clause that begins as a name does (市级…奖)
//! goes on with the list of the clause before. Each name loses what stands around it: 称号, 名单,
//! 3家. After a verb that may also be said of money or projects (列入, 纳入, 获), a name counts only
//! where its own words make it an award. Nothing counts after a word of hope (力争, 争创).
//!
//! It does not know awards by name, and does not ask who gave them.

use super::Titled;
use super::clause::{Clause, pairs, unquoted, without_brackets};
use super::number;
use crate::lexicon::Words;
use crate::telling::Stretch;
use std::ops::Range;
use std::sync::LazyLock;
use verb::objects;
use words::WORDS;

mod run_together;
mod verb;
mod words;

/// Whether and how strictly the names of a clause are read.
#[derive(Clone, Copy, PartialEq)]
enum Verb {
    Won,
    Named,
    Being,
}

/// Words of which one stands in every sentence that has any.
pub fn telling() -> &'static [&'static str] {
    WORDS.telling.list()
}

/// Whether one of these stands in a sentence.
pub fn may_stand(sentence: &str) -> bool {
    WORDS.telling.within(sentence)
}

/// Adds the names of one sentence to `found`, where verbs tell of them.
pub fn read(clauses: &[Clause], told: Stretch, found: &mut Vec<Titled>) {
    let (mut going, mut hoping) = (false, false);
    for clause in clauses {
        let may = !hoping && told.meets(clause.place());
        let objects = if may { objects(clause) } else { Vec::new() };
        hoping |= clause.text.chars().count() <= SHORT && aims(clause.text);
        if objects.is_empty() && going && goes_on(clause.text) {
            names(clause, 0..clause.text.len(), Verb::Named, "list", found);
            continue;
        }
        let before = found.len();
        // 先后荣获：|全国甲县；省级乙县: a list may begin behind a colon.
        let announced = objects.last().is_some_and(|(_, range)| range.is_empty());
        for (verb, range) in objects {
            names(
                clause,
                range,
                verb,
                if verb == Verb::Won { "won" } else { "named" },
                found,
            );
        }
        going = announced || found.len() > before;
    }
}

/// Longest clause, in characters, that only says when or that something is hoped: 力争到2030年.
const SHORT: usize = 12;

/// Whether a word of hope stands before byte `end`.
fn hoped(clause: &Clause, end: usize) -> bool {
    let before = &clause.text[..end];
    aims(before)
        || WORDS
            .hopes
            .all(before)
            .any(|(hope, _)| clause.open(hope.start))
}

/// Whether a clause opens with when or whether: 到2030年, 力争.
fn aims(text: &str) -> bool {
    let by_year = text.strip_prefix('到').is_some_and(|rest| {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        digits == 4 && rest[digits..].starts_with('年')
    });
    by_year || WORDS.aims.starting(text).is_some()
}

/// Whether a clause without a verb begins as a name does.
fn goes_on(text: &str) -> bool {
    WORDS.level.starting(text).is_some() && WORDS.end.ending(without_count(text)).is_some()
}

/// Adds the names of a list.
fn names(
    clause: &Clause,
    list: Range<usize>,
    verb: Verb,
    rule: &'static str,
    found: &mut Vec<Titled>,
) {
    let (words, text) = (&*WORDS, clause.text);
    let verb = if words.honour.ending(&text[list.clone()]).is_some() {
        Verb::Won
    } else {
        verb
    };
    // 列入, 纳入 are said of much else: where no word makes a name of it, there is none.
    if verb != Verb::Won && !words.mark.within(&text[list.clone()]) {
        return;
    }
    let list = trimmed(text, list);
    let quoted = pairs(&text[list.clone()]);
    let whole: usize = quoted.iter().map(ExactSizeIterator::len).sum();
    let left_over = text.get(list.start + whole..list.end).unwrap_or(text);
    let items =
        if quoted.len() > 1 && (whole == list.len() || words.each.list().contains(&left_over)) {
            quoted
                .into_iter()
                .map(|pair| list.start + pair.start..list.start + pair.end)
                .collect()
        } else {
            clause.cut(list, joint)
        };
    let items = items
        .into_iter()
        .filter_map(|item| name_of(clause, item, verb));
    for range in items.flat_map(|item| run_together::parts(text, item)) {
        if is_name(&text[range.clone()], verb) {
            found.push(Titled {
                title: text[range.clone()].to_owned(),
                span: clause.span(&range),
                rule,
            });
        }
    }
}

static JOINTS: LazyLock<Words> =
    LazyLock::new(|| Words::new(["以及", "、", "和", "及", "与", "暨"]));

/// Whether a list of names goes on here: the bytes of the joining word.
fn joint(left: &str, rest: &str) -> Option<usize> {
    let words = &*WORDS;
    let join = JOINTS.starting(rest)?;
    let right = &rest[join.len()..];
    let left = without_count(left);
    let whole = left.ends_with('”') || words.end.ending(without_brackets(left)).is_some();
    let level = words.level.list().contains(&left) || left.chars().count() < 3;
    let named = |part: &str| part.chars().count() > 3 && words.mark.within(part);
    // 全国重点产茶县域、|湖北省全域旅游示范区: each begins with whose it is.
    let whole = whole
        || join == "、"
            && left.chars().count() > 5
            && !left.contains('“')
            && words.level.starting(left).is_some()
            && words.level.starting(right).is_some();
    let apart =
        join == "、" || words.level.starting(right).is_some() || named(left) && named(right);
    (whole && !level && apart).then_some(join.len())
}

/// The name in an item of a list, bare of what stands around it.
fn name_of(clause: &Clause, item: Range<usize>, verb: Verb) -> Option<Range<usize>> {
    let (text, end) = (clause.text, item.end);
    let name = before_of(clause, item);
    // 成为|首批转型园区的重点项目: it is the project that they are, no park.
    let other =
        verb == Verb::Being && name.end < end && WORDS.end.ending(&text[name.end..end]).is_some();
    (!other).then(|| unquoted(text, trimmed(text, name)))
}

/// A name cut before 的, where what stands there is a name already (…示范区的机遇).
fn before_of(clause: &Clause, item: Range<usize>) -> Range<usize> {
    let first = clause
        .cut(item.clone(), |_, rest| rest.starts_with('的').then_some(3))
        .into_iter()
        .next();
    let ended = |part: &Range<usize>| {
        let name = &clause.text[part.clone()];
        name.ends_with('”')
            || name.chars().count() > 4 && WORDS.end.ending(without_brackets(name)).is_some()
    };
    first.filter(ended).unwrap_or(item)
}

/// A name without what stands around it: 了, 称号, 名单, 3家.
fn trimmed(text: &str, mut range: Range<usize>) -> Range<usize> {
    let words = &*WORDS;
    while let Some(lead) = words.lead.starting(&text[range.clone()]) {
        range.start += lead.len();
    }
    loop {
        let name = &text[range.clone()];
        let quoted = name.rfind('”').map_or(0, |at| at + 3);
        let cut = [
            Some(without_count(name).len()),
            words.tail.ending(name).map(|tail| name.len() - tail.len()),
            number::rest(name).map(|rest| {
                let closes = name[rest..].starts_with('”');
                rest + if closes { '”'.len_utf8() } else { 0 }
            }),
            number::rank(name).filter(|at| *at == quoted && quoted > 0 || is_ranking(&name[..*at])),
            number::streak(name),
            number::year_told(name),
        ];
        let Some(end) = cut
            .into_iter()
            .flatten()
            .filter(|end| *end < name.len())
            .min()
        else {
            break;
        };
        range.end = range.start + end;
    }
    range.end = range.start
        + text[range.clone()]
            .trim_end_matches(['、', ' ', '和', '并', '…'])
            .len();
    range
}

/// 全国百强县|第86位: whether what a rank stands behind is a list of the best.
fn is_ranking(name: &str) -> bool {
    WORDS.ranked.within(name) && WORDS.end.ending(without_brackets(name)).is_some()
}

fn without_count(name: &str) -> &str {
    let count = number::count(name).filter(|&count| !name[..count].ends_with(['第', '前']));
    count.map_or(name, |count| &name[..count])
}

/// Whether the words are the name of an award or a designation.
fn is_name(name: &str, verb: Verb) -> bool {
    let words = &*WORDS;
    let count = name.chars().count();
    if !(4..50).contains(&count)
        || words.never.within(name)
        || words.dull.ending(name).is_some()
        || name.starts_with(['的', '《', '与', '和', '及', '由', '在', '对'])
        || name.starts_with("建设") && name.contains(|c: char| c.is_ascii_digit())
    {
        return false;
    }
    let worded = words.mark.within(name)
        && (name.ends_with('”') || words.end.ending(without_brackets(name)).is_some());
    match verb {
        Verb::Won => true,
        Verb::Named => worded,
        Verb::Being => {
            // 首批企业 says only that there were few; a mark besides is wanted. 全国18个典型县之一 counts them.
            worded
                && !number::tells_how_many(name)
                && words.rare.within(name)
                && words.other.within(name)
        }
    }
}

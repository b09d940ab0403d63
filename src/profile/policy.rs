//! Titles of plans and policies in one sentence.
//!
//! Four ways lead to a title, each its own rule:
//! - `title`: in 《》, ending like a plan, or after a verb of bringing out (制定《X规则》);
//! - `articles`: a quoted short name ending in a count of articles (“医美十条”);
//! - `verb`: unquoted, after a verb of bringing out or carrying out, up to the word that ends a
//!   plan's title (落实X行动计划);
//! - `passive`: at the head of a clause, before 印发, 获批 and the like; and `heading`: a line that
//!   is nothing but the title.
//!
//! It does not find plans told without their title (三个三年行动方案).

use super::Titled;
use super::clause::{Clause, pairs, unquoted, within};
use crate::lexicon::Words;
use crate::telling::Stretch;
use std::ops::Range;
use std::sync::LazyLock;
use title::{
    counts_years, fits, is_articles, is_document, is_vague, is_whole, names_articles, names_count,
};
use words::WORDS;

pub mod broken;
mod counted;
mod heading;
mod title;
mod words;

use counted::{counted, listed};
pub use heading::names_plan;
use heading::{FIVE_YEARS, carried_out, heading, place_end};

/// Words of which one stands in every sentence that has any.
pub fn telling() -> &'static [&'static str] {
    WORDS.telling.list()
}

/// Whether one of these stands in a sentence.
pub fn may_stand(sentence: &str) -> bool {
    WORDS.telling.within(sentence)
}

/// Adds the titles of one sentence to `found`, where words tell of them.
pub fn read(clauses: &[Clause], told: Stretch, found: &mut Vec<Titled>) {
    match clauses {
        [line] => {
            heading(line, found);
            carried_out(line, found);
        }
        // 青山县国民经济和社会发展第十四个五年规划纲要，根据…编制: a plan that speaks of itself.
        [first, ..] if first.text.contains(FIVE_YEARS) => heading(first, found),
        _ => {}
    }
    for pair in clauses.windows(2) {
        if let [counted, list] = pair
            && told.meets(list.place())
        {
            listed(counted, list, found);
        }
    }
    let telling =
        |clause: &&Clause| told.meets(clause.place()) && WORDS.telling.within(clause.text);
    for clause in clauses.iter().filter(telling) {
        bracketed(clause, true, found);
        after_verbs(clause, found);
        passive(clause, found);
    }
}

/// After so many items that are no titles a list is none of titles.
const MISSES: u32 = 3;
/// Says that there was such a plan before.
const ROUND: &str = "新一轮";
/// Longest title in 《》, and longest stretch that a title not in 《》 is looked for in, in bytes.
const LONGEST: usize = 300;
/// Titles in 《》 and short names in “”, and those inside the outer pairs.
fn bracketed(clause: &Clause, outer: bool, found: &mut Vec<Titled>) {
    for pair in pairs(clause.text) {
        let before = &clause.text[..pair.start];
        let inner = within(clause.text, &pair);
        let inner = handed_out(clause.text, inner);
        let title = &clause.text[inner.clone()];
        let mark = clause.text[pair.start..].chars().next().unwrap_or(' ');
        let rule = match mark {
            '《' if title.len() < LONGEST && is_document(title, before) => "title",
            '“' if is_articles(title) || names_articles(clause.text, &pair, title) => "articles",
            '《' => continue,
            _ => {
                if outer {
                    bracketed(&clause.part(inner), false, found);
                }
                continue;
            }
        };
        found.push(Titled {
            title: title.to_owned(),
            span: clause.span(&inner),
            rule,
        });
    }
}

/// 关于印发|青山县禁捕实施方案|的通知: the place of what a notice hands out, in the notice's own title.
fn handed_out(text: &str, inner: Range<usize>) -> Range<usize> {
    const OPENS: &str = "关于印发";
    let title = &text[inner.clone()];
    let Some(at) = title.find(OPENS) else {
        return inner;
    };
    let range = inner.start + at + OPENS.len()..inner.end;
    let handed = text[range.clone()].strip_suffix("的通知");
    let range = handed.map(|handed| range.start..range.start + handed.len());
    match range {
        // 关于印发〈青山县禁捕实施方案〉的通知
        Some(range) => {
            let part = &text[range.clone()];
            let bare = part.trim_start_matches(['《', '〈']);
            let from = range.end - bare.len();
            from..from + bare.trim_end_matches(['》', '〉']).len()
        }
        None => inner,
    }
}

/// Where in `text` a body above the district brings something out.
fn issued_above(text: &str) -> Option<usize> {
    // 青山市|发改委: a body of a district is none above it.
    let own = |place: &Range<usize>| text[..place.start].ends_with(['市', '县', '区', '州', '旗']);
    let mut above = WORDS.above.all(text).map(|(place, _)| place);
    let above = above.find(|place| !own(place))?.end;
    WORDS
        .brought_out
        .first(&text[above..])
        .map(|verb| above + verb.start)
}

/// 贯彻中央|《关于…的意见》: whether a body above the district stands right before its title.
fn told_above(before: &str) -> bool {
    let last = WORDS.above.all(before).last();
    last.is_some_and(|(place, _)| {
        place.end == before.len() && !before[..place.start].ends_with(['市', '县', '区'])
    })
}

/// Titles not in 《》, after a verb.
fn after_verbs(clause: &Clause, found: &mut Vec<Titled>) {
    let words = &*WORDS;
    // Once a body above has brought something out, what follows in the clause is its own.
    let above = issued_above(clause.text).unwrap_or(clause.text.len());
    let mut done = 0;
    for (verb, role) in words.verbs.all(clause.text) {
        if role == "apart" || verb.start < done || verb.start >= above || !clause.open(verb.start) {
            continue;
        }
        let before = &clause.text[..verb.start];
        // 青山县“十四五”|推进|农业现代化规划: what the plan itself is to do.
        let named = before.ends_with("五”") && clause.text.ends_with("规划");
        let early = role != "complete" && words.early.ending(before).is_some();
        if early || named {
            continue;
        }
        let whole = verb.end..clause.text.len();
        let mut misses = 0;
        for item in clause.cut(whole, joint) {
            let action = || {
                (done > verb.end)
                    .then(|| quoted_action(clause, &item))
                    .flatten()
            };
            let Some(title) = titled(clause, item.clone(), role).or_else(action) else {
                misses += 1;
                if misses == MISSES {
                    break;
                }
                continue;
            };
            done = title.end;
            found.push(Titled {
                title: clause.text[title.clone()].to_owned(),
                span: clause.span(&title),
                rule: "verb",
            });
        }
    }
}

/// 三年行动及|“我当先锋”专项行动: a quoted campaign, which is one of those that a list carries out beside a plan.
fn quoted_action(clause: &Clause, item: &Range<usize>) -> Option<Range<usize>> {
    let text = &clause.text[item.clone()];
    let action = text.starts_with('“') && text.ends_with("”专项行动");
    (action && text.len() < LONGEST).then(|| item.clone())
}

static JOINTS: LazyLock<Words> = LazyLock::new(|| Words::new(["以及", "、", "和", "及", "与"]));

/// Whether a list of titles goes on here: the bytes of the joining word, after a whole title.
fn joint(left: &str, rest: &str) -> Option<usize> {
    let join = JOINTS.starting(rest)?;
    // “产业转型”、|“五大提升行动计划”: each named in quotes of its own.
    let next = rest[join.len()..]
        .strip_prefix('“')
        .and_then(|next| next.split_once('”'));
    let quoted = left.ends_with('”') && next.is_some_and(|(name, _)| names_count(name));
    let left = left.trim_end_matches('”');
    let bare = quoted || left.ends_with("行动") || left.ends_with("”工程");
    let whole = is_whole(left) || WORDS.kind.ending(left).is_some() || bare;
    whole.then_some(join.len())
}

/// The title that an item of a list is, cut to its own characters.
fn titled(clause: &Clause, item: Range<usize>, role: &str) -> Option<Range<usize>> {
    let words = &*WORDS;
    let text = clause.text;
    if item.len() > LONGEST {
        return None;
    }
    let mut range = item;
    // 实施|新一轮|公办强校三年行动: what is short without it is not told without the round.
    let mut round = None;
    while let Some(lead) = words.lead.starting(&text[range.clone()]) {
        round = (lead == ROUND).then_some(range.start);
        range.start += lead.len();
    }
    if text[range.clone()].starts_with(['《', '的', '与', '对']) {
        return None;
    }
    // 实施|“八大攻坚行动计划”: in quotes a count is a name.
    if let Some(name) = counted(text, &range).filter(|_| role != "complete") {
        return Some(name);
    }
    range = unquoted(text, range);
    while !is_whole(&text[range.clone()]) {
        let tail = words.tail.ending(&text[range.clone()])?;
        range.end -= tail.len();
        range = unquoted(text, range);
    }
    let title = &text[range.clone()];
    // 推动绿色发展和省政府实施|“强县”行动计划: what another verb brings out is no part of the list.
    let mut verbs = words.verbs.all(title);
    let other = verbs.any(|(verb, _)| {
        let listed = title[..verb.start].contains(['、', '和']);
        listed && words.plan.starting(&title[verb.end..]).is_none()
    });
    if other {
        return None;
    }
    if is_vague(title) {
        return None;
    }
    let round = round.filter(|_| !fits(title, role));
    let range = round.unwrap_or(range.start)..range.end;
    fits(&text[range.clone()], role).then_some(range)
}

/// A title at the head of a clause, before what says that it was brought out.
fn passive(clause: &Clause, found: &mut Vec<Titled>) {
    let words = &*WORDS;
    let mut ends = words.ends.all(clause.text).map(|(plan, _)| plan.end);
    let passed =
        |end: &usize| clause.open(*end - 1) && words.pass.starting(&clause.text[*end..]).is_some();
    let Some(end) = ends.find(passed) else {
        return;
    };
    let title = 0..end;
    let placed = || place_end(clause.text).is_some_and(|place| place < end);
    let named =
        || counts_years(&clause.text[..end]) && !clause.text.starts_with(['在', '随', '从']);
    if (placed() || named())
        && !is_vague(&clause.text[title.clone()])
        && fits(&clause.text[title.clone()], "pass")
        && words.verbs.first(&clause.text[title.clone()]).is_none()
    {
        found.push(Titled {
            title: clause.text[title.clone()].to_owned(),
            span: clause.span(&title),
            rule: "passive",
        });
    }
}

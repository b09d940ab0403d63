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
use super::clause::{Clause, pairs, unquoted, within, without_brackets};
use super::number;
use crate::lexicon::Words;
use crate::telling::Stretch;
use std::ops::Range;
use std::sync::LazyLock;
use words::WORDS;

pub mod broken;
mod heading;
mod words;

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
/// Shortest and longest title in characters: 招商方案 says too little, 60 and more are a sentence.
const LENGTH: Range<usize> = 6..61;
/// Fewest characters before the word that ends a title.
const TELLING: usize = 5;

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

/// Whether a quoted name is a short one: some words and a count of articles.
fn is_articles(title: &str) -> bool {
    number::articles(title).is_some_and(|count| title[..count].chars().count() > 1)
}

/// 出台“惠10条”“惠28条”等系列政策: whether a quoted name of one word with a count of articles is listed among those that were brought
/// out, before the word for what they are.
fn names_articles(text: &str, pair: &Range<usize>, title: &str) -> bool {
    const FAR: usize = 12;
    if number::articles(title).is_none_or(|count| count == 0) {
        return false;
    }
    let before = &text[..pair.start];
    let lead = before.find('“').map_or(before, |at| &before[..at]);
    let mut verbs = WORDS.verbs.all(lead);
    let issued = verbs.any(|(verb, _)| verb.end == lead.len());
    // What stands behind the last of the list.
    let rest = text[pair.end..].rsplit('”').next().unwrap_or("");
    let end = rest.char_indices().nth(FAR);
    let near = &rest[..end.map_or(rest.len(), |(at, _)| at)];
    let kinds = ["政策", "措施", "意见", "举措"];
    let kind = near.starts_with('等') && kinds.iter().any(|kind| near.contains(kind));
    issued && kind && !before.contains('，')
}

/// Whether a title in 《》 is one of a plan or policy that is carried out here.
fn is_document(title: &str, before: &str) -> bool {
    let words = &*WORDS;
    let bare = without_brackets(title);
    if bare.chars().count() < 5 || bare.ends_with('法') && !bare.ends_with("办法") {
        return false;
    }
    if issued_above(before).is_some()
        || words.state.ending(bare).is_some()
        || bare.starts_with("中华人民共和国")
    {
        return false;
    }
    // 中共青山县委关于制定…规划的建议: cited in the plan that follows it, and the district's own.
    if bare.starts_with("中共") && bare.contains(FIVE_YEARS) && bare.ends_with("的建议") {
        return !bare.starts_with("中共中央") && !bare.contains("省委");
    }
    let verbs = words.verbs.all(before).map(|(_, role)| role);
    let verb = verbs
        .filter(|role| *role != "complete")
        .last()
        .unwrap_or("");
    let cited = words.basis.within(before);
    if words.plan.ending(bare).is_some() || number::articles(bare).is_some() {
        return !cited || verb == "issue";
    }
    let paper = match verb {
        "issue" => &words.paper,
        "carry" => &words.kind,
        _ => return false,
    };
    !cited && paper.ending(bare).is_some()
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
            let Some(title) = titled(clause, item, role) else {
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

static JOINTS: LazyLock<Words> = LazyLock::new(|| Words::new(["以及", "、", "和", "及", "与"]));

/// Whether a list of titles goes on here: the bytes of the joining word, after a whole title.
fn joint(left: &str, rest: &str) -> Option<usize> {
    let join = JOINTS.starting(rest)?;
    let left = left.trim_end_matches('”');
    let bare = left.ends_with("行动") || left.ends_with("”工程");
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

fn is_whole(title: &str) -> bool {
    let bare = without_brackets(title);
    WORDS.plan.ending(bare).is_some() || number::articles(bare).is_some() || number::is_coded(bare)
}

/// Whether the words are of a kind of document, not of one.
fn is_vague(title: &str) -> bool {
    let words = &*WORDS;
    // 第十一个五年规划: no count of anything.
    let title = title.split_once(FIVE_YEARS).map_or(title, |(_, rest)| rest);
    words.vague.within(title)
        || ["《", "精神", "等"].iter().any(|word| title.contains(word))
        || names_only_years(title)
        || number::counts(title)
        || words.issue.within(title)
        || words.carry.starting(title).is_some()
}

/// 全市“十二五”规划, but not 青山市|现代农业发展|“十二五”规划: whether a title says nothing of what is planned.
fn names_only_years(title: &str) -> bool {
    const TOPIC: usize = 4;
    let Some(at) = title.find("五”规划") else {
        return false;
    };
    let before = title[..at].rfind('“').map_or("", |open| &title[..open]);
    let topic = place_end(before).map(|end| &before[end..]);
    topic.is_none_or(|topic| topic.chars().count() < TOPIC)
}

/// 旅游业|三年|突破计划: whether a plan's name says how many years it takes.
fn counts_years(title: &str) -> bool {
    ["三年", "五年", "两年"]
        .iter()
        .any(|years| title.contains(years))
}

/// Whether a title that is not in 《》 is long enough to be one.
fn fits(title: &str, role: &str) -> bool {
    let words = &*WORDS;
    let bare = without_brackets(title);
    let count = bare.chars().filter(|c| !"“”".contains(*c)).count();
    let telling = match words.plan.ending(bare) {
        Some(end) => count.saturating_sub(end.chars().count()),
        None => count - 1,
    };
    // 33条 after a verb of carrying out counts roads as well as articles.
    let roads =
        role == "carry" && bare.ends_with('条') && bare.contains(|c: char| c.is_ascii_digit());
    // 完成全年投资计划: of what was completed only the plans that a place makes.
    let completed = role != "complete" || words.completed.ending(bare).is_some();
    // 启动|中心片区规划: what is begun there is to be drawn up.
    let begun = role != "begin" || ["计划", "方案"].iter().any(|end| bare.ends_with(end));
    begun && LENGTH.contains(&count) && telling >= TELLING && !roads && completed
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

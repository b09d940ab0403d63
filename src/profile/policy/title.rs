//! Whether words are the title of a plan or a policy.
//!
//! ```text
//! 《某市海绵城市建设规划》      a document: it ends like a plan
//! “医美十条”                   a short name: some words and a count of articles
//! 三年行动计划                  vague: of a kind of plan, not of one
//! ```
//!
//! Where a title begins and ends in its sentence is told in [`super`].

use super::super::clause::without_brackets;
use super::super::number;
use super::heading::{FIVE_YEARS, place_end};
use super::words::WORDS;
use super::{issued_above, told_above};
use crate::lexicon::{find, has};
use std::ops::Range;

/// Shortest and longest title in characters: 招商方案 says too little, 60 and more are a sentence.
const LENGTH: Range<usize> = 6..61;

/// Fewest characters before the word that ends a title.
const TELLING: usize = 5;

/// Whether a quoted name is a short one: some words and a count of articles.
pub(super) fn is_articles(title: &str) -> bool {
    number::articles(title).is_some_and(|count| title[..count].chars().count() > 1)
}

/// 出台“惠10条”“惠28条”等系列政策: whether a quoted name of one word with a count of articles is listed among those that were brought
/// out, before the word for what they are.
pub(super) fn names_articles(text: &str, pair: &Range<usize>, title: &str) -> bool {
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
    let kind = near.starts_with('等') && kinds.iter().any(|kind| has(near, kind));
    issued && kind && !before.contains('，')
}

/// Whether a title in 《》 is one of a plan or policy that is carried out here.
pub(super) fn is_document(title: &str, before: &str) -> bool {
    let words = &*WORDS;
    let bare = without_brackets(title);
    if bare.chars().count() < 5 || bare.ends_with('法') && !bare.ends_with("办法") {
        return false;
    }
    if issued_above(before).is_some()
        || told_above(before)
        || words.state.ending(bare).is_some()
        || of_the_nation(bare)
    {
        return false;
    }
    // 中共青山县委关于制定…规划的建议: cited in the plan that follows it, and the district's own.
    if bare.starts_with("中共") && bare.contains(FIVE_YEARS) && bare.ends_with("的建议") {
        return !bare.starts_with("中共中央") && !has(bare, "省委");
    }
    // 印发《甲县实施方案》|《乙县服务制度》: no word of a title before it is a verb.
    let outside = outside_titles(before);
    let verbs = words.verbs.all(&outside).map(|(_, role)| role);
    let verb = verbs
        .filter(|role| *role != "complete")
        .last()
        .unwrap_or("");
    let cited = words.basis.within(&outside);
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

/// 落实《…意见》|《…行动计划》: the words before a title without the titles among them, whose words cite nothing.
fn outside_titles(before: &str) -> String {
    let parts = before.split('《');
    parts
        .map(|part| part.rsplit('》').next().unwrap_or(part))
        .collect()
}

/// Whether a title begins with a body of the nation: 国务院…意见.
fn of_the_nation(title: &str) -> bool {
    let nations = ["国务院", "中共中央", "中华人民共和国"];
    nations.iter().any(|nation| title.starts_with(nation))
}

/// “八大攻坚行动计划”, “九条措施”: whether what is quoted names a plan by how much is in it.
pub(super) fn names_count(name: &str) -> bool {
    let words = &*WORDS;
    let ended = words.plan.ending(name).is_some() || number::articles(name) == Some(0);
    ended && number::opens_with_count(name)
}

/// Whether words end like the title of a plan, or in a count of articles.
pub(super) fn is_whole(title: &str) -> bool {
    let bare = without_brackets(title);
    WORDS.plan.ending(bare).is_some() || number::articles(bare).is_some() || number::is_coded(bare)
}

/// Whether the words are of a kind of document, not of one.
pub(super) fn is_vague(title: &str) -> bool {
    let words = &*WORDS;
    // 第十一个五年规划: no count of anything.
    let title = title.split_once(FIVE_YEARS).map_or(title, |(_, rest)| rest);
    words.vague.within(title)
        || ["《", "精神", "等"].iter().any(|word| has(title, word))
        || names_only_years(title)
        || number::counts(title)
        || counts_measures(title)
        || counts_news(title)
        || of_the_nation(title)
        || words.issue.within(title)
        || words.carry.starting(title).is_some()
}

/// 9条稳增长政策, “50条”支持政策: how many measures there are.
fn counts_measures(title: &str) -> bool {
    let number = title.trim_start_matches('“');
    let rest = number.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < number.len() && rest.starts_with('条')
}

/// 发布|政务信息85条, 信息5612条: how many things were told.
fn counts_news(title: &str) -> bool {
    let words = title
        .strip_suffix('条')
        .map(|rest| rest.trim_end_matches(|c: char| c.is_ascii_digit()));
    number::is_beyond_articles(title)
        || words.is_some_and(|words| WORDS.counted.ending(words).is_some())
}

/// 全市“十二五”规划, but not 青山市|现代农业发展|“十二五”规划: whether a title says nothing of what is planned.
pub(super) fn names_only_years(title: &str) -> bool {
    const TOPIC: usize = 4;
    let Some(at) = find(title, "五”规划") else {
        return false;
    };
    let before = title[..at].rfind('“').map_or("", |open| &title[..open]);
    let topic = place_end(before).map(|end| &before[end..]);
    topic.is_none_or(|topic| topic.chars().count() < TOPIC)
}

/// 旅游业|三年|突破计划: whether a plan's name says how many years it takes.
pub(super) fn counts_years(title: &str) -> bool {
    ["三年", "五年", "两年"]
        .iter()
        .any(|years| has(title, years))
}

/// Whether a title that is not in 《》 is long enough to be one.
pub(super) fn fits(title: &str, role: &str) -> bool {
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
    // 出台|12条扶持政策: nor is a count with its kind the name of a policy.
    let counted = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    let roads = roads || counted.len() < bare.len() && counted.starts_with('条');
    // 完成全年投资计划: of what was completed only the plans that a place makes.
    let completed = role != "complete" || words.completed.ending(bare).is_some();
    // 启动|中心片区规划: what is begun there is to be drawn up.
    let begun = role != "begin"
        || ["计划", "方案", "行动"]
            .iter()
            .any(|end| bare.ends_with(end));
    if number::is_code_of_plan(bare) {
        return begun && completed;
    }
    begun && LENGTH.contains(&count) && telling >= TELLING && !roads && completed
}

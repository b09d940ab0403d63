//! What the words of a document say of its kind: rows of `genres.tsv`.
//!
//! ```text
//! 某县2023年重点项目进展情况              report
//! 关于印发《某市节水规划》的通知            plan, whose title is 某市节水规划
//! ```
//!
//! Which years it speaks of is for [`super`].

use super::Genre;
use super::carried_out::carried_out;
use crate::lexicon::{cut, find, rows::cells};
use crate::mention::period::{self, Year};
use crate::span::{Folded, Span};

const TABLE: &str = crate::lexicon::table!("../../lexicon/genres.tsv");

/// How far into a text, in bytes, its first lines reach.
const OPENING: usize = 1_500;

/// 关于印发《某某规划》的通知, 《某某方案》已经…，现印发给你们: the title of the plan that is issued.
pub fn issued_plan(text: &str) -> Option<Span<Folded>> {
    let head = &text[..text.floor_char_boundary(OPENING)];
    let title = |at: usize| {
        let start = at + head[at..].find('《')? + '《'.len_utf8();
        let end = start + head[start..].find('》')?;
        (told("title", &head[start..end]) == Some(Genre::Plan)).then(|| Span::bytes(start, end))
    };
    let notice = find(head, "关于印发《")
        .filter(|&at| find(&head[at..], "通知").is_some_and(|end| end < NOTICE));
    notice.and_then(title).or_else(|| {
        let sent = find(head, "印发给你们")?;
        title(head.floor_char_boundary(sent.saturating_sub(NOTICE)))
    })
}

/// 某县第十二个五年规划纲要（2011年1月9日县人民代表大会通过）“十二五”时期…: the title that a text without one begins with, behind
/// which it is told who approved it.
pub fn approved_plan(text: &str) -> Option<Span<Folded>> {
    const LONGEST: usize = 60;
    let head = &text[..text.floor_char_boundary(OPENING)];
    let kinds = ["规划纲要（", "规划（"];
    let (open, kind) = kinds
        .iter()
        .find_map(|kind| Some((head.find(kind)? + kind.len(), kind)))?;
    let (by, _) = head[open..].split_once('）')?;
    let approved = by.starts_with("20") && (by.ends_with("通过") || by.ends_with("批准"));
    let end = open - '（'.len_utf8();
    let start = head[..open - kind.len()]
        .rfind(['\n', '。', '》'])
        .map_or(0, |mark| head.ceil_char_boundary(mark + 1));
    let name = head[start..end].trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let plain = name.chars().count() <= LONGEST && !name.contains(['，', '；', '《']);
    (approved && plain).then(|| Span::bytes(end - name.len(), end))
}

/// 以下数据摘自|政府工作报告, 记者从|政府工作报告|中了解到, 《|政府工作报告|》确定的重点工作: a document that another text tells of.
fn is_cited(before: &str, after: &str) -> bool {
    // 以下数据摘自|甲市政府工作报告
    const PLACE: usize = 8;
    let mut near = before.char_indices().rev().take(PLACE + 1);
    let from = near.find_map(|(at, c)| (c == '自').then_some(at));
    let taken = from.is_some_and(|at| {
        let place = &before[at + '自'.len_utf8()..];
        before[..at].ends_with(['摘', '来', '引'])
            && (place.is_empty() || place.ends_with(['省', '市', '县', '区', '州', '旗', '《']))
    });
    // 将进一步落实|政府工作报告|的部署
    // 护林责任落实|工作方案: but no plan for how something is carried out.
    const NOUNS: [&str; 5] = ["责任落实", "任务落实", "措施落实", "政策落实", "制度落实"];
    // 对照《|政府工作报告|》督查了…
    let quoting = before.trim_end_matches('《');
    let followed = rows("followed").any(|(word, _)| quoting.ends_with(word))
        && !NOUNS.iter().any(|noun| before.ends_with(noun));
    let said = after.trim_start_matches('》');
    taken || followed || rows("cited").any(|(word, _)| said.starts_with(word))
}

/// How long, in bytes, the title inside a notice may be.
const NOTICE: usize = 300;

/// What the first lines say.
pub fn opening(text: &str) -> Option<Genre> {
    told("opening", &text[..text.floor_char_boundary(OPENING)])
}

/// The words of one place, each with its genre.
fn rows(place: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    TABLE.lines().filter_map(move |line| {
        let mut cells = cells(line);
        (cells.next()? == place).then_some((cells.next()?, cells.next()?))
    })
}

/// What the words of a title, or of the first lines, say.
pub fn told(place: &str, words: &str) -> Option<Genre> {
    let bare: String = words.chars().filter(|c| !c.is_whitespace()).collect();
    // To look whether a word is there takes less than to look where.
    let mut found = rows(place).filter(|(word, _)| bare.contains(word));
    let found = found.find(|(word, _)| {
        let at = find(&bare, word);
        at.is_some_and(|at| !is_cited(&bare[..at], &bare[at + word.len()..]))
    });
    let found = found.or_else(|| (place == "title").then(|| told_at_end(&bare))?);
    let (word, genre) = found?;
    // 某县治水行动方案落地见效: no plan, but what came of one.
    let carried = (genre == "plan").then(|| carried_out(&bare, find(&bare, word)?, word.len()));
    if let Some(told) = carried.flatten() {
        return Some(told).filter(|told| *told != Genre::Other);
    }
    Some(match genre {
        "work" => Genre::Work,
        "report" => Genre::Report,
        "plan" => Genre::Plan,
        "bulletin" => Genre::Bulletin,
        _ => return None,
    })
}

/// 某县治水行动方案落地见效: the kind of a text whose title names a plan and tells of carrying it out.
pub(super) fn carries_out(title: &str) -> Option<Genre> {
    let bare: String = title.chars().filter(|c| !c.is_whitespace()).collect();
    let mut plans = rows("title").filter(|(_, genre)| *genre == "plan");
    let (word, _) = plans.find(|(word, _)| bare.contains(word))?;
    carried_out(&bare, find(&bare, word)?, word.len())
}

/// 某县2024年重点项目|建设计划（草案）, but not 某县超额完成投资计划: what the words that a title ends with say, where it tells no news.
fn told_at_end(bare: &str) -> Option<(&'static str, &'static str)> {
    let words = noticed(unbracketed(bare));
    let ends = |(word, _): &(&str, &str)| words.ends_with(word);
    // 某县|2022年|造林计划: with the year that it is for, more words name a plan.
    let dated = names_year(words);
    let more = || dated.then(|| rows("dated_end").find(ends)).flatten();
    let (word, genre) = rows("title_end").find(ends).or_else(more)?;
    let head = &words[..words.len() - word.len()];
    // 某县10个项目|…: nor counts anything.
    let counts = head
        .split(|c: char| !c.is_ascii_digit())
        .any(|run| (1..=3).contains(&run.len()));
    // 某县出台2022年造林计划: news of a plan of that year, and of what it sets.
    let issued = |told: &str| dated && rows("issued").any(|(word, _)| word == told);
    let news = counts || rows("told").any(|(told, _)| head.contains(told) && !issued(told));
    (!news).then_some((word, genre))
}

/// 减排计划（草案）（送审稿）: a title without the brackets that it ends with.
fn unbracketed(title: &str) -> &str {
    match title.strip_suffix('）').and_then(|rest| rest.rfind('（')) {
        Some(open) => unbracketed(&title[..open]),
        None => title,
    }
}

/// 某县人民政府关于印发|2022年减排计划|的通知: the paper that a notice without 《》 hands down.
fn noticed(title: &str) -> &str {
    const HANDS_DOWN: [&str; 6] = ["印发", "下达", "转发", "分解下达", "公布", "发布"];
    let paper = title.strip_suffix("的通知").and_then(|title| {
        let (_, paper) = cut(title, "关于")?;
        HANDS_DOWN.iter().find_map(|verb| paper.strip_prefix(verb))
    });
    paper.unwrap_or(title)
}

/// 某县|2022年|造林计划, “十四五”时期|…目标: whether a title names the years that it is for.
fn names_year(title: &str) -> bool {
    period::scan(title)
        .iter()
        .any(|named| matches!(named.year, Year::Absolute(_)))
}

//! Plans that a line names as its own title, or as the two plans that a report tells of.
//!
//! ```text
//! 青山县国民经济和社会发展第十四个五年规划纲要                        the plan itself
//! 青山县2023年国民经济和社会发展计划执行情况与2024年…计划草案的报告    the plan carried out, and the next
//! ```
//!
//! Lines that a title is broken over are joined in [`super::broken`].

use super::{Clause, JOINTS, LONGEST, Titled, fits, is_vague, words::WORDS};
use crate::lexicon::{cut, cut_last, has};
use crate::profile::clause::without_brackets;
use std::ops::Range;

/// In the title of a plan for five years: 第十四个五年规划, 第十四个五年（2021-2025年）规划.
pub(super) const FIVE_YEARS: &str = "个五年";

/// Whether a line is of a plan for five years.
pub fn names_plan(line: &str) -> bool {
    line.contains(FIVE_YEARS)
}

/// The end of a place's name at the start of `text`, as the last 市, 区, 县 … within reach tells.
pub fn place_end(text: &str) -> Option<usize> {
    const KINDS: [&str; 9] = ["市", "区", "县", "旗", "州", "盟", "镇", "街道", "新区"];
    let name = text
        .char_indices()
        .take_while(|(_, c)| !"“《的了在".contains(*c));
    let ends = name.map(|(at, c)| at + c.len_utf8()).take(9).skip(1);
    // 2016年|市重点项目计划: no place is named before its kind.
    let named = |end: usize| !text[..end].ends_with('年');
    let ends = ends.filter(|end| named(*end));
    let kind = |end: usize| KINDS.iter().find(|kind| text[end..].starts_with(**kind));
    ends.filter_map(|end| kind(end).map(|kind| end + kind.len()))
        .last()
        .or_else(|| short_county(text))
}

/// |澧县|国民经济…: a county whose name is one character, but not 全县, 我县.
fn short_county(text: &str) -> Option<usize> {
    let mut chars = text.chars();
    let first = chars
        .next()
        .filter(|c| !"全我本各该外两县省市区".contains(*c))?;
    let county = matches!(first, '一'..='鿿') && chars.next() == Some('县');
    county.then(|| first.len_utf8() + '县'.len_utf8())
}

/// |林业局|造林绿化实施方案: whether a title begins with the office that drew it up.
fn names_office(title: &str) -> bool {
    const FAR: usize = 10;
    let near = title.char_indices().nth(FAR);
    let near = near.map_or(title, |(end, _)| &title[..end]);
    let plain = !near.contains(['“', '《', '的']);
    plain
        && ["局", "办公室", "委员会", "指挥部"]
            .iter()
            .any(|office| has(near, office))
}

/// 青山县2023年国民经济和社会发展计划执行情况与2024年国民经济和社会发展计划草案的报告: the plan that was
/// carried out, and the next.
pub fn carried_out(line: &Clause, found: &mut Vec<Titled>) {
    const PLAN: &str = "国民经济和社会发展计划";
    let text = line.text;
    let Some((told, next)) = cut(text, "执行情况") else {
        return;
    };
    let Some(join) = JOINTS.starting(next).filter(|_| told.ends_with(PLAN)) else {
        return;
    };
    let start = text.len() - text.trim_start_matches(['关', '于', ' ']).len();
    let mut title = |range: Range<usize>| {
        if !range.is_empty() && range.len() < LONGEST {
            found.push(Titled {
                title: text[range.clone()].to_owned(),
                span: line.span(&range),
                rule: "heading",
            });
        }
    };
    title(start..told.len());
    let from = text.len() - next.len() + join.len();
    if let Some(at) = text[from..].find(PLAN) {
        let end = from + at + PLAN.len();
        let drafts = ["草案", "（草案）"];
        let draft = drafts.iter().find(|draft| text[end..].starts_with(**draft));
        title(from..end + draft.map_or(0, |draft| draft.len()));
    }
}

/// 青山县|推进农业现代化实施方案: whether a verb behind the place tells what its plan is for.
fn tells_what_for(title: &str, before: &str) -> bool {
    const HOW: [&str; 3] = ["实施方案", "工作方案", "行动方案"];
    let bare = without_brackets(title);
    HOW.iter().any(|how| bare.ends_with(how)) && place_end(title) == Some(before.len())
}

/// A title without the note that a page prints a part of it only.
pub(super) fn without_abridgement(title: &str) -> &str {
    ["（摘要）", "（节选）"]
        .iter()
        .find_map(|note| title.strip_suffix(note))
        .unwrap_or(title)
}

/// The plan that the title of a notice hands down.
fn handed_down(title: &str) -> Option<&str> {
    let notice = title.strip_suffix("的通知")?;
    cut(notice, "关于下达").map(|(_, plan)| plan)
}

/// A line that is nothing but a title, as a plan begins.
pub fn heading(line: &Clause, found: &mut Vec<Titled>) {
    let words = &*WORDS;
    let title = line.text.trim();
    // （吉林省）榆树市“十四五”规划
    let title = match title
        .strip_prefix('（')
        .and_then(|rest| rest.split_once('）'))
    {
        Some((province, rest)) if province.ends_with(['省', '市', '区']) => rest,
        _ => title,
    };
    let start = line.text.trim_end().len() - title.len();
    // …规划纲要|（摘要）: how much of it the page prints.
    let title = without_abridgement(title);
    // 关于下达|2024年青山县国民经济和社会发展计划|的通知
    let title = handed_down(title).unwrap_or(title);
    let start = start + line.text[start..].find(title).unwrap_or(0);
    // 青山县造林方案|_第1页: which page of it stands below.
    let title = match cut_last(title, "_第") {
        Some((bare, page)) if page.ends_with('页') => bare,
        _ => title,
    };
    let range = start..start + title.len();
    if words.plan.ending(without_brackets(title)).is_some()
        && (place_end(title).is_some() || names_office(title))
        && !title.starts_with('（')
        && words
            .verbs
            .all(title)
            // 造林工作|实施方案: how the plan is called.
            .filter(|(_, role)| *role != "apart")
            .all(|(verb, role)| {
                let before = &title[..verb.start];
                before.ends_with("五”") || role == "carry" && tells_what_for(title, before)
            })
        && !is_vague(title)
        && fits(title, "heading")
    {
        found.push(Titled {
            title: title.to_owned(),
            span: line.span(&range),
            rule: "heading",
        });
    }
}

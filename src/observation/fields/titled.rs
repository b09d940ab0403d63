//! What a plan contains that the sentence cites by its title, which names its years.
//!
//! ```text
//! 编制《某县供水规划（2018—2020年）》，规划总投资|3亿元      2018/2020, a goal
//! 印发《某县供水规划（2018—2020年）》，已完成投资|2亿元      no goal: it was spent
//! 《某县供水规划（2018—2020年）》印发。《规划》提出，新建水厂|6座      2018/2020, not the year of the page
//! ```
//!
//! What a plan calls for behind 提出 or 明确 is told in [`super::super::status`].

use super::Figure;
use super::when::Stated;
use crate::lexicon::{has, tense};
use crate::observation::genre::Genre;
use crate::observation::status::PLACED;
use crate::observation::when::When;
use crate::report::Status;
use crate::span::Span;
use std::ops::Range;

/// Words that end the title of a plan, before its years.
const PLANS: [&str; 4] = ["规划", "方案", "计划", "纲要"];

/// Words that begin what a plan contains, right behind its title.
const CONTAINS: [&str; 8] = [
    "规划",
    "项目规划",
    "工程规划",
    "计划",
    "共规划",
    "估算",
    "匡算",
    "规模",
];

/// Words that say that something of it was done.
const DONE: [&str; 3] = ["截至", "目前", "力争"];

/// Years and status of a figure behind such a title.
pub fn of_title(figure: &Figure) -> Option<(When, Stated)> {
    let (scene, at) = (figure.scene, figure.start());
    // Most sentences cite no title.
    if !scene.may("》") {
        return None;
    }
    let head = scene.text.get(..at)?;
    let close = head.rfind('》')?;
    let said = &head[close + '》'.len_utf8()..];
    let told = said.strip_prefix('，')?;
    let contains = CONTAINS.iter().any(|word| told.starts_with(word));
    let done = tense::WORDS.told.within(told) || DONE.iter().any(|word| has(told, word));
    if !contains || done || told.contains(['；', '。']) {
        return None;
    }
    let open = head[..close].rfind('《')?;
    let (first, last, place) = years(&head[open..close])?;
    let place = open + place.start..open + place.end;
    let words = scene.global_range(place);
    let when = When {
        period: format!("{first}/{last}"),
        words,
        rule: "sentence",
    };
    Some((when, (Status::Target, words)))
}

/// 《供水规划（|2018—2020年|）》印发。《规划》提出，新建水厂|6座: the years of the plan that news cites, where nothing but the day of the page
/// dates what it calls for.
pub fn of_cited(figure: &Figure, when: &When, stated: Stated) -> Option<When> {
    const FAR: usize = 900;
    let setting = figure.scene.setting;
    let news = matches!(setting.frame.genre, Genre::Other | Genre::Plan);
    let news = news && when.rule == "document" && when.period.len() == 4;
    let verb = stated.1.filter(|_| news && stated.0 == Status::Target)?;
    let printed = verb.of(setting.text);
    PLACED.cites.number(printed)?;
    let before = &setting.text[..verb.start as usize];
    let lead = before.trim_end_matches(['，', '》']);
    let cited = lead.len() < before.len() || PLACED.papers.ending(lead).is_some();
    let from = before.ceil_char_boundary(before.len().saturating_sub(FAR));
    let near = before.get(from..).filter(|_| cited)?;
    let (first, last, place) = near.rmatch_indices('《').find_map(|(open, _)| {
        let (title, _) = near[open..].split_once('》')?;
        let (first, last, place) = years(title)?;
        Some((
            first,
            last,
            from + open + place.start..from + open + place.end,
        ))
    })?;
    Some(When {
        period: format!("{first}/{last}"),
        words: Some(Span::bytes(place.start, place.end)),
        rule: "document",
    })
}

/// 供水规划（|2018——2020年|）: the years of a plan's title, and where they stand.
fn years(title: &str) -> Option<(u16, u16, Range<usize>)> {
    PLANS.iter().find(|plan| has(title, plan))?;
    let dash = |c: char| "-—–~～至―".contains(c);
    let at = title.find(dash)?;
    let start = at.checked_sub(4)?;
    let after = title[at..].trim_start_matches(dash);
    let end = title.len() - after.len() + 4;
    let (first, last) = (title.get(start..at)?, after.get(..4)?);
    let whole = after[4..].starts_with('年');
    let (first, last): (u16, u16) = (first.parse().ok()?, last.parse().ok()?);
    (whole && first < last && first >= 1990).then_some((first, last, start..end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_names_the_years_of_its_plan() {
        let found = |title| years(title).map(|(first, last, _)| (first, last));
        assert_eq!(found("《供水规划（2018——2020年）"), Some((2018, 2020)));
        assert_eq!(found("《2018-2020年供水规划"), Some((2018, 2020)));
        assert_eq!(found("《供水年鉴（2018—2020年）"), None);
    }
}

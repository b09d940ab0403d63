//! What a plan calls for that news cites.
//!
//! ```text
//! 《绿化方案》提出新建绿地12万平方米              a goal
//! 县里出台《养老行动方案》，明确新建机构15家      likewise
//! 方案要求，新建学校6所                          likewise, without its title
//! 《方案》提出20条措施                          what it consists of
//! 《办法》要求…                                no plan
//! ```
//!
//! Which words end the title of a plan, and which cite one, are rows of `status_words.tsv`.

use super::{PLACED, tells_past};
use crate::lexicon::has;
use crate::mention::numeral;
use crate::observation::scene::Scene;
use std::ops::Range;

/// 《方案》|提出|年度新建绿地12万平方米: what a plan that news cites calls for, but for what is said to be done or to be so.
pub(super) fn cited(scene: &Scene, at: usize) -> Option<Range<usize>> {
    const NEAR: usize = 12;
    let text = scene.text;
    if let Some(listed) = scene.may("计划").then(|| planned_list(text, at)).flatten() {
        return Some(listed);
    }
    if let Some(verb) = bare(text, at).filter(|verb| !scene.quoted(verb.start)) {
        return Some(verb);
    }
    if !scene.may("》") {
        return None;
    }
    let mark = text[..at].rfind('》')?;
    let title = &text[text[..mark].rfind('《')?..mark];
    PLACED.papers.ending(title)?;
    // 《规划》在产业规模方面|提出
    let (_, verb) = PLACED.cites.next(&text[..at], mark)?;
    let lead = text[mark..verb.start].trim_start_matches('》');
    // 出台《方案》，|明确新建机构15家
    let leads = lead.is_empty() || lead.starts_with(['在', '中', '还']) || lead == "，";
    if !leads || lead.chars().count() > NEAR || lead.len() > '，'.len_utf8() && lead.contains('，')
    {
        return None;
    }
    let rest = text[verb.end..].trim_start_matches('了');
    // 《方案》提出20条措施, 《方案》提出的目标: what it consists of.
    let consists =
        rest.starts_with(|c: char| c.is_ascii_digit() || c == '的' || numeral::begins(c));
    let plain = !consists && !counts_parts(&text[at..]) && !grants(&text[verb.end..at]);
    (plain && !tells_past(rest) && !scene.quoted(verb.start)).then_some(verb)
}

/// |方案要求|，新建学校6所: a plan without its title at the head of a sentence that tells of nothing that it was done.
fn bare(text: &str, at: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 10;
    let (head, rest) = text.get(..at)?.split_once('，')?;
    let verb = PLACED.cites.ending(head)?;
    let paper = &head[..head.len() - verb.len()];
    PLACED.papers.ending(paper)?;
    let short = head.chars().count() <= LONGEST && !head.contains(['《', '》']);
    let plain = !counts_parts(&text[at..]) && !grants(rest) && !tells_past(&text[head.len()..]);
    (short && plain).then(|| head.len() - verb.len()..head.len())
}

/// 20条|措施, 5个方面: whether a number counts what a plan consists of.
fn counts_parts(number: &str) -> bool {
    let unit = number.trim_start_matches(|c: char| c.is_ascii_digit() || numeral::begins(c));
    unit.starts_with(['条', '大', '章']) || unit.starts_with("个方面") || unit.starts_with("项")
}

/// 对…给予|20万元补助: whether the words before a number promise money to whoever meets a condition.
fn grants(said: &str) -> bool {
    let clause = said.rsplit(['，', '；', '。']).next().unwrap_or(said);
    ["给予", "奖励", "补"].iter().any(|word| has(clause, word))
}

/// 2022年，我市有新的“造绿计划”：|新建绿地5万平方米: what a plan is that a year is told to have.
fn planned_list(text: &str, at: usize) -> Option<Range<usize>> {
    const NEAR: usize = 40;
    let (head, _) = text[..at].split_once('：')?;
    let bare = head.strip_suffix('”').unwrap_or(head);
    let plan = bare.strip_suffix("计划")?;
    let year = plan.starts_with("今年") || plan.starts_with("明年") || plan.starts_with("20");
    let has = plan.contains('有') || has(plan, "公布") || has(plan, "出台");
    let short = head.chars().count() <= NEAR && !head.contains(['。', '；', '已', '了']);
    (year && has && short).then_some(plan.len()..bare.len())
}

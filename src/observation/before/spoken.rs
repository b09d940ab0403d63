//! What of a stretch is only how or where something was said to be so.
//!
//! ```text
//! “我算了一下，|每天的用工量            clauses of what somebody is quoted with
//! 季日均值|以第四季度最高              when it was so
//! 税收|在优化结构的基础上              on what ground
//! ```

use super::{Before, WORDS, gloss, known, left};
use crate::lexicon::find;
use crate::observation::scene::Scene;

/// 施肥很忙，我算了一下，|每天的用工量: clauses of what somebody is quoted with, which
/// are not cut.
pub(super) fn drop_talk(scene: &Scene, read: &mut Before) {
    let text = &scene.text[read.noun.clone()];
    if text.len() > TALK
        && scene.quoted(read.noun.start)
        && let Some(last) = text.rfind('，')
    {
        read.noun.start += last + '，'.len_utf8();
        left::strip(scene, read);
    }
}

/// The shortest name behind the words that announce it, in characters.
const SHORT: usize = 4;

/// Longest name with a comma in it, in bytes.
const TALK: usize = 60;

/// 《方案》提出|年度新建绿地, 成都出台“三年行动计划”|村均收入, 总体目标为力争|播种面积: what is announced, and where.
pub(super) fn drop_paper(scene: &Scene, read: &mut Before) {
    // 《方案》提出年度|新建|绿地
    if let Some(holder) = read.holder.clone() {
        let said = &scene.text[holder.clone()];
        let length = says(scene, said).unwrap_or(0);
        let rest = holder.start + length..holder.end;
        read.holder = Some(rest).filter(|_| !matches!(&said[length..], "" | "年度" | "全年"));
    }
    let text = &scene.text[read.noun.clone()];
    let length = says(scene, text)
        .or_else(|| scene.may_any(WORDS.issues.list()).then(|| issues(text))?)
        .or_else(|| scene.may_any(WORDS.aims.list()).then(|| aims(text))?);
    let Some(length) = length else {
        return;
    };
    let rest = &text[length..];
    if rest.chars().count() >= SHORT && !rest.starts_with('的') {
        read.noun.start += length;
        left::strip(scene, read);
    }
}

/// 《方案》提出|: length of the words that say where a goal stands.
fn says(scene: &Scene, text: &str) -> Option<usize> {
    let close = || find(text, "》").map(|at| at + "》".len());
    let paper = scene.may("》").then(close).flatten().unwrap_or(0);
    let opened = paper == 0 || text.starts_with('《');
    let verb = WORDS.says.starting(&text[paper..]).filter(|_| opened)?;
    let end = paper + verb.len();
    // 提出意见56条, but 提出|到2025年…
    (paper > 0 || text[end..].starts_with('到')).then_some(end)
}

/// 成都出台乡村振兴“三年行动计划”|: length of a headline's first statement, where its space was lost.
fn issues(text: &str) -> Option<usize> {
    const FAR: usize = 24;
    let verb = WORDS.issues.next(text, 0)?.1;
    let near = text[..verb.start].chars().count() <= FAR / 2;
    let paper = WORDS.issued.every(&text[verb.end..]).last()?.1;
    let end = verb.end + paper.end;
    let quote = text[end..].starts_with('”').then_some('”'.len_utf8());
    let short = text[verb.start..end].chars().count() <= FAR;
    (near && short).then_some(end + quote.unwrap_or(0))
}

/// 农牧业发展总体目标为力争|, 今年工作目标|: length of the words that call what follows a goal.
fn aims(text: &str) -> Option<usize> {
    let (_, place) = WORDS.aims.next(text, 0)?;
    Some(place.end)
}

/// 季日均值|以第四季度最高, 税收|在优化结构的基础上: when, where or on what ground it was so.
pub(super) fn drop_circumstance(scene: &Scene, read: &mut Before) {
    let text = &scene.text[read.noun.clone()];
    if WORDS.extreme.ending(text).is_some()
        && let Some(at) = text.rfind('以').filter(|at| *at > 0)
    {
        read.noun.end = read.noun.start + at;
    }
    let text = &scene.text[read.noun.clone()];
    if gloss::is_ground(text) {
        read.noun.end = read.noun.start + text.rfind('在').unwrap_or(0);
    }
}

/// 主要指标增长强劲|地区生产总值, 预期目标是|地区生产总值: what a known indicator is led in by without a stop.
pub fn drop_lead(scene: &Scene, read: &mut Before) {
    const SHORTEST: usize = 8;
    let text = &scene.text[read.noun.clone()];
    // Most names are shorter than a lead with an indicator.
    if text.chars().nth(SHORTEST).is_none() {
        return;
    }
    let named = |at: usize| {
        let range = read.noun.start + at..read.noun.end;
        known(scene, &range)
    };
    let mut leads = WORDS.leads_in.every(text).map(|(_, place)| place.end);
    if let Some(at) = leads.find(|at| named(*at)) {
        read.noun.start += at;
    }
}

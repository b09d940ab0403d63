//! A zone that a sentence names once, and whose figures its next clauses go on with by verbs alone.
//!
//! ```text
//! 工业园区实现产值32亿元，增长8%；实现|税金1.2亿元；完成|固定资产投资6.4亿元     园区税金, 园区固定资产投资
//! 工业园区实现产值32亿元；全县完成固定资产投资186亿元                         of all the county again
//! ```
//!
//! A clause that begins with a noun of its own ends such a chain, as does another place.

use super::begins;
use crate::mention::cue;
use crate::observation::noun;
use crate::observation::scene::Scene;
use std::ops::Range;

/// The longest chain, in clauses.
const LONGEST: usize = 14;

/// How a clause begins that compares what stands before it.
const COMPARES: [&str; 8] = ["占", "高于", "低于", "快于", "高出", "居", "列", "位居"];

/// The zone whose chain of clauses reaches the one that holds `at`.
pub(super) fn chained<'a>(scene: &Scene<'a>, at: usize) -> Option<&'a str> {
    let own = scene
        .clauses
        .iter()
        .position(|clause| clause.range.contains(&at))?;
    let text = |range: &Range<usize>| scene.text.get(range.clone()).unwrap_or_default();
    let range = scene.clauses[own].range.clone();
    // 经开区实现|地区生产总值45亿元: so does the first of them.
    if let Some(zone) = achieves(scene, range.start..range.end) {
        return Some(zone);
    }
    if !goes_on(text(&range), true) {
        return None;
    }
    for index in (0..own).rev().take(LONGEST) {
        let clause = &scene.clauses[index];
        // 税收18.9亿元（开发区全部用地的）；完成…: a bracket neither ends it nor begins one.
        if clause.aside || scene.text[..clause.range.start].ends_with('（') {
            continue;
        }
        let said = text(&clause.range);
        if let Some(zone) = achieves(scene, clause.range.clone()) {
            // 新建道路12公里，园区完成投资5亿元；完成财政收入…: behind ； the list is of all again.
            let same = clause.group == scene.clauses[own].group;
            return Some(zone).filter(|_| same || opens(scene, index));
        }
        // 占全市的21%, 高于全市2个百分点: what it is compared with ends nothing.
        if COMPARES.iter().any(|word| said.starts_with(word)) {
            continue;
        }
        let first = index
            .checked_sub(1)
            .is_none_or(|last| scene.clauses[last].group != clause.group);
        if super::names_place(scene, clause.range.clone())
            || noun::WORDS.whole_of.within(said)
            || noun::WORDS.zone.within(said)
            || !goes_on(said, first)
        {
            return None;
        }
    }
    None
}

/// 据统计，一季度，园区完成…: whether nothing is told before a clause of the sentence.
fn opens(scene: &Scene, index: usize) -> bool {
    scene.clauses[..index].iter().all(|clause| {
        let Range { start, end } = clause.range;
        let digits = |text: &str| text.contains(|c: char| c.is_ascii_digit());
        scene.period_starting(start, end).is_some()
            || !scene.text.get(start..end).is_some_and(digits)
    })
}

/// 实现税金1.2亿元, 规模以上企业达30户, 同比增长8%: whether a clause has no subject of its own; the first of a group begins with
/// what was achieved.
pub(in crate::observation::sentence) fn goes_on(clause: &str, first: bool) -> bool {
    let each = ["亩均", "人均", "投资强度", "其中", "合同", "协议"];
    let achieved = cue::prefix(clause).filter(|(cue, _)| cue.lead).is_some();
    let paid = ["上缴", "上交", "入库"];
    achieved
        || paid.iter().any(|verb| clause.starts_with(verb))
        || noun::WORDS.zone_firms.starting(clause).is_some()
        || !first
            && (cue::prefix(clause).is_some() || each.iter().any(|word| clause.starts_with(word)))
}

/// 一季度，白河县|工业园区|实现产值17亿元: the zone that a clause says has achieved something.
fn achieves<'a>(scene: &Scene<'a>, clause: Range<usize>) -> Option<&'a str> {
    let mut from = clause.start;
    while let Some(next) = scene
        .period_starting(from, clause.end)
        .or_else(|| scene.any_place_starting(from, clause.end))
        .filter(|next| *next > from)
    {
        from = next;
    }
    let text = scene.text.get(from..clause.end)?;
    let end = begins(text)?;
    let (cue, rest) = cue::prefix(&text[end..])?;
    let figured = rest.contains(|c: char| c.is_ascii_digit());
    // 园区|完成投资12亿元: a word that is kept whole begins so too.
    let verbs = ["完成", "实现"];
    let achieved = cue.lead && cue.inner || verbs.iter().any(|verb| cue.word.starts_with(verb));
    (achieved && figured).then_some(&text[..end])
}

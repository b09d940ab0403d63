//! What figures measure because those beside them do: rates of growth, parts of what was added.
//!
//! ```text
//! 生产总值增长7%，固定资产投资18%，收入10%          all of them: none is a part of a sum
//! 增长2.1%，上年同期为7.9%                        what the rate was then
//! 规上工业增长6%，距9%的目标还有差距                the goal is one of growth
//! 新增床位4000张，其中2023年900张                 likewise of what was added
//! ```
//!
//! What a figure's own words say is for [`super::measure`].

use super::Figure;
use crate::lexicon::movement;
use crate::observation::measure::{Said, WORDS};
use crate::observation::noun;
use crate::observation::sentence::Memory;
use crate::report::Measure;

/// 固定资产投资|18%, 上年同期为|7.9%, 距|9%的目标: a percentage that no word of its own tells to be a share, behind a rate.
pub(super) fn beside_rate(figure: &Figure, memory: &Memory, said: Said) -> Said {
    let rated = memory.measure == Measure::Change && figure.number.unit == "%";
    let plain = matches!(said.measure, Measure::Share | Measure::Level);
    if !rated || !plain || figure.name.rule == "group" {
        return said;
    }
    let before = figure.said_before();
    let bound = &figure.bound.before;
    // 增长6%，其中税收占比|62%: nor one that is a rate or a share by its name.
    let sum = figure.opens
        && said.measure == Measure::Share
        && said.word.is_none()
        && !before.contains('占')
        && *before == figure.scene.text[bound.noun.clone()]
        && bound.senses.is_empty()
        && noun::WORDS.summed.ending(&figure.name.text).is_some();
    let goal = figure.is_goal() && (before.starts_with('距') || before.starts_with("低于"));
    if sum && listed(figure) || WORDS.then.number(before).is_some() || goal {
        return Said {
            measure: Measure::Change,
            falls: false,
            ..said
        };
    }
    said
}

/// 新增床位4000张，其中2023年|900张; 净增67户，其中|31户为规上工业: a part of what was added, which says no more than when or of what kind.
pub(super) fn part_of_added(figure: &Figure, memory: &Memory, said: Said) -> Said {
    let before = figure.said_before();
    let Some(rest) = before.strip_prefix("其中") else {
        return said;
    };
    let added = memory.measure == Measure::Added && said.measure == Measure::Level;
    let year = rest
        .strip_suffix('年')
        .is_some_and(|year| year.parse::<u16>().is_ok());
    let same = figure.opens
        && figure.scene.text[..figure.clause().range.start]
            .ends_with(&format!("{}，", figure.united().unit));
    // 新开工10所，其中|6所|建成: but not how far it has come.
    let behind = &figure.scene.text[figure.number.span.end as usize..];
    let kind = rest.is_empty() && behind.starts_with(['为', '是', '属']);
    let measure = match added && same && (kind || year) {
        true => Measure::Added,
        false => said.measure,
    };
    Said { measure, ..said }
}

/// 生产总值增长7%左右，|固定资产投资18%: whether nothing but the end of a rate stands between the clause before and its own.
fn listed(figure: &Figure) -> bool {
    let scene = figure.scene;
    let Some(last) = figure.bound.clause.checked_sub(1) else {
        return false;
    };
    let (last, own) = (&scene.clauses[last], figure.clause());
    let rate = &scene.text[last.range.clone()];
    // 增加值8亿元，增长7.4%，占生产总值|54.9%: a rate of what was named before lists nothing.
    if rate.starts_with("同比") || movement::WORDS.verb.starting(rate).is_some() {
        return false;
    }
    let bound = ["左右", "以上", "上下"]
        .iter()
        .find_map(|word| rate.strip_suffix(word));
    last.group == own.group && bound.unwrap_or(rate).ends_with('%')
}

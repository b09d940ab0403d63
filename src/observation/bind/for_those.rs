//! What was done with a sum for those that are counted before it.
//!
//! ```text
//! 为1200家企业|减税|2亿元           1200: 企业, 2: 减税
//! 为72家单位的1450名工作人员|授信|19500万元
//! 企业减税|2亿元                   left: no count of those
//! ```
//!
//! What stands behind a count that has its noun before it is for [`super::hand_on`].

use super::{Bound, before};
use crate::lexicon::UnitKind as Kind;
use crate::mention::number::Number;
use crate::observation::noun;
use crate::observation::scene::Scene;

/// 为1200家|企业减税|2亿元: gives the deed behind their noun to the sum.
pub(super) fn spare(scene: &Scene, numbers: &[Number], bounds: &mut [Bound]) {
    for at in 1..bounds.len() {
        let (before, rest) = bounds.split_at_mut(at);
        let (item, next) = (&mut before[at - 1], &mut rest[0]);
        let (own, sum) = (&numbers[item.at], &numbers[next.at]);
        let counted = own.kind() == Some(Kind::Classifier) && sum.kind() == Some(Kind::Money);
        let words = item.after.noun.clone();
        let text = &scene.text[words.clone()];
        let Some(deed) = noun::WORDS.money_deed.ending(text).filter(|_| counted) else {
            continue;
        };
        let alone = next.before.noun.is_empty() && item.after.predicate.is_none();
        let open = &scene.text[words.end..sum.span.start as usize];
        let near = open
            .trim_matches(['约', '近', '超', '了', '达', '共', '计'])
            .is_empty();
        let who = words.end - deed.len();
        if alone && near && who > words.start && is_for(scene, item, own) {
            item.after.noun = words.start..who;
            next.before = before::before(scene, who..sum.span.start as usize);
        }
    }
}

/// |为|1200家, 为72家单位的|1450名: whether those are counted for whom something is done.
fn is_for(scene: &Scene, item: &Bound, own: &Number) -> bool {
    let start = scene.clauses[item.clause].range.start;
    let lead = scene.text.get(start..own.span.start as usize);
    let lead = lead.map_or("", |lead| lead.trim_end_matches(['近', '约', '超', '了']));
    let whole = lead.strip_suffix('的').and_then(|lead| {
        lead.find(|c: char| c.is_ascii_digit())
            .map(|at| &lead[..at])
    });
    noun::WORDS
        .for_those
        .ending(whole.unwrap_or(lead))
        .is_some()
}

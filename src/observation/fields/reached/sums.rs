//! Sums over all of several years, which are not how things stood in the last of them.
//!
//! ```text
//! 五年累计达544亿元             a sum
//! 累计造林|8万亩               likewise
//! 累计通车里程|90公里           none: so much there is at the end
//! ```
//!
//! Of which years such a sum is, is told in [`super::super::summed`].

use super::super::Figure;
use crate::lexicon::{UnitKind as Kind, cut_last, has};
use crate::observation::noun;

/// What says that a number is a sum, all of which end alike.
const TOTALS: [&str; 4] = ["累计", "合计", "共计", "总计"];

/// 五年累计达544亿元: a sum over all the years, not what the last of them reached.
pub fn summed(figure: &Figure) -> bool {
    let before = figure.said_before();
    // Both end alike: most clauses have neither, and are looked through once.
    times_of_sum(figure) || has(before, "计") && TOTALS.iter().any(|word| has(before, word))
}

/// 累计脱贫|1.2万人, 累计造林|8万亩: what was done through all the years, but not 累计通车里程|90公里.
pub fn sums_deeds(figure: &Figure) -> bool {
    let deed = cut_last(figure.said_before(), "累计");
    let ratio = figure.united().kind() == Some(Kind::Ratio);
    !ratio
        && deed.is_some_and(|(_, deed)| {
            noun::is_act(deed) || noun::WORDS.freed.starting(deed).is_some()
        })
}

/// 累计完成投资860亿元，|是“十一五”的2.1倍: how many times another such sum one is that the clause before gives.
fn times_of_sum(figure: &Figure) -> bool {
    let plan = figure.said_before().strip_prefix(['是', '为']);
    let plan = plan.is_some_and(|plan| plan.starts_with('“') && !plan.contains('末'));
    let last = figure.bound.clause.checked_sub(1);
    let last = last.map(|at| &figure.scene.text[figure.scene.clauses[at].range.clone()]);
    figure.united().unit == "倍" && plan && last.is_some_and(|last| last.starts_with("累计"))
}

/// 四年来，…；投资累计完成125亿元，实施重大项目|29个: what was done with a sum of all the years.
pub fn follows_sum(figure: &Figure) -> bool {
    let (scene, own) = (figure.scene, figure.clause());
    let last = figure.bound.clause.checked_sub(1);
    let last = last
        .map(|at| &scene.clauses[at])
        .filter(|last| last.group == own.group);
    let sums = last.is_some_and(|last| has(&scene.text[last.range.clone()], "累计完成"));
    figure.opens
        && figure.united().kind() == Some(Kind::Classifier)
        && figure.said_before().starts_with("实施")
        && sums
}

//! A stock that has grown since it was counted last: so many were added.
//!
//! ```text
//! 存款余额320亿元，比年初增加|35亿元          added: deposits are a stock
//! 年末企业120家，比上年增加|8家              added
//! 生猪出栏32万头，比上年增加|2万头           change: what a year yields is no stock
//! 常住人口比上年末减少|0.6万人               change
//! ```
//!
//! 新增, which says so by itself, is read in [`crate::observation::measure`].

use super::Figure;
use crate::lexicon::UnitKind as Kind;
use crate::observation::measure::{Said, WORDS};
use crate::report::Measure;

/// An amount by which a stock has grown was added to it.
pub(super) fn more_of_stock(figure: &Figure, said: Said) -> Said {
    let amount = matches!(
        figure.united().kind(),
        Some(Kind::Classifier | Kind::Money | Kind::Measure)
    );
    if said.measure != Measure::Change || said.falls || !amount {
        return said;
    }
    let clause = figure.said_before();
    let grown = WORDS.grown.within(clause) && !WORDS.lessened.within(clause);
    if grown && (since_end(clause) || counted_at_end(figure, clause)) {
        return Said {
            measure: Measure::Added,
            ..said
        };
    }
    said
}

/// 比年初|增加, but not 较年初预算增加: whether a clause compares with the end of a year.
fn since_end(clause: &str) -> bool {
    let planned = ["预算", "计划", "目标", "任务", "预期"];
    let end = WORDS.since_end.next(clause, 0);
    end.is_some_and(|(_, at)| {
        !planned
            .iter()
            .any(|word| clause[at.end..].starts_with(word))
    })
}

/// 年末企业120家，|比上年增加|8家, 存款余额320亿元，|比上年增加|35亿元: whether what grew since the year before is counted at the end
/// of one.
fn counted_at_end(figure: &Figure, clause: &str) -> bool {
    let year = ["比上年", "较上年", "比去年", "较去年"];
    if !year.iter().any(|base| clause.contains(base)) || clause.contains("同期") {
        return false;
    }
    let sentence = &figure.scene.text[..figure.start()];
    let counts = figure.united().kind() == Some(Kind::Classifier);
    let at_end = counts && WORDS.at_end.starting(sentence).is_some();
    at_end || WORDS.stock.ending(&figure.name.text).is_some()
}

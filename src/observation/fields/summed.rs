//! Figures of all the years that a sentence, paragraph or section sums up, whatever single year was told last.
//!
//! ```text
//! “十三五”期间，…2020年达到63亿元；投资累计完成186亿元       186 is of 2016/2020
//! 五年来，由2015年的800公里增加到2020年的1200公里，新建桥梁36座   so is 36
//! ```
//!
//! Which words say that a figure is a sum is told by [`super::reached`].

use super::super::measure::Said;
use super::super::when::When;
use super::Figure;
use super::reached::{follows_sum, reaches, summed, sums_deeds};
use crate::lexicon::UnitKind as Kind;
use crate::mention::period::Period;
use crate::report::Measure;
use crate::span::{Folded, Span};

/// 过去四年…2021年牲畜存栏…。累计发放补助…: in a part that sums up years, of all of them, whatever year was told before.
pub(super) fn summed_up(figure: &Figure, measured: &Said, when: &When) -> Option<When> {
    // 累计通车里程90公里: what there is in the end is no sum of money.
    let money = figure.united().kind() == Some(Kind::Money);
    let sum = money || measured.measure == Measure::Change || sums_deeds(figure);
    let sums = sum && summed(figure) || follows_sum(figure);
    if sums || behind_result(figure, measured, when) {
        section_summed(figure, when).or_else(|| sentence_summed(figure, when))
    } else {
        None
    }
}

/// 投资完成|637亿元|，年均增长30%，累计完成2100亿元: of the last of the years, whose sum stands beside it.
pub(super) fn last_beside_sum(figure: &Figure, when: &When) -> Option<When> {
    let (first, last) = when.period.split_once('/')?;
    let scene = figure.scene;
    let rest = scene.text.get(figure.number.span.end as usize..)?;
    let rest = rest.split(['；', '。']).next()?.strip_prefix('，')?;
    let mut clauses = rest.split('，');
    let yearly = clauses.next().is_some_and(|next| next.starts_with("年均"));
    let sums = ["累计", "五年累计", "合计"];
    let summed = clauses.any(|next| sums.iter().any(|sum| next.starts_with(sum)));
    let money = figure.united().kind() == Some(Kind::Money);
    (money && yearly && summed && first.len() == 4 && last.len() == 4).then(|| When {
        period: last.to_owned(),
        ..when.clone()
    })
}

/// “十三五”期间，…2020年达到63亿元；投资累计完成|186亿元: of the years that the sentence opens with.
fn sentence_summed(figure: &Figure, when: &When) -> Option<When> {
    let (scene, clock) = (figure.scene, figure.known.clock());
    let before = scene.periods.iter().rev();
    let mut before = before.filter(|period| period.span.end as usize <= figure.start());
    let year = before.next().filter(|year| !year.is_span())?;
    let apart = !scene.same_clause(year.span.end as usize, figure.start());
    let ends = |years: &&Period| {
        let last = years.last_year(&clock).map(|last| last.to_string());
        years.is_span() && last.as_deref() == Some(&*when.period)
    };
    let years = before.find(ends).filter(|_| apart)?;
    Some(When {
        period: years.resolve(&clock)?,
        words: Some(scene.global(years.span)),
        rule: "sentence",
    })
}

/// The years of the section, where the paragraph only carries on the last of them.
fn section_summed(figure: &Figure, when: &When) -> Option<When> {
    let held = [figure.known.section, figure.known.carried];
    let mut held = held.into_iter().flatten();
    let (section, words) = held.find(|(period, _)| period.is_span())?;
    let clock = figure.known.clock();
    let last = section.last_year(&clock)?.to_string();
    let of_number = || when.rule == "sentence" && is_of_number(figure, when);
    let carried = when.period == last && (when.rule == "paragraph" || of_number());
    carried.then(|| When {
        period: section.resolve(&clock).unwrap_or_default(),
        words: Some(words),
        rule: "section",
    })
}

/// 五年来，里程由2015年的800公里增加到2020年的1200公里，新改建农村公路|680公里: whether a deed stands behind the number that a movement
/// ended with, whose year is no other's.
fn behind_result(figure: &Figure, measured: &Said, when: &When) -> bool {
    let deed = matches!(measured.measure, Measure::Level | Measure::Added);
    let apart = |words: Span<Folded>| {
        let (_, end) = figure.scene.local(words);
        !figure.scene.same_clause(end, figure.start())
    };
    let text = figure.scene.setting.text;
    let of = |words: Span<Folded>| text[words.end as usize..].starts_with('的');
    let told =
        || when.rule == "sentence" && is_of_number(figure, when) && when.words.is_some_and(of);
    let own = !figure.bound.before.noun.is_empty() || !figure.bound.after.noun.is_empty();
    let counted = figure.united().kind() != Some(Kind::Ratio);
    deed && counted && own && told() && when.words.is_some_and(apart) && !reaches(figure, measured)
}

/// 从2015年的56亿元增长到|2020年|的77亿元: whether a year is that of the number behind it alone.
fn is_of_number(figure: &Figure, when: &When) -> bool {
    let text = figure.scene.setting.text;
    when.words
        .is_some_and(|words| text[..words.start as usize].ends_with(['到', '至']))
}

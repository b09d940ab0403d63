//! Two figures of one sentence that would bear one name are told apart by whose they are.
//!
//! ```text
//! 甲园区产值5亿元，利润率5%；乙园区产值6亿元，利润率6%      甲园区利润率, 乙园区利润率
//! 按户籍人口计算人均产值4万元，按常住人口计算5万元             by how each is reckoned
//! 工业项目8个、协议资金9亿元，农业项目3个、协议资金1亿元       工业项目协议资金, 农业项目协议资金
//! ```
//!
//! A table in which one name has two values for the same time is wrong whatever else is right. Where nothing
//! before ； says whose each of them is, or both are the same one's, the names stay as they are.

use crate::lexicon::{UnitKind, cut};
use crate::observation::noun::{self, Lean};
use crate::observation::{Reading, list};

/// The longest name of an owner, in characters.
const LONGEST: usize = 12;

/// What may tell a figure from another: the words of the document before its name.
type Way = fn(&str, &[Reading], usize) -> Option<String>;

/// Puts owners before names that stand twice; `readings` are those of one sentence of the document's `text`.
pub(super) fn told_apart(text: &str, readings: &mut [Reading]) {
    let mut names: Vec<(usize, String)> = Vec::new();
    for at in 1..readings.len() {
        let Some(other) = (0..at).find(|&other| clash(&readings[other], &readings[at])) else {
            continue;
        };
        let ways: [Way; 3] = [reckoned, owner, counted];
        let told = ways.iter().find_map(|way| {
            let (first, second) = (way(text, readings, other)?, way(text, readings, at)?);
            (first != second).then_some((first, second))
        });
        if let Some((first, second)) = told {
            names.push((other, first));
            names.push((at, second));
        }
    }
    names.dedup();
    for (at, whose) in names {
        let reading = &mut readings[at];
        if !reading.indicator.starts_with(&*whose) {
            reading.indicator = [&*whose, &*reading.indicator].concat().into();
            reading.known = None;
        }
    }
}

/// Whether two figures have one name, and another value for the same time and place.
pub(super) fn clash(a: &Reading, b: &Reading) -> bool {
    a.indicator == b.indicator
        && a.value != b.value
        && a.measure == b.measure
        && a.unit == b.unit
        && a.period == b.period
        && a.status == b.status
        && a.district == b.district
        && a.indicator.chars().count() <= LONGEST
}

/// 按常住人口计算的, for 按常住人口计算，人均生产总值|5万元: how a figure is reckoned.
fn reckoned(text: &str, readings: &[Reading], at: usize) -> Option<String> {
    const FAR: usize = 240;
    let end = readings[at].span?.start as usize;
    let near = &text[text.ceil_char_boundary(end.saturating_sub(FAR))..end];
    let group = near.rsplit(['；', '。', '\n']).next()?;
    // 按户籍人口计算…（按年平均汇率折算为1.6万美元）: what money was changed at tells no heads.
    let ways = group.rsplit('按').filter_map(|said| cut(said, "计算"));
    let mut heads = ways.map(|(by, _)| by).filter(|by| by.ends_with("人口"));
    let by = heads.find(|by| by.chars().count() <= LONGEST)?;
    Some(format!("按{by}计算的"))
}

/// 农业项目, for 农业项目3个、协议资金|1亿元: what is counted right before a figure, in the same clause or the one before.
fn counted(text: &str, readings: &[Reading], at: usize) -> Option<String> {
    let last = &readings[at.checked_sub(1)?];
    let between = text.get(last.span?.end as usize..readings[at].span?.start as usize)?;
    let things = last.symbol.as_ref()?.kind == UnitKind::Classifier;
    let money = readings[at].symbol.as_ref()?.kind == UnitKind::Money;
    let near = between.starts_with(['、', '，']) && !between.contains(['；', '。', '\n']);
    let name = &*last.indicator;
    let fits = things && money && near && noun::is_project(name);
    (fits && name.chars().count() <= LONGEST).then(|| name.to_owned())
}

/// Whose a figure is: what the first figure behind the last ； is of.
fn owner(text: &str, readings: &[Reading], at: usize) -> Option<String> {
    let end = readings[at].span?.start as usize;
    let first = readings[..at].iter().rev().take_while(|reading| {
        let from = reading.span.map_or(end, |span| span.end as usize);
        text.get(from..end)
            .is_some_and(|between| !between.contains(['；', '。', '\n']))
    });
    let first = first.last()?;
    let name = &*first.indicator;
    let counted = first
        .symbol
        .as_ref()
        .is_some_and(|unit| unit.kind == UnitKind::Classifier);
    let stem = match list::head(name) {
        Some(head) => &name[..name.len() - head.len()],
        None => part(name).unwrap_or(if counted { name } else { "" }),
    };
    // 一般公共预算|收入: a budget owns nothing.
    let owns = (2..=LONGEST).contains(&stem.chars().count()) && !stem.ends_with("预算");
    owns.then(|| stem.to_owned())
}

/// 续建项目|到位资金: what stands before a part of it.
fn part(name: &str) -> Option<&str> {
    let mut ends = name.char_indices().skip(2).map(|(at, _)| at);
    let at = ends.find(|&at| noun::lean(&name[at..]) == Some(Lean::Part))?;
    let stem = &name[..at];
    // 续建项目到位|资金
    Some(stem.strip_suffix("到位").unwrap_or(stem))
}

//! The years over which a figure moved.
//!
//! ```text
//! “十四五”时期年均增长6%         2021/2025
//! 比2015年增加2104户            since 2015
//! 产值连续两年突破240亿元         the two years up to the one that is told of
//! ```
//!
//! Which years these words mean is read in [`crate::observation::when`]; sums over years are told in [`super::super::summed`].

use super::super::Figure;
use super::super::moved::since_times;
use super::super::plan;
use super::super::reached::summed;
use crate::lexicon::{UnitKind as Kind, cut_last, find_last, has};
use crate::mention::numeral;
use crate::observation::measure::{Said, WORDS};
use crate::observation::when::{self, When};
use crate::report::{Measure, Status};

/// 年均增长6%, 比2015年增加2104户, 连续三年增幅超13%: the years over which a figure moved.
pub(super) fn over_years(
    figure: &Figure,
    measured: &Said,
    when: &When,
    status: Status,
) -> Option<When> {
    let (scene, known, start) = (figure.scene, figure.known, figure.start());
    let changes = measured.measure == Measure::Change;
    let average = || {
        if !scene.may_any(&["均", "递增"]) {
            return None;
        }
        let said = figure.said_before();
        // PM2.5年均浓度较2020年下降25%: of a year each.
        let level = ["浓度", "值", "气温", "降水", "空气", "PM"];
        let each = |(at, word): (usize, &str)| {
            let rest = &said[at + word.len()..];
            !level.iter().any(|word| rest.starts_with(word))
        };
        let yearly = said.match_indices("年均").any(each) || WORDS.averages.within(said);
        yearly
            .then(|| {
                let plan = || {
                    let years = plan::years_of_effort(figure, when);
                    let years = years.or_else(|| plan::years_of_plan(figure, when));
                    let years = years.or_else(|| plan::own_years(figure, when));
                    let years = years.or_else(|| plan::five_years(figure, when));
                    let years = years.or_else(|| plan::until_due(figure, when));
                    years.filter(|_| status == Status::Target)
                };
                let before = || when::year_before(scene, known, when);
                let before = || (status != Status::Target).then(before)?;
                let years = when::average(scene, known, start, when);
                years.or_else(plan).or_else(before)
            })
            .flatten()
    };
    let since_base = || {
        let rated = figure.united().kind() == Some(Kind::Ratio)
            || figure.united().unit == "倍"
            // 性别比为104.35，比2010年上升|1.28
            || figure.united().unit.is_empty() && figure.bound.before.base
            // 较“十五”期末|翻了一番
            || figure.united().unit == "番" && figure.bound.before.base
            || figure.united().kind() == Some(Kind::Money)
            || measured.measure == Measure::Added
            || matches!(
                figure.united().kind(),
                Some(Kind::Classifier | Kind::Measure)
            ) && figure.united().unit != "番"
                && (figure.bound.before.base || when::compares(scene, start))
            // 优良天数较2020年增加|26天, where the sentence names no other time; 预期寿命比2015年提高|1.7岁.
            || figure.united().kind() == Some(Kind::Time)
                && (when.rule == "document" || figure.united().unit == "岁")
                && when::compares(scene, start);
        // 到2020年，收入比2010年翻|一番: from then on, though it is a goal.
        let doubles = figure.united().unit == "番" && figure.bound.before.base;
        // 能耗较2020年累计下降|18%: so is what is to come of all the years.
        let sums = figure.bound.before.base && has(figure.said_before(), "累计");
        // 覆盖率较2020年提高1个百分点, in the plan of 2021/2025: since then.
        let planned = figure.bound.before.base && when.rule == "section";
        // 到2025年，能耗较2020年下降|13%: so is a rate that a year is to bring.
        let rated_due =
            figure.bound.before.base && figure.united().unit == "%" && when.period.len() == 4;
        let past = doubles || sums || planned || rated_due || status != Status::Target;
        let told = (rated || when.period.contains('/')) && past;
        let base = || when::since_base(scene, known, start, when);
        told.then(|| base().or_else(|| since_times(figure, when)))?
    };
    // 比2015年增加2104户
    let grown = measured.measure == Measure::Added && figure.bound.before.base;
    // 农机总动力年均增加5万千瓦
    let adds = changes || measured.measure == Measure::Added;
    let yearly = adds.then(average).flatten();
    // 到2012年，…，每年新增|5000亩: of each of the years up to the one in which the plan ends.
    let each = || {
        let counted = adds || measured.measure == Measure::Level;
        let each = status == Status::Target && counted && has(figure.said_before(), "每年");
        let years = || plan::own_years(figure, when).or_else(|| plan::until_due(figure, when));
        each.then(years).flatten()
    };
    // 三年累计投入150亿元, 累计下降25%: of all the years of the plan.
    let summed = || {
        // 存款余额累计达到300亿元: how much there is to be.
        let reached = has(figure.said_before(), "累计达");
        let sums = status == Status::Target && !reached && summed(figure);
        sums.then(|| plan::own_years(figure, when)).flatten()
    };
    let yearly = yearly.or_else(|| scene.may("每年").then(each)?);
    let yearly = yearly.or_else(|| scene.may("计").then(summed)?);
    let years = yearly.or_else(|| changes.then(since_base)?);
    let years = years.or_else(|| grown.then(since_base)?);
    let years = years.or_else(|| changes.then(|| when::moved_since(scene, known, start, when))?);
    let apart = || (measured.measure == Measure::Gap).then(|| apart(figure, when))?;
    years
        .or_else(apart)
        .or_else(|| changes.then(|| when::doubled(scene, start, when))?)
        .or_else(|| {
            (changes && status != Status::Target).then(|| when::grown_over(scene, start, when))?
        })
        .or_else(|| changes.then(|| when::between_censuses(scene, start, when))?)
        .or_else(|| in_a_row(figure, measured, when))
}

/// 总产值连续三年每年增长30亿元, 产值连续两年突破240亿元: the years up to the one that is told of.
fn in_a_row(figure: &Figure, measured: &Said, when: &When) -> Option<When> {
    const NEAR: usize = 8;
    if measured.measure == Measure::Rank || !figure.scene.may("连续") {
        return None;
    }
    let (_, run) = cut_last(figure.said_before(), "连续")?;
    let (count, rest) = run.split_once('年')?;
    let counted = || {
        let (value, length) = numeral::leading(count)?;
        (2_u16..=10).find(|years| length == count.len() && f64::from(*years) == value)
    };
    let count = count.parse().ok().or_else(counted)?;
    let year: u16 = when.period.parse().ok()?;
    let first = (2..=10)
        .contains(&count)
        .then(|| year.checked_sub(count - 1))??;
    (rest.chars().count() <= NEAR).then(|| When {
        period: format!("{first}/{year}"),
        ..when.clone()
    })
}

/// 年均增长13%，高于规划速度2个百分点: the distance of such a rate is of its years.
fn apart(figure: &Figure, when: &When) -> Option<When> {
    let before = &figure.scene.text[..figure.start()];
    let yearly = &before[find_last(before, "年均")?..];
    let near = !yearly.contains(['；', '。']) && yearly.matches('，').count() <= 2;
    near.then(|| when::average(figure.scene, figure.known, figure.start(), when))?
}

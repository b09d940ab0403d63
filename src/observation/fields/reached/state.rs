//! How things stand, told amid what was done in several years: it is so in the last of them.
//!
//! ```text
//! “十三五”时期，…，污水治理率25%          2020
//! 尚有贫困人口1.2万人                    likewise
//! 民生支出占财政支出的83%                 none: what was spent adds up
//! ```

use super::super::super::measure::{Said, WORDS};
use super::super::Figure;
use crate::lexicon::{UnitKind as Kind, has};
use crate::report::Measure;

/// 五年来，拥有上市企业74家，是2006年的3倍: what there is, is so in the last year.
pub(super) fn holds(figure: &Figure) -> bool {
    let before = figure.said_before();
    // 是“十五”的3.5倍: of the sums of as many years.
    let times = figure.united().unit == "倍" && (has(before, "年的") || has(before, "末的"));
    times || WORDS.there.within(before) || left(figure) || averages(figure)
}

/// 尚有贫困人口|1.2万人, 高级职称人员仅|143人: what there still is, or no more than that.
fn left(figure: &Figure) -> bool {
    let before = figure.said_before();
    let lacks = before.ends_with("不仅") || before.ends_with("不只");
    !lacks && WORDS.left.within(before)
}

/// “十三五”时期，高耗能行业能耗占全部的|83%: what part something is in the end, but not of money, which adds up through the years.
pub(super) fn shares(figure: &Figure, measured: &Said) -> bool {
    if measured.measure != Measure::Share {
        return false;
    }
    let adds_up =
        || WORDS.outlay.within(&figure.name.text) || WORDS.outlay.within(figure.said_before());
    figure.said_before().contains('占') && !adds_up()
}

/// “十三五”时期，污水治理率|25%: how many have something is so in the end, unlike what came of deeds (办结率).
pub(super) fn rates(figure: &Figure) -> bool {
    let name = &figure.name.text;
    figure.united().kind() == Some(Kind::Ratio)
        && name.ends_with('率')
        && WORDS.deed_rate.ending(name).is_none()
}

/// “十三五”期间，人均生产总值7.3万元: what each has is no sum of years.
fn averages(figure: &Figure) -> bool {
    let yearly = ["收入", "生产总值", "GDP", "支出"];
    let name = &figure.name.text;
    has(name, "人均") && yearly.iter().any(|word| name.ends_with(word))
}

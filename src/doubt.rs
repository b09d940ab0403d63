//! What looks wrong about a figure, said rather than mended.
//!
//! ```
//! use zhibiao::{Source, analyze};
//! let report = analyze(&Source::from_text("样本", "2023年罗湖区屋顶光伏装机容量4.2万千瓦时。"));
//! assert_eq!(report.doubts[0].kind, "unit_dimension");
//! ```
//!
//! A doubt never changes a reading: the text may be right and the rule wrong.

use crate::decimal;
use crate::lexicon::{Lexicon, UnitKind, has};
use crate::report::{Doubt, Measure, Observation, Status};

/// Every doubt about the observations of one document, in their order.
pub fn doubts(observations: &[Observation]) -> Vec<Doubt> {
    doubts_by(observations, &differs)
}

/// As [`doubts`], for those who ask elsewhere what [`differs`] tells of a name and a unit.
pub fn doubts_by(observations: &[Observation], differs: &dyn Fn(&str, &str) -> bool) -> Vec<Doubt> {
    let mut found = Vec::new();
    for (at, observation) in observations.iter().enumerate() {
        for (kind, message) in [
            dimension(observation, differs),
            over_whole(observation),
            far_completion(observation),
            placeless(observation),
            timeless(observation),
        ]
        .into_iter()
        .flatten()
        {
            found.push(Doubt {
                observation: u32::try_from(at).unwrap_or(u32::MAX),
                kind: kind.to_owned(),
                message,
            });
        }
    }
    found
}

type Found = Option<(&'static str, String)>;

/// The unit's dimension is not the one that the indicator is measured in.
fn dimension(observation: &Observation, differs: &dyn Fn(&str, &str) -> bool) -> Found {
    if observation.measure != Measure::Level {
        return None;
    }
    let (name, unit) = (&observation.indicator, &observation.unit);
    let reason = if let Some(should) = power_or_energy(name, unit) {
        format!("“{name}”通常以{should}计，原文单位是“{unit}”，请核对原文。")
    } else if !observation.indicator_id.is_empty() && differs(name, unit) {
        format!("“{name}”的单位“{unit}”与该指标通常的量纲不符，请核对原文。")
    } else {
        return None;
    };
    Some(("unit_dimension", reason))
}

/// What a name asks for where its unit is the other of 千瓦 and 千瓦时.
fn power_or_energy(name: &str, unit: &str) -> Option<&'static str> {
    if name.ends_with("装机容量") && unit.ends_with("千瓦时") {
        return Some("千瓦");
    }
    (name.ends_with("发电量") && unit.ends_with("千瓦")).then_some("千瓦时")
}

/// Whether a known indicator and a unit are of two physical dimensions.
pub fn differs(name: &str, unit: &str) -> bool {
    of_two_dimensions(name, unit).unwrap_or(false)
}

fn of_two_dimensions(name: &str, unit: &str) -> Option<bool> {
    let known = Lexicon::get().indicator(name)?;
    let printed = unit.trim_start_matches(['万', '亿', '千', '百']);
    let (unit, _) = Lexicon::get().units().longest_at(printed)?;
    let physical = |dimension: &str| {
        matches!(
            dimension,
            "money"
                | "length"
                | "area"
                | "mass"
                | "volume"
                | "energy"
                | "power"
                | "ratio"
                | "concentration"
        )
    };
    let both = physical(unit.dimension) && physical(known.dimension);
    Some(both && unit.dimension != known.dimension && unit.kind != UnitKind::Ratio)
}

/// A share or a rate of more than the whole.
fn over_whole(observation: &Observation) -> Found {
    let bounded = observation.measure == Measure::Share && !has(&observation.indicator, "任务")
        || ["覆盖率", "达标率", "合格率", "参保率", "普及率", "优良率"]
            .iter()
            .any(|word| observation.indicator.ends_with(word));
    let over = observation.unit == "%"
        && observation.value > 100.0
        && observation.measure != Measure::Change;
    (bounded && over).then(|| {
        (
            "share_over_100",
            format!(
                "“{}”为{}%，超过了100%，请核对原文。",
                observation.indicator,
                decimal::shown(observation.value, 6)
            ),
        )
    })
}

/// A completion rate of many times the task.
fn far_completion(observation: &Observation) -> Found {
    let rate = observation.indicator.ends_with("完成率")
        && observation.unit == "%"
        && observation.value >= 300.0;
    rate.then(|| {
        (
            "completion_far_over",
            format!(
                "“{}”为{}%，远超任务数，请核对原文或任务基数。",
                observation.indicator,
                decimal::shown(observation.value, 6)
            ),
        )
    })
}

/// No district was found.
fn placeless(observation: &Observation) -> Found {
    observation
        .district
        .is_empty()
        .then(|| ("no_district", "原文没有说明属于哪个地区。".to_owned()))
}

/// No period was found for a figure that needs one.
fn timeless(observation: &Observation) -> Found {
    let needed = observation.status == Status::Actual
        && matches!(observation.measure, Measure::Change | Measure::Level);
    (needed && observation.period.is_empty())
        .then(|| ("no_period", "原文没有说明属于哪个时期。".to_owned()))
}

//! What a rise is made of: parts that 其中 tells behind it, none of which is as large as the rise itself.
//!
//! ```text
//! 人均收入增加1530元，增长20%。其中：水稻|110元，畜牧|580元      each a part of the rise
//! 人均收入增加820元，其中：工资性收入|5200元                     more than the rise: how much that is in all
//! ```
//!
//! Names of such parts take what rose, where they are no income of their own. Only of what falls to each head: taxes and
//! outlays have sums that may be told behind a rise of all.

use crate::lexicon::{find, has};
use crate::observation::Reading;
use crate::report::Measure;

/// The rise that the last figures of a sentence told of.
#[derive(Clone, Debug)]
pub struct Rise {
    name: String,
    unit: String,
    value: f64,
    falls: bool,
}

/// The rise that a sentence ends with: 增加1530元，增长20%.
pub(super) fn last(readings: &[Reading]) -> Option<Rise> {
    // 增长20%: at what rate it rose.
    let mut back = readings.iter().rev();
    let last = back.next()?;
    let rate = last.measure == Measure::Change && last.unit == "%";
    rise(if rate { back.next()? } else { last })
}

/// A figure that is a rise by so much money.
fn rise(reading: &Reading) -> Option<Rise> {
    let moved = matches!(reading.measure, Measure::Change | Measure::Added);
    // 支出增加4.9亿元。其中：教育支出0.5亿元: what has sums of its own may be told by these.
    let each = reading.unit.ends_with('元') && has(&reading.indicator, "人均");
    (moved && each).then(|| Rise {
        name: reading.indicator.to_string(),
        unit: reading.unit.clone(),
        value: reading.value.abs(),
        falls: reading.value < 0.0,
    })
}

/// Tells the parts of a rise; `before` is that of the sentence before, `readings` are those of the sentence at `start` of the
/// document's `text`.
pub(super) fn told(text: &str, start: usize, before: Option<&Rise>, readings: &mut [Reading]) {
    let place = |reading: &Reading| reading.span.map_or(start, |span| span.start as usize);
    let Some(first) = readings.first().map(place) else {
        return;
    };
    let opens = text
        .get(start..first)
        .is_some_and(|said| said.starts_with("其中"));
    let (whole, from) = if opens {
        (before.cloned(), 0)
    } else {
        let inner = (1..readings.len()).find(|&at| {
            let between = place(&readings[at - 1])..place(&readings[at]);
            text.get(between).is_some_and(|said| has(said, "其中"))
        });
        match inner {
            Some(at) => (last(&readings[..at]), at),
            None => return,
        }
    };
    let Some(whole) = whole else {
        return;
    };
    let is_part = |reading: &Reading| {
        reading.measure == Measure::Level && reading.unit == whole.unit && reading.upper.is_none()
    };
    let count = readings[from..]
        .iter()
        .take_while(|reading| is_part(reading))
        .count();
    let parts = &mut readings[from..from + count];
    let sum: f64 = parts.iter().map(|part| part.value).sum();
    if count < 2 || sum > whole.value * 1.001 {
        return;
    }
    for part in parts {
        part.measure = Measure::Change;
        if whole.falls {
            part.value = -part.value;
        }
        let said = part.span.and_then(|span| text.get(..span.start as usize));
        let rest = ["其他", "其它"];
        let rest = rest
            .iter()
            .find(|rest| said.is_some_and(|said| said.ends_with(**rest)));
        let own = rest.copied().unwrap_or(&part.indicator);
        if let Some(name) = named(own, &whole.name) {
            part.indicator = name.into();
            part.known = None;
        }
    }
}

/// 水稻 + 农民人均收入 → 水稻人均收入.
fn named(part: &str, whole: &str) -> Option<String> {
    let each = &whole[find(whole, "人均")?..];
    let own = ["收入", "税", "金"].iter().any(|word| has(part, word));
    (!own && part.chars().count() <= 6).then(|| format!("{part}{each}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_take_what_rose() {
        assert_eq!(
            named("水稻", "农民人均收入").as_deref(),
            Some("水稻人均收入")
        );
        assert_eq!(named("工资性收入", "农民人均收入"), None);
        assert_eq!(named("增值税", "财政收入"), None);
    }
}

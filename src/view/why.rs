//! Why a figure was read as it was: for each field its value, the words behind it, and the rule.

use super::{
    figure::{Figure, figure},
    label::{measure_name, status_name},
    period::period_name,
    piece::Field,
};
use crate::report::{Observation, Place, Report};
use crate::say;
use crate::words::named;

/// Longest quotation of the words behind a field, in characters.
const QUOTE: usize = 22;

/// One field's account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The field.
    pub field: Field,
    /// Its name: 指标, 数值 …
    pub name: &'static str,
    /// What it was read as.
    pub value: String,
    /// The words behind it, `""` where a rule had none to point at.
    pub words: String,
    /// Where those words stand.
    pub place: Option<Place>,
    /// The rule that set it, in words; `""` where the words say all.
    pub rule: String,
}

/// The account of one observation, in the order a reader asks.
#[must_use]
pub fn reasons(text: &str, report: &Report, index: usize) -> Vec<Reason> {
    let Some(read) = report.observations.get(index) else {
        return Vec::new();
    };
    let (evidence, rules) = (&read.evidence, &read.rules);
    let district = match report
        .districts
        .iter()
        .find(|profile| profile.name == read.district)
    {
        Some(profile) if !profile.code.is_empty() => format!("{} {}", profile.name, profile.code),
        _ => read.district.clone(),
    };
    let named = match (read.indicator_id.as_str(), rules.indicator.as_str()) {
        ("", rule) => rule_name(rule).to_owned(),
        (id, "" | "lexicon") => say!("why.lexicon", id = id),
        (id, rule) => say!("why.lexicon.rule", id = id, rule = rule_name(rule)),
    };
    let reason = |field, name, value: String, place: Option<Place>, rule: &str| Reason {
        field,
        name,
        value: if value.is_empty() {
            say!("why.unknown").to_owned()
        } else {
            value
        },
        words: place
            .map(|place| quotation(text, place))
            .unwrap_or_default(),
        place,
        rule: rule.to_owned(),
    };
    vec![
        reason(
            Field::Indicator,
            say!("field.indicator"),
            read.indicator.clone(),
            evidence.indicator,
            &named,
        ),
        reason(
            Field::Number,
            say!("field.number"),
            number(read),
            lent(read),
            rule_name(&rules.unit),
        ),
        reason(
            Field::Measure,
            say!("field.measure"),
            measure_name(read.measure).to_owned(),
            evidence.measure,
            "",
        ),
        reason(
            Field::Period,
            say!("field.period"),
            period_name(&read.period),
            evidence.period,
            rule_name(&rules.period),
        ),
        reason(
            Field::District,
            say!("field.district"),
            district,
            evidence.district,
            rule_name(&rules.district),
        ),
        reason(
            Field::Status,
            say!("field.status"),
            status_name(read.status).to_owned(),
            evidence.status,
            rule_name(&rules.status),
        ),
    ]
}

fn number(read: &Observation) -> String {
    let Figure { sign, text, unit } = figure(read);
    format!("{sign}{text} {unit}").trim_end().to_owned()
}

/// The unit's words where another figure lends them, the words of comparison otherwise.
fn lent(read: &Observation) -> Option<Place> {
    let outside = |[start, end]: &Place| *start < read.start || *end > read.end;
    read.evidence
        .unit
        .filter(outside)
        .or(read.evidence.comparator)
}

fn quotation(text: &str, [start, end]: Place) -> String {
    let length = end.saturating_sub(start) as usize;
    let letters: Vec<char> = text.chars().skip(start as usize).take(length).collect();
    if length <= QUOTE {
        return letters.into_iter().collect();
    }
    let head: String = letters.iter().take(QUOTE - 6).collect();
    let tail: String = letters.iter().skip(length.saturating_sub(5)).collect();
    format!("{head}…{tail}")
}

/// A rule's stable word as a reader understands it; a word that the table lacks is shown as it is. What
/// is read as printed needs no reason.
fn rule_name(rule: &str) -> &str {
    match rule {
        "printed" => "",
        rule => named("rule", rule),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::example;

    #[test]
    fn every_field_says_where_it_comes_from() {
        let reasons = reasons(example::TEXT, &example::report(), 0);
        let told: Vec<_> = reasons
            .iter()
            .map(|reason| {
                format!(
                    "{}|{}|{}|{}",
                    reason.name, reason.value, reason.words, reason.rule
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                "指标|地区生产总值|地区生产总值|词表 gdp",
                "数值|2600 亿元||紧接在后",
                "口径|水平||",
                "时期|2023年|2023年|承自标题",
                "地区|滨江区 330108|滨江区|承自全文",
                "性质|实际||未见相反说法",
            ]
        );
    }

    #[test]
    fn what_nothing_says_is_said_to_be_unknown() {
        let mut report = example::report();
        report.observations[0].period.clear();
        assert_eq!(reasons(example::TEXT, &report, 0)[3].value, "未能判断");
        assert!(reasons(example::TEXT, &report, 99).is_empty());
    }

    #[test]
    fn long_quotations_keep_both_ends() {
        let text: String = ('一'..).take(60).collect();
        let quoted = quotation(&text, [0, 60]);
        assert_eq!(quoted.chars().count(), QUOTE);
        assert!(quoted.contains('…'));
    }
}

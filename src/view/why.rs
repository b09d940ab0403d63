//! Why a figure was read as it was: for each field its value, the words behind it, and the rule.

use super::{
    category::category,
    figure::figure,
    label::{comparator_name, measure_name, status_name},
    period::period_name,
};
use crate::report::{Comparator, Field, Observation, Place, Report};
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
    /// What it stands at.
    pub value: String,
    /// What it was read as, where a user set it right.
    pub original: Option<String>,
    /// The words behind it, `""` where a rule had none to point at.
    pub words: String,
    /// Where those words stand.
    pub place: Option<Place>,
    /// The rule that set it, in words; `""` where the words say all.
    pub rule: String,
}

/// The fields in the order in which a reader asks.
const ASKED: [Field; 9] = [
    Field::Indicator,
    Field::Value,
    Field::Unit,
    Field::Comparator,
    Field::Measure,
    Field::Period,
    Field::District,
    Field::Status,
    Field::Category,
];

/// The account of one observation; `original` is the same one before it was corrected.
#[must_use]
pub fn reasons(
    text: &str,
    report: &Report,
    index: usize,
    original: Option<&Observation>,
) -> Vec<Reason> {
    let Some(read) = report.observations.get(index) else {
        return Vec::new();
    };
    // That a number is exact needs no account.
    let asked = |field: &Field| {
        *field != Field::Comparator
            || read.comparator != Comparator::Exact
            || read.corrected.contains(field)
    };
    let account = |field: Field| {
        let corrected = read.corrected.contains(&field);
        let place = place(read, field);
        Reason {
            field,
            name: named("field", field_key(field)),
            value: value(report, read, field),
            original: original
                .filter(|_| corrected)
                .map(|original| value(report, original, field)),
            words: place
                .map(|place| quotation(text, place))
                .unwrap_or_default(),
            place,
            rule: if corrected {
                rule_name("corrected").to_owned()
            } else {
                rule(read, field)
            },
        }
    };
    ASKED.into_iter().filter(asked).map(account).collect()
}

/// The field as data files call it.
#[must_use]
pub const fn field_key(field: Field) -> &'static str {
    match field {
        Field::Indicator => "indicator",
        Field::Measure => "measure",
        Field::Value => "value",
        Field::Unit => "unit",
        Field::Comparator => "comparator",
        Field::District => "district",
        Field::Period => "period",
        Field::Status => "status",
        Field::Category => "category",
        Field::Figure => "figure",
    }
}

fn value(report: &Report, read: &Observation, field: Field) -> String {
    let value = match field {
        Field::Indicator => read.indicator.clone(),
        Field::Measure => measure_name(read.measure).to_owned(),
        Field::Value => figure(read).text,
        Field::Unit => figure(read).unit,
        Field::Comparator => comparator_name(read.comparator).to_owned(),
        Field::District => district(report, &read.district),
        Field::Period => period_name(&read.period),
        Field::Status => status_name(read.status).to_owned(),
        Field::Category => category(&read.category).name.to_owned(),
        Field::Figure => read.quote.clone(),
    };
    match field {
        // A bare number has no unit, and nothing is missing.
        Field::Unit if value.is_empty() => "—".to_owned(),
        _ if value.is_empty() => say!("why.unknown").to_owned(),
        _ => value,
    }
}

fn district(report: &Report, name: &str) -> String {
    let known = report.districts.iter().find(|profile| profile.name == name);
    match known {
        Some(profile) if !profile.code.is_empty() => format!("{name} {}", profile.code),
        _ => name.to_owned(),
    }
}

/// The words behind a field; none for number and unit where they are the figure itself.
fn place(read: &Observation, field: Field) -> Option<Place> {
    let evidence = &read.evidence;
    let outside = |[start, end]: &Place| *start < read.start || *end > read.end;
    match field {
        Field::Indicator => evidence.indicator,
        Field::Measure => evidence.measure,
        Field::Value => evidence.number.filter(outside),
        Field::Unit => evidence.unit.filter(outside),
        Field::Comparator => evidence.comparator,
        Field::District => evidence.district,
        Field::Period => evidence.period,
        Field::Status => evidence.status,
        Field::Category | Field::Figure => None,
    }
}

fn rule(read: &Observation, field: Field) -> String {
    let rules = &read.rules;
    let rule = match field {
        Field::Indicator => {
            return match (&*read.indicator_id, &*rules.indicator) {
                ("", rule) => rule_name(rule).to_owned(),
                (id, "" | "lexicon") => say!("why.lexicon", id = id),
                (id, rule) => say!("why.lexicon.rule", id = id, rule = rule_name(rule)),
            };
        }
        Field::Unit => &rules.unit,
        Field::District => &rules.district,
        Field::Period => &rules.period,
        Field::Status => &rules.status,
        Field::Measure | Field::Value | Field::Comparator | Field::Category | Field::Figure => "",
    };
    rule_name(rule).to_owned()
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
    use crate::correction::{Change, Correction, apply};
    use crate::view::example;

    #[test]
    fn every_field_says_where_it_comes_from() {
        let reasons = reasons(example::TEXT, &example::report(), 0, None);
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
                "数值|2600||",
                "单位|亿元||紧接在后",
                "口径|水平||",
                "时期|2023年|2023年|承自标题",
                "地区|滨江区 330108|滨江区|承自全文",
                "性质|实际||未见相反说法",
                "类别|经济总量||",
            ]
        );
    }

    #[test]
    fn what_nothing_says_is_said_to_be_unknown() {
        let mut report = example::report();
        report.observations[0].period.clear();
        assert_eq!(
            reasons(example::TEXT, &report, 0, None)[4].value,
            "未能判断"
        );
        assert!(reasons(example::TEXT, &report, 99, None).is_empty());
    }

    #[test]
    fn a_corrected_field_keeps_what_was_read() {
        let original = example::report().observations.swap_remove(0);
        let right = Correction::of(&original, Change::Period("2022".into()));
        let report = apply(&example::report(), example::TEXT, &[right]);
        let reasons = reasons(example::TEXT, &report, 0, Some(&original));
        let period = &reasons[4];
        assert_eq!(
            (period.value.as_str(), period.original.as_deref()),
            ("2022年", Some("2023年"))
        );
        assert_eq!((period.rule.as_str(), period.place), ("由使用者改定", None));
        assert_eq!(reasons[0].original, None);
    }

    #[test]
    fn long_quotations_keep_both_ends() {
        let text: String = ('一'..).take(60).collect();
        let quoted = quotation(&text, [0, 60]);
        assert_eq!(quoted.chars().count(), QUOTE);
        assert!(quoted.contains('…'));
    }
}

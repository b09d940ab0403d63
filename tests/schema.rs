//! The published schema and the reports that are printed agree, in both directions.
//!
//! A small reader of JSON Schema stands below: it knows the keywords that the schema uses and
//! refuses any other, so that none is passed over in silence. A full validator would bring seventy
//! crates for these dozen keywords. `pattern` is read by the same regex crate as the core's.
#![cfg(feature = "cli")]

use serde_json::{Value, json};
use zhibiao::export::json::{Layout, json as printed};
use zhibiao::report::{
    Base, Comparator, Document, Doubt, Evidence, Field, Measure, Observation, Profile, Rules,
    Status,
};
use zhibiao::{Report, Source, analyze};

fn schema() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/static/zhibiao.schema.json");
    let text = std::fs::read_to_string(path).expect("the schema is part of the project");
    serde_json::from_str(&text).expect("the schema is JSON")
}

fn value(report: &Report) -> Value {
    serde_json::from_str(&printed(report, Layout::Compact)).expect("a report is JSON")
}

/// Every field that can be corrected, in the schema's order.
const FIELDS: [Field; 10] = [
    Field::Indicator,
    Field::Measure,
    Field::Value,
    Field::Unit,
    Field::Comparator,
    Field::District,
    Field::Period,
    Field::Status,
    Field::Category,
    Field::Figure,
];

/// A report in which every field is present.
fn full_report() -> Report {
    let place = Some([0, 2]);
    let figure = Observation {
        start: 0,
        end: 2,
        quote: "两个".into(),
        upper: Some(3.0),
        base: Some(Base {
            value: 2.0,
            unit: "1".into(),
        }),
        evidence: Evidence {
            indicator: place,
            number: place,
            unit: place,
            measure: place,
            comparator: place,
            district: place,
            period: place,
            status: place,
        },
        rules: Rules::default(),
        corrected: FIELDS.to_vec(),
        ..Observation::default()
    };
    Report {
        document: Document {
            published: "2024-05".into(),
            ..Document::default()
        },
        districts: vec![Profile {
            code: "440308".into(),
            ancestors: vec!["广东省".into()],
            policies: vec!["条例".into()],
            honours: vec!["称号".into()],
            ..Profile::default()
        }],
        observations: vec![figure],
        doubts: vec![Doubt::default()],
        passed: vec![[0, 2]],
    }
}

#[test]
fn a_full_report_conforms_and_fills_every_property() {
    let (schema, report) = (schema(), value(&full_report()));
    assert_eq!(faults(&schema, &report), Vec::<String>::new());
    let printed = |pointer: &str| {
        report
            .pointer(pointer)
            .and_then(Value::as_object)
            .map(|o| o.len())
    };
    for (name, pointer) in [
        ("report", ""),
        ("document", "/document"),
        ("profile", "/districts/0"),
        ("observation", "/observations/0"),
        ("base", "/observations/0/base"),
        ("evidence", "/observations/0/evidence"),
        ("rules", "/observations/0/rules"),
        ("doubt", "/doubts/0"),
    ] {
        let described = schema["$defs"][name]["properties"]
            .as_object()
            .map(|o| o.len());
        assert!(
            described.is_some() && described == printed(pointer),
            "{name}: {described:?}"
        );
    }
}

#[test]
fn every_word_of_the_closed_lists_conforms_and_no_other_does() {
    let schema = schema();
    let words = |name: &str| schema["$defs"]["observation"]["properties"][name]["enum"].clone();
    use {Comparator as C, Measure as M, Status as S};
    assert_eq!(
        words("measure"),
        json!([M::Level, M::Added, M::Change, M::Gap, M::Share, M::Rank])
    );
    let comparators = json!([
        C::Exact,
        C::About,
        C::Nearly,
        C::Over,
        C::AtLeast,
        C::AtMost
    ]);
    assert_eq!(words("comparator"), comparators);
    assert_eq!(words("status"), json!([S::Actual, S::Target, S::Forecast]));
    let fields = &schema["$defs"]["observation"]["properties"]["corrected"]["items"]["enum"];
    assert_eq!(*fields, json!(FIELDS));
}

#[test]
fn what_is_read_from_a_text_conforms() {
    let text = "盐田区2025年工作报告\n2024年，盐田区地区生产总值900.5亿元，增长约5.1%。\
                2025年力争新增绿道3到5公里，《盐田区海岸规划》获批。";
    let report = analyze(&Source::from_text("样本", text));
    assert_eq!(faults(&schema(), &value(&report)), Vec::<String>::new());
}

#[test]
fn a_report_that_breaks_the_schema_is_told_apart() {
    let schema = schema();
    let good = value(&full_report());
    for (pointer, bad) in [
        ("/doubts", json!({})),
        ("/document/characters", json!(-1)),
        ("/document/published", json!("2024年")),
        ("/districts/0/code", json!("44030")),
        ("/districts/0/policies/0", json!(1)),
        ("/observations/0/quote", json!("")),
        ("/observations/0/value", json!(null)),
        ("/observations/0/start", json!(0.5)),
        ("/observations/0/measure", json!("sum")),
        ("/observations/0/evidence/unit", json!([1])),
        ("/observations/0/corrected/0", json!("colour")),
        ("/observations/0/evidence", json!({"colour": [1, 2]})),
        ("/observations/0/rules", json!({})),
    ] {
        let mut report = good.clone();
        *report
            .pointer_mut(pointer)
            .expect("a place in the full report") = bad;
        let faults = faults(&schema, &report);
        assert!(
            faults.iter().any(|fault| fault.starts_with(pointer)),
            "{pointer}: {faults:?}"
        );
    }
}

/// Where and why `value` breaks the schema.
fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    check(schema, schema, value, "", &mut faults);
    faults
}

fn check(root: &Value, rule: &Value, value: &Value, path: &str, faults: &mut Vec<String>) {
    for (keyword, wanted) in rule.as_object().expect("a rule is an object") {
        let holds = match keyword.as_str() {
            "$schema" | "$defs" | "title" | "description" => true,
            "$ref" => {
                let pointer = wanted.as_str().and_then(|name| name.strip_prefix('#'));
                let rule = root
                    .pointer(pointer.expect("a local reference"))
                    .expect("it is defined");
                check(root, rule, value, path, faults);
                true
            }
            "properties" => {
                for (name, rule) in wanted.as_object().expect("rules by name") {
                    if let Some(value) = value.get(name) {
                        check(root, rule, value, &format!("{path}/{name}"), faults);
                    }
                }
                true
            }
            "items" => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(root, wanted, item, &format!("{path}/{index}"), faults);
                }
                true
            }
            "additionalProperties" => {
                assert_eq!(wanted, false, "only false is known");
                let known = |name: &String| rule["properties"].get(name).is_some();
                value
                    .as_object()
                    .is_none_or(|object| object.keys().all(known))
            }
            "required" => {
                let names = wanted
                    .as_array()
                    .expect("names")
                    .iter()
                    .filter_map(Value::as_str);
                value.is_object() && names.into_iter().all(|name| value.get(name).is_some())
            }
            "enum" => wanted.as_array().expect("words").contains(value),
            _ => fits(keyword, wanted, value),
        };
        if !holds {
            faults.push(format!("{path} breaks {keyword} {wanted}: {value}"));
        }
    }
}

/// The keywords that look at one plain value.
fn fits(keyword: &str, wanted: &Value, value: &Value) -> bool {
    let bound = || wanted.as_u64().expect("a count") as usize;
    let text = value.as_str();
    match keyword {
        "type" => match wanted.as_str().expect("one type") {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "number" => value.is_number(),
            "integer" => value.is_i64() || value.is_u64(),
            other => panic!("the type {other} is not known here"),
        },
        "minimum" => value.as_f64().is_none_or(|number| number >= bound() as f64),
        "minLength" => text.is_none_or(|text| text.chars().count() >= bound()),
        "minItems" => value.as_array().is_none_or(|items| items.len() >= bound()),
        "maxItems" => value.as_array().is_none_or(|items| items.len() <= bound()),
        "pattern" => {
            let pattern = regex_lite::Regex::new(wanted.as_str().expect("a pattern"));
            let pattern = pattern.expect("a pattern that can be read");
            text.is_none_or(|text| pattern.is_match(text))
        }
        other => panic!("the keyword {other} is not known here"),
    }
}

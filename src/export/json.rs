//! Reports as JSON, for other programs: whole ([`json`], [`json_array`]) or a figure a line
//! ([`ndjson`]).
//!
//! ```
//! use zhibiao::{Report, export::json::{Layout, json}};
//! let text = json(&Report::default(), Layout::Compact);
//! let again: Report = serde_json::from_str(&text).unwrap();
//! assert_eq!(again, Report::default());
//! ```
//!
//! The shape is [`Report`]'s own, described for other programs in `static/zhibiao.schema.json`, which each report names
//! as its `$schema`.
//! The page needs none of this: there the report is already a JavaScript value.

mod figure;

use crate::report::Report;
use serde::Serialize;

/// Where the fields are described: beside the file, where one puts it there, as beside the page.
const SCHEMA: &str = "./zhibiao.schema.json";

/// A report that says where its fields are described.
#[derive(Serialize)]
struct Described<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    #[serde(flatten)]
    report: &'a Report,
}

impl<'a> From<&'a Report> for Described<'a> {
    fn from(report: &'a Report) -> Self {
        let schema = SCHEMA;
        Self { schema, report }
    }
}

/// For a program or for the eye.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// All on one line.
    #[default]
    Compact,
    /// A field a line, indented.
    Pretty,
}

/// One report as one JSON object, ended by a newline.
pub fn json(report: &Report, layout: Layout) -> String {
    match layout {
        Layout::Compact => {
            let mut out = String::new();
            object(&mut out, report);
            out + "\n"
        }
        Layout::Pretty => pretty(&Described::from(report)),
    }
}

/// Reports as a JSON array in the order given, ended by a newline.
pub fn json_array(reports: &[Report], layout: Layout) -> String {
    match layout {
        Layout::Compact => {
            let mut out = String::new();
            list(&mut out, reports, object);
            out + "\n"
        }
        Layout::Pretty => pretty(&reports.iter().map(Described::from).collect::<Vec<_>>()),
    }
}

/// One figure a line, each an object with the figure's fields and the name of its `document`.
pub fn ndjson(reports: &[Report]) -> String {
    let mut out = String::new();
    for report in reports {
        add_ndjson(&mut out, report);
    }
    out
}

/// Adds the lines of one report, so that no two need be held at once.
pub fn add_ndjson(out: &mut String, report: &Report) {
    let mut head = String::new();
    figure::text(&mut head, "{\"document\":", &report.document.name);
    head.push(',');
    for observation in &report.observations {
        out.push_str(&head);
        figure::fields(out, observation);
        out.push_str("}\n");
    }
}

fn object(out: &mut String, report: &Report) {
    figure::text(out, "{\"$schema\":", SCHEMA);
    figure::other(out, ",\"document\":", &report.document);
    figure::other(out, ",\"districts\":", &report.districts);
    out.push_str(",\"observations\":");
    list(out, &report.observations, |out, observation| {
        out.push('{');
        figure::fields(out, observation);
        out.push('}');
    });
    figure::other(out, ",\"doubts\":", &report.doubts);
    figure::other(out, ",\"passed\":", &report.passed);
    out.push('}');
}

fn list<Item>(out: &mut String, items: &[Item], write: impl Fn(&mut String, &Item)) {
    out.push('[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write(out, item);
    }
    out.push(']');
}

fn pretty(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value);
    text.expect("a report has only string keys, and memory takes every write") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Base, Comparator, Document, Doubt, Evidence, Field, Measure, Observation};
    use crate::report::{Profile, Rules, Status};
    use serde_json::Value;

    fn report(name: &str, values: &[f64]) -> Report {
        let figure = |&value: &f64| Observation {
            indicator: "公园\n绿地".into(),
            value,
            base: Some(Base {
                value: value * 1e4,
                unit: "m2".into(),
            }),
            evidence: Evidence {
                number: Some([3, 7]),
                ..Evidence::default()
            },
            ..Observation::default()
        };
        let document = Document {
            name: name.into(),
            ..Document::default()
        };
        Report {
            document,
            observations: values.iter().map(figure).collect(),
            ..Report::default()
        }
    }

    fn parsed(text: &str) -> Value {
        serde_json::from_str(text).expect("JSON")
    }

    #[test]
    fn compact_is_one_line_and_pretty_says_the_same() {
        let report = report("样本", &[12.5]);
        let (compact, pretty) = (
            json(&report, Layout::Compact),
            json(&report, Layout::Pretty),
        );
        assert_eq!(compact.lines().count(), 1);
        assert!(pretty.lines().count() > 20);
        assert_eq!(parsed(&compact), parsed(&pretty));
        assert!(compact.ends_with("}\n") && pretty.ends_with("}\n"));
    }

    #[test]
    fn what_is_written_by_hand_is_what_the_general_serializer_writes() {
        let full = Observation {
            start: 0,
            end: u32::MAX,
            quote: "1\"2\\3\n\u{1}\u{7f}𠮷".into(),
            indicator_id: "gdp".into(),
            category: "economy".into(),
            measure: Measure::Gap,
            value: -0.1,
            upper: Some(1e21),
            comparator: Comparator::AtLeast,
            district: "罗湖区".into(),
            period: "2023-H1".into(),
            status: Status::Forecast,
            evidence: Evidence {
                indicator: Some([1, 20]),
                status: Some([300, 4_000]),
                ..Evidence::default()
            },
            rules: Rules {
                period: "clause".into(),
                ..Rules::default()
            },
            corrected: vec![Field::Value, Field::Period],
            ..Observation::default()
        };
        let values = [
            12.5,
            0.0,
            -0.0,
            -3.0,
            7e5,
            1e15,
            999_999_999_999_999.0,
            f64::NAN,
            1.0 / 3.0,
        ];
        let mut report = report("样\t本", &values);
        report.observations.push(full);
        report.districts.push(Profile::default());
        report.doubts.push(Doubt::default());
        let general = |value: &dyn Fn() -> serde_json::Result<String>| value().expect("JSON");
        let one = general(&|| serde_json::to_string(&Described::from(&report)));
        assert_eq!(json(&report, Layout::Compact), one + "\n");
        let two = [report.clone(), report];
        let all = general(&|| serde_json::to_string(&two.each_ref().map(Described::from)));
        assert_eq!(json_array(&two, Layout::Compact), all + "\n");
    }

    #[test]
    fn an_array_keeps_the_order() {
        let array = parsed(&json_array(
            &[report("乙", &[]), report("甲", &[])],
            Layout::Compact,
        ));
        assert_eq!(
            (&array[0]["document"]["name"], &array[1]["document"]["name"]),
            (&"乙".into(), &"甲".into())
        );
    }

    #[test]
    fn a_line_is_the_figure_with_its_document() {
        let (report, empty) = (report("样本", &[1.0, -2.5]), report("空", &[]));
        let text = ndjson(&[report.clone(), empty]);
        let lines: Vec<Value> = text.lines().map(parsed).collect();
        assert_eq!(lines.len(), 2);
        for (line, figure) in lines.iter().zip(&report.observations) {
            assert_eq!(line["document"], "样本");
            let again: Observation = serde_json::from_value(line.clone()).expect("a figure");
            assert_eq!(&again, figure);
        }
    }

    #[test]
    fn what_is_not_said_is_left_out() {
        let line = parsed(&ndjson(&[report("样本", &[1.0])]));
        assert!(line.get("upper").is_none());
        assert_eq!(line["evidence"], serde_json::json!({"number": [3, 7]}));
    }
}

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
//! The shape is [`Report`]'s own, described for other programs in `static/zhibiao.schema.json`.
//! The page needs none of this: there the report is already a JavaScript value.

use crate::report::{Observation, Report};
use serde::Serialize;

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
    text(report, layout) + "\n"
}

/// Reports as a JSON array in the order given, ended by a newline.
pub fn json_array(reports: &[Report], layout: Layout) -> String {
    text(&reports, layout) + "\n"
}

/// One figure a line, each an object with the figure's fields and the name of its `document`.
pub fn ndjson(reports: &[Report]) -> String {
    let lines = reports.iter().flat_map(|report| {
        report.observations.iter().map(|observation| Line {
            document: &report.document.name,
            observation,
        })
    });
    lines
        .map(|line| text(&line, Layout::Compact) + "\n")
        .collect()
}

#[derive(Serialize)]
struct Line<'a> {
    document: &'a str,
    #[serde(flatten)]
    observation: &'a Observation,
}

fn text(value: &impl Serialize, layout: Layout) -> String {
    match layout {
        Layout::Compact => serde_json::to_string(value),
        Layout::Pretty => serde_json::to_string_pretty(value),
    }
    .expect("a report has only string keys, and memory takes every write")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Base, Document, Evidence};
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

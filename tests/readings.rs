//! Runs `tests/cases/readings/*.tsv`: a line of text, and the rows that a careful reader would put in
//! a table. Adding a case is adding a line.
//!
//! ```text
//! #title    青羊区2024年政府工作报告             context of the lines below, put in front of each text
//! #date     2024年1月18日                        (`-` takes a line away again)
//! #heading  一、2023年工作回顾
//! #default  district=青羊区 period=2023 status=actual
//! # == noun before                               the family that the lines below belong to
//! 公园246座、绿道312.6公里<TAB>246座|公园;549.17公里|绿道
//! ```
//!
//! A row is `quote|indicator|measure|value|unit|comparator|district|period|status`. Fields left out at
//! the end, or empty, are as `#default` says; measure is `level` and comparator `exact` unless said;
//! value and unit are read off the quote, where it is plain digits and a unit. `a~b` accepts either, `-`
//! is an empty field, `*` is not judged. A range is `2..3`. A quote with `?` in front may be read or not.
//! A text without rows has `-`. `\n` and `\t` stand for a line end and a tab.

#[path = "readings/case.rs"]
mod case;

use case::{Context, Want};
use std::fmt::Write as _;
use std::path::Path;
use zhibiao::report::{Measure, Observation};
use zhibiao::{Source, analyze};

/// Likeness from which two names are the same name.
const ALIKE: f64 = 0.8;

/// The printed word of a field that serialises as one.
fn word<T: serde::Serialize>(field: &T) -> String {
    serde_json::to_string(field)
        .expect("a plain enum serialises")
        .trim_matches('"')
        .to_owned()
}

/// A name without what two readers would set differently.
fn bare(name: &str) -> Vec<char> {
    let noise = |sign: char| "“”\"‘’'《》()（）[]【】 　、,，的等".contains(sign);
    name.to_lowercase()
        .chars()
        .filter(|&sign| !noise(sign))
        .collect()
}

/// Twice the longest common subsequence over the total length.
fn likeness(a: &str, b: &str) -> f64 {
    let (a, b) = (bare(a), bare(b));
    let mut row = vec![0_u32; b.len() + 1];
    for x in &a {
        let above = row.clone();
        for (at, y) in b.iter().enumerate() {
            row[at + 1] = if x == y {
                above[at] + 1
            } else {
                above[at + 1].max(row[at])
            };
        }
    }
    let total = f64::from(u32::try_from(a.len() + b.len()).unwrap_or(u32::MAX));
    if total == 0.0 {
        1.0
    } else {
        2.0 * f64::from(row[b.len()]) / total
    }
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-6 * 1_f64.max(a.abs()).max(b.abs())
}

/// Whether a field with its alternatives allows what was read.
fn allows(wanted: &str, alike: impl Fn(&str) -> bool) -> bool {
    wanted == "*" || wanted.split('~').any(alike)
}

/// The fields of a row that were read otherwise.
fn wrong(want: &Want, got: &Observation) -> Vec<&'static str> {
    let change = got.measure == Measure::Change;
    let sign = |value: f64| if change { value } else { value.abs() };
    let due = |period: &str| period.trim_start_matches("../").to_owned();
    let period = |wanted: &str| {
        wanted == got.period || (want.status != "actual" && due(wanted) == due(&got.period))
    };
    let value = |(value, upper)| same(sign(value), sign(got.value)) && upper == got.upper;
    let fair = [
        ("quote", want.quote == got.quote),
        (
            "indicator",
            allows(&want.indicator, |name| {
                likeness(name, &got.indicator) >= ALIKE
            }),
        ),
        (
            "measure",
            allows(&want.measure, |name| name == word(&got.measure)),
        ),
        ("value", want.value.is_none_or(value)),
        ("unit", allows(&want.unit, |unit| unit == got.unit)),
        (
            "comparator",
            allows(&want.comparator, |name| name == word(&got.comparator)),
        ),
        (
            "district",
            allows(&want.district, |name| name == got.district),
        ),
        ("period", allows(&want.period, period)),
        (
            "status",
            allows(&want.status, |name| name == word(&got.status)),
        ),
    ];
    fair.into_iter()
        .filter(|(_, fair)| !fair)
        .map(|(field, _)| field)
        .collect()
}

/// A row that was read, as the files write rows.
fn print(got: &Observation) -> String {
    let upper = got
        .upper
        .map(|upper| format!("..{upper}"))
        .unwrap_or_default();
    format!(
        "{}|{}|{}|{}{upper}|{}|{}|{}|{}|{}",
        got.quote,
        got.indicator,
        word(&got.measure),
        got.value,
        got.unit,
        word(&got.comparator),
        got.district,
        got.period,
        word(&got.status)
    )
    .replace('\n', "\\n")
}

/// What is wrong with the reading of one line; empty where nothing is.
fn judge(context: &Context, line: &str) -> String {
    let (text, rows) = line
        .split_once('\t')
        .unwrap_or_else(|| panic!("no tab: {line}"));
    let plain = |text: &str| text.replace("\\n", "\n").replace("\\t", "\t");
    let document = context.document(&plain(text));
    let report = analyze(&Source::from_text("一行", &document));
    let mut left: Vec<&Observation> = report.observations.iter().collect();
    let mut at = document.len() - plain(text).len();
    let mut said = String::new();
    for row in rows.split(';').filter(|row| *row != "-") {
        let want = context.want(&plain(row));
        let found = document[at..].find(&want.quote);
        let start = at + found.unwrap_or_else(|| panic!("{} is not in {text}", want.quote));
        at = start + want.quote.len();
        let chars = |bytes: usize| document[..bytes].chars().count();
        let (from, to) = (chars(start), chars(at));
        let overlaps = |got: &&Observation| (got.start as usize) < to && from < got.end as usize;
        let Some(place) = left.iter().position(overlaps) else {
            if !want.may_lack {
                let _ = writeln!(said, "  want {row}\n  got  nothing");
            }
            continue;
        };
        let got = left.remove(place);
        let fields = wrong(&want, got);
        if !want.may_lack && !fields.is_empty() {
            let _ = writeln!(
                said,
                "  want {row}\n  got  {}\n       {}",
                print(got),
                fields.join(" ")
            );
        }
    }
    for got in left {
        let _ = writeln!(said, "  want nothing\n  got  {}", print(got));
    }
    said
}

#[test]
fn every_line_is_read_as_its_rows_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/readings");
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .expect("the folder of cases")
        .map(|entry| entry.expect("a folder entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == "tsv"))
        .collect();
    files.sort();
    let (mut cases, mut failed, mut said) = (0, 0, String::new());
    for file in &files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let lines = std::fs::read_to_string(file).expect("a file of cases");
        let mut context = Context::default();
        for (number, line) in lines
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.is_empty())
        {
            if line.starts_with('#') {
                context.read(line);
                continue;
            }
            cases += 1;
            let wrong = judge(&context, line);
            if !wrong.is_empty() {
                failed += 1;
                let text = line.split('\t').next().unwrap_or_default();
                let _ = writeln!(
                    said,
                    "{name}:{}: {} | {text}\n{wrong}",
                    number + 1,
                    context.family
                );
            }
        }
    }
    assert!(cases >= 1, "no cases in {}", folder.display());
    assert!(
        failed == 0,
        "{failed} of {cases} lines are read otherwise\n{said}"
    );
}

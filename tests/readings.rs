//! Runs `tests/cases/readings/*.tsv`: a line of text, and the rows that a careful reader would put in
//! a table. Adding a case is adding a line.
//!
//! ```text
//! #title    青羊区2024年政府工作报告             context of the lines below, put in front of each text
//! #date     2024年1月18日                        (`-` takes a line away again)
//! #heading  一、2023年工作回顾
//! #default  district=青羊区 period=2023 status=actual
//! # == noun before                               the family that the lines below belong to
//! 公园246座、绿道549.17公里<TAB>246座|公园;549.17公里|绿道
//! ```
//!
//! A row is `quote|indicator|measure|value|unit|comparator|district|period|status`. Fields left out at
//! the end, or empty, are as `#default` says; measure is `level` and comparator `exact` unless said;
//! value and unit are read off the quote, where it is plain digits and a unit. `a~b` accepts either, `-`
//! is an empty field, `*` is not judged. A range is `2..3`. A quote with `?` in front may be read or not.
//! A text without rows has `-`. `\n` and `\t` stand for a line end and a tab.

use std::fmt::Write as _;
use std::path::Path;
use zhibiao::report::{Measure, Observation};
use zhibiao::{Source, analyze};

/// Likeness from which two names are the same name.
const ALIKE: f64 = 0.8;

/// A row as the file says it.
#[derive(Clone, Debug)]
struct Want {
    quote: String,
    may_lack: bool,
    indicator: String,
    measure: String,
    value: (f64, Option<f64>),
    unit: String,
    comparator: String,
    district: String,
    period: String,
    status: String,
}

/// What the lines of a file stand in.
#[derive(Clone, Debug, Default)]
struct Context {
    title: String,
    date: String,
    heading: String,
    district: String,
    period: String,
    status: String,
    family: String,
}

impl Context {
    /// Takes a line that begins with `#`.
    fn read(&mut self, line: &str) {
        let (key, rest) = line.split_once(' ').unwrap_or((line, ""));
        let rest = rest.trim();
        let set = |field: &mut String| *field = rest.trim_matches('-').to_owned();
        match key {
            "#title" => set(&mut self.title),
            "#date" => set(&mut self.date),
            "#heading" => set(&mut self.heading),
            "#default" => self.defaults(rest),
            "#" => {
                if let Some(family) = rest.strip_prefix("== ") {
                    self.family = family.to_owned();
                }
            }
            _ => panic!("no such line: {line}"),
        }
    }

    fn defaults(&mut self, pairs: &str) {
        for pair in pairs.split(' ') {
            match pair.split_once('=') {
                Some(("district", value)) => value.clone_into(&mut self.district),
                Some(("period", value)) => value.clone_into(&mut self.period),
                Some(("status", value)) => value.clone_into(&mut self.status),
                _ => panic!("no such default: {pair}"),
            }
        }
    }

    /// The document that a text stands in.
    fn document(&self, text: &str) -> String {
        let date = if self.date.is_empty() {
            String::new()
        } else {
            format!("（{}）", self.date)
        };
        let lines = [&self.title, &date, &self.heading];
        let mut document = String::new();
        for line in lines.into_iter().filter(|line| !line.is_empty()) {
            document.push_str(line);
            document.push('\n');
        }
        document + text
    }

    /// One row of a line.
    fn want(&self, row: &str) -> Want {
        let mut fields = row.split('|');
        let mut field = |other: &str| match fields.next() {
            None | Some("") => other.to_owned(),
            Some("-") => String::new(),
            Some(said) => said.to_owned(),
        };
        let quote = field("");
        let may_lack = quote.starts_with('?');
        let quote = quote.trim_start_matches('?').to_owned();
        let (number, unit) = digits(&quote);
        Want {
            indicator: field("*"),
            measure: field("level"),
            value: bounds(&field(&number)),
            unit: field(&unit),
            comparator: field("exact"),
            district: field(&self.district),
            period: field(&self.period),
            status: field(&self.status),
            quote,
            may_lack,
        }
    }
}

/// The digits that a quote begins with, in ASCII and without commas, and what follows them.
fn digits(quote: &str) -> (String, String) {
    let ascii: String = quote
        .chars()
        .map(|sign| match sign {
            '０'..='９' => char::from_u32(u32::from(sign) - 0xFEE0).unwrap_or(sign),
            '．' => '.',
            '％' => '%',
            _ => sign,
        })
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, ',' | '，' | '多' | '余'))
        .collect();
    let end = ascii
        .find(|sign: char| !sign.is_ascii_digit() && !matches!(sign, '.' | '-'))
        .unwrap_or(ascii.len());
    (ascii[..end].to_owned(), ascii[end..].to_owned())
}

/// `2` or `2..3`.
fn bounds(value: &str) -> (f64, Option<f64>) {
    let number = |text: &str| {
        text.parse()
            .unwrap_or_else(|_| panic!("no number in `{text}`"))
    };
    match value.split_once("..") {
        Some((low, high)) => (number(low), Some(number(high))),
        None => (number(value), None),
    }
}

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
        (
            "value",
            same(sign(want.value.0), sign(got.value)) && want.value.1 == got.upper,
        ),
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

//! What a page says below its head does not depend on how the head is put: each title of `tests/cases/envelopes.tsv` with each
//! line of its date and each pair of headings, around the same sentences.
//!
//! ```text
//! group   year
//! title   灵台县2019年国民经济和社会发展统计公报
//! date    2020年3月20日                               `-` is a page without one
//! head    一、2023年工作回顾|二、2024年工作安排          `-` is a page without any
//! body    全县生产总值56.3亿元。                        one for each heading
//! want    56.3亿元|2019|actual                        quote, period (a~b either), status; the district is the same throughout
//! ```
//!
//! Sentences of every kind are cases of `tests/cases/readings`.

use std::fmt::Write as _;
use std::path::Path;
use zhibiao::{Source, analyze};

/// Whose pages they are.
const DISTRICT: &str = "灵台县";

/// A kind of page.
#[derive(Default)]
struct Group {
    name: String,
    titles: Vec<String>,
    dates: Vec<String>,
    heads: Vec<String>,
    bodies: Vec<String>,
    wants: Vec<[String; 3]>,
}

/// The groups of the table, in its order.
fn groups() -> Vec<Group> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/envelopes.tsv");
    let table = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
    let mut groups: Vec<Group> = Vec::new();
    let rows = table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    for row in rows {
        let (part, text) = row
            .split_once('\t')
            .unwrap_or_else(|| panic!("no tab in {row}"));
        let text = text.replace("\\n", "\n");
        if part == "group" {
            groups.push(Group {
                name: text,
                ..Group::default()
            });
            continue;
        }
        let group = groups.last_mut().expect("a group before its rows");
        match part {
            "title" => group.titles.push(text),
            "date" => group.dates.push(text),
            "head" => group.heads.push(text),
            "body" => group.bodies.push(text),
            "want" => {
                let fields: Vec<_> = text.split('|').map(str::to_owned).collect();
                let fields = fields.try_into();
                group
                    .wants
                    .push(fields.unwrap_or_else(|_| panic!("three fields in {row}")));
            }
            _ => panic!("unknown part {part}"),
        }
    }
    groups
}

/// A page: its title, its date, and the bodies below their headings.
fn page(group: &Group, title: &str, date: &str, head: &str) -> String {
    let mut page = format!("{title}\n");
    if date != "-" {
        page += &format!("{date}\n");
    }
    let heads: Vec<&str> = head.split('|').filter(|head| *head != "-").collect();
    for (at, body) in group.bodies.iter().enumerate() {
        if let Some(head) = heads.get(at) {
            page += &format!("{head}\n");
        }
        page += &format!("{body}\n");
    }
    page
}

/// What is read otherwise than wanted.
fn missed(group: &Group, page: &str) -> Vec<String> {
    let report = analyze(&Source::from_text("一页", page));
    let word = |status| serde_json::to_string(status).expect("a plain enum serialises");
    let told: Vec<_> = report
        .observations
        .iter()
        .map(|got| {
            (
                got.quote.as_str(),
                got.period.as_str(),
                word(&got.status),
                got.district.as_str(),
            )
        })
        .collect();
    let fits = |[quote, period, status]: &&[String; 3]| {
        !told.iter().any(|(got, when, is, whose)| {
            got == quote
                && period.split('~').any(|period| period == *when)
                && is.trim_matches('"') == status
                && *whose == DISTRICT
        })
    };
    let wants = group.wants.iter().filter(fits);
    wants.map(|want| format!("{want:?} in {told:?}")).collect()
}

#[test]
fn every_page_is_read_alike() {
    let (mut pages, mut failed, mut printed) = (0, 0, String::new());
    for group in groups() {
        for title in &group.titles {
            for date in &group.dates {
                for head in &group.heads {
                    let page = page(&group, title, date, head);
                    pages += 1;
                    let missed = missed(&group, &page);
                    failed += usize::from(!missed.is_empty());
                    if let Some(first) = missed.first() {
                        let _ = writeln!(
                            printed,
                            "{}: {}\n  {first}",
                            group.name,
                            page.replace('\n', "⏎")
                        );
                    }
                }
            }
        }
    }
    assert!(pages > 1_000, "only {pages} pages");
    assert!(
        failed == 0,
        "{failed} of {pages} pages are read otherwise\n{printed}"
    );
}

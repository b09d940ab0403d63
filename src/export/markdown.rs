//! Reports as Markdown (GitHub's tables): a chapter a document, a table a district, to paste into a
//! note or an article.
//!
//! ```
//! use zhibiao::{Report, export::markdown::markdown};
//! assert!(markdown(&[Report::default()]).contains("没有读到数字"));
//! ```
//!
//! It is for reading: evidence spans, codes and rules are not in it. Text from the document is
//! escaped, so that it can neither break a table nor become markup.

use crate::report::{Observation, Profile, Report};
use crate::view::{comparator_name, measure_name, status_name};
use std::fmt::Write;

/// The heading of figures whose place the document does not name.
const NO_DISTRICT: &str = "未说明地区";

/// A chapter a document, in the order given.
pub fn markdown(reports: &[Report]) -> String {
    reports.iter().map(chapter).collect::<Vec<_>>().join("\n")
}

fn chapter(report: &Report) -> String {
    let document = &report.document;
    let title = [&document.title, &document.name]
        .into_iter()
        .find(|name| !name.is_empty());
    let mut text = format!(
        "# {}\n",
        title.map_or_else(|| "未命名".to_owned(), |name| escaped(name))
    );
    let facts = [
        ("文件", &document.name),
        ("发布", &document.published),
        ("地区", &document.district),
    ];
    for (label, fact) in facts.into_iter().filter(|(_, fact)| !fact.is_empty()) {
        let _ = write!(text, "\n- {label}：{}", escaped(fact));
    }
    let _ = writeln!(text, "\n- 数字：{} 个", report.observations.len());
    for name in districts(report) {
        text.push_str(&section(report, name));
    }
    if report.observations.is_empty() {
        text.push_str("\n没有读到数字。\n");
    }
    text + &doubts(report)
}

/// Every place that has a profile or a figure, each once: profiles first, in their order, then
/// places that only figures name; figures about no named place come last.
fn districts(report: &Report) -> Vec<&str> {
    let profiles = report.districts.iter().map(|profile| profile.name.as_str());
    let figures = report
        .observations
        .iter()
        .map(|figure| figure.district.as_str());
    let mut names: Vec<&str> = Vec::new();
    for name in profiles.chain(figures.filter(|name| !name.is_empty())) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if report
        .observations
        .iter()
        .any(|figure| figure.district.is_empty())
        && !names.contains(&"")
    {
        names.push("");
    }
    names
}

fn section(report: &Report, name: &str) -> String {
    let heading = if name.is_empty() {
        NO_DISTRICT.to_owned()
    } else {
        escaped(name)
    };
    let mut text = format!("\n## {heading}\n");
    for profile in report
        .districts
        .iter()
        .filter(|profile| profile.name == name)
    {
        text.push_str(&facts(profile));
    }
    let figures: Vec<&Observation> = report
        .observations
        .iter()
        .filter(|figure| figure.district == name)
        .collect();
    if !figures.is_empty() {
        text.push_str("\n| 指标 | 数值 | 单位 | 时期 | 性质 | 度量 | 比较 | 原文 |\n");
        text.push_str("| --- | ---: | --- | --- | --- | --- | --- | --- |\n");
        text.extend(figures.into_iter().map(line));
    }
    text
}

fn facts(profile: &Profile) -> String {
    let lists = [
        ("政策文件", &profile.policies),
        ("荣誉称号", &profile.honours),
    ];
    let lines = lists
        .into_iter()
        .filter(|(_, items)| !items.is_empty())
        .map(|(label, items)| {
            let items: Vec<String> = items.iter().map(|item| escaped(item)).collect();
            format!("\n**{label}**：{}\n", items.join("；"))
        });
    lines.collect()
}

fn line(figure: &Observation) -> String {
    let upper = figure
        .upper
        .map_or_else(String::new, |upper| format!("～{upper}"));
    let corrected = if figure.corrected.is_empty() {
        ""
    } else {
        "（已更正）"
    };
    format!(
        "| {}{corrected} | {}{upper} | {} | {} | {} | {} | {} | {} |\n",
        escaped(&figure.indicator),
        figure.value,
        escaped(&figure.unit),
        escaped(&figure.period),
        status_name(figure.status),
        measure_name(figure.measure),
        comparator_name(figure.comparator),
        escaped(&figure.quote),
    )
}

fn doubts(report: &Report) -> String {
    let mut text = String::new();
    for doubt in &report.doubts {
        let Some(figure) = report.observations.get(doubt.observation as usize) else {
            continue;
        };
        let (name, quote) = (escaped(&figure.indicator), escaped(&figure.quote));
        let _ = writeln!(text, "- {name} {quote}：{}", escaped(&doubt.message));
    }
    if text.is_empty() {
        text
    } else {
        format!("\n## 存疑\n\n{text}")
    }
}

/// Text on one line, with every sign that Markdown or HTML would read as markup escaped.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' | '|' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '#' => {
                safe.extend(['\\', sign]);
            }
            _ if sign.is_control() => safe.push(' '),
            _ => safe.push(sign),
        }
    }
    safe
}

#[cfg(test)]
#[path = "markdown_tests.rs"]
mod tests;

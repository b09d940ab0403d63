//! Reports as Markdown (GitHub's tables): a chapter a document, a table a district, to paste into a
//! note or an article.
//!
//! ```
//! use zhibiao::{Report, export::markdown::markdown};
//! assert!(markdown(&[(&Report::default(), "")]).contains("没有读到数字"));
//! ```
//!
//! It is for reading, in the language that is spoken: evidence spans, codes and rules are not in it. The sentence that
//! says a figure stands last, where it pushes no other column aside; without the text there is no such column.
//! Text from the document is escaped, so that it can neither break a table nor become markup.

use super::columns::said as sentences;
use crate::report::{Observation, Profile, Report};
use crate::say;
use crate::view::{comparator_name, corrected_name, doubt_message, measure_name, status_name};
use std::fmt::Write;

/// A chapter a document, of reports each with its text or `""`, in the order given.
pub fn markdown(reports: &[(&Report, &str)]) -> String {
    let chapters = reports.iter().map(|(report, text)| chapter(report, text));
    chapters.collect::<Vec<_>>().join("\n")
}

fn chapter(report: &Report, words: &str) -> String {
    let document = &report.document;
    let title = [&document.title, &document.name]
        .into_iter()
        .find(|name| !name.is_empty());
    let mut text = format!(
        "# {}\n\n",
        title.map_or_else(|| say!("unnamed").to_owned(), |name| escaped(name))
    );
    let facts = [
        (say!("column.document"), &document.name),
        (say!("fact.published"), &document.published),
        (say!("field.district"), &document.district),
    ];
    for (label, fact) in facts.into_iter().filter(|(_, fact)| !fact.is_empty()) {
        let _ = writeln!(text, "- {}", said(label, &escaped(fact)));
    }
    let count = report.observations.len();
    let _ = writeln!(text, "- {count} {}", say!("strip.figures", count = count));
    let sentences = sentences(words, report);
    for name in districts(report) {
        text.push_str(&section(report, name, &sentences));
    }
    if report.observations.is_empty() {
        let _ = writeln!(text, "\n{}", say!("nothing"));
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

fn section(report: &Report, name: &str, sentences: &[String]) -> String {
    let heading = if name.is_empty() {
        say!("sheet.no_district").to_owned()
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
    let figures: Vec<_> = report
        .observations
        .iter()
        .zip(sentences)
        .filter(|(figure, _)| figure.district == name)
        .collect();
    // Without the text no figure has its sentence.
    let told = sentences.iter().any(|sentence| !sentence.is_empty());
    let last = |cell: &str| {
        if told {
            format!(" {cell} |")
        } else {
            String::new()
        }
    };
    if !figures.is_empty() {
        let head = last(say!("field.sentence"));
        let _ = writeln!(text, "\n| {} |{head}", heads().join(" | "));
        let rule = last("---");
        let _ = writeln!(
            text,
            "| --- | ---: | --- | --- | --- | --- | --- | --- |{rule}"
        );
        for (figure, sentence) in figures {
            let _ = writeln!(text, "{}{}", line(figure), last(&escaped(sentence)));
        }
    }
    text
}

/// Heads of the columns, in the order of [`line`]; the sentence's comes behind them.
fn heads() -> [&'static str; 8] {
    [
        say!("field.indicator"),
        say!("field.value"),
        say!("field.unit"),
        say!("field.period"),
        say!("field.status"),
        say!("field.measure"),
        say!("field.comparator"),
        say!("field.quote"),
    ]
}

/// A label with what it is of.
fn said(label: &str, what: &str) -> String {
    say!("labelled", label = label, what = what)
}

fn facts(profile: &Profile) -> String {
    let lists = [
        (say!("card.policies"), &profile.policies),
        (say!("card.honours"), &profile.honours),
    ];
    let lines = lists
        .into_iter()
        .filter(|(_, items)| !items.is_empty())
        .map(|(label, items)| {
            let items: Vec<String> = items.iter().map(|item| escaped(item)).collect();
            let label = format!("**{label}**");
            format!("\n{}\n", said(&label, &items.join("；")))
        });
    lines.collect()
}

fn line(figure: &Observation) -> String {
    let upper = figure
        .upper
        .map_or_else(String::new, |upper| format!("～{upper}"));
    let corrected = match corrected_name(&figure.corrected) {
        "" => String::new(),
        words => format!(" *{words}*"),
    };
    format!(
        "| {}{corrected} | {}{upper} | {} | {} | {} | {} | {} | {} |",
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
        let message = escaped(&doubt_message(doubt, figure));
        let _ = writeln!(text, "- {}", said(&format!("{name} {quote}"), &message));
    }
    if text.is_empty() {
        text
    } else {
        format!("\n## {}\n\n{text}", say!("doubt"))
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

//! Runs `tests/cases/places.tsv`: one line of text and what must be read from it.

use super::{Form, document_place, scan};
use crate::span::Span;

fn readings(text: &str) -> String {
    let mentions = scan(text);
    let read = mentions
        .iter()
        .map(|m| format!("{}={}", m.span.of(text), m.id.map_or("?", |id| id.code())));
    let read: Vec<String> = read.collect();
    if read.is_empty() {
        "-".to_owned()
    } else {
        read.join(" ")
    }
}

fn document(text: &str) -> String {
    let lead = Span::bytes(0, text.find('\n').unwrap_or(0));
    document_place(text, lead, &scan(text)).map_or("@-".to_owned(), |place| {
        format!("@{} {}", place.name, place.id.code())
    })
}

#[test]
fn every_case_reads_as_written() {
    let rows = include_str!("../../tests/cases/places.tsv")
        .lines()
        .enumerate();
    let mut wrong = Vec::new();
    for (number, row) in rows.filter(|(_, row)| !row.starts_with('#')) {
        let (text, expected) = row.split_once('\t').expect("a text, a tab, what is read");
        let text = text.replace("\\n", "\n");
        let got = if expected.starts_with('@') {
            document(&text)
        } else {
            readings(&text)
        };
        if got != expected {
            wrong.push(format!(
                "line {}: {text}\n  expected {expected}\n  got      {got}",
                number + 1
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn mentions_are_in_order_and_do_not_overlap() {
    for row in include_str!("../../tests/cases/places.tsv").lines() {
        let mentions = scan(row);
        assert!(
            mentions
                .windows(2)
                .all(|pair| pair[0].span.end <= pair[1].span.start),
            "{row}"
        );
        assert!(
            mentions
                .iter()
                .all(|m| matches!(m.form, Form::Generic(_)) == m.candidates.is_empty()),
            "{row}"
        );
    }
}

/// The district of each text in `../shared/gold`, against its description. Passes without a look
/// where that folder is not there, and says so.
#[test]
fn documents_at_hand_are_about_what_they_are() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/gold");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        eprintln!("skipped: {} is not there", folder.display());
        return;
    };
    let described = |path: std::path::PathBuf| {
        let text = std::fs::read_to_string(path.with_extension("").with_extension("txt")).ok()?;
        let meta = std::fs::read_to_string(path).ok()?;
        let meta: serde_json::Value = serde_json::from_str(&meta).ok()?;
        Some((text, meta.get("district")?.as_str()?.to_owned()))
    };
    let metas = entries
        .filter_map(Result::ok)
        .map(|e| e.path())
        .filter(|p| p.to_string_lossy().ends_with(".meta.json"));
    for (text, district) in metas.filter_map(described) {
        let folded = crate::fold::fold(&text).text;
        let title = Span::bytes(0, folded.find('\n').unwrap_or(0));
        let place = document_place(&folded, title, &scan(&folded));
        assert_eq!(place.map(|place| place.name), Some(district));
    }
}

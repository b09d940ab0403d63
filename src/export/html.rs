//! One page that needs no other: cards, table and the text with its figures marked, to send or keep
//! where a link would be too long.
//!
//! ```
//! use zhibiao::{Report, export::html::html};
//! assert!(html(&[(&Report::default(), "")]).starts_with("<!doctype html>"));
//! ```
//!
//! It runs no script and loads nothing, and its own policy holds it to that. A row leads to its
//! figure in the text and back by plain links. Every word of a document is escaped, wherever it
//! stands. It says what the document says; sorting and filtering stay on the page.

mod cards;
mod source;
mod table;

use super::markup::{Markup, element, text};
use crate::report::Report;
use crate::view::Card;
use crate::{say, view, words};

/// The only style of the page. Its hash stands in the policy.
const STYLE: &str = include_str!("html/page.css");

/// The hash of [`STYLE`], as a policy names it; a test holds it to the style.
const STYLE_HASH: &str = "sha256-KHh6eHcFKNwLXGvvXIjKzbSoY5heETKOZLu5xWDwKC8=";

/// The page of documents, each with the text that its report's places count in, or `""`.
pub fn html(documents: &[(&Report, &str)]) -> String {
    let title: Vec<&str> = documents.iter().map(|(report, _)| name(report)).collect();
    let mut page = String::from("<!doctype html>\n<html lang=\"");
    page.push_str(words::spoken().tag());
    page.push_str("\">\n<meta charset=\"utf-8\">\n");
    page.push_str(&format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{STYLE_HASH}'; base-uri 'none'; form-action 'none'\">\n"
    ));
    page.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.push_str("<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
    text(&mut page, &title.join("；"));
    page.push_str("</title>\n<style>");
    page.push_str(STYLE);
    page.push_str("</style>\n");
    for (at, (report, words)) in documents.iter().enumerate() {
        document(&mut page, at, report, words);
    }
    element(&mut page, "footer", "", |page| {
        text(page, say!("html.made"));
    });
    page
}

fn name(report: &Report) -> &str {
    let document = &report.document;
    let title = [&document.title, &document.name];
    let name = title.into_iter().find(|name| !name.is_empty());
    name.map_or_else(|| say!("unnamed"), String::as_str)
}

fn document(page: &mut Markup, at: usize, report: &Report, words: &str) {
    let cards: Vec<Card> = view::cards(words, report);
    element(page, "article", "", |page| {
        element(page, "header", "", |page| {
            element(page, "h1", "", |page| text(page, name(report)));
            element(page, "p", "facts", |page| text(page, &facts(report)));
        });
        element(page, "section", "cards", |page| {
            for card in &cards {
                cards::card(page, card);
            }
        });
        if !report.observations.is_empty() {
            table::table(page, at, report, words);
        }
        if !words.is_empty() {
            source::source(page, at, report, words);
        }
    });
}

/// Place, year and numbers of the document, in one line.
fn facts(report: &Report) -> String {
    let document = &report.document;
    let count = report.observations.len();
    let figures = format!("{count} {}", say!("strip.figures", count = count));
    let doubts = match report.doubts.len() {
        0 => String::new(),
        count => format!("{count} {}", say!("strip.doubts")),
    };
    let facts = [
        document.district.clone(),
        document.published.clone(),
        document.name.clone(),
        figures,
        doubts,
    ];
    let said: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    said.join(" · ")
}

#[cfg(test)]
#[path = "html_tests.rs"]
mod tests;

//! The text on the page, its figures marked.

use crate::export::markup::{Markup, element, tagged, text};
use crate::report::Report;
use crate::say;
use crate::view::{Kind, Piece, paragraphs, pieces, status_key};

/// Writes the text of the document `at`; each figure leads to its row.
pub fn source(page: &mut Markup, at: usize, report: &Report, words: &str) {
    element(page, "section", "source", |page| {
        element(page, "h2", "", |page| text(page, say!("room.source")));
        for paragraph in paragraphs(words, report) {
            let (name, class) = match paragraph.kind {
                Kind::Title => ("h3", "title"),
                Kind::Section => ("h3", ""),
                Kind::Subsection => ("h4", ""),
                Kind::Body => ("p", ""),
            };
            element(page, name, class, |page| {
                for piece in pieces(&paragraph, &[], None) {
                    show(page, at, &piece);
                }
            });
        }
    });
}

fn show(page: &mut Markup, at: usize, piece: &Piece) {
    let words: String = piece.runs.iter().map(|run| run.text.as_str()).collect();
    let Some(mark) = &piece.mark else {
        return text(page, &words);
    };
    let place = format!("{at}-{}", mark.observation);
    let (id, row) = (format!("f{place}"), format!("#r{place}"));
    let doubt = if mark.doubtful { " doubtful" } else { "" };
    let class = format!("{}{doubt}", status_key(mark.status));
    let attributes = [("id", id.as_str()), ("class", &class), ("href", &row)];
    tagged(page, "a", &attributes, |page| text(page, &words));
    // The line break behind an element would be a blank in the text.
    page.truncate(page.trim_end_matches('\n').len());
}

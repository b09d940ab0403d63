//! The text on the page, its figures marked.

use crate::export::markup::{Markup, element, tagged, text};
use crate::report::Report;
use crate::say;
use crate::view::{Kind, Paragraph, Piece, paragraphs, pieces, status_key};

/// Writes the text of the document `at`; each figure leads to its row.
pub fn source(page: &mut Markup, at: usize, report: &Report, words: &str) {
    element(page, "section", "source", |page| {
        element(page, "h2", "", |page| text(page, say!("room.source")));
        let paragraphs = paragraphs(words, report);
        for run in paragraphs.chunk_by(|a, b| a.is_row() && b.is_row()) {
            match run {
                [first, ..] if first.is_row() => rows(page, at, run),
                _ => run.iter().for_each(|one| paragraph(page, at, one)),
            }
        }
    });
}

fn paragraph(page: &mut Markup, at: usize, paragraph: &Paragraph) {
    let (name, class) = match paragraph.kind {
        Kind::Title => ("h3", "title"),
        Kind::Section => ("h3", ""),
        Kind::Subsection => ("h4", ""),
        Kind::Body => ("p", ""),
    };
    element(page, name, class, |page| {
        for piece in pieces(paragraph, &[], None) {
            show(page, at, &piece);
        }
    });
}

/// Rows of a table that the text has, without the signs that part their cells.
fn rows(page: &mut Markup, at: usize, rows: &[Paragraph]) {
    element(page, "table", "", |page| {
        for row in rows {
            let pieces = pieces(row, &[], None);
            element(page, "tr", "", |page| {
                for (place, cell) in pieces.chunk_by(|piece, _| !piece.part).enumerate() {
                    // The bar at a row's head opens no column.
                    if place == 0 && matches!(cell, [alone] if is_bar(alone)) {
                        continue;
                    }
                    element(page, "td", "", |page| {
                        for piece in cell.iter().filter(|piece| !piece.part) {
                            show(page, at, piece);
                        }
                    });
                }
            });
        }
    });
}

fn is_bar(piece: &Piece) -> bool {
    piece.part && piece.runs.iter().all(|run| run.text != "\t")
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

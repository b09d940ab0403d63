//! A paragraph as disjoint pieces: plain text, figures, and the words behind the chosen figure.
//!
//! A figure is always one piece, so that what is boxed is exactly what was read; where the words
//! behind the chosen figure run through another figure, they are a run inside its piece.

use super::paragraph::{Mark, Paragraph};
use crate::report::{Field, Observation, Place};

/// A stretch of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The figure it is, none for text between figures.
    pub mark: Option<Mark>,
    /// Whether it belongs to the chosen figure's sentence.
    pub lit: bool,
    /// Its text, cut where tints begin and end.
    pub runs: Vec<Run>,
}

/// Text under one tint or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The characters.
    pub text: String,
    /// The field of the chosen figure that they are the words behind.
    pub field: Option<Field>,
}

/// The words behind a figure's fields, outside the figure itself, in text order, disjoint.
#[must_use]
pub fn tints(observation: &Observation) -> Vec<(Place, Field)> {
    let evidence = &observation.evidence;
    let fields = [
        (evidence.indicator, Field::Indicator),
        (evidence.unit, Field::Unit),
        (evidence.measure, Field::Measure),
        (evidence.comparator, Field::Comparator),
        (evidence.district, Field::District),
        (evidence.period, Field::Period),
        (evidence.status, Field::Status),
    ];
    let outside = |[start, end]: Place| start < observation.start || end > observation.end;
    let placed = fields
        .into_iter()
        .filter_map(|(place, field)| Some((place?, field)));
    let mut tints: Vec<_> = placed.filter(|(place, _)| outside(*place)).collect();
    tints.sort_by_key(|([start, _], _)| *start);
    let mut free = 0;
    for ([start, end], _) in &mut tints {
        *start = free.max(*start);
        free = free.max(*end);
    }
    tints.retain(|([start, end], _)| start < end);
    tints
}

/// Cuts a paragraph into pieces; `sentence` is the chosen figure's, if it stands here.
#[must_use]
pub fn pieces(
    paragraph: &Paragraph,
    tints: &[(Place, Field)],
    sentence: Option<Place>,
) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    for (offset, letter) in (paragraph.start..).zip(paragraph.text.chars()) {
        let inside = |[start, end]: Place| start <= offset && offset < end;
        let mark = paragraph
            .marks
            .iter()
            .find(|mark| inside([mark.start, mark.end]))
            .copied();
        let field = tints
            .iter()
            .find(|(place, _)| inside(*place))
            .map(|(_, field)| *field);
        let lit = sentence.is_some_and(inside);
        match found.last_mut() {
            Some(piece) if piece.mark == mark && (mark.is_some() || piece.lit == lit) => {
                push(&mut piece.runs, letter, field);
            }
            _ => {
                let runs = vec![Run {
                    text: letter.into(),
                    field,
                }];
                found.push(Piece { mark, lit, runs });
            }
        }
    }
    found
}

fn push(runs: &mut Vec<Run>, letter: char, field: Option<Field>) {
    match runs.last_mut() {
        Some(run) if run.field == field => run.text.push(letter),
        _ => runs.push(Run {
            text: letter.into(),
            field,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{example, paragraphs, sentence};

    fn text(piece: &Piece) -> String {
        piece.runs.iter().map(|run| run.text.as_str()).collect()
    }

    #[test]
    fn pieces_are_the_paragraph_and_figures_are_whole() {
        let report = example::report();
        for paragraph in paragraphs(example::TEXT, &report) {
            let pieces = pieces(&paragraph, &tints(&report.observations[0]), None);
            assert_eq!(pieces.iter().map(text).collect::<String>(), paragraph.text);
            for piece in pieces {
                if let Some(mark) = piece.mark {
                    assert_eq!(text(&piece), report.observations[mark.observation].quote);
                }
            }
        }
    }

    #[test]
    fn the_words_behind_a_figure_are_tinted() {
        let report = example::report();
        let chosen = &report.observations[0];
        let body = &paragraphs(example::TEXT, &report)[2];
        let lit = sentence(body, [chosen.start, chosen.end]);
        let pieces = pieces(body, &tints(chosen), Some(lit));
        assert_eq!(pieces[0].runs[0].field, Some(Field::Indicator));
        assert_eq!(pieces[0].runs[0].text, "地区生产总值");
        assert!(
            pieces[1].runs.iter().all(|run| run.field.is_none()),
            "its own unit is boxed, not tinted"
        );
        assert!(pieces[0].lit && !pieces.last().expect("not empty").lit);
    }

    #[test]
    fn a_unit_lent_by_another_figure_is_tinted_inside_it() {
        let mut report = example::report();
        report.observations[0].evidence.unit = Some(example::place("微克/立方米", 0));
        let body = &paragraphs(example::TEXT, &report)[2];
        let pieces = pieces(body, &tints(&report.observations[0]), None);
        let lender = pieces
            .iter()
            .find(|piece| piece.mark.is_some_and(|mark| mark.observation == 2));
        let fields: Vec<_> = lender
            .expect("it is there")
            .runs
            .iter()
            .map(|run| run.field)
            .collect();
        assert_eq!(fields, [None, Some(Field::Unit)]);
    }

    #[test]
    fn tints_never_overlap() {
        let mut chosen = example::report().observations[0].clone();
        chosen.evidence.status = chosen.evidence.indicator;
        let tints = tints(&chosen);
        assert!(tints.windows(2).all(|pair| pair[0].0[1] <= pair[1].0[0]));
        assert!(!tints.iter().any(|(_, field)| *field == Field::Status));
    }
}

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
    /// Where a number begins that it is and that no figure was read from.
    pub passed: Option<u32>,
    /// Whether it is the sign that parts a cell from the next.
    pub part: bool,
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
    let placed: Vec<(Place, Field)> = fields
        .into_iter()
        .filter_map(|(place, field)| Some((place?, field)))
        .filter(|(place, _)| outside(*place))
        .collect();
    let mut cuts: Vec<u32> = placed.iter().flat_map(|(place, _)| *place).collect();
    cuts.sort_unstable();
    cuts.dedup();
    // Where words of several fields overlap, the shortest say most: a year inside a heading.
    let field_at = |at: u32| {
        let here = placed
            .iter()
            .filter(|([start, end], _)| (*start..*end).contains(&at));
        here.min_by_key(|([start, end], _)| end - start)
            .map(|(_, field)| *field)
    };
    let between = cuts.windows(2).filter_map(|pair| {
        let field = field_at(pair[0])?;
        Some(([pair[0], pair[1]], field))
    });
    let mut tints: Vec<(Place, Field)> = Vec::new();
    for (place, field) in between {
        match tints.last_mut() {
            Some(([_, end], before)) if *end == place[0] && *before == field => *end = place[1],
            _ => tints.push((place, field)),
        }
    }
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
        let mut over = paragraph.passed.iter().filter(|place| inside(**place));
        let passed = over.next().map(|place| place[0]);
        // A figure is whole, whatever signs are in it.
        let part = mark.is_none() && paragraph.parts.contains(&offset);
        match found.last_mut() {
            Some(piece)
                if !(part || piece.part)
                    && piece.mark == mark
                    && piece.passed == passed
                    && (mark.is_some() || piece.lit == lit) =>
            {
                push(&mut piece.runs, letter, field);
            }
            _ => {
                let runs = vec![Run {
                    text: letter.into(),
                    field,
                }];
                found.push(Piece {
                    mark,
                    lit,
                    passed,
                    part,
                    runs,
                });
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
    fn words_inside_words_have_their_own_tint() {
        let mut chosen = example::report().observations.swap_remove(0);
        chosen.evidence.status = Some(example::place("一、2023年工作回顾", 0));
        let heading: Vec<_> = tints(&chosen)
            .into_iter()
            .map(|([start, end], field)| {
                let words = example::TEXT.chars().skip(start as usize);
                let words: String = words.take((end - start) as usize).collect();
                (words, field)
            })
            .filter(|(_, field)| matches!(field, Field::Period | Field::Status))
            .collect();
        let words = |text: &str, field| (text.to_owned(), field);
        assert_eq!(
            heading,
            [
                words("一、", Field::Status),
                words("2023年", Field::Period),
                words("工作回顾", Field::Status)
            ]
        );
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

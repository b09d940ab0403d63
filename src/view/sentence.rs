//! The sentence that says a figure.
//!
//! ```text
//! 全区绿化良好。|新建公园5个，面积|2公顷|。|道路整洁。   →   新建公园5个，面积2公顷。
//! ```
//!
//! It ends at its stop, a semicolon too, and never goes beyond its line.

use std::borrow::Borrow;

use super::{paragraph::Paragraph, told::Letters};
use crate::report::{Observation, Place, Report};

/// Characters of a sentence that are shown before a figure and behind it, at most: a table that lost its line breaks
/// may be one sentence of a hundred thousand, which each of its figures would repeat.
const REACH: u32 = 500;

/// The sentence that a place stands in, within its paragraph.
#[must_use]
pub fn sentence(paragraph: &Paragraph, place: Place) -> Place {
    Stops::new(paragraph).around(place)
}

/// The sentence of each figure of a report, `""` where its text is not there.
#[must_use]
pub fn sentences(
    text: &str,
    report: &Report,
    paragraphs: &[impl Borrow<Paragraph>],
) -> Vec<String> {
    let letters = Letters::new(text);
    // Most figures stand in the paragraph of the one before.
    let mut last = None;
    let sentence = |figure: &Observation| {
        let place = [figure.start, figure.end];
        let behind = paragraphs.partition_point(|one| one.borrow().start <= figure.start);
        let paragraph: &Paragraph = paragraphs.get(behind.checked_sub(1)?)?.borrow();
        let stops = match last.take() {
            Some((known, stops)) if known == behind => stops,
            _ => Stops::new(paragraph),
        };
        let [start, end] = stops.around(place);
        let inside = figure.start < figure.end && figure.start < stops.bounds[1];
        last = Some((behind, stops));
        inside.then(|| near(&letters, [start, end], place))
    };
    let figures = report.observations.iter();
    figures
        .map(sentence)
        .map(Option::unwrap_or_default)
        .collect()
}

/// The words of a sentence, so far as they stand near its figure.
fn near(letters: &Letters<'_>, [start, end]: Place, figure: Place) -> String {
    let from = start.max(figure[0].saturating_sub(REACH));
    let to = end.min(figure[1].saturating_add(REACH));
    let cut = |cut: bool| if cut { "…" } else { "" };
    [
        cut(from > start),
        letters.of([from, to]).trim(),
        cut(to < end),
    ]
    .concat()
}

/// Where the sentences of a paragraph end.
struct Stops {
    bounds: Place,
    /// Behind each stop.
    behind: Vec<u32>,
}

impl Stops {
    fn new(paragraph: &Paragraph) -> Self {
        let stops = ['。', '！', '？', '；', '!', '?', ';'];
        let letters = (paragraph.start..).zip(paragraph.text.chars());
        let stops = letters.filter(|(_, letter)| stops.contains(letter));
        Self {
            bounds: [paragraph.start, paragraph.end()],
            behind: stops.map(|(at, _)| at + 1).collect(),
        }
    }

    fn around(&self, [start, end]: Place) -> Place {
        let first = self.behind.partition_point(|stop| *stop <= start);
        let last = self.behind.partition_point(|stop| *stop <= end);
        let before = first.checked_sub(1).map(|before| self.behind[before]);
        [
            before.unwrap_or(self.bounds[0]),
            self.behind.get(last).copied().unwrap_or(self.bounds[1]),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::paragraphs;

    fn said(text: &str, places: &[Place]) -> Vec<String> {
        let figure = |&[start, end]: &Place| Observation {
            start,
            end,
            ..Default::default()
        };
        let report = Report {
            observations: places.iter().map(figure).collect(),
            ..Default::default()
        };
        sentences(text, &report, &paragraphs(text, &report))
    }

    #[test]
    fn a_sentence_ends_at_its_stop() {
        let found = paragraphs("甲增长1%；乙增长2%。丙。", &Report::default());
        assert_eq!(sentence(&found[0], [9, 11]), [6, 12]);
        assert_eq!(sentence(&found[0], [3, 5]), [0, 6]);
    }

    #[test]
    fn every_figure_has_its_own_in_any_order() {
        let text = "题\n　甲5个；乙6个。 丙7个！\n丁8个";
        let found = said(text, &[[18, 20], [8, 10], [4, 6], [13, 15], [0, 0], [4, 6]]);
        assert_eq!(
            found,
            ["丁8个", "乙6个。", "甲5个；", "丙7个！", "", "甲5个；"]
        );
        assert_eq!(
            said("", &[[4, 6]]),
            [""],
            "figures of a link without its text"
        );
    }

    #[test]
    fn a_line_without_end_is_cut() {
        let text = "甲5，".repeat(1000);
        let [found] = &said(&text, &[[1501, 1502]])[..] else {
            panic!("one figure");
        };
        assert_eq!(found.chars().count(), 1 + 500 + 1 + 500 + 1);
        assert!(found.starts_with('…') && found.ends_with('…'), "{found}");
    }
}

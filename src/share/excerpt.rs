//! The sentences that say the figures, as a text of their own.
//!
//! ```text
//! 全区绿化良好。新建公园5个。 ‖ 道路整洁。   →   新建公园5个。
//! ```
//!
//! A line a paragraph; the figures' places are moved into it. Headings that lend a year or a place
//! are not quoted.

use crate::report::{Observation, Place, Report};
use crate::view::{Paragraph, paragraphs, sentence};

/// The excerpt of a text, and the figures placed in it, in text order.
pub fn excerpt(text: &str, report: &Report) -> (String, Vec<Observation>) {
    let mut figures = report.observations.clone();
    figures.sort_by_key(|figure| figure.start);
    let (mut excerpt, mut length) = (String::new(), 0);
    let mut rest = figures.iter_mut().peekable();
    for paragraph in paragraphs(text, report) {
        let before = length;
        // Where the last quoted sentence ends in the text; in the excerpt that is its end.
        let mut quoted = paragraph.start;
        while let Some(figure) = rest.next_if(|figure| figure.start < paragraph.end()) {
            let [start, end] = sentence(&paragraph, [figure.start, figure.end]);
            if quoted < end {
                let words = words(&paragraph, [start.max(quoted), end]);
                length += u32::try_from(words.chars().count()).unwrap_or(u32::MAX);
                excerpt.push_str(&words);
                quoted = end;
            }
            let size = figure.end.saturating_sub(figure.start);
            figure.start = length.saturating_sub(quoted.saturating_sub(figure.start));
            figure.end = length.min(figure.start + size);
        }
        if length > before {
            excerpt.push('\n');
            length += 1;
        }
    }
    (excerpt, figures)
}

fn words(paragraph: &Paragraph, [start, end]: Place) -> String {
    let skipped = start.saturating_sub(paragraph.start) as usize;
    let letters = paragraph.text.chars().skip(skipped);
    letters.take((end - start) as usize).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Source, analyze};

    #[test]
    fn only_sentences_with_figures_are_quoted_and_the_figures_stand_in_them() {
        let text = "滨江区工作报告\n全区环境良好。2023年，新建口袋公园5个、绿道12公里。道路整洁！\n没有数字。\n地区生产总值2600亿元；增长6.1%。\n";
        let report = analyze(&Source::from_text("样本", text));
        assert_eq!(report.observations.len(), 4);
        let (excerpt, figures) = excerpt(text, &report);
        assert_eq!(
            excerpt,
            "2023年，新建口袋公园5个、绿道12公里。\n地区生产总值2600亿元；增长6.1%。\n"
        );
        let letters: Vec<char> = excerpt.chars().collect();
        for figure in figures {
            let words: String = letters[figure.start as usize..figure.end as usize]
                .iter()
                .collect();
            assert_eq!(words, figure.quote);
        }
    }
}

//! Lines that are the rows of a table, for setting them as one.
//!
//! ```text
//! 指标⇥2023年⏎粮食产量⇥5万吨      two rows of two cells apart by tabs; bars part cells too
//! ```
//!
//! Judged from their form alone, as headings are: at least two that follow each other, with no cell of prose. What
//! they say is read by the outline's own tables.

use super::paragraph::{Kind, Paragraph};

/// The longest cell, in characters; prose with a tab in it is longer.
const LONGEST: usize = 80;

/// Where in a line the signs stand that part its cells, in characters; none where it is no row.
pub(super) fn parts(line: &str) -> Vec<u32> {
    let is_bar = |sign: char| matches!(sign, '|' | '｜');
    let tabs = line.contains('\t');
    let parts = |sign: char| if tabs { sign == '\t' } else { is_bar(sign) };
    // A single bar is a mark of punctuation.
    if !tabs && line.matches(is_bar).count() < 2 {
        return Vec::new();
    }
    let is_prose = |cell: &str| cell.ends_with('。') || cell.chars().count() > LONGEST;
    let cells = line.split(parts).map(str::trim);
    let mut cells = cells.filter(|cell| !cell.is_empty());
    if cells.clone().count() < 2 || cells.any(is_prose) {
        return Vec::new();
    }
    let signs = (0..).zip(line.chars());
    signs
        .filter(|(_, sign)| parts(*sign))
        .map(|(at, _)| at)
        .collect()
}

/// A row alone is no table, and the rows of one are no headings.
pub(super) fn settle(paragraphs: &mut [Paragraph]) {
    for run in paragraphs.chunk_by_mut(|a, b| a.is_row() && b.is_row()) {
        if let [alone] = run {
            alone.parts.clear();
        } else {
            run.iter_mut().for_each(|row| row.kind = Kind::Body);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Report, view::paragraphs};

    /// Each line's cells, apart by `/`; a line that is no row as it is.
    fn set(text: &str) -> Vec<String> {
        let cells = |(mut text, start, parts): (String, u32, Vec<u32>)| {
            for at in parts {
                let letters = text.chars().enumerate();
                let cut = |(place, sign)| {
                    if place == (at - start) as usize {
                        '/'
                    } else {
                        sign
                    }
                };
                text = letters.map(cut).collect();
            }
            text
        };
        paragraphs(text, &Report::default())
            .into_iter()
            .map(|one| cells((one.text, one.start, one.parts)))
            .collect()
    }

    #[test]
    fn rows_that_follow_each_other_are_a_table() {
        assert_eq!(
            set("题\n\t2023年\t增长\n  产值\t35亿元\t5%\n\n| 粮食 | 5万吨 |\n全区良好。"),
            [
                "题",
                "/2023年/增长",
                "产值/35亿元/5%",
                "/ 粮食 / 5万吨 /",
                "全区良好。"
            ]
        );
    }

    #[test]
    fn a_row_alone_and_prose_are_none() {
        let text = "产值\t35亿元\n全区良好。\n1.\t绿化良好。\n2.\t道路整洁。\n甲|乙\n丙|丁";
        assert_eq!(set(text), text.lines().collect::<Vec<_>>());
    }
}

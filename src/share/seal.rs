//! A report, or the text that it was read from, becomes blocks, and the blocks letters.

use super::figures::Columns;
use super::head::Head;
use super::stream::{Codes, Deflater};
use super::{MOST_FIGURES, Size, bytes, excerpt, frame, kind};
use crate::correction::Correction;
use crate::report::Report;

/// Figures of one block: what a cut costs at most, beside what was cut off.
const FIGURES: usize = 20;

/// Characters of one block of text.
const CHARACTERS: usize = 1_000;

/// Writes a report, or the text that it was read from, as the letters behind `#d=`. The report is
/// the corrected one; a text goes with its corrections.
pub fn seal(size: Size, report: &Report, text: &str, corrections: &[Correction]) -> String {
    let blocks = match size {
        Size::Whole => whole(report, text, corrections),
        _ => some(size, report, text),
    };
    let deflated = |codes| {
        let mut deflater = Deflater::new(codes);
        let blocks: Vec<_> = blocks.iter().map(|block| deflater.block(block)).collect();
        frame::letters(&blocks)
    };
    let (fitted, fixed) = (deflated(Codes::Fitted), deflated(Codes::Fixed));
    if fixed.len() < fitted.len() {
        fixed
    } else {
        fitted
    }
}

fn whole(report: &Report, text: &str, corrections: &[Correction]) -> Vec<Vec<u8>> {
    let letters: Vec<char> = text.chars().collect();
    // Pages of the first version would lose all of a list that has one of a kind they don't know.
    let (old, new): (Vec<_>, Vec<_>) = corrections.iter().partition(|one| one.is_old());
    // A correction has nothing that JSON can't say but a number that is none.
    let written_in_json = |list: &[&Correction]| serde_json::to_string(list).unwrap_or_default();
    let mut head = Head::new(Size::Whole, letters.len(), report, &written_in_json(&old));
    if !new.is_empty() {
        head.later = written_in_json(&new);
    }
    let blocks = letters
        .chunks(CHARACTERS)
        .map(|part| written(&part.iter().collect::<String>()));
    std::iter::once(head.write()).chain(blocks).collect()
}

fn some(size: Size, report: &Report, text: &str) -> Vec<Vec<u8>> {
    let placed = size == Size::Quotes;
    let (excerpt, figures) = if placed {
        excerpt::excerpt(text, report)
    } else {
        (String::new(), report.observations.clone())
    };
    let head = Head::new(size, figures.len(), report, "");
    let districts = head.districts.iter().map(|profile| profile.name.clone());
    let mut columns = Columns::new(districts, placed);
    let mut blocks = vec![head.write()];
    let (mut lines, mut at) = (excerpt.split_inclusive('\n'), 0);
    for part in figures.chunks(FIGURES).take(MOST_FIGURES / FIGURES) {
        let mut block = columns.write(part);
        if placed {
            // The lines up to the last of these figures.
            let end = part.iter().map(|figure| figure.end as usize).max();
            let mut quoted = String::new();
            while at < end.unwrap_or(0)
                && let Some(line) = lines.next()
            {
                at += line.chars().count();
                quoted.push_str(line);
            }
            block.extend(written(&quoted));
        }
        kind::write_later(&mut block, part);
        blocks.push(block);
    }
    blocks
}

fn written(text: &str) -> Vec<u8> {
    let (mut block, mut texts) = (Vec::new(), bytes::Texts::default());
    texts.push(text);
    texts.write(&mut block);
    block
}

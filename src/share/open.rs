//! Letters become a report again, or as much of it as came through.

use super::bytes::Reader;
use super::figures::Columns;
use super::frame::{self, Framed};
use super::head::Head;
use super::stream::Inflater;
use super::{Loss, MOST_FIGURES, Opened, Refusal, Size, kind};
use crate::correction::Correction;
use crate::doubt;
use crate::report::{Observation, Report};

/// Bytes that the largest link may inflate to.
const MOST_BYTES: usize = 48 << 20;

/// Reads the letters behind `#d=`, or as much of them as came through.
///
/// # Errors
///
/// Where not even the head can be read.
pub fn open(letters: &str) -> Result<Opened, Refusal> {
    let blocks = match frame::blocks(letters) {
        Framed::Blocks(blocks) => blocks,
        Framed::Newer(_) => return Err(Refusal::Newer),
        Framed::Strange => return Err(Refusal::Broken),
    };
    // Much more than any text deflates to.
    let most = MOST_BYTES.min((1 << 20) + letters.len() * 200);
    let mut inflater = Inflater::new(most);
    let mut blocks = blocks.iter().map_while(|block| inflater.block(block));
    let head = blocks.next().and_then(|block| Head::read(&block));
    let head = head.ok_or(Refusal::Broken)?;
    let sent = head.count;
    let corrections = corrections(&head);
    let mut opened = Opened {
        size: head.size,
        report: Report {
            document: head.document,
            districts: head.districts,
            ..Report::default()
        },
        corrections,
        ..Opened::default()
    };
    let kept = match opened.size {
        Size::Whole => {
            let parts = blocks.map_while(|block| Reader(&block).texts(1)?.next());
            opened.text = parts.collect();
            opened.text.chars().count()
        }
        _ => fill(&mut opened, blocks),
    };
    // What brings nothing but its head is told to be broken, not opened empty.
    if kept == 0 && sent > 0 {
        return Err(Refusal::Broken);
    }
    opened.loss = (kept < sent).then_some(Loss { kept, sent });
    Ok(opened)
}

/// The corrections, those that came later behind the first version's; of a kind unknown here is none.
fn corrections(head: &Head) -> Vec<Correction> {
    let known = |list: &str| {
        let list: Vec<serde_json::Value> = serde_json::from_str(list).unwrap_or_default();
        list.into_iter()
            .filter_map(|one| serde_json::from_value(one).ok())
            .collect::<Vec<_>>()
    };
    [known(&head.later), known(&head.corrections)].concat()
}

/// Takes the figures in, block by block, and counts them.
fn fill(opened: &mut Opened, blocks: impl Iterator<Item = Vec<u8>>) -> usize {
    let placed = opened.size == Size::Quotes;
    let report = &mut opened.report;
    let districts = report.districts.iter().map(|profile| profile.name.clone());
    let mut columns = Columns::new(districts, placed);
    for block in blocks {
        let mut reader = Reader(&block);
        let Some(mut figures) = columns.read(&mut reader) else {
            break;
        };
        if placed {
            let Some(quoted) = reader.texts(1).and_then(|mut texts| texts.next()) else {
                break;
            };
            opened.text.push_str(&quoted);
        }
        kind::read_later(&mut reader, &mut figures);
        report.observations.extend(figures);
        if report.observations.len() >= MOST_FIGURES {
            break;
        }
    }
    place(report, &opened.text);
    for profile in &mut report.districts {
        let about = |figure: &&Observation| figure.district == profile.name;
        profile.figures = report.observations.iter().filter(about).count() as u32;
    }
    report.document.characters = count(&opened.text);
    report.doubts = doubt::doubts(&report.observations);
    report.observations.len()
}

/// Hands each figure its words in the excerpt. A figure without has no characters, but keeps its
/// place in the order.
fn place(report: &mut Report, text: &str) {
    let letters: Vec<char> = text.chars().collect();
    for (index, figure) in report.observations.iter_mut().enumerate() {
        match letters.get(figure.start as usize..figure.end as usize) {
            Some(words) if !words.is_empty() => figure.quote = words.iter().collect(),
            _ => {
                figure.start = index as u32;
                figure.end = figure.start;
            }
        }
    }
}

fn count(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

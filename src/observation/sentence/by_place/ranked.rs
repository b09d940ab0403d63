//! Places that lead or trail by something, each with its figure in brackets behind it.
//!
//! ```text
//! 从投资完成率看，排名前两位的为甲区（146%）、乙县（138.7%），后两位的为丙县（63.7%）、…     投资完成率 of each
//! 固定资产投资增速最快的是甲区（16.8%）                                            固定资产投资 of 甲区, a change
//! ```
//!
//! What leads that is no place of the table (高新区) stays in the name, as with other parts. Ranks that a clause tells of
//! one place (甲区居全市第一) are read elsewhere.

use super::super::super::name::measures;
use super::super::super::scene::Scene;
use super::{Bound, Members, Part, Whole};
use crate::lexicon::kinds;
use crate::mention::number::Number;
use crate::mention::numeral;
use crate::report::Measure;
use std::ops::Range;

kinds! { static WORDS = "../../../lexicon/ranked_words.tsv": order, view, seen, moves, is }

/// What the places of a chain are told of, and whether it is how that moved.
type Told = (Range<usize>, Option<Measure>);

/// The parts of such lists, by the figures of a sentence, put where no other stands.
pub(super) fn add<'a>(
    scene: &Scene<'a>,
    numbers: &[Number],
    bounds: &[Bound],
    found: &mut [Option<Part<'a>>],
) {
    if !WORDS.order.within(scene.text) || !scene.text.contains('（') {
        return;
    }
    let mut chain: Option<(Told, usize)> = None;
    for (index, part) in found.iter_mut().enumerate() {
        let number = &numbers[bounds[index].at];
        let item = item(scene, number);
        let told = item.as_ref().and_then(|item| {
            let lead = &scene.text[..item.start];
            // 甲区（146%）|、乙县（138.7%）
            let goes_on = || {
                let (told, end) = chain.as_ref()?;
                let between = scene.text.get(*end..item.start)?;
                matches!(between, "、" | "和" | "以及" | "，").then(|| told.clone())
            };
            goes_on().or_else(|| told_of(lead, chain.as_ref().map(|(told, _)| told)))
        });
        let Some((told, item)) = told.zip(item) else {
            continue;
        };
        let end = scene.text[number.span.end as usize..].find('）');
        let end = number.span.end as usize + end.unwrap_or(0) + '）'.len_utf8();
        // 芦台区: a district of no table, among others.
        let local = super::members::is_local(&scene.text[item.clone()]);
        let members = Members::read(scene, item.clone());
        let members = members.or(local.then(|| Members {
            places: Vec::new(),
            parks: vec![item],
        }));
        chain = Some((told.clone(), end));
        if let (Some(members), None) = (members, &part) {
            let (words, measure) = told;
            *part = Some(Part {
                measure,
                ..members.part(Whole::Words(words))
            });
        }
    }
}

/// 甲区|（|146%|）: the item of a list right before the bracket that holds a figure and nothing else.
fn item(scene: &Scene, number: &Number) -> Option<Range<usize>> {
    let before = scene.text[..number.span.start as usize].strip_suffix('（')?;
    let behind = scene.text.get(number.span.end as usize..)?;
    let start = before.rfind(['、', '，', '：', '；', '为', '是', '和']);
    let start = start.map_or(0, |at| {
        at + before[at..].chars().next().map_or(0, char::len_utf8)
    });
    (behind.starts_with('）') && start < before.len()).then_some(start..before.len())
}

/// 从投资完成率看，|排名前两位的为: what the places behind it are told of; `last` being what a chain before was told of.
fn told_of(lead: &str, last: Option<&Told>) -> Option<Told> {
    let said = lead.trim_end_matches('：');
    let is = WORDS.is.ending(said)?;
    let said = &said[..said.len() - is.len()];
    let clause = said.rfind(['，', '；', '。', '）', '：']);
    let clause = clause.map_or(0, |at| {
        at + said[at..].chars().next().map_or(0, char::len_utf8)
    });
    let order = WORDS.order.every(&said[clause..]);
    let order = order.map(|(_, place)| place).find(|place| {
        let counted = &said[clause + place.end..];
        // 前|五位的, 前|3名: so many lead.
        let word = &said[clause..][place.clone()];
        !matches!(word, "前" | "后")
            || counted.starts_with(|c: char| c.is_ascii_digit() || numeral::begins(c))
    })?;
    let own = clause..clause + order.start;
    named(lead, own)
        .or_else(|| viewed(lead, clause))
        .or_else(|| last.cloned())
}

/// 从投资完成情况看，|: what the clause before says that it looks at.
fn viewed(lead: &str, clause: usize) -> Option<Told> {
    let before = lead[..clause].strip_suffix('，')?;
    let seen = WORDS.seen.ending(before)?;
    let start = before.rfind(['，', '；', '。']);
    let start = start.map_or(0, |at| at + '，'.len_utf8());
    let view = WORDS.view.starting(&before[start..])?;
    named(lead, start + view.len()..before.len() - seen.len())
}

/// 固定资产投资|增速: what is measured, without what only says how it is put.
fn named(lead: &str, mut words: Range<usize>) -> Option<Told> {
    let text = |words: &Range<usize>| lead.get(words.clone());
    while let Some(word) = WORDS.seen.ending(text(&words)?) {
        words.end -= word.len();
    }
    let moves = WORDS.moves.ending(text(&words)?);
    words.end -= moves.map_or(0, str::len);
    let name = text(&words)?;
    let fits = name.chars().count() >= 2 && measures(name);
    fits.then_some((words, moves.map(|_| Measure::Change)))
}

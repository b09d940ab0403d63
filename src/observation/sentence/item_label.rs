//! What the label of a numbered item names, where its figures tell only what is done with it.
//!
//! ```text
//! 6.口袋公园。新建|16座，面积共|3.8公顷      口袋公园, 口袋公园面积
//! 2.背街小巷提升。整治|42条                背街小巷
//! 3.充电设施。新建充电桩|300个             充电桩: it names its own
//! ```
//!
//! Headings on lines of their own are read in [`crate::observation::walk`].

use super::super::name::Name;
use super::turn::Turn;
use crate::lexicon::kinds;
use crate::mention::cue;
use crate::numbering;
use crate::span::Span;

kinds! { static WORDS = "../../lexicon/headed_words.tsv": deed, sized, worked }

/// The longest label, in characters.
const LONGEST: usize = 12;

/// How far before its sentence, in bytes, a label may begin.
const FAR: usize = 900;

/// 新建 → 口袋公园, 新建面积 → 口袋公园面积: a name that is no more than a deed, with what the item is about.
pub fn headed(turn: &Turn, name: Name) -> Name {
    let bare = WORDS.deed.starting(&name.text);
    let Some(rest) = bare.and_then(|deed| name.text.strip_prefix(deed)) else {
        return name;
    };
    if !rest.is_empty() && WORDS.sized.number(rest).is_none() {
        return name;
    }
    let Some(thing) = label(turn) else {
        return name;
    };
    Name {
        text: [&*thing, rest].concat().into(),
        rule: "heading",
        ..name
    }
}

/// 6.口袋公园|。: what the first words of the paragraph name, behind the number of an item.
fn label(turn: &Turn) -> Option<String> {
    let text = turn.scene.setting.text;
    let start = turn.scene.global(Span::bytes(0, 0)).start as usize;
    let from = text.ceil_char_boundary(start.saturating_sub(FAR));
    let line = text[from..start].rsplit('\n').next()?;
    let number = numbering::read(line)?;
    let (label, _) = number.rest(line).split_once('。')?;
    let counted =
        label.contains(|c: char| c.is_ascii_digit() || matches!(c, '，' | '：' | '、' | '“'));
    if counted || label.chars().count() > LONGEST {
        return None;
    }
    let mut thing = label.trim();
    while let Some((cue, rest)) = cue::prefix(thing).filter(|(cue, _)| cue.lead) {
        if rest.chars().count() < 2 || cue.word.is_empty() {
            break;
        }
        thing = rest;
    }
    while let Some(word) = WORDS.worked.ending(thing) {
        let bare = &thing[..thing.len() - word.len()];
        if bare.chars().count() < 2 {
            break;
        }
        thing = bare;
    }
    (thing.chars().count() >= 2).then(|| thing.to_owned())
}

//! Names that are no more than what a figure stands among, and the thing that is meant by it.
//!
//! ```text
//! 全国百强乡镇名单里，甲县占|9个          全国百强乡镇
//! 甲省的名额里，乙市独占|20个             what was told before: 百强乡镇
//! 支出里用于还本的有|3亿元               还本支出
//! 全市65万人里，…                       人口
//! 百强乡镇分布于10个省，甲省有|36个       百强乡镇, and no provinces
//! ```
//!
//! Whose figures these are is told in [`crate::observation::district`].

use super::super::before;
use super::super::name::Name;
use super::memory::Memory;
use super::turn::Turn;
use crate::lexicon::{UnitKind as Kind, kinds};
use crate::mention::number::Form;

kinds! { static WORDS = "../../lexicon/framed_words.tsv": inside, roll, seats, spread, part, looks_round, asks, all_of }

/// Longest name of what is spread over places, in characters.
const LONGEST: usize = 14;

/// The name of what is meant, where `name` is only what it stands among.
pub fn freed(turn: &Turn, memory: &Memory, name: Name) -> Name {
    if let Some(asks) = WORDS.asks.ending(&name.text) {
        // 经济增速6.9%|意味着什么: what a headline asks is no part of what it asks of.
        let text = &name.text[..name.text.len() - asks.len()];
        return Name {
            text: text.into(),
            ..name
        };
    }
    if turn.number().form == Form::Rank {
        let board = ["榜上", "榜单上", "名单上"];
        let board = board.iter().any(|board| name.text.ends_with(board));
        return match name.text.strip_suffix('上').filter(|_| board) {
            Some(text) => Name {
                text: text.into(),
                ..name
            },
            None => name,
        };
    }
    if let Some(text) = spent_of(&name.text).or_else(|| living(turn, &name.text)) {
        return Name {
            text: text.into(),
            ..name
        };
    }
    let inside = WORDS.inside.ending(&name.text);
    let bare = &name.text[..name.text.len() - inside.map_or(0, str::len)];
    if inside.is_some() && WORDS.seats.ending(bare).is_some() {
        let told = [&memory.subject, &memory.topic, &memory.last];
        let told = told.into_iter().flatten();
        let mut told = told.filter(|told| told.text != name.text);
        return match told.next() {
            Some(told) => Name {
                rule: "subject",
                ..told.clone()
            },
            None => name,
        };
    }
    let counts = turn.number().kind() == Some(Kind::Classifier);
    let roll = WORDS.roll.ending(bare).filter(|_| counts);
    let bare = &bare[..bare.len() - roll.map_or(0, str::len)];
    // 普通高|中|, 绿道120公|里|: characters that end words too.
    let apart = inside.is_some_and(|inside| inside != "中" && !name.text.ends_with("公里"));
    let named = bare.chars().count() >= 3 && (apart || roll.is_some());
    match named {
        true => Name {
            text: bare.into(),
            ..name
        },
        false => name,
    }
}

/// 支出|里用于|还本 → 还本支出: a part of a sum by what it was for.
fn spent_of(name: &str) -> Option<String> {
    let (_, place) = WORDS.part.next(name, 0)?;
    let (sum, what) = (&name[..place.start], &name[place.end..]);
    let kind = ["支出", "投资", "资金", "贷款", "收入"];
    let kind = kind.iter().find(|kind| sum.ends_with(**kind))?;
    let what = what.trim_end_matches(['有', '的']);
    let whole = what.chars().count() >= 2 && sum.chars().count() <= LONGEST;
    whole.then(|| format!("{what}{}", if what.ends_with(kind) { "" } else { kind }))
}

/// 全市65万人|里|，; 年末|全县|24万人: who live there, of whom a part is told.
fn living(turn: &Turn, name: &str) -> Option<String> {
    if !turn.number().unit.ends_with('人') {
        return None;
    }
    let head = &turn.scene.text[..turn.number().span.start as usize];
    let head = head.trim_end_matches(['共', '有', '约', '近']);
    let all = || name.is_empty() && WORDS.all_of.ending(head).is_some();
    (WORDS.inside.number(name).is_some() || all()).then(|| "人口".to_owned())
}

/// |百强乡镇|分布于10个省: what is found in so many places, of which the figures behind it are.
pub fn spread(turn: &Turn) -> Option<Name> {
    let scene = turn.scene;
    if turn.number().kind() != Some(Kind::Classifier) || !scene.may_any(WORDS.spread.list()) {
        return None;
    }
    let start = turn.number().span.start as usize;
    let head = &scene.text[..start];
    let verb = WORDS.spread.ending(head)?;
    let clause = scene.clauses[turn.bound().clause].range.start;
    let noun = before::before(scene, clause..start - verb.len()).noun;
    let named = turn.words(&noun);
    let plain = (2..=LONGEST).contains(&named.chars().count()) && !named.contains('、');
    plain.then(|| Name::new(named, noun, "before"))
}

/// |横向比一比：…, |甲省的名额里，…: whether a paragraph opens by setting what was told before beside that of others.
pub fn looks_round(text: &str) -> bool {
    const FAR: usize = 48;
    if WORDS.looks_round.starting(text).is_some() {
        return true;
    }
    let near = &text[..text.floor_char_boundary(FAR)];
    let first = near.split_once('，').map_or("", |(first, _)| first);
    let inside = WORDS.inside.ending(first);
    inside.is_some_and(|inside| {
        WORDS
            .seats
            .ending(&first[..first.len() - inside.len()])
            .is_some()
    })
}

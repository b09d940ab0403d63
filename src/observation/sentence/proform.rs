//! Words that stand for all that was named before: 二者, 三者, 两项.
//!
//! ```text
//! 种植面积38万亩，产量120万吨，二者分别增长|1.8%和|3.2%         of the area and of the yield
//! 接待8万人，收入3亿元，而2015年这两个数字还只是|5万人和|1亿元   of either
//! 茶叶、水果、中药材产量均保持增长，三者增速分别为|10%、|11%、|8%   of the yield of each
//! ```
//!
//! One of two (前者, 后者) is told in [`super::pointed`]; lists that stand right before their numbers in [`super::respectively`].

use super::super::name::Name;
use super::memory::Memory;
use super::pointed::WORDS;
use super::turn::Turn;
use std::ops::Range;

/// What stands for so many of those named before.
const ALL: [(&str, usize); 12] = [
    ("两个数字", 2),
    ("两个指标", 2),
    ("三个数字", 3),
    ("二者", 2),
    ("两者", 2),
    ("两项", 2),
    ("二项", 2),
    ("2项", 2),
    ("三者", 3),
    ("三项", 3),
    ("3项", 3),
    ("四者", 4),
];

/// The name of a figure whose clause begins with such a word, else its own.
pub fn told(turn: &Turn, memory: &Memory, name: Name) -> Name {
    let scene = turn.scene;
    let own = scene.clauses[turn.bound().clause].range.clone();
    let said = pointing_at(turn, own.start, own.end);
    let before = || named_before(memory, own.start);
    let (place, count) = match turn.listed {
        (_, 0..2) if said.starts_with("两个") || said.starts_with("三个") => placed(turn),
        listed => listed,
    };
    let all = || {
        let counts = |(word, all): &(&str, usize)| said.starts_with(*word) && *all == count;
        ALL.iter().find(|row| counts(row))?;
        let mut names = before();
        let first = names.len().checked_sub(count);
        of_list(turn, count)
            .map(|mut list| list.swap_remove(place))
            .or_else(|| Some(names.swap_remove(first? + place)))
    };
    match (count >= 2).then(all).flatten() {
        Some(told) => Name {
            rule: "respectively",
            ..told
        },
        None => name,
    }
}

/// 而|2015年|这|两个数字…: a clause behind the words that set it against what was told.
fn pointing_at<'t>(turn: &Turn<'t>, start: usize, end: usize) -> &'t str {
    let scene = turn.scene;
    let said = &scene.text[start..end];
    let bare = said.strip_prefix('而').unwrap_or(said);
    let from = end - bare.len();
    let from = scene.period_starting(from, end).unwrap_or(from);
    let bare = &scene.text[from..end];
    bare.strip_prefix('这').unwrap_or(bare)
}

/// 还只是|5万人和|1亿元: the place of a figure among those of its clause, and how many they are.
fn placed(turn: &Turn) -> (usize, usize) {
    let clause = turn.bound().clause;
    let same = |at: &usize| turn.bounds[*at].clause == clause;
    let first = (0..turn.index).rev().take_while(same).count();
    let behind = (turn.index + 1..turn.bounds.len()).take_while(same);
    (first, first + 1 + behind.count())
}

/// The subjects of the sentence that stand before byte `end`, each once.
fn named_before(memory: &Memory, end: usize) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for name in memory.recent.iter().filter(|name| name.span.end <= end) {
        if names.iter().all(|known| known.text != name.text) {
            names.push(name.clone());
        }
    }
    names
}

/// 茶叶、水果、中药材产量|均保持增长: the items that the clause before lists and says the same of.
fn of_list(turn: &Turn, count: usize) -> Option<Vec<Name>> {
    let scene = turn.scene;
    let clause = turn.bound().clause.checked_sub(1)?;
    let range: Range<usize> = scene.clauses[clause].range.clone();
    let words = &scene.text[range.clone()];
    let list = &words[..words.find(['均', '都'])?];
    let items: Vec<&str> = list.split(['、', '和', '及']).collect();
    let shared = WORDS.shared.ending(list)?;
    let plain = |item: &&str| (1..=12).contains(&item.chars().count());
    (items.len() == count && items.iter().all(plain)).then(|| {
        let named = items.iter().map(|item| {
            let bare = item.strip_suffix(shared).unwrap_or(item);
            Name::new(
                format!("{bare}{shared}"),
                range.start..range.start + list.len(),
                "respectively",
            )
        });
        named.collect()
    })
}

//! What is told of all those together that figures were given to respectively.
//!
//! ```text
//! 茶叶、食用菌两大产业面积分别达3万亩和2万亩，综合产值|9亿元     两大产业综合产值
//! 玉米、大豆面积分别达30万亩和5万亩，总产值|3.4亿元              玉米、大豆总产值
//! ```
//!
//! How the figures themselves are given is read in [`super`].

use super::super::turn::Turn;
use crate::observation::list;
use crate::observation::name::Name;

/// The longest joint name of the items, in characters.
const LONGEST: usize = 12;

/// A name that takes the last item for its subject, with all of them in its place.
pub fn of_all(turn: &Turn, items: &[Name], name: Name) -> Name {
    match together(turn, items, &name) {
        Some(text) => Name {
            text: text.into(),
            ..name
        },
        None => name,
    }
}

/// 大豆面积 + 大豆总产值 → 玉米、大豆总产值
fn together(turn: &Turn, items: &[Name], name: &Name) -> Option<String> {
    let last = items.last().filter(|_| items.len() >= 2 && name.rule == "part_of")?;
    let head = list::head(&last.text)?;
    let stems: Option<Vec<&str>> = items
        .iter()
        .map(|item| item.text.strip_suffix(head).filter(|stem| !stem.is_empty()))
        .collect();
    let stems = stems?;
    let part = name.text.strip_prefix(*stems.last()?)?;
    let number = turn.number().span.start as usize;
    let between = turn.scene.text.get(last.span.end..number)?;
    if part.is_empty() || between.contains("其中") || between.contains('；') {
        return None;
    }
    let words = turn.words(&last.span);
    let words = words.strip_suffix(head).unwrap_or(words);
    if let Some(at) = list::summed_at(words) {
        return Some(format!("{}{part}", &words[at..]));
    }
    let joint = stems.join("、");
    let whole = if joint.chars().count() <= LONGEST { &*joint } else { "" };
    Some(format!("{whole}{part}"))
}

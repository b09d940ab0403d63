//! What something comes to in usual years, in a bracket behind what compares with them, and how far it lies from that.
//!
//! ```text
//! 降水总量82亿立方米，比常年（|75亿立方米|）偏多9%            常年降水总量, of no year
//! 水资源量9亿立方米，径流深210毫米，比常年（11亿立方米）偏少|18%   of what has the bracket's unit: 水资源量
//! 收入9亿元，缴费2万人，比上年（|8亿元|）增长12%             收入, of the year before
//! ```
//!
//! Which year a base that names one is of is told in [`crate::observation::when`]; that the movement behind the bracket has a
//! base, in [`crate::observation::bind`].

use super::turn::Turn;
use crate::mention::cue::Sense;
use crate::observation::bind::bracket::{Base, base_of};
use crate::observation::name::Name;
use std::ops::Range;

/// The rule of a name that is of usual years.
pub const RULE: &str = "normal";

/// The name of a figure in such a bracket, or of the movement behind it; `names` are those of the figures before.
pub fn told(turn: &Turn, names: &[Option<Name>]) -> Option<Name> {
    // Most sentences have no bracket.
    if !turn.scene.may("（") {
        return None;
    }
    if let Some(set) = inside(turn, turn.index) {
        let Base::Usual(word) = set.base else {
            // What the last figure tells of is named so anyway, and so is what the clause names.
            let (at, whole) = measured(turn, names, turn.index)?;
            return (at + 1 < turn.index && set.own.is_empty()).then_some(whole);
        };
        let whole = set.whole(turn, names, turn.index)?;
        let stem = whole.text.strip_prefix('年').unwrap_or(&whole.text);
        return Some(Name {
            text: [word, stem].concat().into(),
            rule: RULE,
            ..whole
        });
    }
    let last = turn.index.checked_sub(1)?;
    let set = inside(turn, last)?;
    let before = &turn.bound().before;
    let moved = before.said(&[Sense::Up, Sense::Down]).is_some();
    let close = turn.numbers[turn.bounds[last].at].span.end as usize;
    let between = turn.scene.text.get(close..before.noun.start)?;
    let bare = before.noun.is_empty() && !between.contains(['，', '；', '。']);
    let own = set.own.is_empty() || matches!(set.base, Base::Usual(_));
    (moved && bare && own).then(|| set.whole(turn, names, last))?
}

/// What a bracket is set beside.
struct Set<'a> {
    base: Base<'a>,
    /// The name that its clause has before the word that compares; empty where it begins with that word.
    own: Range<usize>,
}

impl Set<'_> {
    /// What both are of: what the clause names, else what the last figure of the same unit tells of.
    fn whole(&self, turn: &Turn, names: &[Option<Name>], index: usize) -> Option<Name> {
        const LONGEST: usize = 14;
        if self.own.is_empty() {
            return Some(measured(turn, names, index)?.1);
        }
        let noun = turn.scene.text.get(self.own.clone())?;
        let plain = !noun.contains(|c: char| c.is_ascii_digit() || matches!(c, '、' | '）'));
        let named = plain && (2..=LONGEST).contains(&noun.chars().count());
        named.then(|| Name::new(noun, self.own.clone(), "before"))
    }
}

/// What the bracket compares with in which nothing but the figure stands.
fn inside<'a>(turn: &Turn<'a>, index: usize) -> Option<Set<'a>> {
    let number = &turn.numbers[turn.bounds[index].at];
    let (start, end) = (number.span.start as usize, number.span.end as usize);
    let open = turn.scene.text[..start].trim_end_matches('为');
    let closed = turn.scene.text[end..].starts_with('）');
    let open = open.strip_suffix('（').filter(|_| closed)?;
    let base = base_of(turn.scene, open.len())?;
    let mark = open.rfind(['，', '；', '。', '：', '\n']);
    let start = mark.map_or(0, |at| {
        at + open[at..].chars().next().map_or(0, char::len_utf8)
    });
    let than = open[start..].rfind(['比', '较'])?;
    let own = start..start + than;
    Some(Set { base, own })
}

/// The last figure before one that has its unit, and its name: of the same `；` group, and no movement.
fn measured(turn: &Turn, names: &[Option<Name>], index: usize) -> Option<(usize, Name)> {
    let group = |at: usize| turn.scene.clauses[turn.bounds[at].clause].group;
    let unit = |at: usize| &turn.numbers[turn.bounds[at].at].unit;
    let alike = |at: &usize| {
        let moved = turn.bounds[*at].before.said(&[Sense::Up, Sense::Down]);
        group(*at) == group(index) && unit(*at) == unit(index) && moved.is_none()
    };
    let at = (0..index).rev().find(alike)?;
    let name = names.get(at)?.as_ref()?;
    (name.rule != RULE && !name.text.is_empty()).then(|| {
        let name = Name {
            rule: "subject",
            ..name.clone()
        };
        (at, name)
    })
}

//! What grew is how many were added: 新增市场主体8100户，同比增长18%.
//!
//! ```text
//! 新增市场主体8100户，同比增长|18%           新增市场主体
//! 新登记企业增长|9%                        新登记企业
//! 新增企业20家，总数达200家，增长|11%       企业: of all of them
//! ```
//!
//! The table prints it so; what follows is told of the things themselves.

use super::super::bind::Bound;
use super::super::name::Name;
use super::super::scene::Scene;
use crate::lexicon::has;
use crate::mention::cue::{self, Sense};
use crate::mention::number::Number;

/// The name that a rate of growth is printed with; `None` where that is its own.
pub fn printed(scene: &Scene, bound: &Bound, number: &Number, name: &Name) -> Option<Name> {
    let moved = bound.before.said(&[Sense::Up, Sense::Down]).is_some();
    // 新入库项目299个，同比增加|3个: so it is with a count.
    let compared = number.unit == "%" || bound.before.base;
    if !(moved && compared) || name.elsewhere.is_some() {
        return None;
    }
    let (cue, _) = cue::suffix(scene.text.get(..name.span.start)?)?;
    let verb = cue
        .word
        .strip_prefix('新')
        .filter(|_| cue.sense == Some(Sense::Add))?;
    let between = scene.text.get(name.span.end..number.span.start as usize)?;
    // 新增规上企业20家，总数达200家，|增长11%: of what was reached, not of what was added.
    let total = ["总", "累计", "达", "余额", "；"];
    if total.iter().any(|word| has(between, word)) {
        return None;
    }
    if name.text.starts_with('新') {
        return None;
    }
    // 新签约项目80个, whose name keeps its verb: 新|签约项目.
    let kept = name.text.starts_with(verb);
    let text = ["新", if kept { "" } else { verb }, &name.text].concat();
    let span = name.span.start - cue.word.len()..name.span.end;
    Some(Name::new(text, span, name.rule))
}

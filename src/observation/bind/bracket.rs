//! Items of one list on both sides of a bracket.
//!
//! ```text
//! 分别为12.3亿元（增长5%）、|20亿元（增长7%）     20亿元 goes on with 12.3亿元
//! ```
//!
//! What stands inside the brackets is a clause of its own. Which name each item takes is decided in
//! [`crate::observation::sentence`]. A bracket behind what a figure is compared with (比常年（75亿立方米）偏多9%) is passed over.

use super::Bound;
use crate::lexicon::UnitKind as Kind;
use crate::mention::cue::Sense;
use crate::mention::number::Number;
use crate::observation::after::{self, After};
use crate::observation::before::{Before, earlier};
use crate::observation::scene::Scene;
use std::ops::Range;

/// What a figure is compared with.
pub enum Base<'a> {
    /// 常年, 多年平均: years that are no one's in particular.
    Usual(&'a str),
    /// 上年, 2015年: a time that is named.
    Named,
}

/// 比常年|（75亿立方米）, 较上年|（8亿元）: what is compared with, right before `at`.
pub fn base_of<'a>(scene: &Scene<'a>, at: usize) -> Option<Base<'a>> {
    let before = scene.text.get(..at)?;
    let usual = earlier(before)
        .filter(|word| before[..before.len() - word.len()].ends_with(['比', '较', '与', '同']));
    let named = || scene.is_base(at).then_some(Base::Named);
    usual.map(Base::Usual).or_else(named)
}

/// 比常年（75亿立方米）|偏多9%: whether the words at `at` go on behind the bracket of what is compared with.
pub(super) fn behind_base(scene: &Scene, at: usize) -> bool {
    const LONGEST: usize = 60;
    let before = scene
        .text
        .get(..at)
        .and_then(|text| text.strip_suffix('）'));
    let open = before.and_then(|before| Some((before.rfind('（')?, before.len())));
    open.is_some_and(|(open, end)| end - open <= LONGEST && base_of(scene, open).is_some())
}

/// 比常年（75亿立方米）|少|9%: a word of movement that is none elsewhere.
pub(super) fn less_or_more(scene: &Scene, words: Range<usize>, before: &mut Before) {
    let sense = match scene.text.get(words.clone()) {
        Some("多" | "高") => Sense::Up,
        Some("少" | "低") => Sense::Down,
        _ => return,
    };
    before.noun = words.end..words.end;
    before.senses = vec![(sense, words)];
}

/// 建成12座（含改建3座）|农村公厕, 对18个（…）|河流断面|进行评价: the noun that stands behind a bracket about those counted.
pub(super) fn noun_behind(scene: &Scene, number: &Number, end: usize) -> Option<After> {
    const LONGEST: usize = 90;
    const JOINS: &str = "的和及与并、，；。全共均已未正因为其（";
    let inner = scene.text.get(end..)?.strip_prefix('（')?;
    let counts = number.kind() == Some(Kind::Classifier);
    let shut = inner.find('）').filter(|at| counts && *at <= LONGEST)?;
    let from = end + '（'.len_utf8() + shut + '）'.len_utf8();
    let clause = scene
        .clauses
        .iter()
        .find(|clause| clause.range.contains(&from))?;
    let rest = scene.text.get(from..clause.range.end)?;
    let plain = !rest.contains(|c: char| c.is_ascii_digit());
    if !plain || rest.starts_with(|c| JOINS.contains(c)) {
        return None;
    }
    let read = after::after(scene, from..clause.range.end);
    let named = scene.text[read.noun.clone()].chars().count() >= 2;
    named.then_some(read)
}

/// A stretch without the mark that joins another item to it.
fn without_mark(text: &str) -> Option<&str> {
    let marks = ["以及", "、", "和", "及", "与"];
    marks.iter().find_map(|mark| text.strip_suffix(mark))
}

/// 12.3亿元（增长5%）、|20亿元: the figure before the bracket that a list goes on behind.
pub fn last(text: &str, bounds: &[Bound], start: usize) -> Option<usize> {
    let closed = without_mark(&text[..start])?.strip_suffix('）')?;
    let open = closed.rfind('（')?;
    let inside = |bound: &&Bound| bound.comparator.end as usize > open;
    let before = bounds.len() - bounds.iter().rev().take_while(inside).count();
    let last = before.checked_sub(1)?;
    let nested = closed[open..].contains('）');
    (!nested && bounds[last].comparator.end as usize == open && before < bounds.len())
        .then_some(last)
}

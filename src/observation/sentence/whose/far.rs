//! Of which projects a rate tells how far they are, where its own words don't say.
//!
//! ```text
//! 18个签约项目中，12个项目已开工，开工率|66.7%      签约项目开工率
//! 6个在谈项目，甲、乙项目已签约，签约率|33%          在谈项目签约率
//! ```
//!
//! Those that the sentence before told of are read in [`super`].

use super::super::super::name::Name;
use super::super::super::scene::Scene;
use super::WORDS;
use crate::lexicon::has;

/// The longest name of those that are counted, in characters.
const LONGEST: usize = 16;

/// The rate with the projects that its group of clauses begins with.
pub(super) fn rated(scene: &Scene, end: usize, name: &Name) -> Option<String> {
    WORDS.far.number(&name.text)?;
    let before = scene.text.get(..end)?;
    let group = before.rsplit(['；', '。']).next()?;
    let group = group
        .strip_prefix("其中，")
        .or(group.strip_prefix("其中"))
        .unwrap_or(group);
    let (first, _) = group.split_once('，')?;
    let counted = first.trim_start_matches(|c: char| c.is_ascii_digit());
    let things = counted
        .strip_prefix(['个', '项'])
        .filter(|_| counted.len() < first.len())?;
    let things = things.strip_suffix('中').unwrap_or(things);
    let kind = things
        .strip_suffix("项目")
        .filter(|kind| !kind.is_empty())?;
    let plain = things.chars().count() <= LONGEST && !has(kind, "项目");
    (plain && !kind.contains(['已', '为', '有'])).then(|| format!("{things}{}", name.text))
}

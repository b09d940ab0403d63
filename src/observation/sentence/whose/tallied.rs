//! What a census counts, and what place a height is of, where a figure names the kind or the measure alone.
//!
//! ```text
//! 在工业企业法人单位中，采矿业|11个            采矿业法人单位
//! 在工业企业法人单位从业人员中，采矿业|14人     采矿业从业人员
//! 大风堡为全县的最高点，海拔|1934米            最高点海拔
//! ```
//!
//! Parts of a whole that is measured in the same sentence are read in [`crate::observation::name`].

use super::super::super::name::Name;
use super::super::super::scene::Scene;
use super::{FAR, WORDS};
use crate::lexicon::{UnitKind as Kind, find_last};
use crate::mention::number::Number;

/// 在…从业人员中，制造业|70483人，占51%: the kind, with what is counted of it.
pub(super) fn tallied(scene: &Scene, number: &Number, name: &Name) -> Option<String> {
    const LONGEST: usize = 24;
    let people = number.unit.ends_with('人');
    let counted = people || number.kind() == Some(Kind::Classifier) || number.unit == "%";
    let kind =
        WORDS.kinds.ending(&name.text).is_some() && WORDS.tallied.ending(&name.text).is_none();
    if !counted || !kind || name.text.chars().count() > LONGEST || name.text.contains('，') {
        return None;
    }
    let end = number.span.start as usize;
    let before = scene.text.get(..end)?;
    let at = find_last(before, "中，").filter(|at| end - at <= FAR)?;
    let frame = before[..at].rsplit(['；', '。']).next()?;
    let what = WORDS.tallied.ending(frame.strip_prefix('在')?)?;
    // 从业人员中，…；法人单位11个: another thing is counted by its own name.
    let fits = number.unit == "%" || people == (what == "从业人员");
    fits.then(|| format!("{}{what}", name.text))
}

/// 低山区，海拔|500—800米: the height of what the clause before ends with.
pub(super) fn height(scene: &Scene, name: &Name) -> Option<String> {
    let measure = &*name.text;
    if measure != "海拔" && measure != "海拔高度" {
        return None;
    }
    let before = scene.text.get(..name.span.start)?.strip_suffix('，')?;
    let place = WORDS.summit.ending(before)?;
    Some(format!("{place}{measure}"))
}

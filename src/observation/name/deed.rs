//! Deeds that are told with a number and no thing: the thing stands in the list before, or in the work that a clause
//! before names.
//!
//! ```text
//! 新建通村公路120公里，重点|养护|230公里       通村公路养护
//! 实施背街小巷整治工程，完成|治理|25条         背街小巷治理
//! ```
//!
//! The deeds are rows of `noun_words.tsv`. What was done to a subject by other verbs is read in [`super::before`].

use super::{Choice, Name};
use crate::lexicon::UnitKind as Kind;
use crate::observation::before;
use crate::observation::list;
use crate::observation::noun::{self, Lean, lean};

/// The longest thing, in characters.
const LONGEST: usize = 14;

/// How many clauses before the number the work may be named.
const BACK: usize = 3;

impl Choice<'_> {
    /// The deed with what it was done to.
    pub(super) fn bare_deed(&self, deed: &str) -> Option<Name> {
        noun::WORDS.bare_deed.number(deed)?;
        let things = matches!(self.number.kind(), Some(Kind::Classifier | Kind::Measure));
        if !things || self.before.holder.is_some() {
            return None;
        }
        // 新增路灯1200盏，|维修|350盏: other verbs stand before their object.
        let acts = lean(deed) == Some(Lean::Act);
        let text = match self.subject.filter(|last| last.elsewhere.is_none()) {
            // 实施管网改造工程，投入资金2300万元，完成|改造|46公里: but for a sum, to which nothing was done.
            Some(last) if acts && !noun::spends(&last.text) => return None,
            Some(last) => self.done_to_last(deed, last),
            None => None,
        };
        let text = text.or_else(|| self.done_by_work(deed))?;
        Some(Name::new(text, self.before.noun.clone(), "act_on"))
    }

    /// 新建|通村公路|120公里，重点养护230公里: what was counted right before, in the same unit.
    fn done_to_last(&self, deed: &str, last: &Name) -> Option<String> {
        let between = self.scene.text.get(last.span.end..self.before.noun.start)?;
        let unit = &*self.number.unit;
        // 关停32家、整合搬迁12家、|升级改造|45家: each of a list stands for itself.
        let listed = between.contains(unit) && !between.contains(['；', '。', '、']);
        // 新增绿地|5万平方米，绿化8万平方米: so large a ground is another.
        let ground = unit.ends_with("平方米") || unit.ends_with(['亩', '顷']);
        let thing = noun::without_stage(noun::without_verbs(&last.text));
        let thing = without(thing, noun::WORDS.size.ending(thing));
        let thing = without(thing, noun::WORDS.bare_deed.ending(thing));
        let named = (2..=LONGEST).contains(&thing.chars().count()) && list::head(thing).is_none();
        (listed && !ground && named).then(|| format!("{thing}{deed}"))
    }

    /// 实施|背街小巷整治工程|，完成治理25条: what the work is that a clause before names.
    fn done_by_work(&self, deed: &str) -> Option<String> {
        let start = self.number.span.start as usize;
        let own = self.scene.clause_before(start)?.start;
        let clauses = self.scene.clauses.iter().map(|clause| clause.range.clone());
        let before = clauses.filter(|range| range.end <= own && !range.is_empty());
        let near: Vec<_> = before.collect();
        near.into_iter().rev().take(BACK).find_map(|range| {
            let words = self.scene.text.get(range.clone())?;
            noun::WORDS.works.ending(words)?;
            let read = before::before(self.scene, range).noun;
            let work = self.noun(&read);
            let work = without(work, noun::WORDS.works.ending(work));
            let thing = without(work, Some(noun::WORDS.bare_deed.ending(work)?));
            let plain = (2..=LONGEST).contains(&thing.chars().count())
                && !work.contains(['、', '和', '及', '与', '的', '：'])
                && !work.contains(|c: char| c.is_ascii_digit());
            plain.then(|| format!("{thing}{deed}"))
        })
    }
}

/// A text without its end.
fn without<'t>(text: &'t str, end: Option<&str>) -> &'t str {
    &text[..text.len() - end.map_or(0, str::len)]
}

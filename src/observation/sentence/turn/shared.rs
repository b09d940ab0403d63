//! A noun that stands behind the last of several numbers, and is of all of them.
//!
//! ```text
//! 20615户45563名|贫困人口            both count 贫困人口
//! 3个省级、5个市级、8个县级|示范园区     示范园区 of each level
//! ```
//!
//! Nouns that a figure takes from one before it are told in [`super`].

use super::Turn;
use crate::lexicon::UnitKind as Kind;
use crate::observation::bind::Bound;
use crate::observation::name::Name;
use crate::observation::{noun, standard};

impl Turn<'_> {
    /// 市级、省级企业: a level whose noun stands behind the next number.
    pub(super) fn shared_noun(&self) -> Option<Name> {
        let bound = self.bound();
        let next = self.next().filter(|next| next.clause == bound.clause)?;
        // 20615户45563名|贫困人口, 23条65公里|通畅工程
        let counted = self.number().kind() == Some(Kind::Classifier)
            || self.number().unit.ends_with(['人', '村'])
            || self.number().unit == "乡镇";
        let touches = self.number().span.end == self.numbers[next.at].span.start;
        if touches && let Some(name) = self.given_to_households(next) {
            return Some(name);
        }
        if counted
            && touches
            && let Some(span) = self.counted_last(self.index)
        {
            // 辖|8乡2镇87个村: units that are the things themselves, but not 5镇18个村的道路
            let unit = &*self.number().unit;
            let end = self.number().span.end as usize;
            if matches!(unit, "街道" | "镇" | "乡" | "县" | "区")
                && !self.scene.text[..span.start].ends_with('的')
            {
                return Some(Name::new(unit, end - unit.len()..end, "after"));
            }
            return Some(standard::finish(Name::new(
                self.words(&span),
                span,
                "shared_noun",
            )));
        }
        if let Some(span) = self.worked_on(next) {
            let text = self.words(&span);
            return Some(standard::finish(Name::new(
                text,
                span.clone(),
                "shared_noun",
            )));
        }
        let level = self.words(&bound.after.noun);
        // 3个省级、5个市级、8个县级|示范园区: of all of them.
        let bare = |next: &&Bound| {
            next.clause == bound.clause && noun::is_level(self.words(&next.after.noun))
        };
        let mut behind = self.bounds[self.index + 1..].iter().skip_while(bare);
        let next = behind.next().filter(|next| next.clause == bound.clause)?;
        (!next.after.noun.is_empty() && noun::is_level(level)).then(|| {
            let text = noun::releveled(self.words(&next.after.noun), level);
            standard::finish(Name::new(text, bound.after.noun.clone(), "shared_noun"))
        })
    }
}

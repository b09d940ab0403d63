//! Areas of buildings at one stage after another, where parts of each are told between them.
//!
//! ```text
//! 商品房施工面积142万平方米，其中住宅98万平方米；竣工面积|42万平方米     商品房竣工面积
//! ```
//!
//! How the name is put together is told in [`super::super::name`].

use super::super::name::{AREA_STAGES, Name};
use super::memory::Memory;
use super::turn::Turn;
use crate::lexicon::has;

/// Whether words are nothing but a stage and its area.
fn is_stage(words: &str) -> bool {
    let stage = words.strip_suffix("面积");
    stage.is_some_and(|stage| AREA_STAGES.contains(&stage))
}

/// Whether words name what is built, and at which stage.
fn names_stage(words: &str) -> bool {
    let built = words.strip_suffix("面积");
    let stage = built.and_then(|built| AREA_STAGES.iter().find(|stage| built.ends_with(**stage)));
    stage.is_some()
}

impl Turn<'_> {
    /// 竣工面积|42万平方米: the whole that was told at another stage, where a part of it was told last.
    pub(super) fn built<'m>(&self, memory: &'m Memory) -> Option<&'m Name> {
        let words = self.words(&self.bound().before.noun);
        let sold = words.starts_with("销售额") && self.among_parts();
        let part = memory.subject.as_ref()?;
        let whole = memory.built.as_ref().filter(|_| is_stage(words) || sold)?;
        // A part that another sentence printed has its place there.
        let own = self.scene.text.get(part.span.clone());
        let printed = part.elsewhere.is_none() && own.is_some_and(|own| !names_stage(own));
        (printed && names_stage(&part.text)).then_some(whole)
    }

    /// 其中住宅34万平方米；|销售额: whether ； ends the parts of the whole.
    fn among_parts(&self) -> bool {
        let before = &self.scene.text[..self.number().span.start as usize];
        let group = before.rsplit_once('；').map(|(groups, _)| groups);
        group.is_some_and(|groups| {
            groups
                .rsplit('；')
                .next()
                .is_some_and(|last| has(last, "其中"))
        })
    }

    /// Whether a name is of all that is built, and is told at some stage.
    pub(super) fn is_built(&self, name: &Name) -> bool {
        let square = self.number().unit.ends_with("平方米");
        square && names_stage(self.words(&self.bound().before.noun)) && names_stage(&name.text)
    }
}

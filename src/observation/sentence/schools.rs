//! Which school a figure is told of, where its own words name none.
//!
//! ```text
//! 中学49所，其中民办8所；教职工7256人              中学, behind ； all of them again
//! 招生86人，其中职高30人；在校生260人              none
//! ```

use super::memory::Memory;
use super::turn::Turn;
use crate::lexicon::has;
use crate::observation::name::Name;

impl Turn<'_> {
    /// 中学49所，其中民办8所；教职工|7256人: behind ； of all of them again.
    pub(super) fn school<'m>(&self, memory: &'m Memory) -> Option<&'m Name> {
        let last = memory.school.as_ref()?;
        let whole = memory.schools.as_ref().filter(|_| last.elsewhere.is_none());
        let between = last.span.end..self.number().span.start as usize;
        let closed = self
            .scene
            .text
            .get(between)
            .is_some_and(|text| text.contains('；'));
        // 招生86人，其中职高30人；|在校生|260人: of no school, where none was named before the parts.
        let parts = closed && whole.is_none() && last.elsewhere.is_none() && {
            let before = &self.scene.text[..last.span.start];
            before
                .rsplit('；')
                .next()
                .is_some_and(|group| has(group, "其中"))
        };
        if parts {
            return None;
        }
        whole.filter(|_| closed).or(Some(last))
    }
}

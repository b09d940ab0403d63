//! What is told of things that were counted level by level right before it.
//!
//! ```text
//! 3个市级、21个县级重点项目完成投资|18亿元      市级、县级重点项目完成投资
//! ```
//!
//! How the first of the counts comes to its noun is read in [`super::turn`].

use super::super::name::Name;
use super::super::noun;
use super::memory::Memory;
use super::turn::Turn;

impl Turn<'_> {
    /// 3个市级、21个县级重点项目|完成投资18亿元: of both of them.
    pub(super) fn of_levels(&self, memory: &Memory, mut name: Name) -> Name {
        let [.., first, last] = &memory.recent[..] else {
            return name;
        };
        let same = name.rule == "part_of" && name.text.starts_with(&*last.text);
        let level = noun::WORDS.level.starting(&first.text);
        let Some(level) = level.filter(|_| same && first.rule == "shared_noun") else {
            return name;
        };
        let alike = noun::releveled(&last.text, level) == *first.text && first.text != last.text;
        let between = self.scene.text.get(first.span.end..last.span.start);
        let joined =
            between.is_some_and(|between| between.starts_with('、') && !between.contains('，'));
        if alike && joined {
            name.text = format!("{level}、{}", name.text).into();
        }
        name
    }
}

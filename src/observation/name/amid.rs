//! Names that end with the word for among whom others are told.
//!
//! ```text
//! 10个|行业门类|中，7个…          行业门类
//! 3所|初中，…                     初中
//! ```

use super::{Choice, Name};

impl Choice<'_> {
    /// 行业门类|中，…: the name without that word.
    pub(super) fn amid(&self, mut name: Name) -> Name {
        let school = ["初中", "高中", "完中", "职中", "其中"];
        let noun = self.noun(&self.after.noun);
        let ends = self.scene.text[self.after.noun.end..].starts_with('，');
        let whole = ends && *name.text == *noun && !school.iter().any(|end| noun.ends_with(end));
        let kind = noun.strip_suffix('中').filter(|_| whole && self.counts());
        if let Some(kind) = kind.filter(|kind| kind.chars().count() >= 2) {
            name.text = kind.into();
        }
        name
    }
}

//! Grades of people: of those that the clause, or the figure before, speaks of.
//!
//! ```text
//! 卫生技术人员中本科学历88人，大专学历252人           卫生技术人员中大专学历
//! 专业技术人员1.8万人，其中高级资格812人                专业技术人员中高级资格
//! ```
//!
//! Grades and people are rows of `headed_words.tsv`.

use super::{Choice, Name};
use crate::lexicon::kinds;

kinds! { static WORDS = "../../lexicon/headed_words.tsv": grade, held, registered }

/// How far ahead of a grade, in bytes, its people are named.
const FAR: usize = 300;

impl Choice<'_> {
    /// A grade's name with the people who have it.
    pub(super) fn graded(&self, mut name: Name) -> Name {
        let part = self.noun(&self.before.noun);
        // 户籍人口50万人，其中|城镇人口|12万人: of those registered.
        let registered = WORDS.registered.number(&name.text).is_some()
            && self.number.unit.ends_with('人')
            && self.whole().is_some_and(|all| all.text.starts_with("户籍"));
        if registered {
            name.text = format!("户籍{}", name.text).into();
            return name;
        }
        let bare = *name.text == *part
            && self.number.unit.ends_with('人')
            && !part.is_empty()
            && (WORDS.grade.ending(part).is_some() || part == "其他");
        if !bare || part.contains('岁') || WORDS.held.within(part) {
            return name;
        }
        if let Some(whose) = self.framed_people().or_else(|| self.people_counted()) {
            name.text = format!("{whose}中{part}").into();
        }
        name
    }

    /// 卫生技术人员中本科学历88人，|大专学历: the people of the frame, up to which no other is counted.
    fn framed_people(&self) -> Option<&str> {
        let before = self.near_before(FAR)?;
        let (frame, told) = before.rsplit_once('中').filter(|(frame, _)| {
            // 高中, 初中 are schools.
            WORDS.held.ending(frame).is_some()
        })?;
        if told.contains('。') || WORDS.held.within(told) {
            return None;
        }
        let frame = frame.rsplit(['，', '。', '；', '：', '在']).next()?;
        (2..=12).contains(&frame.chars().count()).then_some(frame)
    }

    /// 专业技术人员1.8万人，其中|高级资格: the people counted.
    fn people_counted(&self) -> Option<&str> {
        let whole = self.whole()?;
        let people = WORDS.held.ending(&whole.text).is_some() && !whole.text.contains('中');
        let graded = whole.text.split_once('中').map(|(whose, _)| whose);
        let graded = graded.filter(|whose| WORDS.held.ending(whose).is_some());
        people.then_some(&*whole.text).or(graded)
    }
}

//! Industry that a sentence tells of the larger firms.
//!
//! ```text
//! 规模以上工业总产值65亿元，增长54%，完成|工业增加值|28亿元      规模以上工业增加值
//! 规模以上工业总产值65亿元；全部工业增加值28亿元                 as it stands
//! ```
//!
//! What bare words (增加值, 利润) are of is read in [`super::part`].

use super::{Choice, Name};
use crate::observation::standard::finish;

impl Choice<'_> {
    /// 规模以上工业总产值65亿元，|完成|工业增加值28亿元: of the firms whose output the figure before is.
    pub(super) fn of_scale(&self, mut name: Name) -> Name {
        let subject = self.subject.filter(|subject| {
            let scale = ["规模以上工业", "规上工业"];
            let larger = scale.iter().any(|scale| subject.text.starts_with(scale));
            larger && subject.text.ends_with("产值") && subject.elsewhere.is_none()
        });
        let Some(subject) = subject.filter(|_| &*name.text == "工业增加值") else {
            return name;
        };
        let between = subject.span.end..self.before.noun.start;
        let between = self.scene.text.get(between).unwrap_or_default();
        let goes_on = ["，完成", "，实现"]
            .iter()
            .any(|verb| between.ends_with(verb));
        if goes_on && !between.contains('；') {
            name.text = format!("规模以上{}", name.text).into();
            name = finish(name);
        }
        name
    }
}

//! Bare parts that take what is told of another of their kind, or of the whole.
//!
//! ```text
//! 小学入学率100%，初中99.6%                    初中入学率
//! 城镇居民恩格尔系数为33%，农村居民为37%         农村居民恩格尔系数
//! 总产60万吨，其中小麦30万吨                    小麦总产
//! 用水量1.2亿立方米，其中工业0.3亿立方米          工业用水量
//! ```
//!
//! Which words are of one kind is told in [`crate::observation::list`].

use super::{Choice, Name};
use crate::lexicon::has;
use crate::observation::list;
use crate::observation::standard::finish;

/// How far behind the other, in bytes, a part is told.
const FAR: usize = 100;

impl Choice<'_> {
    /// A bare part with what is told of the figures before.
    pub(super) fn of_kindred(&self, mut name: Name) -> Name {
        let part = self.noun(&self.before.noun);
        if part.is_empty() || *name.text != *part || self.number.is_points() {
            return name;
        }
        // 小学36所，初中12所: things have names of their own, people and visits are told of something.
        if self.counts() && !self.number.unit.ends_with(['人', '名', '次', '户']) {
            return name;
        }
        let told = self.told_before().and_then(|(whole, between)| {
            let among = || has(between, "其中") || self.among_parts();
            list::kindred(part, whole).or_else(|| list::of_whole(part, whole).filter(|_| among()))
        });
        match told {
            Some(text) => {
                name.text = text.into();
                finish(name)
            }
            None => name,
        }
    }

    /// What the figure before is of, and what stands between: no more than numbers, of which the first has the same unit.
    fn told_before(&self) -> Option<(&str, &str)> {
        let whole = self.subject.filter(|whole| whole.elsewhere.is_none())?;
        let between = self
            .scene
            .text
            .get(whole.span.end..self.before.noun.start)?;
        let unit = &*self.number.unit;
        let bare = between.strip_suffix("其中").unwrap_or(between);
        // 口蹄疫免疫：猪99%；禽流感免疫：|鸡|97%: nor behind another head.
        let headed = bare.trim_end_matches('：').contains('：')
            || bare.ends_with('：') && !bare.ends_with("其中：");
        let near = !headed && between.len() <= FAR && !unit.is_empty() && between.contains(unit);
        let joined = bare.ends_with(['，', '、', '；', '：', '（']);
        (near && joined && !between.contains('。')).then_some((&*whole.text, between))
    }

    /// Whether 其中 stands before, in the same group of clauses.
    fn among_parts(&self) -> bool {
        let before = &self.scene.text[..self.before.noun.start];
        before
            .rsplit(['；', '。'])
            .next()
            .is_some_and(|group| has(group, "其中"))
    }
}

//! What moved by so many points behind a structure of three branches is a branch's share.
//!
//! ```text
//! 三次产业结构调整为14:41:45。一产|下降1.1个百分点        第一产业增加值占比
//! 第一产业|增长3.2%                                      as it stands: no points
//! ```
//!
//! The shares themselves are named in [`super::super::name`].

use super::turn::Turn;
use crate::lexicon::has;
use crate::mention::cue::Sense;
use crate::observation::name::Name;
use crate::span::Span;

/// How far before the figure, in bytes, the structure may stand.
const FAR: usize = 240;

/// The branches, as they are called where their shares move.
const BRANCHES: [(&str, [&str; 3]); 3] = [
    ("第一产业增加值占比", ["第一产业", "一产", "一产占比"]),
    ("第二产业增加值占比", ["第二产业", "二产", "二产占比"]),
    ("第三产业增加值占比", ["第三产业", "三产", "三产占比"]),
];

impl Turn<'_> {
    /// 一产|下降1.1个百分点: the name of a branch with its share, where a structure was told right before.
    pub(super) fn share_of_branch(&self, mut name: Name) -> Name {
        let own = |(_, called): &&(&str, [&str; 3])| called.contains(&&*name.text);
        let share = BRANCHES.iter().find(own).map(|(share, _)| *share);
        if let Some(share) = share.filter(|_| self.moves_by_points() && self.behind_structure()) {
            name.text = share.into();
        }
        name
    }

    /// 提高|3.8|和2.1个百分点: also where the unit stands behind the last of several.
    fn moves_by_points(&self) -> bool {
        let rest = &self.scene.text[self.number().span.end as usize..];
        let listed = |c: char| c.is_ascii_digit() || matches!(c, '.' | '、' | '和');
        let points =
            self.number().is_points() || rest.trim_start_matches(listed).starts_with("个百分点");
        let moved = self.bound().before.said(&[Sense::Up, Sense::Down]);
        points && moved.is_some()
    }

    /// Whether a ratio of three stands right before, in this sentence or the one before.
    fn behind_structure(&self) -> bool {
        let text = self.scene.setting.text;
        let at = self.scene.global(Span::bytes(0, 0)).start + self.number().span.start;
        let from = text.ceil_char_boundary((at as usize).saturating_sub(FAR));
        let near = &text[from..at as usize];
        let ratio = |c: char| !(c.is_ascii_digit() || matches!(c, '.' | ':'));
        let told = ["产业结构", "产业比重", "产业比例"];
        told.iter().any(|word| has(near, word))
            && near.split(ratio).any(|run| run.matches(':').count() == 2)
    }
}

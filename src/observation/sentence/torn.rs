//! Where a text, or a line of it, begins in the middle of a word: excerpts of portals.
//!
//! ```text
//! 长7.6%，增速居全市第三                 no name, and no figure that says of what
//! …定资产投资53亿元                     固定资产投资, as the names end that end so
//! ```

use super::super::name::Name;
use super::super::scene::Scene;
use super::super::standard::finish;
use crate::lexicon::Lexicon;
use crate::span::Span;

/// The last characters of a word that a text may begin with: 增|长, 下|降, 产|值.
const ENDS: [&str; 8] = ["长", "降", "升", "值", "额", "入", "资", "速"];

/// The fewest characters that are left of a name, and the most that it lost.
const LEFT: usize = 3;
const LOST: usize = 4;

/// Whether a name is no more than the end of a word that the text begins with.
pub fn is_end(scene: &Scene, name: &Name) -> bool {
    ENDS.contains(&&*name.text) && begins(scene, name)
}

/// …|定资产投资: the name that the text begins in the middle of.
pub fn completed(scene: &Scene, name: Name) -> Name {
    let left = name.text.trim_start_matches(['…', '.']);
    let before = scene.text.get(..name.span.start).unwrap_or("");
    let torn = left.len() < name.text.len() || before.ends_with('…');
    if !torn || left.chars().count() < LEFT || !begins(scene, &name) {
        return name;
    }
    let whole = |full: &&str| {
        let lost = full.chars().count().saturating_sub(left.chars().count());
        full.ends_with(left) && (1..=LOST).contains(&lost)
    };
    let indicators = Lexicon::get().indicators();
    let known = indicators.indicator(left).is_some();
    let full = indicators.iter().map(|known| known.name).filter(whole);
    let common = full.filter(|_| !known).reduce(shared_end);
    finish(Name {
        text: common.unwrap_or(left).into(),
        ..name
    })
}

/// 地区|生产总值, 国内|生产总值: what two names both end with.
fn shared_end(one: &'static str, other: &'static str) -> &'static str {
    let backward = one.char_indices().rev().zip(other.chars().rev());
    let same = backward.take_while(|((_, own), other)| own == other);
    same.last().map_or("", |((at, _), _)| &one[at..])
}

/// Whether a name stands where a line begins.
fn begins(scene: &Scene, name: &Name) -> bool {
    let marks = |c: char| c.is_whitespace() || c == '…' || c == '.';
    let first = name.elsewhere.is_none()
        && scene
            .text
            .get(..name.span.start)
            .is_some_and(|before| before.trim_matches(marks).is_empty());
    let start = scene.global(Span::bytes(0, 0)).start as usize;
    let before = scene.setting.text.get(..start).unwrap_or("");
    let line = before.trim_end_matches(|c: char| marks(c) && c != '\n');
    first && (line.is_empty() || line.ends_with('\n'))
}

//! Times amid a sentence that are of one figure alone: what it is seen beside, or by when one thing is to be.
//!
//! ```text
//! 出口二手车3180台，去年全年410台；果蔬出口|15万吨        of this year
//! 参保率95%以上；开通率上半年达85%；覆盖医院|3所         of all the year
//! ```
//!
//! Other years told amid a sentence are read in [`super::amid`].

use crate::mention::period::{Part, Period, Year};
use crate::observation::scene::Scene;

/// 出口二手车3180台，去年全年410台；|果蔬出口|15万吨: whether the year before stands amid a `；` group, as what its figure is seen beside,
/// and the figure at `at` behind that.
pub fn is_beside_last(scene: &Scene, period: &Period, at: usize) -> bool {
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    let (before, rest) = (&scene.text[..start], &scene.text[end..]);
    let group = before.rsplit(['；', '。']).next().unwrap_or(before);
    let told = group.ends_with('，') && group.contains(|c: char| c.is_ascii_digit());
    let whole = period.year == Year::Issued(-1) && period.part == Part::Whole;
    whole && told && !rest.starts_with('，') && scene.text[end..at].contains('；')
}

/// 参保率95%以上；开通率上半年达85%；|覆盖医院|3所: whether a part of the year stands behind its subject amid a sentence, and the figure at
/// `at` behind its `；` group.
pub fn is_of_subject(scene: &Scene, period: &Period, at: usize) -> bool {
    let (start, end) = (period.span.start as usize, period.span.end as usize);
    let (before, rest) = (&scene.text[..start], &scene.text[end..]);
    let owned = before.contains('；') && !before.ends_with(['，', '；', '：', '、']);
    let reaches = ["达", "要", "完成", "提", "实现"];
    let said = owned && reaches.iter().any(|word| rest.starts_with(word));
    period.within_year() && said && scene.text[end..at].contains('；')
}

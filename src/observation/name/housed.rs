//! Beds, staff and households behind a list of houses or villages: of all of them, not of the last.
//!
//! ```text
//! 医院12家，卫生院20家，床位3000张，执业医师860人      床位, 执业医师
//! 12个乡镇、140个村，总户数11万户                       总户数
//! ```
//!
//! Behind a single one they are its own: see [`super::branch`] and [`super::school`].

use super::{Choice, Name};
use crate::observation::piece;

/// How the name of such a house ends.
const HOUSES: [&str; 8] = ["院", "所", "站", "室", "构", "中心", "诊部", "院区"];

/// In what they are counted.
const COUNTED: [char; 4] = ['家', '个', '所', '处'];

/// How the name of places ends whose households are told.
const PLACES: [&str; 8] = [
    "村",
    "行政村",
    "自然村",
    "村民小组",
    "小组",
    "社区",
    "居委会",
    "村委会",
];

/// 140个|村: whether a name counts places, which are no households.
pub(super) fn is_village(name: &str) -> bool {
    PLACES.iter().any(|end| name.ends_with(end))
}

impl Choice<'_> {
    /// Whether a house stands behind another that was counted right before it, and what is told now behind both.
    pub(super) fn one_of_houses(&self, part: &Name) -> bool {
        if part.elsewhere.is_some() || !HOUSES.iter().any(|end| part.text.ends_with(end)) {
            return false;
        }
        let text = self.scene.text;
        let Some(listed) = text
            .get(..part.span.start)
            .and_then(|before| before.strip_suffix(['，', '、']))
        else {
            return false;
        };
        let last = &listed[piece::start(listed, &['，', '、', '；', '。', '：', '（'])..];
        let counted = last.strip_suffix(COUNTED);
        let other = counted.and_then(|last| {
            let name = last.trim_end_matches(|c: char| c.is_ascii_digit());
            (name.len() < last.len()).then_some(name)
        });
        let behind = text.get(part.span.end..self.before.noun.start);
        other.is_some_and(|name| HOUSES.iter().any(|end| name.ends_with(end)))
            && behind.is_some_and(|behind| behind.contains('，') && !behind.contains('。'))
    }
}

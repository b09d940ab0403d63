//! What is to be done each year from one on that the text does not look back on.
//!
//! ```text
//! 为建成产业强市，从2008年起，每年新培育合作社20个     goals: what it is for is still to come
//! 从2024年起，每年改造小区30个, in a text of 2024        goals: no such year is over
//! 从2019年起，每年投入2亿元, in a text of 2024          what was done
//! ```

use super::{PLACED, Said, done_since};
use crate::lexicon::{find, find_last};
use crate::observation::scene::Scene;
use crate::report::Status;

/// 从2008年起，每年|新培育20个: the words for the years, where something is aimed at, or the first of them is not over.
pub(super) fn yearly(scene: &Scene, at: usize) -> Option<Said> {
    let before = scene.text.get(..at)?;
    let mark = find_last(before, "年起，")?;
    let digits = before[..mark].trim_end_matches(|c: char| c.is_ascii_digit());
    let year: u16 = before[digits.len()..mark].parse().ok()?;
    let lead = digits.strip_suffix(['从', '自'])?;
    let rest = &before[mark + "年起，".len()..];
    let each = find(rest, "每年").is_some_and(|at| !rest[..at].contains('，'));
    // 覆盖率达到65%: what is to be reached.
    let told = PLACED
        .told
        .every(rest)
        .any(|(_, place)| &rest[place] != "达到");
    let done = done_since(rest) || told;
    if !each || done {
        return None;
    }
    let aims = PLACED.strives.within(lead);
    let ahead = scene.setting.issued.is_some_and(|issued| year >= issued);
    // …。|到2012年，…: what it comes to is told next.
    let document = scene.setting.text;
    let whole = scene.global_range(0..scene.text.len())?;
    let due = document[whole.end as usize..].strip_prefix('到');
    let due = due.and_then(|rest| rest.get(..4)?.parse::<u16>().ok());
    let led = due.is_some_and(|due| scene.setting.issued.is_none_or(|issued| due > issued));
    let start = digits.len() - '从'.len_utf8();
    let words = start..mark + "年起".len();
    (aims || ahead || led).then_some((Status::Target, Some(words)))
}

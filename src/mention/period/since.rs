//! Times that begin with a year and go on.
//!
//! ```text
//! 2017年以来, 2017年至今              no end is said
//! 2017年以来的五年                    2017/2021
//! 2019年和今年以来                    one, and the time since another
//! ```

use super::Part;
use super::count::counted;

/// 2012年|至今, 2007年|新农合开展以来: how long what began in the year is, where nothing else is said.
pub(super) fn since(tail: &str) -> Option<usize> {
    const LONGEST: usize = 14;
    let now = ["至今", "迄今"];
    if let Some(now) = now.into_iter().find(|now| tail.starts_with(now)) {
        return Some(now.len());
    }
    // 2019年|和今年以来: one, and the time since another.
    if tail.starts_with(['和', '及', '与']) {
        return None;
    }
    let mut words = tail.char_indices().take(LONGEST);
    let (at, _) = words
        .find(|&(at, c)| !c.is_alphabetic() || c.is_ascii() || tail[at..].starts_with("以来"))?;
    tail[at..].starts_with("以来").then(|| at + "以来".len())
}

/// 2017年以来|的五年, 2017年以来|五年间: the last of so many years from the `first` on, and the length of the words.
pub(super) fn years_on(first: u16, rest: &str) -> Option<(Part, usize)> {
    const MOST: f64 = 12.0;
    let bare = rest
        .strip_prefix("的这")
        .or(rest.strip_prefix('的'))
        .unwrap_or(rest);
    let (count, used) = counted(bare)?;
    let tail = bare[used..].strip_prefix('年')?;
    // 2017年以来五年级学生: of a school.
    let whole =
        (2.0..=MOST).contains(&count) && count.fract() == 0.0 && !tail.starts_with(['级', '期']);
    let end = tail.strip_prefix(['来', '间', '里']).unwrap_or(tail);
    // At most 12, so the cast cannot cut anything off.
    let last = i16::try_from(first).ok()? + count as i16 - 1;
    whole.then_some((Part::Through(last), rest.len() - end.len()))
}

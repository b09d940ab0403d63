//! What a name tells of the whole that something is a part of.
//!
//! ```text
//! 民间投资在全部投资里的比重达|40%          民间投资占全部投资比重
//! 铁矿储量占陕西省的|57%                    铁矿储量
//! ```
//!
//! Shares told by 占 alone are named in [`super::share`]; 在…中占 in [`super::within`].

use super::{Choice, Name};
use crate::place::Gazetteer;

/// The longest name of a whole, in characters.
const LONGEST: usize = 16;

/// How a share is told to be small, or no more than so much.
const ONLY: [&str; 3] = ["只占", "仅占", "就占"];

/// What the share itself is called.
const SHARES: [&str; 4] = ["占比", "比重", "份额", "比例"];

/// 工业增加值|中, 全部投资|里的: a whole without the words that make it one.
fn whole(words: &str) -> Option<&str> {
    let words = words.strip_suffix('的').unwrap_or(words);
    let bare = words.strip_suffix(['中', '里', '内'])?;
    let bare = bare.strip_suffix(['当', '之']).unwrap_or(bare);
    is_whole(bare).then_some(bare)
}

fn is_whole(words: &str) -> bool {
    (2..=LONGEST).contains(&words.chars().count())
        && !words.contains(|c: char| c.is_ascii_digit() || "，；。".contains(c))
}

impl Choice<'_> {
    /// The name of a share by what has it and within what.
    pub(super) fn share_within(&self, mut name: Name) -> Name {
        if !self.is_ratio() {
            return name;
        }
        // 铁矿储量|占陕西省|的57%: as of 全省, what has the share is named alone.
        while let Some((part, whole)) = name.text.rsplit_once('占')
            && !Gazetteer::get()
                .find(whole.trim_start_matches('到'))
                .is_empty()
            && part.chars().count() >= 2
        {
            name.text = part.trim_end_matches('约').to_owned().into();
        }
        // 产业投资|只|占全市投资的16%
        if let Some((part, rest)) = ONLY.iter().find_map(|word| name.text.split_once(word))
            && part.chars().count() >= 2
        {
            name.text = format!("{part}占{rest}").into();
            return name;
        }
        // 民间投资在全部投资里的|比重|
        if let Some((part, rest)) = name.text.split_once('在')
            && let Some(share) = SHARES.iter().find(|word| rest.ends_with(**word))
            && let Some(whole) = whole(&rest[..rest.len() - share.len()])
            && part.chars().count() >= 2
        {
            name.text = format!("{part}占{whole}比重").into();
            return name;
        }
        name
    }
}

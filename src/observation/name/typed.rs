//! Kinds and levels that share the noun of the last of their list.
//!
//! ```text
//! 培育|120名|领军型、1100名成长型、11000名创业型企业家     领军型企业家
//! 创建|3个|省级、5个市级、8个县级示范园区                 省级示范园区
//! 占比|3成|小型、5成大型企业                             as it is: not the same unit
//! ```

use super::{Choice, Name};

/// Longest kind, in characters.
const KIND: usize = 5;

/// Longest noun that they share, in characters.
const NOUN: usize = 14;

/// How far ahead of a number, in bytes, its list is looked through.
const FAR: usize = 240;

/// How a kind ends.
const ENDS: [char; 2] = ['型', '级'];

impl Choice<'_> {
    /// A kind with the noun that the last of its list names.
    pub(super) fn typed(&self, mut name: Name) -> Name {
        if let Some((kind, noun)) = self.kind_listed() {
            name.text = format!("{kind}{noun}").into();
        }
        name
    }

    /// 120名|领军型|、1100名成长型、11000名创业型|企业家: the kind right behind the number, and that noun.
    fn kind_listed(&self) -> Option<(&str, &str)> {
        let text = self.scene.text;
        let end = self.number.span.end as usize;
        let near = &text[end..text.floor_char_boundary(end + FAR)];
        // Most numbers stand before no such kind.
        let (kind, mut rest) = near.split_once('、')?;
        if !is_kind(kind) {
            return None;
        }
        let unit = &self.number.unit;
        loop {
            let number = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
            let item = number.strip_prefix(&**unit);
            let item = item.filter(|_| !unit.is_empty() && number.len() < rest.len())?;
            let stop = item.find(['、', '，', '。', '；', '和', '）', '\n']);
            let stop = stop.unwrap_or(item.len());
            let own = &item[..stop];
            if !is_kind(own) {
                let at = ENDS.iter().filter_map(|end| own.find(*end)).min()?;
                let noun = &own[at + '型'.len_utf8()..];
                let long = (2..=NOUN).contains(&noun.chars().count());
                let plain = is_kind(&own[..own.len() - noun.len()]);
                return (long && plain && !noun.contains('等')).then_some((kind, noun));
            }
            rest = item[stop..].strip_prefix(['、', '和'])?;
        }
    }
}

/// 领军型, 省级: no more than a kind.
fn is_kind(text: &str) -> bool {
    text.ends_with(ENDS)
        && (2..=KIND).contains(&text.chars().count())
        && text.chars().all(|c| c.is_alphabetic() && !c.is_ascii())
}

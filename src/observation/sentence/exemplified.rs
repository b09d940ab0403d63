//! Examples of an owner before a name, which say no more than the owner does.
//!
//! ```text
//! 甲产业园、乙工业园等乡镇园区|引进项目|20个      乡镇园区引进项目
//! 木材加工、宏达电力等|项目|12个               kept: what is counted itself, with its examples
//! ```

use super::super::name::Name;
use crate::lexicon::kinds;

kinds! { static WORDS = "../../lexicon/framed_words.tsv": owner }

/// A name without the examples of whose it is.
pub fn without_examples(name: Name) -> Name {
    let text = &*name.text;
    let Some((list, rest)) = text.split_once('等').filter(|_| text.contains('、')) else {
        return name;
    };
    let owner = WORDS.owner.next(rest, 0).map(|(_, owner)| owner.end);
    let items = list.split('、').all(|item| item.chars().count() >= 3);
    // What they own stands behind them.
    let owned = owner.is_some_and(|end| rest[end..].chars().count() >= 2);
    match owned && items && list.contains('、') {
        true => Name {
            text: rest.into(),
            ..name
        },
        false => name,
    }
}

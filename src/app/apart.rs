//! A text that is several documents becomes a tab each: read as one, the figures of the second would go to the place of
//! the first.
//!
//! ```text
//! 甲县2023年政府工作报告 … 乙县2023年政府工作报告 …     two tabs
//! ```
//!
//! Where a document begins is told by [`zhibiao::source::several`]. What comes from the shelf or by a link stays whole: it
//! was taken apart when it first came in.

use super::document::Incoming;
use zhibiao::source::several;

/// The documents of what came in, in its order; never none.
pub fn apart(incoming: Incoming) -> Vec<Incoming> {
    let known = !incoming.shelf.is_empty() || !incoming.corrections.is_empty();
    let parts = several(&incoming.text);
    if known || parts.len() < 2 {
        return vec![incoming];
    }
    let part = |(at, range): (usize, std::ops::Range<usize>)| Incoming {
        name: match at {
            0 => incoming.name.clone(),
            _ => format!("{}（{}）", incoming.name, at + 1),
        },
        text: incoming.text[range].to_owned(),
        encoding: incoming.encoding.clone(),
        ..Default::default()
    };
    parts.into_iter().enumerate().map(part).collect()
}

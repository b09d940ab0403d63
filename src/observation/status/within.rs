//! What a year is to bring that is still running: 年内 before what its sentence asks for.
//!
//! ```text
//! 年内养殖小区增至21处，引进种羊600只，力争规模达到5万只     all are goals: the last clause strives
//! 年内每个乡镇至少建立2处示范点，新建棚圈5万平方米           likewise: no less than that is to be done
//! 年内再新建棚圈5万平方米                                likewise
//! 年内新建棚圈5万平方米                                  nothing here says which
//! 年内已建立2处示范点，力争…                             the first was done
//! ```
//!
//! Goals that a day ends are in [`super::aimed`].

use super::{PLACED, done_since};
use crate::lexicon::{find_last, has};
use crate::observation::piece;
use crate::observation::scene::Scene;
use std::ops::Range;

/// 年内 that begins a clause before the figure, where the sentence strives, or sets the least that is to be.
pub(super) fn within_year(scene: &Scene, at: usize) -> Option<Range<usize>> {
    let text = scene.text;
    let word = "年内";
    let start = find_last(text.get(..at)?, word)?;
    let opens = start == 0 || text[..start].ends_with(['，', '；', '。', '：']);
    let end = text[at..].find('；').map_or(text.len(), |end| at + end);
    let rest = &text[start + word.len()..end];
    let open = !text[start..at].contains('；');
    let done = done_since(rest) || tells_done(rest);
    // 年内|再新增企业30家: on top of what there is.
    let again = rest.starts_with('再');
    let asked = again || sets_least(rest) || strives(rest);
    (opens && open && asked && !done && !scene.quoted(start)).then(|| start..start + word.len())
}

/// 已建立, 同比增长, 建成了: whether something of it was done.
fn tells_done(rest: &str) -> bool {
    rest.contains(['已', '了']) || PLACED.amid_year.within(rest) || super::compares(rest)
}

/// 在每个乡镇|至少|建立2处: whether the first clause says how much is to be done at the least.
fn sets_least(rest: &str) -> bool {
    let first = rest.split('，').next().unwrap_or(rest);
    ["至少", "不少于", "不低于"]
        .iter()
        .any(|word| has(first, word))
}

/// …，|力争|规模达到5万只。: whether the last clause says what is striven for.
fn strives(rest: &str) -> bool {
    let last = &rest[piece::start(rest, &['，'])..];
    ["力争", "确保", "争取"]
        .iter()
        .any(|word| last.starts_with(word))
}

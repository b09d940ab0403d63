//! Lines around and amid the rows of a table that are no rows: captions, notes of the unit, dots for rows left out.
//!
//! ```text
//! 表1 主要指标          单位：亿元      caption and unit
//! ……                                 rows that were left out
//! ```
//!
//! Rows are found by [`super::table`].

use super::line::Line;
use crate::span::{Folded, Span};

/// `……`: a line of dots, which stands for rows.
pub(super) fn is_gap(line: &Line<'_>) -> bool {
    !line.bare.is_empty() && line.bare.chars().all(|c| matches!(c, '…' | '.' | '．'))
}

/// 表1 基础设施　　　　单位：%: a caption with its unit far behind it, which is no row.
pub(super) fn notes_unit(text: &str, line: &Line<'_>) -> bool {
    let note = unit_note(text, line.span).map_or("", |note| note.of(text));
    // 指标  单位：亿元  2023年 heads columns.
    let last = !note.is_empty() && !note.contains(['\t', '|', ' ', '\u{3000}']);
    last && is_caption(line)
}

/// `单位：亿元`, `（计量单位：万元）` at the end of a line.
pub(super) fn unit_note(text: &str, line: Span<Folded>) -> Option<Span<Folded>> {
    let words = line.of(text);
    let at = ["（计量单位：", "计量单位：", "（单位：", "单位："]
        .iter()
        .find_map(|label| words.find(label))?;
    (words[at..].chars().count() <= 24 && !words[at..].contains('。'))
        .then(|| Span::bytes(line.start as usize + at, line.end as usize))
}

/// A short line that names a table.
pub(super) fn is_caption(line: &Line<'_>) -> bool {
    let short = line.chars <= 60 && !line.has_sentence_end();
    let numbered = line.bare.starts_with("附表")
        || line.bare.strip_prefix('表').is_some_and(|rest| {
            rest.starts_with(|c: char| c.is_ascii_digit() || crate::numbering::is_numeral(c))
        });
    short
        && (numbered
            || ["表", "情况", "指标", "数据", "一览"]
                .iter()
                .any(|word| line.bare.contains(word))
                && crate::numbering::read(line.text).is_none())
}

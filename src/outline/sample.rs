//! A whole page read line by line, and the promises that hold for any text.
//!
//! `tests/cases/outline_page.tsv` is the page with each line's expected reading in front of it, so
//! that a difference shows beside the words it is about.

use super::{Outline, SentenceKind, Table, outline};
use crate::lexicon::Marks;
use crate::span::{Folded, Span};
use proptest::prelude::*;

/// What an outline says of one line.
fn reading(found: &Outline, line: Span<Folded>) -> String {
    if line.is_empty() {
        return "blank".to_owned();
    }
    if let Some(piece) = found
        .furniture
        .iter()
        .find(|piece| piece.span.overlaps(line))
    {
        return format!("x {}", piece.reason);
    }
    if let Some(table) = found.tables.iter().find(|table| table.span.overlaps(line)) {
        return table_reading(table, line);
    }
    let mut parts: Vec<(String, u32)> = Vec::new();
    for sentence in found
        .sentences
        .iter()
        .filter(|sentence| sentence.span.overlaps(line))
    {
        let level = sentence
            .section
            .map_or(0, |section| found.sections[section].level);
        let part = match sentence.kind {
            SentenceKind::Title => "title".to_owned(),
            SentenceKind::Heading => format!("head {level}"),
            SentenceKind::Item => "item".to_owned(),
            SentenceKind::Body => "body".to_owned(),
        };
        match parts.last_mut().filter(|last| last.0 == part) {
            Some(last) => last.1 += 1,
            None => parts.push((part, 1)),
        }
    }
    let counted = |(part, count): &(String, u32)| match part.as_str() {
        "body" | "item" => format!("{part} {count}"),
        _ => part.clone(),
    };
    parts.iter().map(counted).collect::<Vec<_>>().join(" ")
}

fn table_reading(table: &Table, line: Span<Folded>) -> String {
    let part = if table.caption.is_some_and(|span| span.overlaps(line)) {
        "caption"
    } else if table.unit.is_some_and(|span| span.overlaps(line)) {
        "unit"
    } else if table.header.iter().any(|row| row.span.overlaps(line)) {
        "header"
    } else {
        "row"
    };
    format!("table {part}")
}

#[test]
fn a_page_is_read_line_by_line() {
    let page = crate::lexicon::table!("../../tests/cases/outline_page.tsv");
    let rows: Vec<(&str, &str)> = page
        .lines()
        .filter(|row| !row.starts_with('#'))
        .filter_map(|row| row.split_once('\t'))
        .collect();
    let text = rows.iter().map(|row| row.1).collect::<Vec<_>>().join("\n");
    let found = outline(&text, &Marks::of(&text));
    let mut start = 0;
    let mut read = String::new();
    for (_, line) in &rows {
        read += &format!(
            "{}\t{line}\n",
            reading(&found, Span::bytes(start, start + line.len()))
        );
        start += line.len() + 1;
    }
    let want: String = rows
        .iter()
        .map(|(reading, line)| format!("{reading}\t{line}\n"))
        .collect();
    assert_eq!(read, want, "\nread:\n{read}");
    let date = found.published.expect("the page names its date");
    assert_eq!((date.year, date.month, date.day), (2024, Some(1), Some(12)));
    assert_eq!(found.title_text(&text), "青山县2024年政府工作报告");
}

#[test]
fn sections_close_at_their_level() {
    let text = "一、甲项工作\n（一）乙项工作\n正文。\n1.丙项工作\n正文。\n二、丁项工作\n（一）戊项工作\n正文。";
    let found = outline(text, &Marks::of(text));
    let tree: Vec<_> = found
        .sections
        .iter()
        .map(|section| (section.level, section.parent))
        .collect();
    assert_eq!(
        tree,
        [
            (1, None),
            (2, Some(0)),
            (3, Some(1)),
            (1, None),
            (2, Some(3))
        ]
    );
    assert_eq!(
        found.sentences.last().map(|sentence| sentence.section),
        Some(Some(4))
    );
}

#[test]
fn broken_lines_are_joined() {
    let line = "全县上下坚持稳中求进工作总基调，推动经济实现质的有效提升和量的合理\n";
    let text = format!(
        "一、工作回顾\n{}增长。\n二、工作安排\n{}增长。",
        line.repeat(6),
        line.repeat(6)
    );
    let found = outline(&text, &Marks::of(&text));
    assert_eq!((found.sections.len(), found.sentences.len()), (2, 4));
}

/// Pieces that rules look for.
const PIECES: [&str; 45] = [
    "一、",
    "（一）",
    "1.",
    "第一章",
    "\n",
    "\t",
    "。",
    "！",
    "“",
    "”",
    "《",
    "》",
    "（",
    "）",
    "——",
    "|",
    "  ",
    "\u{3000}",
    "2024年",
    "1月8日",
    "2023-07-29",
    "增长5%",
    "政府工作报告",
    "青山县",
    "各位代表：",
    "分享到：",
    "相关文章",
    "名词解释",
    "[1]",
    "：",
    "指",
    "来源：",
    "记者张三 ",
    "某报讯",
    " - 某某要闻",
    "单位：亿元",
    "12.5",
    "全文如下：",
    "现将《",
    "目录....3",
    "&nbsp;",
    "??",
    "谢谢大家",
    "🎉",
    "a\u{301}",
];

/// Texts of such pieces, and of stray characters.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![8 => proptest::sample::select(PIECES.to_vec()).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    proptest::collection::vec(piece, 0..80).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_has_an_outline(text in pieces()) {
        let found = outline(&text, &Marks::of(&text));
        let mut last = 0;
        for sentence in &found.sentences {
            prop_assert!(sentence.span.start >= last && !sentence.span.of(&text).is_empty());
            prop_assert!(sentence.section.is_none_or(|section| section < found.sections.len()));
            prop_assert!(!found.furniture.iter().any(|piece| piece.span.overlaps(sentence.span)));
            last = sentence.span.end;
        }
        // No character is lost: each is in a sentence, a table or a named piece of furniture.
        let mut covered: Vec<_> = found.sentences.iter().map(|sentence| sentence.span).collect();
        covered.extend(found.furniture.iter().map(|piece| piece.span));
        covered.extend(found.tables.iter().map(|table| table.span));
        for (at, c) in text.char_indices().filter(|(_, c)| super::line::is_han(*c)) {
            let place = Span::bytes(at, at + c.len_utf8());
            prop_assert!(covered.iter().any(|span| span.overlaps(place)), "{c} at {at}");
        }
        for (i, section) in found.sections.iter().enumerate() {
            prop_assert!(section.level >= 1 && section.parent.is_none_or(|parent| parent < i && found.sections[parent].level < section.level));
        }
    }
}

//! Tags by which forums set their pages, in square brackets.
//!
//! ```text
//! [align=left][size=3][b]一、综合[/b][/size][/align]    →    一、综合
//! ```
//!
//! They say nothing and go. A tag that closes a paragraph ends a line, where a page has all of them in one. A word in brackets is a
//! tag only in a page that closes some.

use super::form::is_space;
use super::line::{Line, line};

/// The tags.
const NAMES: [&str; 14] = [
    "align",
    "size",
    "font",
    "color",
    "backcolor",
    "center",
    "indent",
    "float",
    "quote",
    "url",
    "b",
    "i",
    "u",
    "p",
];

/// Those that close a paragraph.
const ENDS: [&str; 3] = ["[/align]", "[/p]", "[/center]"];

/// Longest value of one, in bytes.
const VALUE: usize = 120;

/// Whether a page has such tags.
pub(super) fn tagged(text: &str) -> bool {
    text.contains("[/")
}

/// The length of the tag that `text` starts with.
pub(super) fn tag(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('[')?;
    let near = &inner[..inner.floor_char_boundary(VALUE)];
    let end = near.find([']', '\n'])?;
    if !near[end..].starts_with(']') {
        return None;
    }
    let words = &near[..end];
    let name = words.strip_prefix('/');
    let name = name.unwrap_or_else(|| words.split('=').next().unwrap_or(words));
    let known = NAMES.iter().any(|tag| name.eq_ignore_ascii_case(tag));
    known.then_some('['.len_utf8() + end + ']'.len_utf8())
}

/// Parts lines behind each tag that closes a paragraph, and takes the tags off their beginnings.
pub(super) fn part(text: &str, lines: &mut Vec<Line>) {
    if !tagged(text) {
        return;
    }
    let mut parted = Vec::with_capacity(lines.len());
    for whole in lines.iter() {
        let mut start = whole.start;
        while let Some(end) = paragraph(&text[start..whole.end]) {
            // The last one's line ends by itself.
            if start + end >= whole.end {
                break;
            }
            parted.push(line(text, start, start + end, start + end));
            start += end;
        }
        parted.push(Line {
            page: whole.page,
            ..line(text, start, whole.end, whole.next)
        });
    }
    for line in &mut parted {
        undress(text, line);
    }
    *lines = parted;
}

/// Where the first paragraph of a text is closed, behind the tag.
fn paragraph(text: &str) -> Option<usize> {
    let ends = ENDS
        .iter()
        .filter_map(|end| Some(text.find(end)? + end.len()));
    ends.min()
}

/// Takes the tags, and spaces between them, off both ends of a line.
fn undress(text: &str, whole: &mut Line) {
    let (mut start, mut end) = (whole.start, whole.end);
    loop {
        let rest = &text[start..end];
        let body = rest.trim_start_matches(is_space);
        let Some(length) = tag(body) else { break };
        start += rest.len() - body.len() + length;
    }
    loop {
        let rest = text[start..end].trim_end_matches(is_space);
        let opens = rest.rfind('[').filter(|_| rest.ends_with(']'));
        match opens.filter(|open| tag(&rest[*open..]) == Some(rest.len() - open)) {
            Some(open) => end = start + open,
            None => break,
        }
    }
    if (start, end) != (whole.start, whole.end) {
        *whole = Line {
            page: whole.page,
            ..line(text, start, end, whole.next)
        };
    }
}

#[cfg(test)]
mod tests {
    use super::super::fold;
    use super::tag;

    #[test]
    fn tags_go_and_paragraphs_end_lines() {
        let page = "[align=center][size=3] [b]20[/b][b]22年公报[/b][/size][/align][align=left]  新增[b]3[/b]家。[/align]\n尾[/b]";
        let folded = fold(page);
        assert_eq!(folded.text, "2022年公报\n新增3家。\n尾");
        assert_eq!(tag("[color=rgb(51, 51, 51)]一"), Some(23));
        assert_eq!(tag("[1]一"), None);
    }

    #[test]
    fn words_in_brackets_stay_where_none_is_closed() {
        assert_eq!(fold("[b]类项目3个").text, "[b]类项目3个");
    }
}

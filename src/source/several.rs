//! Whether a text is several documents pasted one behind another, and where each begins.
//!
//! ```
//! use zhibiao::source::several;
//! let body = "全年生产总值增长6%。".repeat(200);
//! let text = format!("甲县2023年政府工作报告\n{body}\n乙县2023年政府工作报告\n{body}");
//! let parts = several(&text);
//! assert_eq!(parts.len(), 2);
//! assert!(text[parts[1].clone()].starts_with("乙县2023年政府工作报告"));
//! ```
//!
//! A document is one with one place, one date and one title: read as one, two reports would give the
//! figures of the second to the place of the first. Only a line that is nothing but the title of a report
//! parts them, with a text of some length on either side; what has no such title stays one document, as do
//! the links that a page ends with.

use crate::lexicon::{find, has};
use crate::numbering::is_numeral;
use std::ops::Range;

/// Least length of a document beside others, in bytes: a page of text.
const LEAST: usize = 3_000;

/// Longest title, in characters.
const LONGEST: usize = 40;

/// Most lines that are asked whether they part a text.
const MOST: usize = 500;

/// What the titles of documents end with, the longest first.
const KINDS: [&str; 4] = ["政府工作报告", "工作报告", "统计公报", "规划纲要"];

/// A line that is nothing but the title of a document of some place and year.
struct Title<'t> {
    start: usize,
    kind: &'static str,
    /// 平阴县.
    place: String,
    year: &'t str,
}

impl Title<'_> {
    /// Whether two titles are of one document: 济南市平阴县2023年政府工作报告, 平阴县人民政府2023年工作报告.
    fn same(&self, other: &Self) -> bool {
        let within = self.place.ends_with(&other.place) || other.place.ends_with(&self.place);
        let kind = self.kind.ends_with(other.kind) || other.kind.ends_with(self.kind);
        within && kind && self.year == other.year
    }
}

/// The stretches of `text` that are a document each, in bytes; the whole of it where it is one.
pub fn several(text: &str) -> Vec<Range<usize>> {
    let titles = titles(text);
    // Where the next title of another document begins, from the end on.
    let mut ends = vec![text.len(); titles.len()];
    for at in (1..titles.len()).rev() {
        let apart = !titles[at - 1].same(&titles[at]);
        ends[at - 1] = if apart { titles[at].start } else { ends[at] };
    }
    let mut starts = vec![0];
    // The title of the document so far.
    let mut own: Option<&Title> = None;
    for (title, end) in titles.iter().zip(ends) {
        let last = starts.last().copied().unwrap_or(0);
        let long = title.start - last >= LEAST && end - title.start >= LEAST;
        match own {
            Some(own) if own.same(title) => continue,
            Some(_) if long => starts.push(title.start),
            // A list of links: the document goes on.
            Some(_) => continue,
            None => {}
        }
        own = Some(title);
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(start, end)| *start..end)
        .collect()
}

/// The lines that are nothing but a title.
fn titles(text: &str) -> Vec<Title<'_>> {
    let lines = text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start + line.len() - line.trim_start().len(), line.trim()))
    });
    let found = lines.filter_map(|(start, line)| title(start, line));
    found.take(MOST).collect()
}

/// 甲县2023年政府工作报告, 2023年甲市统计公报（初稿）; a chapter names no place, or has a number.
fn title(start: usize, line: &str) -> Option<Title<'_>> {
    // What stands in a title beside place, year and kind.
    const FILL: [&str; 6] = [
        "人民政府",
        "政府",
        "国民经济和社会发展",
        "国民经济",
        "关于",
        "年",
    ];
    let bare = match line
        .strip_suffix('）')
        .and_then(|line| line.rsplit_once('（'))
    {
        Some((name, _)) if !name.is_empty() => name,
        _ => line,
    };
    // Most lines end with none of them.
    let kind = KINDS.into_iter().find(|kind| bare.ends_with(kind))?;
    if line.chars().count() > LONGEST || line.contains(['《', '，', '。', '；', '：', ':']) {
        return None;
    }
    let year = year(line)?;
    let mut place = bare[..bare.len() - kind.len()].replacen(year, "", 1);
    for word in FILL {
        if has(&place, word) {
            place = place.replace(word, "");
        }
    }
    place.retain(|c| !c.is_whitespace());
    let named = place.ends_with(['省', '市', '县', '区', '州', '旗', '盟', '镇', '乡']);
    let numbered =
        place.starts_with(|c: char| c.is_ascii_digit() || is_numeral(c) || "（(第①附".contains(c));
    (named && !numbered).then_some(Title {
        start,
        kind,
        place,
        year,
    })
}

/// The first year in a title.
fn year(title: &str) -> Option<&str> {
    let at = find(title, "20")?;
    title
        .get(at..at + 4)
        .filter(|year| year.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(lines: &[&str]) -> Vec<String> {
        let body = "全县完成地区生产总值86亿元，增长6%。".repeat(80);
        let filled: Vec<&str> = lines
            .iter()
            .map(|line| if *line == "…" { body.as_str() } else { line })
            .collect();
        let text = filled.join("\n");
        let first =
            |range: &Range<usize>| text[range.clone()].lines().next().unwrap_or("").to_owned();
        several(&text).iter().map(first).collect()
    }

    #[test]
    fn two_reports_are_two_documents() {
        let (one, two) = ("平阴县2023年政府工作报告", "2024年平阴县政府工作报告");
        assert_eq!(parts(&[one, "…", two, "…"]), [one, two]);
        assert_eq!(parts(&[one, "…", two, "…", one, "…"]), [one, two, one]);
    }

    #[test]
    fn a_title_said_twice_is_one_document() {
        let title = "平阴县2023年政府工作报告";
        assert_eq!(
            parts(&[title, "…", "2023年平阴县政府工作报告", "…"]),
            [title]
        );
    }

    #[test]
    fn links_and_chapters_part_nothing() {
        let title = "平阴县2023年政府工作报告";
        let links = [
            title,
            "…",
            "平阴县2022年政府工作报告",
            "平阴县2021年政府工作报告",
        ];
        assert_eq!(parts(&links), [title]);
        assert_eq!(parts(&[title, "…", "一、2022年计划执行情况", "…"]), [title]);
        assert_eq!(parts(&[title, "…", "2022年全县预算执行情况", "…"]), [title]);
        assert_eq!(
            parts(&[title, "…", "济南市平阴县人民政府2023年工作报告", "…"]),
            [title]
        );
        assert_eq!(parts(&["…", "说明", "…"]).len(), 1);
    }

    proptest::proptest! {
        #[test]
        fn the_parts_are_the_whole_text(text in "([甲乙县2034年政府工作报告。\n]{0,8}\n){0,6}") {
            let parts = several(&text);
            proptest::prop_assert!(parts.first().is_some_and(|first| first.start == 0));
            proptest::prop_assert!(parts.last().is_some_and(|last| last.end == text.len()));
            proptest::prop_assert!(parts.windows(2).all(|pair| pair[0].end == pair[1].start));
        }
    }
}

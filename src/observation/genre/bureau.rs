//! Bulletins whose page has lost their title: a statistics bureau signs them, and they tell of a whole year.
//!
//! ```text
//! 某县统计局⏎2021年3月28日⏎综合⏎全年生产总值210亿元，增长7%。     of 2020
//! 某县统计局⏎2021年4月28日⏎一季度生产总值50亿元。               none: of a part of the year
//! ```
//!
//! Titles are read by [`super::told`]; which year is before that of issue, by [`super::years`].

use crate::outline::{Outline, SentenceKind};

/// The last month in which such bulletins of the year before come out.
const LATE: u8 = 6;

/// Lines from either edge of a text among which a bureau signs.
const EDGE: usize = 4;

/// Who signs.
const SIGNS: [&str; 2] = ["统计局", "调查队"];

/// How what a bulletin tells of a whole year begins.
const OPENS: [&str; 4] = ["全年", "年末", "初步核算，全年", "经初步核算，全年"];

/// What no bulletin of a year that is over says.
const RUNNING: [&str; 4] = ["今年", "季度", "上半年", "月份"];

/// Whether a text without a title that says so is the bulletin of the year before that of issue.
pub(super) fn tells_year(text: &str, outline: &Outline) -> bool {
    let date = outline.published;
    let early = date.is_some_and(|date| date.month.is_some_and(|month| month <= LATE));
    early && is_signed(text) && opens(text, outline) && !running(text)
}

/// ⏎|某县统计局|⏎, ⏎|某县统计局 2021年3月28日|⏎: whether such a line stands at an edge of a text.
fn is_signed(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let signs = |line: &str| {
        let dated = |c: char| c.is_ascii_digit() || "年月日-/.：（） ".contains(c);
        let name = line.trim_end_matches(dated);
        SIGNS.iter().any(|word| name.ends_with(word)) && !name.contains(['，', '。', '、'])
    };
    lines.by_ref().take(EDGE).any(signs) || lines.rev().take(EDGE).any(signs)
}

/// Whether a sentence begins with the year as a whole.
fn opens(text: &str, outline: &Outline) -> bool {
    let mut body = outline.sentences.iter();
    body.any(|sentence| {
        let words = sentence.span.of(text);
        sentence.kind == SentenceKind::Body && OPENS.iter().any(|word| words.starts_with(word))
    })
}

/// Whether it tells of a year that is not over.
fn running(text: &str) -> bool {
    RUNNING.iter().any(|word| text.contains(word))
}

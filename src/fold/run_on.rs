//! Pages whose lines were joined by spaces: there a space behind a sentence, around the lines of the head and around
//! headings is where a line ended.
//!
//! ```text
//! 某县政府工作报告 各位代表： 一、2023年工作回顾 全县…。 （一）产业 新增…。 市场物价平稳 全年…，…。
//! →  某县政府工作报告⏎各位代表：⏎一、2023年工作回顾⏎全县…。⏎（一）产业⏎新增…。⏎市场物价平稳⏎全年…，…。
//! ```
//!
//! A page is such a one where one line holds most of it and only some of its sentences have a space behind them; where each
//! has one, it is how the page sets its full stops. A line of so many words that begins with the day of a page is one too
//! ([`super::masthead`]). Headings in other lines are for [`super::run_in`].

use super::form::{is_space, narrow};
use super::hanzi::is_han;
use super::masthead::{dated_from, is_stamp, labelled, names_day, stamped};
use super::run_in::WORDS;
use super::scan::Scan;
use crate::lexicon::find;
use crate::numbering::{self, Style};

/// Columns from which a line may hold a whole page.
const PAGE: u32 = 400;

/// Longest line of a page's head, and longest heading, in characters.
const LINE: usize = 48;
const HEADING: usize = 30;

/// Shortest and longest heading without a number.
const BARE: std::ops::RangeInclusive<usize> = 4..=40;

/// What items of a list begin with.
const BULLETS: [char; 8] = ['●', '■', '◆', '★', '▲', '◎', '□', '◇'];

/// How a line holds a page whose lines were joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joined {
    /// It holds none.
    No,
    /// Spaces stand in its sentences too, as where a page was broken at the paper's edge.
    Torn,
    /// They stand where lines ended.
    Clean,
}

/// Whether and how a line holds a page whose lines were joined; `columns` is its width.
pub(super) fn holds_page(line: &str, columns: u32) -> Joined {
    if columns < PAGE {
        return Joined::No;
    }
    let (mut ends, mut parted, mut numbered) = (0, 0, 0);
    let (mut commas, mut spaced, mut torn) = (0, 0, 0);
    let (mut last, mut clause) = (' ', false);
    for (at, c) in line.char_indices() {
        if c == '。' {
            ends += 1;
        }
        let comma = matches!(c, '，' | ',');
        commas += usize::from(comma);
        if is_space(c) && !is_space(last) {
            let ahead = line[at..].trim_start_matches(is_space);
            spaced += usize::from(matches!(last, '，' | ','));
            parted += usize::from(last == '。');
            numbered += usize::from(opens_heading(ahead));
            torn += usize::from(clause && is_han(last) && ahead.starts_with(is_han));
            clause = false;
        }
        clause |= comma;
        last = c;
    }
    // 426户, 占比4.0%; 私营企业…: where commas have a space behind them it is how the page sets its marks.
    if spaced * 2 > commas {
        return Joined::No;
    }
    // 。 above each second sentence has a space: paragraphs of one or two sentences, if headings stand among them.
    let told = parted >= 2 && parted * 3 <= ends * 2
        || numbered >= 2 && parted >= 1
        || numbered >= 4
        || stamped(line);
    match (told, torn * 2 <= parted + 1) {
        (false, _) => Joined::No,
        (true, false) => Joined::Torn,
        (true, true) => Joined::Clean,
    }
}

/// 一、…, （一）…, 第一章 …, ●…: whether a text begins with a number that headings have. In a page that lost its line ends,
/// 1. and （1） begin as many figures as headings.
fn opens_heading(text: &str) -> bool {
    numbering::read(text).is_some_and(|number| number.style <= Style::HanParen)
        || text.starts_with(BULLETS)
}

/// 1.建成…, 2、…: whether a text begins with a number of lists and words behind it.
fn opens_item(text: &str) -> bool {
    let number = numbering::read(text).filter(|number| number.style == Style::Arabic);
    number.is_some_and(|number| number.rest(text).trim_start().starts_with(is_han))
}

/// The words of a text up to a space.
fn piece(text: &str) -> &str {
    &text[..text.find(is_space).unwrap_or(text.len())]
}

/// 三农资讯 厅局信息 处站动态: whether a text begins with entries of a menu, which one line holds.
fn opens_menu(text: &str) -> bool {
    const ENTRIES: usize = 3;
    let mut pieces = text.split(is_space).take(ENTRIES);
    let entry = |piece: &str| (2..=6).contains(&piece.chars().count()) && piece.chars().all(is_han);
    pieces.all(entry)
}

/// Whether a text begins with a sentence rather than with a heading.
fn opens_sentence(text: &str) -> bool {
    piece(text).contains(['，', '。', ',', '；'])
}

/// 经济平稳增长, 【数字一】, 2024年各项工作: whether words may be a heading that has no number.
fn is_bare_heading(line: &str) -> bool {
    let plain = |c: char| is_han(c) || "“”《》、（）—-·【】 ".contains(c);
    let mut rest = line;
    while let Some(at) = find(rest, "年") {
        // 2024|年: of digits, only those of a year.
        let words = rest[..at].trim_end_matches(|c: char| c.is_ascii_digit());
        if !words.chars().all(plain) {
            return false;
        }
        rest = &rest[at + "年".len()..];
    }
    let time = line.ends_with(['年', '月', '底', '末', '的', '和', '及', '与']);
    let opened =
        line.contains('“') && !line.contains('”') || line.contains('《') && !line.contains('》');
    rest.chars().all(plain) && !time && !opened
}

impl Scan<'_> {
    /// Whether the gap before byte `next` of the text is where a line ended, in a line that holds a page.
    pub(super) fn ends_joined_line(&self, page: Joined, next: usize) -> bool {
        let ahead = self.text[next..].trim_start_matches(is_space);
        if opens_heading(ahead) || ahead.starts_with("——") {
            return true;
        }
        let begun = self.text[self.line.start..next].contains('。');
        let written = self.line().trim_end_matches(is_space);
        // 他说：“…。” 此外，…
        let closed = written.trim_end_matches('”');
        if closed.ends_with(['。', '！', '？', '；']) || begun && closed.ends_with('：') {
            return true;
        }
        // （牵头单位：市教育局） 2.…
        let item = opens_item(ahead);
        if item && closed.ends_with('）') {
            return true;
        }
        let line = self.joined_line(written);
        let length = line.chars().count();
        // （记者 张三）: nor where a bracket is open.
        if line.rfind('（') > line.rfind('）') {
            return false;
        }
        let spoken = dated_from(ahead) && opens_sentence(ahead);
        // 一、产业提质，后劲增强 2012年，…
        if opens_heading(line) && !line.contains('。') && (item || spoken) {
            return true;
        }
        if !begun && length > 0 {
            if names_day(ahead) && length >= 6 && !labelled(line) {
                return true;
            }
            // 首页 > 新闻 > 正文 2021年…
            if WORDS.trail.ending(line).is_some() {
                return true;
            }
            if is_stamp(line) && !ahead.starts_with(|c: char| narrow(c).is_ascii_digit())
                || (is_stamp(line) || labelled(line)) && dated_from(ahead)
            {
                return true;
            }
        }
        if line.contains(['，', '。', '；']) {
            return false;
        }
        // 政 府 工 作 报 告: no line has one character.
        let second = piece(ahead).chars().nth(1);
        let single = second.is_none_or(|c| c.is_ascii_alphabetic()) && ahead.starts_with(is_han);
        // A number and its unit stand in no two lines, nor do a word and a number.
        let left = line.ends_with(|c| is_han(c) || "）》—”：】".contains(c)) && !single;
        let right = ahead.starts_with(|c: char| is_han(c) || "（《—“【".contains(c));
        let digit = || ahead.starts_with(|c: char| narrow(c).is_ascii_digit());
        let dated = digit() && (line.ends_with(['—', '）']) || length >= 4 && spoken);
        let listed = opens_item(line) && opens_sentence(ahead);
        let heading = (opens_heading(line) || listed) && length <= HEADING;
        // 各位代表： 现在，…
        let called = line.ends_with('：') && opens_sentence(ahead) && !labelled(line);
        let head = !begun
            && (2..=LINE).contains(&length)
            && !opens_menu(ahead)
            && (called || !line.ends_with('：'));
        let bare = || {
            let clean = page == Joined::Clean && BARE.contains(&length);
            begun && clean && is_bare_heading(line) && opens_sentence(ahead)
        };
        let titled = line.starts_with('【') && line.ends_with('】');
        left && (right || dated || item || titled && dated_from(ahead))
            && (heading || head || titled || bare())
    }

    /// What is written of the line that the gap may end, or `""` where it is too long to be a heading.
    fn joined_line<'w>(&self, written: &'w str) -> &'w str {
        let far = written.len().saturating_sub(LINE * '一'.len_utf8() + 1);
        let far = written.ceil_char_boundary(far);
        match written[far..].rfind('\n') {
            Some(mark) => &written[far + mark + 1..],
            None if far == 0 => written,
            None => "",
        }
    }
}

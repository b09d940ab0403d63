//! Headings that share a line with their text: a space behind such a heading ends a line.
//!
//! ```text
//! …步道面积190万平方米。 环境保护 2010年，…    →    …步道面积190万平方米。⏎环境保护⏎2010年，…
//! 四、社会事业 科技 2010年，…                  →    四、社会事业⏎科技⏎2010年，…
//! 总体较好。 （一）2023年收支情况 收入9亿元        →    总体较好。⏎（一）2023年收支情况⏎收入9亿元
//! 财政收入 全年财政收入36亿元                      →    财政收入⏎全年财政收入36亿元
//! 建成学校3所[2] - 建成医院2所[3]                   →    建成学校3所⏎-建成医院2所
//! ```
//!
//! The words are rows of `run_in_headings.tsv`; one with a number (四、) needs no row. Any other
//! space in a sentence means nothing: see [`super::gap`].

use super::form::is_space;
use super::hanzi::{is_han, simplified};
use super::scan::Scan;
use crate::lexicon::kinds;
use crate::numbering::{self, Style};

kinds! { static WORDS = "../lexicon/run_in_headings.tsv": heading, behind, numbered, opens, title, label, byline, trail }

/// Longest heading, in characters.
const LONGEST: usize = 26;

/// Whether words are a heading, in Simplified characters.
fn is_heading(words: &str) -> bool {
    // 二、农|业: half a word that is spaced out.
    let plain =
        |rest: &str| rest.chars().nth(1).is_some() && rest.chars().all(|c| is_han(c) || c == '、');
    let kind = |rest: &str| {
        let words = |c: char| is_han(c) || c.is_ascii_digit() || c == '、';
        rest.chars().all(words) && WORDS.numbered.ending(rest).is_some()
    };
    let numbered = numbering::read(words).is_some_and(|number| {
        let rest = number.rest(words);
        match number.style {
            Style::Han if number.is_listed(words) => plain(rest) || kind(rest),
            // 1、2|月产值, ①, 第一章: the first is no number, the others stand in lines of their own.
            Style::Arabic if number.is_listed(words) => false,
            Style::Part | Style::Chapter | Style::Article | Style::Circled => false,
            // 1. 土地资源|总土地216万亩
            _ => kind(rest) || rest.ends_with("资源"),
        }
    });
    let known = |words: &str| WORDS.heading.number(words).is_some();
    let stem = || words.strip_suffix(WORDS.behind.ending(words)?);
    numbered || known(words) || stem().is_some_and(known)
}

/// 财政收入 全年…: a few words before a text that begins with a time or with how it was reckoned.
fn is_topic(words: &str, text: &str) -> bool {
    let short = (2..=8).contains(&words.chars().count()) && words.chars().all(is_han);
    short && WORDS.opens.starting(text).is_some()
}

/// 某局2020年工作总结暨2021年工作打算 一、…: whether a line is the title of a document whose first heading stands behind it.
fn is_title(line: &str) -> bool {
    let plain = |c: char| is_han(c) || c.is_ascii_digit() || matches!(c, '（' | '）');
    WORDS.title.ending(line).is_some() && line.chars().all(plain) && line.contains('年')
}

/// The length of the words that a text opens with, up to a space; those of 二、农 业 hold one.
fn opening(text: &str) -> usize {
    let plain = |c: char| is_han(c) || c.is_ascii_digit() || "、（）().．".contains(c);
    let end = |text: &str| {
        let mut chars = text.char_indices().filter(|(_, c)| !plain(*c));
        chars.next().map_or(text.len(), |(at, _)| at)
    };
    let first = text
        .char_indices()
        .nth(LONGEST + 1)
        .map_or(text.len(), |(at, _)| at);
    let first = first.min(end(text));
    let half = text[..first]
        .rsplit_once('、')
        .is_some_and(|(_, word)| word.chars().count() == 1);
    let rest = text[first..].trim_start_matches(is_space);
    let second = end(rest);
    let other = half && rest[..second].chars().count() == 1;
    if other {
        text.len() - rest.len() + second
    } else {
        first
    }
}

/// 建成学校3所|[2] |- 建成医院2所: whether the last thing before a gap is a note mark.
fn noted(before: &str) -> bool {
    let bare = before.trim_end_matches(is_space);
    let number = bare
        .strip_suffix(']')
        .map(|rest| rest.trim_end_matches(|c: char| c.is_ascii_digit()));
    number.is_some_and(|rest| rest.ends_with('[') && rest.len() + 1 < bare.len())
}

/// |- 建成医院2所, |医疗卫生 - 建成医院2所: whether a dash begins an item, with or without a topic of few words before it.
fn opens_item(ahead: &str) -> bool {
    const TOPIC: usize = 8;
    let ahead = ahead.trim_start_matches(is_space);
    let Some((topic, item)) = ahead.split_once('-') else {
        return false;
    };
    let spaced = item.starts_with(' ') && (topic.is_empty() || topic.ends_with(' '));
    let words = topic.trim_end();
    spaced && words.chars().count() <= TOPIC && words.chars().all(is_han)
}

impl Scan<'_> {
    /// Whether the gap before byte `next` of the text ends a line: it stands behind a heading that
    /// opens the line, or before one that opens the next.
    pub(super) fn ends_line(&self, next: usize) -> bool {
        if noted(&self.text[..next]) && opens_item(&self.text[next..]) {
            return true;
        }
        let written = &self.out.text;
        let last = written.chars().next_back();
        if !last.is_some_and(|c| is_han(c) || matches!(c, '。' | '；' | '！' | '：')) {
            return false;
        }
        let from = written.len().saturating_sub(LONGEST * '一'.len_utf8() + 1);
        let from = (from..=written.len()).find(|&at| written.is_char_boundary(at));
        let tail = &written[from.unwrap_or(written.len())..];
        let line = match tail.rfind('\n') {
            Some(at) => Some(&tail[at + 1..]),
            None => written
                .get(self.line_start..)
                .filter(|line| line.len() <= tail.len()),
        };
        let behind = self.text[next..].trim_start_matches(is_space);
        let last = tail.rsplit(['\n', '。', '；']).next();
        let topic = last.filter(|last| line.is_some() || last.len() < tail.len());
        if line.is_some_and(is_heading) || topic.is_some_and(|words| is_topic(words, behind)) {
            return true;
        }
        let ahead = self.text[next..].trim_start_matches(is_space);
        let titled = ahead.starts_with("一、") && line.is_some_and(is_title);
        // …报告如下： 一、完成情况 …
        let listed = tail.ends_with("如下：") && ahead.starts_with("一、");
        if !titled && !listed && !tail.ends_with(['。', '；', '！']) {
            return false;
        }
        let length = opening(ahead);
        let words: String = ahead[..length]
            .chars()
            .filter(|c| !is_space(*c))
            .map(simplified)
            .collect();
        let text = ahead[length..].trim_start_matches(is_space);
        text.len() < ahead.len() - length && (is_heading(&words) || is_topic(&words, text))
    }
}

//! Furniture inside a paragraph: the byline before the first sentence, what trails the last one.
//!
//! ```text
//! 某报讯 记者张三 日前，方案发布。     →  某报讯 记者张三 | 日前，方案发布。
//! 新华社北京1月5日电（记者李四）会议…… →  新华社北京1月5日电（记者李四） | 会议……
//! 成效明显。（记者 王五）              →  成效明显。 | （记者 王五）
//! ```
//!
//! Only the words of the byline go; the sentence stays.

use super::Furniture;
use super::furniture::unbracketed;
use super::line::{self, is_han, is_sentence_end};
use super::page::WORDS;
use super::rules::RULES;
use crate::lexicon::{find, has};
use crate::span::{Folded, Span};

/// How far into a paragraph a byline reaches, in characters.
const REACH: usize = 60;

/// The paragraph without its byline, and the byline.
pub(crate) fn strip(text: &str, paragraph: Span<Folded>) -> (Span<Folded>, Option<Furniture>) {
    let body = paragraph.of(text);
    let len = source_end(body)
        .map(|end| end + reporter_end(&body[end..]))
        .or_else(|| leading_reporter(body))
        .unwrap_or(0);
    let start = paragraph.start as usize;
    let rest = line::trim(text, Span::bytes(start + len, paragraph.end as usize));
    let cut = line::trim(text, Span::bytes(start, start + len));
    if len == 0 || rest.is_empty() {
        return (paragraph, None);
    }
    (
        rest,
        Some(Furniture {
            span: cut,
            reason: "byline",
        }),
    )
}

/// The end of `某报讯`, `本报讯`, `新华社北京1月5日电`, `某网讯`: a short word without punctuation.
fn source_end(body: &str) -> Option<usize> {
    let opened = body
        .strip_prefix(['（', '【', '('])
        .map_or(0, |rest| body.len() - rest.len());
    let mut chars = 0;
    for (at, c) in body[opened..].char_indices() {
        chars += 1;
        let end = opened + at + c.len_utf8();
        if matches!(c, '讯' | '电') && chars <= 24 {
            let before = &body[opened..opened + at];
            let close = body[end..]
                .strip_prefix(['）', '】', ')'])
                .map_or(end, |rest| body.len() - rest.len());
            let parted = close > end
                || body[end..]
                    .starts_with(|c: char| line::is_space(c) || matches!(c, '（' | '(' | '：'))
                || body[end..].starts_with("记者");
            // 新华社北京10月21日电全国…: a space that the fold took out.
            let agency = WORDS.agency.starting(&body[opened..]).is_some();
            let parted = parted || agency && before.ends_with('日');
            if parted && (c == '讯' || before.ends_with('日') || has(before, "社")) {
                return Some(close);
            }
        }
        if chars > 24
            || !(is_han(c) || c.is_ascii_alphanumeric() || matches!(c, '·' | ' ' | '—' | '-'))
        {
            return None;
        }
    }
    None
}

/// The end of `（记者 张三 通讯员 李四）` or ` 记者张三 ` after the source.
fn reporter_end(rest: &str) -> usize {
    let lead = rest.len()
        - rest
            .trim_start_matches(|c: char| line::is_space(c) || c == '：')
            .len();
    let body = &rest[lead..];
    if body.starts_with(['（', '(']) {
        let close = body
            .char_indices()
            .take(REACH)
            .find(|(_, c)| matches!(c, '）' | ')'));
        let inner = close
            .map(|(at, c)| (&body[..at], at + c.len_utf8()))
            .filter(|(inner, _)| is_reporter(inner.trim_start_matches(['（', '('])));
        return inner.map_or(lead, |(_, len)| lead + len);
    }
    lead + leading_reporter(body).unwrap_or(0)
}

/// Whether words open with a reporter's role.
fn is_reporter(words: &str) -> bool {
    let near = words
        .char_indices()
        .nth(8 + 3)
        .map_or(words.len(), |(at, _)| at);
    let named = ["记者", "通讯员", "实习生"]
        .iter()
        .any(|role| has(&words[..near], role));
    if !named {
        return false;
    }
    let role = find(words, "记者")
        .or_else(|| find(words, "通讯员"))
        .or_else(|| find(words, "实习生"));
    role.is_some_and(|at| words[..at].chars().count() <= 8)
}

/// The end of `记者张三 李四 ` at the start: names up to white space before running text.
fn leading_reporter(body: &str) -> Option<usize> {
    if !is_reporter(body) {
        return None;
    }
    let mut end = None;
    let mut at = 0;
    for word in body.split_inclusive(line::is_space).take(8) {
        let bare = word.trim_end_matches(line::is_space);
        let role = ["记者", "通讯员", "实习生"]
            .iter()
            .find_map(|role| bare.find(role).map(|found| found + role.len()));
        let name = role.map_or(bare, |found| &bare[found..]);
        let named = name.chars().count() <= 4 && name.chars().all(|c| is_han(c) || c == '、')
            || bare.ends_with("报道");
        // The last word must be parted from what follows, or it is running text.
        if !named || word.len() == bare.len() || (role.is_none() && end.is_none()) {
            break;
        }
        at += word.len();
        end = Some(at);
        if is_text_opening(&body[at..]) {
            break;
        }
    }
    end
}

/// 日前, 近日, 1月23日: a story begins.
fn is_text_opening(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_ascii_digit()) || WORDS.story.starting(rest).is_some()
}

/// What trails the last sentence of a paragraph and is no sentence: an editor's or reporter's
/// bracket, a watermark.
pub(crate) fn after_last(text: &str, sentences: &[Span<Folded>]) -> Option<Furniture> {
    let [.., before, last] = sentences else {
        return None;
    };
    let words = last.of(text);
    if words.ends_with(is_sentence_end) || !before.of(text).contains(is_sentence_end) {
        return None;
    }
    let bare = line::bare(words);
    let inner = unbracketed(&bare);
    let bracketed = inner.len() < bare.len();
    let watermark = RULES
        .starting("tail_of_sentence", &bare, bare.chars().count())
        .next();
    let editor = RULES.starting("label", inner, 0).find(|rule| {
        rule.reason == "editor" && bracketed && inner[rule.pattern.len()..].starts_with('：')
    });
    let reason = match (watermark, editor) {
        (Some(rule), _) | (_, Some(rule)) => rule.reason,
        _ if bracketed && (is_reporter(inner) || inner == "完") => "byline",
        _ => return None,
    };
    Some(Furniture {
        span: *last,
        reason,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Marks;

    #[test]
    fn the_byline_goes_and_the_sentence_stays() {
        for (input, want) in [
            ("某报讯 记者张三 日前，方案发布。", "日前，方案发布。"),
            (
                "本报讯（记者 张三 通讯员 李四）1月5日，会议召开。",
                "1月5日，会议召开。",
            ),
            ("新华社北京1月5日电（记者王五）会议召开。", "会议召开。"),
            (
                "某网·某新闻讯 10月12日，发布会举行。",
                "10月12日，发布会举行。",
            ),
            (
                "某日报全媒体记者 张三 李四 近日，方案发布。",
                "近日，方案发布。",
            ),
            ("电子信息产业增长5%。", "电子信息产业增长5%。"),
            ("通讯设备产量增长5%。", "通讯设备产量增长5%。"),
            ("全年发电 12亿千瓦时。", "全年发电 12亿千瓦时。"),
            (
                "记者从会上获悉，全年增长5%。",
                "记者从会上获悉，全年增长5%。",
            ),
        ] {
            assert_eq!(strip(input, Span::bytes(0, input.len())).0.of(input), want);
        }
    }

    #[test]
    fn what_trails_the_last_sentence_goes() {
        for (input, want) in [
            ("成效明显。（记者 王五）", Some("byline")),
            ("成效明显。（编辑：赵六）", Some("editor")),
            ("共同奋斗！微信公众号某某数据", Some("chrome")),
            ("成效明显。后面没有句号", None),
            ("成效明显。（其中新增3家）", None),
        ] {
            let whole = Span::bytes(0, input.len());
            let sentences = super::super::sentence::cut(input, &Marks::of(input), whole);
            assert_eq!(
                after_last(input, &sentences).map(|piece| piece.reason),
                want,
                "{input}"
            );
        }
    }
}

//! The head of a page in one line with its text: where the day of the page, its source and its counts end.
//!
//! ```text
//! 全县春耕开局良好 2019-03-18 09:21 来源：某报 浏览次数：12 3月17日，全县…
//! →  全县春耕开局良好⏎2019-03-18 09:21⏎来源：某报⏎浏览次数：12⏎3月17日，全县…
//! ```
//!
//! The labels are rows of `run_in_headings.tsv`. Which gap ends a line is for [`super::run_on`] to say.

use super::form::{is_space, narrow};
use super::run_in::WORDS;

/// How far into a line its head may reach, in characters.
const REACH: usize = 160;

/// Digits at the start of a text, and what is behind them.
fn digits(text: &str) -> (usize, &str) {
    let rest = text.trim_start_matches(|c| narrow(c).is_ascii_digit());
    (text[..text.len() - rest.len()].chars().count(), rest)
}

/// 2019-03-18, 2019/3/18, 19-03-18, 2019年3月18日: whether a text begins with a day and its year.
pub(super) fn names_day(text: &str) -> bool {
    let (year, rest) = digits(text);
    let mut chars = rest.chars();
    let first = chars.next();
    let (month, rest) = digits(chars.as_str());
    let mut chars = rest.chars();
    let second = chars.next();
    let (day, rest) = digits(chars.as_str());
    let signs = match (first, second) {
        (Some('年'), Some('月')) => rest.starts_with('日'),
        (Some('-' | '/' | '.'), _) => first == second && !rest.starts_with(['%', '-', '万', '亿']),
        _ => false,
    };
    matches!(year, 2 | 4) && (1..=2).contains(&month) && (1..=2).contains(&day) && signs
}

/// 2019年，…, 3月18日，…, 18日，…, 2019-03-18: whether a text begins with a time.
pub(super) fn dated_from(text: &str) -> bool {
    let (count, rest) = digits(text);
    let year = count == 4 && rest.starts_with('年');
    let month = (1..=2).contains(&count) && rest.starts_with(['月', '日']);
    year || month || names_day(text)
}

/// 来源：某报, 浏览次数：12, 记者张三: whether a line begins with a label of the head.
pub(super) fn labelled(line: &str) -> bool {
    const LABEL: usize = 8;
    if WORDS.byline.starting(line).is_some() {
        return true;
    }
    let label = line.split_once('：').map_or("", |(label, _)| label);
    label.chars().count() <= LABEL && WORDS.label.ending(label.trim_end()).is_some()
}

/// 2019-03-18 09:21, …公报 2010年3月1日, 浏览次数：12: whether a line ends with the day of the page, or with what a label says.
pub(super) fn is_stamp(line: &str) -> bool {
    let sign = |c: char| c.is_ascii_digit() || "-/.:年月日 ".contains(c);
    let time =
        line[line.trim_end_matches(sign).len()..].trim_start_matches(|c: char| !c.is_ascii_digit());
    let clock = time
        .rsplit(' ')
        .next()
        .is_some_and(|last| last.contains(':'));
    let day = time.split(' ').any(names_day);
    let told = day && (time.ends_with('日') || clock || !time.contains('年'));
    told || labelled(line) && !line.ends_with('：')
}

/// Whether a long line begins with the head of a page: a day between spaces, or a label, before its first sentence.
pub(super) fn stamped(line: &str) -> bool {
    let end = line
        .char_indices()
        .nth(REACH)
        .map_or(line.len(), |(at, _)| at);
    let head = &line[..end];
    let head = &head[..head.find(['，', '。']).unwrap_or(head.len())];
    let mut pieces = head.split(is_space).filter(|piece| !piece.is_empty());
    // What the last piece begins with goes on with the text.
    pieces.next_back();
    let mut found = head
        .split(is_space)
        .filter(|piece| !piece.is_empty())
        .take(pieces.count());
    found.any(|piece| {
        let piece: String = piece.chars().map(narrow).collect();
        let label = piece.replace(':', "：");
        let whole = piece
            .chars()
            .all(|c| c.is_ascii_digit() || "-/.:年月日".contains(c));
        whole && names_day(&piece) || label.contains('：') && labelled(&label)
    })
}

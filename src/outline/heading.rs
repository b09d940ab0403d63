//! Which paragraphs open a section; how sections nest is told in [`nest`].
//!
//! | paragraph | heading |
//! | --- | --- |
//! | `二、2024年工作安排` | the line |
//! | `（一）培育优强企业。深入实施……` | its first sentence, the rest is body |
//! | `2022年工作回顾`, `“绿色低碳”引领发展` | a short line that ends no clause |
//! | `1.新增规上企业80家。……` | none: a first sentence with a figure is body |
//! | `一是……`, `各位代表：` | none |
//!
//! Sections nest by what a document does, not by a fixed table: a heading closes every open section
//! of its own rank or a lower one. An unnumbered heading that speaks of a period and its work
//! (`2023年工作目标任务`), or is followed by a fresh 一、, outranks the numbers; any other one
//! ranks below them.

mod caption;
mod nest;

use crate::lexicon::has;
use crate::numbering::{self, Number, Style};
use crate::span::{Folded, Span};
pub(crate) use nest::{nest, ranks};
use std::sync::LazyLock;

/// The longest unnumbered heading, in characters.
const LONGEST_PLAIN: usize = 40;

/// Marks that may stand before an unnumbered heading.
const MARKS: [char; 6] = ['—', '-', '·', '•', '●', ' '];

/// What a year without 年 may stand before, in a line that heads a list.
const SHEETS: [&str; 6] = [
    "任务书",
    "任务单",
    "成绩单",
    "目标任务",
    "目标清单",
    "重点任务",
];

/// A heading before it is nested.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Heading {
    /// The heading in the text.
    pub span: Span<Folded>,
    /// How it is marked.
    pub mark: Mark,
}

/// What marks a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Its number.
    Numbered(Number),
    /// It speaks of a period and its work.
    Period,
    /// It ends in `——`: what follows unfolds it.
    Lead,
    /// Only its shortness.
    Plain,
}

/// A paragraph as this module looks at it.
pub(crate) struct Candidate<'t> {
    /// Its trimmed text.
    pub text: &'t str,
    /// Its first sentence.
    pub first: Span<Folded>,
    /// How many sentences it has.
    pub sentences: usize,
    /// Its length in characters, white space not counted.
    pub chars: usize,
    /// Whether a paragraph follows it at all.
    pub followed: bool,
    /// Whether it may be the rest of a broken line.
    pub broken_off: bool,
    /// Whether it or a neighbour is one of several bare lines with figures.
    pub listed: bool,
}

/// Says whether a paragraph opens a section.
pub(crate) fn find(candidate: &Candidate<'_>, text: &str) -> Option<Heading> {
    let first = candidate.first.of(text);
    let number = numbering::read(first).or_else(|| {
        // **一、2023年工作回顾**
        let (inner, mark) = unboxed(first)?;
        let number = numbering::read(inner)?;
        let len = number.len + mark;
        Some(Number { len, ..number })
    });
    if let Some(number) = number {
        return numbered(candidate, first, number).then_some(Heading {
            span: candidate.first,
            mark: Mark::Numbered(number),
        });
    }
    plain(candidate).map(|mark| Heading {
        span: candidate.first,
        mark,
    })
}

/// 【2023年工作回顾】, **2023年工作回顾**: what marks make a heading of, and the length of the mark before it.
fn unboxed(line: &str) -> Option<(&str, usize)> {
    [("【", "】"), ("**", "**")]
        .iter()
        .find_map(|(open, close)| {
            let inner = line.strip_prefix(open)?.strip_suffix(close)?;
            (!inner.contains(['【', '】', '*'])).then_some((inner, open.len()))
        })
}

/// Whether a numbered paragraph's first sentence is its heading.
fn numbered(candidate: &Candidate<'_>, first: &str, number: Number) -> bool {
    let words = first[number.len..].trim();
    let chars = words.chars().count();
    let ended = words.ends_with(super::line::is_sentence_end);
    let run_in = candidate.sentences > 1;
    let longest = match (number.style < Style::Arabic, run_in || ended) {
        (true, false) => 80,
        (true, true) => 64,
        (false, _) => 40,
    };
    if chars < 2 || chars > longest || words.ends_with(['；', ';', '，', '、']) {
        return false;
    }
    // A sentence with a figure says something; a bare line with a figure may still be a title.
    !(has_figure(words) && (ended || run_in || number.style >= Style::Arabic))
}

/// Whether an unnumbered paragraph is a heading, and which kind.
fn plain(candidate: &Candidate<'_>) -> Option<Mark> {
    let words = candidate.text;
    let words = unboxed(words).map_or(words, |(inner, _)| inner);
    // ——2012年主要目标, ●明年工作打算: the mark before a line that says of what time's work those below it tell.
    let words = match words.trim_start_matches(MARKS) {
        bare if bare.len() < words.len() && heads_period(bare) => bare,
        _ => words,
    };
    let odd_start = words.starts_with([
        '—', '-', '（', '(', '[', '【', '※', '*', '·', '•', '●', '，', '。', '；', '：', '、',
        '）', '》', '”',
    ]) || words.starts_with("一是");
    if candidate.sentences != 1
        || !(4..=LONGEST_PLAIN).contains(&candidate.chars)
        || odd_start
        || !candidate.followed
        || candidate.listed
        || candidate.broken_off
    {
        return None;
    }
    if words.contains('\t')
        || !words.chars().any(super::line::is_han)
        || super::date::is_date_alone(words)
    {
        return None;
    }
    // ◆实现4万名劳动力参保: an item, whatever its neighbours say.
    if words.starts_with(['◆', '◇', '■', '▲', '★', '☆']) && has_figure(words) {
        return None;
    }
    // 居民消费价格指数102.4: a level, without its full stop.
    let number = words.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    if words[number.len()..].contains('.') {
        return None;
    }
    if ends_with_day(words) || caption::is_caption(words) {
        return None;
    }
    let body = words.trim_end_matches(['—', '-', '―']);
    if body.len() < words.len() {
        return Some(Mark::Lead);
    }
    let open_end = !words.ends_with(|c| {
        super::line::is_sentence_end(c)
            || [
                '；', '：', '，', '、', ';', ':', ',', '.', '?', '…', '）', '】',
            ]
            .contains(&c)
    }) || words.ends_with("）") && !words.contains('，')
        || announces_work(words);
    if !open_end {
        return None;
    }
    Some(if speaks_of_period(words) {
        Mark::Period
    } else {
        Mark::Plain
    })
}

/// ——|2012年主要目标|, but no item that tells or counts something.
fn heads_period(bare: &str) -> bool {
    let plain = !bare.contains(['，', '。', '；', '：']) && !has_figure(bare);
    plain && super::date::first_year(bare).is_some() && speaks_of_period(bare)
}

/// 明年工作打算：: a line that says of what time's work those below it tell, and no more.
fn announces_work(words: &str) -> bool {
    const LONGEST: usize = 12;
    let line = words.strip_suffix('：').unwrap_or("");
    (4..=LONGEST).contains(&line.chars().count()) && speaks_of_period(line)
}

/// 县统计局（2020年3月23日）, 县统计局 2020-03-23, 县人民政府2020年3月: who issued it, and when.
fn ends_with_day(words: &str) -> bool {
    let office = || super::title::names_office(&super::line::bare(words));
    let words = words.strip_suffix('）').unwrap_or(words);
    let dates = super::date::dates(words, Span::bytes(0, words.len()));
    let last = dates.last();
    let last = last.filter(|date| date.day.is_some() || date.month.is_some() && office());
    last.is_some_and(|date| date.span.end as usize == words.len())
}

struct Words {
    work: Vec<&'static str>,
    time: Vec<&'static str>,
    whole: Vec<&'static str>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let of = |kind| {
        let rows = crate::lexicon::table!("../lexicon/headings.tsv")
            .lines()
            .skip(1)
            .filter_map(|row| row.split_once('\t'));
        rows.filter(|row| row.0 == kind).map(|row| row.1).collect()
    };
    Words {
        work: of("work"),
        time: of("time"),
        whole: of("whole"),
    }
});

/// `2023年工作目标任务`, `过去五年工作回顾`, `展望2024：……`; also the fixed titles of a report's parts.
pub(crate) fn speaks_of_period(words: &str) -> bool {
    if WORDS.whole.contains(&words) {
        return true;
    }
    // The part before a colon says what the section is.
    let head = words.split('：').next().unwrap_or(words);
    let timed =
        super::date::first_year(head).is_some() || WORDS.time.iter().any(|word| has(head, word));
    timed && !head.contains('，') && WORDS.work.iter().any(|word| has(head, word))
}

/// A number with something counted after it: not a year, not inside quotes, not `5G` or `“1523”`.
pub(crate) fn has_figure(words: &str) -> bool {
    let mut digits = 0;
    for (at, c) in words.char_indices() {
        if c.is_ascii_digit() || (c == '.' && digits > 0) {
            digits += 1;
            continue;
        }
        let counted = super::line::is_han(c) || matches!(c, '%' | '％' | '‰' | '℃');
        let year = matches!(c, '年' | '月' | '日') || (digits == 4 && "全工度".contains(c))
            // 【2018|任务书】
            || digits == 4 && SHEETS.iter().any(|sheet| words[at..].starts_with(sheet));
        if digits > 0 && counted && !year {
            return true;
        }
        digits = 0;
    }
    false
}

/// 满意度居全省第三, 指数位居西部第2: whether a line ends with a place in an order that something holds.
pub(crate) fn tells_rank(words: &str) -> bool {
    let bare = words.trim_end_matches(['位', '名']);
    let number = bare.trim_end_matches(|c: char| c.is_ascii_digit() || numbering::is_numeral(c));
    let ordinal = number.len() < bare.len() && number.ends_with('第');
    let held = words.contains(['居', '列']);
    held && (ordinal || words.ends_with("首位") || words.ends_with("榜首"))
}

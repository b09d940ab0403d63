//! Lines that belong to the page, not to the document.
//!
//! The words are rows of `lexicon/furniture.tsv` (`match`, `pattern`, `limit` in characters of the
//! line, `reason`):
//!
//! | match | the line |
//! | --- | --- |
//! | `whole` | is the pattern |
//! | `start`, `end`, `has` | starts with, ends with, contains it |
//! | `within` | contains it, though a sentence ends in the line |
//! | `label` | starts with it and a colon; two labels, or a short value |
//! | `summary` | is it and a colon; the next line is a cut copy of the text |
//! | `cue`, `cue_end`, `cue_last`, `note` | heads a block: see [`super::tail`] |
//! | `tail_of_sentence` | what is left after the last sentence starts with it |
//!
//! A line with a full stop is furniture only by a rule that names a disclaimer, a link or a caption.

mod contents;
mod labelled;
mod menu;
mod sites;
mod stamps;

pub(crate) use sites::site_of;

use super::line::{Line, Role, is_han};
use super::page::WORDS;
use super::rules::{RULES, Rule};
use crate::lexicon::has;
use labelled::{mark_counts, mark_summaries};
use menu::{is_link_bar, is_menu, is_trail, mark_columns};
use sites::{mark_neighbours, mark_page_titles};

/// Marks every line that is furniture by itself.
pub(crate) fn mark(lines: &mut [Line<'_>]) {
    for line in lines.iter_mut().filter(|line| line.is_text()) {
        if let Some(reason) = reason(line) {
            line.role = Role::Furniture(reason);
        }
    }
    mark_columns(lines);
    mark_counts(lines);
    mark_summaries(lines);
    mark_page_titles(lines);
    mark_neighbours(lines);
    stamps::mark(lines);
    contents::mark(lines);
}

/// 查看全部{{item.replyCount}}条回复: a line whose words a page's program should have filled in.
fn is_template(line: &Line<'_>) -> bool {
    const LONGEST: usize = 60;
    line.chars <= LONGEST && has(line.text, "{{") && has(line.text, "}}")
}

/// Why a line is furniture, if it is.
fn reason(line: &Line<'_>) -> Option<&'static str> {
    let bare = &*line.bare;
    if !bare.chars().any(|c| is_han(c) || c.is_alphanumeric()) {
        // |---|---|, - | and （%） under the heads of a table are parts of it.
        let ruler = bare.contains('|') && bare.contains('-');
        let unit = matches!(bare.trim_end_matches('|'), "（%）" | "（‰）");
        return (!ruler && !unit).then_some("ornament");
    }
    if is_page_number(bare)
        || is_contents_line(bare)
        || is_time_stamp(line)
        || is_link_bar(bare)
        || is_trail(line)
        || is_menu(line)
        || is_template(line)
    {
        return Some("chrome");
    }
    if names_chart(line) {
        return Some("caption");
    }
    if in_cells(bare) {
        return Some("chrome");
    }
    // • 联系电话：…: in a list of the page.
    let inner = unbracketed(bare).trim_start_matches(['•', '·']);
    let sentence = line.has_sentence_end();
    let rules = &*RULES;
    let start = || {
        rules
            .starting("start", bare, line.chars)
            .find(|rule| !sentence || matches!(rule.reason, "disclaimer" | "link" | "caption"))
    };
    let label = || {
        rules
            .starting("label", inner, line.chars)
            .find(|rule| is_labelled(inner, rule))
    };
    let end = || {
        rules
            .ending("end", bare, line.chars)
            .find(|rule| is_caption(line, rule.pattern))
    };
    let unended = || {
        label()
            .or_else(end)
            .or_else(|| rules.held(bare, line.chars))
    };
    rules
        .exactly("whole", bare, line.chars)
        .or_else(start)
        .or_else(|| {
            if sentence {
                rules.within(bare, line.chars)
            } else {
                unended()
            }
        })
        .map(|rule| rule.reason)
        .or_else(|| byline_alone(line))
}

/// 图1 2015-2019年生产总值和增速: the caption of a chart that was not pasted with it.
fn names_chart(line: &Line<'_>) -> bool {
    const LONGEST: usize = 40;
    let number = line.bare.strip_prefix('图');
    let name = number.map_or("", |rest| {
        rest.trim_start_matches(|c: char| c.is_ascii_digit() || crate::numbering::is_numeral(c))
    });
    let numbered = number.is_some_and(|rest| name.len() < rest.len());
    numbered && line.chars <= LONGEST && line.ends_open() && !line.has_sentence_end()
}

/// Without brackets around the whole.
pub(crate) fn unbracketed(bare: &str) -> &str {
    const AROUND: [char; 10] = ['（', '）', '(', ')', '【', '】', '[', ']', '〔', '〕'];
    bare.trim_matches(|c| AROUND.contains(&c) || matches!(c, '|' | '｜'))
}

/// 文号 | 无 | 成文日期： | 2019年4月23日: whether a cell of a page's own table is a label for its day.
fn in_cells(bare: &str) -> bool {
    let dated = |cell: &str| {
        let rest = WORDS.dated.starting(cell).map(|word| &cell[word.len()..]);
        rest.is_some_and(|rest| matches!(rest.trim(), "" | "：" | ":"))
    };
    bare.contains('|') && bare.split('|').any(|cell| dated(cell.trim()))
}

/// Whether a line is `label：value`, with a second label or a value short enough for one.
fn is_labelled(inner: &str, rule: &Rule) -> bool {
    // 索引号 H001/2020-37546 成文日期…: a number needs no colon.
    let numbered = |rest: &&str| {
        rule.pattern.ends_with('号') && rest.starts_with(|c: char| c.is_ascii_alphanumeric())
    };
    let value = inner.strip_prefix(rule.pattern).and_then(|rest| {
        let value = rest.strip_prefix(['：', ':', '】', ']', '/']);
        value.or_else(|| Some(rest).filter(numbered))
    });
    let Some(value) = value else {
        return false;
    };
    // 来源：…… in running text goes on with a clause; 上一篇：… with any headline.
    let colons = inner.matches(['：', ':']).count();
    colons >= 2
        || rule.reason == "recommended"
        || (value.chars().count() <= 30 && !value.contains(['，', '；']))
}

/// `— 3 —`, `第3页`, `第3页共10页`.
fn is_page_number(bare: &str) -> bool {
    if !bare.starts_with(|c: char| {
        c.is_ascii_digit() || matches!(c, '—' | '-' | '–' | '―' | '－' | '·' | '第')
    }) {
        return false;
    }
    let inner = bare.trim_matches(['—', '-', '–', '―', '－', '·']);
    let digits = !inner.is_empty() && inner.len() <= 4 && inner.bytes().all(|b| b.is_ascii_digit());
    let paged = bare.starts_with('第')
        && bare.ends_with('页')
        && bare
            .chars()
            .all(|c| c.is_ascii_digit() || "第页共，,/".contains(c));
    (digits && inner.len() < bare.len()) || paged
}

/// `第一章 总则........7`: a line of a table of contents.
fn is_contents_line(bare: &str) -> bool {
    let words = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    words.len() < bare.len()
        && ["....", "……", "····", "．．．．"]
            .iter()
            .any(|dots| words.ends_with(dots))
}

/// A line that starts with a date and a clock time: `2024年06月18日09:30:05 要闻 3120`.
fn is_time_stamp(line: &Line<'_>) -> bool {
    // What dates begin with.
    let dated = line.bare.starts_with(['1', '2', '一', '二']);
    if line.chars > 60 || line.has_sentence_end() || !dated {
        return false;
    }
    let Some(date) = super::date::dates(&line.bare, crate::span::Span::bytes(0, line.bare.len()))
        .first()
        .copied()
    else {
        return false;
    };
    let after = &line.bare[date.span.end as usize..];
    let clock = after.get(2..3) == Some(":") || after.get(1..2) == Some(":");
    date.span.start == 0 && date.day.is_some() && clock
}

/// Whether a line that ends like a caption is one: 拍摄 and numbered headings are not.
fn is_caption(line: &Line<'_>, pattern: &str) -> bool {
    let verb =
        pattern.starts_with('摄') && (line.bare.ends_with("拍摄") || line.bare.ends_with("航摄"));
    !verb && crate::numbering::read(line.text).is_none() && !line.bare.contains('《')
}

/// A line of its own such as `某某全媒体记者张三 深圳报道` or `（记者 张三）`.
fn byline_alone(line: &Line<'_>) -> Option<&'static str> {
    if line.chars > 40 {
        return None;
    }
    let role_only = line.bare.ends_with("报道")
        || line.bare.ends_with("摄影报道")
        || unbracketed(&line.bare).starts_with("记者")
        || unbracketed(&line.bare).starts_with("通讯员");
    if !role_only || line.bare.contains(['，', '；', '：']) || line.has_sentence_end() {
        return None;
    }
    let mut named = ["记者", "通讯员", "特约"].iter();
    let named = named.any(|word| has(&line.bare, word));
    named.then_some("byline")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases() {
        for (number, row) in include_str!("../../tests/cases/outline_furniture.tsv")
            .lines()
            .enumerate()
        {
            if row.is_empty() || row.starts_with('#') {
                continue;
            }
            let (want, text) = row.split_once('\t').expect("reason, tab, line");
            let mut lines = super::super::line::of_text(text);
            mark(&mut lines);
            let got = match lines[0].role {
                Role::Furniture(reason) => reason,
                _ => "-",
            };
            assert_eq!(got, want, "row {}: {text}", number + 1);
        }
    }

    #[test]
    fn a_count_under_its_label_goes_with_it() {
        let mut lines = super::super::line::of_text("阅读：\n601\n评论：\n0\n全年新增企业80家。");
        mark(&mut lines);
        assert_eq!(lines.iter().filter(|line| line.is_text()).count(), 1);
    }

    #[test]
    fn a_cut_summary_goes_and_a_whole_one_stays() {
        let mut lines = super::super::line::of_text(
            "内容摘要：\n全区经济稳步向好。预计......\n全区经济稳步向好。",
        );
        mark(&mut lines);
        assert_eq!(lines.iter().filter(|line| line.is_text()).count(), 1);
        let mut lines = super::super::line::of_text("摘要：\n全区新增企业80家。\n正文如下。");
        mark(&mut lines);
        assert_eq!(lines.iter().filter(|line| line.is_text()).count(), 3);
    }

    #[test]
    fn a_title_with_its_site_is_a_repeat() {
        let mut lines = super::super::line::of_text(
            "某区加速打造低碳城区\n某区加速打造低碳城区 - 每日要闻\n正文。",
        );
        mark(&mut lines);
        assert_eq!(lines[1].role, Role::Furniture("repeat"));
        assert!(lines[0].is_text());
    }
}

//! The lines that name the document.
//!
//! ```text
//! 某县2023年政府工作报告                    title
//! 时间：2023-07-29 作者：……                 (furniture)
//! 政 府 工 作 报 告                        title line, a repeat
//! ——2023年1月8日在某县……会议上              occasion
//! 某县县长 张三                            speaker
//! 各位代表：                               body begins
//! ```
//!
//! Candidates are weighed: a kind of document at the end (报告, 公报), a place, a year, page chrome
//! right below. `政府工作报告` without a place takes the occasion below it into the title. A document
//! printed after `全文如下：` is the one that is named. Without a candidate there is no title.

use super::date;
use super::line::{Line, Role, bare};
use super::title::{
    LONGEST, inner_title, issued_title, names_number, names_occasion, names_office, names_speaker,
    score, title_end, title_start,
};
use crate::numbering;
use crate::span::{Folded, Span};

/// How many lines the head may have.
pub(crate) const MOST_LINES: usize = 40;

/// Title and the lines that are dates of the document's own.
#[derive(Default)]
pub(crate) struct Head {
    /// See [`super::Outline::title`].
    pub title: Option<Span<Folded>>,
    /// Lines of the head and the signature that may carry the date.
    pub own: Vec<Span<Folded>>,
}

/// Finds the title and marks the lines of the head.
pub(crate) fn find(lines: &mut [Line<'_>]) -> Head {
    let head = head_lines(lines);
    let best = head
        .iter()
        .enumerate()
        .map(|(n, i)| (score(lines, *i, n), *i))
        .filter(|(score, _)| *score > 0);
    // The first of equals.
    let best = best
        .reduce(|best, other| if other.0 > best.0 { other } else { best })
        .map(|(_, i)| i);
    let inner = inner_title(lines);
    let mut found = Head {
        title: None,
        own: head.iter().map(|i| lines[*i].span).collect(),
    };
    if let Some(i) = inner.or(best) {
        let (first, last) = (title_start(lines, i), title_end(lines, i));
        found.title = Some(lines[first].span.cover(lines[last].span));
        lines[first..=last]
            .iter_mut()
            .filter(|line| line.is_text())
            .for_each(|line| line.role = Role::Title);
    }
    if found.title.is_none()
        && let Some(issued) = issued_title(lines)
    {
        found.title = Some(issued);
        mark_repeat(lines, issued);
    }
    mark_head(lines, &head, found.title, best);
    found.own.extend(signatures(lines));
    mark_author(lines);
    found
}

/// The text lines before the body begins.
fn head_lines(lines: &[Line<'_>]) -> Vec<usize> {
    let text = (0..lines.len()).filter(|i| lines[*i].is_text());
    let first = text.clone().next();
    let begins = |i: usize| {
        let line = &lines[i];
        // 定了！某县今年办好这十件实事: a headline that calls.
        let calls = Some(i) == first && line.chars <= 40 && !line.bare.contains('。');
        let salutation = line.bare.starts_with("各位") || line.bare.starts_with("同志们");
        let prose = (line.has_sentence_end() && line.chars > 12 && !calls)
            || line.chars > LONGEST
            || line.bare.ends_with('：');
        salutation || prose || numbering::read(line.text).is_some()
    };
    text.take(MOST_LINES).take_while(|i| !begins(*i)).collect()
}

/// Marks occasion, speaker and repeats of the title; column names above the title are furniture.
fn mark_head(
    lines: &mut [Line<'_>],
    head: &[usize],
    title: Option<Span<Folded>>,
    best: Option<usize>,
) {
    let name = best.map(|i| lines[i].bare.clone()).unwrap_or_default();
    for i in head {
        let line = &lines[*i];
        let above = title.is_some_and(|title| line.span.end <= title.start);
        let repeat =
            !name.is_empty() && (name.contains(&*line.bare) || bare(&name).ends_with(&*line.bare));
        let column = above && line.chars <= 8 && repeat && Some(*i) != best;
        let role = match line.role {
            Role::Text if column => Role::Furniture("repeat"),
            Role::Text
                if repeat
                    || names_occasion(line)
                    || names_speaker(line)
                    || names_office(&line.bare)
                    || names_number(&line.bare)
                    || best == Some(*i) =>
            {
                Role::Title
            }
            // A speaker's name on a line of its own: two to four characters.
            Role::Text if title_above(lines, *i) && (2..=4).contains(&line.chars) => Role::Title,
            role => role,
        };
        lines[*i].role = role;
    }
}

/// The title of what a notice hands out, where that begins.
fn mark_repeat(lines: &mut [Line<'_>], title: Span<Folded>) {
    let named = lines
        .iter()
        .find(|line| line.span.start <= title.start && title.end <= line.span.end);
    let Some(named) = named else { return };
    let from = (title.start - named.span.start) as usize;
    let name = bare(&named.text[from..from + title.len() as usize]);
    let repeat = |line: &&mut Line<'_>| line.is_text() && line.bare == name;
    if let Some(line) = lines.iter_mut().take(MOST_LINES).find(repeat) {
        line.role = Role::Title;
    }
}

fn title_above(lines: &[Line<'_>], i: usize) -> bool {
    lines[..i]
        .iter()
        .rev()
        .find(|line| line.role != Role::Blank)
        .is_some_and(|line| line.role == Role::Title)
}

/// Dates on a line of their own, or behind the office that signs: under the covering letter, under the last paragraph.
fn signatures(lines: &[Line<'_>]) -> Vec<Span<Folded>> {
    let dated = |line: &&Line<'_>| date::is_date_of_issue(line.text) || signed(line);
    let text = || lines.iter().filter(|line| line.is_text());
    text()
        .take(MOST_LINES)
        .filter(dated)
        .chain(text().rev().take(4).filter(dated))
        .map(|line| line.span)
        .collect()
}

/// 某县人民政府2011年12月: whether an office signs, with the month.
fn signed(line: &Line<'_>) -> bool {
    const LONGEST: usize = 40;
    let digit = |c: char| c.is_ascii_digit() || c == '日' || c == '月' || c == '）';
    line.chars <= LONGEST && line.bare.ends_with(digit) && names_office(&line.bare) && {
        let dates = date::dates(&line.bare, Span::bytes(0, line.bare.len()));
        dates.last().is_some_and(|date| date.month.is_some())
    }
}

/// A name in brackets and nothing else under the last paragraph: `（张三）`.
fn mark_author(lines: &mut [Line<'_>]) {
    let Some(last) = lines.iter_mut().rev().find(|line| line.is_text()) else {
        return;
    };
    let inner = last
        .bare
        .strip_prefix('（')
        .and_then(|rest| rest.strip_suffix('）'))
        .unwrap_or("");
    if (2..=9).contains(&inner.chars().count())
        && inner.chars().all(|c| super::line::is_han(c) || c == '、')
    {
        last.role = Role::Furniture("byline");
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::Marks;
    use crate::outline::outline;

    #[test]
    fn cases() {
        for (number, row) in include_str!("../../tests/cases/outline_heads.tsv")
            .lines()
            .enumerate()
        {
            if row.is_empty() || row.starts_with('#') {
                continue;
            }
            let (input, want) = row
                .rsplit_once('\t')
                .expect("lines apart by /, tab, date and title");
            let text = input.replace('/', "\n").replace("\\t", "\t");
            let found = outline(&text, &Marks::of(&text));
            let date = found.published.map_or("-".to_owned(), |date| {
                let part = |n: Option<u8>| n.map_or(String::new(), |n| format!("-{n:02}"));
                format!("{}{}{}", date.year, part(date.month), part(date.day))
            });
            assert_eq!(
                format!("{date} {}", found.title_text(&text)),
                want,
                "row {}: {input}",
                number + 1
            );
        }
    }
}

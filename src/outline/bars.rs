//! Rows between bars that lost their lines: several rows run together in one, one row broken over several.
//!
//! ```text
//! …为2.9‰。 表1 人口构成 指 标 | 万人 | % | 城镇 | 34.7 | 65 | 乡村 | 18.7 | 35 |    all in a line
//! | 指标 | 绝对数⏎（亿元） |⏎比上年增长⏎（%） |⏎| 产值 | 35.2 | 4.7 |          heads over four lines
//! ```
//!
//! The first kind is cut into a line a cell, which [`super::stacked`] reads; a broken row is one row for
//! [`super::table`]. Neither says what the cells mean.

use super::Row;
use super::cells::{barred, is_figure};
use super::line::Line;
use super::page::WORDS;
use crate::span::Span;
use std::ops::Range;

/// The fewest bars of rows that were run together: of two columns and three rows with their head.
const FEWEST: usize = 7;

/// The longest cell, in bytes; what is longer is prose.
const LONGEST: usize = 90;

/// The most lines that a row is broken over.
const BROKEN: usize = 8;

/// The longest line of a broken row, in characters.
const SHORT: usize = 24;

/// Where to cut a line in which rows of a table were run together: what stands before the table, its
/// caption, each cell and each bar. `None` where it is one row, or no table.
pub(super) fn cut(line: &str) -> Option<Vec<Range<usize>>> {
    let bars: Vec<usize> = memchr::memchr_iter(b'|', line.as_bytes()).collect();
    if bars.len() < FEWEST {
        return None;
    }
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    // 城镇 | 34.7 | 65 | 乡村 | 18.7: names again behind figures.
    let starts_row = |three: &&[&str]| {
        is_figure(three[0]) && !three[1].is_empty() && !is_figure(three[1]) && is_figure(three[2])
    };
    let dense: Vec<&str> = cells
        .iter()
        .copied()
        .filter(|cell| !cell.is_empty())
        .collect();
    let again = dense.windows(3).filter(starts_row).count();
    if again < 2 || cells[1..].iter().any(|cell| cell.len() > LONGEST) {
        return None;
    }
    let mut cuts = before_table(&line[..bars[0]]);
    for (at, &bar) in bars.iter().enumerate() {
        let end = bars.get(at + 1).copied().unwrap_or(line.len());
        cuts.extend([bar..bar + 1, bar + 1..end]);
    }
    cuts.retain(|cut| !line[cut.clone()].trim().is_empty());
    Some(cuts)
}

/// …为2.9‰。| 表1 人口构成 | 指 标: prose, caption and the first head.
fn before_table(text: &str) -> Vec<Range<usize>> {
    let table = text.rfind('。').map_or(0, |at| at + '。'.len_utf8());
    let head = table + first_head(text[table..].trim_end());
    vec![0..table, table..head, head..text.len()]
}

/// 年末人口数及其构成|指 标: where the head over the names begins behind a caption.
fn first_head(text: &str) -> usize {
    // 指 标: characters set apart are one word; where the caption was set apart too, the spaces are gone.
    let named = WORDS.names.list().iter().find_map(|head| {
        let mut rest = text;
        for c in head.chars().rev() {
            rest = rest.trim_end().strip_suffix(c)?;
        }
        Some(rest.len())
    });
    let gap = || text.rfind(char::is_whitespace);
    named.or_else(gap).unwrap_or(0)
}

/// The row that begins in line `start` and goes on in the lines behind it, and the line after it.
pub(super) fn broken(text: &str, lines: &[Line<'_>], start: usize) -> Option<(Row, usize)> {
    let opens = |line: &Line<'_>| line.text.starts_with(['|', '｜']);
    let closes = |line: &Line<'_>| line.text.ends_with(['|', '｜']);
    let first = lines.get(start).filter(|line| line.barred && opens(line))?;
    // 产值 | 35.2 | 4.7 |: a row of its own, without a bar in front.
    let inner = |line: &Line<'_>| {
        line.text
            .trim_end_matches(['|', '｜'])
            .contains(['|', '｜'])
    };
    let goes_on = |line: &&Line<'_>| {
        let short = line.chars <= SHORT && !line.ended;
        line.is_text() && short && !opens(line) && !inner(line)
    };
    let more = lines[start + 1..].iter().take(BROKEN).take_while(goes_on);
    let more = more.count();
    // What follows the row's last bar is no part of it.
    let last = (start + 1..=start + more)
        .rev()
        .find(|&at| closes(&lines[at]))?;
    let span = Span::new(first.span.start, lines[last].span.end);
    let cells = barred(text, span);
    (cells.len() >= 2).then_some((Row { span, cells }, last + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::line;

    #[test]
    fn rows_run_together_are_cut_at_every_bar() {
        let text = "率为2.9‰。 表1 年末人口 指 标 | 万人 | % | 总人口 | 53.4 | | 城镇 | 34.7 | 65 | 乡村 | 18.7 | 35 |";
        let cuts = cut(text).expect("a table");
        let pieces: Vec<&str> = cuts.iter().map(|cut| text[cut.clone()].trim()).collect();
        assert_eq!(
            pieces[..6],
            ["率为2.9‰。", "表1 年末人口", "指 标", "|", "万人", "|"]
        );
        assert_eq!(pieces[10..14], ["53.4", "|", "|", "城镇"]);
        let joined: String = cuts.iter().map(|cut| &text[cut.clone()]).collect();
        assert_eq!(joined.replace(' ', ""), text.replace(' ', ""));
    }

    #[test]
    fn one_row_and_a_menu_stay_whole() {
        assert!(cut("| 粮食 | 1 | 2 | 3 | 4 | 5 | 6 | 7 |").is_none());
        assert!(cut("首页 | 政务 | 服务 | 互动 | 数据 | 专题 | 县情 | 邮箱 | 搜索").is_none());
    }

    #[test]
    fn heads_broken_over_lines_are_one_row() {
        let text = "| 指 标 | 绝对数\n（亿元） |\n比上年增长\n（%） |\n| 产值 | 35.2 | 4.7 |";
        let (row, next) = broken(text, &line::of_text(text), 0).expect("a row");
        let cells: Vec<&str> = row.cells.iter().map(|cell| cell.of(text)).collect();
        assert_eq!(cells, ["指 标", "绝对数\n（亿元）", "比上年增长\n（%）"]);
        assert_eq!(next, 4);
        assert!(
            broken(
                "| 甲 | 1 |\n| 乙 | 2 |",
                &line::of_text("| 甲 | 1 |\n| 乙 | 2 |"),
                0
            )
            .is_none()
        );
    }
}

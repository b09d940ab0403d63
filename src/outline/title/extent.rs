//! Over how many lines a title goes.
//!
//! ```text
//! 某市人民政府办公室 ⏎ 关于印发行动方案的通知      a title that was broken before 关于
//! 某县海洋强县行动方案 ⏎ （2018—2020年）           the years that it is for
//! ```
//!
//! Which line is the title is told in [`super`].

use super::{
    LONGEST, ends_with_kind, is_half, names_occasion, names_office, names_place, names_speaker,
};
use crate::outline::date;
use crate::outline::line::{Line, Role};

/// Digits of a year.
const YEAR: usize = 4;

/// The first line of a title that was broken before `关于` or inside 《》.
pub(crate) fn title_start(lines: &[Line<'_>], last: usize) -> usize {
    let mut first = last;
    // 某市国民经济和社会发展⏎⏎第十三个五年规划纲要
    let above = (0..last)
        .rev()
        .take(2)
        .find(|i| lines[*i].role != Role::Blank);
    if let Some(above) = above.filter(|i| lines[*i].is_text() && is_half(&lines[*i].bare))
        && lines[last].bare.starts_with('第')
    {
        return above;
    }
    let mut unopened = lines[last].bare.contains('》') && !lines[last].bare.contains('《');
    while first > 0 && last - first < 3 && lines[first - 1].is_text() {
        let above = &lines[first - 1].bare;
        let led = lines[first].bare.starts_with("关于") && names_office(above);
        if !unopened && !led {
            break;
        }
        unopened &= !above.contains('《');
        first -= 1;
    }
    first
}

/// The last line of a title: a second half, the occasion that says whose report it is, or the years that a plan is for.
pub(crate) fn title_end(lines: &[Line<'_>], first: usize) -> usize {
    let end = worded_end(lines, first);
    below(lines, end)
        .filter(|next| names_years(&lines[*next].bare))
        .unwrap_or(end)
}

/// The last line of the words of a title.
fn worded_end(lines: &[Line<'_>], first: usize) -> usize {
    let Some(second) = below(lines, first) else {
        return first;
    };
    let (line, below) = (&lines[first], &lines[second]);
    let whole = ends_with_kind(&line.bare);
    let broken = !whole && line.chars + below.chars <= LONGEST && !names_speaker(below);
    let next_to = second == first + 1 || is_half(&line.bare);
    let half = broken && next_to && ends_with_kind(&below.bare) && below.chars <= 40;
    let joined = broken
        && below.bare.starts_with(['与', '和', '及', '暨', '的'])
        && below.ends_open()
        && !below.has_sentence_end();
    if half || joined {
        return second;
    }
    let placeless = whole && !names_place(&line.bare) && date::first_year(&line.bare).is_none();
    // （2015年2月11日在某市某区: nor where a bracket begins that another line ends.
    let opens = below.bare.starts_with(['（', '(']) && !below.bare.ends_with(['）', ')']);
    if placeless && names_occasion(below) && names_place(&below.bare) && !opens {
        second
    } else {
        first
    }
}

/// The next line that is not blank, where it is one of text.
fn below(lines: &[Line<'_>], from: usize) -> Option<usize> {
    (from + 1..lines.len())
        .take(3)
        .find(|i| lines[*i].role != Role::Blank)
        .filter(|i| lines[*i].is_text())
}

/// （2018—2020年）: whether a line is nothing but years in brackets.
fn names_years(bare: &str) -> bool {
    let inner = bare.strip_prefix(['（', '(']);
    let inner = inner.and_then(|inner| inner.strip_suffix(['）', ')']));
    inner.is_some_and(|inner| {
        let years = inner.split(|c: char| !c.is_ascii_digit());
        let years = years.filter(|year| year.len() == YEAR).count();
        let other = |c: char| !c.is_ascii_digit() && !"年—-–~～至".contains(c);
        years == 2 && !inner.contains(other)
    })
}

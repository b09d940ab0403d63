//! Rows that need no head: names, units and figures in turn, and cards of key figures, each a name, its amount and mostly its
//! rate.
//!
//! ```text
//! 生产总值 ⏎ 146.8亿元 ⏎ 6.6% ⏎ 财政收入 ⏎ 8.6亿元 ⏎ 10.3%
//! ```
//!
//! Where amounts stand above their names nothing says which belong together but the ends: a name behind the last card, or
//! a number before the first, makes them none. One of the names at least is that of an indicator.

use super::{Cell, Row, cells, row};
use crate::lexicon::Lexicon;
use crate::outline::cells::is_amount;
use crate::outline::line::{Line, Role, is_han};

/// Cards that are needed.
const LEAST: usize = 3;

/// The longest name, in characters.
const LONGEST: usize = 16;

/// The cards that start at line `start`, each a row, and the line after them.
pub(super) fn block(lines: &[Line<'_>], start: usize) -> Option<(Vec<Row>, usize)> {
    let peek = cells(lines, start, 3);
    let [name, amount, ..] = peek.as_slice() else {
        return None;
    };
    if !names(name) || !measures(amount) {
        return None;
    }
    let width = 2 + usize::from(peek.get(2).is_some_and(moves));
    let is_card = |card: &&[Cell<'_>]| {
        let rate = |cell: &Cell<'_>| moves(cell) || cell.stands_in();
        card.len() == width && names(&card[0]) && measures(&card[1]) && card[2..].iter().all(rate)
    };
    let count = |all: &[Cell<'_>]| all.chunks(width).take_while(is_card).count();
    if count(&cells(lines, start, LEAST * width)) < LEAST {
        return None;
    }
    let all = cells(lines, start, usize::MAX);
    let count = count(&all);
    let end = all[count * width - 1].end;
    let told = |line: &&Line<'_>| line.role != Role::Blank;
    let above = lines[..start].iter().rev().find(told);
    let below = all.get(count * width);
    let amount =
        |line: &&Line<'_>| is_amount(line.text) && line.text.ends_with(|c| is_han(c) || c == '%');
    let numbered = above.filter(amount).is_some();
    // 县医院 ⏎ 8600万元: of what nothing is known these may be the prices.
    let known = |card: &[Cell<'_>]| Lexicon::get().indicator(card[0].text).is_some();
    if !all[..count * width].chunks(width).any(known) {
        return None;
    }
    if numbered || below.is_some_and(|cell| names(cell) || measures(cell)) {
        return None;
    }
    Some((all[..count * width].chunks(width).map(row).collect(), end))
}

/// 照相机 ⏎ 架 ⏎ 17: rows of a name, its unit and a bare figure, without a head.
pub(super) fn triples(lines: &[Line<'_>], start: usize) -> Option<(Vec<Row>, usize)> {
    const WIDTH: usize = 3;
    let is_row = |row: &[Cell<'_>]| match row {
        [name, unit, figure] => {
            let named = !name.text.is_empty() && !name.is_figure() && !name.names_unit();
            named && unit.names_unit() && figure.is_figure()
        }
        _ => false,
    };
    let whole = |all: &[Cell<'_>]| all.chunks(WIDTH).take_while(|row| is_row(row)).count();
    if whole(&cells(lines, start, LEAST * WIDTH)) < LEAST {
        return None;
    }
    let all = cells(lines, start, usize::MAX);
    let count = whole(&all);
    let rows = all.chunks(WIDTH).take(count).map(row).collect();
    Some((rows, all.get(count * WIDTH - 1)?.end))
}

/// 财政收入, PM2.5浓度: words and no number.
fn names(cell: &Cell<'_>) -> bool {
    let text = cell.text;
    text.chars().count() <= LONGEST
        && text.chars().any(is_han)
        && !text.starts_with(|c: char| c.is_ascii_digit())
        && !is_amount(text)
        && !text.contains(['：', '、', '（', '！', '？'])
}

/// 146.8亿元: a number with a unit that is no part in a hundred.
fn measures(cell: &Cell<'_>) -> bool {
    is_amount(cell.text)
        && cell.text.starts_with(|c: char| c.is_ascii_digit())
        && cell.text.ends_with(is_han)
}

/// 6.6%, ↑6.6%, 增长6.6%.
fn moves(cell: &Cell<'_>) -> bool {
    cell.text.ends_with('%') && is_amount(cell.text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::line::of_text;

    fn rows(text: &str, start: usize) -> usize {
        block(&of_text(text), start).map_or(0, |(rows, _)| rows.len())
    }

    #[test]
    fn cards_of_two_and_of_three_lines() {
        assert_eq!(
            rows(
                "税收收入\n6.8亿元\n6%\n非税\n8210万元\n-1%\n投资\n9.6亿元\n—",
                0
            ),
            3
        );
        assert_eq!(
            rows("税收收入\n6.8亿元\n非税\n8210万元\n投资\n9.6亿元\n完。", 0),
            3
        );
    }

    #[test]
    fn amounts_above_their_names_are_none() {
        let text = "数据\n6.8亿元\n税收收入\n8210万元\n财政收入\n9.6亿元\n投资";
        assert_eq!((rows(text, 0), rows(text, 2)), (0, 0));
    }
}

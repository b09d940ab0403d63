//! The year in the title of a paper that news is of, where nothing else dates it.
//!
//! ```text
//! 《全国百强县报告2019》近日公布⏎…甲县列第12位      2019
//! 《2021年县域发展白皮书》发布，…                2021
//! 《甲县2035年远景规划》发布                     none: a paper of what is to come
//! ```
//!
//! Bulletins are read in [`super`], whatever day their news is of.

use super::period_of;
use crate::mention::period::{Part, YEARS};
use crate::observation::genre::Dated;
use crate::span::Span;

/// How far into a text such a title may stand, in bytes.
const HEAD: usize = 900;

/// How far behind its title it may be said that a paper came out, in bytes.
const NEAR: usize = 36;

/// The year of a report or of a list of the best that a text tells to have come out.
pub(super) fn of_paper(text: &str) -> Option<Dated> {
    let head = &text[..text.floor_char_boundary(HEAD)];
    let mut titles = head.match_indices('》').filter_map(|(close, _)| {
        let open = head[..close].rfind('《')? + '《'.len_utf8();
        Some((open, close))
    });
    titles.find_map(|(open, close)| {
        let title = &head[open..close];
        let kinds = [
            "报告",
            "白皮书",
            "蓝皮书",
            "绿皮书",
            "榜",
            "榜单",
            "名单",
            "年鉴",
        ];
        let kind = kinds.iter().any(|kind| title.contains(kind));
        let behind = &head[close + '》'.len_utf8()..];
        let behind = &behind[..behind.floor_char_boundary(NEAR)];
        let out = ["公布", "发布", "出炉", "揭晓", "显示"];
        let out = out.iter().any(|word| behind.contains(word));
        let (at, year) = year_in(title).filter(|_| kind && out)?;
        let span = Span::bytes(open + at, open + at + 4);
        Some((period_of(year, Part::Whole, span), Some(span)))
    })
}

/// 报告|2019|, |2021|年…白皮书: the only year of a title.
fn year_in(title: &str) -> Option<(usize, u16)> {
    let digits = |c: char| c.is_ascii_digit();
    let at = title.find(digits)?;
    let number = title.get(at..at + 4)?;
    let rest = &title[at + 4..];
    let year = number.parse().ok().filter(|year| YEARS.contains(year))?;
    (!rest.contains(digits)).then_some((at, year))
}

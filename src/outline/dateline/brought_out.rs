//! The first year of a plan that a text without a date says was just brought out.
//!
//! ```text
//! 近日，《某市三年行动方案（2023—2025年）》发布，…到2025年，…      told in 2023
//! 按照《某市三年行动方案（2023—2025年）》，2024年新建…           none: the plan is only cited
//! ```
//!
//! Plans that bear their years in their own title are for [`super::year`].

use super::super::Dateline;
use super::super::page::WORDS;
use crate::span::Span;

/// How long a year is, in bytes.
const YEAR: usize = 4;

/// How far from the title it is said, in bytes.
const NEAR: usize = 24;

/// 出台|《…计划（2017-2020年）》: the year.
pub fn brought_out(text: &str) -> Option<Dateline> {
    const LOOKED_AT: usize = 6_000;
    let text = &text[..text.floor_char_boundary(LOOKED_AT)];
    let mut from = 0;
    while let Some(open) = text[from..].find('《').map(|at| from + at) {
        let close = open + text[open..].find('》')?;
        from = close;
        let Some((at, first)) = first_of_several(&text[open..close]) else {
            continue;
        };
        if came_out(&text[..open], &text[close + '》'.len_utf8()..]) {
            return Some(Dateline {
                year: first,
                month: None,
                day: None,
                span: Span::bytes(open + at, open + at + YEAR),
            });
        }
    }
    None
}

/// 三年行动方案（|2023|—2025年）: where the first of its years stands, and which it is.
fn first_of_several(title: &str) -> Option<(usize, u16)> {
    const LONGEST: u16 = 5;
    let joint = |c: char| matches!(c, '年' | '-' | '—' | '–' | '~' | '至' | ' ');
    let year = |text: &str| text.get(..YEAR)?.parse::<u16>().ok();
    title.match_indices("20").find_map(|(at, _)| {
        let first = year(&title[at..])?;
        let rest = &title[at + YEAR..];
        let last = rest.trim_start_matches(joint);
        let joined = last.len() < rest.len() && !rest.starts_with("年 ");
        // （2013-2015）: nothing says that these are years.
        let named = last.get(YEAR..).is_some_and(|rest| rest.starts_with('年'));
        let last = year(last).filter(|_| joined && named)?;
        (1..=LONGEST)
            .contains(&last.checked_sub(first)?)
            .then_some((at, first))
    })
}

/// Whether the words around a title say so.
fn came_out(before: &str, after: &str) -> bool {
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(NEAR))..];
    let near = near.rsplit(['，', '。', '；', '\n']).next().unwrap_or(near);
    let behind = &after[..after.floor_char_boundary(NEAR)];
    // （下称《行动方案》）发布
    let behind = match behind.strip_prefix('（') {
        Some(_) => after.split_once('）').map_or("", |(_, rest)| rest),
        None => behind,
    };
    let behind = &behind[..behind.floor_char_boundary(NEAR)];
    let behind = behind
        .split(['，', '。', '；', '》'])
        .next()
        .unwrap_or(behind);
    WORDS.brought_out.within(near) || WORDS.brought_out.within(behind)
}

#[cfg(test)]
mod tests {
    use super::brought_out;

    #[test]
    fn a_plan_that_came_out_dates_its_news() {
        let year = |text: &str| brought_out(text).map(|date| date.year);
        let plan = "《某市三年行动方案（2023—2025年）》";
        assert_eq!(
            year(&format!("近日，{plan}发布，到2025年，产值破百亿。")),
            Some(2023)
        );
        assert_eq!(
            year(&format!("近日，{plan}（下称《方案》）印发。")),
            Some(2023)
        );
        assert_eq!(year(&format!("该市出台{plan}。")), Some(2023));
        assert_eq!(year(&format!("按照{plan}，新建学校3所。")), None);
        assert_eq!(year("该市出台《某市振兴计划（2013-2015）》。"), None);
    }
}
